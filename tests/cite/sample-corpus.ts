import { type CorpusView, openCorpusView } from '@/core/cite/corpus-view.ts';
import { compileCorpus } from '@/core/compile.ts';
import { type Curated, NOTHING_CURATED } from '@/core/curated.ts';
import type { Corpus, Source } from '@/core/model/corpus.ts';
import { foreignSource } from '../parse/compiled-seeds.ts';

/** A small corpus of our own, compiled like the bundled one. Documents by id, date, lines and what else is known of them. */
export function sampleCorpus(
  documents: readonly (readonly [id: string, date: string, lines: readonly string[], facts?: Partial<Source>])[],
  curated: Partial<Curated> = {},
): Corpus {
  const sources = documents.map(([id, date, lines, facts]) =>
    foreignSource(lines.join('\n'), { id, date, title: `文件${id}`, ...facts }),
  );
  return compileCorpus({ sources, curated: { ...NOTHING_CURATED, ...curated }, hash: 'x' });
}

export function sampleView(...parts: Parameters<typeof sampleCorpus>): CorpusView {
  return openCorpusView(sampleCorpus(...parts));
}
