import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { givenCase } from '../../../testing/cases.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { amended, type Change, changedBy, type Held, type Law, OWN_LAW, type Sfs } from '../../law/index.ts'
import { useLaw } from '../../law/law.ts'
import { paths } from '../paths.ts'
import { startClockOfCase, viewCaseClocks } from './actions.ts'
import { extendClock } from './change-actions.ts'
import { clocksRestOnLaw } from './rests-on-law.ts'

let world: World
let worker: TestPerson

beforeAll(async () => {
  world = await openWorld({ settings: { sessions: { idleMinutes: 1_000_000, absoluteHours: 100_000 } } })
  world.setTime('2026-11-24T12:00:00Z')
  await world.body('Exempelköpings kommun', 'municipality')
  worker = await world.as('caseworker', 'Exempelköpings kommun')
})

beforeEach(() => world.setTime('2026-11-24T12:00:00Z'))
afterEach(() => useLaw(OWN_LAW))

type Length = Extract<Change, { table: 'length' }>['version']['value']

/** A made-up amendment of how long the investigation about a child may take. */
const investigationOf = (
  sfs: Sfs,
  from: string,
  value: Length,
  applies: 'started' | 'running' = 'running',
): Change => ({ table: 'length', of: 'investigation', version: { from, by: sfs, applies, value } })

const THREE_MONTHS = investigationOf('2026:9101', '2027-01-01', { months: 3 })
const TWO_MONTHS = investigationOf('2026:9102', '2027-01-10', { months: 2 })
const childCase = () => givenCase(worker, { ageGroup: 'child' })
const start = async (caseId: string, startsOn: string) =>
  (await worker.perform(startClockOfCase, { caseId, kind: 'investigation', startsOn })).clockId
const lastDayIn = async (caseId: string) =>
  (await worker.perform(viewCaseClocks, { caseId })).clocks.map(({ lastDay }) => lastDay)

/** What the night of an amendment's day does with the clocks of a case. */
const comesIntoForce = (law: Law, sfs: Sfs, caseId: string) =>
  world.asSystem(async (tx) => {
    useLaw(law)
    const moment = { now: world.house.clock.now(), today: world.house.clock.now().toISOString().slice(0, 10) }
    const held: Held[] = []
    for await (const batch of clocksRestOnLaw.list(tx, moment.today))
      held.push(...batch.filter((one) => one.caseId === caseId))
    const changed = changedBy(law, sfs, moment.today, held)
    await clocksRestOnLaw.apply!(
      tx,
      changed.map(({ outcome: _, ...found }) => ({ kind: 'clock' as const, ...found })),
      law,
      moment,
    )
    return changed.length
  })

test('a clock that is started after an amendment’s day, from a day before it, has the new length where it applies to what runs', async () => {
  world.setTime('2027-01-05T12:00:00Z')
  useLaw(amended(OWN_LAW, [THREE_MONTHS]))
  const caseId = await childCase()
  const shown = await worker.post(paths.previewClock({ caseId }), {
    ...{ kind: 'investigation', startsOn: '2026-12-01' },
  })
  expect(await shown.text()).toContain('1 mars 2027')
  await start(caseId, '2026-12-01')
  expect(await lastDayIn(caseId)).toEqual(['2027-03-01'])
})

test('where the amendment applies to what starts from its day alone, an earlier start has the old length', async () => {
  world.setTime('2027-01-05T12:00:00Z')
  useLaw(amended(OWN_LAW, [investigationOf('2026:9103', '2027-01-01', { months: 3 }, 'started')]))
  const [earlier, later] = [await childCase(), await childCase()]
  await start(earlier, '2026-12-01')
  await start(later, '2027-01-04')
  expect(await lastDayIn(earlier)).toEqual(['2027-04-01'])
  expect(await lastDayIn(later)).toEqual(['2027-04-05'])
})

test('a clock that is extended after an amendment’s day has at least the length that the law gives it now', async () => {
  const caseId = await childCase()
  const clockId = await start(caseId, '2026-11-20')
  expect(await lastDayIn(caseId)).toEqual(['2027-03-22'])
  world.setTime('2027-01-05T12:00:00Z')
  useLaw(amended(OWN_LAW, [investigationOf('2026:9104', '2027-01-01', { months: 6 })]))
  await worker.perform(extendClock, {
    ...{ caseId, clockId, revision: 1, to: '2027-04-01', reason: 'Påhittat skäl.' },
  })
  expect(await lastDayIn(caseId)).toEqual(['2027-05-20'])
})

test('a second amendment moves what the first has moved, and a day that somebody decided stands', async () => {
  const [moved, decided] = [await childCase(), await childCase()]
  await start(moved, '2026-11-24')
  const clockId = await start(decided, '2026-11-24')
  await worker.perform(extendClock, {
    ...{ caseId: decided, clockId, revision: 1, to: '2027-05-03', reason: 'Påhittat skäl.' },
  })
  const first = amended(OWN_LAW, [THREE_MONTHS])
  world.setTime('2027-01-01T05:00:00Z')
  expect(await comesIntoForce(first, '2026:9101', moved)).toBe(1)
  expect(await comesIntoForce(first, '2026:9101', decided)).toBe(0)
  expect(await lastDayIn(moved)).toEqual(['2027-02-24'])
  const second = amended(first, [TWO_MONTHS])
  world.setTime('2027-01-10T05:00:00Z')
  expect(await comesIntoForce(second, '2026:9102', moved)).toBe(1)
  expect(await comesIntoForce(second, '2026:9102', decided)).toBe(0)
  expect(await lastDayIn(moved)).toEqual(['2027-01-25'])
  expect(await lastDayIn(decided)).toEqual(['2027-05-03'])
})

test('a day that somebody decided stands, also where it is one that a length of the law has given', async () => {
  const caseId = await childCase()
  const clockId = await start(caseId, '2026-11-24')
  const longer = investigationOf('2026:9105', '2026-12-01', { months: 6 }, 'started')
  const first = amended(OWN_LAW, [longer])
  await worker.perform(extendClock, {
    ...{ caseId, clockId, revision: 1, to: '2027-05-24', reason: 'Påhittat skäl.' },
  })
  world.setTime('2027-01-10T05:00:00Z')
  expect(await comesIntoForce(amended(first, [TWO_MONTHS]), '2026:9102', caseId)).toBe(0)
  expect(await lastDayIn(caseId)).toEqual(['2027-05-24'])
})
