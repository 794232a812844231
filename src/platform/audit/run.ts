import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { Actor } from '../access/actor.ts'
import type { Settings } from '../config/settings.ts'
import { whyNotTaken } from '../database/away.ts'
import type { Database, DatabaseTransaction } from '../database/connect.ts'
import { type Doubt, lookInto } from './doubts.ts'
import { type GivenNumber, openNumbers } from './numbers.ts'
import { type Outside, readOutside, type TrailPlaces } from './outside.ts'
import type { SeenEnd } from './proof.ts'
import { type AuditRecord, addRecord } from './record.ts'
import { isRunning, readRuns, removeRun, writeRun } from './second-place.ts'

const EVERY_SECOND = 1000

/** The logins in which an actor's transactions are opened: the house itself acts in the worker's alone. */
interface Databases {
  readonly database: Database
  readonly worker: Database
}

/** Adds a record to the trail in the transaction that it was given for. */
export type Recorder = (record: AuditRecord) => Promise<void>

/** The run of a process, which numbers and proves the records that it writes. */
export interface Run {
  /** Works in one transaction; what is recorded in it is committed with it, or declared void by a later record. */
  transaction<T>(actor: Actor, work: (tx: DatabaseTransaction, record: Recorder) => Promise<T>): Promise<T>
  /** What is kept outside the database, as it is now: to be read before the trail is verified. */
  outside(): Outside
  /** Says in the second place that nothing comes after. */
  close(): Promise<void>
}

/** Whether the server itself has said that it did not commit; where the way to it was lost, nobody knows. */
const isRefusedByServer = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && whyNotTaken(error) === undefined

/**
 * Begins the run of a process on a database.
 *
 * Nobody waits for anybody: numbers are given in the process, and how far they are settled is written to the second place
 * beside the work. A process that is killed leaves open what came after that.
 *
 * @param settings without a secret key records are written without a proof, and verification says how many.
 * @param places where something is kept outside the database; nothing is written there before the first record.
 */
export const openRun = (
  databases: Databases,
  settings: Pick<Settings, 'secretKey'>,
  places: TrailPlaces | undefined,
  now: () => Date = () => new Date(),
): Run => {
  const folder = places?.runs
  const databaseOf = (actor: Actor) => (actor.kind === 'system' ? databases.worker : databases.database)
  const run = randomUUID()
  const numbers = openNumbers()
  const doubts: Doubt[] = []
  const isProving = settings.secretKey !== ''
  let timer: NodeJS.Timeout | undefined
  let earlier: readonly SeenEnd[] = []
  let begun = false

  const writeDown = (isClosing: boolean) => {
    if (folder === undefined) return
    try {
      const { settled, voids, isAll } = numbers.end()
      writeRun(folder, settings, { run, settled, voids, ended: isClosing && isAll }, now())
    } catch {
      // No write of anybody's fails for it: a full disk is told by the doctor, and a silent run is seen there too.
    }
  }
  const tick = async () => {
    writeDown(false)
    await lookInto(databases.worker, run, doubts, numbers)
  }
  const begin = () => {
    begun = true
    timer = setInterval(() => void tick(), EVERY_SECOND).unref()
    if (folder === undefined) return
    earlier = readRuns(folder, settings)
      .filter((seen) => seen.isProven && !isRunning(seen, now()))
      .map(({ run: id, settled, voids, ended }) => ({ run: id, settled, voids, ended }))
    writeDown(false)
  }
  const commit = (given: readonly GivenNumber[]) => {
    numbers.commit(given)
    // The trail itself says now where they ended.
    if (folder !== undefined && given.some(({ number }) => number === 1))
      for (const { run: id } of earlier) removeRun(folder, id)
  }
  const recorder =
    (tx: DatabaseTransaction, given: GivenNumber[]): Recorder =>
    async (record) => {
      if (!isProving) return addRecord(tx, record)
      if (!begun) begin()
      const one = numbers.give()
      given.push(one)
      await addRecord(tx, record, settings, {
        run,
        number: one.number,
        settled: one.settled,
        voids: one.voids.length === 0 ? null : one.voids,
        earlier: one.number === 1 && earlier.length > 0 ? earlier : null,
      })
    }

  return {
    transaction: async (actor, work) => {
      const given: GivenNumber[] = []
      let isWorked = false
      try {
        const result = await databaseOf(actor)
          .transaction()
          .execute(async (tx) => {
            const worked = await work(tx, recorder(tx, given))
            isWorked = true
            return worked
          })
        commit(given)
        return result
      } catch (error) {
        if (given.length > 0) {
          if (!isWorked || isRefusedByServer(error)) numbers.void(given)
          else doubts.push({ given })
        }
        throw error
      }
    },
    outside: () => (places === undefined ? {} : readOutside(places, settings)),
    close: async () => {
      clearInterval(timer)
      if (!begun) return
      await lookInto(databases.worker, run, doubts, numbers)
      writeDown(true)
    },
  }
}
