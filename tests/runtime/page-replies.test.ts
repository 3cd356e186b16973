import { beforeEach, describe, expect, it } from 'vitest';
import type { PageArticle, PageMention } from '@/core/model/page.ts';
import { makeHits } from '@/runtime/make-hits.ts';
import { MAX_HITS } from '@/runtime/page-hits.ts';
import { goToHit, readArticle, readHits } from '@/runtime/page-replies.ts';
import { localityAsSaid } from '@/runtime/page-wishes.ts';
import { type StandIn, standInForBrowser } from './browser-stand-in.ts';

const MENTION: PageMention = {
  block: 0,
  start: 0,
  end: 4,
  surface: '东岸书院',
  kind: 'project',
  id: '东岸书院',
  name: '东岸书院',
  comparison: null,
  why: { form: '东岸书院', rule: 'name', grade: 'distinctive', rivals: [], evidence: [] },
};
const COST = { characters: 900, ms: 12.5, longestMs: 7.25 };
const HITS = makeHits([{ mention: MENTION, section: '场馆' }], COST);

const ARTICLE: PageArticle = {
  url: 'https://news.example.cn/1',
  title: '书院开放',
  blocks: [{ text: '东岸书院开放', heading: false, main: true }],
  marks: [
    {
      id: '东岸书院',
      name: '东岸书院',
      kind: 'project',
      comparison: null,
      block: 0,
      start: 0,
      end: 4,
      quote: { exact: '东岸书院', prefix: '', suffix: '开放' },
      position: { start: 10, end: 14 },
    },
  ],
  cut: false,
};

let browser: StandIn;
beforeEach(() => {
  browser = standInForBrowser();
});

const answering = (reply: unknown) => browser.pages.set(4, () => reply);

describe('the list of a page’s marks', () => {
  it('comes as the page made it', async () => {
    answering(HITS);
    expect(await readHits(4)).toEqual({
      hits: [{ at: 0, id: '东岸书院', name: '东岸书院', kind: 'project', surface: '东岸书院', section: '场馆' }],
      total: 1,
      cost: COST,
    });
  });

  it('is no longer than a panel lists, and tells how many there are', () => {
    const marks = Array.from({ length: MAX_HITS + 5 }, () => ({ mention: MENTION, section: '' }));
    const { hits, total } = makeHits(marks, COST);
    expect([hits.length, total]).toEqual([MAX_HITS, MAX_HITS + 5]);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a list without its cost', { ...HITS, cost: undefined }],
    ['a kind nobody knows', { ...HITS, hits: [{ ...HITS.hits[0], kind: '<b>' }] }],
    ['a name that never ends', { ...HITS, hits: [{ ...HITS.hits[0], name: '院'.repeat(201) }] }],
    ['more marks than a panel lists', { ...HITS, hits: Array(MAX_HITS + 1).fill(HITS.hits[0]) }],
    ['a field more', { ...HITS, hits: [{ ...HITS.hits[0], html: '<b>' }] }],
    ['time that runs backwards', { ...HITS, cost: { ...COST, ms: -1 } }],
  ])('counts as none with %s', async (_, reply) => {
    answering(reply);
    await expect(readHits(4)).rejects.toThrow(/page\/hits/);
  });
});

describe('the text of a page', () => {
  it('comes as the page made it', async () => {
    answering(ARTICLE);
    expect(await readArticle(4)).toEqual(ARTICLE);
  });

  it.each<[string, unknown]>([
    ['a mark beyond its block', { ...ARTICLE, marks: [{ ...ARTICLE.marks[0], end: 9 }] }],
    ['a mark in no block', { ...ARTICLE, marks: [{ ...ARTICLE.marks[0], block: 1 }] }],
    ['a mark of nothing', { ...ARTICLE, marks: [{ ...ARTICLE.marks[0], end: 0 }] }],
    ['half a comparison', { ...ARTICLE, marks: [{ ...ARTICLE.marks[0], comparison: { relation: 'same' } }] }],
    ['a text that is none', { ...ARTICLE, blocks: [{ text: 5, heading: false, main: true }] }],
  ])('counts as none with %s', async (_, reply) => {
    answering(reply);
    await expect(readArticle(4)).rejects.toThrow('strange shape');
  });

  it('is asked for again when the script that reads it had to be put there first', async () => {
    let asked = 0;
    browser.pages.set(4, () => {
      asked += 1;
      if (asked === 1) throw new Error('nobody');
      return ARTICLE;
    });
    expect(await readArticle(4)).toEqual(ARTICLE);
    expect(browser.injections).toEqual([{ tabId: 4, frameId: 0, file: '/panel-tools.js' }]);
  });
});

describe('going to a mark', () => {
  it('tells where it is now', async () => {
    browser.pages.set(4, ({ request }) => ({ at: (request as { at: number }).at + 1, seen: true }));
    expect(await goToHit(4, { at: 2, id: '东岸书院' })).toEqual({ at: 3, seen: true });
  });

  it('fails where the page has no script', async () => {
    await expect(goToHit(5, { at: 0, id: 'a' })).rejects.toThrow('Receiving end does not exist');
  });
});

describe('the verdict on the place of a page', () => {
  const judged = { verdict: 'local', confidence: 1, evidence: [{ kind: 'title', text: '济南', count: 1 }] } as const;
  it('is the page’s own until the reader says otherwise, whose word comes before the evidence', () => {
    expect(localityAsSaid(judged, undefined)).toBe(judged);
    expect(localityAsSaid(judged, 'elsewhere')).toEqual({
      verdict: 'elsewhere',
      confidence: 1,
      evidence: [{ kind: 'reader', text: '', count: 1 }, ...judged.evidence],
    });
  });
});
