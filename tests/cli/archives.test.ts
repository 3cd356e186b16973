/** `annotate --ndjson` as archives use it: a run that no line can stop, whose memory does not grow, in one job or in several. */
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { ended, run, start } from './yinju.ts';

const NAME = '济南黄河体育中心';

interface Answer {
  readonly id: unknown;
  readonly error?: string;
  readonly mentions?: readonly { readonly surface: string; readonly occurrence: number }[];
}

async function answers(input: string | Uint8Array, ...args: readonly string[]): Promise<Answer[]> {
  const { code, out, errors } = await run(['annotate', '--ndjson', ...args], input);
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer);
}

const line = (record: object) => `${JSON.stringify(record)}\n`;

/** Its error, or the names found. */
const gist = ({ error, mentions }: Answer) => error ?? mentions?.map(({ surface }) => surface).join() ?? '?';

/** A line of its own kind, what becomes of it, and the id that is told. */
const HARD: readonly (readonly [string, string | Uint8Array, string, unknown])[] = [
  ['with a carriage return', '{"id":1,"text":"济南黄河体育中心。"}\r\n', NAME, 1],
  ['with a byte order mark', '\uFEFF{"id":1,"text":"济南黄河体育中心。"}\n', NAME, 1],
  ['of nothing', '\n', 'The line is empty.', null],
  ['of blanks', ' \t\r\n', 'The line is empty.', null],
  ['cut off', '{"id":"a-1","html":"<p>济南黄\n', 'The line is not JSON.', 'a-1'],
  ['cut off inside its id', '{"id":"a-\n', 'The line is not JSON.', null],
  ['with its id behind', '{"html":"<p>","id":\n', 'The line is not JSON.', null],
  [
    'of another encoding',
    Uint8Array.from([...'{"id":7,"text":"'].map((c) => c.charCodeAt(0)).concat(0xbc, 0xc3, 0x0a)),
    'The line is not UTF-8.',
    7,
  ],
  ['with an id that is no name', '{"id":["x"],"text":"甲"}\n', 'The "id" is neither a string nor a number.', null],
  [
    'with an id that a number cannot hold',
    '{"id":9007199254740993,"text":"甲"}\n',
    'The "id" is too large for a number: write it as a string.',
    null,
  ],
  ['with lone surrogates', '{"id":1,"text":"\\ud83d济南黄河体育中心\\udc00"}\n', NAME, 1],
  ['with a zero inside', '{"id":1,"html":"<p>济南黄河体育中心\\u0000。"}\n', NAME, 1],
  ['nested a hundred thousand elements deep', line({ id: 1, html: `${'<div>'.repeat(100_000)}${NAME}` }), NAME, 1],
  ['nested a hundred thousand inline elements deep', line({ id: 1, html: `${'<i>'.repeat(100_000)}${NAME}` }), NAME, 1],
  [
    'nested a hundred thousand lists of JSON deep',
    `{"id":1,"text":${'['.repeat(100_000)}${']'.repeat(100_000)}}\n`,
    'The line has neither "html" nor "text".',
    1,
  ],
  ['of ten million letters', line({ id: 1, text: `${NAME}。${'字'.repeat(10_000_000)}` }), NAME, 1],
  ['of ten million letters before a name', line({ id: 1, html: `<p>${'a'.repeat(10_000_000)}。${NAME}` }), NAME, 1],
  ['of names back to back', line({ id: 1, html: `<p>${NAME.repeat(100_000)}` }), NAME, 1],
  [
    'of few tags that make millions',
    line({ id: 1, html: Array.from({ length: 3000 }, (_, i) => `<p><b id=${i}>`).join('') }),
    'The page has more than 1000000 elements.',
    1,
  ],
  [
    'longer than any page',
    `{"id":"long","text":"${'x'.repeat(65 * 1024 * 1024)}"}\n`,
    'The line is longer than 64 MB.',
    'long',
  ],
];

describe('a line', () => {
  it('of any kind gives a record, and the next line is read', async () => {
    const next = Buffer.from(line({ id: 'next', text: `${NAME}。` }));
    const all = await answers(Buffer.concat(HARD.flatMap(([, hard]) => [Buffer.from(hard), next])));
    const told = HARD.map(([kind], i) => [kind, gist(all[2 * i]!), all[2 * i]!.id]);
    expect(told).toEqual(HARD.map(([kind, , wanted, id]) => [kind, wanted, id]));
    expect(all).toHaveLength(2 * HARD.length);
    expect(all.filter((_, i) => i % 2 === 1).every(({ id }) => id === 'next')).toBe(true);
  }, 90_000);

  it('without a line end is read when it is the last one, and nothing is no line', async () => {
    expect((await answers('{"id":1,"text":"甲"}\n{"id":2,"text":"乙"}')).map(({ id }) => id)).toEqual([1, 2]);
    expect(await run(['annotate', '--ndjson'])).toEqual({ code: 0, out: '', errors: '' });
  });
});

