import { type ComponentChild, render } from 'preact';
import { i18n } from '#i18n';
import '@/components/tokens.css';
import '@/components/base.css';

/** Draws a page of ours, with its title and language told to the browser. */
export function mount(view: ComponentChild, title: string): void {
  document.documentElement.lang = i18n.t('page.lang');
  document.title = title;
  const root = document.getElementById('app');
  if (!root) throw new Error('The page has no #app');
  // What the page has begun to read is asked of the browser first, which works on it while we draw.
  setTimeout(() => render(view, root));
}
