/** The format a reader copied a clause in last: the next copy, in whichever page, begins with it. No setting, only a habit kept. */
import { browser } from 'wxt/browser';

const KEY = 'card.copyFormat';

/** One of `formats`; the first of them until something was chosen, and where what is stored is none of them. */
export async function readCopyFormat<Format extends string>(formats: readonly [Format, ...Format[]]): Promise<Format> {
  const stored: Record<string, unknown> = await browser.storage.local.get(KEY).catch(() => ({}));
  return formats.find((format) => format === stored[KEY]) ?? formats[0];
}

/** Keeps the format for the next time; nothing is lost when it cannot be kept. */
export async function keepCopyFormat(format: string): Promise<void> {
  await browser.storage.local.set({ [KEY]: format }).catch(() => {});
}
