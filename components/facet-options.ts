export interface FacetOption {
  readonly value: string;
  /** What it would leave, under the other parts of the filter. */
  readonly count: number;
}

/** What a part of a filter can be set to, by the values of all that the other parts leave; what is set stays among them. */
export function countOptions(values: readonly string[], chosen: string | undefined): FacetOption[] {
  const counts = new Map<string, number>(chosen === undefined ? [] : [[chosen, 0]]);
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count }));
}
