import { describe, expect, it } from 'vitest';
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
