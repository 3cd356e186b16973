/** Pages to mark, in the manner of those people read: a portal, a very long page, an article with what stands around it. */
import type { Corpus } from '../../core/model/corpus.ts';
import { article, PROSE } from './texts.ts';

const SECTIONS = 200;
const LINKS = 15;
/** One link of so many names something. */
const NAMING_LINK = 47;
const HEADLINES = [
  '济南地铁4号线今早迎来客流高峰',
  '黄河体育中心本周末开放参观',
  '起步区又有一批项目开工',
  '明府城夜游人气旺',
];

/** 3,000 links in 200 boxes; some have headlines that name something. */
export function portalPage(headlines: readonly string[] = HEADLINES): string {
  const link = (i: number) => {
    const naming = i % NAMING_LINK === 0 ? headlines[(i / NAMING_LINK) % headlines.length] : undefined;
    const title = naming ?? headline(i);
    return `<li><a href="#${i}" title="">${title}</a> <span class="date">11-${10 + (i % 20)}</span></li>`;
  };
  const box = (section: number) => {
    const links = Array.from({ length: LINKS }, (_, i) => link(section * LINKS + i)).join('');
    return `<section><h3>栏目${section + 1}</h3><ul>${links}</ul></section>`;
  };
  return `<h1>${headlines.length > 0 ? '济南新闻网' : '新闻网'}</h1><div class="grid">${Array.from({ length: SECTIONS }, (_, i) => box(i)).join('')}</div>`;
}

function headline(i: number): string {
  const [first = '', second = ''] = PROSE[i % PROSE.length]!.split(/[，。]/);
  return first.length > 8 ? first : first + second;
}

/** The article between the links of its site. */
export function articlePage(): string {
  const links = Array.from({ length: 40 }, (_, i) => `<li><a href="#${i}">${headline(i)}</a></li>`).join('');
  return `<nav><ul>${links}</ul></nav><main>${article()}</main><aside><ul>${links}</ul></aside><footer>版权所有</footer>`;
}

const LONG = 1_000_000;

/**
 * A million characters of prose in paragraphs, with a sentence of the documents in each so many.
 *
 * @param every one paragraph of so many has such a sentence
 */
export function longPage(corpus: Corpus, every: number): string {
  const sentences = corpus.documents.flatMap(({ clauses }) => clauses.map(({ text }) => text)).filter(Boolean);
  const paragraphs: string[] = [];
  for (let i = 0, length = 0; length < LONG; i++) {
    const own = [0, 1, 2].map((k) => PROSE[(i * 5 + k * 7) % PROSE.length]!).join('');
    const text = i % every === 0 ? own + sentences[(i / every) % sentences.length]! : own;
    length += text.length;
    paragraphs.push(`<p>${text.replaceAll('<', '&lt;')}</p>`);
  }
  return `<h1>济南：一年间</h1>${paragraphs.join('\n')}`;
}
