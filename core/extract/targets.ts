import type { CuratedTarget } from '../curated.ts';
import type { Clause, DocumentFacts, Quantity, Section, Target } from '../model.ts';
import { shortHash } from '../text/hash.ts';
import { parseNumeral, scaleFactor } from '../text/numerals.ts';
import { findQuantities } from '../text/quantities.ts';
import { stripEnd } from '../text/strip-end.ts';
import { findQualities, type Quality } from './qualities.ts';
import { demandQuote, type QuoteFinder } from './quotes.ts';

/** @throws CuratedError when the quotation of a curated target is not in the document */
export function placeTargets(facts: DocumentFacts, finder: QuoteFinder, curated: readonly CuratedTarget[]): Target[] {
  const seen = new Map<string, number>();
  return curated.map((line) => {
    const passage = demandQuote(finder, line.quote, line, facts.id);
    const scale = /^[万亿百千]*/.exec(line.unit)![0];
    const { file: _file, line: _line, document, ...rest } = line;
    return {
      id: uniqueId(seen, `${document}/t/${shortHash(`${line.indicator}|${String(line.value)}|${line.deadline}`)}`),
      document,
      clause: passage.clause.id,
      indicator: rest.indicator,
      aliases: [...rest.aliases].sort((a, b) => b.length - a.length),
      comparator: rest.comparator,
      value: rest.value,
      unit: rest.unit,
      ...(typeof rest.value === 'string' ? {} : { base: toBase(rest.value, scaleFactor(scale)) }),
      baseUnit: rest.unit.slice(scale.length).replace(/级$/, ''),
      deadline: rest.deadline,
      status: rest.status,
      scope: rest.scope,
      quote: passage.clause.text.slice(passage.start, passage.end),
      start: passage.start,
      end: passage.end,
    };
  });
}

/** Words between the indicator and its figure, taken off its end: 达到, 突破, 增长到, 比重达到 … */
const LINKING =
  `已 将 要 力争 年均 预计 基本 全年 累计 新增 分别 实现 保持 提高 提升 增长 增加 达到 达 突破 超过 稳定在 控制在 降至 降低 压减 减少 为 到 至 在 居 列 了 率先 均 建成 培育 打造 完成 实施 新建 改造 引进 新开工 开工 举办 建设`.split(
    /\s+/,
  );

/**
 * Targets by rule: each figure with the words before it in the same breath. `全市智能算力规模突破5000P` → 智能算力规模 ≥ 5000 P.
 * Must not take the year of 到2025年 for a figure, nor the 5 of 5G.
 */
export function findTargets(facts: DocumentFacts, sections: readonly Section[], clauses: readonly Clause[]): Target[] {
  const byId = new Map(sections.map((section) => [section.id, section]));
  const seen = new Map<string, number>();
  return clauses.flatMap((clause) => {
    if (clause.kind === 'heading') return [];
    const path = pathTitles(byId, clause.section);
    const past = pastPlanYear(facts, clause.text);
    const status = past !== undefined || path.some((title) => LOOKS_BACK.test(title)) ? 'achieved' : 'planned';
    const statements = statementsOf(clause.text);
    const breaths = breathsOf(clause.text, statements);
    const deadlines = [...clause.text.matchAll(/(?:到|至)(20\d\d)年/g)];
    return statements.flatMap((statement, i): Target[] => {
      if (qualifies(clause.text, statement)) return [];
      const { start, words } = breaths[i]!;
      const indicator = indicatorOf(
        words,
        clause.text.slice(statement.end, statement.end + 16).match(/^“?[一-鿿A-Za-z0-9]{2,16}”?[一-鿿]{0,6}/)?.[0] ??
          '',
      );
      if (indicator.length < 2 || indicator.length > 40) return [];
      return [
        {
          id: uniqueId(seen, `${facts.id}/t/${shortHash(`${indicator}|${String(statement.value)}`)}`),
          document: facts.id,
          clause: clause.id,
          indicator,
          aliases: [],
          comparator: statement.comparator,
          value: statement.value,
          unit: statement.unit,
          ...('base' in statement ? { base: statement.base } : {}),
          baseUnit: 'baseUnit' in statement ? statement.baseUnit : statement.unit,
          deadline:
            deadlines.findLast(({ index }) => index < statement.end)?.[1] ??
            (past === undefined ? deadlineOf(facts, status) : String(past)),
          status,
          scope: '全市',
          quote: clause.text.slice(start, statement.end),
          start,
          end: statement.end,
        },
      ];
    });
  });
}

/** A figure or what is said in the place of one. */
type Statement = Quantity | Quality;

/** What a text states, in order: its qualities, and the figures that are figures. */
function statementsOf(text: string): Statement[] {
  const qualities = findQualities(text);
  const figures = findQuantities(text).filter(
    (figure) =>
      countsSomething(text, figure) && !qualities.some(({ start, end }) => start < figure.end && figure.start < end),
  );
  return [...figures, ...qualities].sort((a, b) => a.start - b.start);
}

/** What one does, not what one reaches: 重点抓好5项工作, 从3个层面. */
const AGENDA = /^(?:重点|主要)?(?:工作|任务|方面|层面|环节|举措|要求|问题)/;

