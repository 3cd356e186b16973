import type { CuratedDepartment } from '../curated.ts';
import type { Clause, Duty } from '../model/corpus.ts';

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

/** Other plans say it without a label: （市科技局、市教育局）, （由市科技局牵头，市教育局配合） behind the sentence. */
const BARE_LIST = /(?:^|[。；！])（(?:由)?([^（）：:]{3,400})）[。]?$/;

/** Ends of names of departments. Must not take （二期）, （2021—2035年）. */
const DEPARTMENT =
  /^(?:[市省区县]|各|国家|中共|团)[一-鿿]{1,24}(?:局|委|办|厅|部|处|政府|中心|委员会|办公室|集团|公司|银行|分行|法院|检察院|管委会|会|院|站|所)$/;

/** What is said behind the names of a bare list, and who they are by it. */
const SHARE = /(?:等)?(?:共同|按职责分工|分别)?(牵头|负责|落实|配合|参加|协助)?$/;

interface ChargedList {
  readonly role: Duty['role'];
  readonly list: string;
}

/**
 * The departments each clause charges, in order. `（责任单位：市科技局、市教育局等）` → two duties, `etc` set; `（市科技局牵头，市教育局配合）` →
 * 牵头 and 责任.
 */
export function extractDuties(clauses: readonly Clause[], departments: readonly CuratedDepartment[]): Duty[] {
  const joined = new Map(departments.flatMap((d) => [d.name, ...d.variants].map((name) => [name, d.name] as const)));
  return clauses.flatMap((clause) =>
    listsOf(clause.text).flatMap(({ role, list }) => {
      const etc = /等[。；，]?$/.test(list.trim());
      return namesOf(list).map((name) => ({
        name,
        department: joined.get(name) ?? name,
        role,
        clause: clause.id,
        ...(etc ? { etc } : {}),
      }));
    }),
  );
}

function listsOf(text: string): ChargedList[] {
  const labelled = [...text.matchAll(LIST)].map(([, label = '', list = '']): ChargedList => {
    return { role: /牵头|主办/.test(label) ? '牵头' : '责任', list };
  });
  return labelled.length > 0 ? labelled : bareLists(text);
}

function bareLists(text: string): ChargedList[] {
  const parts = BARE_LIST.exec(text)?.[1]?.split(/[，；]/) ?? [];
  const lists = parts.map((part): ChargedList => {
    const share = SHARE.exec(part)!;
    const list = part.slice(0, share.index) + (share[0].startsWith('等') ? '等' : '');
    return { role: share[1] === '牵头' ? '牵头' : '责任', list };
  });
  const names = lists.flatMap(({ list }) => namesOf(list));
  return names.length > 0 && names.every((name) => DEPARTMENT.test(name)) ? lists : [];
}

function namesOf(list: string): string[] {
  return list
    .replace(/等[。；，]?$/, '')
    .split(/[、，,；;]/)
    .map((name) => name.replace(/[。\s]|等$/g, ''))
    .filter((name) => name.length >= 2 && name.length <= 40);
}
