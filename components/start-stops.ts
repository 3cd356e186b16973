/** The stops of what an empty search box offers, wherever in its panel they stand: searches made last, names of the page in front. */

/** Where keys lead from a stop, by its place among all; before the first is the box. */
const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => at - 1,
  ArrowLeft: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** From the empty box `ArrowDown` leads to the first stop, `ArrowUp` to the last. */
export function enterStops(event: KeyboardEvent): void {
  stopsAround(event.target as Element)
    .at(event.key === 'ArrowDown' ? 0 : -1)
    ?.focus();
}

/** Follows an arrow, Home or End that was pressed at a stop, or beside it in its row. Other keys are left alone: false. */
export function followStops(event: KeyboardEvent): boolean {
  const from = event.target as Element;
  const stops = stopsAround(from);
  const at = stops.findIndex((stop) => stop.parentElement?.contains(from));
  const next = STEPS[event.key]?.(at, stops.length - 1);
  if (at < 0 || next === undefined) return false;
  const to = next < 0 ? areaOf(from)?.querySelector<HTMLElement>('[role="combobox"]') : stops[next];
  to?.focus();
  event.preventDefault();
  event.stopPropagation();
  return true;
}

function stopsAround(from: Element): HTMLElement[] {
  return [...(areaOf(from)?.querySelectorAll<HTMLElement>('.start-go') ?? [])];
}

function areaOf(from: Element): Element | null {
  return from.closest('.panel') ?? from.closest('.search');
}
