import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { setActor } from '../../../platform/access/action.ts'
import { roles } from '../../../platform/access/roles.ts'
import { asOwner } from '../../../testing/migration-part.ts'
import { openWorld } from '../../../testing/world.ts'
import { groundsOf } from './decide-actions.ts'
import { grounds } from './schema.ts'

const types = [
  'municipality',
  'region',
  'agency',
  'county_board',
  'ngo',
  'foundation',
  'shelter',
  'international_organisation',
]
const secrecies = [null, 'social', 'health', 'migration', 'police', 'private_provider', 'ngo']

test('who may decide a placement, and on which ground, is the same for both walls: for each kind of body, secrecy and role', async () => {
  const world = await openWorld()
  const { actor } = await world.as('case_manager')
  for (const type of types) {
    const bodyId = await world.body(`Påhittad ${type}`, type)
    for (const secrecy of secrecies) {
      if (secrecy !== null)
        await asOwner(
          world,
          `insert into support.body_setting (body_id, file_kind, secrecy, retention, changed_by)
            values ('${bodyId}', 'own', '${secrecy}', 'ngo', '${actor.personId}')
            on conflict (body_id) do update set secrecy = excluded.secrecy`,
        )
      await world.house.database.transaction().execute(async (tx) => {
        for (const role of roles) {
          const acting = { ...actor, bodyId, role }
          await setActor(tx, acting, world.house.clock.now())
          const { rows } = await sql<{ may: string[] }>`
            select array(select g from unnest(${[...grounds]}::text[]) g where housing.may_decide(g)) as may`.execute(
            tx,
          )
          expect(rows[0]?.may, `${role} of ${type}, ${secrecy}`).toEqual(await groundsOf(tx, acting))
        }
      })
    }
  }
}, 60_000)
