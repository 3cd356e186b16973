import { closeSync, existsSync, openSync } from 'node:fs';
import * as v from 'valibot';
import { afterAll, describe, expect, it } from 'vitest';
import { readSeeds } from '@/tools/read-seeds.ts';
import { documentsShape, resultsShape } from './shapes.ts';
import { openFolder, run, runInto } from './yinju.ts';

const folder = openFolder();
afterAll(folder.remove);

async function answer<S extends v.GenericSchema>(shape: S, ...args: string[]): Promise<v.InferOutput<S>> {
  const { code, out, errors } = await run(args);
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  expect(out.endsWith('\n')).toBe(true);
  return v.parse(shape, JSON.parse(out));
}

describe('corpus', () => {
  it('dump prints the five documents, each place inside its clause or file', async () => {
    const { documents } = await answer(documentsShape, 'corpus', 'dump');
    expect(documents.map(({ id }) => id)).toEqual(['000', '001', '002', '003', '004']);
    for (const document of documents) {
      const { raw } = readSeeds().sources.find(({ id }) => id === document.id)!;
      const texts = new Map(document.clauses.map(({ id, text }) => [id, text]));
      const sections = new Set(document.sections.map(({ id }) => id));
      expect(document.clauses.every((clause) => sections.has(clause.section))).toBe(true);
      expect(document.sections.every(({ parent }) => parent === null || sections.has(parent))).toBe(true);
      expect(document.clauses.every(({ source }) => source.at(-1)!.end <= raw.length)).toBe(true);
      for (const { mentions } of document.entities)
        for (const { clause, start, end } of mentions) expect(texts.get(clause)!.slice(start, end)).not.toBe('');
      for (const { clause, quote } of document.targets) expect(texts.get(clause)).toContain(quote);
      for (const { clause, name } of document.departments) expect(texts.get(clause)).toContain(name);
      expect(document.issues.every(({ start, end }) => start <= end && end <= raw.length)).toBe(true);
    }
  });

  it('build prints a summary and every issue', async () => {
    const summary = v.looseObject({
      hash: v.pipe(v.string(), v.hexadecimal()),
      documents: v.array(v.looseObject({ id: v.string(), clauses: v.number(), issues: v.array(v.unknown()) })),
    });
    const { documents } = await answer(summary, 'corpus', 'build');
    expect(documents).toHaveLength(5);
    expect(documents.every(({ clauses }) => clauses > 50)).toBe(true);
  });
});

describe('extract', () => {
  const text = [
    '鹊华市数字经济发展规划',
    '2024年5月6日',
    '一、主要目标',
    '到2027年，5G基站达到9000个。加快泉城体育中心建设。（牵头单位：市大数据局）',
  ].join('\n');

  it('prints one document by the rules alone', async () => {
    const file = folder.write('规划.txt', `\uFEFF${text}`);
    const { documents } = await answer(documentsShape, 'extract', file);
    expect(documents).toMatchObject([
      {
        title: '鹊华市数字经济发展规划',
        date: '2024-05-06',
        sourceFile: '规划.txt',
        entities: [{ name: '泉城体育中心' }],
        targets: [{ indicator: '5G基站', value: 9000, deadline: '2027' }],
        departments: [{ name: '市大数据局', role: '牵头' }],
      },
    ]);
  });

  it('believes the date and the title it is given', async () => {
    const file = folder.write('b.txt', text);
    const { documents } = await answer(documentsShape, 'extract', file, '--date', '2020-02-29', '--title', '别名');
    expect(documents).toMatchObject([{ title: '别名', date: '2020-02-29' }]);
  });
});

describe('search', () => {
  it('prints the best results, as many as asked', async () => {
    const { results } = await answer(resultsShape, 'search', 'huanghe', '体育中心', '--limit', '3');
    expect(results).toHaveLength(3);
    expect(results[0]).toMatchObject({ type: 'entity', title: '黄河体育中心' });
    for (const { text, highlights } of results)
      expect(highlights.every(({ start, end }) => start < end && end <= text.length)).toBe(true);
  });

  it('prints an empty list where nothing is found, and what comes nearest', async () => {
    const { suggestions, ...rest } = await answer(resultsShape, 'search', '龘靐齉');
    expect(rest).toEqual({ kind: 'nothing', results: [], filters: [] });
    expect(suggestions).toHaveLength(5);
  });
});

