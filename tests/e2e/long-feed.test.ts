/** An hour of an endless feed, told fast: batches come, old ones go, and nothing of what went is kept. */
import type { CDPSession, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { isolatedWorld } from './isolated-world.ts';
import { waitForMarks } from './marks.ts';
import { setUpStand } from './stand.ts';

/** Of so many items; the page keeps the last fifty. */
const BATCH = 5;
const KEPT = 50;

/** A batch every two seconds makes an hour. */
const AN_HOUR = 1800;
const WARM_UP = 200;

const FEED = `<!doctype html><title>济南要闻</title><h1>济南看项目</h1><main></main><script>
  let n = 0;
  window.added = 0;
  const feed = document.querySelector('main');
  const item = () => {
    const article = document.createElement('article');
    article.innerHTML = '<h2>第' + ++n + '条</h2><p>济南<b>黄河</b>体育中心（以下简称“黄河馆' + n + '”）封顶，小清河复航，' +
      '智能算力规模突破' + (5000 + n) + 'P。</p>' + '天气晴好。'.repeat(60);
    return article;
  };
  const step = () => {
    for (let i = 0; i < ${BATCH}; i++) {
      feed.append(item());
      window.added += feed.lastElementChild.textContent.length;
    }
    while (feed.childElementCount > ${KEPT}) feed.firstElementChild.remove();
  };
  step();
  window.run = async (batches) => {
    for (let i = 0; i < batches; i++) {
      step();
      await new Promise((resolve) => setTimeout(resolve, 8));
    }
  };
</script>`;

const stand = setUpStand({ '/feed': { body: FEED } });

/**
 * The waiting of our script between a change and looking at it is left out: each batch is looked at as if seconds had passed. What it tells
 * the worker stays rare.
 */
const WITHOUT_WAITING = `void (() => {
  const wait = setTimeout;
  globalThis.setTimeout = (run, ms) => wait(run, ms === 500 ? ms : 0);
})()`;

interface Held {
  /** Of the page and of our script, in bytes. */
  readonly heap: number;
  /** Nodes that are alive, in the document or out of it. */
  readonly nodes: number;
}

async function held(session: CDPSession): Promise<Held> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes } = await session.send('Memory.getDOMCounters');
  return { heap: usedSize, nodes };
}

async function run(page: Page, batches: number): Promise<void> {
  await page.evaluate(`run(${batches})`);
  // What came last is looked at too.
  await page.waitForTimeout(300);
}

it('an endless feed of an hour leaves neither nodes nor marks nor memory behind', { timeout: 180_000 }, async () => {
  const page = await stand.browser.visit(`${stand.server.origin}/feed`);
  await waitForMarks(page, 'target');
  const world = await isolatedWorld(page);
  await world.evaluate(WITHOUT_WAITING);
  const session = await page.context().newCDPSession(page);
  const characters = () => world.evaluate<number>(`globalThis[Symbol.for('yinju.marks')].cost().characters`);
  const added = () => page.evaluate<number>('added');
  await run(page, WARM_UP);
  const before = { ...(await held(session)), read: await characters(), added: await added() };
  await run(page, AN_HOUR);
  const after = { ...(await held(session)), read: await characters(), added: await added() };
  const marks = await world.evaluate<boolean[]>(
    `globalThis[Symbol.for('yinju.marks')].marks().map(({ range }) => range.startContainer.isConnected)`,
  );
  const painted = await page.evaluate(() => [...CSS.highlights.values()].flatMap((highlight) => [...highlight]).length);
  // What came was read, and nothing again because other things went.
  const share = (after.read - before.read) / (after.added - before.added);
  expect(share).toBeGreaterThan(0.9);
  expect(share).toBeLessThan(1.2);
  expect(after.nodes - before.nodes).toBeLessThan(3000);
  expect(after.heap - before.heap).toBeLessThan(1_000_000);
  // Two names and a figure an item.
  expect(marks).toEqual(Array.from({ length: 3 * KEPT }, () => true));
  expect(painted).toBe(3 * KEPT);
  await page.close();
});
