import { openRun } from '../platform/audit/run.ts'
import { connect, connectWorker } from '../platform/database/connect.ts'
import { keepVouchingKey } from '../platform/database/vouching.ts'
import { whenFileEnds } from './closing.ts'
import type { World } from './world.ts'

/** The same house, as it is served with another secret. From then on the world's own is believed no more. */
export const houseUnder = async (world: World, secretKey: string): Promise<World['house']> => {
  await keepVouchingKey(world.database.owner, { secretKey })
  const [database, itself] = [
    connect(world.database.application, { secretKey }),
    connectWorker(world.database.worker, { secretKey }),
  ]
  whenFileEnds(async () => {
    await database.close()
    await itself.close()
  })
  const databases = { database: database.database, worker: itself.database }
  const settings = { ...world.house.settings, secretKey }
  return { ...world.house, ...databases, settings, trail: openRun(databases, settings, undefined) }
}
