/**
 * Pages before and after we have marked them: every node is the same object, no attribute and no text has changed, nobody else listens.
 *
 * Listeners are told apart by the world their function was compiled in. Those of the page's own world must be what they are where we have no
 * access; ours are in our isolated world, which the page cannot reach, and are not compared. A script of ours in the page's world would be.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, launchBrowser } from './browser.ts';
import { cardOf } from './marks.ts';
import { type InlinePages, type PageServer, servePages } from './page-server.ts';

const HEAD = '<!doctype html><title>济南要闻</title><h1>济南看项目</h1>';
const WORDS = ['黄河体育中心', '聊热入济', '天气晴好', '市民散步', '小清河复航', '晚报', '灯会'];

const PAGES: InlinePages = {
  '/portal': {
    body: `${HEAD}${Array.from({ length: 3000 }, (_, i) => `<a href="/${i}">第${i}条${WORDS[i % 7]}</a> `).join('')}`,
  },
  '/handlers': {
    body: `${HEAD}<main onclick="void 1"><button onmouseover="void 2">小清河复航</button><p id="p">黄河体育中心</p></main><script>
      const p = document.getElementById('p');
      for (const target of [window, document, document.documentElement, document.body, p])
        for (const type of ['click', 'keydown', 'pointermove', 'scroll', 'copy', 'selectionchange'])
          target.addEventListener(type, () => {}, { passive: true, capture: type !== 'click' });
      for (const target of [window, document, document.body, p]) target.onclick = target.onkeydown = () => {};
    </script>`,
  },
  '/csp': {
    body: `${HEAD}<p>黄河体育中心</p>`,
    headers: {
      'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    },
  },
  '/frames': {
    body: `${HEAD}<p>黄河体育中心</p><iframe src="/html/inline.html"></iframe><iframe srcdoc="<p>聊热入济"></iframe>`,
  },
  '/shadow': {
    body: `${HEAD}<news-card onclick="void 1"><template shadowrootmode="open"><p onclick="void 2">黄河体育中心</p><slot></slot>
      </template>聊热入济</news-card>`,
  },
  '/table': {
    body: `${HEAD}<table><tr><th>指标</th><th>2025年</th></tr><tr><td>智能算力规模</td><td>5000P</td></tr></table>`,
  },
};

const WRITTEN = readdirSync(join(import.meta.dirname, '..', 'pages', 'html')).map((file) => `/html/${file}`);
const PATHS = ['/sample-news/', ...WRITTEN, ...Object.keys(PAGES)];

/** Nothing stands there that is marked, or that we may mark. */
const WITHOUT_MARKS = ['/html/frameset.html'];

/** Time to read a page, its shadow roots and its figures. */
const SETTLE_MS = 900;

let browser: Browser;
let server: PageServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), servePages(PAGES)]);
  await browser.context.addInitScript(keepWatch);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

afterEach(async () => {
  for (const page of browser.context.pages().slice(1)) await page.close();
});

describe.each(PATHS)('%s', (path) => {
  it('is the same page with its marks, without them, and after a card', async () => {
    const page = await openSettled(`${server.origin}${path}`);
    const marks = await marksOf(page);
    if (WITHOUT_MARKS.includes(path)) expect(marks).toBe(0);
    else expect(marks).toBeGreaterThan(0);
    expect(await changes(page)).toEqual([]);
    const tab = await browser.activeTab();
    for (const wanted of [0, marks]) {
      await browser.fire('commands.onCommand', 'toggle-marks', tab);
      await expect.poll(() => marksOf(page)).toBe(wanted);
    }
    expect(await changes(page)).toEqual([]);
    if (marks > 0 && page.frames().length === 1) {
      await page.keyboard.press('Alt+n');
      await cardOf(page).waitFor();
      await page.keyboard.press('Escape');
      await expect.poll(() => cardOf(page).count()).toBe(0);
      expect((await changes(page)).filter((change) => !change.includes('[popover]'))).toEqual([]);
    }
  });

  it('is listened to, and has the globals, as where we have no access', async () => {
    const untouched = await openSettled(`${server.origin.replace('127.0.0.1', 'other.localhost')}${path}`);
    const before = [await listeners(untouched), await globals(untouched)];
    const page = await openSettled(`${server.origin}${path}`);
    // Whoever attends to the reader is there too.
    await page.mouse.move(4, 4);
    await page.mouse.move(8, 8);
    await page.waitForTimeout(400);
    expect([await listeners(page), await globals(page)]).toEqual(before);
  });
});

it('listeners of a page are seen where they are, and ours too', async () => {
  const page = await openSettled(`${server.origin}/handlers`);
  const found = await listeners(page);
  expect(found.filter((each) => each.includes('keydown')).length).toBe(5 + 4);
  expect(found.filter((each) => each.startsWith('#document/html/body/main/button'))).toHaveLength(1);
  expect((await listeners(page, 'isolated')).filter((each) => each.includes('keydown')).length).toBeGreaterThan(0);
});

async function openSettled(url: string): Promise<Page> {
  const page = await browser.visit(url);
  await page.waitForTimeout(SETTLE_MS);
  return page;
}

async function marksOf(page: Page): Promise<number> {
  const all = page
    .frames()
    .map((frame) =>
      frame.evaluate(() => [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0)),
    );
  return (await Promise.all(all)).reduce((sum, size) => sum + size, 0);
}

