import type { Locality, LocalityEvidence, PageFacts } from '../model/page.ts';
import { foldKey } from '../text/fold.ts';
import type { PackForm } from './name-table.ts';
import type { MatchPack } from './pack.ts';
import type { BlockScan } from './scan.ts';

/** Jinan's own hosts and the local media that write about it. */
const JINAN_HOSTS: readonly string[] = ['jinan.gov.cn', 'e23.cn', 'jinan.cn', 'jnnews', 'ijntv.cn', 'jinantimes'];

/** Provinces whose name on a page about Jinan says nothing against it. */
const OWN_PROVINCE: readonly string[] = ['山东', '齐鲁', '鲁'];

/** Weights of the kinds of evidence; a heading or the title says more than the text, an aside nearly nothing. */
const HEADING_WEIGHT = 4;
const ASIDE_WEIGHT = 0.25;
const HOST_WEIGHT = 3;
const NAME_WEIGHT = 2;

/** 济南8月9日讯, 本报济南1月13日电: the place a report was filed from. */
const DATELINE = /济南(?<=(?:^|[　\s（(【])[一-鿿]{0,8}济南)\d{1,2}月\d{1,2}日[讯电]/;

/** A page needs so much weight for Jinan before a local name lights up. */
const ENOUGH = 2;

/**
 * Whether a page is about Jinan: its host, its title, datelines, Jinan's own words and the documents' distinctive names, against
 * the names of other places. The verdict is `unknown` when the page names no place at all.
 */
export function judgeLocality(pack: MatchPack, facts: PageFacts, scans: readonly BlockScan[]): Locality {
  const own = new Map<string, Counted>();
  const others = new Map<string, number>();
  const add = (kind: LocalityEvidence['kind'], text: string, count: number, weight: number) => {
    const before = own.get(`${kind} ${text}`) ?? { count: 0, weight: 0 };
    own.set(`${kind} ${text}`, { kind, text, count: before.count + count, weight: before.weight + weight });
  };
  const host = hostOf(facts);
  if (JINAN_HOSTS.some((known) => host.includes(known))) add('host', host, 1, HOST_WEIGHT);
  if (facts.title?.includes('济南') || facts.title?.includes('濟南')) add('title', '济南', 1, HEADING_WEIGHT);
  const datelines = scans.filter(({ block, names }) => names.length > 0 && DATELINE.test(block.text)).length;
  if (datelines > 0) add('dateline', '济南', datelines, datelines * HEADING_WEIGHT);
  let weightOther = 0;
  for (const { form, first, count, weight } of countForms(pack, scans)) {
    const text = foldKey(first);
    if (form.kind === 'name') add('name', text, count, text.includes('济南') ? NAME_WEIGHT * weight : weight);
    else if (form.own) add('place', text, count, weight);
    else if (!OWN_PROVINCE.includes(text)) {
      others.set(text, (others.get(text) ?? 0) + count);
      weightOther += weight;
    }
  }
  const weightOwn = [...own.values()].reduce((sum, { weight }) => sum + weight, 0);
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

type Counted = LocalityEvidence & { readonly weight: number };

/** A form that says where the page is about: a place, or a distinctive name. */
interface FormCount {
  readonly form: PackForm;
  /** As it is written where it stands first. */
  readonly first: string;
  count: number;
  weight: number;
}

/** How often each telling form stands on the page. */
function countForms(pack: MatchPack, scans: readonly BlockScan[]): Iterable<FormCount> {
  const counts = new Map<number, FormCount>();
  for (const { block, names } of scans) {
    const weight = block.heading ? HEADING_WEIGHT : block.aside ? ASIDE_WEIGHT : 1;
    for (const { start, end, form: index } of names) {
      const form = pack.formAt(index);
      if (form.kind === 'name' && form.grade !== 'distinctive') continue;
      const known = counts.get(index);
      if (known) {
        known.count++;
        known.weight += weight;
      } else counts.set(index, { form, first: block.text.slice(start, end), count: 1, weight });
    }
  }
  return counts.values();
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
