import { describe, expect, it } from 'vitest';
import { parseOverviewHash } from '@/components/overview-address.ts';
import { entityAddress, readerAddress } from '@/runtime/reader-address.ts';
import { canShowCard, siteOf } from '@/runtime/site.ts';

describe('a site', () => {
  it.each([
    ['https://news.example.cn/a/b.html?x#y', 'news.example.cn'],
    ['http://127.0.0.1:8080/', '127.0.0.1'],
    ['https://NEWS.example.cn:8443/', 'news.example.cn'],
    ['chrome://settings', undefined],
    ['file:///a.html', undefined],
    ['about:blank', undefined],
    ['not an address', undefined],
    [undefined, undefined],
  ])('of %s is %s', (url, host) => {
    expect(siteOf(url)?.host).toBe(host);
  });

  it.each([
    ['https://epaper.qlwb.com.cn/a', '*.qlwb.com.cn'],
    ['https://jnnc.com/', '*.jnnc.com'],
    ['http://localhost:3000/', 'localhost'],
    ['http://127.0.0.1:8080/', '127.0.0.1'],
    ['http://[::1]/', '[::1]'],
    ['https://someone.github.io/x', '*.someone.github.io'],
  ])('of %s is asked for as %s, with and without TLS', (url, hosts) => {
    expect(siteOf(url)?.origins).toEqual([`http://${hosts}/*`, `https://${hosts}/*`]);
  });
});

describe('a card can be shown', () => {
  it.each([
    'https://news.example.cn/a.html',
    'http://example.cn/',
    'https://example.cn/pdf',
    'https://example.cn/view?file=a.pdf',
    'https://chrome.google.com/',
  ])('on %s', (url) => expect(canShowCard(url)).toBe(true));

  it.each([
    'chrome://extensions',
    'chrome-extension://abc/reader.html',
    'moz-extension://abc/reader.html',
    'about:blank',
    'view-source:https://example.cn/',
    'file:///a.html',
    'https://example.cn/plan.PDF',
    'https://chromewebstore.google.com/detail/x',
    'https://chrome.google.com/webstore/detail/x',
    'https://addons.mozilla.org/zh-CN/',
    '',
    undefined,
  ])('not on %s', (url) => expect(canShowCard(url)).toBe(false));
});

describe('the reader’s address', () => {
  it.each([
    ['003', '003/3.6/1a2b', '/reader.html#/d/003/c/003%2F3.6%2F1a2b'],
    ['003', '', '/reader.html#/d/003'],
    ['自备 1', '第一/甲', '/reader.html#/d/%E8%87%AA%E5%A4%87%201/c/%E7%AC%AC%E4%B8%80%2F%E7%94%B2'],
  ])('of %s, %s is %s', (document, clause, address) => expect(readerAddress(document, clause)).toBe(address));
});

describe('the address of everything said of an entity', () => {
  it.each(['小清河复航', '“科创中国”/试点 100%?', '东岸#书院'])('of %s is read as that', (id) => {
    const [page, hash] = entityAddress(id).split('#');
    expect(page).toBe('/overview.html');
    expect(parseOverviewHash(`#${hash}`)).toEqual({ page: 'entity', id });
  });
});
