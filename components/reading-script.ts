import type { ToTraditional } from '@/core/text/traditional.ts';

/** In which characters text is shown; Traditional ones need a table that comes when they are first asked for. */
export type ScriptState =
  | { readonly kind: 'as-is' | 'loading' | 'failed' }
  | { readonly kind: 'traditional'; readonly convert: ToTraditional };

/** How a text is shown: as it is, until the table is there. */
export function shownText(script: ScriptState, text: string): string {
  return script.kind === 'traditional' ? script.convert(text).text : text;
}

/** Its language, for the browser's choice of characters and for screen readers. */
export function shownLanguage(script: ScriptState): 'zh-Hans' | 'zh-Hant' {
  return script.kind === 'traditional' ? 'zh-Hant' : 'zh-Hans';
}
