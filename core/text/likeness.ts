/** 0 … 1: the share of pairs of neighbouring characters that both texts have (Dice): `公园数量` and `公园总量` → 0.33. */
export function likeness(left: string, right: string): number {
  const [a, b] = [pairsIn(left), pairsIn(right)];
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared++;
  return (2 * shared) / Math.max(1, a.size + b.size);
}

/** A single character counts as a pair: two of them can be alike, too. */
function pairsIn(text: string): ReadonlySet<string> {
  const pairs = new Set<string>(text.length === 1 ? [text] : []);
  for (let i = 0; i + 1 < text.length; i++) pairs.add(text.slice(i, i + 2));
  return pairs;
}
