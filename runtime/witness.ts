/** The record, kept outside IndexedDB, of what was last put into it. */
import { browser } from 'wxt/browser';
import type { CorpusCounts } from '@/core/model/corpus.ts';

interface Record {
  readonly file: string;
  readonly schema: number;
  readonly counts: CorpusCounts;
}

const KEY = 'witness.index';

/** The keeper that the store is given. A record of a strange shape counts as none: the store then makes a new one. */
export const indexWitness = {
  async read(): Promise<Record | undefined> {
    const record = (await browser.storage.local.get(KEY))[KEY] as Partial<Record> | undefined;
    return typeof record?.file === 'string' && typeof record.schema === 'number' && record.counts
      ? { file: record.file, schema: record.schema, counts: record.counts }
      : undefined;
  },
  async write(record: Record): Promise<void> {
    await browser.storage.local.set({ [KEY]: record });
  },
};
