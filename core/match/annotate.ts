import type { Span } from '../model/corpus.ts';
import type { Locality, PageBlock, PageFacts, PageMention } from '../model/page.ts';
import { evidenceFor } from './evidence.ts';
import { type LearnedName, learnNames, usesOf } from './learned-names.ts';
import { lightsUp } from './lights-up.ts';
import type { PackName } from './name-table.ts';
import { type NotThisHere, refusing } from './not-this.ts';
import type { MatchPack } from './pack.ts';
import type { FigureReader, PageFigures } from './page-figures.ts';
import { isPlaceLine, leadOf, type PlaceBefore, type PlaceTrack, trackPlaces } from './place-track.ts';
import type { BlockScan } from './scan.ts';

export interface AnnotateOptions {
  /** National schemes light up too. */
  readonly showTemplates: boolean;
  /** Every occurrence, not only the first of each section. */
  readonly everyOccurrence: boolean;
  readonly kinds: 'all' | 'entities' | 'targets';
  /** The reader's word on whether the page is about Jinan. */
  readonly locality?: 'local' | 'elsewhere';
  /** What the reader said is not meant. */
  readonly notThis?: NotThisHere;
}

export const DEFAULT_OPTIONS: AnnotateOptions = { showTemplates: false, everyOccurrence: false, kinds: 'all' };

/** So many mentions a page at most; what comes after is left unmarked. */
const MOST_MENTIONS = 20_000;

/** What is said in an advertisement, from its label on, names brands, not plans. */
const ADVERTISEMENT = /【(?:广告|推广|廣告|推廣)】|^\s*(?:广告|推广|廣告|推廣)[：:]/;

/** What is known of a page as a whole. */
export interface JudgedPage {
  readonly facts: PageFacts;
  /** The first `HEAD_BLOCKS` blocks, whatever they hold; asked for only where the page states figures. */
  readonly head: () => readonly PageBlock[];
  readonly locality: Locality;
}

/** Raw hits → mentions. */
export interface Annotator {
  /**
   * The mentions of the next blocks, block by block so that the caller can pause. Blocks that come later are given later: what was
   * said before them is remembered. `block` of a mention counts all blocks given so far.
   */
  read(scans: readonly BlockScan[]): Generator<readonly PageMention[]>;
  /** The short names that the page has given so far. */
  learned(): readonly LearnedName[];
}

/**
 * Decides which hits are mentions: which grade lights up here, which place stands before a name, which occurrence is the first of its
 * section.
 *
 * @param readFigures left out, the page's figures are no mentions
 */
export function createAnnotator(
  pack: MatchPack,
  { facts, head, locality }: JudgedPage,
  options: AnnotateOptions,
  readFigures?: FigureReader,
): Annotator {
  const scans: BlockScan[] = [];
  const page: Reading = {
    pack,
    options,
    refused: options.notThis && refusing(options.notThis),
    local: isLocal(locality, options),
    evidence: evidenceFor(locality),
    figures: readFigures?.({ facts, head, scans }),
    scans,
    learned: [],
    named: new Set(),
    seen: new Set(),
    section: undefined,
    count: 0,
  };
  return { read: (more) => readOn(page, more), learned: () => page.learned };
}

// Not written inside: a generator function made anew for each page would keep the page alive until the engine's next great collection.
function* readOn(page: Reading, more: readonly BlockScan[]): Generator<readonly PageMention[]> {
  const { pack, options, scans } = page;
  const first = scans.length;
  for (const scan of more) scans.push(scan);
  page.learned = learnNames(pack, scans, page.learned, first);
  for (let block = first; block < scans.length; block++) {
    const scan = scans[block]!;
    if (scan.block.heading) page.seen = new Set();
    if (scan.block.heading || isPlaceLine(scan)) page.section = leadOf(pack, scan);
    if (page.count > MOST_MENTIONS || (page.learned.length === 0 && isSilent(scan))) continue;
    const track = trackPlaces(pack, scan, page.section);
    const all = mentionsOf(page, scan, { block, track });
    const mentions = options.everyOccurrence ? all : all.filter((mention) => isFirst(page, mention));
    page.count += mentions.length;
    yield mentions;
  }
}

/** Whether a thing is mentioned for the first time in its section; a figure that is said in other words counts as another. */
function isFirst({ seen }: Reading, { kind, id, surface }: PageMention): boolean {
  const key = kind === 'target' ? `${id} ${surface}` : id;
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}

/** Whether a page is about Jinan, by its own words or the reader's. */
function isLocal(locality: Locality, options: Pick<AnnotateOptions, 'locality'>): boolean {
  return (options.locality ?? locality.verdict) === 'local';
}

/** Whether figures may light up on a page: it is about Jinan, or names it, or a part of it. */
export function mayHaveFigures(
  pack: MatchPack,
  blocks: readonly { readonly scan: BlockScan }[],
  locality: Locality,
  options: AnnotateOptions,
): boolean {
  if (options.kinds === 'entities') return false;
  return isLocal(locality, options) || blocks.some(({ scan }) => namesOwnPlace(pack, scan));
}

/** Nothing in the block can become a mention: most blocks of a page. */
function isSilent({ names, hasFigures }: BlockScan): boolean {
  return names.length === 0 && !hasFigures;
}

/** What is known of the whole page while its blocks are read one by one; grows as the page is read. */
interface Reading {
  readonly pack: MatchPack;
  readonly options: AnnotateOptions;
  readonly refused: ReturnType<typeof refusing> | undefined;
  /** The page is about Jinan, by its own words or the reader's. */
  readonly local: boolean;
  /** What speaks for Jinan, strongest first. */
  readonly evidence: Locality['evidence'];
  readonly figures: PageFigures | undefined;
  /** All blocks so far. */
  readonly scans: BlockScan[];
  learned: readonly LearnedName[];
  /** Entities named in more than two characters so far. */
  readonly named: Set<number>;
  /** What was mentioned in this section, and the place its heading names. */
  seen: Set<string>;
  section: PlaceBefore | undefined;
  /** Of mentions. */
  count: number;
}

