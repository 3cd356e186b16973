import type { Citation } from '@/core/model.ts';

/**
 * A clause with its source, to be pasted: `“建成黄河体育中心。”（《2025年济南市政府工作报告》，2025-01-13，二、今年的重点任务 › （六）…）`.
 */
export function citationText({ text, document, path }: Pick<Citation, 'text' | 'document' | 'path'>): string {
  const place = [`《${document.title}》`, document.date, path.join(' › ')].filter((part) => part !== '');
  return `“${text}”（${place.join('，')}）`;
}

/** A heading as printed, for a path or an outline: label and title. */
export function headingText({ label, title }: { readonly label: string; readonly title: string }): string {
  return /[0-9.．]$/.test(label) ? `${label} ${title}` : `${label}${title}`;
}
