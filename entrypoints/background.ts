/** Wiring only: which event leads to what. The worker may be stopped at any time, so nothing kept here matters. */

import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { i18n } from '#i18n';
import { entityPath } from '@/components/overview-address.ts';
import { parsePlaceCode, placeCode, placeOfResult, readerPath } from '@/components/reader-address.ts';
import { suggestionParts } from '@/components/suggestion.ts';
import { openCorpusView } from '@/core/cite/corpus-view.ts';
import { entityDossier, targetDossier } from '@/core/cite/dossier.ts';
import type { Dossier } from '@/core/model/answers.ts';
import { answer } from '@/runtime/answer.ts';
import { badgeOf, showBadge } from '@/runtime/badge.ts';
import { lookUp, lookUpSelection, searchFor } from '@/runtime/lookup.ts';
import { createMenus, onMenus } from '@/runtime/menus.ts';
import { onOmnibox } from '@/runtime/omnibox.ts';
import { openPanel } from '@/runtime/open-panel.ts';
import { openPage } from '@/runtime/open-reader.ts';
import type { PageDigest } from '@/runtime/page-digest.ts';
import { readDigest, readWord } from '@/runtime/page-replies.ts';
import { writeSettings } from '@/runtime/settings.ts';
import { onCommands, toggleMarks } from '@/runtime/shortcuts.ts';
import { injectCard, injectFigures, markOpenTabs, syncPageScript, watchAccess } from '@/runtime/site-access.ts';
import { tellFrames } from '@/runtime/tab-messages.ts';
import { indexWitness } from '@/runtime/witness.ts';
import { type DatabaseState, keepCorpus, keepRows, openCorpus } from '@/store/corpus-source.ts';
import { kept } from './shared/kept.ts';
import { openEngine } from './shared/open-engine.ts';

export default defineBackground(() => {
  const citing = kept(openCiting);
  const searching = kept(openEngine);

  browser.runtime.onInstalled.addListener(({ reason }) => {
    void keepRows(indexWitness);
    void createMenus(menuTitles());
    void syncPageScript().then(markOpenTabs);
    if (reason === 'install') void openPage('/welcome.html');
  });
  browser.runtime.onStartup.addListener(() => {
    void keepRows(indexWitness);
    void syncPageScript();
  });
  watchAccess(() => void syncPageScript().then(markOpenTabs));
  const onToggle = (tabId: number) => void toggleMarks(tabId);
  const onPanel = (windowId: number | undefined) => void openPanel({ windowId });
  /** Opened while the card is: a worker that was stopped has both to do. */
  const searchSoon = () => void searching().catch(() => {});
  onMenus({
    onToggle,
    onPanel,
    onLookup(selection, place) {
      void lookUp(selection, place);
      searchSoon();
    },
    onPause: (paused) => void writeSettings({ paused }),
  });
  onCommands({
    onToggle,
    onPanel,
    onLookup(tab) {
      void lookUpSelection(tab);
      searchSoon();
    },
  });
  onOmnibox({
    hint: i18n.t('omnibox.hint'),
    nothing: i18n.t('omnibox.nothing'),
    search: async (query, limit) => (await searching()).answer(query, { limit }),
    describe: suggestionParts,
    codeOf: (result) => placeCode(placeOfResult(result)),
    pathOf: (code) => {
      const place = parsePlaceCode(code);
      return place && readerPath(place);
    },
  });

  answer({
    'card/inject': async (_, { tabId, frameId }) => ({ ok: tabId !== undefined && (await injectCard(tabId, frameId)) }),
    'figures/inject': async (_, { tabId, frameId }) => ({
      ok: tabId !== undefined && (await injectFigures(tabId, frameId)),
    }),
    cite: async ({ id }) => (await citing())(id),
    search: async ({ query, limit }) => (await searching()).answer(query, { limit }),
    'reader/open': async (place) => openPage(readerPath(place)).then(() => ({})),
    'entity/open': async ({ id }) => openPage(entityPath(id)).then(() => ({})),
    'panel/search': async ({ query }, { tabId }) => ({ shown: await searchFor(query, { tabId, windowId: undefined }) }),
    'page/not-here': async (notHere, { tabId }) => {
      if (tabId !== undefined) await tellFrames(tabId, 'page/set', { notHere });
      return {};
    },
    'page/changed': async ({ digest }, { tabId, frameId }) => {
      if (tabId !== undefined) await showCount(tabId, frameId, digest);
      return {};
    },
    'page/word': async (_, { tabId }) => (tabId === undefined ? {} : readWord(tabId)),
  });
});

function menuTitles() {
  const { t } = i18n;
  return { lookup: t('menu.lookup'), toggle: t('menu.toggle'), panel: t('menu.panel'), pause: t('menu.pause') };
}

/** The badge, as the panel, is about the page: what stands in a frame may be an advertisement, unless the page is made of frames. */
async function showCount(tabId: number, frameId: number, digest: PageDigest): Promise<void> {
  const isWhole = frameId === 0 && !digest.frames;
  const page = isWhole ? digest : await readDigest(tabId);
  if (page && (isWhole || page.frames)) await showBadge(tabId, badgeOf(page));
}

async function openCiting(): Promise<(id: string) => Dossier | null> {
  const { corpus, database } = await openCorpus();
  mend(database);
  const view = openCorpusView(corpus);
  return (id) => entityDossier(view, id) ?? targetDossier(view, id) ?? null;
}

/** Whatever is wrong with the database is put right behind the answer, which comes from the package. */
function mend(database: DatabaseState): void {
  if (database !== 'ready') void keepCorpus(indexWitness);
}
