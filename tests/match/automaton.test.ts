import { describe, expect, it } from 'vitest';
import { type Match, openAutomaton, scanText } from '@/core/match/automaton.ts';
import { buildAutomaton } from '@/core/match/build-automaton.ts';
import { buildMatchPack } from '@/core/match/build-pack.ts';
import { formsOf } from '@/core/match/forms.ts';
import { openMatchPack } from '@/core/match/pack.ts';
import { foldKey } from '@/core/text/fold.ts';
import { mark, unmark } from '../text/marked.ts';
import { bundledCorpus, bundledPack } from './bundled.ts';
import { naiveScan } from './naive-scan.ts';

type Scan = (forms: readonly string[], text: string) => Match[];

const SCANS: readonly (readonly [string, Scan])[] = [
  ['the automaton', (forms, text) => scanText(openAutomaton(buildAutomaton(forms)), text)],
  ['its naive twin', naiveScan],
];

/** The forms, parted by |, the text with every hit marked, and which forms they are where that matters. */
type Row = readonly [forms: string, marked: string, hits?: readonly number[]];

const ROWS: Readonly<Record<string, readonly Row[]>> = {
  'takes the leftmost, then the longest': [
    ['黄河|黄河体育中心', '在⟦黄河体育中心⟧看球', [1]],
    ['黄河体育中心|黄河', '在⟦黄河⟧体育馆看球', [1]],
    ['北湖片区|片区规划', '⟦北湖片区⟧规划', [0]],
    ['起步区|步区', '⟦起步区⟧与⟦步区⟧', [0, 1]],
    ['甲乙|甲乙丙丁|乙丙', '⟦甲乙⟧丙戊', [0]],
    ['甲乙丙丁|乙丙', '甲⟦乙丙⟧戊', [1]],
    ['泉城|泉城购', '⟦泉城购⟧⟦泉城⟧⟦泉城购⟧', [1, 0, 1]],
    ['哈哈', '⟦哈哈⟧⟦哈哈⟧哈'],
  ],
  'finds names at both ends of the text': [
    ['起步区', '⟦起步区⟧'],
    ['起步区|高新区', '⟦起步区⟧和⟦高新区⟧'],
    ['起步区', '起步'],
    ['起步区', '步区'],
    ['起步区', '区'],
    ['起步区', ''],
  ],
  'passes over white space and what cannot be seen': [
    ['黄河体育中心', '去⟦黄河\n　体育 中心⟧ 看'],
    ['起步区', ' ⟦起\u200B步\u00AD区⟧ '],
    ['选择济南共赢未来', '⟦选择济南 共赢未来⟧'],
    ['选择济南 共赢未来', '⟦选择济南共赢未来⟧'],
  ],
  'passes over quotation marks': [
    ['泉惠企平台', '“⟦泉惠企”平台⟧'],
    ['“泉惠企”平台', '⟦泉惠企平台⟧'],
    ['双千兆', '「⟦双千兆⟧」网络'],
    ['双千兆', "'⟦双'千'兆⟧'"],
  ],
  'passes over readings, and takes one along at the end of a name': [
    ['黄河体育中心', '⟦黃(huáng)河體(tǐ)育中心⟧'],
    ['黄河体育中心', '⟦黄河体育中心(xīn)⟧在建'],
    ['黄河', '⟦黄(huáng)(huáng)河（hé）⟧体育'],
    ['黄河', '⟦黄 (huáng) 河⟧ (hé)'],
    ['黄河', '黄(2024)河'],
    ['黄河', '(huáng)⟦黄河⟧(REITs)'],
    ['基金（REITs）', '⟦基金(reits)⟧'],
    ['（泉城）马拉松', '济南⟦(泉城)马拉松⟧'],
  ],
  'reads Traditional, full-width and capital letters': [
    ['济南黄河体育中心', '⟦濟南黃河體育中心⟧'],
    ['雲巴', '⟦云巴⟧与⟦雲巴⟧'],
    ['轨道交通4号线', '⟦軌道交通４號線⟧'],
    ['AIC股权投资', '⟦ａｉｃ股权投资⟧与⟦Aic股权投资⟧'],
    ['3＋1产业', '⟦3+1产业⟧'],
    ['济南—法国', '⟦济南-法国⟧与⟦济南–法国⟧'],
  ],
  'reads characters beyond the Basic Multilingual Plane': [
    ['𠮷野|𠮷', '⟦𠮷野⟧与⟦𠮷⟧', [0, 1]],
    ['𠮷野', '\uD842𠮷⟦𠮷野⟧\uDFB7野'],
    ['𠀀甲|𠀁甲', '⟦𠀁甲⟧', [1]],
  ],
  'knows a form by its first index': [
    ['起步区|起步區|“起步区”', '⟦起步區⟧', [0]],
    ['区|起', '起步区'],
    ['一|黄河', '⟦黄河⟧', [1]],
    ['', '黄河'],
  ],
};

