import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import '@/components/pages.css';
import type { DataProps } from '@/components/DataSettings.tsx';
import { OptionsView, type OptionsViewProps } from '@/components/OptionsView.tsx';
import { removeNotThis } from '@/runtime/not-this.ts';
import { openPage } from '@/runtime/open-reader.ts';
import { DEFAULT_SETTINGS, readSettings, switchSite, watchSettings, writeSettings } from '@/runtime/settings.ts';
import { openShortcutSettings, readShortcuts } from '@/runtime/shortcuts.ts';
import { forgetAllSites, forgetHosts, grantedHosts, requestAllSites, watchAccess } from '@/runtime/site-access.ts';
import { indexWitness } from '@/runtime/witness.ts';
import { rebuildCorpus } from '@/store/corpus-source.ts';
import { totals as accuracy } from '@/tests/pages/accuracy.json';
import { useLibrary } from '../shared/library.ts';
import { mount } from '../shared/mount.tsx';

mount(<Options />, i18n.t('page.options'));

function Options() {
  const [library, reopen] = useLibrary();
  const settings = useFollowed(DEFAULT_SETTINGS, readSettings, watchSettings);
  const hosts = useFollowed<readonly string[]>([], grantedHosts, watchAccess);
  const shortcuts = useFollowed<Shortcuts>([], readShortcuts, watchReturn);
  const [failed, setFailed] = useState(false);
  const [rebuild, setRebuild] = useState<DataProps['rebuild']>('no');
  const followed = (change: Promise<unknown>) =>
    void change.then(
      () => setFailed(false),
      () => setFailed(true),
    );
  const onRebuild = () => {
    setRebuild('running');
    void rebuildCorpus(indexWitness).then(({ outcome }) => {
      setRebuild(outcome === 'not-stored' ? 'failed' : 'done');
      reopen();
    });
  };
  return (
    <OptionsView
      settings={settings}
      onChange={(changes) => followed(writeSettings(changes))}
      notThis={settings.notThis}
      onMarkAgain={(rule) => followed(removeNotThis(rule))}
      shortcuts={shortcuts}
      onShortcuts={() => void openShortcutSettings()}
      hosts={hosts}
      sitesOff={settings.sitesOff}
      onRevoke={(host) => followed(host === '*' ? forgetAllSites() : forgetHosts(host))}
      onTurnOn={(host) => followed(switchSite(host, true))}
      onAllSites={() => followed(requestAllSites())}
      failed={failed}
      library={library}
      rebuild={rebuild}
      onRebuild={onRebuild}
      onRetry={reopen}
      accuracy={accuracy}
      version={browser.runtime.getManifest().version}
      onWelcome={() => void openPage('/welcome.html')}
    />
  );
}

type Shortcuts = OptionsViewProps['shortcuts'];

/** No browser tells that keys were changed; whoever did it comes back to this page. */
function watchReturn(onReturn: () => void): () => void {
  window.addEventListener('focus', onReturn);
  return () => window.removeEventListener('focus', onReturn);
}

/** A value that is read once and again after every change, in whichever page. */
function useFollowed<T>(first: T, read: () => Promise<T>, watch: (onChange: () => void) => () => void): T {
  const [value, setValue] = useState(first);
  useEffect(() => {
    const follow = () => void read().then(setValue);
    follow();
    return watch(follow);
  }, [read, watch]);
  return value;
}
