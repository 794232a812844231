import { beforeAll, beforeEach, expect, test } from 'vitest'
import { givenCase } from '../../../testing/cases.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import type { ClockKind } from '../../law/index.ts'
import { assignCase, endAssignment, handOverCase } from '../cases/staff-actions.ts'
import { paths } from '../paths.ts'
import { startClockOfCase, viewAllClocks, viewCaseClocks, viewClock } from './actions.ts'
import { endClock, extendClock } from './change-actions.ts'
import { clockWords } from './messages.ts'
import { clockTasks, morningTask } from './morning.ts'

let world: World
let worker: TestPerson
let manager: TestPerson

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
  await world.body('Exempelköpings kommun', 'municipality')
  worker = await world.as('caseworker', 'Exempelköpings kommun')
  manager = await world.as('case_manager', 'Exempelköpings kommun')
})

beforeEach(() => world.setTime('2026-11-24T12:00:00Z'))

const childCase = () => givenCase(worker, { ageGroup: 'child' })
const start = (caseId: string, kind: ClockKind, startsOn = '2026-11-24') =>
  worker.perform(startClockOfCase, { caseId, kind, startsOn })

/** What people were reminded of: who, and of how many clocks. */
const reminders = (): Promise<{ id: string; personId: string | null; count: number }[]> =>
  world.asSystem((tx) =>
    tx
      .selectFrom('reminders.reminder')
      .select(['id', 'person_id as personId', 'count'])
      .where('source', '=', 'support.clocks')
      .execute(),
  )

/** Runs the morning's job on a day and gives the reminders that it leads to. */
const morningOf = async (day: string) => {
  world.setTime(`${day}T04:00:00Z`)
  const before = new Set((await reminders()).map(({ id }) => id))
  await clockTasks(world.house)[morningTask]!({})
  return (await reminders()).flatMap(({ id, ...one }) => (before.has(id) ? [] : [one]))
}

test('a clock is started with its section and last day shown before, and stands first among what runs', async () => {
  const caseId = await childCase()
  const shown = await worker.post(paths.previewClock({ caseId }), {
    kind: 'preliminary_assessment',
    startsOn: '2026-11-20',
  })
  const preview = await shown.text()
  expect(preview).toContain('4 december 2026')
  expect(preview).toContain('20 kap. 2 §')
  expect(preview).toContain('flyttas den till nästa vardag')
  expect((await worker.perform(viewCaseClocks, { caseId })).clocks).toEqual([])
  const sent = await worker.post(paths.startClock({ caseId }), {
    kind: 'preliminary_assessment',
    startsOn: '2026-11-20',
    responsiblePerson: worker.actor.personId,
  })
  expect(sent.status).toBe(303)
  const { clocks } = await worker.perform(viewCaseClocks, { caseId })
  expect(clocks).toMatchObject([{ kind: 'preliminary_assessment', lastDay: '2026-12-04', state: 'running' }])
  expect(await (await worker.get(paths.case({ caseId }))).text()).toContain('Förhandsbedömning')
})

test('what cannot be is told at its field, and everything entered is kept', async () => {
  const caseId = await childCase()
  const future = await worker.post(paths.startClock({ caseId }), {
    kind: 'investigation',
    startsOn: '2026-11-25',
  })
  expect(future.status).toBe(422)
  const page = await future.text()
  expect(page).toContain('Skriv dagen i dag eller en tidigare dag')
  expect(page).toContain('value="2026-11-25"')
  const impossible = await worker.post(paths.startClock({ caseId }), {
    kind: 'investigation',
    startsOn: '2026-02-30',
  })
  expect(impossible.status).toBe(422)
  const outsider = await world.as('caseworker', 'Exempelköpings kommun')
  await expect(
    worker.perform(startClockOfCase, {
      caseId,
      kind: 'investigation',
      startsOn: '2026-11-24',
      responsiblePerson: outsider.actor.personId,
    }),
  ).rejects.toMatchObject({ code: 'clock.responsible_not_in_case' })
})

test('who applied is kept of the clock that asks for it, and of no other', async () => {
  const caseId = await givenCase(worker)
  const { clockId } = await worker.perform(startClockOfCase, {
    ...{ caseId, kind: 'temporary_permit', startsOn: '2026-11-24', applicant: 'social_welfare_board' },
  })
  expect((await worker.perform(viewClock, { caseId, clockId })).clock.applicant).toBeNull()
})

test('a double click, or two colleagues, start one clock', async () => {
  const caseId = await childCase()
  const both = await Promise.allSettled([start(caseId, 'investigation'), start(caseId, 'investigation')])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect((await worker.perform(viewCaseClocks, { caseId })).clocks).toHaveLength(1)
})

