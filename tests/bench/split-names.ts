import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROSE } from './texts.ts';

const SAMPLE = join(import.meta.dirname, '..', 'pages', 'sample-news', 'index.html');

/** Ways a page parts a name in two. */
const SPLITS: readonly ((head: string, tail: string) => string)[] = [
  (head, tail) => `<strong>${head}</strong>${tail}`,
  (head, tail) => `${head}<br>${tail}`,
  (head, tail) => `${head}<wbr>${tail}`,
  (head, tail) => `${head} ${tail}`,
  (head, tail) => `${head}\n      ${tail}`,
  (head, tail) => `${head}　${tail}`,
  (head, tail) => `${head}&nbsp;<br>\n${tail}`,
  (head, tail) => `${head}&#x200b;${tail}`,
  (head, tail) => `<a href="#"><em>${head}</em></a><span>${tail}</span>`,
  (head, tail) => [...head, ...tail].map((char) => `<font>${char}</font>`).join(''),
  (head, tail) => `${head}<!-- -->${tail}`,
  (head, tail) => `“<b>${head}</b>”${tail}`,
];

/** One name of so many goes into the page. */
const STRIDE = 9;

/** A page of paragraphs with one name each, split in every way and at every place in turn. */
export function splitNamesPage(forms: readonly string[]): string {
  return forms
    .filter((form, i) => i % STRIDE === 0 && !/[<&]/.test(form))
    .map((form, i) => {
      const at = 1 + (i % (form.length - 1));
      const name = SPLITS[i % SPLITS.length]!(form.slice(0, at), form.slice(at));
      return `<p>${PROSE[i % PROSE.length]}${name}${PROSE[(i + 1) % PROSE.length]}</p>`;
    })
    .join('\n');
}

/** The body of the sample news page. */
export function sampleNews(): string {
  return /<body>(.*)<\/body>/s.exec(readFileSync(SAMPLE, 'utf8'))![1]!;
}
