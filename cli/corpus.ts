import { buildCorpus, loadCorpus } from '../tools/load-corpus.ts';
import { corpusRecords } from './document-record.ts';
import { printJson } from './print.ts';
import { readArguments } from './read-arguments.ts';
import { UsageError } from './usage-error.ts';

/** `corpus build` compiles the seeds and prints a summary with every issue; `corpus dump` prints the whole corpus. */
export async function run(args: readonly string[]): Promise<void> {
  const [verb, ...rest] = readArguments('corpus', args, {}).rest;
  if (rest.length > 0 || (verb !== 'build' && verb !== 'dump'))
    throw new UsageError('Use `corpus build` or `corpus dump`.');
  if (verb === 'dump') return printJson({ documents: corpusRecords(loadCorpus()) });
  const began = performance.now();
  const corpus = buildCorpus();
  const count = (document: string) =>
    corpus.entities.filter((e) => e.mentions.some((m) => m.document === document)).length;
  await printJson({
    hash: corpus.hash,
    milliseconds: Math.round(performance.now() - began),
    entities: corpus.entities.length,
    lineages: corpus.lineages.length,
    documents: corpus.documents.map((d) => ({
      id: d.id,
      title: d.title,
      sections: d.sections.length,
      clauses: d.clauses.length,
      entities: count(d.id),
      targets: d.targets.length,
      edits: d.edits.length,
      issues: d.issues.map(({ code, message, span }) => ({ code, message, ...span })),
    })),
  });
}
