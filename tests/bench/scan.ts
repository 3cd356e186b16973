import AhoCorasick from 'modern-ahocorasick';
import { openAutomaton, scanText } from '../../core/match/automaton.ts';
import { buildAutomaton } from '../../core/match/build-automaton.ts';
import { buildMatchPack, openMatchPack } from '../../core/match/pack.ts';
import { loadCorpus } from '../../tools/load-corpus.ts';
import { allForms, benchText, type Density } from './texts.ts';
import { medianMs } from './timing.ts';

export type ScanVariant = keyof typeof VARIANTS;

export interface ScanResult {
  readonly charsPerMs: number;
  readonly runs: number;
  readonly chars: number;
  readonly hits: number;
  readonly forms: number;
}

interface Variant {
  readonly label: string;
  /** So many characters of the text only. */
  readonly most?: number;
  /** Gets ready for the forms; what comes back counts the hits of a text. */
  readonly prepare: (forms: readonly string[]) => (text: string) => number;
}

const VARIANTS = {
  ours: {
    label: '引据, scanText (folds as well)',
    prepare: (forms) => {
      const automaton = openAutomaton(buildAutomaton(forms));
      return (text) => scanText(automaton, text).length;
    },
  },
  regexp: {
    label: 'regular expression, longest first',
    // At half a million characters a second the whole text takes longer than it tells.
    most: 200_000,
    prepare: (forms) => {
      const longestFirst = forms.toSorted((a, b) => b.length - a.length);
      const pattern = new RegExp(longestFirst.map(escapeForRegExp).join('|'), 'g');
      return (text) => text.match(pattern)?.length ?? 0;
    },
  },
  modern: {
    label: 'modern-ahocorasick, leftmost-longest',
    // It cuts text into graphemes first, which takes quadratic time in the V8 of older Node.
    most: 100_000,
    prepare: (forms) => {
      const matcher = new AhoCorasick([...forms]);
      return (text) => matcher.search(text, { strategy: 'leftmost-longest' }).length;
    },
  },
  floor: {
    label: 'floor: a loop of charCodeAt',
    prepare: () => (text) => {
      let sum = 0;
      for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
      return sum === 1 ? 1 : 0;
    },
  },
} as const satisfies Readonly<Record<string, Variant>>;

export const SCAN_VARIANTS = Object.keys(VARIANTS) as ScanVariant[];

export function scanLabel(variant: ScanVariant): string {
  return VARIANTS[variant].label;
}

export function measureScan(variant: ScanVariant, density: Density): ScanResult {
  const corpus = loadCorpus();
  const { prepare, most }: Variant = VARIANTS[variant];
  const forms = allForms(corpus);
  const whole = benchText(density, corpus);
  const text = most === undefined ? whole : Buffer.from(whole.slice(0, most), 'utf16le').toString('utf16le');
  const scan = prepare(forms);
  const hits = scan(text);
  const { ms, runs } = medianMs(() => scan(text));
  return { charsPerMs: text.length / ms, runs, chars: text.length, hits, forms: forms.length };
}

export interface PackResult {
  readonly openMs: number;
  readonly buildMs: number;
  readonly bytes: number;
}

/** Opening the packaged match pack, as every page does, against building it there. */
export function measurePack(): PackResult {
  const corpus = loadCorpus();
  const bytes = buildMatchPack(corpus);
  return {
    openMs: medianMs(() => openMatchPack(bytes)).ms,
    buildMs: medianMs(() => buildMatchPack(corpus)).ms,
    bytes: bytes.length,
  };
}

function escapeForRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
