import { i18n } from '#i18n';
import type { ChangesViewProps } from './ChangesView.tsx';
import { FilterText } from './FilterText.tsx';
import { documentLine } from './hit-list.ts';
import { kindLabel } from './labels.ts';
import { Segments } from './Segments.tsx';

/** Which documents are laid side by side, and what of them. */
export function ChangesTools({ place, documents, chosen, onGo }: ChangesViewProps) {
  const [from, to] = chosen ?? [undefined, undefined];
  const pick = (label: string, value: string | undefined, onPick: (id: string) => void) => (
    <label class="filter-choice">
      <span class="soft small">{label}</span>
      <select value={value ?? ''} onChange={({ currentTarget }) => onPick(currentTarget.value)}>
        {value === undefined && <option value="">{i18n.t('changes.choose')}</option>}
        {documents.map((document) => (
          <option key={document.id} value={document.id}>
            {documentLine(document)}
          </option>
        ))}
      </select>
    </label>
  );
  const ids = { from: from?.id ?? place.from, to: to?.id ?? place.to };
  return (
    <section class="tools" aria-label={i18n.t('changes.tools')}>
      <div class="tools-facets changes-pick">
        {pick(i18n.t('changes.from'), from?.id, (id) => onGo({ ...place, ...ids, from: id }))}
        {pick(i18n.t('changes.to'), to?.id, (id) => onGo({ ...place, ...ids, to: id }))}
        <button type="button" class="button" onClick={() => onGo({ ...place, from: ids.to, to: ids.from })}>
          {i18n.t('changes.swap')}
        </button>
      </div>
      <div class="tools-row">
        <Segments
          legend={i18n.t('changes.kind')}
          value={place.kind}
          options={[
            ['all', i18n.t('filter.all')],
            ['indicator', kindLabel('target')],
            ['name', i18n.t('changes.names')],
          ]}
          onChange={(kind) => onGo({ ...place, kind })}
        />
        <FilterText
          label={i18n.t('changes.search')}
          value={place.text}
          onChange={(text) => onGo({ ...place, text }, true)}
        />
      </div>
    </section>
  );
}
