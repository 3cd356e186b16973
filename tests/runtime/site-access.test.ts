import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  forgetHosts,
  grantedHosts,
  hasAccess,
  injectCard,
  markOpenTabs,
  requestAllSites,
  requestSites,
  syncPageScript,
} from '@/runtime/site-access.ts';
import { type StandIn, standInForBrowser } from './browser-stand-in.ts';

let browser: StandIn;
beforeEach(() => {
  browser = standInForBrowser();
});

describe('access to sites', () => {
  it('is none at first', async () => {
    expect(await hasAccess('https://news.example.cn/')).toBe(false);
    await syncPageScript();
    expect(browser.registered.size).toBe(0);
  });

  it('once granted, registers the page script for that site, in its frames too', async () => {
    await requestSites(['news.example.cn']);
    await syncPageScript();
    expect(browser.registered.get('news')).toMatchObject({
      js: ['news.js'],
      matches: ['http://*.example.cn/*', 'https://*.example.cn/*'],
      runAt: 'document_idle',
      allFrames: true,
      persistAcrossSessions: true,
    });
    expect(browser.registered.get('marks')).toMatchObject({
      css: ['marks.css'],
      matches: ['http://*.example.cn/*', 'https://*.example.cn/*'],
      allFrames: true,
      runAt: 'document_start',
    });
    for (const host of ['news.example.cn', 'example.cn', 'epaper.example.cn:8443'])
      expect(await hasAccess(`https://${host}/a.html`), host).toBe(true);
    expect(await hasAccess('https://other-example.cn/')).toBe(false);
    expect(await hasAccess('https://news.example.cn.evil.example/')).toBe(false);
  });

  it('follows each grant and each withdrawal, however they overlap', async () => {
    await requestSites(['www.a.cn']);
    const first = syncPageScript();
    await requestSites(['www.b.cn']);
    await Promise.all([first, syncPageScript(), syncPageScript()]);
    expect(browser.registered.get('news')!.matches).toHaveLength(4);
    await forgetHosts('*.a.cn');
    await syncPageScript();
    expect(browser.registered.get('news')!.matches).toEqual(['http://*.b.cn/*', 'https://*.b.cn/*']);
    await forgetHosts('*.b.cn');
    await syncPageScript();
    expect(browser.registered.size).toBe(0);
  });

  it('is listed by site, single hosts that were granted elsewhere too, and `*` stands for all', async () => {
    await requestSites(['www.qlwb.com.cn', '127.0.0.1']);
    browser.origins.add('https://www.e23.cn/*');
    await requestAllSites();
    expect(await grantedHosts()).toEqual(['*.qlwb.com.cn', '127.0.0.1', 'www.e23.cn', '*']);
    await forgetHosts('www.e23.cn');
    expect(await grantedHosts()).toEqual(['*.qlwb.com.cn', '127.0.0.1', '*']);
  });
});

describe('open tabs', () => {
  it('are marked where access is granted, and no other is touched', async () => {
    await requestSites(['news.example.cn']);
    const ids = [];
    for (const url of ['https://news.example.cn/1', 'https://news.other.cn/', undefined])
      ids.push((await fakeBrowser.tabs.create(url ? { url } : {})).id!);
    await markOpenTabs();
    expect(browser.injections).toEqual([{ tabId: ids[0], frameId: 'all', file: '/news.js' }]);
  });
});

describe('the card’s script', () => {
  it('goes into the frame that asked, and a page that is closed to scripts says so', async () => {
    expect(await injectCard(3, 2)).toBe(true);
    expect(browser.injections).toEqual([{ tabId: 3, frameId: 2, file: '/card.js' }]);
    browser.closedTabs.add(4);
    expect(await injectCard(4)).toBe(false);
  });
});
