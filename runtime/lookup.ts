/** “在规划文件中查找”: the answer comes in a card on the page, or in the side panel where the page cannot show one. */
import { MAX_QUERY_LENGTH } from '@/core/model/search.ts';
import { openPanel, openPopup } from './open-panel.ts';
import { openPage } from './open-reader.ts';
import { setPanelQuery } from './panel-query.ts';
import { readSelection } from './selection.ts';
import { canShowCard } from './site.ts';
import { injectCard, markOnce } from './site-access.ts';
import { sendToTab } from './tab-messages.ts';

/** Where the words were selected. */
export interface LookupPlace {
  readonly tabId: number | undefined;
  readonly windowId: number | undefined;
  readonly frameId: number;
  readonly url: string | undefined;
}

/**
 * Looks a selection up. Where to answer is decided by the address alone, because the panel opens only within the gesture and
 * any `await` ends that; should the page then refuse the card, the answer comes in a tab.
 */
export async function lookUp(selection: string, place: LookupPlace): Promise<'card' | 'panel' | 'tab'> {
  const text = selectionToQuery(selection);
  const { tabId, frameId } = place;
  if (tabId === undefined || tabId < 0 || !canShowCard(place.url)) return searchFor(text, place);
  if (await showCard(tabId, frameId, text)) return 'card';
  await setPanelQuery(text);
  await openPage('/sidepanel.html');
  return 'tab';
}

/** Looks up what is selected in a tab. Where nothing is, or nothing can be read, the reader gets a search to type in. */
export async function lookUpSelection(
  place: Omit<LookupPlace, 'frameId'>,
): Promise<'card' | 'panel' | 'tab' | 'popup'> {
  const { tabId, url } = place;
  if (tabId === undefined || !canShowCard(url)) return searchFor('', place);
  const selected = await readSelection(tabId);
  if (selected) return lookUp(selected.text, { ...place, frameId: selected.frameId });
  await openPopup();
  return 'popup';
}

/** Searches for words in the side panel, or in a tab where it does not open. To be called within the reader's gesture. */
export async function searchFor(
  words: string,
  place: Pick<LookupPlace, 'tabId' | 'windowId'>,
): Promise<'panel' | 'tab'> {
  const opening = openPanel(place);
  await setPanelQuery(words);
  if (await opening) return 'panel';
  await openPage('/sidepanel.html');
  return 'tab';
}

/** Line breaks and runs of spaces inside a selection are the page's, not the reader's: `黄河\n  体育中心` → `黄河 体育中心`. */
export function selectionToQuery(selection: string): string {
  return selection
    .slice(0, 10 * MAX_QUERY_LENGTH)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_QUERY_LENGTH);
}

async function showCard(tabId: number, frameId: number, text: string): Promise<boolean> {
  if (!(await injectCard(tabId, frameId))) return false;
  const ask = () => sendToTab(tabId, 'page/lookup', { text }, { frameId });
  try {
    return (await ask().catch(async () => ((await markOnce(tabId)) ? ask() : { shown: false }))).shown;
  } catch {
    return false;
  }
}
