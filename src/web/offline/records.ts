// The browser's own database: sealed records, and the stores that they are sealed to. Each write is one transaction that
// is wholly there or not at all, and counts as done only when the browser says that it is on the disk.
import type { StoreKeys } from './sealing.ts'

/** A store as it lies on the device: nothing in it says whose it is. */
export interface KeptStore extends StoreKeys {
  readonly id: string
  /** Milliseconds since 1970. After that nobody can open it, and it is taken away. */
  readonly endsAt: number
}

export interface KeptRecord {
  readonly id: string
  readonly store: string
  /** Counts up with each write: of two who write the same at once, the second is told. */
  readonly version: number
  readonly sealed: Uint8Array<ArrayBuffer>
}

const NAME = 'samlad'

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

let opened: Promise<IDBDatabase> | undefined

const database = (): Promise<IDBDatabase> => {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1)
    request.onupgradeneeded = () => {
      request.result.createObjectStore('stores', { keyPath: 'id' })
      request.result.createObjectStore('records', { keyPath: 'id' })
    }
    request.onsuccess = () => {
      const found = request.result
      // Another page takes everything away: it must not wait for this one.
      found.onversionchange = () => {
        found.close()
        opened = undefined
      }
      found.onclose = () => {
        opened = undefined
      }
      resolve(found)
    }
    request.onerror = () => {
      opened = undefined
      reject(request.error)
    }
  })
  return opened
}

const change = async (
  work: (of: (name: 'stores' | 'records') => IDBObjectStore) => Promise<void>,
): Promise<void> => {
  const transaction = (await database()).transaction(['stores', 'records'], 'readwrite', {
    durability: 'strict',
  })
  const ended = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new DOMException('aborted', 'AbortError'))
  })
  // Whatever went wrong inside is also why the whole ends: one of the two is waited for, the other must not be lost.
  ended.catch(() => {})
  try {
    await work((name) => transaction.objectStore(name))
  } catch (error) {
    try {
      transaction.abort()
    } catch {
      // It has ended already.
    }
    throw error
  }
  await ended
}

/** Whether this browser has ever kept anything: asking must not make a database. */
export const hasStores = async (): Promise<boolean> =>
  (await indexedDB.databases()).some(({ name }) => name === NAME)

const all = async <T>(name: 'stores' | 'records'): Promise<T[]> =>
  (await hasStores())
    ? done((await database()).transaction(name).objectStore(name).getAll() as IDBRequest<T[]>)
    : []

export const listStores = (): Promise<KeptStore[]> => all('stores')
export const listRecords = (): Promise<KeptRecord[]> => all('records')

export const keepStore = (store: KeptStore): Promise<void> =>
  change(async (of) => {
    await done(of('stores').put(store))
  })

/** Somebody else wrote the record meanwhile. */
export class WrittenMeanwhile extends Error {}

/**
 * Writes a record whose version is one above what lies there; 1 for a new one.
 *
 * @throws WrittenMeanwhile, QuotaExceededError where the device is full: then what lay there lies there still.
 */
export const keepRecord = (record: KeptRecord): Promise<void> =>
  change(async (of) => {
    const before = (await done(of('records').get(record.id))) as KeptRecord | undefined
    if ((before?.version ?? 0) !== record.version - 1) throw new WrittenMeanwhile()
    await done(of('records').put(record))
  })

export const findRecord = async (id: string): Promise<KeptRecord | undefined> =>
  (await hasStores())
    ? done(
        (await database()).transaction('records').objectStore('records').get(id) as IDBRequest<
          KeptRecord | undefined
        >,
      )
    : undefined

export const removeRecord = (id: string): Promise<void> =>
  change(async (of) => {
    await done(of('records').delete(id))
  })

/** Takes stores away with all that was sealed to them. */
export const removeStores = (ids: readonly string[]): Promise<void> =>
  change(async (of) => {
    const records = (await done(of('records').getAll())) as KeptRecord[]
    for (const { id, store } of records) if (ids.includes(store)) await done(of('records').delete(id))
    for (const id of ids) await done(of('stores').delete(id))
  })

/** Takes the whole database away. */
export const removeEverything = async (): Promise<void> => {
  ;(await opened?.catch(() => undefined))?.close()
  opened = undefined
  await done(indexedDB.deleteDatabase(NAME))
}
