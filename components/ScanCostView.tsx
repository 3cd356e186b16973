import { i18n } from '#i18n';
import type { ScanCost } from '@/core/model/page.ts';

/** What reading the page has cost, in one quiet line. */
export function ScanCostView({ cost }: { readonly cost: ScanCost }) {
  const { characters, ms, longestMs } = cost;
  return (
    <p class="scan-cost soft">
      {i18n.t('cost.line', [characters.toLocaleString('en'), milliseconds(ms), milliseconds(longestMs)])}
    </p>
  );
}

/** One digit below 10 ms, where it means something: `7.25` → `7.3`, `31.6` → `32`. */
function milliseconds(ms: number): string {
  return ms < 10 ? ms.toFixed(1) : Math.round(ms).toLocaleString('en');
}
