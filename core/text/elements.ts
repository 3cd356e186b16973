/**
 * What an HTML element does to the text around it, by its lower-case name. The page and the command line share these lists, so
 * that both see the same blocks; an inline-tag set is several times cheaper than computed styles.
 */

/** A name may run across these: `<strong>黄河</strong>体育中心`. `br` and `wbr` add nothing, as in `textContent`. */
export const INLINE_ELEMENTS: ReadonlySet<string> = new Set(
  `a abbr acronym b bdi bdo big br cite data del dfn em font i ins kbd label mark nobr q ruby rb s samp small span strike
   strong sub sup time tt u var wbr`.split(/\s+/),
);

/** Their text is left alone: not prose, not shown, or being edited by the reader. `rt` and `rp` hold readings of ruby. */
export const SKIPPED_ELEMENTS: ReadonlySet<string> = new Set(
  `script style noscript template textarea input select option optgroup datalist button code kbd samp math svg canvas
   audio video iframe object embed progress meter head title rt rp`.split(/\s+/),
);

/** These begin a new section of an article. */
export const HEADING_ELEMENTS: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Text said aside: still scanned, weighs less when the page's place is judged. */
export const ASIDE_ELEMENTS: ReadonlySet<string> = new Set(['nav', 'aside', 'footer']);