type Watch = { changes(): string[] };

/** Runs in the page's world before its own scripts: remembers all it is when it has been parsed, and each change since. */
function keepWatch(): void {
  const seen: string[] = [];
  const tell = ({ type, target, attributeName, addedNodes, removedNodes }: MutationRecord) => {
    const nameOf = (node: Node) =>
      node instanceof Element && node.hasAttribute('popover') ? '[popover]' : node.nodeName;
    seen.push(`${type} of ${nameOf(target)} ${attributeName ?? ''} ${[...addedNodes, ...removedNodes].map(nameOf)}`);
  };
  const observer = new MutationObserver((records) => records.forEach(tell));
  const options = { subtree: true, childList: true, attributes: true, characterData: true };
  const nodesIn = (root: Node): Node[] => [
    root,
    ...(root instanceof Element && root.shadowRoot ? nodesIn(root.shadowRoot) : []),
    ...[...root.childNodes].flatMap(nodesIn),
  ];
  const stateOf = (node: Node) => {
    const element = node instanceof Element ? node : undefined;
    const attributes = [...(element?.attributes ?? [])].map(({ name, value }) => `${name}=${value}`);
    return [node, node.nodeValue, attributes.join(), ...handlersOf(node)];
  };
  const handlersOf = (target: object): unknown[] => {
    const handlers: unknown[] = [];
    for (const name in target)
      if (name.startsWith('on')) handlers.push((target as Readonly<Record<string, unknown>>)[name]);
    return handlers;
  };
  const whole = () => [...nodesIn(document).map(stateOf), handlersOf(window), [...document.adoptedStyleSheets]];
  document.addEventListener(
    'DOMContentLoaded',
    () => {
      const before = whole();
      for (const node of nodesIn(document))
        if (node instanceof Document || node instanceof ShadowRoot) observer.observe(node, options);
      const isSame = (a: readonly unknown[], b: readonly unknown[]) =>
        a.length === b.length && a.every((each, i) => each === b[i]);
      (window as unknown as { watch: Watch }).watch = {
        changes() {
          observer.takeRecords().forEach(tell);
          const now = whole();
          if (now.length !== before.length) return [...seen, `${before.length} → ${now.length} nodes`];
          return [...seen, ...now.flatMap((state, i) => (isSame(state, before[i]!) ? [] : [`another ${i}`]))];
        },
      };
    },
    { once: true },
  );
}

async function changes(page: Page): Promise<string[]> {
  const inFrame = (frame: Frame) =>
    frame.evaluate(() => (window as unknown as { watch?: Watch }).watch?.changes() ?? []);
  return (await Promise.all(page.frames().map(inFrame))).flat();
}

function globals(page: Page): Promise<string[]> {
  return page.evaluate(() => Object.getOwnPropertyNames(window).toSorted());
}

type DomNode = Awaited<ReturnType<typeof documentOf>>;

async function documentOf(session: CDPSession) {
  return (await session.send('DOM.getDocument', { depth: -1, pierce: true })).root;
}

/** Who listens to the window and to anything in the document, by a kind of world: `#document/html/body click …`. */
async function listeners(page: Page, world: 'default' | 'isolated' = 'default'): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const worlds: { readonly id: number; readonly name: string; readonly type: string; readonly isTop: boolean }[] = [];
  session.on('Runtime.executionContextCreated', ({ context: { id, name, auxData } }) => {
    worlds.push({ id, name, type: auxData?.['type'] ?? '', isTop: auxData?.['frameId'] === top });
  });
  const scripts = new Map<string, number>();
  session.on('Debugger.scriptParsed', ({ scriptId, executionContextId }) => scripts.set(scriptId, executionContextId));
  const { frameTree } = await session.send('Page.getFrameTree');
  const top = frameTree.frame.id;
  await session.send('Runtime.enable');
  await session.send('Debugger.enable');
  const asked = worlds.find(({ name, type, isTop }) => isTop && type === world && ['', '引据'].includes(name))!;
  const places = new Map<number, string>();
  place(await documentOf(session), '', places);
  const ask = (target: 'window' | 'document') => listenersOf(session, target, asked.id);
  const found = [...(await ask('window')), ...(await ask('document'))];
  await session.detach();
  const worldOf = (scriptId: string) => worlds.find(({ id }) => id === scripts.get(scriptId))?.type;
  return found
    .filter(({ scriptId }) => worldOf(scriptId) === world)
    .map(({ backendNodeId, type, useCapture, passive, once, lineNumber, columnNumber }) =>
      [places.get(backendNodeId ?? 0) ?? 'window', type, useCapture, passive, once, lineNumber, columnNumber].join(' '),
    )
    .toSorted();
}

function place(node: DomNode, above: string, places: Map<number, string>): void {
  const here = `${above}${node.localName || node.nodeName}`;
  places.set(node.backendNodeId, here);
  for (const below of [...(node.shadowRoots ?? []), ...(node.children ?? []), node.contentDocument])
    if (below) place(below, `${here}/`, places);
}

async function listenersOf(session: CDPSession, expression: 'window' | 'document', contextId: number) {
  const { result } = await session.send('Runtime.evaluate', { expression, contextId });
  const asked = { objectId: result.objectId!, ...(expression === 'document' ? { depth: -1, pierce: true } : {}) };
  return (await session.send('DOMDebugger.getEventListeners', asked)).listeners;
}
