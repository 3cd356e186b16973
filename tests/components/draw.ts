/** Draws a view as its page would, with the messages of one language behind it. */
import { join } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

export type Language = 'zh_CN' | 'zh_TW' | 'en';

/** The messages of a language as the browser has them: `card_pin` → 钉住卡片. */
export async function messagesOf(language: Language): Promise<Readonly<Record<string, { readonly message: string }>>> {
  return generateChromeMessages(await parseMessagesFile(join('locales', `${language}.yml`)));
}

const chinese = await messagesOf('zh_CN');

/** WXT's fake browser has no messages; these are the real ones, with the browser's rule for `$1`. */
Object.assign(fakeBrowser.i18n, {
  getMessage: (key: string, parts: readonly string[] = []) =>
    chinese[key]?.message.replace(/\$(\d)/g, (_, digit) => parts[Number(digit) - 1] ?? '') ?? '',
});

export interface Drawn {
  readonly root: HTMLElement;
  /** Draws again into the same place. */
  readonly again: (view: ComponentChild) => void;
  /** The one element that a selector finds. */
  readonly one: <T extends HTMLElement = HTMLElement>(selector: string) => T;
  readonly texts: (selector: string) => string[];
  /** Clicks the one button with this name, seen or told. */
  readonly click: (name: string) => void;
}

let roots: HTMLElement[] = [];

afterEach(() => {
  for (const root of roots) {
    act(() => render(null, root));
    root.remove();
  }
  roots = [];
});

/** Draws a view into a new element of the page. */
export function draw(view: ComponentChild): Drawn {
  const root = document.body.appendChild(document.createElement('div'));
  roots.push(root);
  const again = (next: ComponentChild) => act(() => render(next, root));
  again(view);
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  const onlyOne = <T extends HTMLElement>(found: readonly HTMLElement[], what: string) => {
    if (found.length !== 1) throw new Error(`${found.length} of ${what} in ${root.textContent}`);
    return found[0] as T;
  };
  return {
    root,
    again,
    one: <T extends HTMLElement>(selector: string) => onlyOne<T>(all(selector), selector),
    texts: (selector) => all(selector).map((element) => element.textContent.trim()),
    click(name) {
      const named = all('button').filter((it) => (it.getAttribute('aria-label') ?? it.textContent.trim()) === name);
      act(() => onlyOne(named, name).click());
    },
  };
}
