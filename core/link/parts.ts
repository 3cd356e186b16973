import type { CuratedEntity } from '../curated.ts';

/**
 * What makes a name that of a part, behind the name of the whole: 齐鲁软件园｜二期, 凤凰黄河大桥｜南延工程, 国际内陆港｜核心区, 济南地铁｜4号线.
 * Other words make another thing of it: 起步区｜电视塔 only stands there.
 */
const PART =
  /^(?:[一二三四五]期(?:工程|项目|改扩建)?|[东西南北]延(?:线|段|工程)?|核心区|\d{1,2}号线(?:[一二三四五]期)?)$/;

/** Wholes and parts of each entity, by its name, both ways: 齐鲁软件园 → 齐鲁软件园二期, and back. */
export function findParts(
  entities: readonly Pick<CuratedEntity, 'name' | 'aliases'>[],
): ReadonlyMap<string, readonly string[]> {
  const byForm = new Map(
    entities.flatMap(({ name, aliases }) => [name, ...aliases].map((form) => [form, name] as const)),
  );
  const found = new Map<string, Set<string>>();
  const add = (name: string, other: string) => found.set(name, (found.get(name) ?? new Set()).add(other));
  for (const [form, part] of byForm)
    for (let at = 2; at < form.length; at++) {
      const whole = byForm.get(form.slice(0, at));
      if (whole === undefined || whole === part || !PART.test(form.slice(at))) continue;
      add(part, whole);
      add(whole, part);
    }
  return new Map([...found].map(([name, others]) => [name, [...others]]));
}
