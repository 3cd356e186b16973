import { i18n } from '#i18n';
import type { ApartReason } from '@/core/model/answers.ts';
import type { Category, EditReason, Target } from '@/core/model/corpus.ts';
import type { LocalityEvidence, Relation } from '@/core/model/page.ts';
import type { SearchResult } from '@/core/model/search.ts';
import type { ReaderFormat } from './citation-records.ts';
import type { NamedKind } from './page-summary.ts';

const KINDS = {
  project: 'kind.project',
  place: 'kind.place',
  institution: 'kind.institution',
  programme: 'kind.programme',
  event: 'kind.event',
  brand: 'kind.brand',
  target: 'kind.target',
  clause: 'kind.clause',
  document: 'kind.document',
  department: 'kind.department',
  entity: 'kind.entity',
} as const;

/** 项目, 地点 … in the reader's language. */
export function kindLabel(kind: NamedKind | SearchResult['type']): string {
  return i18n.t(KINDS[kind]);
}

const FORMATS = {
  plain: 'format.plain',
  markdown: 'format.markdown',
  gbt7714: 'format.gbt7714',
  bibtex: 'format.bibtex',
  csl: 'format.csl',
} as const;

/** 纯文本, BibTeX …: how a citation is written. */
export function formatLabel(format: ReaderFormat): string {
  return i18n.t(FORMATS[format]);
}

const EVIDENCE = {
  host: 'evidence.host',
  title: 'evidence.title',
  dateline: 'evidence.dateline',
  place: 'evidence.place',
  name: 'evidence.name',
  'other-city': 'evidence.otherCity',
  reader: 'evidence.reader',
} as const;

/** 网址, 标题, 地名 …: what kind of trace told where a page is about. */
export function evidenceLabel(kind: LocalityEvidence['kind']): string {
  return i18n.t(EVIDENCE[kind]);
}

const RELATIONS = {
  meets: 'card.relation.meets',
  below: 'card.relation.below',
  exceeds: 'card.relation.exceeds',
  same: 'card.relation.same',
  'other-period': 'card.relation.otherPeriod',
  'other-scope': 'card.relation.otherScope',
} as const;

/** 达到, 低于 …: how the page's figure stands to the document's. */
export function relationLabel(relation: Relation): string {
  return i18n.t(RELATIONS[relation]);
}

const REASONS = {
  'page-break': 'repair.pageBreak',
  'doubled-text': 'repair.doubledText',
  'lost-text': 'repair.lostText',
  'wrong-character': 'repair.wrongCharacter',
  'foreign-word': 'repair.foreignWord',
  mark: 'repair.mark',
  spacing: 'repair.spacing',
  punctuation: 'repair.punctuation',
  'inserted-reading': 'repair.insertedReading',
  mojibake: 'repair.mojibake',
  traditional: 'repair.traditional',
  'page-furniture': 'repair.pageFurniture',
} as const;

/** 原文误字, 重复文字 …: why a place was repaired. */
export function repairLabel(reason: EditReason): string {
  return i18n.t(REASONS[reason]);
}

const CATEGORIES = {
  transport: 'category.transport',
  industry: 'category.industry',
  science: 'category.science',
  culture: 'category.culture',
  health: 'category.health',
  education: 'category.education',
  ecology: 'category.ecology',
  water: 'category.water',
  energy: 'category.energy',
  finance: 'category.finance',
  digital: 'category.digital',
  'opening-up': 'category.openingUp',
  urban: 'category.urban',
  agriculture: 'category.agriculture',
  governance: 'category.governance',
  sport: 'category.sport',
  other: 'category.other',
} as const;

/** 交通, 产业 …: what a thing is about. */
export function categoryLabel(category: Category): string {
  return i18n.t(CATEGORIES[category]);
}

/** Whether a word from outside, an address for one, names a category. */
export function isCategory(word: string): word is Category {
  return Object.hasOwn(CATEGORIES, word);
}

/** 计划 or 完成. */
export function statusLabel(status: Target['status']): string {
  return status === 'achieved' ? i18n.t('status.achieved') : i18n.t('status.planned');
}

const APART = {
  words: 'series.apart.words',
  unit: 'series.apart.unit',
  scope: 'series.apart.scope',
  total: 'series.apart.total',
  average: 'series.apart.average',
  measure: 'series.apart.measure',
} as const;

/** 单位不同, 一为累计，一为新增 …: why two figures are not compared. */
export function apartLabel(reason: ApartReason): string {
  return i18n.t(APART[reason]);
}