/** Pages of very different length, bad lines between: were order not kept, the short ones would come first. */
function archive(pages: number): string {
  const page = (id: number) =>
    `<h1>济南</h1>${`<p>黄河体育中心，聊热入济，第${id}条。</p>`.repeat(id % 7 === 0 ? 400 : 1)}`;
  return Array.from({ length: pages }, (_, id) => (id % 5 === 3 ? '{"id":"bad"\n' : line({ id, html: page(id) }))).join(
    '',
  );
}

describe('annotate --jobs', () => {
  it('writes the same bytes in the same order as one job', async () => {
    const input = archive(400);
    const one = await run(['annotate', '--ndjson'], input);
    const three = await run(['annotate', '--ndjson', '--jobs', '3'], input);
    expect(one.out.split('\n')).toHaveLength(401);
    expect(three.code).toBe(0);
    expect(three.out === one.out).toBe(true);
  });

  it('tells at the end what was done, when asked', async () => {
    const input = archive(10);
    for (const jobs of ['1', '2']) {
      const { code, out, errors } = await run(['annotate', '--ndjson', '--stats', '--jobs', jobs], input);
      expect([code, out.trimEnd().split('\n').length]).toEqual([0, 10]);
      const stats = JSON.parse(errors) as Record<string, number>;
      expect(stats).toMatchObject({ lines: 10, errors: 2, jobs: Number(jobs) });
      expect(stats['megabytes']).toBeCloseTo(Buffer.byteLength(input) / 1e6, 2);
      for (const figure of ['seconds', 'megabytesPerSecond', 'megabytesPerSecondPerJob', 'peakMegabytes'])
        expect(stats[figure], figure).toBeGreaterThanOrEqual(0);
    }
  });
});

describe.each([['1'], ['2']])('in %s job(s) annotate --ndjson', (jobs) => {
  const open = () => start('annotate', '--ndjson', '--jobs', jobs);
  it('answers while lines still come', async () => {
    const child = open();
    const end = ended(child);
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    for (const id of [1, 2, 3]) {
      child.stdin.write(`${JSON.stringify({ id, text: '济南黄河体育中心' })}\n`);
      const { value } = await answers.next();
      expect(JSON.parse(value)).toMatchObject({ id });
    }
    child.stdin.end();
    expect(await end).toMatchObject({ code: 0, errors: '' });
  });

  it('takes no more of a long archive than its reader asks for', async () => {
    const child = open();
    const end = ended(child);
    child.stdout.pause();
    const page = `${JSON.stringify({ id: 1, text: `济南黄河体育中心。${'天气晴好。'.repeat(2000)}` })}\n`;
    let taken = 0;
    const write = () => {
      while (taken < 4000 && child.stdin.write(page)) taken++;
    };
    child.stdin.on('drain', write);
    write();
    // It has stopped taking when nothing more was taken for a while after its start.
    for (let before = -1; before < taken || taken < 10; await pause(1000)) before = taken;
    expect(taken).toBeLessThan(400);
    child.stdin.off('drain', write);
    child.stdout.resume();
    child.stdin.end();
    const { code, out } = await end;
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n').length).toBeGreaterThanOrEqual(taken);
  });

  it('ends in peace when its reader goes away', async () => {
    const child = open();
    const end = ended(child);
    child.stdin.on('error', () => {});
    child.stdout.once('data', () => child.stdout.destroy());
    for (let id = 0; id < 3000; id++) child.stdin.write(`${JSON.stringify({ id, text: '济南黄河体育中心' })}\n`);
    expect(await end).toMatchObject({ code: 0, errors: '' });
  });

  it('holds no more of a long archive than of a short one', async () => {
    const peak = async (count: number) => {
      const text = '天气晴好，市民出门散步，孩子们在公园里放风筝。'.repeat(40);
      const input = Array.from({ length: count }, (_, id) => line({ id, text })).join('');
      const { errors } = await run(['annotate', '--ndjson', '--stats', '--jobs', jobs], input);
      return (JSON.parse(errors) as { peakMegabytes: number }).peakMegabytes;
    };
    const [short, long] = [await peak(3_000), await peak(40_000)];
    expect(long - short).toBeLessThan(35);
  }, 60_000);
});

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
