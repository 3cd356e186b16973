/** Text in Traditional characters with its way back: `offsets[i]` is the source offset of unit `i`, that at its length the source's end. */
export interface Traditional {
  readonly text: string;
  readonly offsets: readonly number[];
}

export type ToTraditional = (text: string) => Traditional;

/**
 * Simplified → Traditional as Taiwan writes it, by the longest phrase at each place, else by characters: `后来在皇后大道` →
 * `後來在皇后大道`. Words stay those of the text: 软件 becomes 軟件, not 軟體. `table` has its pairs between strokes, `后来 後來|皇后`; a
 * phrase without a second half stays as it is, and keeps others from being seen inside of it.
 */
export function openTraditional(table: string): ToTraditional {
  const pairs = table.split('|').map((pair): readonly [string, string] => {
    const [source = '', target = source] = pair.split(' ');
    return [source, target];
  });
  return converterOf(pairs);
}

function converterOf(pairs: readonly (readonly [string, string])[]): ToTraditional {
  const table = new Map(pairs);
  const longest = new Map<string, number>();
  for (const [source] of pairs) longest.set(source[0]!, Math.max(longest.get(source[0]!) ?? 0, source.length));
  return (text) => {
    let converted = '';
    const offsets: number[] = [];
    for (let at = 0; at < text.length; ) {
      const source = longestAt(text, at, longest.get(text[at]!) ?? 1, table);
      const target = table.get(source) ?? source;
      // Where a phrase changes its length, all of it stands for all of the other.
      for (let i = 0; i < target.length; i++) offsets.push(target.length === source.length ? at + i : at);
      converted += target;
      at += source.length;
    }
    offsets.push(text.length);
    return { text: converted, offsets };
  };
}

/** The part of a converted text that stands for `[start, end)` of its source. */
export function traditionalSlice({ text, offsets }: Traditional, start: number, end: number): string {
  return text.slice(placeOf(offsets, start), placeOf(offsets, end));
}

function placeOf(offsets: readonly number[], source: number): number {
  let low = 0;
  for (let high = offsets.length - 1; low < high; ) {
    const middle = (low + high) >> 1;
    if (offsets[middle]! < source) low = middle + 1;
    else high = middle;
  }
  return low;
}

function longestAt(text: string, at: number, longest: number, table: ReadonlyMap<string, string>): string {
  for (let length = Math.min(longest, text.length - at); length > 1; length--) {
    const phrase = text.slice(at, at + length);
    if (table.has(phrase)) return phrase;
  }
  return String.fromCodePoint(text.codePointAt(at)!);
}
