// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { OptionsView, type OptionsViewProps } from '@/components/OptionsView.tsx';
import { draw } from './draw.ts';
import { corpusOf, policyDocument } from './samples.ts';

function options(more: Partial<OptionsViewProps> = {}) {
  const calls = {
    onChange: vi.fn(),
    onRevoke: vi.fn(),
    onTurnOn: vi.fn(),
    onMarkAgain: vi.fn(),
    onAllSites: vi.fn(),
    onShortcuts: vi.fn(),
    onRebuild: vi.fn(),
    onRetry: vi.fn(),
    onWelcome: vi.fn(),
    onKeepSearches: vi.fn(),
  };
  const props: OptionsViewProps = {
    settings: { paused: false, showTemplates: false, everyOccurrence: false, kinds: 'all', restMs: 200 },
    notThis: [],
    shortcuts: [
      { command: 'action', keys: 'Alt+K' },
      { command: 'toggle', keys: '' },
    ],
    keepSearches: true,
    hosts: ['news.example.cn'],
    sitesOff: ['quiet.example.cn'],
    failed: false,
    library: { kind: 'ready', corpus: corpusOf([policyDocument('a')]), from: 'database' },
    rebuild: 'no',
    version: '9.8.7',
    accuracy: {
      ...{ pages: 40, must: 3000, found: 2999, meant: 2500, mustNot: 70, wrong: 2, marks: 3100, astray: 31 },
      ...{ negativePages: 9, negativeMarks: 4 },
    },
    ...calls,
    ...more,
  };
  return { ...draw(<OptionsView {...props} />), calls };
}

function change(element: HTMLInputElement | HTMLSelectElement, value: string, type = 'change') {
  element.value = value;
  act(() => void element.dispatchEvent(new Event(type, { bubbles: true })));
}

describe('the keys', () => {
  it('are listed as they are now, and changed on the browser’s own page', () => {
    const it = options();
    expect(it.texts('.keys > div').slice(0, 3)).toEqual([
      '打开工具栏面板查找Alt+K',
      '显示或隐藏本页标注未设',
      '网页和侧栏：下一处、上一处标注Alt+N Alt+P',
    ]);
    it.click('更改快捷键');
    expect(it.calls.onShortcuts).toHaveBeenCalledOnce();
  });
});

