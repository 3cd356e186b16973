import type { CheckedPackage } from './corpus-package.ts';
import type { IndexDatabase, Row } from './schema.ts';

/**
 * Puts a checked package into the database in place of whatever stands there: one transaction that waits for nothing but the
 * database, so that it is there whole or not at all, and whoever reads beside it never sees a half. Two imports at once are
 * written one after the other.
 */
export function importPackage(database: IndexDatabase, { stamp, corpus }: CheckedPackage): Promise<void> {
  const { documents, entities, lineages, stamps } = database;
  return database.transaction('rw', [documents, entities, lineages, stamps], async () => {
    await Promise.all([documents, entities, lineages, stamps].map((table) => table.clear()));
    await documents.bulkAdd(toRows(corpus.documents));
    await entities.bulkAdd(toRows(corpus.entities));
    await lineages.bulkAdd(toRows(corpus.lineages));
    await stamps.add({ id: 'corpus', stamp });
  });
}

function toRows<T extends { readonly id: string }>(items: readonly T[]): Row<T>[] {
  return items.map((value, order) => ({ id: value.id, order, value }));
}
