// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { DossierView } from '@/components/DossierView.tsx';
import type { Dossier } from '@/core/model/answers.ts';
import { draw } from './draw.ts';
import { citation, dossier, target } from './samples.ts';

const drawn = (more: Partial<Dossier> = {}, clause = '') =>
  draw(<DossierView dossier={dossier(more)} clause={clause} />);
const duty = (name: string, role: '牵头' | '责任') => ({ name, role, department: name, clause: 'a/1/x' });

describe('what is known of a name', () => {
  it('is only what there is', () => {
    const it = drawn();
    expect(it.texts('h2, h3')).toEqual(['东岸书院', '历次文件']);
    expect(it.texts('.tag')).toEqual(['项目']);
  });

  it('has its other names and its way through the years', () => {
    const arc = '2021 动工，2024 开放';
    const it = drawn({
      aliases: ['书院', '东岸'],
      lineage: { id: 'l', kind: 'project', name: '东岸书院', arc, points: [] },
    });
    expect(it.root.textContent).toContain('又作 书院、东岸');
    expect(it.one('.arc').textContent).toBe(arc);
  });

  it('quotes each clause with its words marked, and leads there', () => {
    const it = drawn({ citations: [citation('a/1/x', '建成⟦东岸书院⟧。'), citation('a/2/y', '开放⟦东岸书院⟧。')] });
    expect(it.texts('blockquote')).toEqual(['建成东岸书院。', '开放东岸书院。']);
    expect(it.texts('mark')).toEqual(['东岸书院', '东岸书院']);
    expect(it.root.querySelectorAll('.citations a')[1]!.getAttribute('href')).toBe(
      `#/d/a/c/a%2F2%2Fy/a/${encodeURIComponent('东岸书院')}`,
    );
  });

  it('leads to everything said of a name, not of a figure', () => {
    const link = (more: Partial<Dossier>) => drawn(more).root.querySelector('a[href^="/overview.html"]');
    expect(link({})?.getAttribute('href')).toBe(`/overview.html#/e/${encodeURIComponent('东岸书院')}`);
    expect(link({ kind: 'target' })).toBeNull();
  });

  it('shows which clause is open', () => {
    const it = drawn({ citations: [citation('a/1/x', '建成。'), citation('a/2/y', '开放。')] }, 'a/2/y');
    expect(it.one('li[aria-current]').textContent).toContain('开放。');
  });

  it('stops at twenty-four places and says how many follow', () => {
    const many = (count: number) => Array.from({ length: count }, (_, i) => citation(`a/1/${i}`, '建成。'));
    expect(drawn({ citations: many(24) }).root.textContent).not.toContain('另有');
    const it = drawn({ citations: many(26) });
    expect(it.texts('.citations li')).toHaveLength(24);
    expect(it.root.textContent).toContain('另有 2 处');
  });

  it('states each target with its status, year and scope', () => {
    const targets = [
      target('t1'),
      target('t2', { status: 'achieved', scope: '起步区' }),
      target('t3', { deadline: 'none', value: '全覆盖', unit: '', comparator: 'qualitative' }),
    ];
    expect(drawn({ targets }).texts('.targets dd')).toEqual([
      '≥ 300家 计划 · 2025 年',
      '≥ 300家 完成 · 2025 年 · 起步区',
      '全覆盖 计划',
    ]);
  });

  it('names each unit in charge once, the lead as such', () => {
    const duties = [duty('市文旅局', '牵头'), duty('市财政局', '责任'), duty('市财政局', '责任')];
    expect(drawn({ duties }).root.textContent).toContain('责任单位市文旅局（牵头）、市财政局');
  });

  it('leads to what is related, beside the clause that is shown first', () => {
    const it = drawn({ related: [{ id: '西码头', name: '西码头' }] });
    expect(it.one('.links a').getAttribute('href')).toBe(`#/d/a/c/a%2F1%2Fx/a/${encodeURIComponent('西码头')}`);
  });
});
