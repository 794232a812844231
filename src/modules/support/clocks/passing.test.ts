import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { listWaiting } from '../../../platform/arrivals/store.ts'
import { givenCase } from '../../../testing/cases.ts'
import { listStored } from '../../../testing/migration-part.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { CLOCK_KINDS, type ClockKind, citation, clockOf, MEASURES } from '../../law/index.ts'
import { paths } from '../paths.ts'
import { startClockOfCase, viewCaseClocks, viewClock } from './actions.ts'
import { endClock, extendClock } from './change-actions.ts'
import { clockTasks, morningTask } from './morning.ts'
import { tellsOfHousing } from './rules.ts'

let world: World
let worker: TestPerson
let manager: TestPerson

beforeAll(async () => {
  // The tests go through weeks: a session lasts through them.
  world = await openWorld({ settings: { sessions: { idleMinutes: 1_000_000, absoluteHours: 100_000 } } })
  world.setTime('2026-11-24T12:00:00Z')
  await world.body('Exempelköpings kommun', 'municipality')
  worker = await world.as('caseworker', 'Exempelköpings kommun')
  manager = await world.as('case_manager', 'Exempelköpings kommun')
})

beforeEach(() => world.setTime('2026-11-24T12:00:00Z'))

const morningOf = (day: string) => {
  world.setTime(`${day}T04:00:00Z`)
  return clockTasks(world.house)[morningTask]!({})
}
const noon = (day: string) => world.setTime(`${day}T12:00:00Z`)
const childCase = () => givenCase(worker, { ageGroup: 'child' })
const start = async (caseId: string, kind: ClockKind, startsOn: string) => {
  const { clockId } = await worker.perform(startClockOfCase, {
    ...{ caseId, kind, startsOn },
    ...(kind === 'reflection_period' ? { applicant: 'social_welfare_board' } : {}),
  })
  return clockId
}
const clockIn = async (caseId: string, clockId: string) =>
  (await worker.perform(viewCaseClocks, { caseId })).clocks.find(({ id }) => id === clockId)!
const toldOf = async (person: TestPerson, clockId: string) =>
  (await listWaiting(world.house.database, person.actor)).filter(
    ({ kind, place }) => kind === 'support.measure_stopped' && place.clockId === clockId,
  ).length
const pageOf = async (caseId: string, clockId: string) =>
  (await (await worker.get(paths.clock({ caseId, clockId }))).text()).replaceAll('&#39;', '’')

test('what passing means is what the page says and what the morning does, for every clock of the table', async () => {
  const began = new Map<ClockKind, { caseId: string; clockId: string }>()
  for (const kind of CLOCK_KINDS) {
    // Each in a case of its own, so that none ends with another.
    const caseId = await childCase()
    began.set(kind, { caseId, clockId: await start(caseId, kind, '2023-01-10') })
  }
  await morningOf('2026-11-25')
  for (const kind of CLOCK_KINDS) {
    const { caseId, clockId } = began.get(kind)!
    const { state, endedOn, lastDay, escalatedAt } = await clockIn(caseId, clockId)
    const { passing, measure, passingSection, length, term, nature } = clockOf(kind)
    const stops = passing === 'lapses' || passing === 'ceases'
    const hasDay = length !== null || term !== undefined || nature === 'at_once'
    expect([kind, state]).toEqual([kind, stops || passing === 'ends' ? 'lapsed' : 'running'])
    expect([kind, endedOn]).toEqual([kind, state === 'lapsed' ? lastDay : null])
    expect([kind, escalatedAt !== null]).toEqual([kind, state === 'running' && hasDay])
    for (const person of [worker, manager])
      expect([kind, await toldOf(person, clockId)]).toEqual([kind, stops ? 1 : 0])
    const page = await pageOf(caseId, clockId)
    expect(page).toContain('När tiden har gått')
    const said = {
      nothing: hasDay ? 'Ingenting upphör.' : 'Ingen dag är satt som kan gå.',
      late: 'Skyldigheten är kvar och är sen.',
      ends: 'Tiden tar slut av sig själv.',
      lapses: 'upphör att gälla',
      ceases: 'upphör, och de frister som vilar på det',
    }
    expect([kind, page.includes(said[passing])]).toEqual([kind, true])
    if (stops) {
      expect(page).toContain(MEASURES[measure!].sv)
      expect(page).toContain(citation(passingSection!, 'sv'))
    }
  }
})

