import type { CuratedDepartment } from '../curated.ts';
import type { Clause, Duty } from '../model.ts';

const ROLE = '(?:责任|牵头|主办|协办|配合)(?:单位|部门)[：:]';

/**
 * 000: `（牵头单位：市发展改革委，责任单位：市科技局、市地方金融监管局等）`, two lists in one bracket: the first ends where the next role
 * begins. A bracket inside a list belongs to the name before it: 市委金融办（市地方金融监管局）、市科技局. Must not match 责任 in running
 * text, nor 各产业链责任单位 inside a list.
 */
const LIST = new RegExp(
  `(${ROLE})((?:(?!${ROLE})(?:[^（）()]|[（(][^（）()]{1,30}[）)](?=[、，,；;）)]))){2,600})`,
  'g',
);

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