describe('the settings', () => {
  it.each([
    [0, { paused: true }],
    [1, { everyOccurrence: true }],
    [2, { showTemplates: true }],
  ])('check box %i sets %o', (at, changes) => {
    const it = options();
    act(() => it.root.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')[at]!.click());
    expect(it.calls.onChange.mock.calls).toEqual([[changes]]);
  });

  it('keep the last searches or do not', () => {
    const it = options();
    act(() => it.root.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')[3]!.click());
    expect(it.calls.onKeepSearches.mock.calls).toEqual([[false]]);
    expect(it.calls.onChange).not.toHaveBeenCalled();
  });

  it('choose what is marked', () => {
    const it = options();
    change(it.one('select'), 'targets');
    expect(it.calls.onChange).toHaveBeenCalledWith({ kinds: 'targets' });
  });

  it('show the time to rest while the thumb moves, and keep it when it is let go', () => {
    const it = options();
    change(it.one('input[type="range"]'), '450', 'input');
    expect(it.one('output').textContent).toBe('450 毫秒');
    expect(it.calls.onChange).not.toHaveBeenCalled();
    change(it.one('input[type="range"]'), '450');
    expect(it.calls.onChange).toHaveBeenCalledWith({ restMs: 450 });
  });

  it.each([
    [false, '改动立即生效。'],
    [true, '没有保存成功。'],
  ])('say what became of a change: failed %s', (failed, text) => {
    expect(options({ failed }).one('.options-head [role="status"]').textContent).toBe(text);
  });
});

describe('what is not marked', () => {
  const notThis = [
    { kind: 'name', name: '东岸书院', site: '' },
    { kind: 'target', name: '书屋数', site: 'news.example.cn' },
  ] as const;

  it('is listed, the newest first, each with the way back', () => {
    const it = options({ notThis });
    const rows = it.texts('.hosts li').slice(0, 2);
    expect(rows).toEqual(['书屋数 news.example.cn恢复标注', '东岸书院 到处恢复标注']);
    it.click('恢复标注 书屋数');
    expect(it.calls.onMarkAgain.mock.calls).toEqual([[notThis[1]]]);
  });

  it('is not spoken of while there is nothing', () => {
    expect(options().texts('h3')).not.toContain('不标的名称与指标');
  });
});

describe('the sites', () => {
  it.each([
    ['撤回 news.example.cn 的许可', 'onRevoke', ['news.example.cn']],
    ['在 quiet.example.cn 重新打开标注', 'onTurnOn', ['quiet.example.cn']],
    ['在全部网站启用', 'onAllSites', []],
  ] as const)('%s', (name, call, args) => {
    const it = options();
    it.click(name);
    expect(it.calls[call].mock.calls.map((given) => given.slice(0, args.length))).toEqual([[...args]]);
  });

  it('may be all of them, which is said in words and not asked for again', () => {
    const it = options({ hosts: ['*'], sitesOff: [] });
    expect(it.texts('.hosts li')).toEqual(['全部网站撤回']);
    expect(it.texts('button')).not.toContain('在全部网站启用');
    it.click('撤回 全部网站 的许可');
    expect(it.calls.onRevoke).toHaveBeenCalledWith('*');
  });

  it('may be none, with the way to the first', () => {
    expect(options({ hosts: [] }).root.textContent).toContain('还没有允许任何网站。');
  });
});

describe('the documents', () => {
  it.each([
    ['no', ''],
    ['running', '正在重建……'],
    ['done', '已重建，内容核对无误。'],
    ['failed', '没有重建成功。标注与查找改用扩展自带的文件，不受影响。'],
  ] as const)('rebuilt: %s says “%s”', (rebuild, text) => {
    const it = options({ rebuild });
    expect(it.texts('.site-actions [role="status"]')).toEqual([text]);
    it.click('重建数据库');
    expect(it.calls.onRebuild).toHaveBeenCalledTimes(rebuild === 'running' ? 0 : 1);
  });

  it.each([
    ['database', '浏览器数据库'],
    ['package', '扩展自带的文件'],
  ] as const)('from the %s', (from, text) => {
    const it = options({ library: { kind: 'ready', corpus: corpusOf([policyDocument('a')]), from } });
    expect(it.texts('.data-documents ~ .facts dd')).toEqual(['abc', text]);
    expect(it.texts('.data-documents li')).toEqual(['2024-01-05 第a号文件']);
  });

  it('stand newest first, further copies below theirs, as in the reader', () => {
    const documents = [
      policyDocument('a', { date: '2021-02-19' }),
      policyDocument('b', { date: '2025-01-13' }),
      policyDocument('c', { date: '2025-03-04' }),
      policyDocument('d', { date: '2025-01-13', witnessOf: 'b' }),
    ];
    const it = options({ library: { kind: 'ready', corpus: corpusOf(documents), from: 'package' } });
    expect(it.texts('.data-documents li').map((text) => text.at(-4))).toEqual(['c', 'b', 'd', 'a']);
  });

  it('are waited for, or asked for again', () => {
    expect(options({ library: { kind: 'loading' } }).root.textContent).toContain('正在打开文件库……');
    const it = options({ library: { kind: 'failed' } });
    it.click('再试一次');
    expect(it.calls.onRetry).toHaveBeenCalledOnce();
  });
});

describe('the last group', () => {
  it('names the version and leads to the introduction', () => {
    const it = options();
    expect(it.root.textContent).toContain('版本 9.8.7');
    it.click('再看一次介绍');
    expect(it.calls.onWelcome).toHaveBeenCalledOnce();
  });

  it('tell how well the marks are right, and never round up to all', () => {
    const { root } = options();
    const facts = [...root.querySelectorAll('dd')].map((fact) => fact.textContent);
    expect(root.textContent).toContain('在 40 个自拟的新闻网页上');
    expect(facts).toEqual(
      expect.arrayContaining([
        '标出 3000 处中的 2999 处（99.9%）',
        '2999 处中的 2500 处（83.3%）',
        '3100 处中的 3069 处（99%）',
        '70 处中误标 2 处',
        '9 页共误标 4 处',
      ]),
    );
  });
});