/**
 * Whether a number is a figure. Must not take an ordinal (第十二次会议, 十一届十二次), an age (3岁以下), a jubilee (75周年), a time gained
 * (提前一年), a product (2×66万千瓦) or a part of a name (“高校20条”).
 */
function countsSomething(text: string, { start, end, unit }: Quantity): boolean {
  const before = text.slice(Math.max(0, start - 8), start);
  const after = text.slice(end, end + 4);
  if (text[start] === '第' && !/^(?:位|名|)$/.test(unit)) return false;
  if (unit === '岁' && !/(?:寿命|年龄)/.test(before)) return false;
  if (unit === '周' && after.startsWith('年')) return false;
  if (/[届×]$/.test(before) || (before.endsWith('提') && text[start] === '前')) return false;
  if (after.startsWith('”') && /“[^”]{1,7}$/.test(before)) return false;
  // Where it rose from is no figure of its own: 由6530亿元增加到8200亿元.
  if (/[由从]$/.test(before) && /^[^，。；]{0,6}[到至]/.test(after)) return false;
  return !AGENDA.test(after);
}

/** Words that begin further before a figure than this are no indicator. */
const LONGEST_BREATH = 120;

/** 过百亿元项目12个: the sum says which projects are meant, the figure is 12. */
function qualifies(text: string, { unit, end }: Statement): boolean {
  return unit.endsWith('元') && /^(?:的|级)?(?:技改)?(?:项目|企业|工程|县域|产业)/.test(text.slice(end, end + 6));
}

/** What is said of a figure before it, in the same breath. */
interface Breath {
  readonly start: number;
  readonly words: string;
}

/**
 * The words before each figure of a text. 企业150家、园区3个 are two breaths; 总额2300亿元、增长7% says two figures of the same
 * words, and so do 总额2300亿元，增长7% and 总额由2100亿元增加到2300亿元.
 */
function breathsOf(text: string, statements: readonly Statement[]): Breath[] {
  let last: Breath = { start: 0, words: '' };
  let from = 0;
  return statements.map(({ start: at, end }, i) => {
    const between = text.slice(from, at);
    const sign = between.search(/[，。；：（][^，。；：（]*$/);
    const joined = i > 0 && /^[、和及]/.test(between);
    const repeats = joined && stripEnd(between.slice(1), LINKING) === '';
    const start = sign >= 0 ? from + sign + 1 : joined ? from + 1 : last.start;
    from = end;
    const goesOn = i > 0 && between[sign] === '，' && stripEnd(between.slice(sign + 1), LINKING) === '';
    // 较2020年提高6个百分点, 由6530亿元增加到8200亿元: said of the figure before.
    const compares = i > 0 && /^(?:比|较|同比|环比)/.test(between.slice(sign + 1));
    const rises = i > 0 && /^(?:增加|增长|提高|提升|扩大|下降|减少|降低)?[到至]$/.test(between);
    if ((sign < 0 && repeats) || goesOn || compares || rises) return last;
    last = { start, words: at - start > LONGEST_BREATH ? '' : text.slice(start, at) };
    return last;
  });
}

function indicatorOf(before: string, after: string): string {
  const named = before.replace(/^(?:(?:到|至)?\d{4}年(?:底|末)?|全市|力争|推动|确保|使|其中)+/, '');
  const words = stripEnd(named, LINKING).replace(/[由从](?:\d[^，。；]{0,14})?$/, '');
  return words.length >= 2 ? words : after;
}

/** Titles of parts that look back. */
const LOOKS_BACK = /回顾|决胜全面|取得决定性成就|完成情况|发展(?:基础|成就|成效)|主要成就|\d{4}年工作(?:情况|总结)/;

/** The end of a five-year plan that a clause speaks of as past: “十四五”时期 in a plan for 2026 and later → 2025. */
function pastPlanYear(facts: DocumentFacts, text: string): number | undefined {
  const number = parseNumeral(/“?(十[一二三四五六七八九])五”?(?:时期|期间|以来)/.exec(text)?.[1] ?? '');
  const year = number === undefined ? undefined : 1955 + 5 * number;
  return year !== undefined && year < facts.period.from ? year : undefined;
}

function deadlineOf(facts: DocumentFacts, status: 'planned' | 'achieved'): string {
  if (facts.period.to === 0) return '';
  if (status === 'achieved') return String(facts.period.reportYear ?? facts.period.from - 1);
  return String(
    facts.period.reportYear === undefined || facts.period.to - facts.period.from > 5
      ? Math.min(facts.period.to, facts.period.from + 4)
      : facts.period.to,
  );
}

function pathTitles(byId: ReadonlyMap<string, Section>, id: string): string[] {
  const titles: string[] = [];
  for (let section = byId.get(id); section; section = section.parent === null ? undefined : byId.get(section.parent))
    titles.push(section.title);
  return titles;
}

function toBase(value: number | readonly [number, number], factor: number): number | readonly [number, number] {
  return typeof value === 'number' ? value * factor : [value[0] * factor, value[1] * factor];
}

function uniqueId(seen: Map<string, number>, id: string): string {
  const count = (seen.get(id) ?? 0) + 1;
  seen.set(id, count);
  return count === 1 ? id : `${id}-${count}`;
}
