/** Pages that are odd, huge or against us: never an error on the page, never a freeze, never a page that was changed. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, launchBrowser } from './browser.ts';
import { cardOf, openCard, pointOfWords, untouchedSource, waitForMarks } from './marks.ts';
import { type InlinePages, type PageServer, servePages } from './page-server.ts';

const NEWS = '<h1>济南看项目</h1><p>济南黄河体育中心的外墙已经合拢。</p>';

/** 黄河体育中心 once, far inside a million characters of prose. */
const HUGE = `${'<p>天气晴好，市民出门散步，孩子们在公园里放风筝，老人下棋喝茶聊家常。</p>'.repeat(15_000)}
  ${NEWS}${'<p>傍晚起风，气温下降，请注意添加衣物，关好门窗，留意阳台上的花盆。</p>'.repeat(15_000)}`;

/** Built-in functions a page may overwrite; our script has its own copies in its own world. */
const POISON = `<script>
  const broken = () => { throw new Error('poisoned'); };
  for (const [owner, name] of [[Array.prototype, 'map'], [Array.prototype, 'push'], [Array.prototype, 'filter'],
    [Document.prototype, 'createTreeWalker'], [Element.prototype, 'attachShadow'], [String.prototype, 'charCodeAt'],
    [Map.prototype, 'get'], [Set.prototype, 'add'], [Node.prototype, 'contains'], [Object, 'entries']])
    owner[name] = broken;
  Object.defineProperty(Node.prototype, 'nodeValue', { get: broken });
  window.Highlight = broken; HighlightRegistry.prototype.set = broken;
</script>`;

const PAGES: InlinePages = {
  '/empty': { body: '' },
  '/huge': { body: `<title>济南</title>${HUGE}` },
  '/one-line': { body: `<title>济南</title><pre>x</pre>${'平常的文字，没有名称。'.repeat(90_000)}黄河体育中心` },
  '/xml': {
    body: `<?xml version="1.0"?><news><p>济南黄河体育中心</p></news>`,
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  },
  '/svg': {
    body: `<svg xmlns="http://www.w3.org/2000/svg"><text>济南黄河体育中心</text></svg>`,
    headers: { 'content-type': 'image/svg+xml; charset=utf-8' },
  },
  '/plain': { body: '济南消息：黄河体育中心封顶。', headers: { 'content-type': 'text/plain; charset=utf-8' } },
  '/frames': { body: `${NEWS}<iframe src="/inner"></iframe><iframe srcdoc="<p>黄河体育中心</p>"></iframe>` },
  '/inner': { body: NEWS },
  '/csp': {
    body: NEWS,
    headers: {
      'content-security-policy':
        "default-src 'none'; style-src 'self'; script-src 'none'; require-trusted-types-for 'script'; sandbox allow-same-origin allow-scripts",
    },
  },
  '/fields': {
    body: `${NEWS}<p>济南</p><input value="黄河体育中心"><textarea>聊热入济</textarea><p contenteditable>小清河复航</p>
      <div role="textbox">明府城</div><select><option>预付宝</option></select><code>中央商务区</code>
      <p data-yinju="off">综合医疗中心</p><script>var a = '德商高铁'</script><svg><text>济滨高铁</text></svg>`,
  },
  '/poison': { body: POISON + NEWS },
  '/clears': { body: `${NEWS}<script>setInterval(() => CSS.highlights.clear(), 300)</script>` },
  '/form': {
    body: `<form><input name="parentNode"><input name="childNodes"><input name="nodeType"><input name="localName">
      <input name="isConnected"><input name="closest"><input name="contains">${NEWS}</form>`,
  },
  '/removes': {
    body: `${NEWS}<script>new MutationObserver(() => document.querySelectorAll('div[popover]').forEach((e) => e.remove()))
      .observe(document.documentElement, { childList: true })</script>`,
  },
  '/storm': {
    body: `${NEWS}<div id="feed"></div><script>let n = 0; setInterval(() => {
      const feed = document.getElementById('feed');
      for (let i = 0; i < 20; i++) { const p = document.createElement('p'); p.textContent = '第' + n++ + '条 黄河体育中心'; feed.append(p); }
      while (feed.childElementCount > 200) feed.firstElementChild.remove();
    }, 20)</script>`,
  },
  '/link': { body: `<h1>济南看项目</h1><p><a href="/inner">济南黄河体育中心</a>的外墙已经合拢。</p>` },
};

let browser: Browser;
let server: PageServer;
const errors: string[] = [];

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), servePages(PAGES)]);
  browser.context.on('weberror', (error) => errors.push(error.error().message));
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const visit = (path: string): Promise<Page> => browser.visit(`${server.origin}${path}`);

