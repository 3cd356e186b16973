import { buildMatchPack } from '@/core/match/build-pack.ts';
import { type MatchPack, openMatchPack } from '@/core/match/pack.ts';
import type { Corpus } from '@/core/model/corpus.ts';
import { loadCorpus } from '@/tools/load-corpus.ts';

let corpus: Corpus | undefined;
let pack: MatchPack | undefined;

export function bundledCorpus(): Corpus {
  corpus ??= loadCorpus();
  return corpus;
}

export function bundledPack(): MatchPack {
  pack ??= openMatchPack(buildMatchPack(bundledCorpus()));
  return pack;
}
