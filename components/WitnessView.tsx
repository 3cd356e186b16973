import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { WitnessCell, WitnessRow } from '@/core/model/answers.ts';
import type { PolicyDocument } from '@/core/model/corpus.ts';
import { Phrases } from './Phrases.tsx';
import { repairNote } from './ReceivedClauseText.tsx';
import { readerHash } from './reader-address.ts';
import { type WitnessPiece, witnessPieces } from './witness-cell.ts';

export interface WitnessViewProps {
  readonly left: PolicyDocument;
  readonly right: PolicyDocument;
  readonly rows: readonly WitnessRow[];
}

/** Two copies of a document side by side, clause by clause; in a narrow window one under the other. */
export function WitnessView({ left, right, rows }: WitnessViewProps) {
  const [onlyDifferent, setOnlyDifferent] = useState(false);
  const different = useMemo(() => rows.filter(isDifferent), [rows]);
  return (
    <div class="witnesses">
      <Explanation right={right} />
      <label class="witness-filter">
        <input type="checkbox" checked={onlyDifferent} onChange={() => setOnlyDifferent(!onlyDifferent)} />
        {i18n.t('witness.onlyDifferent', [different.length, rows.length])}
      </label>
      <div class="witness-heads" aria-hidden="true">
        <WitnessHead document={left} />
        <WitnessHead document={right} />
      </div>
      <ol class="witness-rows" lang="zh-Hans">
        {(onlyDifferent ? different : rows).map((row) => (
          <li
            key={row.left.clauses[0] ?? row.right.clauses[0]}
            class={isDifferent(row) ? 'witness-row differs' : 'witness-row'}
          >
            <Cell cell={row.left} document={left} />
            <Cell cell={row.right} document={right} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function WitnessHead({ document }: { readonly document: PolicyDocument }) {
  return (
    <p>
      <strong>{document.id}</strong>{' '}
      <span class="soft" lang="zh-Hans">
        <Phrases text={document.title} />
      </span>
    </p>
  );
}

/** How the second copy came to be garbled, in figures. */
function Explanation({ right: { id, edits } }: { readonly right: PolicyDocument }) {
  const count = (wanted: string) => edits.filter(({ reason }) => reason === wanted).length;
  const [readings, broken] = [count('inserted-reading'), count('mojibake')];
  return (
    <section class="legend">
      <p>{i18n.t('witness.hint')}</p>
      {readings > 0 && <p>{i18n.t('witness.readings', [id, readings])}</p>}
      {broken > 0 && <p>{i18n.t('witness.broken', [id, broken])}</p>}
      {count('traditional') > 0 && (
        <p>
          {i18n.t('witness.traditional', [id])}{' '}
          <a href={readerHash({ document: id, view: 'received' })}>{i18n.t('witness.seeReceived')}</a>
        </p>
      )}
    </section>
  );
}

interface CellProps {
  readonly cell: WitnessCell;
  readonly document: PolicyDocument;
}

function Cell({ cell, document }: CellProps) {
  const [clause] = cell.clauses;
  if (clause === undefined) return <p class="witness-cell witness-none">{i18n.t('witness.lacks', [document.id])}</p>;
  return (
    <p class={cell.heading ? 'witness-cell witness-heading' : 'witness-cell'} data-block>
      <span class="witness-id" data-witness={document.id}>
        {document.id}
      </span>
      <span class="clause" id={clause} data-clause={clause}>
        {witnessPieces(cell).map((piece, index) => (
          <span key={index}>
            {piece.text !== '' && <Words {...piece} />}
            {piece.lacks && (
              <span class="witness-caret" title={i18n.t('witness.caret')}>
                ‸<span class="visually-hidden">{i18n.t('witness.caret')}</span>
              </span>
            )}
            {piece.repairs.map(({ repair }) => (
              <ins key={repair.text} class="witness-reading" title={repairNote(repair)}>
                {repair.text === '' ? i18n.t('repair.dropped') : `〔${repair.text}〕`}
                <span class="visually-hidden">（{repairNote(repair)}）</span>
              </ins>
            ))}
          </span>
        ))}
      </span>
    </p>
  );
}

function Words({ text, differs, mended }: Pick<WitnessPiece, 'text' | 'differs' | 'mended'>) {
  const words = mended ? <s>{text}</s> : text;
  return differs ? <mark>{words}</mark> : <span>{words}</span>;
}

function isDifferent({ left, right }: WitnessRow): boolean {
  return [left, right].some(
    ({ clauses, differences, repairs }) => clauses.length === 0 || differences.length > 0 || repairs.length > 0,
  );
}
