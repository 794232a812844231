// A thread is all that is written about one person on this device, sealed as one record: so that it is there whole, or not.
import { heldKeys } from './keys.ts'
import type { Queue } from './queue.ts'
import {
  findRecord,
  type KeptRecord,
  type KeptStore,
  keepRecord,
  listRecords,
  listStores,
  removeRecord,
  WrittenMeanwhile,
} from './records.ts'
import { seal, unseal } from './sealing.ts'

/** What the house keeps of every thread; a room adds what its forms hold. */
export interface Thread {
  readonly id: string
  /** ISO 8601. */
  readonly begunAt: string
  /** The body and role that it was written for; null where nobody was signed in to say so. */
  readonly actsAs: string | null
  /** Written while the store was closed: sent only when its person, signed in, says that it is theirs. */
  readonly unconfirmed: boolean
  readonly queue: Queue
  /** What the forms hold, for the room to read. */
  readonly forms: Readonly<Record<string, unknown>>
}

/** A thread with the version of its record. */
export interface OpenThread {
  readonly thread: Thread
  readonly store: string
  readonly version: number
}

const placeOf = ({ store, id }: Pick<KeptRecord, 'store' | 'id'>): string => `${store} ${id}`

/** There is no store on this device to write to: nobody has signed in here since the last was taken away. */
export class NoStore extends Error {}

/** The store to write to: one that is open, else the newest, which can be written to without being opened. */
export const storeToWrite = async (): Promise<KeptStore> => {
  const stores = (await listStores()).filter(({ endsAt }) => endsAt > Date.now())
  const open = heldKeys().map(({ store }) => store)
  const found = stores.find(({ id }) => open.includes(id)) ?? stores.sort((a, b) => b.endsAt - a.endsAt)[0]
  if (found === undefined) throw new NoStore()
  return found
}

const storeOf = async (id: string): Promise<KeptStore> => {
  const found = (await listStores()).find((store) => store.id === id)
  if (found === undefined || found.endsAt <= Date.now()) throw new NoStore()
  return found
}

/** Writes a thread. @throws NoStore, WrittenMeanwhile, QuotaExceededError */
export const keepThread = async ({ thread, store, version }: OpenThread): Promise<OpenThread> => {
  const { publicKey } = await storeOf(store)
  const record = { id: thread.id, store, version: version + 1 }
  const sealed = await seal(publicKey, placeOf(record), JSON.stringify(thread))
  await keepRecord({ ...record, sealed })
  return { thread, store, version: version + 1 }
}

const openRecord = async (record: KeptRecord, key: CryptoKey): Promise<OpenThread> => ({
  thread: JSON.parse(await unseal(key, placeOf(record), record.sealed)) as Thread,
  store: record.store,
  version: record.version,
})

const keyFor = (store: string): CryptoKey | undefined =>
  heldKeys().find((key) => key.store === store)?.privateKey

/** A thread that can be opened; nothing where it is gone, or closed. */
export const findThread = async (id: string): Promise<OpenThread | undefined> => {
  const record = await findRecord(id)
  const key = record && keyFor(record.store)
  return record === undefined || key === undefined ? undefined : openRecord(record, key)
}

/** All threads that can be opened, oldest first, and how many others lie here closed. */
export const listThreads = async (): Promise<{ open: OpenThread[]; closed: number }> => {
  const open: OpenThread[] = []
  let closed = 0
  for (const record of await listRecords()) {
    const key = keyFor(record.store)
    if (key === undefined) closed += 1
    else open.push(await openRecord(record, key))
  }
  open.sort((first, second) => first.thread.begunAt.localeCompare(second.thread.begunAt))
  return { open, closed }
}

const TRIES = 20

/**
 * Changes a thread as it now lies there, also where another page writes it at the same time.
 *
 * @returns the thread as it was written; nothing where it is gone or closed.
 */
export const changeThread = async (
  id: string,
  work: (thread: Thread) => Thread,
): Promise<OpenThread | undefined> => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const found = await findThread(id)
    if (found === undefined) return undefined
    const thread = work(found.thread)
    if (thread === found.thread) return found
    try {
      return await keepThread({ ...found, thread })
    } catch (error) {
      if (!(error instanceof WrittenMeanwhile)) throw error
    }
  }
  throw new WrittenMeanwhile()
}

export { removeRecord as removeThread }
