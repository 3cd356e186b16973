// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { scanBlock } from '@/core/match/scan.ts';
import { blocksBelow } from '@/page/blocks.ts';
import { type Read, type Reading, readBelow } from '@/page/read-text.ts';
import { bundledPack } from '../match/bundled.ts';

const pack = bundledPack();

/** Runs a generator to its end. */
function finish<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

function readPage(html: string, reading: Partial<Reading> = {}): readonly Read[] {
  document.body.innerHTML = html;
  return finish(readBelow(document.body, { pack, withFigures: false, learned: [], ...reading }));
}

const textsOf = (reads: readonly Read[]) => reads.map(({ dom }) => dom.block.text.trim());

describe('reading text first', () => {
  it('gives the blocks that name something, each behind its heading, and no others', () => {
    const html = `<h1>要闻</h1><p>天气晴好。</p><h2>项目</h2><p>黄河<b>体育</b>中心封顶。</p><p>无关。</p>
      <h2>别的</h2><p>无关。</p><h2>交通</h2><ul><li>聊热<i>入济</i></li><li>无关</li></ul>`;
    expect(textsOf(readPage(html))).toEqual(['项目', '黄河体育中心封顶。', '交通', '聊热入济']);
  });

  it('does not walk a page that names nothing', () => {
    const walked: unknown[] = [];
    const { createTreeWalker } = document;
    document.createTreeWalker = (...given: Parameters<typeof createTreeWalker>) => {
      walked.push(given);
      return createTreeWalker.apply(document, given);
    };
    expect(readPage('<h1>天气</h1><p>晴好，<b>2025年</b>。</p>')).toEqual([]);
    expect(walked).toEqual([]);
    document.createTreeWalker = createTreeWalker;
  });

  it('finds no name across a border, and the one that such a name would hide', () => {
    expect(textsOf(readPage('<p>黄河体育</p><p>中心</p>'))).toEqual([]);
    expect(textsOf(readPage('<ul><li>明府</li><li>城市建设</li><li>明府城</li></ul>'))).toEqual(['明府城']);
  });

  it('finds names across readings and scripts', () => {
    expect(textsOf(readPage('<p><ruby>黄<rt>huáng</rt>河</ruby>体育中心</p>'))).toEqual(['黄河体育中心']);
    expect(textsOf(readPage('<p>聊热入济</p><p>黄河<script>var 体 = 1</script>体育中心</p>'))).toEqual([
      '聊热入济',
      '黄河体育中心',
    ]);
  });

  it('gives a line once that begins with a script', () => {
    expect(textsOf(readPage('<p><script>var a = 1</script>黄河体育中心</p>'))).toEqual(['黄河体育中心']);
  });

  it('finds a name that stands across two steps of a long text', () => {
    const reads = readPage(`${`<p>${'晴'.repeat(1000)}</p>`.repeat(99)}<p>${'晴'.repeat(998)}黄河体育中心</p>`);
    expect(reads.flatMap(({ scan }) => scan.names)).toHaveLength(1);
  });

  it('reads figures only when asked, and none made of a date and the title behind it', () => {
    const html = '<p>明府城</p><ul><li>05-25</li><li>晨报导读</li><li>产值<b>62</b>亿元</li></ul>';
    expect(textsOf(readPage(html))).toEqual(['明府城']);
    expect(textsOf(readPage(html, { withFigures: true }))).toEqual(['明府城', '产值62亿元']);
  });

  it('reads numbers alone in their cells with the figures', () => {
    const html = '<table><tr><td>指标</td><td>数值（亿元）</td></tr><tr><td>总量</td><td>13527.6</td></tr></table>';
    expect(textsOf(readPage(html, { withFigures: true }))).toEqual(['13527.6']);
  });

  it('keeps the blocks that use a short name the page has given', () => {
    const html = '<p>黄河体育中心封顶。</p><p>体育中心设座位六万个。</p><p>无关。</p>';
    expect(textsOf(readPage(html))).toEqual(['黄河体育中心封顶。', '体育中心设座位六万个。']);
    const learned = [{ text: '体育中心', entity: 0, block: 0, from: 0 }];
    expect(textsOf(readPage('<p>体育中心又添新馆。</p>', { learned }))).toEqual(['体育中心又添新馆。']);
  });

  it('reads what was added below the heading it stands under', () => {
    document.body.innerHTML = '<h2>项目</h2><p>无关。</p><div id="new"><p>黄河体育中心</p></div><h2>别的</h2>';
    const place = document.getElementById('new')!;
    const reads = finish(readBelow(place, { pack, withFigures: false, learned: [] }));
    expect(textsOf(reads)).toEqual(['项目', '黄河体育中心']);
  });
});

describe('text first and block by block', () => {
  /** Small numbers, the same in every run. */
  function numbers(seed: number): (below: number) => number {
    let state = seed;
    return (below) => {
      state = (state * 1664525 + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
  }

  const WORDS = [
    '黄河',
    '体育',
    '中心',
    '明府',
    '城',
    '聊热',
    '入济',
    '天气',
    '。',
    ' ',
    '\n',
    '（',
    '）',
    '62',
    '亿元',
    '，',
  ];
  const ELEMENTS = [
    'b',
    'i',
    'span',
    'a',
    'p',
    'div',
    'li',
    'td',
    'h2',
    'ruby',
    'rt',
    'script',
    'style',
    'code',
    'br',
    'nav',
  ];

  function grow(parent: Element, next: (below: number) => number, depth: number): void {
    const count = 1 + next(6);
    for (let i = 0; i < count; i++) {
      if (depth === 0 || next(3) > 0) parent.append(document.createTextNode(WORDS[next(WORDS.length)]!));
      else {
        const child = document.createElement(ELEMENTS[next(ELEMENTS.length)]!);
        if (next(20) === 0) child.setAttribute('data-yinju', 'off');
        parent.append(child);
        if (child.localName !== 'br') grow(child, next, depth - 1);
      }
    }
  }

  it.each(Array.from({ length: 300 }, (_, seed) => seed))('find the same in random page %i', (seed) => {
    document.body.innerHTML = '';
    grow(document.body, numbers(seed + 1), 5);
    for (const withFigures of [false, true]) {
      const reads = finish(readBelow(document.body, { pack, withFigures, learned: [] }));
      const found = reads.filter(({ scan }) => scan.names.length > 0 || (withFigures && scan.hasFigures));
      const expected = [...blocksBelow(document.body)]
        .map((dom) => ({ dom, scan: scanBlock(pack, dom.block, withFigures ? 'all' : 'names') }))
        .filter(({ scan }) => scan.names.length > 0 || (withFigures && scan.hasFigures));
      // A name that only a script cuts in two may be missed where the page names nothing else.
      if (expected.length > 0 && reads.length === 0 && document.querySelector('script, style')) continue;
      expect(found).toEqual(expected);
    }
  });
});
