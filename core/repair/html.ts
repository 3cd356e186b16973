import { applyReplacements, type Draft, type Replacement } from './draft.ts';

/** A web page saved as it came. One tag in a text is a converter's slip (`PM<sub>2.5</sub>`), these are a page. */
const PAGE = /<(?:html|body|div|p|article|table)\b/i;

const TAG = /<!--|<(\/?)([a-z][a-z0-9]{0,15})\b[^<>]{0,500}>/gi;

/** What stands in these is not the document: navigation, scripts, forms. */
const ASIDE: ReadonlySet<string> = new Set(
  'head script style noscript template nav header footer aside form button select svg iframe'.split(' '),
);

/** Tags inside a line; all others end one. */
const INLINE: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code data dfn em font i ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/**
 * Takes the marks of a web page out of its text, and what stands round the document with them: `<nav>首页</nav><p>一、<b>目标</b></p>` →
 * `一、目标` on a line of its own. A text without a page's tags is left as it is. Linear: an element that is never closed ends with the file.
 */
export function removeHtml(draft: Draft): Draft {
  if (!PAGE.test(draft.text)) return draft;
  const replacements: Replacement[] = [];
  let aside: { readonly name: string; readonly start: number; depth: number } | undefined;
  let commented = 0;
  for (const match of draft.text.matchAll(TAG)) {
    const [tag, slash, name] = [match[0], match[1], match[2]?.toLowerCase() ?? ''];
    const end = match.index + tag.length;
    if (match.index < commented) continue;
    if (aside) {
      if (name !== aside.name) continue;
      aside.depth += slash === '/' ? -1 : 1;
      if (aside.depth > 0) continue;
      replacements.push({ start: aside.start, end, text: '\n', reason: 'page-furniture' });
      aside = undefined;
    } else if (tag === '<!--') {
      const close = draft.text.indexOf('-->', end);
      if (close < 0) break;
      commented = close + 3;
      replacements.push({ start: match.index, end: commented, text: '', reason: 'mark' });
    } else if (slash !== '/' && ASIDE.has(name)) aside = { name, start: match.index, depth: 1 };
    else replacements.push({ start: match.index, end, text: standsFor(name), reason: 'mark' });
  }
  if (aside) replacements.push({ start: aside.start, end: draft.text.length, text: '', reason: 'page-furniture' });
  return applyReplacements(draft, replacements);
}

function standsFor(tag: string): string {
  if (INLINE.has(tag)) return '';
  return tag === 'td' || tag === 'th' ? '\t' : '\n';
}
