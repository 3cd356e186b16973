import type { Locality, PageAnnotation, PageBlock, PageFacts, PageMention } from '../model.ts';
import type { Match } from './automaton.ts';
import { findFigures, type PageTime } from './figures.ts';
import { lightsUp, type PlaceBefore } from './lights-up.ts';
import { judgeLocality } from './locality.ts';
import type { MatchPack, PackName } from './pack.ts';
import { type BlockScan, scanBlock } from './scan.ts';

export interface AnnotateOptions {
  /** National schemes light up too. */
  readonly showTemplates: boolean;
  /** Every occurrence, not only the first of each section. */
  readonly everyOccurrence: boolean;
  readonly kinds: 'all' | 'entities' | 'targets';
  /** The reader's word on whether the page is about Jinan. */
  readonly locality?: 'local' | 'elsewhere';
}

export const DEFAULT_OPTIONS: AnnotateOptions = { showTemplates: false, everyOccurrence: false, kinds: 'all' };

/** So many mentions a page at most; what comes after is left unmarked. */
const MOST_MENTIONS = 20_000;

/** What is said in an advertisement, from its label on, names brands, not plans. */
const ADVERTISEMENT = /【(?:广告|推广|廣告|推廣)】|^\s*(?:广告|推广|廣告|推廣)[：:]/;

/** A name that begins with the city speaks for itself and for what follows it. */
const JINAN = /^[济濟]南/;

/** Signs after which a place named before says nothing of what follows. */
const SENTENCE_END = /[。！？!?；;\n]/;

/**
 * Page text in, mentions out. `blocks` is the text between block borders, in page order; offsets of the mentions are in the text of
 * their block.
 */
export function annotatePage(
  pack: MatchPack,
  page: { readonly facts: PageFacts; readonly blocks: readonly PageBlock[] },
  options: AnnotateOptions = DEFAULT_OPTIONS,
): PageAnnotation {
  const scans = page.blocks.map((block) => scanBlock(pack, block));
  const locality = judgeLocality(pack, page.facts, scans);
  return { locality, mentions: resolveMentions(pack, scans, locality, options, page.facts) };
}

/**
 * Raw hits → mentions: which grade lights up here, which place stands before a name, which occurrence is the first of its section.
 */
export function resolveMentions(
  pack: MatchPack,
  scans: readonly BlockScan[],
  locality: Locality,
  options: AnnotateOptions,
  facts: PageFacts,
): PageMention[] {
  const local = (options.locality ?? locality.verdict) === 'local';
  const time = timeOf(facts, scans);
  const mentions: PageMention[] = [];
  const named = new Set<number>();
  let seen = new Set<string>();
  scans.forEach((scan, block) => {
    if (scan.block.heading) seen = new Set();
    if (mentions.length > MOST_MENTIONS) return;
    const names = options.kinds === 'targets' ? [] : nameMentions(pack, scan, block, { local, options, named });
    const figures =
      options.kinds === 'entities' || !local
        ? []
        : figureMentions(pack, scan, block, scans[block - 1]?.block.text ?? '', time);
    const advertised = scan.block.text.search(ADVERTISEMENT);
    const free = names.filter((name) => !figures.some((figure) => name.start < figure.end && figure.start < name.end));
    for (const mention of [...free, ...figures].sort((a, b) => a.start - b.start)) {
      if (advertised >= 0 && mention.start >= advertised) break;
      const key = mention.kind === 'target' ? `${mention.id} ${mention.surface}` : mention.id;
      if (!options.everyOccurrence && seen.has(key)) continue;
      seen.add(key);
      mentions.push(mention);
    }
  });
  return mentions;
}

/** What is read from a block before its names are judged. */
interface BlockSetting {
  readonly local: boolean;
  readonly options: AnnotateOptions;
  /** Entities named in more than two characters so far; grows as the page is read. */
  readonly named: Set<number>;
}