test('a clock that is not needed says why, and one that is extended gives its reasons', async () => {
  const caseId = await childCase()
  const { clockId } = await start(caseId, 'preliminary_assessment')
  const without = { caseId, clockId, revision: 1 }
  await expect(worker.perform(endClock, { ...without, state: 'not_needed' })).rejects.toMatchObject({
    code: 'clock.reason_missing',
    field: 'reason',
  })
  await expect(worker.perform(extendClock, { ...without, to: '2026-12-20' })).rejects.toMatchObject({
    code: 'clock.reason_missing',
  })
  await worker.perform(extendClock, { ...without, to: '2026-12-20', reason: 'Påhittat synnerligt skäl.' })
  await worker.perform(endClock, {
    ...without,
    revision: 2,
    state: 'not_needed',
    reason: 'Påhittat: flyttad.',
  })
  const { clock, reasons } = await worker.perform(viewClock, { caseId, clockId })
  expect(clock).toMatchObject({ state: 'not_needed', lastDay: '2026-12-20', extendedFrom: '2026-12-08' })
  // No reason takes the place of an earlier one.
  expect(reasons).toBe('2026-11-24: Påhittat synnerligt skäl.\n\n2026-11-24: Påhittat: flyttad.')
})

test('the second who changes a clock is told, and what they wrote is kept', async () => {
  const caseId = await childCase()
  const { clockId } = await start(caseId, 'investigation')
  await worker.perform(extendClock, { caseId, clockId, revision: 1, to: '2027-06-01', reason: 'Påhittat.' })
  const late = await worker.post(paths.extendClock({ caseId, clockId }), {
    revision: '1',
    to: '2027-05-01',
    reason: 'Mitt eget påhittade skäl',
  })
  expect(late.status).toBe(409)
  const page = await late.text()
  expect(page).toContain('En kollega har ändrat fristen')
  expect(page).toContain('Mitt eget påhittade skäl')
  expect(page).toContain('1 juni 2027')
})

test('from report to investigation: each offered when the one before has ended, none started by itself', async () => {
  const caseId = await childCase()
  const { clockId: report } = await start(caseId, 'report_of_concern')
  await worker.perform(endClock, { caseId, clockId: report, revision: 1, state: 'done' })
  const afterReport = await worker.perform(viewClock, { caseId, clockId: report })
  expect(afterReport.following.map(({ kind }) => kind)).toEqual([
    'protection_assessment',
    'preliminary_assessment',
  ])
  expect((await worker.perform(viewCaseClocks, { caseId })).clocks).toHaveLength(1)
  const { clockId } = await start(caseId, 'preliminary_assessment')
  await expect(
    worker.perform(endClock, { caseId, clockId, revision: 1, state: 'done' }),
  ).rejects.toMatchObject({ code: 'clock.outcome_missing' })
  await worker.perform(endClock, { caseId, clockId, revision: 1, state: 'done', outcome: 'opened' })
  const page = await (await worker.get(paths.clock({ caseId, clockId }))).text()
  expect(page).toContain('Utredning om barnets behov')
  // One week from the decision.
  expect(page).toContain('1 december 2026')
})

/** A body of its own for what the morning's job does, with somebody who works and somebody who leads. */
const givenBody = async (name: string) => {
  await world.body(name, 'municipality')
  return {
    handler: await world.as('caseworker', name),
    leader: await world.as('case_manager', name),
    colleague: await world.as('caseworker', name),
  }
}

test('each warning is given once, and what runs after its time is taken once to those who lead', async () => {
  const { handler, leader } = await givenBody('Exempelby kommun')
  const caseId = await givenCase(handler, { ageGroup: 'child' })
  const kind = 'preliminary_assessment'
  const { clockId } = await handler.perform(startClockOfCase, { caseId, kind, startsOn: '2026-11-24' })
  const told: string[] = []
  for (const day of ['11-30', '12-01', '12-02', '12-05', '12-07', '12-08', '12-09', '12-10'])
    for (const { personId, count } of await morningOf(`2026-${day}`)) {
      if (personId === handler.actor.personId) told.push(`${day} handler ${count}`)
      if (personId === leader.actor.personId) told.push(`${day} leader ${count}`)
    }
  expect(told).toEqual([
    '12-01 handler 1',
    '12-05 handler 1',
    '12-07 handler 1',
    '12-08 handler 1',
    '12-09 leader 1',
  ])
  expect((await handler.perform(viewAllClocks, {})).rows[0]?.escalatedAt).toBeInstanceOf(Date)
  const row = await world.asSystem((tx) =>
    tx
      .selectFrom('support.clock')
      .select(['warned', 'next_warning'])
      .where('id', '=', clockId)
      .executeTakeFirstOrThrow(),
  )
  expect(row).toEqual({ warned: 4, next_warning: null })
})

