import type { Locality, PageFacts, PageMention, Span } from '../model.ts';
import { type LearnedName, learnNames, usesOf } from './learned-names.ts';
import { lightsUp } from './lights-up.ts';
import { type NotThisHere, refusing } from './not-this.ts';
import type { MatchPack, PackForm, PackName } from './pack.ts';
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

/** So many pieces of evidence for the place of a page are told with a mention that needs them. */
const MOST_EVIDENCE = 3;

/** So many mentions a page at most; what comes after is left unmarked. */
const MOST_MENTIONS = 20_000;

/** What is said in an advertisement, from its label on, names brands, not plans. */
const ADVERTISEMENT = /【(?:广告|推广|廣告|推廣)】|^\s*(?:广告|推广|廣告|推廣)[：:]/;

/** A page whose blocks were scanned, and what is said of it. */
export interface ScannedPage {
  readonly facts: PageFacts;
  readonly scans: readonly BlockScan[];
  readonly locality: Locality;
}

/**
 * Raw hits → mentions, block by block so that the caller can pause: which grade lights up here, which place stands before a name, which
 * occurrence is the first of its section.
 *
 * @param readFigures left out, the page's figures are no mentions
 */
export function* mentionsByBlock(
  pack: MatchPack,
  { facts, scans, locality }: ScannedPage,
  options: AnnotateOptions,
  readFigures?: FigureReader,
): Generator<readonly PageMention[]> {
  const page: Reading = {
    pack,
    options,
    refused: options.notThis && refusing(options.notThis),
    local: isLocal(locality, options),
    evidence: locality.evidence.filter(({ kind }) => kind !== 'other-city').slice(0, MOST_EVIDENCE),
    figures: readFigures?.(facts, scans),
    learned: learnNames(pack, scans),
    named: new Set(),
  };
  let count = 0;
  let seen = new Set<string>();
  let section: PlaceBefore | undefined;
  for (const [block, scan] of scans.entries()) {
    if (scan.block.heading) seen = new Set();
    if (scan.block.heading || isPlaceLine(scan)) section = leadOf(pack, scan);
    if (count > MOST_MENTIONS || (page.learned.length === 0 && isSilent(scan))) continue;
    const mentions = mentionsOf(page, scan, { block, track: trackPlaces(pack, scan, section) }).filter((mention) => {
      const key = mention.kind === 'target' ? `${mention.id} ${mention.surface}` : mention.id;
      if (!options.everyOccurrence && seen.has(key)) return false;
      seen.add(key);
      return true;
    });
    count += mentions.length;
    yield mentions;
  }
}

/** Whether a page is about Jinan, by its own words or the reader's. */
function isLocal(locality: Locality, options: Pick<AnnotateOptions, 'locality'>): boolean {
  return (options.locality ?? locality.verdict) === 'local';
}

/** Whether figures may light up on a page: one about Jinan, or one that names it, where some block may state any. */
export function mayHaveFigures({ scans, locality }: ScannedPage, options: AnnotateOptions): boolean {
  const named = locality.evidence.some(({ kind }) => kind === 'place');
  return options.kinds !== 'entities' && (named || isLocal(locality, options)) && scans.some((scan) => scan.hasFigures);
}

/** Nothing in the block can become a mention: most blocks of a page. */
function isSilent({ names, hasFigures }: BlockScan): boolean {
  return names.length === 0 && !hasFigures;
}

/** What is known of the whole page while its blocks are read one by one. */
interface Reading {
  readonly pack: MatchPack;
  readonly options: AnnotateOptions;
  readonly refused: ReturnType<typeof refusing> | undefined;
  /** The page is about Jinan, by its own words or the reader's. */
  readonly local: boolean;
  /** What speaks for Jinan, strongest first. */
  readonly evidence: Locality['evidence'];
  readonly figures: PageFigures | undefined;
  readonly learned: readonly LearnedName[];
  /** Entities named in more than two characters so far; grows as the page is read. */
  readonly named: Set<number>;
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
  const bounded = figures.map((figure) => behindName(figure, names, scan.block.text));
  const free = names.filter((name) => !bounded.some((figure) => name.start < figure.end && figure.start < name.end));
  const advertised = scan.block.text.search(ADVERTISEMENT);
  return [...free, ...bounded]
    .filter(({ start }) => advertised < 0 || start < advertised)
    .sort((a, b) => a.start - b.start);
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
    form: { kind: 'name', entities: [entity], grade: 'local', rule: 'learned' } satisfies PackName as PackName,
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
  const name = text.slice(start, end);
  const closes = /[”’」』]/.test(name) && !/[“‘「『]/.test(name);
  return closes && /[“‘「『]/.test(text[start - 1] ?? '') ? start - 1 : start;
}

function isOwnPlace(form: PackForm): boolean {
  return form.kind === 'place' && form.own;
}

function figureMentions(page: Reading, scan: BlockScan, { block, track }: BlockPlace): PageMention[] {
  if (!page.figures || !scan.hasFigures) return [];
  if (!page.local && !scan.names.some(({ form }) => isOwnPlace(page.pack.formAt(form)))) return [];
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