describe('a page that is odd', () => {
  it.each(['/empty', '/xml', '/svg'])('%s is left alone', async (path) => {
    const page = await visit(path);
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    await page.close();
  });

  it.each(['/plain', '/csp', '/form', '/one-line'])('%s is marked', async (path) => {
    const page = await visit(path);
    expect((await waitForMarks(page)).at(-1)).toMatch(/^(济南)?黄河体育中心$/);
    await page.close();
  });

  it('of a million characters is marked while it can still be used', async () => {
    const page = await visit('/huge');
    expect(await waitForMarks(page)).toEqual(['济南黄河体育中心']);
    await openCard(page, '济南黄河体育中心');
    await page.close();
  });

  it('with a strict policy shows the card, styled', async () => {
    const page = await visit('/csp');
    await waitForMarks(page);
    const card = await openCard(page, '济南黄河体育中心');
    expect(await card.evaluate((element) => getComputedStyle(element).borderRadius)).not.toBe('0px');
    await page.close();
  });

  it('with frames is marked in its own text', async () => {
    const page = await visit('/frames');
    expect(await waitForMarks(page)).toEqual(['济南黄河体育中心']);
    await page.close();
  });

  it('keeps its fields, editors, code and whatever asks to be left alone without marks', async () => {
    const page = await visit('/fields');
    expect(await waitForMarks(page)).toEqual(['济南黄河体育中心']);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(await untouchedSource(page));
    await page.close();
  });

  it('keeps its links: a click on one follows it and opens no card', async () => {
    const page = await visit('/link');
    await waitForMarks(page);
    const { x, y } = await pointOfWords(page, '济南黄河体育中心');
    await page.mouse.click(x, y);
    await page.waitForURL('**/inner');
    expect(await cardOf(page).count()).toBe(0);
    await page.close();
  });
});

describe('a page that is against us', () => {
  it('cannot break the marks by overwriting built-in functions', async () => {
    const page = await browser.context.newPage();
    await page.goto(`${server.origin}/poison`);
    // The page's own world is broken, so the painted pixels are read instead: the mark's ground is no longer white.
    await expect.poll(async () => markPixels(page), { timeout: 15_000 }).toBeGreaterThan(50);
    await page.close();
  });

  it('gets its marks back after it cleared the registry', async () => {
    const page = await visit('/clears');
    await waitForMarks(page);
    for (let i = 0; i < 3; i++) {
      await page.waitForFunction(() => CSS.highlights.size === 0);
      await waitForMarks(page);
    }
    await page.close();
  });

  it('cannot end us by the event of the framework', async () => {
    const page = await visit('/inner');
    await waitForMarks(page);
    await page.evaluate((id) => {
      for (const name of [`${id}:news:wxt:content-script-started`, `${id}:wxt:content-script-started`])
        document.dispatchEvent(new CustomEvent(name, { detail: { contentScriptName: 'news', messageId: 'x' } }));
      window.postMessage({ type: `${id}:wxt:content-script-started`, contentScriptName: 'news' }, '*');
    }, browser.extensionId);
    await openCard(page, '济南黄河体育中心');
    await page.close();
  });

  it('learns nothing of the extension: no message, no attribute, no file', async () => {
    const page = await browser.context.newPage();
    await page.addInitScript((id) => {
      const heard: string[] = [];
      (window as unknown as { heard: string[] }).heard = heard;
      window.addEventListener('message', (event) => heard.push(JSON.stringify(event.data)));
      // What the framework would call its events: a page that knows the id of the shop's extension can listen for them.
      for (const name of ['news:wxt:content-script-started', 'wxt:content-script-started'])
        document.addEventListener(`${id}:${name}`, (event) => heard.push(event.type));
    }, browser.extensionId);
    await page.goto(`${server.origin}/inner`);
    await waitForMarks(page);
    await openCard(page, '济南黄河体育中心');
    const traces = await page.evaluate(async (id) => {
      const files = ['card.js', 'news.js', 'reader.html', 'corpus/stamp.json', 'icon/16.png'];
      const fetched = await Promise.all(
        files.map((file) =>
          fetch(`chrome-extension://${id}/${file}`)
            .then(() => file)
            .catch(() => ''),
        ),
      );
      return {
        heard: (window as unknown as { heard: string[] }).heard,
        named: document.documentElement.outerHTML.includes(id),
        loaded: performance.getEntriesByType('resource').filter(({ name }) => name.startsWith('chrome-extension'))
          .length,
        fetched: fetched.filter((file) => file !== ''),
      };
    }, browser.extensionId);
    expect(traces).toEqual({ heard: [], named: false, loaded: 0, fetched: [] });
    await page.close();
  });

  it('may take the card away: we do not fight for it', async () => {
    const page = await visit('/removes');
    await waitForMarks(page);
    const { x, y } = await pointOfWords(page, '济南黄河体育中心');
    await page.mouse.move(x, y, { steps: 3 });
    await page.waitForTimeout(1500);
    expect(await page.evaluate(() => document.querySelectorAll('div[popover]').length)).toBe(0);
    await page.close();
  });

  it('may add a thousand paragraphs a second: it stays usable, and the marks stay few', async () => {
    const page = await visit('/storm');
    await waitForMarks(page);
    await page.waitForTimeout(3000);
    const began = Date.now();
    await page.evaluate(() => new Promise(requestAnimationFrame));
    expect(Date.now() - began).toBeLessThan(1000);
    expect(await page.evaluate(() => CSS.highlights.get('yinju-project')?.size ?? 0)).toBeLessThanOrEqual(300);
    await page.close();
  });

  it('has seen no error of ours on any of these pages', () => {
    expect(errors.filter((message) => message !== 'poisoned')).toEqual([]);
  });
});

/** Pixels of the mark's warm ground in a screenshot of the page. */
async function markPixels(page: Page): Promise<number> {
  const png = await page.screenshot({ clip: { x: 0, y: 0, width: 600, height: 200 } });
  const reader = await browser.context.newPage();
  const count = await reader.evaluate(async (base64) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    let warm = 0;
    for (let i = 0; i < data.length; i += 4) if (data[i]! - data[i + 2]! > 30 && data[i]! > 200) warm++;
    return warm;
  }, png.toString('base64'));
  await reader.close();
  return count;
}