test('LVU 7–9 §§ (1990:52): submitted, tried and confirmed, applied for; the day of each is asked for, and none starts by itself', async () => {
  const caseId = await childCase()
  const submission = await start(caseId, 'custody_submission', '2026-11-23')
  expect(await clockIn(caseId, submission)).toMatchObject({ lastDay: '2026-11-30' })
  await worker.perform(endClock, { caseId, clockId: submission, revision: 1, state: 'done' })
  const link = `href="${paths.startClock({ caseId }, { kind: 'custody_trial' })}"`
  expect(await pageOf(caseId, submission)).toContain(link)
  const form = await (await worker.get(paths.startClock({ caseId }, { kind: 'custody_trial' }))).text()
  expect(form).toMatch(/<option value="custody_trial" selected/)
  const trial = await start(caseId, 'custody_trial', '2026-11-24')
  await expect(
    worker.perform(endClock, { caseId, clockId: trial, revision: 1, state: 'done' }),
  ).rejects.toMatchObject({ code: 'clock.outcome_missing' })
  await expect(
    worker.perform(endClock, { caseId, clockId: trial, revision: 1, state: 'done', outcome: 'opened' }),
  ).rejects.toMatchObject({ code: 'clock.outcome_missing' })
  await worker.perform(endClock, { caseId, clockId: trial, revision: 1, state: 'done', outcome: 'confirmed' })
  expect((await worker.perform(viewClock, { caseId, clockId: trial })).following).toEqual([
    { kind: 'custody_application', startsOn: null },
  ])
  const page = await pageOf(caseId, trial)
  expect(page).toContain('Rätten fastställer beslutet')
  expect(page).toContain('den dag omhändertagandet verkställdes, om förvaltningsrätten fastställer')
  const application = await start(caseId, 'custody_application', '2026-11-23')
  expect(await clockIn(caseId, application)).toMatchObject({ lastDay: '2026-12-21', state: 'running' })
})

test('LVU 7 § third paragraph: custody that nobody submitted within a week ceases, with the application that rests on it', async () => {
  const caseId = await childCase()
  const submission = await start(caseId, 'custody_submission', '2026-11-16')
  const application = await start(caseId, 'custody_application', '2026-11-16')
  await morningOf('2026-11-23')
  expect((await clockIn(caseId, submission)).state).toBe('running')
  await morningOf('2026-11-24')
  expect(await clockIn(caseId, submission)).toMatchObject({ state: 'lapsed', endedOn: '2026-11-23' })
  expect((await clockIn(caseId, application)).state).toBe('not_needed')
  expect(await toldOf(worker, submission)).toBe(1)
  const page = await pageOf(caseId, submission)
  expect(page).toContain('Omhändertagandet har upphört 23 november 2026')
  expect(page).toContain('Gjordes det i tid?')
  expect(await toldOf(manager, submission), 'to open it is not to deal with it').toBe(1)
  noon('2026-11-25')
  const without = await worker.post(paths.endClock({ caseId, clockId: submission }), {
    ...{ revision: '2', state: 'not_needed', endedOn: '', reason: '' },
  })
  expect(without.status).toBe(422)
  const written = await worker.post(paths.endClock({ caseId, clockId: submission }), {
    ...{ revision: '2', state: 'not_needed', endedOn: '', reason: 'Påhittat: barnet är hemma igen.' },
  })
  expect(written.status).toBe(303)
  expect((await clockIn(caseId, submission)).state, 'it has ceased all the same').toBe('lapsed')
  expect(await pageOf(caseId, submission)).toContain('Påhittat: barnet är hemma igen.')
  for (const person of [worker, manager]) expect(await toldOf(person, submission)).toBe(0)
})

