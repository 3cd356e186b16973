/** Functions that run in a page of ours: the database of the documents, behind the extension's back. */

export function deleteDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase('yinju-index');
    deleting.onsuccess = () => resolve();
    deleting.onerror = () => reject(deleting.error);
  });
}

export async function storedDocuments(): Promise<number> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('yinju-index');
    opening.onsuccess = () => resolve(opening.result);
  });
  const counting = database.transaction('documents').objectStore('documents').count();
  await new Promise((resolve) => counting.addEventListener('success', resolve));
  database.close();
  return counting.result;
}
