/** Wiring only: which event leads to what. The worker may be stopped at any time, so nothing kept here matters. */

import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { i18n } from '#i18n';
import { badgeOf, showBadge } from '@/runtime/badge.ts';
import { createLookupMenu, lookUp, onLookupMenu } from '@/runtime/lookup.ts';
import { answer } from '@/runtime/messages.ts';
import { openPage, openReader } from '@/runtime/open-reader.ts';
import { onToggleCommand, toggleMarks } from '@/runtime/shortcuts.ts';
import { injectCard, markOpenTabs, syncPageScript, watchAccess } from '@/runtime/site-access.ts';
import { indexWitness } from '@/runtime/witness.ts';
import { keepCorpus } from '@/store/corpus-source.ts';

export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void keepCorpus(indexWitness);
    void createLookupMenu(i18n.t('menu.lookup'));
    void syncPageScript().then(markOpenTabs);
    if (reason === 'install') void openPage('/welcome.html');
  });
  browser.runtime.onStartup.addListener(() => {
    void keepCorpus(indexWitness);
    void syncPageScript();
  });
  watchAccess(() => void syncPageScript().then(markOpenTabs));
  onLookupMenu((selection, place) => void lookUp(selection, place));
  onToggleCommand((tabId) => void toggleMarks(tabId));

  answer({
    'card/inject': async (_, { tabId, frameId }) => ({ ok: tabId !== undefined && (await injectCard(tabId, frameId)) }),
    'reader/open': async ({ document, clause }) => openReader(document, clause).then(() => ({})),
    'page/changed': async ({ digest }, { tabId }) => {
      if (tabId !== undefined) await showBadge(tabId, badgeOf(digest));
      return {};
    },
  });
});
