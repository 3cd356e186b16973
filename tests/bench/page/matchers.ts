import { AhoCorasick as MonyoneFast } from '@monyone/aho-corasick/fast';
import { AhoCorasick as MonyoneGreedy } from '@monyone/aho-corasick/greedy';
import FastScanner from 'fastscan';
import ModernAhoCorasick from 'modern-ahocorasick';
import { type Automaton, openAutomaton, scanText } from '@/core/match/automaton.ts';
import { SKIP } from '@/core/match/automaton-layout.ts';
import { buildAutomaton } from '@/core/match/build-automaton.ts';
import { foldCode } from '@/core/text/fold.ts';
import { escapeForRegExp, trieRegExp } from './trie-regexp.ts';

export type MatcherName = keyof typeof MATCHERS;

/** Gets ready for the names; what comes back counts the hits of a text. */
type Matcher = (names: readonly string[]) => (text: string) => number;

export const MATCHERS = {
  ours: (names) => {
    const automaton = openAutomaton(buildAutomaton(names));
    return (text) => scanText(automaton, text).length;
  },
  unfolded: (names) => {
    const automaton = withoutFolding(openAutomaton(buildAutomaton(names)));
    return (text) => scanText(automaton, text).length;
  },
  fastscan: (names) => {
    const scanner = new FastScanner(names);
    return (text) => scanner.search(text, { longest: true }).length;
  },
  monyoneFast: (names) => {
    const matcher = new MonyoneFast([...names]);
    return (text) => matcher.matchInText(text).length;
  },
  monyoneGreedy: (names) => {
    const matcher = new MonyoneGreedy([...names]);
    return (text) => matcher.matchInText(text).length;
  },
  modern: (names) => {
    const matcher = new ModernAhoCorasick([...names]);
    return (text) => matcher.search(text, { strategy: 'leftmost-longest' }).length;
  },
  alternation: (names) => {
    const longestFirst = names.toSorted((a, b) => b.length - a.length);
    return countOf(new RegExp(longestFirst.map(escapeForRegExp).join('|'), 'g'));
  },
  trieRegExp: (names) => countOf(trieRegExp(names)),
} as const satisfies Readonly<Record<string, Matcher>>;

/** What no scan can be faster than: each character read, and one table with it. */
export function floorOf(): (text: string) => number {
  const table = Uint16Array.from({ length: 0x10000 }, (_, code) => code & 1);
  return (text) => {
    let sum = 0;
    for (let i = 0; i < text.length; i++) sum = (sum + table[text.charCodeAt(i)]!) | 0;
    return sum;
  };
}

function countOf(expression: RegExp): (text: string) => number {
  return (text) => text.match(expression)?.length ?? 0;
}

/** Only the characters the names are written in after folding keep their class: 黄 does, 黃 and white space do not. */
function withoutFolding(automaton: Automaton): Automaton {
  const classes = automaton.classes.map((step, code) => (step === SKIP || foldCode(code) !== code ? 0 : step));
  return { ...automaton, classes };
}
