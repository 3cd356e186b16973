import type { Citation } from '@/core/model/answers.ts';
import { COPY_FORMATS, type CopyFormat, formatCitation } from './citation-text.ts';

/** The formats of the reader: those of the card, and records for reference managers. */
export const READER_FORMATS = [...COPY_FORMATS, 'bibtex', 'csl'] as const;

export type ReaderFormat = CopyFormat | 'bibtex' | 'csl';

type Cited = Pick<Citation, 'text' | 'document' | 'path' | 'clause'>;

/** A clause with its source in the format asked for; `today` is the day of citation. */
export function clauseCitation(citation: Cited, format: ReaderFormat, today: string): string {
  if (format === 'bibtex') return bibtexRecord(citation, today);
  if (format === 'csl') return `${JSON.stringify([cslItem(citation, today)], null, 2)}\n`;
  return formatCitation(citation, format, today);
}

/** BibTeX with biblatex's `date` and `urldate`; braces round names and titles keep them as they are written. */
function bibtexRecord({ text, document, path, clause }: Cited, today: string): string {
  const fields: readonly (readonly [string, string])[] = [
    [
      'author',
      authorsOf(document)
        .map((name) => `{${escapeTex(name)}}`)
        .join(' and '),
    ],
    ['title', `{${escapeTex(document.title)}}`],
    ['date', document.date],
    ['year', document.date.slice(0, 4)],
    ['type', escapeTex(document.kind)],
    ['urldate', today],
    ['langid', 'chinese'],
    ['note', escapeTex([path.join(' › '), `“${text}”`].filter((part) => part !== '').join('：'))],
  ];
  const lines = fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@${document.kind === NEWS ? 'article' : 'report'}{${keyOf(clause)},\n${lines.join('')}}\n`;
}

/** An item of CSL-JSON, as Zotero and citeproc read it. */
function cslItem({ text, document, path, clause }: Cited, today: string): object {
  const authors = authorsOf(document);
  return {
    id: keyOf(clause),
    type: document.kind === NEWS ? 'article-newspaper' : 'report',
    title: document.title,
    ...(authors.length > 0 ? { author: authors.map((literal) => ({ literal })) } : {}),
    issued: dateOf(document.date),
    accessed: dateOf(today),
    genre: document.kind,
    language: 'zh-CN',
    ...(path.length > 0 ? { section: path.join(' › ') } : {}),
    note: `“${text}”`,
  };
}

const NEWS = '新闻报道';

/** 报纸报道（媒体名未载） says that there is no name. */
const NOT_GIVEN = /未载|不详/;

function authorsOf({ issuer }: Cited['document']): string[] {
  return NOT_GIVEN.test(issuer) ? [] : issuer.split('、').filter((name) => name !== '');
}

function dateOf(date: string): object {
  return { 'date-parts': [date.split('-').map(Number)] };
}

/** `003/3.6/1a2b` → `yinju-003-3.6-1a2b`: a key that BibTeX takes. */
function keyOf(clause: string): string {
  return `yinju-${clause.replace(/[^A-Za-z0-9.-]+/g, '-')}`;
}

/** Signs that TeX would read as its own. */
function escapeTex(text: string): string {
  return text.replace(/[\\{}%&#$_~^]/g, (sign) => TEX_SIGNS[sign] ?? `\\${sign}`);
}

const TEX_SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
