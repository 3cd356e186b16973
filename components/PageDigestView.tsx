import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Locality } from '@/core/model/page.ts';
import { evidenceLabel } from './labels.ts';
import type { PageSummary } from './page-summary.ts';

/** The reader's word on whether a page is about the city; `auto` leaves it to the page itself. */
export type LocalityWord = 'local' | 'elsewhere' | 'auto';

export interface PageDigestViewProps {
  readonly page: PageSummary;
  /** Absent until the documents are open. */
  readonly documents: number | undefined;
  readonly onOverrule: (word: LocalityWord) => void;
}

/** What a page names, in a sentence, and the verdict on its place with the evidence. */
export function PageDigestView({ page, documents, onOverrule }: PageDigestViewProps) {
  const { entities, targets } = page.counts;
  return (
    <section class="digest">
      <p class="digest-summary" role="status">
        {entities + targets === 0
          ? i18n.t('digest.nothing')
          : i18n.t('digest.summary', [entities, targets, documents ?? '…'])}
      </p>
      <LocalityView locality={page.locality} onOverrule={onOverrule} />
    </section>
  );
}

const VERDICTS = { local: 'digest.local', elsewhere: 'digest.elsewhere', unknown: 'digest.unknown' } as const;

interface LocalityViewProps {
  readonly locality: Locality;
  readonly onOverrule: PageDigestViewProps['onOverrule'];
}

function LocalityView({ locality: { verdict, evidence }, onOverrule }: LocalityViewProps) {
  const byReader = evidence.some(({ kind }) => kind === 'reader');
  const traces = evidence.filter(({ kind }) => kind !== 'reader');
  const word = byReader && verdict !== 'unknown' ? verdict : 'auto';
  return (
    <details class="locality">
      <summary>
        {i18n.t(VERDICTS[verdict])}
        {byReader && <span class="soft"> · {i18n.t('digest.byReader')}</span>}
      </summary>
      <p class="soft evidence-title">{i18n.t('digest.evidence')}</p>
      {traces.length === 0 && <p class="small">{i18n.t('digest.noEvidence')}</p>}
      <ul class="evidence">
        {traces.map(({ kind, text, count }) => (
          <li key={`${kind} ${text}`}>
            <span class="soft">{evidenceLabel(kind)}</span> {text}
            {count > 1 && <span class="soft"> ×{count}</span>}
          </li>
        ))}
      </ul>
      <Overrule word={word} onOverrule={onOverrule} />
    </details>
  );
}

const WORDS = { auto: 'digest.sayAuto', local: 'digest.sayLocal', elsewhere: 'digest.sayElsewhere' } as const;

interface OverruleProps {
  readonly word: LocalityWord;
  readonly onOverrule: PageDigestViewProps['onOverrule'];
}

function Overrule({ word, onOverrule }: OverruleProps) {
  // What was just chosen stays chosen while the page takes it up: the panel may be drawn again before it answers.
  const [chosen, setChosen] = useState(word);
  useEffect(() => setChosen(word), [word]);
  const choose = (next: LocalityWord) => {
    setChosen(next);
    onOverrule(next);
  };
  return (
    <fieldset class="overrule">
      <legend class="soft">{i18n.t('digest.overrule')}</legend>
      {(Object.keys(WORDS) as LocalityWord[]).map((it) => (
        <label key={it}>
          <input type="radio" name="locality" checked={it === chosen} onChange={() => choose(it)} />
          {i18n.t(WORDS[it])}
        </label>
      ))}
    </fieldset>
  );
}
