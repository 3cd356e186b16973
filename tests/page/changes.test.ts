// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { watchChanges } from '@/page/changes.ts';

/** What is looked at once something has changed: the ids of the elements, in the order of the page; those without one by their name. */
async function lookedAt(html: string, change: () => void): Promise<string[]> {
  document.body.innerHTML = html;
  const onChange = vi.fn(async (_: readonly (Element | ShadowRoot)[]) => 0);
  const watch = watchChanges(onChange);
  change();
  await expect.poll(() => onChange.mock.calls.length, { timeout: 5000 }).toBe(1);
  watch.stop();
  return onChange.mock.calls[0]![0].map((place) => (place as Element).id || (place as Element).localName);
}

const remove = (selector: string) => () => {
  for (const element of document.querySelectorAll(selector)) element.remove();
};

describe('a block that goes', () => {
  it.each<[string, string, string]>([
    ['from a list', '<ul><li id="go">一</li><li>二</li></ul>', '#go'],
    ['from between blocks', '<section><p>一</p><p id="go">二</p><p>三</p></section>', '#go'],
    [
      'from between blocks with nothing but spaces and notes beside it',
      '<main> <p>一</p> <!-- 注 --> <p id="go">二</p>\n<!-- 注 --> <p>三</p></main>',
      '#go',
    ],
    ['as the only one', '<section> <p id="go">一</p> </section>', '#go'],
    ['behind a line that ends there all the same', '<div>黄河<p id="go">一</p><p>二</p></div>', '#go'],
    ['before a line that begins there all the same', '<div><p>一</p><p id="go">二</p>体育中心</div>', '#go'],
    ['with all of its kind', '<div><p>一</p> <p>二</p></div>', 'p'],
    ['as a whole table', '<div><p>一</p><table id="go"><tr><td>二</td></tr></table></div>', '#go'],
  ])('%s leaves every line as it was: nothing is read again', async (_, html, selector) => {
    expect(await lookedAt(html, remove(selector))).toEqual([]);
  });

  it.each<[string, string, string]>([
    ['from between two texts', '<div id="here">黄河<p id="go">—</p>体育中心</div>', '#go'],
    ['from between a text and an inline element', '<div id="here">黄河<p id="go">—</p> <b>体育中心</b></div>', '#go'],
    ['from an inline element', '<div id="here"><b>黄河</b><span><p id="go">—</p>体育</span>中心</div>', '#go'],
    [
      'out of a table, whose parts tell of each other',
      '<table><tr id="here"><td id="go">一</td><td>二</td></tr></table>',
      '#go',
    ],
    ['as a row of a table', '<table><tbody id="here"><tr id="go"><td>一</td></tr><tr></tr></tbody></table>', '#go'],
  ])('%s is read again where it was', async (_, html, selector) => {
    expect(await lookedAt(html, remove(selector))).toEqual(['here']);
  });
});

/** The browser tells in one record what one call has done; happy-dom tells it piece by piece. */
describe('what is told in one record', () => {
  const told = async (html: string, record: () => Partial<MutationRecord>) => {
    const original = globalThis.MutationObserver;
    let tell: MutationCallback = () => {};
    class Teller extends original {
      constructor(callback: MutationCallback) {
        super(() => {});
        tell = callback;
      }
    }
    vi.stubGlobal('MutationObserver', Teller);
    const looked = lookedAt(html, () => tell([{ ...NO_CHANGE, ...record() }], new original(() => {})));
    vi.unstubAllGlobals();
    return looked;
  };
  const emptied = () => {
    const target = document.querySelector('main')!;
    const removedNodes = [...target.childNodes] as unknown as NodeList;
    target.replaceChildren();
    return { target, removedNodes };
  };

  it('blocks that go with the spaces between them leave every line as it was', async () => {
    expect(await told('<main id="here"> <p>一</p> <!-- 注 --> <p>二</p></main>', emptied)).toEqual([]);
  });

  it('a text that goes with them does not', async () => {
    expect(await told('<main id="here"><p>一</p>二</main>', emptied)).toEqual(['here']);
  });

  it('a block that comes where another goes is read', async () => {
    const exchanged = () => {
      const gone = emptied();
      const added = block();
      gone.target.append(added);
      return { ...gone, addedNodes: [added] as unknown as NodeList };
    };
    expect(await told('<main><p>一</p></main>', exchanged)).toEqual(['here']);
  });
});

describe('what else changes', () => {
  it.each<[string, string, () => void]>([
    ['an inline element that goes', '<div id="here">黄河<b>的</b><p>一</p></div>', remove('b')],
    [
      'a text that goes',
      '<div id="here">黄河<p>一</p></div>',
      () => document.querySelector('div')!.firstChild!.remove(),
    ],
    [
      'a text that is another',
      '<p id="here">一</p>',
      () => (document.querySelector('p')!.firstChild as Text).replaceData(0, 1, '二'),
    ],
    ['a block that comes', '<main></main>', () => document.querySelector('main')!.append(block())],
    [
      'blocks that come for others',
      '<main><p>一</p></main>',
      () => document.querySelector('main')!.replaceChildren(block()),
    ],
    [
      'one block that comes for another',
      '<main><p>一</p></main>',
      () => document.querySelector('p')!.replaceWith(block()),
    ],
  ])('is read: %s', async (_, html, change) => {
    expect(await lookedAt(html, change)).toEqual(['here']);
  });
});

const NO_CHANGE: MutationRecord = {
  type: 'childList',
  target: document,
  addedNodes: [] as unknown as NodeList,
  removedNodes: [] as unknown as NodeList,
  previousSibling: null,
  nextSibling: null,
  attributeName: null,
  attributeNamespace: null,
  oldValue: null,
};

function block(): Element {
  return Object.assign(document.createElement('p'), { id: 'here', textContent: '小清河复航' });
}
