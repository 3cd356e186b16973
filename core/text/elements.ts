/**
 * What an HTML element does to the text in and around it, told by its name and attributes alone. The content script and the command
 * line both ask here, so that both see the same blocks. Styles are not asked: an archive has none, a page folds and unfolds its text
 * by a click, and the names are several times cheaper. So what `hidden` or `display: none` keeps from sight is read like the rest.
 */

/**
 * What an element is to the text in it:
 * - inline: a name may run across it, `<strong>黄河</strong>体育中心`. `br` and `wbr` add nothing, as in `textContent`;
 * - silent: a name may run across it too, but its own text is no part of it: a browser shows none, or shows a reading above the line;
 * - skipped: left alone, as no prose or being edited by the reader. It parts what stands before it from what stands behind;
 * - heading: it begins a new section of an article;
 * - aside: said by the way, still scanned, weighs less when the page's place is judged.
 *
 * One table, asked once an element: a page has tens of thousands.
 */
type Kind = 'inline' | 'silent' | 'skipped' | 'heading' | 'aside';

const KINDS: ReadonlyMap<string, Kind> = new Map(
  Object.entries({
    inline: `a abbr acronym b bdi bdo big br cite data del dfn em font i ins label mark nobr output q ruby rb s slot small span strike
      strong sub sup time tt u var wbr`,
    silent: `head title base link meta script style noscript template datalist noframes noembed param source track area rt rp rtc`,
    skipped: `textarea input select option optgroup button code kbd samp math svg canvas audio video iframe object embed progress
      meter`,
    heading: 'h1 h2 h3 h4 h5 h6',
    aside: 'nav aside footer',
  }).flatMap(([kind, names]) => names.split(/\s+/).map((name): [string, Kind] => [name, kind as Kind])),
);

/** The names of all elements of a kind. */
export function elementNames(kind: Kind): string[] {
  return [...KINDS].flatMap(([name, its]) => (its === kind ? [name] : []));
}

/** What holds for the text that stands directly in an element. */
export interface Surroundings<E> {
  /** The nearest element that is not inline; text of two owners is never one block. */
  readonly owner: E;
  readonly heading: boolean;
  readonly aside: boolean;
  readonly skipped: boolean;
  /** What a table says of the cell it is in. */
  readonly labels?: readonly string[];
}

/** An element as either side sees it. */
export interface ElementFacts<E> {
  readonly element: E;
  /** Its local name. */
  readonly name: string;
  /** The value of an attribute, `null` or `undefined` where it has none; left out where it has none of `ASKING_ATTRIBUTES`. */
  readonly attribute?: ((name: string) => string | null | undefined) | undefined;
  /** What its table says of a cell; asked for cells only. */
  readonly labels: () => readonly string[];
}

/** By these an element asks to be left alone. */
export const ASKING_ATTRIBUTES: readonly string[] = ['contenteditable', 'data-yinju', 'role'];

/** Whether an element is part of the line it stands in: `span`, not `p`, nor `script`, which is in no line. */
export function isInline(name: string): boolean {
  return KINDS.get(name) === 'inline';
}

/** Whether the text before an element and the text in or behind it are of two blocks. True of `td`, false of `b` and of `rt`. */
export function isBorder(name: string): boolean {
  return isBorderKind(KINDS.get(name));
}

function isBorderKind(kind: Kind | undefined): boolean {
  return kind !== 'inline' && kind !== 'silent';
}

/** The surroundings of the text in an element, from those of the text around it; `undefined` around the root. */
export function surroundingsIn<E>(
  outside: Surroundings<E> | undefined,
  { element, name, attribute, labels }: ElementFacts<E>,
): Surroundings<E> {
  const kind = KINDS.get(name);
  const asking = attribute !== undefined && asks(attribute);
  if (outside && kind === 'inline' && !asking) return outside;
  const said = name === 'td' ? labels() : (outside?.labels ?? []);
  return {
    owner: outside && !isBorderKind(kind) ? outside.owner : element,
    heading: outside?.heading === true || kind === 'heading',
    aside: outside?.aside === true || kind === 'aside',
    skipped: outside?.skipped === true || kind === 'silent' || kind === 'skipped' || asking,
    ...(said.length > 0 ? { labels: said } : {}),
  };
}

/**
 * Whether an element's attributes ask that it is left alone: the reader writes in it, or its page says so. An island of
 * contenteditable=false inside stays left alone; an unknown value of contenteditable means nothing, as in browsers.
 */
function asks(attribute: NonNullable<ElementFacts<never>['attribute']>): boolean {
  return (
    /^(?:|true|plaintext-only)$/i.test(attribute('contenteditable') ?? 'false') ||
    /^off$/i.test(attribute('data-yinju') ?? '') ||
    /(?:^|\s)(?:textbox|searchbox)(?:\s|$)/i.test(attribute('role') ?? '')
  );
}
