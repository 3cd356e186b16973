import { i18n } from '#i18n';
import { citationText } from './citation-text.ts';
import { comparisonText, type Footnote, type NotedArticle, type NotedBlock } from './footnotes.ts';
import { kindLabel } from './labels.ts';

/**
 * The annotated article as Markdown with footnotes: `……建成黄河体育中心[^1]。`, and at the end `[^1]: **黄河体育中心**（项目）：“…”
 * 《2025年济南市政府工作报告》，2025-01-13，…`. `date` is the day of the export, `YYYY-MM-DD`.
 */
export function articleMarkdown(article: NotedArticle, date: string): string {
  const { title, url, blocks, notes, leftOut, cut } = article;
  const head = [`# ${escaped(title)}`, [`<${url}>`, i18n.t('export.exported', [date])].join('  \n')];
  const told = [
    ...(leftOut > 0 ? [i18n.t('export.leftOut', [leftOut])] : []),
    ...(cut ? [i18n.t('export.cut')] : []),
  ].map((text) => `*${text}*`);
  return `${[...head, ...blocks.map(blockText), ...told, notes.map(noteText).join('\n\n')].filter(Boolean).join('\n\n')}\n`;
}

function blockText({ text, heading, notes }: NotedBlock): string {
  let done = 0;
  const parts = notes.map(({ number, mark: { end } }) => {
    const part = `${escaped(text.slice(done, end))}[^${number}]`;
    done = end;
    return part;
  });
  const whole = [...parts, escaped(text.slice(done))].join('').replace(/\s+/g, ' ').trim();
  return heading ? `## ${whole}` : atLineStart(whole);
}

function noteText({ number, mark, citation }: Footnote): string {
  const compared = mark.comparison ? [comparisonText(mark.comparison, mark.quote.exact)] : [];
  const cited = citation ? citationText(citation) : i18n.t('card.empty');
  return `[^${number}]: **${escaped(mark.name)}**（${kindLabel(mark.kind)}） ${[cited, ...compared].map(escaped).join(' ')}`;
}

/** Words of a page or a document are words: no sign of theirs may become markup. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>~|&$^]/g, '\\$&');
}

/** Signs that make a list, a heading or a quotation of a paragraph that begins with them. */
function atLineStart(text: string): string {
  return text.replace(/^(#|[-+=](?=\s|[-=]|$)|\d{1,9}(?=[.)]))/, (sign) =>
    /^\d/.test(sign) ? `${sign}\\` : `\\${sign}`,
  );
}
