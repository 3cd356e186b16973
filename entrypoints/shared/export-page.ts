import { articleMarkdown } from '@/components/article-markdown.ts';
import type { ExportFormat } from '@/components/ExportBar.tsx';
import { type DossierOf, noteArticle } from '@/components/footnotes.ts';
import { webAnnotations } from '@/components/web-annotations.ts';
import type { PageArticle } from '@/core/model/page.ts';
import { readArticle } from '@/runtime/page-replies.ts';
import { saveFile } from './save-file.ts';

/** Copies the annotated article of a tab. */
export async function copyArticle(tabId: number, format: ExportFormat, dossierOf: DossierOf): Promise<void> {
  await navigator.clipboard.writeText(written(await readArticle(tabId), format, dossierOf));
}

/** Saves the annotated article of a tab as a file, among the downloads. */
export async function saveArticle(tabId: number, format: ExportFormat, dossierOf: DossierOf): Promise<void> {
  const article = await readArticle(tabId);
  const [type, ending] =
    format === 'markdown' ? (['text/markdown', 'md'] as const) : (['application/ld+json', 'jsonld'] as const);
  saveFile(`${fileName(article.title)}.${ending}`, type, written(article, format, dossierOf));
}

function written(article: PageArticle, format: ExportFormat, dossierOf: DossierOf): string {
  const now = new Date();
  if (format === 'markdown') return articleMarkdown(noteArticle(article, 'main', dossierOf), localDay(now));
  const options = { created: now.toISOString(), newId: () => `urn:uuid:${crypto.randomUUID()}` };
  return `${JSON.stringify(webAnnotations(noteArticle(article, 'whole', dossierOf), options), null, 2)}\n`;
}

/** The reader's own day, `2026-11-25`: near midnight it is not that of UTC. */
export function localDay(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Signs that file systems refuse are left out; `yinju` where nothing else is left. */
function fileName(title: string): string {
  const name = title
    .replace(/[\p{Cc}\\/:*?"<>|]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '');
  return name.slice(0, 60).trim() || 'yinju';
}
