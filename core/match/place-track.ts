import type { Span } from '../model/corpus.ts';
import type { MatchPack } from './pack.ts';
import type { BlockScan } from './scan.ts';

/** A place named before, and how far its word goes. */
export interface PlaceBefore {
  /** It is Jinan or a part of it. */
  readonly own: boolean;
  /** Where its name ends in the block; 0 for one named in a heading above. */
  readonly end: number;
  /** It speaks for all that follows, past the end of its sentence: `郑州：高新区招聘…`, or the heading 郑州. */
  readonly leads: boolean;
}

interface NamedPlace extends PlaceBefore {
  /** It is what the block begins with, by its full title: 青岛市今年…。高新区…. It holds on until Jinan is named. */
  readonly opens: boolean;
}

/** Which place governs what stands in a block. */
export interface PlaceTrack {
  /** The place all of the block is about, said at its head or in the heading above it. */
  readonly lead: PlaceBefore | undefined;
  /** The place named last before an offset of the block, while its statement lasts; behind it the lead. */
  before(at: number): PlaceBefore | undefined;
}

/** Signs after which a place named before says nothing of what follows. */
const STATEMENT_END = /[。！？!?；;\n]/;

/**
 * Follows the places through a block. Names and figures ask the same track, so that both agree on whose they are.
 *
 * @param section the place of the heading above, from `leadOf`
 */
export function trackPlaces(pack: MatchPack, { block, names }: BlockScan, section?: PlaceBefore): PlaceTrack {
  const { text } = block;
  const places = names.flatMap((match): NamedPlace[] => {
    const form = pack.formAt(match.form);
    const { end } = match;
    if (form.kind === 'place')
      return [{ own: form.own, end, leads: leadsBlock(text, match), opens: opensBlock(text, match) }];
    return form.beginsWithJinan ? [{ own: true, end, leads: false, opens: false }] : [];
  });
  const subject = places[0]?.opens ? places[0] : undefined;
  const lead = places.find(({ leads }) => leads) ?? section;
  return {
    lead,
    before(at) {
      const last = places.findLast(({ end }) => end <= at);
      if (!last) return section;
      if (!STATEMENT_END.test(text.slice(last.end, at))) return last;
      const leader = places.findLast(({ leads, end }) => leads && end <= at) ?? section;
      return leader ?? (subject && !places.some(({ own, end }) => own && end <= at) ? subject : undefined);
    },
  };
}

/** The place a heading gives to its section: 郑州, 二、青岛：…; undefined where it names none at its head. */
export function leadOf(pack: MatchPack, { block, names }: BlockScan): PlaceBefore | undefined {
  for (const match of names) {
    const form = pack.formAt(match.form);
    if (form.kind === 'place' && leadsBlock(block.text, match)) return { own: form.own, end: 0, leads: true };
  }
  return undefined;
}

/** Whether a line heads what follows with a place and a sign, without being a heading by its element: 【郑州】, ▲青岛. */
export function isPlaceLine({ block: { text }, names }: BlockScan): boolean {
  return names.some(({ start, end }) => {
    const rest = text.slice(0, start) + text.slice(end).replace(/^市/, '');
    return text.length <= 12 && !/[一-鿿]/.test(rest) && /\S/.test(rest);
  });
}

/** A place at the head of a block with a sign behind it: `济南：…`, `▲郑州｜…`, `二、青岛`. */
function leadsBlock(text: string, { start, end }: Span): boolean {
  const head = text.slice(0, start).replace(/^\s*[一二三四五六七八九十\d]{1,3}[、.．]/, '');
  return head.length <= 3 && !/[一-鿿]/.test(head) && /^市?(?:[\s：:丨|｜】）)—]|$)/.test(text.slice(end, end + 2));
}

function opensBlock(text: string, { start, end }: Span): boolean {
  return text.slice(0, start).trim() === '' && /^(?:市|省|新区)(?![和与及、])/.test(text.slice(end, end + 3));
}
