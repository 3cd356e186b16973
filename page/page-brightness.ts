import type { Brightness } from './mark-styles.ts';

/** How bright the page itself is, whatever the system prefers: the first opaque background from the body outward. */
export function pageBrightness(): Brightness {
  for (const element of [document.body, document.documentElement]) {
    const colour = element && getComputedStyle(element).backgroundColor;
    const [red = 255, green = 255, blue = 255, alpha = 1] = (colour?.match(/[\d.]+/g) ?? []).map(Number);
    if (colour && alpha > 0.5) return 0.299 * red + 0.587 * green + 0.114 * blue < 110 ? 'dark' : 'light';
  }
  const offersDark = getComputedStyle(document.documentElement).colorScheme.includes('dark');
  return offersDark && matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
