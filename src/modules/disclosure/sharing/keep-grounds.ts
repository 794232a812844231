import { sql } from 'kysely'
import { z } from 'zod'
import { action, type House, perform, setActor } from '../../../platform/access/action.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Task } from '../../../platform/jobs/queue.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import { sealGround } from './ground.ts'
import { sharingPolicy } from './policy.ts'

/** The database asks for it at a start that finds something to keep (`disclosure.ask_for_grounds`). */
const keepGroundsTask = 'disclosure.keep_grounds'
const FIRST = '00000000-0000-0000-0000-000000000000'
/** How many disclosures are looked at in one transaction. */
const BATCH = 500

/** A disclosure or a request whose ground stands in one of its two places: in the columns, or sealed. */
interface ToKeep {
  readonly of_table: 'disclosure.disclosure' | 'disclosure.compelled_request'
  readonly id: string
  readonly key_id: string
  /** What the columns say; `null` where that was lost with the secret. */
  readonly ground: unknown
  readonly sealed_ground: Buffer | null
}

const keepOne = async (tx: DatabaseTransaction, key: CaseKey, row: ToKeep): Promise<void> => {
  const place = `${row.of_table}.ground:${row.id}`
  if (row.ground !== null) {
    const sealed = sealGround(key, place, row.ground)
    await sql`select disclosure.keep_ground(${row.of_table}, ${row.id}::uuid, ${sealed})`.execute(tx)
  } else if (row.sealed_ground !== null)
    await sql`select disclosure.bring_ground_back(${row.of_table}, ${row.id}::uuid, ${key.open(place, row.sealed_ground)}::jsonb)`.execute(
      tx,
    )
}

/**
 * Puts on what disclosures and requests rest where it is missing: sealed in rows of before, and back into the columns where the
 * installation's secret was lost. A row whose key is not here waits for it.
 *
 * @returns where the next batch begins; nothing at the end.
 */
const keepGrounds = action(
  sharingPolicy,
  'disclosure.keep_grounds',
  'change',
  z.object({ past: z.guid() }),
  async ({ tx, vault, about }, { past }) => {
    const { rows } =
      await sql<ToKeep>`select * from disclosure.grounds_to_keep(${past}::uuid, ${BATCH})`.execute(tx)
    const keys = await vault.openKeys([...new Set(rows.map((row) => row.key_id))])
    const kept = rows.filter((row) => keys.has(row.key_id))
    for (const row of kept) await keepOne(tx, keys.get(row.key_id)!, row)
    about('disclosures', 'grounds', { kept: kept.length, without_key: rows.length - kept.length })
    return { next: rows.at(-1)?.id }
  },
)

/** Of how many disclosures and requests it is lost for good on what they rest: with the secret, before it had been sealed. */
export const countLostGrounds = (house: Pick<House, 'worker' | 'clock'>): Promise<number> =>
  house.worker.transaction().execute(async (tx) => {
    await setActor(tx, { kind: 'system', name: 'replay' }, house.clock.now())
    const found = await sql<{ count: number }>`select disclosure.count_lost_grounds() as count`.execute(tx)
    return found.rows[0]!.count
  })

/** Every batch of it, one after the other. */
const keepAllGrounds = async (house: House): Promise<void> => {
  const actor = { kind: 'system', name: keepGroundsTask, opens: ['case', 'request'] } as const
  let past: string | undefined = FIRST
  while (past !== undefined) past = (await perform(house, { actor }, keepGrounds, { past })).next
}

export const groundTasks = (house: House): Readonly<Record<string, Task>> => ({
  [keepGroundsTask]: () => keepAllGrounds(house),
})
