import * as v from 'valibot';
import { afterAll, describe, expect, it } from 'vitest';
import { pageShape } from './shapes.ts';
import { ended, openFolder, run, start } from './yinju.ts';

const folder = openFolder();
afterAll(folder.remove);

type Page = v.InferOutput<typeof pageShape>;

const HTML = `<!DOCTYPE html><html><head><title>济南 新闻</title><style>p{}</style><script>"黄河体育中心"</script></head>
<body><nav>首页</nav><h1>济南：黄河体育中心开工</h1>
<p>起步区的<strong>黄河</strong>体育中心进展顺利，聊热入济同步推进。</p><!-- 黄河体育中心 -->
<code>黄河体育中心</code><p>济南黄河体育 中心明年建成，新建公园30处，5G基站达到6万个。</p></body></html>`;

/** The text of the page that readers of our output count in: no tags, no white space. */
const CONTENT =
  '济南新闻首页济南：黄河体育中心开工起步区的黄河体育中心进展顺利，聊热入济同步推进。黄河体育中心济南黄河体育中心明年建成，新建公园30处，5G基站达到6万个。';

const TEXT = '济南日报讯\n\n黄河体育中心开工，\n聊热入济推进。黄河体育中心将于明年建成。';

async function pages(args: readonly string[], input = ''): Promise<Record<string, unknown>[]> {
  const { code, out, errors } = await run(['annotate', ...args], input);
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** Every place is where its surface stands, and its occurrence counts the equal ones before it. */
function checkPlaces(page: unknown, content: string): Page {
  const parsed = v.parse(pageShape, page);
  expect(parsed.mentions.length).toBeGreaterThan(0);
  for (const { surface, start, end, occurrence, selector } of parsed.mentions) {
    expect(content.slice(start, end)).toBe(surface);
    expect(content.slice(0, start).split(surface).length).toBe(occurrence);
    expect(selector.exact).toBe(surface);
    expect(content.slice(0, start).endsWith(selector.prefix)).toBe(true);
    expect(content.slice(end).startsWith(selector.suffix)).toBe(true);
  }
  return parsed;
}

describe('annotate FILE…', () => {
  const html = folder.write('page.html', HTML);
  const text = folder.write('page.txt', TEXT);

  it('finds what an HTML page speaks of, at its place in the text content', async () => {
    const [page] = await pages([html]);
    const { id, locality, mentions } = checkPlaces(page, CONTENT);
    expect(id).toBe(html);
    expect(locality.verdict).toBe('local');
    expect(mentions.map(({ surface, entity }) => `${surface} ${entity.name}`)).toEqual(
      expect.arrayContaining(['黄河体育中心 黄河体育中心', '聊热入济 聊热入济']),
    );
  });

  it('compares a figure with its target, and cites the clauses', async () => {
    const [page] = await pages([html]);
    const { mentions } = v.parse(pageShape, page);
    const figure = mentions.find(({ kind }) => kind === 'target');
    expect(figure?.comparison).not.toBeNull();
    for (const { sources } of mentions) expect(sources.length).toBeGreaterThan(0);
  });

  it('reads a text file line by line', async () => {
    const [page] = await pages([text]);
    checkPlaces(page, TEXT.replace(/\s/g, ''));
  });

  it('answers each file with a line, in order', async () => {
    const other = folder.write('none.txt', '天气晴好。');
    const answers = await pages([text, other, html]);
    expect(answers.map(({ id }) => id)).toEqual([text, other, html]);
    expect(answers[1]).toMatchObject({ mentions: [] });
  });
});

describe('annotate --ndjson', () => {
  it('answers each line with a line, in order, with its id', async () => {
    const lines = [
      '\uFEFF{"id":"a","text":"济南黄河体育中心开工。"}',
      '',
      'not json',
      '{"id":2,"html":"<p>济南<b>聊热</b>入济推进。</p>","url":"https://news.example/1.html"}',
      '   ',
      '{"id":"c","url":"https://news.example/2.html"}',
      '{"text":"没有编号。"}',
      'null',
      '[]',
      '{"id":"d","text":7}',
      '{"id":"e","html":""}',
      '{"id":"f","text":"第一行\u2028黄河体育中心"}',
    ];
    const answers = await pages(['--ndjson'], `${lines.join('\r\n')}\r\n`);
    expect(answers.map(({ id }) => id)).toEqual(['a', null, null, 2, null, 'c', null, null, null, 'd', 'e', 'f']);
    expect(answers.map((one) => ('error' in one ? 'error' : v.parse(pageShape, one).mentions.length))).toEqual([
      1,
      'error',
      'error',
      1,
      'error',
      'error',
      0,
      'error',
      'error',
      'error',
      0,
      1,
    ]);
    expect(answers.flatMap(({ error }) => (error === undefined ? [] : [error]))).toEqual([
      'The line is empty.',
      'The line is not JSON.',
      'The line is empty.',
      ...Array.from({ length: 4 }, () => 'The line has neither "html" nor "text".'),
    ]);
  });
});

it('corpus dump ends in peace when its reader goes away', async () => {
  const child = start('corpus', 'dump');
  const end = ended(child);
  child.stdout.once('data', () => child.stdout.destroy());
  expect(await end).toMatchObject({ code: 0, errors: '' });
});
