import { expect, it } from 'vitest';
import { inOrder } from '@/cli/in-order.ts';

async function* numbers(count: number, read: number[] = []): AsyncGenerator<number> {
  for (let i = 0; i < count; i++) {
    read.push(i);
    yield i;
  }
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

it('uses results in the order of the items, whichever comes first', async () => {
  const done: number[] = [];
  const used: number[] = [];
  await inOrder(numbers(9), {
    work: async (i) => {
      await pause((9 - i) * 3);
      done.push(i);
      return i;
    },
    use: async (i) => void used.push(i),
    atOnce: 4,
  });
  expect(used).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  expect(done).not.toEqual(used);
});

it('uses each result as soon as it can, while items still come', async () => {
  const used: number[] = [];
  async function* slow() {
    yield 1;
    await pause(30);
    expect(used).toEqual([1]);
    yield 2;
  }
  await inOrder(slow(), { work: (i: number) => i, use: async (i) => void used.push(i), atOnce: 8 });
  expect(used).toEqual([1, 2]);
});

it.each([1, 3])('reads no more than %i items ahead of a use that is slow', async (atOnce) => {
  const read: number[] = [];
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const running = inOrder(numbers(50, read), { work: (i) => i, use: () => held, atOnce });
  await pause(30);
  expect(read).toHaveLength(atOnce);
  release();
  await running;
  expect(read).toHaveLength(50);
});

it.each([
  ['work', { work: (i: number) => (i === 2 ? Promise.reject(new Error('no')) : i), use: async () => {} }],
  [
    'use',
    { work: (i: number) => i, use: (i: number) => (i === 2 ? Promise.reject(new Error('no')) : Promise.resolve()) },
  ],
])('ends with the failure of its %s', async (_, plan) => {
  const read: number[] = [];
  await expect(inOrder(numbers(50, read), { ...plan, atOnce: 2 })).rejects.toThrow('no');
  expect(read.length).toBeLessThan(10);
});
