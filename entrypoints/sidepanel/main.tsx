import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import '@/components/panel.css';
import '@/components/hits.css';
import '@/components/search.css';
import type { AskedQuery } from '@/components/SearchBox.tsx';
import { takePanelQuery, watchPanelQuery } from '@/runtime/panel-query.ts';
import { mount } from '../shared/mount.tsx';
import { PanelApp } from '../shared/PanelApp.tsx';
import { openSearching } from '../shared/searching.ts';

mount(<SidePanel />, i18n.t('page.sidepanel'), openSearching());

/** Looks up what the right-click menu left, and what it leaves while the panel is open. */
function SidePanel() {
  const [query, setQuery] = useState<AskedQuery>({ text: '' });
  useEffect(() => {
    void takePanelQuery().then((text) => text !== '' && setQuery({ text }));
    return watchPanelQuery((text) => {
      setQuery({ text });
      // Taken, so that a panel opened later does not start with it.
      void takePanelQuery();
    });
  }, []);
  return <PanelApp query={query} form="full" />;
}
