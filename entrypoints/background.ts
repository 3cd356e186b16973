/** Wiring only: which event leads to what. The worker may be stopped at any time, so nothing kept here matters. */

import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { i18n } from '#i18n';
import { entityPath } from '@/components/overview-address.ts';
import { placeOfResult, readerPath } from '@/components/reader-address.ts';
import { openCorpusView } from '@/core/cite/corpus-view.ts';
import { entityDossier, targetDossier } from '@/core/cite/dossier.ts';
import { answer } from '@/runtime/answer.ts';
import { badgeOf, showBadge } from '@/runtime/badge.ts';
import { lookUp, lookUpSelection, searchFor } from '@/runtime/lookup.ts';
import { createMenus, onMenus } from '@/runtime/menus.ts';
import { onOmnibox } from '@/runtime/omnibox.ts';
import { openPanel } from '@/runtime/open-panel.ts';
import { openPage } from '@/runtime/open-reader.ts';
import { writeSettings } from '@/runtime/settings.ts';
import { onCommands, toggleMarks } from '@/runtime/shortcuts.ts';
import { injectCard, injectFigures, markOpenTabs, syncPageScript, watchAccess } from '@/runtime/site-access.ts';
import { tellFrames } from '@/runtime/tab-messages.ts';
import { indexWitness } from '@/runtime/witness.ts';
import { keepCorpus } from '@/store/corpus-source.ts';
import { openEngine } from './shared/open-engine.ts';

export default defineBackground(() => {
  let answers: ReturnType<typeof openAnswers> | undefined;
  const ready = () => {
    answers ??= openAnswers().catch((error) => {
      answers = undefined;
      throw error;
    });
    return answers;
  };

  browser.runtime.onInstalled.addListener(({ reason }) => {
    void keepCorpus(indexWitness);
    void createMenus(menuTitles());
    void syncPageScript().then(markOpenTabs);
    if (reason === 'install') void openPage('/welcome.html');
  });
  browser.runtime.onStartup.addListener(() => {
    void keepCorpus(indexWitness);
    void syncPageScript();
  });
  watchAccess(() => void syncPageScript().then(markOpenTabs));
  const onToggle = (tabId: number) => void toggleMarks(tabId);
  const onPanel = (windowId: number | undefined) => void openPanel({ windowId });
  onMenus({
    onToggle,
    onPanel,
    onLookup: (selection, place) => void lookUp(selection, place),
    onPause: (paused) => void writeSettings({ paused }),
  });
  onCommands({ onToggle, onPanel, onLookup: (tab) => void lookUpSelection(tab) });
  onOmnibox({
    hint: i18n.t('omnibox.hint'),
    search: async (query, limit) => (await ready()).answer(query, limit).results,
    pathOf: (result) => readerPath(placeOfResult(result)),
  });

  answer({
    'card/inject': async (_, { tabId, frameId }) => ({ ok: tabId !== undefined && (await injectCard(tabId, frameId)) }),
    'figures/inject': async (_, { tabId, frameId }) => ({
      ok: tabId !== undefined && (await injectFigures(tabId, frameId)),
    }),
    cite: async ({ id }) => (await ready()).cite(id),
    search: async ({ query, limit }) => (await ready()).answer(query, limit),
    'reader/open': async (place) => openPage(readerPath(place)).then(() => ({})),
    'entity/open': async ({ id }) => openPage(entityPath(id)).then(() => ({})),
    'panel/search': async ({ query }, { tabId }) => ({ shown: await searchFor(query, { tabId, windowId: undefined }) }),
    'page/not-here': async (notHere, { tabId }) => {
      if (tabId !== undefined) await tellFrames(tabId, 'page/set', { notHere });
      return {};
    },
    'page/changed': async ({ digest }, { tabId, frameId }) => {
      // The badge, as the panel, is about the page; what stands in a frame, an advertisement may be.
      if (tabId !== undefined && frameId === 0) await showBadge(tabId, badgeOf(digest));
      return {};
    },
  });
});

function menuTitles() {
  const { t } = i18n;
  return { lookup: t('menu.lookup'), toggle: t('menu.toggle'), panel: t('menu.panel'), pause: t('menu.pause') };
}

async function openAnswers() {
  const { corpus, engine, database } = await openEngine();
  // Whatever is wrong with the database is put right behind the answer, which comes from the package.
  if (database !== 'ready' && database !== 'replacing') void keepCorpus(indexWitness);
  const view = openCorpusView(corpus);
  return {
    cite: (id: string) => entityDossier(view, id) ?? targetDossier(view, id) ?? null,
    answer: (query: string, limit: number) => engine.answer(query, { limit }),
  };
}
