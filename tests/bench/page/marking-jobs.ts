/** What marking costs a page: while it is done, in every frame after, and when the page grows. */
import type { Marker } from '@/page/marker.ts';
import { markPage, ourMarker, painted } from './markers.ts';

export const markingJobs = { markPage, markInSlices, openMarker, changeFrames, grow };

interface Slices {
  readonly longestMs: number;
  readonly marks: number;
}

/** Marks the page by ours and measures each stretch between two turns of the page. */
async function markInSlices(pack: string): Promise<Slices> {
  const { scheduler } = globalThis as unknown as { scheduler: { yield: () => Promise<void> } };
  const giveTurn = scheduler.yield.bind(scheduler);
  let longestMs = 0;
  let began = performance.now();
  const close = () => {
    longestMs = Math.max(longestMs, performance.now() - began);
  };
  scheduler.yield = async () => {
    close();
    await giveTurn();
    began = performance.now();
  };
  const marker = ourMarker(pack, 'all');
  await marker.scan();
  close();
  return { longestMs, marks: marker.marks().length };
}

let open: Marker | undefined;

/** Marks the page by ours; what comes after finds it marked. */
async function openMarker(pack: string): Promise<number> {
  open = ourMarker(pack, 'all');
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

/** Adds a box of text, and lets ours read it if the page is marked. Resolves to the milliseconds that took. */
async function grow(html: string): Promise<number> {
  const box = document.createElement('div');
  box.innerHTML = html;
  document.body.append(box);
  await painted();
  const began = performance.now();
  await open?.scan([box]);
  const ms = performance.now() - began;
  await painted();
  return ms;
}
