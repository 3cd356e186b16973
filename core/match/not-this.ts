import type { NotThis } from '../model/page.ts';

/** What the reader said is not meant, and the host of the page it is asked on. */
export interface NotThisHere {
  readonly rules: readonly NotThis[];
  readonly host: string;
}

/** A name or an indicator, as a rule knows it. */
type Thing = Pick<NotThis, 'kind' | 'name'>;

/**
 * The one rule of “不是这个”: whether a thing is left unmarked on a host, by a rule for everywhere or one for that very host.
 * With 国际机场 refused on `a.example.cn`: there → true, on `www.a.example.cn` → false. An indicator that is called like a name
 * is another thing. Undefined where nothing is refused, so that most pages are not asked at all.
 */
export function refusing({ rules, host }: NotThisHere): ((thing: Thing) => boolean) | undefined {
  const refused = new Set(rules.filter(({ site }) => site === '' || site === host).map(keyOf));
  return refused.size === 0 ? undefined : (thing) => refused.has(keyOf(thing));
}

function keyOf({ kind, name }: Thing): string {
  return `${kind} ${name}`;
}