test('what is late stands first, in words', async () => {
  const { handler } = await givenBody('Exempelstads kommun')
  const caseId = await givenCase(handler, { ageGroup: 'child' })
  await handler.perform(startClockOfCase, { caseId, kind: 'investigation', startsOn: '2026-09-01' })
  await handler.perform(startClockOfCase, { caseId, kind: 'preliminary_assessment', startsOn: '2026-11-02' })
  const { rows } = await handler.perform(viewAllClocks, {})
  expect(rows.map(({ kind }) => kind)).toEqual(['preliminary_assessment', 'investigation'])
  const page = await (await handler.get(paths.clocks())).text()
  expect(page).toContain('8 dagar försenad')
  expect(page).toContain('20 kap. 2 § socialtjänstlagen')
})

test('a duty at once is reminded of and taken further the next morning', async () => {
  const { handler, leader } = await givenBody('Exempelvik kommun')
  const caseId = await givenCase(handler, { ageGroup: 'child' })
  await handler.perform(startClockOfCase, { caseId, kind: 'report_of_concern', startsOn: '2026-11-24' })
  const told = (await morningOf('2026-11-25')).map(({ personId }) => personId)
  expect(told).toContain(handler.actor.personId)
  expect(told).toContain(leader.actor.personId)
  expect(await morningOf('2026-11-26')).toEqual([])
})

test('missed mornings make one reminder, to the one responsible for the case where the other has left it', async () => {
  const { handler, colleague } = await givenBody('Exempelås kommun')
  const caseId = await givenCase(handler, { ageGroup: 'child' })
  const kind = 'preliminary_assessment'
  await handler.perform(startClockOfCase, { caseId, kind, startsOn: '2026-11-24' })
  await handler.perform(assignCase, { caseId, personId: colleague.actor.personId })
  await handler.perform(handOverCase, { caseId, personId: colleague.actor.personId })
  await colleague.perform(endAssignment, { caseId, personId: handler.actor.personId })
  const told = await morningOf('2026-12-07')
  expect(told.filter(({ personId }) => personId === handler.actor.personId)).toEqual([])
  expect(told).toContainEqual({ personId: colleague.actor.personId, count: 1 })
})

test('the mail says how many, and nothing more', () => {
  expect(clockWords('sv')('mail', { count: 1 })).toBe('1 frist')
  expect(clockWords('sv')('mail', { count: 3 })).toBe('3 frister')
})

test('a reflection period that is over has run out by itself, and runs again where it is prolonged afterwards', async () => {
  const caseId = await givenCase(worker)
  const { clockId } = await worker.perform(startClockOfCase, {
    caseId,
    kind: 'reflection_period',
    startsOn: '2026-11-24',
    applicant: 'social_welfare_board',
  })
  await morningOf('2026-12-24')
  expect((await worker.perform(viewClock, { caseId, clockId })).clock.state).toBe('running')
  await morningOf('2026-12-25')
  const { clock } = await worker.perform(viewClock, { caseId, clockId })
  expect(clock).toMatchObject({ state: 'lapsed', endedOn: '2026-12-24', escalatedAt: null })
  await worker.perform(extendClock, {
    caseId,
    clockId,
    revision: clock.revision,
    to: '2027-01-23',
    reason: 'Påhittade särskilda skäl.',
  })
  expect((await worker.perform(viewClock, { caseId, clockId })).clock).toMatchObject({
    state: 'running',
    lastDay: '2027-01-23',
  })
})

test('whoever leads sees every clock of the body by number, without names; whoever does not work on a case, nothing', async () => {
  const caseId = await givenCase(worker, { ageGroup: 'child', chosenName: 'Påhittad Sjöberg' })
  const { clockId } = await start(caseId, 'report_of_concern')
  const led = await manager.get(paths.clocks({ of: 'body' }))
  const page = await led.text()
  expect(page).toContain('Orosanmälan')
  expect(page).not.toContain('Påhittad Sjöberg')
  expect(await (await worker.get(paths.clocks())).text()).toContain('Påhittad Sjöberg')
  const other = await world.as('caseworker', 'Exempelköpings kommun')
  expect((await other.perform(viewAllClocks, { of: 'body' })).rows).toEqual([])
  expect((await other.get(paths.caseClocks({ caseId }))).status).toBe(404)
  expect((await other.get(paths.clock({ caseId, clockId }))).status).toBe(404)
  expect((await manager.get(paths.clock({ caseId, clockId }))).status).toBe(404)
  const end = { revision: '1', state: 'done' }
  expect((await other.post(paths.endClock({ caseId, clockId }), end)).status).toBe(404)
})

test('a clock is reached through its own case alone', async () => {
  const caseId = await childCase()
  const { clockId } = await start(caseId, 'report_of_concern')
  const another = await childCase()
  expect((await worker.get(paths.clock({ caseId: another, clockId }))).status).toBe(404)
  await expect(
    worker.perform(endClock, { caseId: another, clockId, revision: 1, state: 'done' }),
  ).rejects.toMatchObject({ code: 'not_found' })
})
