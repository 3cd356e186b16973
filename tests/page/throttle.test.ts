import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { atMostEvery } from '@/page/throttle.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

it('runs at once, then once for all that was asked meanwhile, and no more', () => {
  const runs: number[] = [];
  const ask = atMostEvery(500, () => runs.push(Date.now()));
  const began = Date.now();
  ask();
  ask();
  ask();
  expect(runs).toEqual([began]);
  vi.advanceTimersByTime(2000);
  expect(runs).toEqual([began, began + 500]);
  ask();
  expect(runs).toEqual([began, began + 500, began + 2000]);
});
