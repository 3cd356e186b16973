/**
 * The parts of the browser that WXT's fake one lacks: senders, tabs that answer, permissions and script registration, with the
 * rules the real one has.
 */
import { fakeBrowser } from 'wxt/testing/fake-browser';

export interface Injection {
  readonly tabId: number;
  readonly frameId: number | 'all';
  readonly file: string;
}

export interface StandIn {
  /** Who the next messages come from. */
  readonly sender: { id: string | undefined; tab?: { id: number; incognito: boolean }; frameId?: number };
  readonly origins: Set<string>;
  readonly registered: Map<
    string,
    { readonly matches: readonly string[]; readonly js?: readonly string[]; readonly css?: readonly string[] }
  >;
  readonly injections: Injection[];
  /** Tab id → what its script answers; no entry, no script. */
  readonly pages: Map<number, (message: { type: string; request: unknown }, frameId: number) => unknown>;
  /** Tab id → the frames below a page that is made of them, and whether each is a part of the page. */
  readonly framesets: Map<number, Readonly<Record<number, boolean>>>;
  /** Tabs where no script may run. */
  readonly closedTabs: Set<number>;
}

type Listener = (message: unknown, sender: unknown, reply: (answer: unknown) => void) => unknown;

/** Puts the stand-in into the fake browser; `fakeBrowser.reset()` does not take it out, the next call replaces it. */
export function standInForBrowser(): StandIn {
  const standIn: StandIn = {
    sender: { id: fakeBrowser.runtime.id },
    origins: new Set(),
    registered: new Map(),
    injections: [],
    pages: new Map(),
    framesets: new Map(),
    closedTabs: new Set(),
  };
  Object.assign(fakeBrowser.runtime, messageParts(standIn));
  Object.assign(fakeBrowser.tabs, tabParts(standIn));
  Object.assign(fakeBrowser.permissions, permissionParts(standIn));
  Object.assign(fakeBrowser.scripting, scriptingParts(standIn));
  return standIn;
}

function messageParts(standIn: StandIn) {
  const listeners = new Set<Listener>();
  return {
    onMessage: {
      addListener: (listener: Listener) => listeners.add(listener),
      removeListener: (listener: Listener) => listeners.delete(listener),
    },
    // As Chromium does: the first listener that returns `true` or calls back answers; nobody there is an error.
    sendMessage: (message: unknown) =>
      new Promise((resolve, reject) => {
        const results = [...listeners].map((listen) =>
          listen(structuredClone(message), { ...standIn.sender }, resolve),
        );
        if (!results.includes(true)) setTimeout(reject, 0, new Error('Could not establish connection.'));
      }),
  };
}

function tabParts(standIn: StandIn) {
  return {
    sendMessage: async (
      tabId: number,
      message: { type: string; request: unknown },
      { frameId = 0 }: { frameId?: number } = {},
    ) => {
      const page = standIn.pages.get(tabId);
      if (!page) throw new Error('Could not establish connection. Receiving end does not exist.');
      return { ok: true, value: page(message, frameId) };
    },
  };
}

function permissionParts({ origins }: StandIn) {
  return {
    getAll: async () => ({ origins: [...origins] }),
    contains: async ({ origins: asked = [] }: { origins?: string[] }) =>
      asked.every((origin) => [...origins].some((granted) => covers(granted, origin))),
    request: async ({ origins: asked = [] }: { origins?: string[] }) => {
      for (const origin of asked) origins.add(origin);
      return true;
    },
    remove: async ({ origins: asked = [] }: { origins?: string[] }) => {
      for (const origin of asked) origins.delete(origin);
      return true;
    },
  };
}

/** As the browsers do: `*.example.cn` is the name itself and all below it. */
function covers(granted: string, asked: string): boolean {
  const [scheme, host = ''] = granted.split(/:\/\/|\/\*$/);
  const [askedScheme, askedHost = ''] = asked.split(/:\/\/|\/\*$/);
  if (scheme !== askedScheme) return false;
  return host === '*' || askedHost === host || (host.startsWith('*.') && `.${askedHost}`.endsWith(host.slice(1)));
}

interface Target {
  readonly tabId: number;
  readonly frameIds?: readonly number[];
}

function scriptingParts({ registered, injections, closedTabs, framesets }: StandIn) {
  type Script = { id: string; matches: string[]; js?: string[]; css?: string[] };
  return {
    getRegisteredContentScripts: async ({ ids }: { ids: string[] }) =>
      ids.filter((id) => registered.has(id)).map((id) => registered.get(id)),
    registerContentScripts: async (scripts: readonly Script[]) => {
      for (const script of scripts) {
        if (registered.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
        registered.set(script.id, script);
      }
    },
    updateContentScripts: async (scripts: readonly Script[]) => {
      for (const script of scripts) {
        if (!registered.has(script.id)) throw new Error(`Nonexistent script ID '${script.id}'`);
        registered.set(script.id, script);
      }
    },
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      for (const id of ids) if (!registered.delete(id)) throw new Error(`Nonexistent script ID '${id}'`);
    },
    insertCSS: async ({ target }: { target: { tabId: number } }) => {
      if (closedTabs.has(target.tabId)) throw new Error('Cannot access contents of the page.');
    },
    executeScript: async ({ target, files }: { target: Target; files?: string[] }) => {
      if (closedTabs.has(target.tabId)) throw new Error('Cannot access contents of the page.');
      const frames = framesets.get(target.tabId);
      if (!files && target.frameIds) return [{ frameId: 0, result: frames !== undefined }];
      // The page first, its frames in any order.
      const ids = [
        0,
        ...Object.keys(frames ?? {})
          .map(Number)
          .toReversed(),
      ];
      if (!files) return ids.map((frameId) => ({ frameId, result: frames?.[frameId] ?? true }));
      injections.push({ tabId: target.tabId, frameId: target.frameIds?.[0] ?? 'all', file: files[0]! });
      return [];
    },
  };
}
