import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import '@/components/panel.css';
import '@/components/search.css';
import { takePanelQuery, watchPanelQuery } from '@/runtime/panel-query.ts';
import { mount } from '../shared/mount.tsx';
import { PanelApp } from '../shared/PanelApp.tsx';

mount(<SidePanel />, i18n.t('page.sidepanel'));

/** Looks up what the right-click menu left, and what it leaves while the panel is open. */
function SidePanel() {
  const [query, setQuery] = useState('');
  useEffect(() => {
    void takePanelQuery().then((text) => text !== '' && setQuery(text));
    return watchPanelQuery(setQuery);
  }, []);
  return <PanelApp query={query} closes={false} />;
}
