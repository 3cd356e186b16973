import type { CorpusView } from '../cite/corpus-view.ts';

/** The sections a department is charged with. */
export interface DepartmentEntry {
  readonly name: string;
  /** Section ids, in order. */
  readonly sections: readonly string[];
  readonly leads: number;
}

export function departmentEntries(view: CorpusView): DepartmentEntry[] {
  const entries = new Map<string, { sections: Set<string>; leads: number }>();
  for (const document of view.corpus.documents) {
    for (const duty of document.duties) {
      const entry = entries.get(duty.department) ?? { sections: new Set<string>(), leads: 0 };
      entry.sections.add(view.clauses.get(duty.clause)!.clause.section);
      if (duty.role === '牵头') entry.leads++;
      entries.set(duty.department, entry);
    }
  }
  return [...entries].map(([name, { sections, leads }]) => ({ name, sections: [...sections], leads }));
}

/** 市科技局, 发改委, 单位:市科技局 */
const UNIT = /^(?:单位[:：]?)?([一-鿿]{1,14}(?:局|委|办|院|厅|台|社|部|会|区|行|单位))$/;

/**
 * The department a word of the query names, short forms too: 发改委 is 市发展改革委 because its characters stand there in order and the
 * last is the same. Undefined for words that name none.
 */
export function departmentNamed(entries: readonly DepartmentEntry[], word: string): DepartmentEntry | undefined {
  const name = UNIT.exec(word)?.[1];
  if (!name || name.length < 3) return undefined;
  const exact = entries.find((entry) => entry.name === name || entry.name === `市${name}`);
  if (exact) return exact;
  const inOrder = entries.filter((entry) => entry.name.at(-1) === name.at(-1) && isSubsequence(name, entry.name));
  return inOrder.sort((a, b) => a.name.length - b.name.length)[0];
}

function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const char of long) if (char === short[at]) at++;
  return at === short.length;
}
