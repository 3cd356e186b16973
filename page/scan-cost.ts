import type { ScanCost } from '@/core/model/page.ts';

/** Adds up what reading a page costs. */
export interface CostMeter {
  readonly cost: () => ScanCost;
  read(characters: number): void;
  slice(ms: number): void;
}

/** A meter at nought: `meter.slice(8); meter.slice(3); meter.cost()` → 11 ms in all, 8 ms the longest. */
export function createCostMeter(): CostMeter {
  const cost = { characters: 0, ms: 0, longestMs: 0 };
  return {
    cost: () => ({ ...cost }),
    read(characters) {
      cost.characters += characters;
    },
    slice(ms) {
      cost.ms += ms;
      cost.longestMs = Math.max(cost.longestMs, ms);
    },
  };
}
