/** Small made-up documents and what the views are given of them. */
import type { Citation, Dossier, TargetRow } from '@/core/model/answers.ts';
import type { Clause, Corpus, Edit, Entity, PolicyDocument, Section, Span, Target } from '@/core/model/corpus.ts';
import type { PageMention } from '@/core/model/page.ts';
import type { SearchAnswer, SearchFilter, SearchResult } from '@/core/model/search.ts';

/** `前往⟦东岸书院⟧参观` → the text without the marks, and where they stood. */
export function unmark(marked: string): { readonly text: string; readonly spans: Span[] } {
  const spans: Span[] = [];
  let text = '';
  for (const [, before = '', inside] of marked.matchAll(/([^⟦]*)(?:⟦([^⟧]*)⟧)?/g)) {
    text += before;
    if (inside === undefined) continue;
    spans.push({ start: text.length, end: text.length + inside.length });
    text += inside;
  }
  return { text, spans };
}

export function section(id: string, more: Partial<Section> = {}): Section {
  return { id, label: '', title: '文化', level: 1, parent: null, source: [], ...more };
}

export function clause(id: string, text: string, more: Partial<Clause> = {}): Clause {
  return {
    id,
    section: id.slice(0, id.lastIndexOf('/')),
    text,
    kind: 'sentence',
    paragraph: 0,
    source: [{ start: 0, end: text.length }],
    ...more,
  };
}

export function policyDocument(id: string, more: Partial<PolicyDocument> = {}): PolicyDocument {
  return {
    id,
    title: `第${id}号文件`,
    issuer: '市政府',
    date: '2024-01-05',
    kind: '通知',
    period: { from: 2024, to: 2025 },
    language: 'zh-Hans',
    sourceFile: `${id}.txt`,
    sections: [],
    clauses: [],
    targets: [],
    duties: [],
    references: [],
    edits: [],
    issues: [],
    ...more,
  };
}

export function corpusOf(documents: readonly PolicyDocument[], entities: readonly Entity[] = []): Corpus {
  return { hash: 'abc', documents, entities, lineages: [] };
}

export function entity(id: string, mentions: Entity['mentions']): Entity {
  return {
    id,
    name: id,
    aliases: [],
    type: 'project',
    category: 'culture',
    grade: 'distinctive',
    localForms: [],
    mentions,
    related: [],
    curated: true,
  };
}

export function target(id: string, more: Partial<Target> = {}): Target {
  return {
    id,
    document: 'a',
    clause: 'a/1/x',
    indicator: '书屋数',
    aliases: [],
    comparator: '≥',
    value: 300,
    unit: '家',
    base: 300,
    baseUnit: '家',
    deadline: '2025',
    status: 'planned',
    scope: '全市',
    quote: '书屋达到300家以上',
    start: 0,
    end: 9,
    ...more,
  };
}

/** A row of the overview; its indicator is its id unless told otherwise. */
export function targetRow(
  id: string,
  more: Partial<Omit<TargetRow, 'target' | 'document'>> & {
    readonly target?: Partial<Target>;
    readonly document?: Partial<TargetRow['document']>;
  } = {},
): TargetRow {
  const document = {
    id: 'a',
    title: '书香行动方案',
    date: '2024-01-05',
    kind: '通知',
    issuer: '市政府',
    ...more.document,
  };
  return {
    category: 'culture',
    departments: [],
    path: [],
    ...more,
    document,
    target: target(id, { indicator: id, document: document.id, quote: `${id}达到300家`, ...more.target }),
  };
}

export function edit(start: number, end: number, text: string, more: Partial<Edit> = {}): Edit {
  return { span: { start, end }, text, reason: 'wrong-character', ...more };
}

/** The marks in the text are the highlights. */
export function citation(clauseId: string, marked: string, more: Partial<Citation> = {}): Citation {
  const { text, spans } = unmark(marked);
  return {
    document: { id: 'a', title: '书香城市行动方案', date: '2024-01-05', kind: '通知', issuer: '市政府' },
    clause: clauseId,
    path: ['一、总体安排', '（一）场馆'],
    text,
    highlights: spans,
    notes: [],
    alsoIn: [],
    ...more,
  };
}

export function dossier(more: Partial<Dossier> = {}): Dossier {
  return {
    id: '东岸书院',
    kind: 'project',
    name: '东岸书院',
    aliases: [],
    lead: 0,
    citations: [citation('a/1/x', '建成⟦东岸书院⟧。')],
    targets: [],
    duties: [],
    related: [],
    ...more,
  };
}

export function result(type: SearchResult['type'], id: string, more: Partial<SearchResult> = {}): SearchResult {
  return {
    type,
    id,
    title: id,
    document: 'a',
    date: '2024-01-05',
    clause: 'a/1/x',
    path: ['一、总体安排'],
    text: '建成东岸书院。',
    highlights: [],
    score: 1,
    alsoIn: [],
    documentTitle: '书香城市行动方案',
    ...more,
  };
}

/** What was found, unless told otherwise; without results, nothing. */
export function answerOf(results: readonly SearchResult[], more: Partial<SearchAnswer> = {}): SearchAnswer {
  return { kind: results.length > 0 ? 'found' : 'nothing', results, suggestions: [], filters: [], ...more };
}

/** A filter where it stands in a query: `filterIn('高铁 文件:2025', '文件:2025', 'document')`. */
export function filterIn(query: string, words: string, kind: SearchFilter['kind']): SearchFilter {
  const start = query.indexOf(words);
  return { kind, value: words.slice(words.indexOf(':') + 1), start, end: start + words.length };
}

export function pageMention(more: Partial<PageMention> = {}): PageMention {
  return {
    block: 0,
    start: 0,
    end: 4,
    surface: '东岸书院',
    kind: 'project',
    id: '东岸书院',
    name: '东岸书院',
    comparison: null,
    why: { form: '东岸书院', rule: 'name', grade: 'distinctive', rivals: [], evidence: [] },
    ...more,
  };
}
