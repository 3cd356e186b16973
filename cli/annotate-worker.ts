/** A thread of `annotate --jobs`: gets lines, answers with their records. */
import { parentPort, workerData } from 'node:worker_threads';
import { type AnnotatorParts, openAnnotator } from './annotator.ts';
import type { Line } from './read-lines.ts';

const annotator = openAnnotator(workerData as AnnotatorParts);

parentPort!.on('message', (lines: readonly Line[]) => parentPort!.postMessage(lines.map(annotator.line)));
parentPort!.postMessage('ready');
