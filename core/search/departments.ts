import { clauseAt, type Layout } from './layout.ts';

/** The sections a department is charged with. */
export interface DepartmentEntry {
  readonly name: string;
  /** In order. */
  readonly sections: readonly ChargedSection[];
}

/** The clauses of a section, as numbers: `[from, to)`, and the clause among them that lists who is charged. */
export interface ChargedSection {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly list: number;
}

/** Every department that a document charges with something, in the order they first appear. */
export function departmentEntries(layout: Layout): DepartmentEntry[] {
  const entries = new Map<string, Map<string, ChargedSection>>();
  layout.documents.forEach((document, i) => {
    if (document.duties.length === 0) return;
    const numbers = new Map(document.clauses.map((clause, j) => [clause.id, layout.clauseStarts[i]! + j]));
    for (const duty of document.duties) {
      const list = numbers.get(duty.clause);
      if (list === undefined) continue;
      const sections = entries.get(duty.department) ?? new Map<string, ChargedSection>();
      entries.set(duty.department, sections);
      const section = sectionAround(layout, list);
      if (!sections.has(section.id)) sections.set(section.id, section);
    }
  });
  return [...entries].map(([name, sections]) => ({ name, sections: [...sections.values()] }));
}

/** The clauses of a section stand together. */
function sectionAround(layout: Layout, list: number): ChargedSection {
  const { document, clause } = clauseAt(layout, list);
  const at = document.clauses.indexOf(clause);
  const start = list - at;
  let from = at;
  while (from > 0 && document.clauses[from - 1]!.section === clause.section) from--;
  let to = at + 1;
  while (document.clauses[to]?.section === clause.section) to++;
  return { id: clause.section, from: start + from, to: start + to, list };
}

/** 市科技局, 发改委, 单位:市科技局 */
const UNIT = /^(?:单位[:：]?)?([一-鿿]{1,14}(?:局|委|办|院|厅|台|社|部|会|区|行|单位))$/;

/**
 * The department a word of the query names, short forms too: 发改委 is 市发展改革委 because its characters stand there in order and the
 * last is the same. Undefined for words that name none; the entries are only made for one that may.
 */
export function departmentNamed<Entry extends { readonly name: string }>(
  entries: () => readonly Entry[],
  word: string,
): Entry | undefined {
  const name = UNIT.exec(word)?.[1];
  if (!name || name.length < 3) return undefined;
  const exact = entries().find((entry) => entry.name === name || entry.name === `市${name}`);
  if (exact) return exact;
  const inOrder = entries().filter((entry) => entry.name.at(-1) === name.at(-1) && isSubsequence(name, entry.name));
  return inOrder.sort((a, b) => a.name.length - b.name.length)[0];
}

function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const char of long) if (char === short[at]) at++;
  return at === short.length;
}