describe.each(SCANS)('%s', (_, scan) => {
  describe.each(Object.entries(ROWS))('%s', (_title, rows) => {
    it.each(rows.map((row) => [row] as const))('%s', ([forms, marked, hits]) => {
      const { text } = unmark(marked);
      const found = scan(forms.split('|'), text);
      expect(mark(text, found)).toBe(marked);
      if (hits) expect(found.map(({ form }) => form)).toEqual(hits);
    });
  });
});

describe('automaton and twin', () => {
  const ALPHABET = [
    ...'甲甲乙乙丙丙黃黄Ａa(（)）h',
    'é',
    '(hé)',
    '（é）',
    '"',
    '“',
    '”',
    '「',
    ' ',
    '\n',
    '　',
    '\u200B',
    '𠮷',
    '\uD842',
    '𠀀',
  ];

  it.each([1, 2, 3, 4])('agree on random texts and names, seed %i', (seed) => {
    const random = generator(seed);
    const word = (most: number) =>
      Array.from(
        { length: Math.floor(random() * (most + 1)) },
        () => ALPHABET[Math.floor(random() * ALPHABET.length)],
      ).join('');
    let hits = 0;
    for (let round = 0; round < 40; round++) {
      const forms = Array.from({ length: 1 + Math.floor(random() * 30) }, () => word(6));
      const automaton = openAutomaton(buildAutomaton(forms));
      for (let turn = 0; turn < 40; turn++) {
        const text = word(60);
        const found = scanText(automaton, text);
        expect(found, JSON.stringify({ forms, text })).toEqual(naiveScan(forms, text));
        hits += found.length;
      }
    }
    expect(hits).toBeGreaterThan(1000);
  });

  it('agree on the bundled documents and names', () => {
    const corpus = bundledCorpus();
    const forms = corpus.entities.slice(0, 60).flatMap((entity) => formsOf(entity).map(({ text }) => text));
    const automaton = openAutomaton(buildAutomaton(forms));
    const text = corpus.documents[2]!.clauses.map((clause) => clause.text).join('\n');
    expect(scanText(automaton, text)).toEqual(naiveScan(forms, text));
  });
});

/** Mulberry32: the same numbers for the same seed, everywhere. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe('stored bytes', () => {
  const automaton = buildAutomaton(['起步区']);

  it.each([
    ['another kind', 0],
    ['another version', 4],
    ['another length', 8],
  ])('of %s are refused', (_, at) => {
    const bytes = automaton.slice();
    bytes[at]! ^= 1;
    expect(() => openAutomaton(bytes)).toThrow('not an automaton of version 2');
  });

  it('that were cut are refused', () => {
    expect(() => openAutomaton(automaton.slice(0, -4))).toThrow('not an automaton of version 2');
  });

  it('open wherever they stand in a larger buffer', () => {
    const larger = new Uint8Array(automaton.length + 8);
    larger.set(automaton, 8);
    expect(scanText(openAutomaton(larger.subarray(8)), '看起步区')).toEqual([{ start: 1, end: 4, form: 0 }]);
  });

  it('of a pack are refused when of another kind or version, and open when they are not aligned', () => {
    const bytes = buildMatchPack({ hash: '', documents: [], entities: [], lineages: [] });
    expect(() => openMatchPack(automaton)).toThrow('not a match pack of version 4');
    expect(() => openMatchPack(bytes.map((byte, i) => (i === 4 ? byte + 1 : byte)))).toThrow('not a match pack');
    expect(() => openMatchPack(bytes.subarray(0, -4))).toThrow('not a match pack');
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    expect(openMatchPack(shifted.subarray(1)).formCount).toBeGreaterThan(300);
  });
});

describe('the bundled pack', () => {
  const pack = bundledPack();

  it('finds every form of every entity where it stands alone', () => {
    const lost = bundledCorpus().entities.flatMap((entity, index) =>
      formsOf(entity)
        .filter(({ text }) => !isFound(text, index))
        .map(({ text }) => `${entity.id}: ${text}`),
    );
    expect(lost).toEqual([]);
  });

  function isFound(text: string, entity: number): boolean {
    const [match, ...more] = scanText(pack.names, text);
    const form = match && pack.formAt(match.form);
    return (
      form?.kind === 'name' &&
      more.length === 0 &&
      form.entities.includes(entity) &&
      foldKey(text.slice(match!.start, match!.end)) === foldKey(text)
    );
  }

  it('has more than a thousand forms, each of an entity it knows', () => {
    const forms = Array.from({ length: pack.formCount }, (_, i) => pack.formAt(i));
    const names = forms.filter((form) => form.kind === 'name');
    expect(names.length).toBeGreaterThan(1000);
    expect(
      names.every((form) =>
        form.entities.every((index) => bundledCorpus().entities[index]?.id === pack.entityAt(index).id),
      ),
    ).toBe(true);
  });

  it('leads every spelling of an indicator to targets', () => {
    expect(pack.indicators.length).toBeGreaterThan(200);
    const empty = pack.indicators.filter(
      ({ targets }) => targets.length === 0 || targets.some((t) => !pack.targets[t]),
    );
    expect(empty).toEqual([]);
  });
});
