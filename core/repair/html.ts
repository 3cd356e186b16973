import type { EditReason } from '../model/corpus.ts';
import { applyReplacements, type Draft, type Replacement } from './draft.ts';

/** A web page saved as it came. One tag in a text is a converter's slip (`PM<sub>2.5</sub>`), these are a page. */
const PAGE = /<(?:html|body|div|p|article|table)\b/i;

/** A line end of the source is no line end of the page. */
const TAG = /\n[ \t\r\n]*|<!--|<(\/?)([a-z][a-z0-9]{0,15})\b[^<>]{0,500}>/gi;

/**
 * What stands in these is not the document: navigation, scripts, controls. Not `header`, which holds the title of many, nor `form`, round
 * which some sites put the whole page.
 */
const ASIDE: ReadonlySet<string> = new Set(
  'head script style noscript template nav footer aside button select svg iframe'.split(' '),
);

/** Tags inside a line; all others end one. */
const INLINE: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code data dfn em font i ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/**
 * Takes the marks of a web page out of its text, and what stands round the document with them: `<nav>首页</nav><p>一、<b>目标</b></p>` →
 * `一、目标` on a line of its own. A text without a page's tags is left as it is. An element that is never closed takes nothing with it. Linear.
 */
export function removeHtml(draft: Draft): Draft {
  if (!PAGE.test(draft.text)) return draft;
  const replacements: Replacement[] = [];
  const lastClose = lastCloses(draft.text);
  let aside: { readonly name: string; readonly start: number; depth: number } | undefined;
  let commented = 0;
  // Up to here nothing was kept since the last line end, so that another would make a blank line, which parts pages elsewhere.
  let lineEnd = 0;
  const replace = (start: number, end: number, text: string, reason: EditReason) => {
    const fresh = lineEnd === start;
    replacements.push({ start, end, text: fresh && text === '\n' ? '' : text, reason });
    if (fresh || text === '\n') lineEnd = end;
  };
  for (const match of draft.text.matchAll(TAG)) {
    const [tag, slash, name] = [match[0], match[1], match[2]?.toLowerCase() ?? ''];
    const end = match.index + tag.length;
    if (match.index < commented) continue;
    if (aside) {
      if (name !== aside.name) continue;
      aside.depth += slash === '/' ? -1 : 1;
      if (aside.depth > 0) continue;
      replace(aside.start, end, '\n', 'page-furniture');
      aside = undefined;
    } else if (tag === '<!--') {
      const close = draft.text.indexOf('-->', end);
      if (close < 0) break;
      commented = close + 3;
      replace(match.index, commented, '', 'mark');
    } else if (slash !== '/' && ASIDE.has(name) && !tag.endsWith('/>') && (lastClose.get(name) ?? 0) > end)
      aside = { name, start: match.index, depth: 1 };
    else replace(match.index, end, standsFor(name), 'mark');
  }
  // Opened more often than closed: it goes as far as the last that closes.
  if (aside) replace(aside.start, lastClose.get(aside.name)!, '\n', 'page-furniture');
  return applyReplacements(draft, replacements);
}

/** Where the last closing tag of each element ends. */
function lastCloses(text: string): Map<string, number> {
  const closes = new Map<string, number>();
  for (const match of text.matchAll(TAG)) {
    if (match[1] === '/') closes.set(match[2]!.toLowerCase(), match.index + match[0].length);
  }
  return closes;
}

function standsFor(tag: string): string {
  if (tag === '' || INLINE.has(tag)) return '';
  return tag === 'td' || tag === 'th' ? '\t' : '\n';
}
