/** What the marks look like. A style sheet of the extension, which no page can see; `modules/mark-styles.ts` writes it when the extension is built. */

export type MarkKind = 'project' | 'target';
export type Brightness = 'light' | 'dark';

/** The names under which ranges are registered: by what they are, and how bright the page is. */
export function highlightName(kind: MarkKind, brightness: Brightness): string {
  return brightness === 'dark' ? `yinju-${kind}-dark` : `yinju-${kind}`;
}

/** The name for words that light up for a moment. */
export const FLASH_NAME = 'yinju-flash';

interface Colours {
  readonly project: string;
  readonly target: string;
  readonly line: string;
}

const COLOURS: Readonly<Record<Brightness, Colours>> = {
  light: { project: 'rgb(236 176 96 / 0.32)', target: 'rgb(96 160 220 / 0.22)', line: 'rgb(40 100 160)' },
  dark: { project: 'rgb(196 120 70 / 0.34)', target: 'rgb(84 140 200 / 0.30)', line: 'rgb(140 190 240)' },
};

/**
 * A quiet wash behind names, and behind figures another one with a dotted line, so that the two differ not by colour alone. In forced
 * colours both are lines; in print nothing.
 *
 * @param inherited highlights inherit from the root here, as the standard says. Rules that every element matches would make each
 *   style recalculation of the page a quarter slower (measured in Chromium 156: 35 → 50 ms on a portal; from the root, nothing)
 */
export function markStyles(inherited: boolean): string {
  const rule = (name: string, style: string) => `${inherited ? ':root' : ''}::highlight(${name}) { ${style} }`;
  const both = (kind: MarkKind, style: (colours: Colours) => string) =>
    (['light', 'dark'] as const).map((brightness) => rule(highlightName(kind, brightness), style(COLOURS[brightness])));
  const underline = (style: string) =>
    `background-color: transparent; text-decoration: underline ${style} LinkText 2px;`;
  const plain = 'background-color: transparent; text-decoration: none;';
  return `${[
    ...both('project', ({ project }) => `background-color: ${project};`),
    ...both(
      'target',
      ({ target, line }) => `background-color: ${target}; text-decoration: underline dotted ${line} 1px;`,
    ),
    rule(FLASH_NAME, 'background-color: #ffd54a; color: #000;'),
    '@media (forced-colors: active) {',
    ...both('project', () => underline('solid')),
    ...both('target', () => underline('dotted')),
    rule(FLASH_NAME, 'background-color: Highlight; color: HighlightText;'),
    '}',
    '@media print {',
    ...both('project', () => plain),
    ...both('target', () => plain),
    '}',
  ].join('\n')}\n`;
}
