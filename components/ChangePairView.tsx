import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ChangePair, ChangeSide } from '@/core/model/answers.ts';
import type { PolicyDocument, Target } from '@/core/model/corpus.ts';
import { deadlineYear } from '@/core/text/deadline-year.ts';
import { ComparedText } from './ComparedText.tsx';
import { documentLine } from './hit-list.ts';
import { kindLabel, statusLabel } from './labels.ts';
import { overviewHash } from './overview-address.ts';
import { PairOutcome } from './PairOutcome.tsx';
import { readerPath } from './reader-address.ts';
import { StatusMark } from './StatusMark.tsx';
import { textChanges } from './text-diff.ts';

export interface ChangePairViewProps {
  readonly pair: ChangePair;
  readonly from: PolicyDocument;
  readonly to: PolicyDocument;
}

/** One indicator or name in the words of both documents. */
export function ChangePairView({ pair, from, to }: ChangePairViewProps) {
  return (
    <section class="pair" id={`${pair.kind}/${pair.id}`}>
      <h2>
        <span class={pair.kind === 'indicator' ? 'tag tag-target' : 'tag'}>
          {pair.kind === 'indicator' ? kindLabel('target') : kindLabel('entity')}
        </span>{' '}
        <span lang="zh-Hans">
          {pair.isEntity ? <a href={overviewHash({ page: 'entity', id: pair.id })}>{pair.name}</a> : pair.name}
        </span>
        {pair.compared && (
          <span class="pair-outcome">
            {comparedText(pair.compared)} <PairOutcome outcome={pair.compared.outcome} />
          </span>
        )}
      </h2>
      <Side document={from} sides={pair.from} other={pair.to} about={aboutOf(pair)} />
      <Side document={to} sides={pair.to} other={pair.from} about={aboutOf(pair)} />
    </section>
  );
}

interface SideProps {
  readonly document: PolicyDocument;
  readonly sides: readonly ChangeSide[];
  readonly other: readonly ChangeSide[];
  readonly about: string;
}

function Side({ document, sides, other, about }: SideProps) {
  // The list is drawn anew at each letter that narrows it.
  const told = useMemo(
    () => sides.map((side, at) => ({ side, changes: textChanges(counterpart(side, at, other).text, side.text) })),
    [sides, other],
  );
  return (
    <div class="pair-side">
      <p class="pair-document soft small" lang="zh-Hans">
        {documentLine(document)}
      </p>
      {told.map(({ side, changes }) => (
        <blockquote key={side.target?.id ?? side.clause} lang="zh-Hans">
          {side.target && <Stated target={side.target} />}
          <ComparedText {...side} changes={changes} sayWas={(words) => i18n.t('changes.was', [words])} />{' '}
          <a
            class="small"
            href={readerPath({ document: document.id, clause: side.clause, about: side.target?.id ?? about })}
          >
            {i18n.t('common.read')}
          </a>
        </blockquote>
      ))}
    </div>
  );
}

/** Of several figures the one for the same year, planned against planned; else the one in the same place. */
function counterpart({ target }: ChangeSide, at: number, other: readonly ChangeSide[]): ChangeSide {
  const alike = other.find((it) => it.target?.status === target?.status && it.target?.deadline === target?.deadline);
  return alike ?? other[at] ?? other[0]!;
}

function Stated({ target: { deadline, status } }: { readonly target: Target }) {
  return (
    <span class="stated soft small">
      {deadlineYear(deadline)} <StatusMark status={status} />
    </span>
  );
}

/** `2025 计划`, or `2020 完成 → 2024 完成`: which figures were compared. */
function comparedText({ from, to }: NonNullable<ChangePair['compared']>): string {
  const [before, after] = [statedText(from), statedText(to)];
  return before === after ? after : `${before} → ${after}`;
}

function statedText({ deadline, status }: Target): string {
  return `${deadlineYear(deadline)} ${statusLabel(status)}`.trim();
}

function aboutOf({ isEntity, id }: ChangePair): string {
  return isEntity ? id : '';
}
