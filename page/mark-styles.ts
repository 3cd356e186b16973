import type { MarkKind } from './highlights.ts';

/**
 * The look of marks: a quiet wash behind names, and behind figures another one with a dotted line, so that the two differ not by
 * colour alone. In forced colours both are lines; in print nothing.
 */
export function markStyles(names: Readonly<Record<MarkKind, string>>, dark: boolean): string {
  const [project, target, line] = dark
    ? ['rgb(196 120 70 / 0.34)', 'rgb(84 140 200 / 0.30)', 'rgb(140 190 240)']
    : ['rgb(236 176 96 / 0.32)', 'rgb(96 160 220 / 0.22)', 'rgb(40 100 160)'];
  return `
    ::highlight(${names.project}) { background-color: ${project}; }
    ::highlight(${names.target}) { background-color: ${target}; text-decoration: underline dotted ${line} 1px; }
    @media (forced-colors: active) {
      ::highlight(${names.project}) { background-color: transparent; text-decoration: underline solid LinkText 2px; }
      ::highlight(${names.target}) { background-color: transparent; text-decoration: underline dotted LinkText 2px; }
    }
    @media print {
      ::highlight(${names.project}), ::highlight(${names.target}) { background-color: transparent; text-decoration: none; }
    }`;
}

/** Whether the page itself is dark, whatever the system prefers: the first opaque background from the body outward. */
export function pageIsDark(): boolean {
  for (const element of [document.body, document.documentElement]) {
    const colour = element && getComputedStyle(element).backgroundColor;
    const [red = 255, green = 255, blue = 255, alpha = 1] = (colour?.match(/[\d.]+/g) ?? []).map(Number);
    if (colour && alpha > 0.5) return 0.299 * red + 0.587 * green + 0.114 * blue < 110;
  }
  return (
    getComputedStyle(document.documentElement).colorScheme.includes('dark') &&
    matchMedia('(prefers-color-scheme: dark)').matches
  );
}
