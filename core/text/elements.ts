/**
 * What an HTML element does to the text in and around it, told by its name and attributes alone. The content script and the command
 * line both ask here, so that both see the same blocks. Styles are not asked: an archive has none, a page folds and unfolds its text
 * by a click, and the names are several times cheaper. So what `hidden` or `display: none` keeps from sight is read like the rest.
 */

/** A name may run across these: `<strong>黄河</strong>体育中心`. `br` and `wbr` add nothing, as in `textContent`. */
const INLINE_ELEMENTS: ReadonlySet<string> = new Set(
  `a abbr acronym b bdi bdo big br cite data del dfn em font i ins label mark nobr output q ruby rb s slot small span strike
   strong sub sup time tt u var wbr`.split(/\s+/),
);

/** A name may run across these too, but their own text is no part of it: a browser shows none, or shows a reading above the line. */
const SILENT_ELEMENTS: ReadonlySet<string> = new Set(
  `head title base link meta script style noscript template datalist noframes noembed param source track area rt rp rtc`.split(
    /\s+/,
  ),
);

/** Their text is left alone: not prose, or being edited by the reader. They part what stands before them from what stands behind. */
const SKIPPED_ELEMENTS: ReadonlySet<string> = new Set(
  `textarea input select option optgroup button code kbd samp math svg canvas audio video iframe object embed progress
   meter`.split(/\s+/),
);

/** These begin a new section of an article. */
const HEADING_ELEMENTS: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Text said aside: still scanned, weighs less when the page's place is judged. */
const ASIDE_ELEMENTS: ReadonlySet<string> = new Set(['nav', 'aside', 'footer']);

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

/** An element as either side sees it: its local name, and the value of an attribute, `null` or `undefined` where it has none. */
export interface ElementFacts<E> {
  readonly element: E;
  readonly name: string;
  readonly attribute: (name: string) => string | null | undefined;
  /** What its table says of a cell; asked for cells only. */
  readonly labels: () => readonly string[];
}

/** Whether an element is part of the line it stands in: `span`, not `p`, nor `script`, which is in no line. */
export function isInline(name: string): boolean {
  return INLINE_ELEMENTS.has(name);
}

/** Whether the text before an element and the text in or behind it are of two blocks. True of `td`, false of `b` and of `rt`. */
export function isBorder(name: string): boolean {
  return !INLINE_ELEMENTS.has(name) && !SILENT_ELEMENTS.has(name);
}

/** The surroundings of the text in an element, from those of the text around it; `undefined` around the root. */
export function surroundingsIn<E>(
  outside: Surroundings<E> | undefined,
  { element, name, attribute, labels }: ElementFacts<E>,
): Surroundings<E> {
  const said = name === 'td' ? labels() : (outside?.labels ?? []);
  return {
    owner: outside && !isBorder(name) ? outside.owner : element,
    heading: outside?.heading === true || HEADING_ELEMENTS.has(name),
    aside: outside?.aside === true || ASIDE_ELEMENTS.has(name),
    skipped: outside?.skipped === true || SILENT_ELEMENTS.has(name) || SKIPPED_ELEMENTS.has(name) || asks(attribute),
    ...(said.length > 0 ? { labels: said } : {}),
  };
}

/**
 * Whether an element's attributes ask that it is left alone: the reader writes in it, or its page says so. An island of
 * contenteditable=false inside stays left alone; an unknown value of contenteditable means nothing, as in browsers.
 */
function asks(attribute: ElementFacts<never>['attribute']): boolean {
  return (
    /^(?:|true|plaintext-only)$/i.test(attribute('contenteditable') ?? 'false') ||
    /^off$/i.test(attribute('data-yinju') ?? '') ||
    /(?:^|\s)(?:textbox|searchbox)(?:\s|$)/i.test(attribute('role') ?? '')
  );
}
