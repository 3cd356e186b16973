import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { MAX_QUERY_LENGTH } from '@/core/model/search.ts';
import { answer } from '@/runtime/answer.ts';
import { MAX_REQUEST_BYTES } from '@/runtime/message-checks.ts';
import { answerUnchecked, type Sender, send } from '@/runtime/messages.ts';
import { MAX_DIGEST_ENTITIES, type PageDigest } from '@/runtime/page-digest.ts';
import { sendToTab } from '@/runtime/tab-messages.ts';
import { type StandIn, standInForBrowser } from './browser-stand-in.ts';

const digest: PageDigest = {
  state: 'on',
  locality: { verdict: 'local', confidence: 0.9, evidence: [{ kind: 'place', text: '历下区', count: 2 }] },
  counts: { entities: 1, targets: 0 },
  entities: [{ id: '黄河体育中心', name: '黄河体育中心', kind: 'project', count: 3 }],
};

let browser: StandIn;
beforeEach(() => {
  browser = standInForBrowser();
});

describe('a message to the background', () => {
  it('brings the answer back', async () => {
    answer({ cite: ({ id }) => (id === '小清河复航' ? null : Promise.reject(new Error('unexpected'))) });
    expect(await send('cite', { id: '小清河复航' })).toBeNull();
  });

  it('tells who sent it by the browser’s word', async () => {
    const senders: Sender[] = [];
    answer({
      'page/changed': (_, sender) => {
        senders.push(sender);
        return {};
      },
    });
    browser.sender.tab = { id: 7, incognito: true };
    browser.sender.frameId = 3;
    await send('page/changed', { digest });
    expect(senders).toEqual([{ tabId: 7, frameId: 3, incognito: true }]);
  });

  it('is answered by whoever has a handler, and by nobody after that has stopped', async () => {
    answer({ 'reader/open': () => ({}) });
    const stop = answer({ cite: () => null });
    expect(await send('cite', { id: 'a' })).toBeNull();
    stop();
    await expect(send('cite', { id: 'a' })).rejects.toThrow('Could not establish connection');
  });

  it('brings an error of the handler back as an error', async () => {
    answer({ cite: () => Promise.reject(new Error('文件库没有打开')) });
    await expect(send('cite', { id: 'a' })).rejects.toThrow('cite: 文件库没有打开');
  });

  it('is asked once more when the worker stops while it answers', async () => {
    let asked = 0;
    answer({ cite: () => null });
    const sendOnce = fakeBrowser.runtime.sendMessage as (message: unknown) => Promise<unknown>;
    Object.assign(fakeBrowser.runtime, {
      sendMessage: (message: unknown) => {
        asked += 1;
        return asked === 1 ? Promise.reject(new Error('The message channel closed')) : sendOnce(message);
      },
    });
    expect(await send('cite', { id: 'a' })).toBeNull();
    expect(asked).toBe(2);
  });

  it('is given up when no answer comes', async () => {
    answer({ cite: () => new Promise(() => {}) });
    await expect(send('cite', { id: 'a' })).rejects.toThrow('no answer in 3000 ms');
  });
});

describe('a message that is not what it should be', () => {
  const long = '济'.repeat(MAX_QUERY_LENGTH + 1);
  const entities = Array.from({ length: MAX_DIGEST_ENTITIES + 1 }, () => digest.entities[0]);
  const WRONG: readonly (readonly [string, string, unknown])[] = [
    ['without a request', 'cite', undefined],
    ['with a number for an id', 'cite', { id: 5 }],
    ['with a field more', 'cite', { id: 'a', admin: true }],
    ['with a list for a record', 'cite', ['a']],
    ['with a name beyond any', 'entity/open', { id: long }],
    ['with words beyond any term', 'search', { query: long, limit: 5 }],
    ['asking for no results', 'search', { query: '济', limit: 0 }],
    ['asking for half a result', 'search', { query: '济', limit: 1.5 }],
    ['asking for too many results', 'search', { query: '济', limit: 1e6 }],
    ['with a state nobody knows', 'page/changed', { digest: { ...digest, state: 'maybe' } }],
    ['with more names than a digest has', 'page/changed', { digest: { ...digest, entities } }],
    ['with a count below nothing', 'page/changed', { digest: { ...digest, counts: { entities: -1, targets: 0 } } }],
    ['over the size cap', 'page/changed', { digest, more: 'x'.repeat(MAX_REQUEST_BYTES) }],
  ];

  it.each(WRONG)('%s is refused and reaches no handler', async (_, type, request) => {
    let reached = 0;
    const handler = () => {
      reached += 1;
      return null as never;
    };
    answer({ cite: handler, 'entity/open': handler, search: handler, 'page/changed': handler });
    expect(await fakeBrowser.runtime.sendMessage({ type, request })).toMatchObject({ ok: false });
    expect(reached).toBe(0);
  });

  it('is told so when it is our own', async () => {
    answer({ search: () => ({ kind: 'nothing', results: [], suggestions: [], filters: [] }) });
    await expect(send('search', { query: long, limit: 5 })).rejects.toThrow('not a search request');
  });

  it.each([undefined, null, 5, 'cite', {}, { type: 'constructor' }, { type: 'toString', request: {} }, { type: 5 }])(
    'is passed over in silence: %o',
    async (message) => {
      answer({ cite: () => null });
      await expect(fakeBrowser.runtime.sendMessage(message)).rejects.toThrow('Could not establish connection');
    },
  );

  it.each([undefined, 'another-extension'])('is passed over when it comes from %s', async (id) => {
    browser.sender.id = id;
    answer({ cite: () => null });
    answerUnchecked({ cite: () => null });
    await expect(send('cite', { id: 'a' })).rejects.toThrow('Could not establish connection');
  });
});

describe('a message to a tab', () => {
  it('brings the page’s answer back', async () => {
    browser.pages.set(4, ({ type }) => (type === 'page/digest' ? digest : undefined));
    expect(await sendToTab(4, 'page/digest', {})).toEqual(digest);
  });

  it('is checked before it is sent: in the page nothing is', async () => {
    const arrived: unknown[] = [];
    browser.pages.set(4, (message) => arrived.push(message));
    await expect(sendToTab(4, 'page/lookup', { text: '济'.repeat(MAX_QUERY_LENGTH + 1) })).rejects.toThrow(TypeError);
    expect(arrived).toEqual([]);
  });

  it('fails where no script is running', async () => {
    await expect(sendToTab(5, 'page/lookup', { text: '小清河' })).rejects.toThrow('Receiving end does not exist');
  });
});
