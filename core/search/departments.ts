/** 市科技局, 发改委, 单位:市科技局 */
const UNIT = /^(?:单位[:：]?)?([一-鿿]{2,14}[局委办院厅台社部会区行位])$/;

/**
 * The department a word of the query names, short forms too: 发改委 is 市发展改革委 because its characters stand there in order and the
 * last is the same. Undefined for words that name none.
 */
export function departmentNamed<Entry extends { readonly name: string }>(
  entries: readonly Entry[],
  word: string,
): Entry | undefined {
  const short = UNIT.exec(word)?.[1];
  if (!short) return undefined;
  const named = (name: string) => entries.find((entry) => entry.name === name);
  return named(short) ?? named(`市${short}`) ?? entries.filter(({ name }) => isShortFor(short, name)).sort(byLength)[0];
}

function byLength(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name.length - b.name.length;
}

function isShortFor(short: string, name: string): boolean {
  let at = 0;
  for (const char of name) if (char === short[at]) at++;
  return at === short.length && name.at(-1) === short.at(-1);
}