test('what was sent in time and written down afterwards has not ceased; what was sent late has', async () => {
  const caseId = await childCase()
  const clockId = await start(caseId, 'custody_submission', '2026-11-16')
  await morningOf('2026-11-24')
  noon('2026-11-25')
  const { revision } = await clockIn(caseId, clockId)
  const ending = { caseId, clockId, revision, state: 'done' } as const
  await expect(worker.perform(endClock, { ...ending, endedOn: '2026-11-24' })).rejects.toMatchObject({
    code: 'clock.was_not_in_time',
    field: 'endedOn',
  })
  await worker.perform(endClock, { ...ending, endedOn: '2026-11-20' })
  expect(await clockIn(caseId, clockId)).toMatchObject({ state: 'done', endedOn: '2026-11-20' })
  expect(await toldOf(manager, clockId)).toBe(0)
  const { following } = await worker.perform(viewClock, { caseId, clockId })
  expect(following.map(({ kind }) => kind)).toEqual(['custody_trial'])
})

test('LVU 7 §: what was sent after the last day was not in time, also before any morning has noted it; nothing follows it', async () => {
  const caseId = await childCase()
  const clockId = await start(caseId, 'custody_submission', '2026-11-05')
  const application = await start(caseId, 'custody_application', '2026-11-05')
  const page = await pageOf(caseId, clockId)
  expect(page).toContain('Har upphört')
  expect(page).toContain('Omhändertagandet har upphört 12 november 2026')
  expect(page).toContain('Gjordes det i tid?')
  expect(page).not.toContain('försenad')
  for (const address of [paths.caseClocks({ caseId }), paths.clocks(), paths.case({ caseId })])
    expect(await (await worker.get(address)).text()).toMatch(/[Hh]ar upphört/)
  const ending = { caseId, clockId, revision: 1 } as const
  for (const endedOn of ['2026-11-13', undefined])
    await expect(worker.perform(endClock, { ...ending, state: 'done', endedOn })).rejects.toMatchObject({
      code: 'clock.was_not_in_time',
      field: 'endedOn',
    })
  await worker.perform(endClock, { ...ending, state: 'not_needed', reason: 'Påhittat: barnet är hemma.' })
  expect(await clockIn(caseId, clockId), 'it has ceased all the same').toMatchObject({
    state: 'lapsed',
    endedOn: '2026-11-12',
  })
  expect((await clockIn(caseId, application)).state).toBe('not_needed')
  expect((await worker.perform(viewClock, { caseId, clockId })).following).toEqual([])
  const { revision } = await clockIn(caseId, clockId)
  await worker.perform(endClock, { ...ending, revision, state: 'done', endedOn: '2026-11-12' })
  const { following } = await worker.perform(viewClock, { caseId, clockId })
  expect(following.map(({ kind }) => kind)).toEqual(['custody_trial'])
})

test('what was applied for while the court thinks about a longer time that was asked of it in time is done', async () => {
  const caseId = await childCase()
  const clockId = await start(caseId, 'custody_application', '2026-10-20')
  await worker.perform(extendClock, { caseId, clockId, revision: 1, askedOn: '2026-11-16' })
  expect(await pageOf(caseId, clockId)).not.toContain('Har upphört')
  await worker.perform(endClock, { caseId, clockId, revision: 2, state: 'done', endedOn: '2026-11-23' })
  expect((await clockIn(caseId, clockId)).state).toBe('done')
})

test('before a clock is started whose last day has passed, what it is about is said to have ceased; a duty is late', async () => {
  const caseId = await childCase()
  const shown = async (kind: ClockKind) =>
    (await worker.post(paths.previewClock({ caseId }), { kind, startsOn: '2026-11-05' })).text()
  const ceased = await shown('custody_submission')
  expect(ceased).toContain('Har upphört')
  expect(ceased).not.toContain('försenad')
  expect(await shown('custody_trial')).toContain('12 dagar försenad')
})

