/** The shape of what arrives, checked by hand: a schema library is much code for a few records. */
export type Check = (value: unknown) => boolean;

/** A record of exactly these fields: `fields({ id: text(9) })` fits `{ id: 'a' }`, not `{ id: 'a', more: 1 }`. */
export function fields(checks: Readonly<Record<string, Check>>): Check {
  return (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).every((key) => Object.hasOwn(checks, key)) &&
    Object.entries(checks).every(([key, check]) => check((value as Record<string, unknown>)[key]));
}

export function list(most: number, check: Check): Check {
  return (value) => Array.isArray(value) && value.length <= most && value.every(check);
}

export function text(most: number): Check {
  return (value) => typeof value === 'string' && value.length <= most;
}

export function whole(least: number, most: number): Check {
  return (value) => Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
}

export function oneOf(...values: readonly string[]): Check {
  return (value) => typeof value === 'string' && values.includes(value);
}

/** Absent, or as the check says. */
export function maybe(check: Check): Check {
  return (value) => value === undefined || check(value);
}

export function flag(value: unknown): boolean {
  return typeof value === 'boolean';
}
