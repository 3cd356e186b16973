/** What marking costs a page: while it is done, in every frame after, and when the page grows. */
import type { AnnotateOptions } from '@/core/match/annotate.ts';
import { watchChanges } from '@/page/changes.ts';
import type { Marker } from '@/page/marker.ts';
import { markByRegExp, markPage, ourMarker, painted } from './markers.ts';

export const markingJobs = { markPage, register, markInSlices, openMarker, changeFrames, grow, storm };

interface Registering {
  readonly by: 'ours' | 'regExp';
  readonly pack: string;
  readonly names: readonly string[];
}

/** Wall milliseconds until names are registered as highlights, by ours or by one regular expression; the code itself is compiled before. */
async function register({ by, pack, names }: Registering): Promise<{ readonly ms: number; readonly marks: number }> {
  const began = performance.now();
  if (by === 'regExp') {
    const marks = markByRegExp(names);
    return { ms: performance.now() - began, marks };
  }
  const marker = ourMarker(pack, 'entities');
  await marker.scan();
  return { ms: performance.now() - began, marks: marker.marks().length };
}

interface Slices {
  readonly longestMs: number;
  readonly marks: number;
}

/** Marks the page by ours and measures each stretch between two turns of the page. */
async function markInSlices(pack: string): Promise<Slices> {
  const { scheduler } = globalThis as unknown as { scheduler: { yield: () => Promise<void> } };
  const giveTurn = scheduler.yield.bind(scheduler);
  let longestMs = 0;
  let began = 0;
  const close = () => {
    longestMs = Math.max(longestMs, performance.now() - began);
  };
  scheduler.yield = async () => {
    close();
    await giveTurn();
    began = performance.now();
  };
  const marker = ourMarker(pack, 'all');
  // What is opened is opened by scripts that come one after the other, not in one stretch with the reading.
  await giveTurn();
  began = performance.now();
  await marker.scan();
  close();
  return { longestMs, marks: marker.marks().length };
}

let open: Marker | undefined;

interface Opening {
  readonly pack: string;
  readonly kinds: AnnotateOptions['kinds'];
}

/** Marks the page by ours; what comes after finds it marked. */
async function openMarker({ pack, kinds }: Opening): Promise<number> {
  open = ourMarker(pack, kinds);
  await open.scan();
  await painted();
  return open.marks().length;
}

/** Changes something small in each of so many frames. */
async function changeFrames(frames: number): Promise<void> {
  const dot = document.body.appendChild(document.createElement('i'));
  for (let i = 0; i < frames; i++) {
    dot.dataset['turn'] = String(i);
    await new Promise(requestAnimationFrame);
  }
}

interface Growth {
  readonly html: string;
  readonly batches: number;
}

/** Adds boxes of text, one after the other, and lets ours read each. Resolves to the milliseconds that each took. */
async function grow({ html, batches }: Growth): Promise<number[]> {
  const took: number[] = [];
  for (let i = 0; i < batches; i++) {
    const box = document.createElement('div');
    box.innerHTML = html;
    document.body.append(box);
    await painted();
    const before = open?.cost().ms ?? 0;
    await open?.scan([box]);
    took.push((open?.cost().ms ?? 0) - before);
    await painted();
  }
  return took;
}

interface Storm {
  readonly marked: string | undefined;
  readonly texts: readonly string[];
  readonly ms: number;
  /** Elements that are replaced each time, and how often. */
  readonly nodes: number;
  readonly everyMs: number;
}

/** A page that never rests: a box in it changes again and again, and is kept at a length. */
async function storm({ marked, texts, ms, nodes, everyMs }: Storm): Promise<number> {
  const box = document.body.appendChild(document.createElement('div'));
  if (marked !== undefined) watchedMarker(marked);
  await painted();
  let n = 0;
  const timer = setInterval(() => {
    for (let i = 0; i < nodes; i++) {
      const p = document.createElement('p');
      p.textContent = `${n} ${texts[n++ % texts.length]}`;
      box.append(p);
    }
    while (box.childElementCount > 20 * nodes) box.firstElementChild!.remove();
  }, everyMs);
  await new Promise((resolve) => setTimeout(resolve, ms));
  clearInterval(timer);
  return n;
}

/** Ours, kept up to date as the extension does. */
function watchedMarker(pack: string): void {
  const marker = ourMarker(pack, 'all');
  void marker.scan();
  watchChanges(async (places) => {
    const before = marker.cost().ms;
    await marker.scan(places);
    return marker.cost().ms - before;
  });
}
