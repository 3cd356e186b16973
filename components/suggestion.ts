import type { SearchAnswer, SearchResult } from '@/core/model/search.ts';
import { cutText } from './cut-text.ts';
import { excerptFor, inExcerpt } from './excerpt.ts';
import { factParts, plainAnswer, sourceParts } from './result-facts.ts';

export interface SuggestionPart {
  readonly text: string;
  /** `match`: what was looked for. `dim`: what stands beside it. */
  readonly kind: 'plain' | 'match' | 'dim';
}

/** So many characters of a clause stand in a line that names its document as well. */
const MOST = 40;

/**
 * A result in one line, for the address bar: what it is called or answers, the words round what is meant, the document.
 * 黄河体育中心 → `黄河体育中心`, ` 加快黄河体育中心…`, ` — 2025年济南市政府工作报告`.
 */
export function suggestionParts(result: SearchResult, asks: SearchAnswer['asks']): SuggestionPart[] {
  const { type, title, target } = result;
  const answer = plainAnswer(result, asks);
  const facts = answer ? [answer.said, ...answer.beside] : target ? factParts(target) : [];
  const [document = ''] = sourceParts(result);
  return [
    ...(type === 'clause' ? [] : [part('match', title)]),
    ...(facts.length > 0 ? [part('plain', ` ${facts.join(' · ')}`)] : []),
    ...(type === 'document' ? [] : clauseParts(result)),
    part('dim', ` — ${document}`),
  ];
}

/** A clause that stands behind a title is beside it, one that stands alone is what was found. */
function clauseParts({ type, text, highlights }: SearchResult): SuggestionPart[] {
  const own = type === 'clause';
  const excerpt = excerptFor(text, highlights);
  const seen = excerpt.text.slice(0, MOST);
  const pieces = cutText(seen, inExcerpt(excerpt, highlights)).map((piece) =>
    part(!own ? 'dim' : piece.layers.length > 0 ? 'match' : 'plain', piece.text),
  );
  return [
    part('dim', `${own ? '' : ' '}${excerpt.from > 0 ? '…' : ''}`),
    ...pieces,
    part('dim', seen.length < excerpt.text.length ? '…' : ''),
  ].filter(({ text }) => text !== '');
}

function part(kind: SuggestionPart['kind'], text: string): SuggestionPart {
  return { kind, text };
}
