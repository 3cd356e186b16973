import type { Locality, LocalityEvidence, PageFacts } from '../model.ts';
import { foldKey } from '../text/fold.ts';
import type { MatchPack } from './pack.ts';
import { JINAN_HOSTS, OWN_PROVINCE } from './places.ts';
import type { BlockScan } from './scan.ts';

/** Weights of the kinds of evidence; a heading or the title says more than the text, an aside nearly nothing. */
const HEADING_WEIGHT = 4;
const ASIDE_WEIGHT = 0.25;
const HOST_WEIGHT = 3;
const NAME_WEIGHT = 2;

/** 济南8月9日讯, 本报济南1月13日电: the place a report was filed from. */
const DATELINE = /(?:^|[　\s（(【])(?:[一-鿿]{0,8}?)(济南)\d{1,2}月\d{1,2}日[讯电]/;

/** A page needs so much weight for Jinan before a local name lights up. */
const ENOUGH = 2;

/**
 * Whether a page is about Jinan: its host, its title, datelines, Jinan's own words and the documents' distinctive names, against
 * the names of other places. The verdict is `unknown` when the page names no place at all.
 */
export function judgeLocality(pack: MatchPack, facts: PageFacts, scans: readonly BlockScan[]): Locality {
  const own = new Map<string, LocalityEvidence & { readonly weight: number }>();
  const others = new Map<string, number>();
  let weightOwn = 0;
  let weightOther = 0;
  const count = (kind: LocalityEvidence['kind'], text: string, weight: number) => {
    const before = own.get(`${kind} ${text}`) ?? { count: 0, weight: 0 };
    own.set(`${kind} ${text}`, { kind, text, count: before.count + 1, weight: before.weight + weight });
    weightOwn += weight;
  };
  const host = hostOf(facts);
  if (JINAN_HOSTS.some((known) => host.includes(known))) count('host', host, HOST_WEIGHT);
  if (facts.title?.includes('济南') || facts.title?.includes('濟南')) count('title', '济南', HEADING_WEIGHT);
  for (const scan of scans) {
    const weight = scan.block.heading ? HEADING_WEIGHT : scan.block.aside ? ASIDE_WEIGHT : 1;
    if (DATELINE.test(scan.block.text)) count('dateline', '济南', HEADING_WEIGHT);
    for (const match of scan.names) {
      const form = pack.forms[match.form]!;
      const text = foldKey(scan.block.text.slice(match.start, match.end));
      if (form.kind === 'name') {
        if (form.grade === 'distinctive') count('name', text, text.includes('济南') ? NAME_WEIGHT * weight : weight);
      } else if (form.own) count('place', text, weight);
      else if (!OWN_PROVINCE.includes(text)) {
        others.set(text, (others.get(text) ?? 0) + 1);
        weightOther += weight;
      }
    }
  }
  const strongest = [...others].sort((a, b) => b[1] - a[1])[0];
  return {
    verdict: verdictOf(weightOwn, weightOther, strongest?.[1] ?? 0),
    confidence: weightOwn + weightOther === 0 ? 0 : Math.max(weightOwn, weightOther) / (weightOwn + weightOther),
    evidence: [
      ...[...own.values()]
        .sort((a, b) => b.weight - a.weight)
        .slice(0, 8)
        .map(({ kind, text, count }) => ({ kind, text, count })),
      ...(strongest ? [{ kind: 'other-city' as const, text: strongest[0], count: strongest[1] }] : []),
    ],
  };
}

/** Jinan must be named enough, and not be one city in a list of many. */
function verdictOf(own: number, others: number, strongest: number): Locality['verdict'] {
  if (own >= ENOUGH && own >= others * 0.6 && own > strongest) return 'local';
  if (others > 0 || own > 0) return own > others && own >= ENOUGH ? 'local' : 'elsewhere';
  return 'unknown';
}

function hostOf(facts: PageFacts): string {
  return /^[a-z]+:\/\/([^/:?#]+)/i.exec(facts.url ?? '')?.[1]?.toLowerCase() ?? '';
}
