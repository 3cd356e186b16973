/** Pages that build and rebuild themselves: marks follow what is there, and go with what goes. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, launchBrowser } from './browser.ts';
import { cardOf, markedWords, openCard, waitForMarks } from './marks.ts';
import { type InlinePages, type PageServer, servePages } from './page-server.ts';

const HEAD = '<title>济南要闻</title><h1>济南看项目</h1>';

/** 济南黄河体育中心的外墙已经合拢。 in the encoding of older Chinese sites. */
const GB18030 = Buffer.from('bcc3c4cfbbc6bad3cce5d3fdd6d0d0c4b5c4cde2c7bdd2d1beadbacfc2a3a1a3', 'hex');

const PAGES: InlinePages = {
  '/shadow': {
    body: `${HEAD}<news-card><template shadowrootmode="open"><p>黄河体育中心封顶，<slot></slot></p>
        <div id="inner"><template shadowrootmode="open"><p id="deep">小清河复航。</p></template></div>
      </template>聊热入济。</news-card>
      <closed-card><template shadowrootmode="closed"><p>明府城</p></template></closed-card><div id="late"></div>`,
  },
  '/bare': {
    body: `${HEAD}<x-a><template shadowrootmode="open">黄河<b>体育</b>中心封顶，<i>好</i></template></x-a>
      <x-b><template shadowrootmode="open">聊热入济<div>完工</div>。<b>小清</b>河复航。</template></x-b>`,
  },
  '/grows': { body: '<title>济南要闻</title><h1>看项目</h1><p>起步区的塔吊少了。</p>' },
  '/rebuilt': {
    body: `${HEAD}<div id="app"></div><script>
      const draw = () => { document.getElementById('app').innerHTML = '<p>黄河体育中心封顶。</p><p>第' + (n++) + '次</p>'; };
      let n = 0; draw(); setInterval(draw, 300);</script>`,
  },
  '/keyed': {
    body: `${HEAD}<ul><li>黄河体育中心</li><li>聊热入济</li><li>小清河复航</li></ul><script>
      setInterval(() => { const list = document.querySelector('ul'); list.append(list.firstElementChild); }, 300);</script>`,
  },
  '/restless': {
    body: `${HEAD}${'<p>天气晴好，黄河体育中心封顶，市民出门散步。</p>'.repeat(3000)}<p id="clock"></p><div id="feed"></div><script>
      setInterval(() => { document.getElementById('clock').textContent = '第' + performance.now() + '刻'; }, 20);
      setTimeout(() => { document.getElementById('feed').innerHTML = '<h2>交通</h2><p>聊热入济完工。</p>'; }, 1500);</script>`,
  },
  '/contained': {
    body: `${HEAD}<style>section { content-visibility: auto; contain-intrinsic-size: 900px }</style>
      ${'<section><p>天气晴好。</p></section>'.repeat(20)}<section><p id="far">黄河体育中心封顶。</p></section>`,
  },
  '/gb18030': {
    body: Buffer.concat([Buffer.from('<title>news</title><h1>'), GB18030, Buffer.from('</h1>')]),
    headers: { 'content-type': 'text/html; charset=gb18030' },
  },
  '/parted': {
    body: `${HEAD}<div>黄河<p>—</p>体育中心封顶。</div>
      <div>聊热 <!-- --><p>—</p>
        入济<span>完工</span></div><div><span><p>—</p>小清河</span>复航</div>`,
  },
  '/edited': { body: `${HEAD}<p id="text">黄河体育中心封顶。</p>` },
};

let browser: Browser;
let server: PageServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), servePages(PAGES)]);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const visit = (path: string): Promise<Page> => browser.visit(`${server.origin}${path}`);

describe('open shadow roots', () => {
  it('are marked, in each other too; closed ones are left alone', async () => {
    const page = await visit('/shadow');
    await expect
      .poll(async () => (await markedWords(page)).toSorted())
      .toEqual(['小清河复航', '聊热入济', '黄河体育中心']);
    const seen = await page.evaluate(() => {
      const shadow = document.querySelector('news-card')!.shadowRoot!;
      return getComputedStyle(shadow.querySelector('p')!, '::highlight(yinju-project)').backgroundColor;
    });
    expect(seen).toBe('rgba(236, 176, 96, 0.32)');
    await page.close();
  });

  it('that come later, and changes in them, are marked too', async () => {
    const page = await visit('/shadow');
    await waitForMarks(page);
    await page.evaluate(() => {
      const host = document.createElement('div');
      host.attachShadow({ mode: 'open' }).innerHTML = '<p>济滨高铁开工。</p>';
      document.getElementById('late')!.append(host);
    });
    await expect.poll(() => markedWords(page)).toContain('济滨高铁');
    await page.evaluate(() => {
      document.querySelector('#late div')!.shadowRoot!.innerHTML = '<p>德商高铁开工。</p>';
    });
    await expect.poll(() => markedWords(page)).toContain('德商高铁');
    expect(await markedWords(page)).not.toContain('济滨高铁');
    await page.close();
  });

  it('are followed where a line of text is all they hold', async () => {
    const page = await visit('/shadow');
    await expect.poll(() => markedWords(page)).toContain('小清河复航');
    await page.evaluate(() => {
      const host = document.createElement('div');
      host.attachShadow({ mode: 'open' }).innerHTML = '<span>天气晴好。</span>';
      document.getElementById('late')!.append(host);
    });
    await page.waitForTimeout(500);
    await page.evaluate(() => {
      document.querySelector('#late div')!.shadowRoot!.querySelector('span')!.firstChild!.nodeValue = '济滨高铁开工。';
    });
    await expect.poll(() => markedWords(page)).toContain('济滨高铁');
    await page.close();
  });

  it('are marked where no element stands round their text, and followed there', async () => {
    const page = await visit('/bare');
    const words = () => markedWords(page);
    await expect.poll(words).toEqual(['黄河体育中心', '聊热入济', '小清河复航']);
    await page.evaluate(() => {
      document.querySelector('x-a')!.shadowRoot!.firstChild!.nodeValue = '济滨高铁开工，';
      document.querySelector('x-b')!.shadowRoot!.append('德商高铁开工。');
    });
    await expect
      .poll(async () => (await words()).toSorted())
      .toEqual(['小清河复航', '德商高铁', '济滨高铁', '聊热入济']);
    await page.close();
  });

  it('open cards', async () => {
    const page = await visit('/shadow');
    await expect.poll(() => markedWords(page)).toContain('黄河体育中心');
    const card = await openCard(page, '黄河体育中心');
    expect(await card.locator('.card-lead').textContent()).toContain('黄河体育中心');
    await page.close();
  });
});

