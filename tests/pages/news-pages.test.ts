import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { annotatePage, DEFAULT_OPTIONS } from '@/core/match/annotate.ts';
import { buildMatchPack, openMatchPack } from '@/core/match/pack.ts';
import type { PageMention } from '@/core/model.ts';
import { foldKey } from '@/core/text/fold.ts';
import { sourceLister } from '../../cli/mention-sources.ts';
import { loadCorpus } from '../../tools/load-corpus.ts';
import { covers } from './labelled-page.ts';
import { type NewsLabel, parseNewsPage } from './news-page.ts';

const folder = join(import.meta.dirname, 'news');

it('news pages are marked as the committed result says: look at every line that changes', async () => {
  const corpus = loadCorpus();
  const pack = openMatchPack(buildMatchPack(corpus));
  const sourcesOf = sourceLister(corpus);
  const totals = new Map<string, Total>();
  const lines: string[] = [];
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    const { set, page, labels } = parseNewsPage(readFileSync(join(folder, file), 'utf8'));
    const total = totals.get(set) ?? { must: 0, found: 0, right: 0, mustNot: 0, wrong: 0, marks: 0, astray: 0 };
    totals.set(set, total);
    const all = annotatePage(pack, page, { ...DEFAULT_OPTIONS, everyOccurrence: true }).mentions;
    const said = labels.flatMap((label) => verdictOn(label, all, labels, total, sourcesOf));
    const astray = all.filter((mention) => !labels.some((label) => covers(mention, label)));
    total.marks += all.length;
    total.astray += astray.length;
    const loose = astray.map(({ surface, name }) => `  unlabelled: ${surface} → ${name}`);
    if (said.length + loose.length > 0) lines.push(file, ...said, ...loose);
  }
  const summary = [...totals].map(([set, total]) => `${set}: ${totalText(total)}`);
  await expect(`${[...summary, '', ...lines].join('\n')}\n`).toMatchFileSnapshot('news/accuracy.txt');
});

interface Total {
  must: number;
  found: number;
  right: number;
  mustNot: number;
  wrong: number;
  marks: number;
  astray: number;
}

function totalText({ must, found, right, mustNot, wrong, marks, astray }: Total): string {
  return `must ${must}, found ${found}, as meant ${right}; must not ${mustNot}, marked ${wrong}; marks ${marks}, unlabelled ${astray}`;
}

/** What is wrong with the marks on a label's place; counts it. A wider place that may be marked excuses a mark on one that must not. */
function verdictOn(
  label: NewsLabel,
  all: readonly PageMention[],
  labels: readonly NewsLabel[],
  total: Total,
  sourcesOf: (mention: PageMention) => object[],
): string[] {
  const hits = all.filter((mention) => covers(mention, label) && (mention.kind === 'target') === label.isFigure);
  const others = labels.filter((other) => other.should !== 'mustnot' && other.isFigure === label.isFigure);
  if (label.should === 'may') return [];
  if (label.should === 'mustnot') {
    total.mustNot++;
    const wrong = hits.filter((hit) => !others.some((other) => covers(hit, other)));
    total.wrong += wrong.length > 0 ? 1 : 0;
    return wrong.slice(0, 1).map(({ surface, name }) => `  wrongly marked: ${surface} → ${name}`);
  }
  total.must++;
  const places = others.filter(({ thing }) => thing === label.thing);
  const near = all.filter(
    (mention) => places.some((place) => covers(mention, place)) && (!label.isFigure || mention.kind === 'target'),
  );
  if (near.length === 0) return [`  missed: ${label.surface}`];
  total.found++;
  if (near.some((hit) => isMeant(hit, label, sourcesOf))) {
    total.right++;
    return [];
  }
  return [`  not as meant: ${label.surface} → ${near[0]!.name} ${near[0]!.comparison?.relation ?? ''}`.trimEnd()];
}

function isMeant(
  hit: PageMention,
  { quote, relation }: NewsLabel,
  sourcesOf: (mention: PageMention) => object[],
): boolean {
  if (relation !== '' && hit.comparison?.relation !== relation) return false;
  const wanted = plain(quote);
  return sourcesOf(hit).some((source) => {
    const text = plain((source as { text: string }).text);
    return text.includes(wanted) || wanted.includes(text);
  });
}

/** Words alone: quotations drop signs as they like. */
function plain(text: string): string {
  return foldKey(text).replace(/[^\p{L}\p{N}]/gu, '');
}
