import { beforeEach, describe, expect, it } from 'vitest';
import type { PageArticle, PageMention } from '@/core/model/page.ts';
import { joinHits, placeInFrame, placeInList } from '@/runtime/join-frames.ts';
import { makeDigest } from '@/runtime/make-digest.ts';
import { makeHits } from '@/runtime/make-hits.ts';
import type { PageDigest } from '@/runtime/page-digest.ts';
import { MAX_HITS } from '@/runtime/page-hits.ts';
import { goToHit, goToThing, readArticle, readDigest, readHits, readWord } from '@/runtime/page-replies.ts';
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

const UNKNOWN = { verdict: 'unknown', confidence: 0, evidence: [] } as const;
const DIGEST = makeDigest('on', UNKNOWN, [MENTION]);

let browser: StandIn;
beforeEach(() => {
  browser = standInForBrowser();
});

const answering = (reply: unknown) => browser.pages.set(4, () => reply);

describe('what a page holds', () => {
  it('is told as the page says', async () => {
    answering(DIGEST);
    expect(await readDigest(4)).toEqual(DIGEST);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a digest of another version, with fields we do not know', { ...DIGEST, kinds: [] }],
    ['one that lacks what we draw', { state: 'on', counts: DIGEST.counts, entities: [] }],
    ['things without a name', { ...DIGEST, entities: [{ id: '东岸书院', kind: 'project', count: 1 }] }],
    ['a state nobody knows', { ...DIGEST, state: 'paused' }],
    ['a number in words', { ...DIGEST, counts: { entities: '1', targets: 0 } }],
    ['a list that never ends', { ...DIGEST, entities: Array(301).fill(DIGEST.entities[0]) }],
  ])('counts as unanswered with %s', async (_, reply) => {
    answering(reply);
    expect(await readDigest(4)).toBeUndefined();
  });

  it('is not told where no script is running', async () => {
    expect(await readDigest(5)).toBeUndefined();
  });
});

describe('what the reader said of a page', () => {
  const WORD = { shown: false, locality: 'local', notHere: [{ kind: 'name', name: '东岸书院', site: '' }] };

  it('comes as the page has it', async () => {
    answering(WORD);
    expect(await readWord(4)).toEqual(WORD);
  });

  it.each<[string, unknown]>([
    ['a switch that is none', { shown: 'no' }],
    ['a verdict nobody gives', { ...WORD, locality: 'auto' }],
    ['half a rule', { notHere: [{ kind: 'name' }] }],
    ['a field more', { ...WORD, html: '' }],
  ])('is nothing with %s', async (_, reply) => {
    answering(reply);
    expect(await readWord(4)).toEqual({});
  });

  it('is nothing where no script is running', async () => {
    expect(await readWord(5)).toEqual({});
  });
});

