// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { outermost } from '@/page/reads.ts';
import { takeTurns } from '@/page/turns.ts';

const place = (id: string) => Object.assign(document.createElement('p'), { id });

/** Turns that end when they are told to; `log` has the places of each. */
function setUp() {
  const log: string[] = [];
  let finish: () => void = () => {};
  const turns = takeTurns(async (places, signal) => {
    log.push(places.map((place) => (place as Element).id).join(' '));
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
    log.push(signal.aborted ? 'ended' : 'done');
  });
  const tick = () => new Promise((resolve) => setTimeout(resolve));
  return { log, turns, tick, finish: () => finish() };
}

it('what is asked in one breath is done in one turn', async () => {
  const { log, turns, tick } = setUp();
  void turns.take();
  void turns.take([place('a'), place('b')]);
  await tick();
  expect(log).toEqual(['a b']);
});

it('a turn comes to its end however often more is asked; what came meanwhile is done together in the next', async () => {
  const { log, turns, tick, finish } = setUp();
  void turns.take([place('a')]);
  await tick();
  for (const id of ['b', 'c', 'd']) void turns.take([place(id)]);
  await tick();
  expect(log).toEqual(['a']);
  finish();
  await tick();
  expect(log).toEqual(['a', 'done', 'b c d']);
});

it('who asks waits for what was asked meanwhile too', async () => {
  const { turns, tick, finish } = setUp();
  let over = false;
  void turns.take([place('a')]).then(() => {
    over = true;
  });
  await tick();
  void turns.take([place('b')]);
  finish();
  await tick();
  expect(over).toBe(false);
  finish();
  await tick();
  expect(over).toBe(true);
});

it('what is forgotten is not done, and the turn under way is told', async () => {
  const { log, turns, tick, finish } = setUp();
  void turns.take([place('a')]);
  await tick();
  void turns.take([place('b')]);
  turns.forget();
  finish();
  await tick();
  expect(log).toEqual(['a', 'ended']);
  void turns.take([place('c')]);
  await tick();
  expect(log).toEqual(['a', 'ended', 'c']);
});

it('a place inside another is read with it', async () => {
  const { log, turns, tick } = setUp();
  const outer = place('a');
  const inner = place('b');
  outer.append(inner);
  void turns.take([inner]);
  void turns.take([outer]);
  await tick();
  expect(log).toEqual(['a']);
});

it('places inside others are left out', () => {
  document.body.innerHTML = '<div id="a"><p id="b"></p></div><p id="c"></p>';
  const places = new Set(['b', 'a', 'c'].map((id) => document.getElementById(id)!));
  expect(outermost(places).map((place) => (place as Element).id)).toEqual(['a', 'c']);
});
