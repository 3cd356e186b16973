const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

/** A line may end behind these, */
const CLOSING = /^[的年月日]$/;
/** and begin with these. Other single characters stay with the words on both sides: few dictionaries know 强省会. */
const OPENING = /^[和与與及或以为為对對在向从從]$/;

/**
 * A title cut where a line of it may end: between words, as the browser's dictionary has them. `贯彻落实强省会战略的实施意见` → 贯彻,
 * 落实强省会, 战略的, 实施, 意见. Around signs browsers break by themselves.
 */
export function titlePhrases(title: string): string[] {
  const phrases: string[] = [];
  let joins = false;
  for (const { segment, isWordLike } of WORDS.segment(title)) {
    const isAlone = segment.length === 1;
    if (phrases.length > 0 && (joins || (isAlone && !OPENING.test(segment)))) phrases.push(phrases.pop() + segment);
    else phrases.push(segment);
    joins = !isWordLike || (isAlone && !CLOSING.test(segment));
  }
  return phrases;
}