describe('a page that is made of frames', () => {
  const mention = (id: string, kind: PageMention['kind'] = 'project') => ({ ...MENTION, id, name: id, kind });
  const IN_FRAME: Readonly<Record<number, readonly PageMention[]>> = {
    0: [],
    3: [mention('东岸书院')],
    5: [mention('西岸码头'), mention('东岸书院'), mention('书院数', 'target')],
    7: [mention('广告')],
  };
  const local = (frameId: number) => ({ ...UNKNOWN, verdict: frameId === 5 ? 'local' : 'elsewhere' }) as const;
  const digestOf = (frameId: number): PageDigest => ({
    ...makeDigest('on', local(frameId), IN_FRAME[frameId]!),
    ...(frameId === 0 && { frames: true }),
  });
  const hitsOf = (frameId: number) =>
    makeHits(
      IN_FRAME[frameId]!.map((it) => ({ mention: it, section: `${frameId}` })),
      { characters: 100, ms: 2, longestMs: frameId },
    );
  const articleOf = (frameId: number): PageArticle => ({
    ...ARTICLE,
    title: `${frameId}`,
    marks: IN_FRAME[frameId]!.map(() => ARTICLE.marks[0]!),
  });
  let went: unknown[];

  beforeEach(() => {
    went = [];
    browser.framesets.set(4, { 3: true, 5: true, 7: false });
    browser.pages.set(4, ({ type, request }, frameId) => {
      if (type === 'page/digest') return digestOf(frameId);
      if (type === 'page/hits') return hitsOf(frameId);
      if (type === 'page/article') return articleOf(frameId);
      went.push([frameId, request]);
      const { id } = request as { id: string };
      const at = IN_FRAME[frameId]!.findIndex((it) => it.id === id);
      return { at, seen: at >= 0 };
    });
  });

  it('holds what its frames do together, and nothing of an iframe in them; the one that names most tells its place', async () => {
    expect(await readDigest(4)).toEqual({
      state: 'on',
      frames: true,
      locality: local(5),
      counts: { entities: 3, targets: 1 },
      entities: [
        { id: '东岸书院', name: '东岸书院', kind: 'project', count: 2 },
        { id: '西岸码头', name: '西岸码头', kind: 'project', count: 1 },
        { id: '书院数', name: '书院数', kind: 'target', count: 1 },
      ],
    });
  });

  it('is switched on or off as a whole, as the page itself says', async () => {
    browser.pages.set(4, (_, frameId) => ({ ...digestOf(frameId), state: frameId === 0 ? 'off' : 'on' }));
    expect((await readDigest(4))?.state).toBe('off');
  });

  it('is told without the frames that have no script, or one of another version', async () => {
    browser.pages.set(4, (_, frameId) => (frameId === 3 ? { state: 'on' } : digestOf(frameId)));
    expect((await readDigest(4))?.counts).toEqual({ entities: 2, targets: 1 });
  });

  it('is listed frame by frame, numbered through, with what all of it cost', async () => {
    const { page, parts } = await readHits(4);
    expect(page.hits.map(({ at, id, section }) => [at, id, section])).toEqual([
      [0, '东岸书院', '3'],
      [1, '西岸码头', '5'],
      [2, '东岸书院', '5'],
      [3, '书院数', '5'],
    ]);
    expect([page.total, page.cost]).toEqual([4, { characters: 300, ms: 6, longestMs: 5 }]);
    expect(placeInFrame(parts, 0)).toEqual({ frameId: 3, at: 0 });
    expect(placeInFrame(parts, 3)).toEqual({ frameId: 5, at: 2 });
    expect([placeInList(parts, 5, 1), placeInList(parts, 3, 0), placeInList(parts, 7, 0)]).toEqual([2, 0, undefined]);
  });

  it('has no longer a list than any other', () => {
    const list = { ...hitsOf(5), hits: Array(MAX_HITS).fill(hitsOf(5).hits[0]), total: MAX_HITS };
    const { page } = joinHits([
      { frameId: 3, value: list },
      { frameId: 5, value: list },
    ]);
    expect([page.hits.length, page.total]).toEqual([MAX_HITS, 2 * MAX_HITS]);
  });

  it('is gone through frame by frame until one has the thing', async () => {
    expect(await goToThing(4, '西岸码头')).toEqual({ at: 0, seen: true });
    expect(went.map((it) => (it as unknown[])[0])).toEqual([0, 3, 5]);
    expect(await goToThing(4, '别处')).toEqual({ at: -1, seen: false });
  });

  it('is scrolled in the frame that holds the mark', async () => {
    await goToHit(4, { at: 1, id: '东岸书院' }, 5);
    expect(went).toEqual([[5, { at: 1, id: '东岸书院' }]]);
  });

  it('is exported as the article of the frame with most marks, and says that there is more', async () => {
    expect(await readArticle(4)).toEqual({ ...articleOf(5), cut: true });
    browser.framesets.set(4, { 5: true });
    expect(await readArticle(4)).toEqual({ ...articleOf(5), cut: false });
  });
});

describe('the list of a page’s marks', () => {
  it('comes as the page made it', async () => {
    answering(HITS);
    expect(await readHits(4)).toEqual({
      page: {
        hits: [{ at: 0, id: '东岸书院', name: '东岸书院', kind: 'project', surface: '东岸书院', section: '场馆' }],
        total: 1,
        cost: COST,
      },
      parts: [{ frameId: 0, from: 0 }],
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