test('LVU 8–9 §§: a longer time asked of the court in time keeps the custody until the court has answered', async () => {
  const caseId = await childCase()
  const clockId = await start(caseId, 'custody_application', '2026-11-02')
  await worker.perform(extendClock, { caseId, clockId, revision: 1, askedOn: '2026-11-24' })
  await morningOf('2026-12-01')
  expect(await clockIn(caseId, clockId)).toMatchObject({ state: 'running', longerAskedOn: '2026-11-24' })
  expect(await pageOf(caseId, clockId)).toContain('Rätten har inte svarat')
  noon('2026-12-02')
  const { revision } = await clockIn(caseId, clockId)
  await worker.perform(extendClock, {
    ...{ caseId, clockId, revision, to: '2026-12-14', reason: 'Påhittat: rätten medgav två veckor.' },
  })
  await morningOf('2026-12-15')
  expect(await clockIn(caseId, clockId)).toMatchObject({ state: 'lapsed', longerAskedOn: null })
})

test('a longer time that was asked for in time, and written down afterwards, lets the custody go on', async () => {
  const caseId = await childCase()
  const clockId = await start(caseId, 'custody_application', '2026-10-20')
  await morningOf('2026-11-24')
  const { revision, state } = await clockIn(caseId, clockId)
  expect(state).toBe('lapsed')
  const late = await worker.post(paths.extendClock({ caseId, clockId }), {
    ...{ revision: String(revision), askedOn: '2026-11-20', to: '', reason: '' },
  })
  expect(late.status).toBe(422)
  expect(await late.text()).toContain('En förlängning som begärs för sent')
  const kept = await worker.post(paths.extendClock({ caseId, clockId }), {
    ...{ revision: String(revision), askedOn: '2026-11-16', to: '', reason: '' },
  })
  expect(kept.status).toBe(303)
  expect((await clockIn(caseId, clockId)).state).toBe('running')
})

test('what the court does not confirm is over, and nobody has to apply for more', async () => {
  const caseId = await childCase()
  const trial = await start(caseId, 'custody_trial', '2026-11-20')
  const application = await start(caseId, 'custody_application', '2026-11-18')
  await worker.perform(endClock, {
    ...{ caseId, clockId: trial, revision: 1, state: 'done', outcome: 'not_confirmed' },
  })
  expect(await clockIn(caseId, application)).toMatchObject({ state: 'not_needed', endedOn: '2026-11-24' })
  expect((await worker.perform(viewClock, { caseId, clockId: trial })).following).toEqual([])
})

test('LVU 7 §: what the court tries has been sent to it: the submission is done on the day it came in, and never “not needed”', async () => {
  const caseId = await childCase()
  const submission = await start(caseId, 'custody_submission', '2026-11-18')
  await start(caseId, 'custody_trial', '2026-11-20')
  expect(await clockIn(caseId, submission)).toMatchObject({ state: 'done', endedOn: '2026-11-20' })
  const told = await (await worker.get(paths.case({ caseId }))).text()
  expect(told).toContain('Förvaltningsrätten prövar omhändertagandet')

  // Written in the other order: the trial first, and the decision that it tries after it.
  const other = await childCase()
  const trial = await start(other, 'custody_trial', '2026-11-19')
  const later = await start(other, 'custody_submission', '2026-11-18')
  await worker.perform(endClock, {
    ...{ caseId: other, clockId: trial, revision: 1, state: 'done', outcome: 'not_confirmed' },
  })
  expect(await clockIn(other, later)).toMatchObject({ state: 'done', endedOn: '2026-11-19' })
})

