import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { READER_FORMATS, type ReaderFormat } from './citation-records.ts';
import { formatLabel } from './labels.ts';

export interface ClauseCopyProps {
  readonly format: ReaderFormat;
  readonly onFormat: (format: ReaderFormat) => void;
  /** What to copy; its text differs from clause to clause. */
  readonly text: string;
  readonly link: string;
  readonly onCopy: (text: string) => Promise<void>;
}

/** Copies a clause with its source, in the format used last, or the link that leads to it. */
export function ClauseCopy({ format, onFormat, text, link, onCopy }: ClauseCopyProps) {
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  useEffect(() => setCopied('no'), [link]);
  const copy = (words: string) =>
    void onCopy(words).then(
      () => setCopied('yes'),
      () => setCopied('failed'),
    );
  return (
    <div class="clause-copy">
      <button type="button" class="button" aria-keyshortcuts="c" onClick={() => copy(text)}>
        {i18n.t('reader.copy')}
      </button>
      <select
        class="button"
        aria-label={i18n.t('format.choose')}
        value={format}
        onChange={({ currentTarget: { value } }) => onFormat(READER_FORMATS.find((each) => each === value) ?? 'plain')}
      >
        {READER_FORMATS.map((each) => (
          <option key={each} value={each}>
            {formatLabel(each)}
          </option>
        ))}
      </select>
      <button type="button" class="button" onClick={() => copy(link)}>
        {i18n.t('reader.copyLink')}
      </button>
      <span class="soft small" role="status">
        {copied === 'yes' && i18n.t('reader.copied')}
        {copied === 'failed' && i18n.t('reader.copyFailed')}
      </span>
    </div>
  );
}
