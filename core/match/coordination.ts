import { type Automaton, type Match, scanText } from './automaton.ts';

/** Ends that names in a list share with the last one: 济滨、济枣高铁. Longest first. */
const TAILS = ['高速铁路', '高速公路', '黄河大桥', '高铁', '高速', '铁路', '隧道', '湿地', '水库', '水厂'];

/** What stands before the sign of the list: the beginning of a name. */
const BEGINNING = /([一-鿿]{2,8})[、和与及]$/;

/** So many members of a list are looked for before the last. */
const MOST_MEMBERS = 6;

/**
 * The names before a match that share its end: for 济枣高铁 in `济滨、济枣高铁` the match of 济滨 (as 济滨高铁). In the order of the text.
 */
export function coordinatedNames(automaton: Automaton, text: string, last: Match): Match[] {
  const name = text.slice(last.start, last.end);
  const tail = TAILS.find((end) => name.endsWith(end));
  const found: Match[] = [];
  if (tail === undefined) return found;
  let { start } = last;
  for (let i = 0; i < MOST_MEMBERS; i++) {
    const beginning = BEGINNING.exec(text.slice(Math.max(0, start - 9), start))?.[1];
    const member = beginning === undefined ? undefined : longestMember(automaton, beginning, tail);
    if (!member) break;
    const end = start - 1;
    start = end - member.length;
    found.unshift({ start, end, form: member.form });
  }
  return found;
}

/** The longest end of `beginning` that is a name with the tail; words before it belong to the sentence: 建设济滨 → 济滨. */
function longestMember(
  automaton: Automaton,
  beginning: string,
  tail: string,
): { readonly length: number; readonly form: number } | undefined {
  for (let from = 0; from + 2 <= beginning.length; from++) {
    const whole = beginning.slice(from) + tail;
    const [match] = scanText(automaton, whole);
    if (match && match.start === 0 && match.end === whole.length)
      return { length: beginning.length - from, form: match.form };
  }
  return undefined;
}
