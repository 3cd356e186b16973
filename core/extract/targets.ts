import type { CuratedTarget } from '../curated.ts';
import type { Clause, DocumentFacts, Section, Target } from '../model/corpus.ts';
import { shortHash } from '../text/hash.ts';
import { parseNumeral, scaleFactor } from '../text/numerals.ts';
import { breathsOf } from './breaths.ts';
import { placeOf, scopeOf } from './own-place.ts';
import { demandQuote, type QuoteFinder } from './quotes.ts';
import { qualifies, statementsOf } from './statements.ts';

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

/** What is longer is no indicator, but a sentence. */
const LONGEST_INDICATOR = 40;

/**
 * Targets by rule: each figure with the words before it in the same breath. `全市智能算力规模突破5000P` → 智能算力规模 ≥ 5000 P.
 * Must not take the year of 到2025年 for a figure, nor the 5 of 5G.
 */
export function findTargets(facts: DocumentFacts, sections: readonly Section[], clauses: readonly Clause[]): Target[] {
  const byId = new Map(sections.map((section) => [section.id, section]));
  const scope = scopeOf(placeOf(clauses.map(({ text }) => text)));
  const found = clauses.flatMap((clause) => {
    if (clause.kind === 'heading') return [];
    const period = periodOf(facts, pathTitles(byId, clause.section), clause.text);
    const statements = statementsOf(clause.text);
    const breaths = breathsOf(clause.text, statements);
    const deadlines = [...clause.text.matchAll(/(?:到|至)(20\d\d)年/g)];
    return statements.flatMap((statement, i): Stated[] => {
      if (qualifies(clause.text, statement)) return [];
      const { start, indicator } = breaths[i]!;
      if (indicator.length < 2 || indicator.length > LONGEST_INDICATOR) return [];
      return [
        {
          document: facts.id,
          clause: clause.id,
          indicator,
          aliases: [],
          comparator: statement.comparator,
          value: statement.value,
          unit: statement.unit,
          ...('base' in statement ? { base: statement.base } : {}),
          baseUnit: 'baseUnit' in statement ? statement.baseUnit : statement.unit,
          deadline: deadlines.findLast(({ index }) => index < statement.end)?.[1] ?? period.deadline,
          status: period.status,
          scope: /^(?:全国|全省|全市|全区|全县)/.exec(clause.text.slice(start, start + 2))?.[0] ?? scope,
          quote: clause.text.slice(start, statement.end),
          start,
          end: statement.end,
        },
      ];
    });
  });
  const seen = new Map<string, number>();
  return saidOnce(found).map((target) => ({
    id: uniqueId(seen, `${facts.id}/t/${shortHash(`${target.indicator}|${String(target.value)}`)}`),
    ...target,
  }));
}

type Stated = Omit<Target, 'id'>;

/** A subtitle says what the sentence below it says again: the last of equal statements stands. */
function saidOnce(found: readonly Stated[]): Stated[] {
  const key = (t: Stated) => [t.indicator, t.comparator, String(t.value), t.unit, t.deadline, t.status].join('|');
  const last = new Map(found.map((target, i) => [key(target), i]));
  return found.filter((target, i) => last.get(key(target)) === i);
}

/** When what a clause says was or is to be, where it names no year itself. */
function periodOf(
  facts: DocumentFacts,
  path: readonly string[],
  text: string,
): { readonly status: Target['status']; readonly deadline: string } {
  const plan = planYear(text, /(?<![比较]“?)(十[一二三四五六七八九])五”?(?:时期|期间|以来|末)/);
  if (plan !== undefined && plan < facts.period.from) return { status: 'achieved', deadline: String(plan) };
  const speaksAhead = AHEAD.test(text);
  if (path.some((title) => LOOKS_BACK.test(title) && !(speaksAhead && AHEAD.test(title))))
    return { status: 'achieved', deadline: deadlineOf(facts, 'achieved') };
  // A part that is about the plan and the year, too, leaves its figures to the year.
  const ofPlan = path.find((title) => PLAN.test(title) && !/\d{4}年/.test(title));
  const own = plan ?? planYear(ofPlan ?? '', PLAN);
  const beyond = own !== undefined && own > facts.period.to;
  return { status: 'planned', deadline: beyond ? String(own) : deadlineOf(facts, 'planned') };
}

/** Titles of parts that look back. */
const LOOKS_BACK =
  /回顾|决胜全面|取得决定性成就|完成情况|发展(?:基础|成就|成效)|主要成[就绩]|\d{4}年工作(?:情况|总结)|取得[一-鿿]{0,4}(?:进展|成效|成就)/;

/** Words for what is to come, in a title or a sentence: “十四五”时期发展成就和“十五五”时期主要目标. */
const AHEAD = /主要目标|目标任务|今后五年|未来五年|[到至]20(?:30|35|40)年|十五五/;

const PLAN = /“?(十[一二三四五六七八九])五”?/;

/** The last year of the five-year plan that words name: “十四五”时期 → 2025. */
function planYear(text: string, named: RegExp): number | undefined {
  const number = parseNumeral(named.exec(text)?.[1] ?? '');
  return number === undefined ? undefined : 1955 + 5 * number;
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
