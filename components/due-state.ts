import { deadlineYear } from '@/core/text/deadline-year.ts';

/** The day of a clock, as the reader's own calendar has it: `2026-01-05`. */
export function dayOf(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/**
 * Whether the year a target is set for is over: `dueState('2025', '2026-01-01')` → `due`, on the last day of 2025 → `not-due`.
 * Undefined for a deadline that is no year. A fact of the calendar; whether the target was reached is another matter.
 */
export function dueState(deadline: string, today: string): 'due' | 'not-due' | undefined {
  if (deadlineYear(deadline) === '') return undefined;
  return today > `${deadline}-12-31` ? 'due' : 'not-due';
}
