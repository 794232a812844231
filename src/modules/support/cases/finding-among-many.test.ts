import pg from 'pg'
import { beforeAll, expect, test, vi } from 'vitest'
import { setActor } from '../../../platform/access/action.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { findCases } from './find-actions.ts'
import { openHeaders } from './headers-store.ts'

const OWN = 1200
const TURNS = 5
/** How many times the opening of the headers a look-up among them may cost. */
const MOST = 4
const names = ['Maria', 'Andrei', 'Söderlund', 'Natasha', 'Lind', 'Fatima', 'Ek', 'Renée', 'Åkerbär']

let world: World
let worker: TestPerson

/** Cases with a name, a full name and a day of birth each, sealed with keys of their own. */
const addCases = async ({ actor }: TestPerson): Promise<void> => {
  const owner = new pg.Client(world.database.owner)
  await owner.connect()
  const keys = await world.house.vault.createKeys(actor.bodyId, OWN, 'case')
  const rows = keys.map((key, index) => ({ id: crypto.randomUUID(), key, index }))
  const name = (index: number, step: number) => names[(index * step) % names.length]!
  const fields = rows.flatMap(({ id: caseId, key, index }) =>
    [
      ['chosen_name', `Påhittad ${name(index, 1)} ${name(index, 4)}`],
      ['full_name', `${name(index, 5)} ${name(index, 7)} Exempelsson`],
      ['birth_date', `19${60 + (index % 40)}-0${1 + (index % 9)}-1${index % 10}`],
    ].map(([field, value]) => {
      const id = crypto.randomUUID()
      return { id, caseId, field, sealed: key.seal(`support.field:${id}`, value!) }
    }),
  )
  await owner.query(
    `insert into support.case_file (id, number, body_id, key_id, file_kind, age_group, county, opened_at, opened_by, last_activity_at)
     select id::uuid, 'S-' || lpad(n::text, 12, '0'), $3, key::uuid, 'own', 'adult', '01', now(), $4, now() - make_interval(secs => n)
     from unnest($1::text[], $2::text[]) with ordinality as r (id, key, n)`,
    [rows.map(({ id }) => id), rows.map(({ key }) => key.id), actor.bodyId, actor.personId],
  )
  await owner.query(
    `insert into support.assignment (case_id, body_id, person_id, part, since) select id, $2, $3, 'responsible', now() from unnest($1::uuid[]) as r (id)`,
    [rows.map(({ id }) => id), actor.bodyId, actor.personId],
  )
  await owner.query(
    `insert into support.field (id, case_id, section, field, sealed, revision, written_by, written_body, written_at)
     select id, case_id, 'identity', field, sealed, 1, $5, $6, now() from unnest($1::uuid[], $2::uuid[], $3::text[], $4::bytea[]) as r (id, case_id, field, sealed)`,
    [
      fields.map(({ id }) => id),
      fields.map(({ caseId }) => caseId),
      fields.map(({ field }) => field),
      fields.map(({ sealed }) => sealed),
      actor.personId,
      actor.bodyId,
    ],
  )
  await owner.query('analyze support.case_file, support.assignment, support.field')
  await owner.end()
}

beforeAll(async () => {
  world = await openWorld()
  worker = await world.as('caseworker', 'Exempelkommun med mycket')
  await addCases(worker)
}, 60_000)

/** Milliseconds of this process's own work in the middle one of some turns, whatever else the machine does. */
const workOf = async (work: () => Promise<unknown>): Promise<number> => {
  const times: number[] = []
  for (let turn = 0; turn < TURNS; turn += 1) {
    const begun = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(begun)
    times.push((user + system) / 1000)
  }
  return times.sort((one, other) => one - other)[Math.floor(TURNS / 2)]!
}

test('among 1,200 own cases a part of a name, and what is near one, is found at the cost of opening their headers once', async ({
  annotate,
}) => {
  const opened = vi.spyOn(world.house.vault, 'openKeys')
  const find = (sought: string) => worker.perform(findCases, { sought })
  expect((await find('renee')).total).toBeGreaterThan(100)
  expect((await find('Pahitad Soderlunt')).near.length).toBe(10)
  // All headers in one question to the key store, and those that are shown in another.
  expect(opened.mock.calls.map(([keys]) => keys.length)).toEqual([OWN, 25, OWN, 10])
  // What they are held against is the opening itself; a list that opens twenty would be a ruler that changes with the machine.
  const headers = await workOf(() =>
    world.house.database.transaction().execute(async (tx) => {
      await setActor(tx, worker.actor, world.house.clock.now())
      expect((await openHeaders(tx, world.house.vault)).length).toBe(OWN)
    }),
  )
  const part = await workOf(() => find('renee'))
  const near = await workOf(() => find('Pahitad Soderlunt'))
  const told = (work: number) => `${work.toFixed(1)} ms (× ${(work / headers).toFixed(1)})`
  await annotate(`headers ${told(headers)}, part of a name ${told(part)}, near ${told(near)}`)
  expect(part / headers).toBeLessThan(MOST)
  expect(near / headers).toBeLessThan(MOST)
})