test('what reached the court after the last day does not say when it was sent: that is asked for, whatever the court answers', async () => {
  const caseId = await childCase()
  const submission = await start(caseId, 'custody_submission', '2026-11-16')
  const trial = await start(caseId, 'custody_trial', '2026-11-24')
  expect((await clockIn(caseId, submission)).state).toBe('running')
  await worker.perform(endClock, {
    ...{ caseId, clockId: trial, revision: 1, state: 'done', outcome: 'not_confirmed' },
  })
  expect((await clockIn(caseId, submission)).state).toBe('running')
  expect(await pageOf(caseId, submission)).toContain('Gjordes det i tid?')
})

test('custody of somebody of 19 whose day of birth is written; of an adult without one, the page says what is missing', async () => {
  const caseId = await givenCase(worker)
  const options = async () =>
    (await (await worker.get(paths.startClock({ caseId }))).text()).includes('custody_')
  expect(await options()).toBe(false)
  const refused = await worker.post(paths.startClock({ caseId }), {
    ...{ kind: 'custody_submission', startsOn: '2026-11-24' },
  })
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('Skriv personens födelsedag')
  const young = await givenCase(worker, { values: { identity: { birth_date: '2007-01-15' } } })
  const page = await (await worker.get(paths.startClock({ caseId: young }))).text()
  expect(page).toContain('Omedelbart omhändertagande underställs förvaltningsrätten')
  await start(young, 'custody_submission', '2026-11-24')
  const english = await (await worker.get(paths.caseClocks({ caseId: young }))).text()
  expect(english).toContain('7 § lagen (1990:52)')
})

test('another body is told of the board’s times, and starts none of them', async () => {
  await world.body('Påhittade stödet', 'ngo')
  const ngo = await world.as('ngo_officer', 'Påhittade stödet')
  const caseId = await givenCase(ngo, { ageGroup: 'child' })
  const page = await (await ngo.get(paths.startClock({ caseId }))).text()
  expect(page).toContain('value="report_of_concern"')
  expect(page).not.toContain('value="custody_submission"')
  await expect(
    ngo.perform(startClockOfCase, { caseId, kind: 'custody_submission', startsOn: '2026-11-24' }),
  ).rejects.toMatchObject({ code: 'clock.kept_by_the_board', field: 'kind' })
})

test('a preliminary assessment that was counted from the wrong day is listed to those who work on it, and stays as it is', async () => {
  const caseId = await childCase()
  const protection = await start(caseId, 'protection_assessment', '2026-11-18')
  await worker.perform(endClock, {
    ...{ caseId, clockId: protection, revision: 1, state: 'done', endedOn: '2026-11-20' },
  })
  const wrong = await start(caseId, 'preliminary_assessment', '2026-11-20')
  const another = await childCase()
  const right = await start(another, 'preliminary_assessment', '2026-11-20')
  await listStored(world, '0417_what_a_clock_ends_in')
  const waiting = async () =>
    (await listWaiting(world.house.database, worker.actor)).flatMap(({ kind, place }) =>
      kind === 'support.counted_from_wrong_day' ? [place.clockId] : [],
    )
  expect(await waiting()).toContain(wrong)
  expect(await waiting()).not.toContain(right)
  expect(await clockIn(caseId, wrong)).toMatchObject({ state: 'running', lastDay: '2026-12-04' })
  await pageOf(caseId, wrong)
  expect(await waiting()).not.toContain(wrong)
})

test('the database guards the clocks that tell of protected housing, and no others', async () => {
  const policy = await world.asSystem(async (tx) => {
    const { rows } = await sql<{ said: string }>`select pg_get_expr(polqual, polrelid) as said from pg_policy
      where polrelid = 'support.clock'::regclass and polname = 'guarded_kinds'`.execute(tx)
    return rows[0]!.said
  })
  const named = [...policy.matchAll(/'(\w+)'::text/g)].map(([, word]) => word as string)
  expect(named.filter((word) => (CLOCK_KINDS as readonly string[]).includes(word)).sort()).toEqual(
    CLOCK_KINDS.filter(tellsOfHousing).sort(),
  )
})
