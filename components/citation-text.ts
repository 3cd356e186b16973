import type { Citation } from '@/core/model/answers.ts';

/** The first is that of a reader who never chose. */
export const COPY_FORMATS = ['plain', 'markdown', 'gbt7714'] as const;

/** How a clause is written with its source. */
export type CopyFormat = (typeof COPY_FORMATS)[number];

type Cited = Pick<Citation, 'text' | 'document' | 'path'>;

/**
 * A clause with its source, to be pasted: `“建成黄河体育中心。”（《2025年济南市政府工作报告》，2025-01-13，二、今年的重点任务 › （六）…）`.
 */
export function citationText({ text, document, path }: Cited): string {
  return `“${text}”（${placeOf({ document, path })}）`;
}

/** The same in the format asked for; `today` is the day of citation, which the standard wants for what is read on a screen. */
export function formatCitation(citation: Cited, format: CopyFormat, today: string): string {
  switch (format) {
    case 'plain':
      return citationText(citation);
    case 'markdown':
      return `> ${escapeMarkdown(citation.text)}\n>\n> —— ${escapeMarkdown(placeOf(citation))}`;
    case 'gbt7714':
      return `“${citation.text}”\n${referenceOf(citation.document, today)}`;
  }
}

/** A heading as printed, for a path or an outline: label and title. */
export function headingText({ label, title }: { readonly label: string; readonly title: string }): string {
  return /[0-9.．]$/.test(label) ? `${label} ${title}` : `${label}${title}`;
}

function placeOf({ document, path }: Pick<Cited, 'document' | 'path'>): string {
  return [`《${document.title}》`, document.date, path.join(' › ')].filter((part) => part !== '').join('，');
}

/**
 * A reference after GB/T 7714—2015, with the facts at hand and no others. A document: `济南市人民政府. 2025年济南市政府工作报告[EB/OL].
 * (2025-01-13)[2026-03-01].`; a newspaper article: `题名[N]. 2025-03-04.` The address it was published at is not known, nor is a
 * newspaper whose name the file does not give; author, title and date stand in the order of the standard.
 */
function referenceOf({ issuer, title, date, kind }: Cited['document'], today: string): string {
  const known = NOT_GIVEN.test(issuer) ? '' : issuer.split('、').join(', ');
  if (kind === '新闻报道') return `${title}[N]. ${[known, date].filter((part) => part !== '').join(', ')}.`;
  const author = known === '' ? '' : `${known}. `;
  return `${author}${title}[EB/OL]. (${date})[${today}].`;
}

/** 报纸报道（媒体名未载） says that there is no name. */
const NOT_GIVEN = /未载|不详/;

/** Signs that Markdown would read as its own, and a number or a dash that would begin a list. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#|~]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[-+]/, '\\$&');
}