describe('a page that changes', () => {
  it('by drawing all anew keeps its marks, one for the words that are there', async () => {
    const page = await visit('/rebuilt');
    await waitForMarks(page);
    await page.waitForTimeout(1500);
    const connected = () =>
      page.evaluate(() =>
        [...(CSS.highlights.get('yinju-project') ?? [])].map((range) => range.startContainer.isConnected),
      );
    await expect.poll(connected).toEqual([true]);
    await page.close();
  });

  it('by moving its items keeps the marks of all', async () => {
    const page = await visit('/keyed');
    await waitForMarks(page);
    await page.waitForTimeout(1200);
    await expect
      .poll(async () => (await markedWords(page)).toSorted())
      .toEqual(['小清河复航', '聊热入济', '黄河体育中心']);
    await page.close();
  });

  it('without ever resting is marked all the same, what comes late too', async () => {
    const page = await visit('/restless');
    await waitForMarks(page);
    await expect.poll(() => markedWords(page), { timeout: 15_000 }).toContain('聊热入济');
    await page.close();
  });

  it('under the reader’s eyes loses the mark of words that are gone and gets it back with them', async () => {
    const page = await visit('/edited');
    await waitForMarks(page);
    const write = (text: string) =>
      page.evaluate((words) => {
        document.getElementById('text')!.firstChild!.nodeValue = words;
      }, text);
    await write('黄河水位平稳。');
    await expect.poll(() => markedWords(page)).toEqual([]);
    await write('今天，黄河体育中心封顶。');
    await expect.poll(() => markedWords(page)).toEqual(['黄河体育中心']);
    await page.close();
  });
});

it('a page that grows says in the card what it is judged by now', async () => {
  const page = await visit('/grows');
  expect(await waitForMarks(page)).toEqual(['起步区']);
  const why = async () => (await openCard(page, '起步区')).locator('.card-why').textContent();
  const before = await why();
  expect(before).toContain('标题 济南。');
  expect(before).not.toContain('历下区');
  await page.mouse.move(600, 600);
  await expect.poll(() => cardOf(page).count()).toBe(0);
  for (const words of ['聊热入济', '小清河复航', '历下区、历下区、历下区，济滨高铁']) {
    await page.evaluate((text) => document.body.insertAdjacentHTML('beforeend', `<p>${text}。</p>`), words);
    await expect.poll(() => markedWords(page)).toContain(words.split('，').at(-1));
  }
  expect(await why()).toContain('历下区');
  await page.close();
});

describe('blocks that go', () => {
  it('let the words around them become one name', async () => {
    const page = await visit('/parted');
    await expect.poll(() => markedWords(page)).toEqual(['小清河复航']);
    await page.evaluate(() => {
      for (const block of document.querySelectorAll('p')) block.remove();
    });
    const words = async () => (await markedWords(page)).map((each) => each.replace(/\s/g, ''));
    await expect.poll(words).toEqual(['黄河体育中心', '聊热入济', '小清河复航']);
    await page.close();
  });

  it('take their marks with them', async () => {
    const page = await visit('/keyed');
    await waitForMarks(page);
    await page.evaluate(() => document.querySelector('li')!.remove());
    await expect.poll(async () => (await markedWords(page)).length).toBe(2);
    await page.close();
  });
});

describe('a page of an older or newer kind', () => {
  it('is marked in the encoding of older sites', async () => {
    const page = await visit('/gb18030');
    expect(await waitForMarks(page)).toEqual(['济南黄河体育中心']);
    await page.close();
  });

  it('is marked where the browser has put off drawing it', async () => {
    const page = await visit('/contained');
    expect(await waitForMarks(page)).toEqual(['黄河体育中心']);
    const card = await openCard(page, '黄河体育中心');
    expect(await card.locator('.card-lead').textContent()).toContain('黄河体育中心');
    await page.close();
  });
});
