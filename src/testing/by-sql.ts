import type { RawBuilder } from 'kysely'
import { setActor } from '../platform/access/action.ts'
import type { TestPerson, World } from './world.ts'

/** What a statement changes in somebody's name, past every action: how many rows, or that it is refused. */
export const bySql = (world: World, { actor }: TestPerson, statement: RawBuilder<unknown>): Promise<string> =>
  world.house.database
    .transaction()
    .execute(async (tx) => {
      await setActor(tx, actor, world.house.clock.now())
      return (await statement.execute(tx)).numAffectedRows
    })
    .then(String, () => 'refused')
