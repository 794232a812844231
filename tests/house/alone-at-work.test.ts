import pg from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { rooms } from '../../src/app.ts'
import type { Task } from '../../src/platform/jobs/queue.ts'
import { openDemonstration } from '../../src/testing/demonstration.ts'
import type { World } from '../../src/testing/world.ts'

// What the house does by itself must go on at night, when nobody is signed in: it is believed in the worker's login alone.

interface Standing {
  readonly sessions: number
  readonly requests: Readonly<Record<string, number>>
  readonly referrals: Readonly<Record<string, number>>
  readonly escalated: number
  readonly cases: number
}

let world: World
let owner: pg.Client
beforeAll(async () => {
  world = await openDemonstration()
  owner = new pg.Client(world.database.owner)
  await owner.connect()
  await owner.query('update identity.session set ended_at = now() where ended_at is null')
  return () => owner.end()
}, 600_000)

const standing = async (): Promise<Standing> =>
  (
    await owner.query<Standing>(`select
      (select count(*)::int from identity.session where ended_at is null) as sessions,
      (select json_object_agg(state, n) from (select state, count(*) as n from housing.request group by 1) s) as requests,
      (select json_object_agg(state, n) from (select state, count(*) as n from disclosure.referral group by 1) s) as referrals,
      (select count(*)::int from disclosure.referral_event where kind = 'escalated') as escalated,
      (select count(*)::int from support.case_file) as cases`)
  ).rows[0]!

/** Runs everything that runs by the clock, as the queue does. */
const runAll = async (at: string): Promise<Standing> => {
  world.setTime(at)
  const tasks: Readonly<Record<string, Task>> = Object.assign(
    {},
    ...rooms.map((room) => room.tasks?.(world.house) ?? {}),
  )
  const scheduled = new Set(rooms.flatMap((room) => (room.schedules ?? []).map(({ task }) => task)))
  expect(scheduled.size).toBeGreaterThan(15)
  for (const task of scheduled) await tasks[task]!({})
  return standing()
}

test('with nobody signed in referrals are escalated and end, the pool is matched and requests end, and cases are disposed of', async () => {
  const before = await standing()
  expect(before).toMatchObject({ sessions: 0, requests: { open: 1 }, referrals: { sent: 2 }, escalated: 0 })
  const inTwoDays = await runAll('2026-11-26T09:00:00Z')
  expect(inTwoDays).toMatchObject({ escalated: 1, requests: { open: 1 }, cases: before.cases })
  const inYears = await runAll('2031-01-01T09:00:00Z')
  expect(inYears).toMatchObject({ referrals: { expired: 2 }, requests: { no_place: 1 } })
  const long = await runAll('2099-01-01T09:00:00Z')
  expect(long.cases).toBeLessThan(before.cases)
  const { rows } = await owner.query<{ action: string }>(
    `select distinct action from audit.record where actor_kind = 'system' and outcome = 'done' and occurred_at > now() - interval '10 minutes'`,
  )
  const done = rows.map(({ action }) => action)
  for (const action of ['housing_pool.match', 'referral.escalate', 'disposal.carry_out'])
    expect(done).toContain(action)
}, 600_000)
