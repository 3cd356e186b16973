import { describe, expect, it } from 'vitest';
import { parseDocument } from '@/core/parse/parse.ts';
import { repairText } from '@/core/repair/repair.ts';
import { applyEdits, foreignSource } from '../parse/compiled-seeds.ts';

/** Mulberry32: small, seeded, the same on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const PIECES = [
  ...'一二三、。，；：！？“”（）()《》—…·　 \t\n\r*#&;<>-0123456789%.．,?!:',
  '\n\n',
  '\r\n',
  '**',
  '## ',
  '——',
  '（一）',
  '1.',
  '第一章 ',
  '&nbsp;',
  '&ldquo;',
  '<sub>',
  '</sub>',
  '— 12 —',
  '現(xiàn)',
  '發(fā)展',
  '?!绊椖',
  ' and ',
  '\uFEFF',
  '\u200B',
  '\uFFFD',
  '\uD83D',
  '\uDE00',
  '😀',
  '济南市',
  '起步区建设',
  '其中包括，加快建设。',
  '附件：',
  '2025年',
  'PM2.5',
];

function randomText(random: () => number): string {
  const pieces = Array.from({ length: 5 + Math.floor(random() * 400) }, () =>
    random() < 0.05
      ? String.fromCharCode(Math.floor(random() * 0x10000))
      : (PIECES[Math.floor(random() * PIECES.length)] ?? ''),
  );
  return pieces.join('');
}

describe('repair and parse of foreign text', () => {
  it.each(['zh-Hans', 'zh-Hant'] as const)('keep their promises on random %s text', (language) => {
    for (let seed = 1; seed <= 150; seed++) {
      const source = foreignSource(randomText(randomFrom(seed)), { language });
      const clean = repairText(source, []);
      const { clauses, sections } = parseDocument(source, clean);
      const known = new Set(sections.map((section) => section.id));
      expect(clean.rawOffsets.length, `seed ${seed}`).toBe(clean.text.length + 1);
      expect(
        clean.rawOffsets.every((offset, i) => i === 0 || offset >= clean.rawOffsets[i - 1]!),
        `seed ${seed}`,
      ).toBe(true);
      if (language === 'zh-Hans')
        expect(applyEdits(source.raw, [{ start: 0, end: source.raw.length + 1 }], clean.edits), `seed ${seed}`).toBe(
          clean.text,
        );
      for (const clause of clauses) {
        expect(known.has(clause.section), `seed ${seed}`).toBe(true);
        expect(clause.source.at(-1)!.end, `seed ${seed}`).toBeLessThanOrEqual(source.raw.length);
        if (language === 'zh-Hans')
          expect(applyEdits(source.raw, clause.source, clean.edits), `seed ${seed}`).toBe(clause.text);
      }
    }
  });

  it.each([
    ['nothing', ''],
    ['a byte order mark alone', '\uFEFF'],
    ['lone surrogates', '\uD800\uDC00\uD800。\uDFFF'],
    ['white space', ' \n\t\r\n　'],
  ])('make an issue, not an error, of %s', (_, raw) => {
    const source = foreignSource(raw);
    const parsed = parseDocument(source, repairText(source, []));
    expect(parsed.issues.length).toBeGreaterThan(0);
  });

  const long = 500_000;
  it.each([
    ['a megabyte without a stop on one line', '济南'.repeat(long)],
    ['a megabyte of sentences on one line', '推进项目建设，加快发展。'.repeat(long / 6)],
    ['a hundred thousand blank lines', `开头${'\n'.repeat(100_000)}结尾。`],
    ['a hundred thousand short lines', '项目\n'.repeat(100_000)],
    ['opening brackets that never close', '（“'.repeat(long / 2)],
    ['half-width brackets', '('.repeat(long)],
    ['blanks between characters', '济 '.repeat(long / 2)],
    ['one long run of ideographic blanks', `济南${'　'.repeat(long)}`],
    ['one long run of blanks', `济${' '.repeat(long)}南`],
    ['tags that never close', '<p '.repeat(long / 3)],
    ['hash marks and stars', '# **'.repeat(long / 4)],
    ['labels', '（一）1.'.repeat(long / 5)],
    ['labels on lines', '1.\n'.repeat(long / 5)],
    ['readings', '現(xiàn)'.repeat(long / 7)],
    ['announcements', '其中包括，加快'.repeat(long / 7)],
    ['dashes', '—'.repeat(long)],
  ])('take linear time on %s', (_, raw) => {
    const source = foreignSource(raw);
    const started = performance.now();
    parseDocument(source, repairText(source, []));
    expect(performance.now() - started).toBeLessThan(4000);
  });
});
