import { Worker } from 'node:worker_threads';
import { afterEach, expect, it } from 'vitest';
import { openWorkers, type Workers } from '@/cli/workers.ts';

/** Doubles numbers; dies of 13, each way it can, and of memory at 14. */
const DOUBLER = `
  const { parentPort, threadId } = require('node:worker_threads');
  const double = (number) => {
    if (number === 13) throw new Error('unlucky');
    if (number === 14) process.exit(3);
    if (number === 15) for (const all = []; ; ) all.push(new Array(1000).fill(number));
    return 2 * number;
  };
  parentPort.on('message', (numbers) => parentPort.postMessage(numbers.map(double)));
  parentPort.postMessage('ready');
`;

let started: Worker[] = [];
let workers: Workers<number, number | string>;

const open = (count: number, code = DOUBLER) =>
  openWorkers<number, number | string>({
    count,
    start: () => {
      const worker = new Worker(code, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 32 } });
      started.push(worker);
      return worker;
    },
    giveUp: (number, reason) => `${number}: ${reason}`,
  });

afterEach(async () => {
  await workers.close();
  started = [];
});

it('answer each list with its results, and start no more threads than they may', async () => {
  workers = open(2);
  const lists = Array.from({ length: 20 }, (_, i) => [i, i + 100]);
  lists[13] = [0];
  lists[14] = [0];
  lists[15] = [0];
  const results = await Promise.all(lists.map((list) => workers.run(list)));
  expect(results).toEqual(lists.map((list) => list.map((number) => 2 * number)));
  expect(started).toHaveLength(2);
});

it('start no thread without work', async () => {
  workers = open(2);
  await workers.run([1]);
  expect(started).toHaveLength(1);
});

it.each([
  [13, '13: unlucky'],
  [14, '14: The thread ended with status 3.'],
  [15, '15: Worker terminated due to reaching memory limit: JS heap out of memory'],
])('that die of %i give it up alone, and go on', async (bad, reason) => {
  workers = open(1);
  expect(await workers.run([1, bad, 2])).toEqual([2, reason, 4]);
  expect(await workers.run([5])).toEqual([10]);
});

it('that cannot start are no fault of a line', async () => {
  workers = open(1, 'throw new Error("not today")');
  await expect(workers.run([1])).rejects.toThrow('not today');
});
