import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';

/** What the annotated article can be taken away as. */
export type ExportFormat = 'markdown' | 'json-ld';

export interface ExportBarProps {
  readonly onCopy: (format: ExportFormat) => Promise<unknown>;
  readonly onSave: (format: ExportFormat) => Promise<unknown>;
  readonly onPrint: () => void;
}

/** The ways to take the annotated article along. Nothing is read of the page until one is chosen. */
export function ExportBar({ onCopy, onSave, onPrint }: ExportBarProps) {
  const [told, setTold] = useState('');
  const last = useRef(0);
  const follow = (running: Promise<unknown>, done: string) => {
    last.current += 1;
    const mine = last.current;
    // A slow one that ends late must not speak over the one chosen since.
    const tell = (text: string) => mine === last.current && setTold(text);
    setTold(i18n.t('export.working'));
    running.then(
      () => tell(done),
      () => tell(i18n.t('export.failed')),
    );
  };
  const pair = (format: ExportFormat, name: string) => (
    <div class="export-row">
      <span class="export-name">{name}</span>
      <button
        type="button"
        class="button-quiet"
        aria-label={i18n.t('export.copyLabel', [name])}
        onClick={() => follow(onCopy(format), i18n.t('export.copied', [name]))}
      >
        {i18n.t('export.copy')}
      </button>
      <button
        type="button"
        class="button-quiet"
        aria-label={i18n.t('export.saveLabel', [name])}
        onClick={() => follow(onSave(format), i18n.t('export.saved', [name]))}
      >
        {i18n.t('export.save')}
      </button>
    </div>
  );
  return (
    <section class="export" aria-labelledby="export-title">
      <h2 id="export-title" class="digest-title">
        {i18n.t('export.title')}
      </h2>
      {pair('markdown', 'Markdown')}
      {pair('json-ld', 'W3C Web Annotation')}
      <div class="export-row">
        <span class="export-name">{i18n.t('export.print')}</span>
        <button type="button" class="button-quiet" onClick={onPrint}>
          {i18n.t('export.openPrint')}
        </button>
      </div>
      <p class="soft small" role="status">
        {told === '' ? i18n.t('export.hint') : told}
      </p>
    </section>
  );
}
