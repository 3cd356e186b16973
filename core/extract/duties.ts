import type { CuratedDepartment } from '../curated.ts';
import type { Clause, Duty } from '../model.ts';

/** 000: `（责任单位：市科技局、市发展改革委、市教育局）`. Must not match 责任 in running text. */
const LIST = /(责任单位|牵头单位|主办单位|协办单位|配合单位|责任部门|牵头部门)[：:]([^（）()]{2,600})/g;

/** The departments each clause charges, in order. `（责任单位：市科技局、市教育局等）` → two duties, `etc` set. */
export function extractDuties(clauses: readonly Clause[], departments: readonly CuratedDepartment[]): Duty[] {
  const joined = new Map(departments.flatMap((d) => [d.name, ...d.variants].map((name) => [name, d.name] as const)));
  return clauses.flatMap((clause) =>
    [...clause.text.matchAll(LIST)].flatMap(([, role = '', list = '']) => {
      const etc = /等[。；，]?$/.test(list.trim());
      return namesOf(list).map((name) => ({
        name,
        department: joined.get(name) ?? name,
        role: /牵头|主办/.test(role) ? ('牵头' as const) : ('责任' as const),
        clause: clause.id,
        ...(etc ? { etc } : {}),
      }));
    }),
  );
}

function namesOf(list: string): string[] {
  return list
    .replace(/等[。；，]?$/, '')
    .split(/[、，,；;]/)
    .map((name) => name.replace(/[。\s]|等$/g, ''))
    .filter((name) => name.length >= 2 && name.length <= 40);
}
