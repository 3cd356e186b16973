// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { PanelView, type PanelViewProps } from '@/components/PanelView.tsx';
import type { PageSummary, SiteState } from '@/components/page-summary.ts';
import { draw } from './draw.ts';
import { answerOf } from './samples.ts';

const PAGE: PageSummary = {
  locality: { verdict: 'local', confidence: 1, evidence: [] },
  counts: { entities: 1, targets: 0 },
  entities: [{ id: '东岸书院', name: '东岸书院', kind: 'project', count: 2 }],
};

const HOST = 'news.example.cn';

function panel(state: SiteState, more: Partial<PanelViewProps> = {}) {
  const calls = {
    onRetry: vi.fn(),
    onOpenResult: vi.fn(),
    onReader: vi.fn(),
    onOverview: vi.fn(),
    onSettings: vi.fn(),
    onSwitch: vi.fn(),
    onEnable: vi.fn(),
    onOnce: vi.fn(),
    onResume: vi.fn(),
    onPause: vi.fn(),
    onNamed: vi.fn(),
  };
  const searching = { kind: 'ready', search: async () => answerOf([]) } as const;
  return {
    ...draw(
      <PanelView
        state={state}
        searching={searching}
        shortcuts={[{ command: 'toggle', keys: 'Alt+J' }]}
        ofPage={() => <p class="of-page" />}
        {...calls}
        {...more}
      />,
    ),
    calls,
  };
}

describe('the panel', () => {
  it.each<[SiteState, string]>([
    [{ kind: 'loading' }, '正在看这个网页……'],
    [{ kind: 'unsupported' }, '这个网页不能标注。'],
    [{ kind: 'unseen' }, '侧栏看不到这个网页。'],
    [{ kind: 'paused' }, '标注已全部暂停。'],
    [{ kind: 'not-enabled', host: HOST, refused: false }, '文章只在本机比对，不会发送出去。'],
    [{ kind: 'not-enabled', host: HOST, refused: true }, '没有得到许可，什么都没有改变。'],
    [{ kind: 'waiting', host: HOST, failed: false }, '这个网页还没有回应。'],
    [{ kind: 'waiting', host: HOST, failed: true }, '这次没有标注成。'],
    [{ kind: 'off', host: HOST }, '标注已关'],
    [{ kind: 'once', host: HOST, page: PAGE }, '仅这一次，离开网页后失效。'],
    [{ kind: 'on', host: HOST, page: PAGE }, '标注已开'],
  ])('says of %o: %s', (state, text) => {
    const it = panel(state);
    expect(it.one('.site').textContent).toContain(text);
    expect(it.root.querySelectorAll('.of-page')).toHaveLength('page' in state ? 1 : 0);
    expect(it.root.querySelectorAll('[role="combobox"]')).toHaveLength(1);
  });

  it.each<[SiteState, string, keyof ReturnType<typeof panel>['calls'], unknown[]]>([
    [{ kind: 'paused' }, '恢复标注', 'onResume', []],
    [{ kind: 'not-enabled', host: HOST, refused: false }, '在此网站启用', 'onEnable', [HOST]],
    [{ kind: 'not-enabled', host: HOST, refused: true }, '仅此一次', 'onOnce', []],
    [{ kind: 'waiting', host: HOST, failed: false }, '标注这个网页', 'onOnce', []],
    [{ kind: 'once', host: HOST, page: PAGE }, '在此网站启用', 'onEnable', [HOST]],
    [{ kind: 'on', host: HOST, page: PAGE }, `在 ${HOST} 显示标注`, 'onSwitch', [HOST, false]],
    [{ kind: 'off', host: HOST }, `在 ${HOST} 显示标注`, 'onSwitch', [HOST, true]],
    [{ kind: 'on', host: HOST, page: PAGE }, '暂停全部', 'onPause', []],
    [{ kind: 'loading' }, '读文件', 'onReader', []],
    [{ kind: 'loading' }, '总览', 'onOverview', []],
    [{ kind: 'loading' }, '设置', 'onSettings', []],
  ])('in the state %o has a button %s that calls %s', (state, name, call, args) => {
    const { click, calls } = panel(state);
    click(name);
    expect(calls[call].mock.calls.map((given) => given.slice(0, args.length))).toEqual([args]);
    expect(Object.values(calls).filter((it) => it.mock.calls.length > 0)).toHaveLength(1);
  });

  it('takes words while the documents still open', () => {
    const it = panel({ kind: 'loading' }, { searching: { kind: 'loading' } });
    expect(document.activeElement).toBe(it.one('[role="combobox"]'));
  });

  it('offers to open the documents again when that failed, and the switch all the same', () => {
    const it = panel({ kind: 'on', host: HOST, page: PAGE }, { searching: { kind: 'failed' } });
    expect(it.one('[role="alert"]').textContent).toContain('文件库没有打开。');
    expect(it.root.querySelector('[role="combobox"]')).toBeNull();
    it.click('再试一次');
    expect(it.calls.onRetry).toHaveBeenCalledOnce();
    expect(it.one('.switch').getAttribute('aria-checked')).toBe('true');
  });
});

describe('a question mark', () => {
  const type = (target: EventTarget, key: string) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    act(() => void target.dispatchEvent(event));
    return event.defaultPrevented;
  };

  it.each(['?', '？'])(
    '%s lists the keys, and puts them away again; in a field with words it is one of them',
    (key) => {
      const it = panel({ kind: 'loading' });
      const keys = it.one('.panel-keys') as HTMLDetailsElement;
      const box = it.one('[role="combobox"]') as HTMLInputElement;
      expect([type(document.body, key), keys.open]).toEqual([true, true]);
      expect([type(box, key), keys.open]).toEqual([true, false]);
      box.value = '高铁';
      expect([type(box, key), keys.open]).toEqual([false, false]);
      expect(keys.textContent).toContain('显示或隐藏本页标注Alt+J');
    },
  );
});
