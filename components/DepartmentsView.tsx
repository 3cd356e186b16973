import { i18n } from '#i18n';
import type { Charge, ChargeMatrix, DepartmentCharges } from '@/core/model/answers.ts';
import type { Corpus } from '@/core/model/corpus.ts';
import { documentLine } from './hit-list.ts';
import { type DepartmentsPlace, overviewHash } from './overview-address.ts';
import { Phrases } from './Phrases.tsx';
import { readerPath } from './reader-address.ts';

export interface DepartmentsViewProps {
  readonly place: DepartmentsPlace;
  readonly matrix: ChargeMatrix;
  readonly documents: Corpus['documents'];
  readonly onSearch: (words: string) => void;
}

/** Who is charged with what: every department by the parts of the documents, and the tasks of the one that is chosen. */
export function DepartmentsView(props: DepartmentsViewProps) {
  const { place, matrix } = props;
  const chosen = matrix.departments.find(({ department }) => department === place.department);
  return (
    <>
      <h1>{i18n.t('departments.title')}</h1>
      <p class="soft">{i18n.t('departments.hint', [matrix.departments.length])}</p>
      {place.department !== '' && !chosen && (
        <p class="notice" role="alert">
          {i18n.t('departments.lost', [place.department])}
        </p>
      )}
      {chosen && <Tasks {...props} chosen={chosen} />}
      {matrix.departments.length === 0 ? <p>{i18n.t('departments.none')}</p> : <Matrix {...props} />}
    </>
  );
}

function Tasks({ chosen, matrix, documents, onSearch }: DepartmentsViewProps & { readonly chosen: DepartmentCharges }) {
  const { department, charges } = chosen;
  const query = `单位:${department}`;
  return (
    <section class="tasks" aria-labelledby="tasks-title">
      <div class="tasks-head">
        <h2 id="tasks-title" lang="zh-Hans">
          {department}
        </h2>
        <button type="button" class="button" onClick={() => onSearch(query)}>
          {i18n.t('departments.search', [query])}
        </button>
        <a href={overviewHash({ page: 'departments', department: '' })}>{i18n.t('departments.all')}</a>
      </div>
      {documents
        .filter(({ id }) => charges.some((charge) => charge.document === id))
        .map((document) => (
          <div key={document.id}>
            <p class="soft small" lang="zh-Hans">
              {documentLine(document)}
            </p>
            <div class="tasks-parts">
              {matrix.parts.map((part) => (
                <Part
                  key={part.id}
                  title={part.title}
                  charges={charges.filter((it) => isOf(it, document.id, part.id))}
                />
              ))}
            </div>
          </div>
        ))}
    </section>
  );
}

function isOf(charge: Charge, document: string, part: string): boolean {
  return charge.document === document && charge.part === part;
}

function Part({ title, charges }: { readonly title: string; readonly charges: readonly Charge[] }) {
  if (charges.length === 0) return null;
  return (
    <div class="tasks-part">
      <h3 lang="zh-Hans">{title}</h3>
      <ul>
        {charges.map((charge) => (
          <Task key={charge.section} charge={charge} />
        ))}
      </ul>
    </div>
  );
}

function Task({ charge: { document, clause, title, role } }: { readonly charge: Charge }) {
  return (
    <li>
      <span class={role === '牵头' ? 'tag' : 'tag tag-plain'}>{roleLabel(role)}</span>{' '}
      <a lang="zh-Hans" href={readerPath({ document, clause })}>
        {title}
      </a>
    </li>
  );
}

function Matrix({ place, matrix: { departments, parts } }: DepartmentsViewProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is scrolled by keys too
    <section class="matrix-frame" tabIndex={0} aria-label={i18n.t('departments.matrix')}>
      <table class="matrix">
        <caption class="visually-hidden">{i18n.t('departments.matrix')}</caption>
        <thead>
          <tr>
            <th scope="col">{i18n.t('targets.column.department')}</th>
            <th scope="col" class="matrix-sum">
              {i18n.t('departments.sum')}
            </th>
            {parts.map(({ id, title }) => (
              <th key={id} scope="col" lang="zh-Hans">
                <Phrases text={title} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {departments.map(({ department, charges }) => (
            <tr key={department} {...(department === place.department ? { 'aria-current': 'true' as const } : {})}>
              <th scope="row" lang="zh-Hans">
                <a href={overviewHash({ page: 'departments', department })}>{department}</a>
              </th>
              <td class="matrix-sum">{charges.length}</td>
              {parts.map(({ id }) => (
                <Cell key={id} charges={charges.filter(({ part }) => part === id)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Number of tasks, shaded by it, and how many of them are led. */
function Cell({ charges }: { readonly charges: readonly Charge[] }) {
  const leads = charges.filter(({ role }) => role === '牵头').length;
  if (charges.length === 0) return <td class="matrix-none">·</td>;
  return (
    <td data-count={Math.min(charges.length, 4)} title={charges.map(({ title }) => title).join('\n')}>
      {charges.length}
      {leads > 0 && <span class="matrix-leads">{i18n.t('departments.leads', [leads])}</span>}
    </td>
  );
}

function roleLabel(role: Charge['role']): string {
  return role === '牵头' ? i18n.t('dossier.lead') : i18n.t('departments.charged');
}
