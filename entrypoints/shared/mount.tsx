import { type ComponentChild, render } from 'preact';
import { i18n } from '#i18n';
import '@/components/tokens.css';
import '@/components/base.css';

/** Longer than this, in ms, a page does not stay blank for what it would show at once. */
const PATIENCE_MS = 100;

/**
 * Draws a page of ours, with its title and language told to the browser. What the page has begun to read comes first: with `awaited`
 * it stands in the first frame, where that takes no longer than a tenth of a second.
 */
export function mount(view: ComponentChild, title: string, awaited?: Promise<unknown>): void {
  document.documentElement.lang = i18n.t('page.lang');
  document.title = title;
  const root = document.getElementById('app');
  if (!root) throw new Error('The page has no #app');
  const turn = new Promise((resolve) => setTimeout(resolve, awaited ? PATIENCE_MS : 0));
  const draw = () => render(view, root);
  // What fails is told by the page.
  void Promise.race([turn, ...(awaited ? [awaited] : [])]).then(draw, draw);
}
