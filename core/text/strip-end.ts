/**
 * A text without the words of a list at its end, as many as there are: `stripEnd('智能算力规模已达到', ['已', '达到', '达'])` → 智能算力规模. Looks at
 * the end only, so the cost grows with what is taken off; an alternation repeated up to the end would try every way to cut it.
 */
export function stripEnd(text: string, words: readonly string[]): string {
  let end = text.length;
  for (;;) {
    const word = words.find((candidate) => text.endsWith(candidate, end));
    if (word === undefined || word === '') return text.slice(0, end);
    end -= word.length;
  }
}
