/**
 * The command line reads a page as the content script does: the same blocks, the same names and figures. Each page is opened in
 * Chromium, read there by the content script's own code, and parsed here.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageFromHtml } from '../../cli/page-text.ts';
import { type AnnotateOptions, DEFAULT_OPTIONS } from '../../core/match/annotate.ts';
import { annotatePage } from '../../core/match/annotate-page.ts';
import { buildMatchPack } from '../../core/match/build-pack.ts';
import { openMatchPack } from '../../core/match/pack.ts';
import type { PageBlock, PageFacts } from '../../core/model/page.ts';
import { loadCorpus } from '../../tools/load-corpus.ts';
import { type Browser, launchBrowser } from './browser.ts';
import { type MarkKind, markedWords } from './marks.ts';
import { type PageServer, servePages } from './page-server.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = join(root, 'tests', 'pages', 'html');

const written = readdirSync(folder).map((file) => [`/html/${file}`, readFileSync(join(folder, file), 'utf8')] as const);

/** Long and deep ones are made here: text without an element to part it; nesting up to the 512 levels that Chromium keeps. */
const made: readonly (readonly [string, string])[] = [
  [
    '/flat',
    `<title>济南</title><h1>济南</h1>${'第1条：天气晴好，<b>市民</b>出门散步，'.repeat(900)}黄河<i>体育</i>中心。${'慢慢地<br>走'.repeat(9000)}
      ${'字'.repeat(90_000)}聊热入济${' '.repeat(30_000)}黄河体育中心${'，天气晴好'.repeat(9000)}明府城`,
  ],
  [
    '/deep',
    `<title>济南</title>${'<div>'.repeat(400)}黄河${'<i>'.repeat(100)}体育${'</i>'.repeat(100)}中心<h2>聊热<b>入济</b></h2><p>黄河<p>体育
      中心${'</div>'.repeat(350)}明府城<ul>${'<li><ul>'.repeat(200)}黄河体育中心`,
  ],
];

const pages = new Map<string, string>([
  ['/sample-news/', readFileSync(join(root, 'tests', 'pages', 'sample-news', 'index.html'), 'utf8')],
  ...written,
  ...made,
]);

const pack = openMatchPack(buildMatchPack(loadCorpus()));

let browser: Browser;
let server: PageServer;
let reader: string;

beforeAll(async () => {
  const inline = Object.fromEntries(made.map(([path, body]) => [path, { body }]));
  [browser, server, reader] = await Promise.all([launchBrowser(), servePages(inline), bundleReader()]);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** The content script's reader as one script: `reader.blocksBelow`. */
async function bundleReader(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    resolve: { alias: { '@': root } },
    build: { write: false, lib: { entry: join(root, 'page', 'blocks.ts'), formats: ['iife'], name: 'reader' } },
  });
  return (built as Rolldown.RolldownOutput[])[0]!.output[0].code;
}

interface Reading {
  readonly facts: PageFacts;
  readonly blocks: readonly PageBlock[];
}

/** What the content script reads, and whether each block is made of the nodes it names. */
function readInBrowser(page: Page): Promise<Reading & { readonly sound: boolean }> {
  return page.evaluate(`${reader};(() => {
    const gathered = [...reader.blocksBelow(document.body)];
    const textOf = ({ block, pieces }) => pieces.map(({ node, start }, i) =>
      node.data.slice(Math.max(0, -start), (pieces[i + 1]?.start ?? block.text.length) - start)).join('');
    return {
      facts: { url: location.href, title: document.title },
      blocks: gathered.map(({ block }) => block),
      sound: gathered.every((one) => textOf(one) === one.block.text),
    };
  })()`);
}

const EVERY: AnnotateOptions = { ...DEFAULT_OPTIONS, everyOccurrence: true, locality: 'local' };

describe('a page has the same text in the browser and on the command line', () => {
  it.each([...pages.keys()])('%s', async (path) => {
    const page = await browser.visit(server.origin + path);
    const { sound, ...inBrowser } = await readInBrowser(page);
    const { facts, blocks } = pageFromHtml(pages.get(path)!, server.origin + path);
    expect(blocks).toEqual(inBrowser.blocks);
    expect(facts).toEqual(inBrowser.facts);
    expect(sound).toBe(true);
    expect(annotatePage(pack, { facts, blocks }, EVERY)).toEqual(annotatePage(pack, inBrowser, EVERY));
    await page.close();
  });
});

/** Names of every place where one is found, by page: each stands there in many ways it must be found in, and in many it must not. */
const NAMES: readonly (readonly [string, string])[] = [
  [
    'inline',
    '黄河体育中心 聊热入济 明府城 国际医学中心 小清河复航 中央商务区 综合医疗中心 黄河体育中心 “黄河”体育中心 济郑高铁 黄河体育中心 聊热入济',
  ],
  [
    'borders',
    '黄河体育中心 聊热入济 1120亿元 6万个 黄河体育中心 聊热入济 黄河体育中心 明府城 黄河体育中心 黄河体育中心',
  ],
  ['ruby', '济南黄河体育中心 聊热入济'],
  ['silent', '黄河体育中心 聊热入济 明府城 黄河体育中心 黄河体育中心'],
  ['left-alone', '黄河体育中心 聊热入济 明府城 中央商务区 小清河复航 黄河体育中心 聊热入济'],
  ['fields', '聊热入济 黄河体育中心 黄河体育中心'],
  ['shadow', '聊热入济 明府城 聊热入济 黄河体育中心'],
  ['frameset', ''],
];

describe('a name is found across what stands in the line, never across borders, cells and list items', () => {
  it.each(NAMES)('%s', (name, words) => {
    const { facts, blocks } = pageFromHtml(pages.get(`/html/${name}.html`)!);
    const { mentions } = annotatePage(pack, { facts, blocks }, EVERY);
    // A short name that the page itself gives is another matter: 体育中心 stands for the whole once the whole was named.
    const whole = mentions.filter(({ why }) => why.rule !== 'learned');
    expect(whole.map(({ surface }) => onlyLetters(surface)).join(' ')).toBe(words);
  });
});

/** Shadow roots, which most pages attach by scripts, are marked in the browser only. */
const SHADOW = '/html/shadow.html';

describe('a page has the same marks as the command line finds mentions', () => {
  it.each([...pages.keys()].filter((path) => path !== SHADOW))('%s', async (path) => {
    const page = await browser.visit(server.origin + path);
    const { mentions } = annotatePage(pack, pageFromHtml(pages.get(path)!, server.origin + path));
    for (const kind of ['project', 'target'] as const) {
      const found = mentions.filter((mention) => (mention.kind === 'target') === (kind === 'target'));
      await expect.poll(() => marksOf(page, kind)).toEqual(found.map(({ surface }) => onlyLetters(surface)));
    }
    await page.close();
  });
});

/** What is passed over inside a name: no part of its words. */
const PASSED_OVER = 'script, style, noscript, rt, rp, [hidden], [data-yinju], [contenteditable]';

async function marksOf(page: Page, kind: MarkKind): Promise<string[]> {
  return (await markedWords(page, kind, PASSED_OVER)).map(onlyLetters);
}

function onlyLetters(words: string): string {
  return words.replace(/[^一-鿿0-9A-Z“”]/g, '');
}
