import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  forgetSite,
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

  it('once granted, registers the page script for exactly that site', async () => {
    await requestSites(['news.example.cn']);
    await syncPageScript();
    expect(browser.registered.get('news')).toMatchObject({
      js: ['news.js'],
      matches: ['http://news.example.cn/*', 'https://news.example.cn/*'],
      runAt: 'document_idle',
      allFrames: false,
      persistAcrossSessions: true,
    });
    expect(browser.registered.get('marks')).toMatchObject({
      css: ['marks.css'],
      matches: ['http://news.example.cn/*', 'https://news.example.cn/*'],
      runAt: 'document_start',
    });
    expect(await hasAccess('https://news.example.cn/a.html')).toBe(true);
    expect(await hasAccess('https://news.example.cn.evil.example/')).toBe(false);
  });

  it('follows each grant and each withdrawal, however they overlap', async () => {
    await requestSites(['a.example.cn']);
    const first = syncPageScript();
    await requestSites(['b.example.cn']);
    await Promise.all([first, syncPageScript(), syncPageScript()]);
    expect(browser.registered.get('news')!.matches).toHaveLength(4);
    await forgetSite('a.example.cn');
    await syncPageScript();
    expect(browser.registered.get('news')!.matches).toEqual(['http://b.example.cn/*', 'https://b.example.cn/*']);
    await forgetSite('b.example.cn');
    await syncPageScript();
    expect(browser.registered.size).toBe(0);
  });

  it('is listed by host, and `*` stands for all', async () => {
    await requestSites(['a.example.cn', 'b.example.cn']);
    await requestAllSites();
    expect(await grantedHosts()).toEqual(['a.example.cn', 'b.example.cn', '*']);
  });
});

describe('open tabs', () => {
  it('are marked where access is granted, and no other is touched', async () => {
    await requestSites(['news.example.cn']);
    const ids = [];
    for (const url of ['https://news.example.cn/1', 'https://other.example.cn/', undefined])
      ids.push((await fakeBrowser.tabs.create(url ? { url } : {})).id!);
    await markOpenTabs();
    expect(browser.injections).toEqual([{ tabId: ids[0], frameId: 0, file: '/news.js' }]);
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
