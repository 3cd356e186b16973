import { i18n } from '#i18n';
import { Phrases } from './Phrases.tsx';
import { readerHash } from './reader-address.ts';
import type { ReaderDocument } from './reader-document.ts';
import { type ScriptState, shownLanguage, shownText } from './reading-script.ts';

export interface DocumentHeadProps {
  readonly content: ReaderDocument;
  /** Why something else is shown than the link meant; empty when nothing is amiss. */
  readonly notice: string;
  readonly script: ScriptState;
}

/** Title and facts of a document, and what a reader must know before reading it. */
export function DocumentHead({ content: { document, original, repairs }, notice, script }: DocumentHeadProps) {
  const { clauses, targets } = document;
  return (
    <header class="doc-head">
      {notice !== '' && (
        <p class="notice" role="alert">
          {notice}
        </p>
      )}
      {script.kind === 'failed' && (
        <p class="notice" role="alert">
          {i18n.t('reading.scriptFailed')}
        </p>
      )}
      <h1 lang={shownLanguage(script)}>
        <Phrases text={shownText(script, document.title)} />
      </h1>
      <p class="soft phrases" lang="zh-Hans">
        {[document.issuer, document.date, document.kind].join(' · ')}
      </p>
      <p class="soft small">{i18n.t('reader.counts', [clauses.length, targets.length, repairs])}</p>
      {original && (
        <p class="notice">
          {i18n.t('reader.variantOf', [original.title])}{' '}
          <a href={readerHash({ document: original.id })}>{i18n.t('reader.seeOriginal')}</a>
        </p>
      )}
    </header>
  );
}
