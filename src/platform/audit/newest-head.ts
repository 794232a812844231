import { type House, setActor } from '../access/action.ts'
import { auditor } from './seal.ts'
import type { KeptHead } from './signed-head.ts'

/** The head of the newest block; nothing before the first seal. */
export const readNewestHead = (house: Pick<House, 'worker'>): Promise<KeptHead | undefined> =>
  house.worker.transaction().execute(async (tx) => {
    await setActor(tx, auditor)
    const found = await tx
      .selectFrom('audit.block')
      .select(['number', 'head'])
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst()
    return found && { block: found.number, head: found.head.toString('hex') }
  })
