import { ConverterFactory, type DictLike } from 'opencc-js/core';
import { configs } from 'opencc-js/preset/cn2t';

/** OpenCC's way from Simplified to Traditional as Taiwan writes it. */
const CHAIN = configs['s2tw']!.conversionChain;

/** Words of the documents that OpenCC's phrases cut at the wrong place (新征|程, 创制|造, 明了), and a surname. */
const OWN: readonly (readonly [string, string])[] = [
  ['新征程', '新征程'],
  ['科创制造', '科創製造'],
  ['指明了', '指明了'],
  ['于海田', '于海田'],
];

/**
 * OpenCC's table as `openTraditional` reads it. Most of its 50,000 phrases become what their characters become: of those only the
 * source is written, and those that stand in no other's way are left out.
 */
export function buildTraditionalTable(): string {
  const [toTraditional, toTaiwan] = CHAIN;
  const taiwanese = ConverterFactory(toTaiwan!);
  const pairs = [...toTraditional!.flatMap(pairsOf).map(([it, target]) => [it, taiwanese(target)] as const), ...OWN];
  const characters = new Map(pairs.filter(([source]) => [...source].length === 1));
  for (const [source, target] of toTaiwan!.flatMap(pairsOf))
    if ([...source].length === 1 && !characters.has(source)) characters.set(source, target);
  const phrases = new Map(pairs.filter(([source]) => [...source].length > 1));
  const byCharacters = (text: string) => [...text].map((sign) => characters.get(sign) ?? sign).join('');
  const differing = new Set(
    [...phrases].filter(([source, target]) => byCharacters(source) !== target).map(([it]) => it),
  );
  const kept = [...phrases].filter(([source]) => differing.has(source) || standsInTheWay(source, differing));
  return [...characters, ...kept]
    .filter(([source, target]) => source.length > 1 || source !== target)
    .map(([source, target]) => (source === target ? source : `${source} ${target}`))
    .join('|');
}

function pairsOf(dictionary: DictLike): (readonly [string, string])[] {
  if (typeof dictionary !== 'string') return [...dictionary];
  return dictionary.split('|').map((pair) => {
    const [source = '', target = ''] = pair.split(' ');
    return [source, target];
  });
}

let beginnings: { readonly of: ReadonlySet<string>; readonly all: ReadonlySet<string> } | undefined;

/** Whether one of some phrases would be seen inside a phrase, or begins in it: 全面 keeps 面塑 (a dough figure) out of 全面塑造. */
function standsInTheWay(phrase: string, others: ReadonlySet<string>): boolean {
  if (beginnings?.of !== others) {
    const all = [...others].flatMap((other) => Array.from(other, (_, length) => other.slice(0, length + 1)));
    beginnings = { of: others, all: new Set(all) };
  }
  for (let start = 1; start < phrase.length; start++) if (beginnings.all.has(phrase.slice(start))) return true;
  for (let start = 0; start < phrase.length; start++)
    for (let end = start + 2; end <= phrase.length; end++) if (others.has(phrase.slice(start, end))) return true;
  return false;
}
