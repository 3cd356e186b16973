import { expect, it } from 'vitest';
import type { Edit } from '@/core/model/corpus.ts';
import { type CompiledSeed, compileSeeds } from './compiled-seeds.ts';

/**
 * What repair and parse make of each bundled document, to be read by people. Look at the difference in every change; refresh
 * with `npx vitest run --project unit tests/parse -u` only on purpose.
 */
it.each(compileSeeds().map((seed) => [seed.source.id, seed] as const))(
  'document %s reads as it did',
  async (id, seed) => {
    const text = [...outlineOf(seed), '', ...issuesOf(seed), ...editsOf(seed), ''].join('\n');
    await expect(text).toMatchFileSnapshot(`../corpus/${id}.txt`);
  },
);

const MARK = { heading: '# ', bullet: '—— ', sentence: '' };

function outlineOf({ source, parsed }: CompiledSeed): string[] {
  const lines = [`${source.id} ${source.title}`, ''];
  for (const section of parsed.sections) {
    const indent = '  '.repeat(section.level - 1);
    lines.push(`${indent}[${section.id}] ${section.label}${section.title}`);
    for (const clause of parsed.clauses)
      if (clause.section === section.id) lines.push(`${indent}  ${MARK[clause.kind]}${clause.text}`);
  }
  return lines;
}

function issuesOf({ clean, parsed }: CompiledSeed): string[] {
  return [...clean.issues, ...parsed.issues].map(
    (issue) => `issue ${issue.code} at ${issue.span.start}: ${issue.message}`,
  );
}

/** Equal edits are counted, not repeated; those with a note stand one by one. */
function editsOf({ source, clean }: CompiledSeed): string[] {
  const byReason = Map.groupBy(clean.edits, (edit) => edit.reason);
  return [...byReason]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([reason, edits]) => {
      const kinds = Map.groupBy(edits, (edit) => describeEdit(source.raw, edit));
      return [
        '',
        `${reason}: ${edits.length}`,
        ...[...kinds].map(([words, same]) => `  ${words}${same.length > 1 ? `  ×${same.length}` : ''}`),
      ];
    });
}

function describeEdit(raw: string, edit: Edit): string {
  if (edit.reason === 'traditional') return `the whole file  ${edit.note ?? ''}`;
  const words = `${JSON.stringify(raw.slice(edit.span.start, edit.span.end))} → ${JSON.stringify(edit.text)}`;
  const note = edit.note === undefined ? '' : `  ${edit.note}`;
  return edit.witness === undefined ? words + note : `${words}${note} (${edit.witness})`;
}