describe('bad input ends with one sentence, status 1 and no output', () => {
  const bad = {
    empty: folder.write('empty.txt', ''),
    blank: folder.write('blank.txt', ' \n\t\n'),
    binary: folder.write('binary.txt', Uint8Array.of(80, 75, 3, 4, 0, 0, 1)),
    gbk: folder.write('gbk.txt', Uint8Array.of(0x61, 0x0a, 0xbc, 0xc3, 0xc4, 0xcf, 0x0a)),
    utf16: folder.write('utf16.txt', Uint8Array.of(0xff, 0xfe, 0x4e, 0x6d)),
    large: folder.write('large.txt', 'a'.repeat(20 * 1024 * 1024 + 1)),
    tags: folder.write('tags.html', '<b>'.repeat(1_000_001)),
    good: folder.write('good.txt', '济南黄河体育中心。'),
  };

  it.each([
    [['nope'], /^There is no command “nope”/],
    [['toString'], /^There is no command “toString”/],
    [['corpus'], /^Use `corpus build` or `corpus dump`\.$/],
    [['corpus', 'nope'], /^Use `corpus build`/],
    [['corpus', 'dump', 'more'], /^Use `corpus build`/],
    [['corpus', 'dump', '--nope'], /^corpus knows no option --nope\.$/],
    [['extract'], /^Use `extract FILE/],
    [['extract', bad.good, bad.good], /^Use `extract FILE/],
    [['extract', bad.good, '--nope'], /^extract knows no option --nope\.$/],
    [['extract', bad.good, '--date'], /^extract --date wants a day, as in --date 2025-01-13\.$/],
    [['extract', bad.good, '--date', '2025-02-30'], /^extract --date wants a day/],
    [['extract', bad.good, '--date', '2025年1月1日'], /^extract --date wants a day/],
    [['extract', bad.good, '--title', ''], /^extract --title wants words/],
    [['extract', '--title', '--date', '2025-01-13', bad.good], /^extract --title wants words/],
    [['extract', ''], /^The name of a file is empty\.$/],
    [['extract', `${bad.good}.gone`], /^There is no file .*gone\.$/],
    [['extract', `${bad.good}/below`], /^There is no file .*below\.$/],
    [['extract', '-'], /^Standard input is empty\.$/],
    [['extract', folder.path], /is a folder/],
    [['extract', bad.empty], /empty\.txt is empty/],
    [['extract', bad.binary], /binary\.txt is a binary file/],
    [['annotate'], /^Use `annotate FILE…`/],
    [['annotate', '--nope'], /^annotate knows no option --nope/],
    [['annotate', '-x'], /^annotate knows no option -x/],
    [['annotate', '--ndjson', bad.good], /give it no files/],
    [['annotate', '--jobs', '2', bad.good], /^annotate --jobs goes with --ndjson only/],
    [['annotate', '--stats', bad.good], /^annotate --stats goes with --ndjson only/],
    [['annotate', '--ndjson=yes'], /^annotate --ndjson takes no value\.$/],
    [['annotate', '--ndjson', '--jobs', '--stats'], /^annotate --jobs wants a whole number/],
    [['annotate', '--ndjson', '--jobs=0'], /^annotate --jobs wants a whole number from 1 to 256/],
    [['annotate', '--ndjson', '--jobs=-1'], /^annotate --jobs wants a whole number/],
    [['annotate', '--ndjson', '--jobs=1.5'], /^annotate --jobs wants a whole number/],
    [['annotate', '--ndjson', '--jobs=257'], /^annotate --jobs wants a whole number/],
    [['annotate', '--ndjson', '--jobs'], /^annotate --jobs wants a whole number/],
    [['annotate', `${bad.good}.gone`], /^There is no file .*gone\.$/],
    [['annotate', '-'], /^Standard input is empty\.$/],
    [['annotate', folder.path], /is a folder/],
    [['annotate', bad.blank], /blank\.txt is empty/],
    [['annotate', bad.gbk], /gbk\.txt is not UTF-8 \(line 2\): .*GB18030/],
    [['annotate', bad.utf16], /utf16\.txt is UTF-16/],
    [['annotate', bad.large], /large\.txt is larger than 20 MB/],
    [['annotate', bad.tags], /tags\.html: The page has more than 1000000 elements/],
    [['annotate', bad.good, bad.binary], /binary\.txt is a binary file/],
    [['search'], /^Use `search QUERY/],
    [['search', ' '], /^Use `search QUERY/],
    [['search', '济南', '--limit'], /^search --limit wants a whole number from 1 to 100, as in --limit 3\.$/],
    [['search', '济南', '--limit', '0'], /^search --limit wants a whole number/],
    [['search', '济南', '--limit', '101'], /^search --limit wants a whole number/],
    [['search', '济南', '--limit', 'many'], /^search --limit wants a whole number/],
    [['search', '济南', '--limit', '1.5'], /^search --limit wants a whole number/],
    [['search', '济南', '--limit', '1e1'], /^search --limit wants a whole number/],
    [['search', '济南', '--nope'], /^search knows no option --nope\.$/],
    [['search', '-5'], /^search knows no option -5\.$/],
  ])('yinju %j', async (args, sentence) => {
    const { code, out, errors } = await run(args);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(errors.trimEnd()).toMatch(sentence);
    expect(errors.trimEnd().split('\n')).toHaveLength(1);
  });

  it('yinju alone tells its commands', async () => {
    const { code, out, errors } = await run([]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    for (const command of ['corpus build', 'corpus dump', 'extract', 'annotate', 'search'])
      expect(errors).toContain(command);
  });
});

describe('help', () => {
  it.each([[['help']], [['--help']], [['-h']], [['search', '--help']], [['annotate', '--ndjson', '-h']]])(
    'yinju %j tells all commands on standard output',
    async (args) => {
      const { code, out, errors } = await run(args);
      expect({ code, errors }).toEqual({ code: 0, errors: '' });
      for (const command of ['corpus build', 'corpus dump', 'extract', 'annotate', 'search'])
        expect(out).toContain(`\n  ${command} `);
    },
  );

  it('is no option behind two dashes', async () => {
    expect(JSON.parse((await run(['search', '--', '--help'])).out)).toHaveProperty('results');
  });
});

describe('files', () => {
  const words = '济南黄河体育中心封顶。';
  const mentioned = async (args: string[], ...where: [input?: string, surroundings?: object]) => {
    const { code, out, errors } = await run(['annotate', ...args], ...where);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    const { id, mentions } = JSON.parse(out) as { id: string; mentions: { surface: string }[] };
    return { id, surfaces: mentions.map(({ surface }) => surface) };
  };

  it('are standard input where a dash stands for one', async () => {
    expect(await mentioned(['-'], `<p>${words}`)).toEqual({ id: '-', surfaces: ['济南黄河体育中心'] });
    const { code, out } = await run(['extract', '-', '--title', '短文'], words);
    expect(code).toBe(0);
    expect(v.parse(documentsShape, JSON.parse(out)).documents).toMatchObject([{ title: '短文', sourceFile: '-' }]);
  });

  it('are looked for where the caller of npm stands, not where npm starts us', async () => {
    folder.write('here.txt', words);
    const env = { npm_lifecycle_event: 'yinju', INIT_CWD: folder.path };
    expect(await mentioned(['here.txt'], '', { env })).toEqual({ id: 'here.txt', surfaces: ['济南黄河体育中心'] });
    const other = await run(['annotate', 'here.txt'], '', { env: { ...env, npm_lifecycle_event: 'test' } });
    expect(other.errors).toBe('There is no file here.txt.\n');
  });
});

describe.runIf(existsSync('/dev/full'))('output that cannot be written', () => {
  it('ends with one sentence and status 1', async () => {
    const full = openSync('/dev/full', 'w');
    const ended = runInto(full, ['corpus', 'dump']);
    closeSync(full);
    expect(await ended).toEqual({ code: 1, errors: 'The output cannot be written (ENOSPC).\n' });
  });
});
