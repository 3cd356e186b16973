import type { Target } from '@/core/model/corpus.ts';
import { statusLabel } from './labels.ts';

/** Half of a mark's width, in units of its drawing. */
const HALF = 5;

interface StatusShapeProps {
  readonly status: Target['status'];
  /** Its middle. */
  readonly x: number;
  readonly y: number;
}

/** What is achieved is a full disc, what is planned an empty diamond: in the charts, and wherever either word stands. */
export function StatusShape({ status, x, y }: StatusShapeProps) {
  if (status === 'achieved') return <circle class="shape shape-achieved" cx={x} cy={y} r={HALF - 0.5} />;
  return (
    <path class="shape shape-planned" d={`M${x} ${y - HALF}L${x + HALF} ${y}L${x} ${y + HALF}L${x - HALF} ${y}z`} />
  );
}

/** 完成 or 计划, with its mark. */
export function StatusMark({ status }: Pick<StatusShapeProps, 'status'>) {
  return (
    <span class="status-mark">
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <StatusShape status={status} x={6} y={6} />
      </svg>
      {statusLabel(status)}
    </span>
  );
}
