/** “不是这个”, kept: the list in the settings, changed by the card and the options page. */
import type { NotThis } from '@/core/model/page.ts';
import { MAX_NOT_THIS, readSettings, writeSettings } from './settings.ts';

/** Leaves a name or an indicator unmarked from now on. `full`: nothing was changed, the reader has to give something up first. */
export async function addNotThis(rule: NotThis): Promise<'kept' | 'full'> {
  const { notThis } = await readSettings();
  if (notThis.some((other) => isSame(other, rule))) return 'kept';
  if (notThis.length >= MAX_NOT_THIS) return 'full';
  await writeSettings({ notThis: [...notThis, rule] });
  return 'kept';
}

/** Takes one of them back: it is marked again. */
export async function removeNotThis(rule: NotThis): Promise<void> {
  const { notThis } = await readSettings();
  await writeSettings({ notThis: notThis.filter((other) => !isSame(other, rule)) });
}

function isSame(a: NotThis, b: NotThis): boolean {
  return a.kind === b.kind && a.name === b.name && a.site === b.site;
}
