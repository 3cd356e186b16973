import { useMemo } from 'preact/hooks';
import { ChangesView } from '@/components/ChangesView.tsx';
import { comparableDocuments, comparedDocuments } from '@/components/compared-documents.ts';
import { DepartmentsView } from '@/components/DepartmentsView.tsx';
import { dayOf } from '@/components/due-state.ts';
import { EntityView } from '@/components/EntityView.tsx';
import type { ChangesPlace, DepartmentsPlace, OverviewPlace, TargetsPlace } from '@/components/overview-address.ts';
import { TargetsView } from '@/components/TargetsView.tsx';
import { exportTargets, type TableFormat } from '@/components/target-export.ts';
import { chargeMatrix } from '@/core/cite/charges.ts';
import { documentChanges } from '@/core/cite/document-changes.ts';
import { indicatorSeries } from '@/core/cite/indicator-series.ts';
import { targetRows } from '@/core/cite/target-rows.ts';
import type { EntityRecord, TargetRow } from '@/core/model/answers.ts';
import type { Library } from '../shared/library.ts';
import { saveFile } from '../shared/save-file.ts';

export interface OverviewPageProps {
  readonly library: Library;
  readonly place: OverviewPlace;
  /** Of the entity the place means. */
  readonly record: EntityRecord | undefined;
  readonly go: (place: OverviewPlace, replace?: boolean) => void;
  readonly onSearch: (words: string) => void;
}

/** The page a place means, with what it needs of the documents worked out when it is first shown. */
export function OverviewPage({ place, ...props }: OverviewPageProps) {
  switch (place.page) {
    case 'targets':
      return <Targets {...props} place={place} />;
    case 'entity':
      return props.record ? <EntityView record={props.record} onSearch={props.onSearch} /> : null;
    case 'departments':
      return <Departments {...props} place={place} />;
    case 'changes':
      return <Changes {...props} place={place} />;
    case 'lost':
      return null;
  }
}

type PageProps<Place> = Omit<OverviewPageProps, 'place' | 'record'> & { readonly place: Place };

const MEDIA_TYPES = { csv: 'text/csv', json: 'application/json' } as const;

function Targets({ library: { view, corpus }, place, go }: PageProps<TargetsPlace>) {
  const rows = useMemo(() => targetRows(view), [view]);
  const series = useMemo(() => indicatorSeries(view), [view]);
  const onSave = (shown: readonly TargetRow[], format: TableFormat) => {
    const today = dayOf(new Date());
    saveFile(
      `yinju-${today}.${format}`,
      MEDIA_TYPES[format],
      exportTargets(shown, format, { hash: corpus.hash, today }),
    );
  };
  return <TargetsView {...{ place, rows, series, onSave }} onGo={go} />;
}

function Departments({ library: { view, corpus }, place, onSearch }: PageProps<DepartmentsPlace>) {
  const matrix = useMemo(() => chargeMatrix(view), [view]);
  return <DepartmentsView {...{ place, matrix, onSearch }} documents={corpus.documents} />;
}

function Changes({ library: { view, corpus }, place, go }: PageProps<ChangesPlace>) {
  const documents = useMemo(() => comparableDocuments(corpus.documents), [corpus]);
  const chosen = comparedDocuments(documents, place);
  const [from, to] = chosen?.map(({ id }) => id) ?? [];
  const changes = useMemo(
    () => (from !== undefined && to !== undefined ? documentChanges(view, from, to) : undefined),
    [view, from, to],
  );
  return <ChangesView {...{ place, documents, chosen, changes }} onGo={go} />;
}
