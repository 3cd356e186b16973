import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { annotatePage, DEFAULT_OPTIONS } from '@/core/match/annotate.ts';
import { buildMatchPack, openMatchPack } from '@/core/match/pack.ts';
import type { PageMention } from '@/core/model.ts';
import { loadCorpus } from '../../tools/load-corpus.ts';
import { covers, type Label, parseLabelledPage } from './labelled-page.ts';

const folder = join(import.meta.dirname, 'labelled');

it('pages of our own are marked as the committed result says: look at every line that changes', async () => {
  const pack = openMatchPack(buildMatchPack(loadCorpus()));
  const total = { must: 0, found: 0, right: 0, mustnot: 0, wrong: 0 };
  const lines: string[] = [];
  for (const file of readdirSync(folder).filter((name) => /^\d.*\.txt$/.test(name))) {
    const page = parseLabelledPage(readFileSync(join(folder, file), 'utf8'));
    const { locality } = annotatePage(pack, page);
    const all = annotatePage(pack, page, { ...DEFAULT_OPTIONS, everyOccurrence: true }).mentions;
    lines.push(`${file} ${locality.verdict}`);
    for (const label of page.labels) {
      // A thing is marked once a section, so its first place stands for the others; what must not be marked, must nowhere.
      const hits = all.filter((mention) => covers(mention, label));
      const hit = hits.find((mention) => isMeant(mention, label)) ?? hits[0];
      if (label.should === 'must') {
        total.must++;
        if (hit) total.found++;
        if (hit && isMeant(hit, label)) total.right++;
      } else if (label.should === 'mustnot') {
        total.mustnot++;
        if (hit) total.wrong++;
      }
      lines.push(...verdictOn(label, hit));
    }
    for (const mention of all)
      if (!page.labels.some((label) => covers(mention, label)))
        lines.push(`  unlabelled: ${mention.surface} → ${mention.name}`);
  }
  const summary = `must ${total.must}, found ${total.found}, as meant ${total.right}; must not ${total.mustnot}, marked ${total.wrong}`;
  await expect(`${[summary, '', ...lines].join('\n')}\n`).toMatchFileSnapshot('labelled/accuracy.txt');
});

function isMeant(mention: PageMention, { name, relation }: Label): boolean {
  if (relation !== '' && mention.comparison?.relation !== relation) return false;
  return name === '' || mention.name === name;
}

function verdictOn(label: Label, hit: PageMention | undefined): string[] {
  if (label.should === 'must' && !hit) return [`  missed: ${label.surface}`];
  if (label.should === 'must' && hit && !isMeant(hit, label))
    return [`  not as meant: ${label.surface} → ${hit.name} ${hit.comparison?.relation ?? ''}`.trimEnd()];
  return label.should === 'mustnot' && hit ? [`  wrongly marked: ${hit.surface} → ${hit.name}`] : [];
}
