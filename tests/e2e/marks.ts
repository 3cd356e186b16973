/** What a reader sees of the marks, and how they reach the card. */
import type { Frame, Locator, Page } from 'playwright-core';

export type MarkKind = 'project' | 'target';

/** The words painted on a page, in order: what a reader sees marked, without the elements in them that `left` selects. */
export function markedWords(page: Page | Frame, kind: MarkKind = 'project', left = ':not(*)'): Promise<string[]> {
  return page.evaluate(
    ({ names, left }) => {
      const ranges = names
        .flatMap((name) => [...(CSS.highlights.get(name) ?? [])])
        .map((range) => {
          const live = document.createRange();
          live.setStart(range.startContainer, range.startOffset);
          live.setEnd(range.endContainer, range.endOffset);
          return live;
        });
      const treeOf = ({ startContainer }: Range) => startContainer.getRootNode();
      ranges.sort((a, b) => (treeOf(a) === treeOf(b) ? a.compareBoundaryPoints(Range.START_TO_START, b) : 0));
      return ranges.map((range) => {
        const words = range.cloneContents();
        for (const element of words.querySelectorAll(left)) element.remove();
        return words.textContent ?? '';
      });
    },
    { names: namesOf(kind), left },
  );
}

/** Waits until the page has marks of a kind, and gives the words; figures come later than names. */
export async function waitForMarks(page: Page | Frame, kind: MarkKind = 'project'): Promise<string[]> {
  const isMarked = (names: string[]) => names.some((name) => (CSS.highlights.get(name)?.size ?? 0) > 0);
  await page.waitForFunction(isMarked, namesOf(kind), { timeout: 15_000 });
  return markedWords(page, kind);
}

/** The middle of the first line of some marked words, in the viewport. Scrolls there first. */
export async function pointOfWords(
  page: Page,
  words: string,
  kind: MarkKind = 'project',
): Promise<{ x: number; y: number }> {
  return page.evaluate(
    ({ names, words }) => {
      for (const range of names.flatMap((name) => [...(CSS.highlights.get(name) ?? [])])) {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        if (live.toString() !== words) continue;
        (range.startContainer.parentElement as Element).scrollIntoView({ block: 'center' });
        const rect = live.getClientRects()[0]!;
        return { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 };
      }
      throw new Error(`not marked: ${words}`);
    },
    { names: namesOf(kind), words },
  );
}

/** On a light page, and on a dark one. */
function namesOf(kind: MarkKind): string[] {
  return [`yinju-${kind}`, `yinju-${kind}-dark`];
}

/** The ground and the line that marks of a kind have in an element of the page. */
export function markStyle(
  page: Page | Frame,
  selector: string,
  kind: MarkKind = 'project',
  brightness = '',
): Promise<string> {
  return page.evaluate(
    ({ selector, name }) => {
      const style = getComputedStyle(document.querySelector(selector)!, `::highlight(${name})`);
      return `${style.backgroundColor} ${style.textDecorationLine}`;
    },
    { selector, name: `yinju-${kind}${brightness}` },
  );
}

/** The card as the reader sees it; the test build keeps its shadow root open. */
export function cardOf(page: Page): Locator {
  return page.locator('section.card');
}

/** Rests the pointer on marked words until the card shows its clause; gives the card. */
export async function openCard(page: Page, words: string, kind: MarkKind = 'project'): Promise<Locator> {
  await waitForMarks(page, kind);
  const point = await pointOfWords(page, words, kind);
  await page.mouse.move(point.x - 60, point.y + 40);
  await page.mouse.move(point.x, point.y, { steps: 4 });
  await cardOf(page).locator('.card-lead').waitFor({ timeout: 10_000 });
  return cardOf(page);
}

/** What the page would be without us: its source parsed again, as text. */
export function untouchedSource(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const source = await (await fetch(location.href)).text();
    return new DOMParser().parseFromString(source, 'text/html').documentElement.outerHTML;
  });
}