/** Where a block stands. */
interface BlockPlace {
  readonly block: number;
  readonly track: PlaceTrack;
}

/** All mentions of a block in order, repeats among them, up to an advertisement; a figure takes the place of the names in it. */
function mentionsOf(page: Reading, scan: BlockScan, place: BlockPlace): PageMention[] {
  const { kinds } = page.options;
  const names = kinds === 'targets' ? [] : nameMentions(page, scan, place);
  const figures = kinds === 'entities' ? [] : figureMentions(page, scan, place);
  const advertised = scan.block.text.search(ADVERTISEMENT);
  return withFigures(names, figures, scan.block.text).filter(({ start }) => advertised < 0 || start < advertised);
}

function withFigures(names: PageMention[], figures: readonly PageMention[], text: string): PageMention[] {
  if (figures.length === 0) return names;
  const bounded = figures.map((figure) => behindName(figure, names, text));
  const free = names.filter((name) => !bounded.some((figure) => name.start < figure.end && figure.start < name.end));
  return [...free, ...bounded].sort((a, b) => a.start - b.start);
}

/** A figure that begins with a name leaves it to the name where enough is left: 济南都市圈|经济总量突破3万亿元. */
function behindName(figure: PageMention, names: readonly PageMention[], text: string): PageMention {
  const name = names.find(({ start, end }) => start <= figure.start && figure.start < end && end < figure.end);
  if (!name || !/^[一-鿿]{4}/.test(text.slice(name.end, figure.end))) return figure;
  return { ...figure, start: name.end, surface: text.slice(name.end, figure.end) };
}

function nameMentions(page: Reading, scan: BlockScan, { block, track }: BlockPlace): PageMention[] {
  const { text } = scan.block;
  const { pack, options, named } = page;
  const mentions: PageMention[] = [];
  for (const { match, form } of namesOf(page, scan, block)) {
    const [entity] = form.entities as [number];
    const hit = {
      text,
      match,
      form,
      type: pack.entityAt(entity).type,
      place: track.before(match.start),
      local: page.local || track.lead?.own === true,
      namedBefore: named.has(entity),
    };
    if (lightsUp(hit, options.showTemplates)) mentions.push(toMention(page, form, match, text, block));
    if (match.end - match.start > 2) named.add(entity);
  }
  return mentions;
}

const LEARNED: Omit<PackName, 'entities'> = {
  kind: 'name',
  grade: 'local',
  rule: 'learned',
  beginsWithPlace: false,
  beginsWithJinan: false,
  needsLead: true,
};

/** The names of a block in order: those of the pack, and those the article has given. */
function namesOf(
  { pack, learned, refused }: Reading,
  scan: BlockScan,
  block: number,
): { match: Span; form: PackName }[] {
  const known = scan.names.flatMap((match) => {
    const form = pack.formAt(match.form);
    return form.kind === 'name' ? [{ match, form }] : [];
  });
  const given = usesOf(learned, scan, block).map(({ start, end, entity }) => ({
    match: { start, end },
    form: { ...LEARNED, entities: [entity] },
  }));
  const names = given.length === 0 ? known : [...known, ...given].sort((a, b) => a.match.start - b.match.start);
  if (!refused) return names;
  // Of a form with several senses those that are left remain.
  return names.flatMap(({ match, form }) => {
    const entities = form.entities.filter((index) => !refused({ kind: 'name', name: pack.entityAt(index).id }));
    return entities.length > 0 ? [{ match, form: { ...form, entities } }] : [];
  });
}

function toMention({ pack, evidence }: Reading, form: PackName, match: Span, text: string, block: number): PageMention {
  const [first, ...rivals] = form.entities.map((index) => pack.entityAt(index));
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
      evidence: form.grade === 'local' ? evidence : [],
    },
  };
}

/** A name that goes on behind a closing quotation mark takes the opening one along: “预付宝”平台. */
function withOpeningMark(text: string, { start, end }: Span): number {
  if (!OPENING.has(text[start - 1] ?? '')) return start;
  const name = text.slice(start, end);
  return /[”’」』]/.test(name) && !/[“‘「『]/.test(name) ? start - 1 : start;
}

const OPENING: ReadonlySet<string> = new Set('“‘「『');

function namesOwnPlace(pack: MatchPack, { names }: BlockScan): boolean {
  return names.some((name) => {
    const form = pack.formAt(name.form);
    return form.kind === 'place' && form.own;
  });
}

function figureMentions(page: Reading, scan: BlockScan, { block, track }: BlockPlace): PageMention[] {
  if (!page.figures || !scan.hasFigures) return [];
  if (!page.local && !namesOwnPlace(page.pack, scan)) return [];
  const { text } = scan.block;
  return page
    .figures(block)
    .filter(({ start }) => (page.local ? track.before(start)?.own !== false : track.before(start)?.own === true))
    .filter(({ target }) => !page.refused?.({ kind: 'target', name: target.indicator }))
    .map((figure) => ({
      block,
      start: figure.start,
      end: figure.end,
      surface: text.slice(figure.start, figure.end),
      kind: 'target',
      id: figure.target.id,
      name: figure.target.indicator,
      comparison: figure.comparison,
      why: { form: figure.form, rule: 'indicator', grade: 'local', rivals: [], evidence: page.evidence },
    }));
}
