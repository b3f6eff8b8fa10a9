import { sendFeedback, type FeedbackRequest, type SendOptions } from './send-feedback.js';

/** A message that a resident chose to leave on the device. */
export interface SavedMessage extends FeedbackRequest {
  /** Epoch milliseconds. */
  savedAt: number;
}

const databaseName = 'medborgarlofte-outbox';
const storeName = 'messages';

/** Milliseconds that a message may be kept: the device may be a library's. */
const lifetime = 24 * 3_600_000;

/** Whether the browser lets the page keep anything. */
export function canSave(): boolean {
  try {
    return Boolean(indexedDB);
  } catch {
    return false;
  }
}

/**
 * Puts a message on the device. In IndexedDB: what is written to `localStorage` just before a browser ends is lost.
 *
 * @throws when the device has no room, or keeps nothing
 */
export function save(message: SavedMessage): Promise<void> {
  return withLock('store', async () => {
    const database = (await open(true))!;
    try {
      const transaction = database.transaction(storeName, 'readwrite');
      transaction.objectStore(storeName).put(message);
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error!);
      });
    } catch (error) {
      database.close();
      await removeIfEmpty();
      throw error;
    }
    database.close();
  });
}

/** What a visit finds on the device for an address. */
export interface OutboxNews {
  sent: { savedAt: number; reference: string }[];
  waiting: { savedAt: number; key: string }[];
  /** Kept too long, and removed. */
  expired: { savedAt: number }[];
}

/**
 * Sends what waits for an address, and reports what became of it. Only one tab at a time does so; where there are no locks, the key
 * still makes it one message. Writes nothing on a device that has none.
 */
export async function sendSaved(action: string, options: SendOptions): Promise<OutboxNews> {
  const news: OutboxNews = { sent: [], waiting: [], expired: [] };
  await withLock('send', async () => {
    for (const message of await saved()) {
      const { key, savedAt } = message;
      const isOurs = message.action === action;
      // Either way: the clock may have been wrong when it was saved.
      if (Math.abs(Date.now() - savedAt) > lifetime) {
        if (isOurs) news.expired.push({ savedAt });
        await remove(key);
      } else if (isOurs) {
        const outcome = await sendFeedback(message, options, new AbortController().signal);
        if (outcome.name === 'delivered') {
          news.sent.push({ savedAt, reference: outcome.reference });
          await remove(key);
        } else news.waiting.push({ savedAt, key });
      }
    }
  });
  return news;
}

/** Removes a message from the device, and with the last one the database. */
export function remove(key: string): Promise<void> {
  return withLock('store', async () => {
    const database = await open(false);
    if (!database) return;
    await resultOf(database.transaction(storeName, 'readwrite').objectStore(storeName).delete(key));
    database.close();
    await removeIfEmpty();
  });
}

/** Leaves no empty database behind. Under the lock of the store: another tab may be putting a message into it. */
async function removeIfEmpty(): Promise<void> {
  const database = await open(false);
  if (!database) return;
  const count = await resultOf(database.transaction(storeName).objectStore(storeName).count());
  database.close();
  if (!count && lockManager()) await resultOf(indexedDB.deleteDatabase(databaseName));
}

/** Oldest first. */
async function saved(): Promise<SavedMessage[]> {
  const database = await open(false);
  if (!database) return [];
  const all = database.transaction(storeName).objectStore(storeName).getAll() as IDBRequest<SavedMessage[]>;
  const messages = await resultOf(all);
  database.close();
  return messages.sort((one, other) => one.savedAt - other.savedAt);
}

/** One tab at a time for each purpose, where there are locks. */
async function withLock(purpose: 'send' | 'store', task: () => Promise<void>): Promise<void> {
  const locks = lockManager();
  await (locks ? locks.request(`${databaseName}-${purpose}`, task) : task());
}

/** Missing on pages served without TLS. */
function lockManager(): LockManager | undefined {
  return (navigator as { locks?: LockManager }).locks;
}

/** Undefined where there is no database and none is to be made: opening one would write it. */
async function open(create: boolean): Promise<IDBDatabase | undefined> {
  if (!create && !(await mayExist())) return undefined;
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, 1);
    request.onupgradeneeded = () => {
      if (create) request.result.createObjectStore(storeName, { keyPath: 'key' });
      else request.transaction!.abort();
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => (create ? reject(request.error!) : resolve(undefined));
  });
}

/** WebKit keeps an empty database when its making is aborted, so it is not even begun; a browser that cannot list them keeps none. */
async function mayExist(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === databaseName);
  } catch {
    return true;
  }
}

function resultOf<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error!);
  });
}