function nameMentions(pack: MatchPack, scan: BlockScan, block: number, setting: BlockSetting): PageMention[] {
  const { text } = scan.block;
  const mentions: PageMention[] = [];
  let lead: PlaceBefore | undefined;
  let place: PlaceBefore | undefined;
  for (const match of scan.names) {
    const form = pack.forms[match.form]!;
    if (form.kind === 'place') {
      place = { own: form.own, end: match.end, leads: leadsBlock(text, match) };
      if (place.leads) lead = place;
      continue;
    }
    if (place && SENTENCE_END.test(text.slice(place.end, match.start))) place = lead;
    if (JINAN.test(text.slice(match.start, match.start + 3))) place = { own: true, end: match.end, leads: false };
    const local = setting.local || lead?.own === true;
    const [entity] = form.entities as [number];
    const hit = { text, match, form, type: pack.entities[entity]!.type, place, local };
    if (lightsUp({ ...hit, namedBefore: setting.named.has(entity) }, setting.options.showTemplates))
      mentions.push(toMention(pack, form, match, text, block));
    if (match.end - match.start > 2) setting.named.add(entity);
  }
  return mentions;
}

/** A place with a colon at the head of a block: `济南：…`, `▲郑州｜…`. */
function leadsBlock(text: string, { start, end }: Match): boolean {
  return start <= 2 && !/[一-鿿]/.test(text.slice(0, start)) && /^市?[\s：:丨|｜】）)—]/.test(text.slice(end, end + 2));
}

function toMention(pack: MatchPack, form: PackName, match: Match, text: string, block: number): PageMention {
  const [first, ...rivals] = form.entities.map((index) => pack.entities[index]!);
  const start = withOpeningMark(text, match);
  return {
    block,
    start,
    end: match.end,
    surface: text.slice(start, match.end),
    kind: first!.type,
    id: first!.id,
    name: first!.id,
    comparison: null,
    why: {
      form: text.slice(match.start, match.end),
      rule: form.rule,
      grade: form.grade,
      rivals: rivals.map((rival) => rival.id),
    },
  };
}

/** A name that goes on behind a closing quotation mark takes the opening one along: “预付宝”平台. */
function withOpeningMark(text: string, { start, end }: Match): number {
  const name = text.slice(start, end);
  const closes = /[”’」』]/.test(name) && !/[“‘「『]/.test(name);
  return closes && /[“‘「『]/.test(text[start - 1] ?? '') ? start - 1 : start;
}

function figureMentions(
  pack: MatchPack,
  scan: BlockScan,
  block: number,
  previous: string,
  time: PageTime,
): PageMention[] {
  if (!scan.hasDigits) return [];
  const figures = findFigures(pack, scan.block.text, previous, time);
  return figures
    .filter(({ start }) => !isElsewhere(pack, scan, start))
    .map((figure) => ({
      block,
      start: figure.start,
      end: figure.end,
      surface: scan.block.text.slice(figure.start, figure.end),
      kind: 'target',
      id: figure.target.id,
      name: figure.target.indicator,
      comparison: figure.comparison,
      why: { form: figure.form, rule: 'indicator', grade: 'local', rivals: [] },
    }));
}

/** Whether the last place named before an offset, in the same sentence, is not Jinan: 青岛今年新建公园60处. */
function isElsewhere(pack: MatchPack, { block, names }: BlockScan, at: number): boolean {
  const place = names.findLast(({ form, end }) => end <= at && pack.forms[form]!.kind === 'place');
  const form = place && pack.forms[place.form];
  return form?.kind === 'place' && !form.own && !SENTENCE_END.test(block.text.slice(place!.end, at));
}

/** The year an article was written in: of its address (/2025/01/13/, /20250113/), else the latest year its first blocks name. */
function timeOf(facts: PageFacts, scans: readonly BlockScan[]): PageTime {
  const address = /(?:^|[/_\-t])(20[12]\d)(?:[/_-]?(?:0[1-9]|1[0-2])|[/_-][1-9](?!\d))/.exec(
    facts.url?.replace(/^[a-z]+:\/\/[^/]+/i, '') ?? '',
  )?.[1];
  if (address) return { year: Number(address) };
  const short = /\/(1\d|2\d)\/(?:0[1-9]|1[0-2])\d{2}\//.exec(facts.url ?? '')?.[1];
  if (short) return { year: 2000 + Number(short) };
  const head = scans
    .slice(0, 8)
    .map((scan) => scan.block.text)
    .join('\n');
  const years = [...head.matchAll(/(20[12]\d)(?:年|[-/.]\d{1,2}[-/.]\d)/g)].map((match) => Number(match[1]));
  return { year: years.length > 0 ? Math.max(...years) : undefined };
}
