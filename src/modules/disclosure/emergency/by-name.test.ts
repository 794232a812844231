import { beforeAll, describe, expect, test } from 'vitest'
import { listWaiting } from '../../../platform/arrivals/store.ts'
import { givenDenial } from '../../../testing/case-access.ts'
import { givenCase } from '../../../testing/cases.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { supportPaths } from '../../support/index.ts'
import { writeSection } from '../../support/section-pages/write-actions.ts'
import { paths } from '../paths.ts'
import { judge, viewAlerts } from './alert-actions.ts'
import { decideOnAccess, viewEmergencies } from './break-glass-actions.ts'
import { askByName } from './by-name-actions.ts'
import { isKnownBy } from './by-name-rules.ts'

const BODY = 'Exempelvik'
const NAME = 'Påhittad Nattviol'
const NUMBER = '191212121212'
const asks = { name: NAME, birthYear: '1912', reason: 'Ringer från ett okänt nummer och gråter' }
const nobody = { ...asks, name: 'Påhittad Ingenalls' }

let world: World
let worker: TestPerson
let second: TestPerson
let manager: TestPerson
let caseId: string

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T22:00:00Z')
  worker = await world.as('caseworker', BODY)
  second = await world.as('caseworker', BODY)
  manager = await world.as('case_manager', BODY)
  caseId = await givenCase(worker, {
    chosenName: 'Påhittad Dagsländ',
    values: {
      identity: { full_name: 'Renée Exempelsson', identity_number: NUMBER, birth_date: '1912-12-12' },
    },
  })
  await worker.perform(writeSection, {
    caseId,
    section: 'identity',
    values: { chosen_name: NAME },
    revisions: { chosen_name: 1 },
  })
})

const atNight = () => world.as('caseworker', BODY)

/** A page without what is made anew each time it is shown. */
const shown = async (person: TestPerson, address: string): Promise<string> =>
  (await (await person.get(address)).text()).replace(
    /name="(csrf|idempotencyKey)" value="[^"]*"/g,
    'name="$1"',
  )

const send = async (person: TestPerson, fields: Readonly<Record<string, string>>) => {
  const begun = performance.now()
  const answer = await person.post(paths.emergencyByName(), fields)
  return {
    status: answer.status,
    to: answer.headers.get('location'),
    text: await answer.text(),
    took: performance.now() - begun,
  }
}

const waitingFor = async (person: TestPerson) =>
  (await listWaiting(world.house.database, person.actor)).filter(
    ({ kind }) => kind === 'disclosure.asked_by_name',
  )

const asked = (person: TestPerson) =>
  world.asSystem((tx) =>
    tx
      .selectFrom('disclosure.break_glass')
      .select(['id', 'case_id', 'state'])
      .where('person_id', '=', person.actor.personId)
      .execute(),
  )

const alertsOf = async (person: TestPerson, kind = 'asked_by_name') =>
  (await person.perform(viewAlerts, { pageSize: 100 })).rows.filter((row) => row.kind === kind)

test('a hit and a miss answer in the same words, and whoever asked sees the same everywhere', async () => {
  const person = await atNight()
  const addresses = [
    paths.emergencyByNameTold(),
    paths.emergencies(),
    paths.alerts(),
    supportPaths.cases(),
    '/',
  ]
  const seen = async () => Promise.all(addresses.map((address) => shown(person, address)))
  const missed = await send(person, nobody)
  const after = await seen()
  const hit = await send(person, asks)
  expect([hit.status, hit.to, hit.text]).toEqual([missed.status, missed.to, missed.text])
  expect(hit.to).toBe(paths.emergencyByNameTold())
  expect(await seen()).toEqual(after)
  expect((await person.perform(viewEmergencies, {})).own).toEqual([])
  expect((await asked(person)).map(({ case_id }) => case_id)).toEqual([caseId])
  // Nor is a no told: it would say that there was a case.
  const [{ id } = { id: '' }] = await asked(person)
  await second.perform(decideOnAccess, { emergencyId: id, decision: 'refuse' })
  expect(await seen()).toEqual(after)
})

test('opened by a second person it stands among the cases of whoever asked', async () => {
  const person = await atNight()
  await send(person, asks)
  const [{ id } = { id: '' }] = await asked(person)
  expect((await second.perform(viewEmergencies, {})).toDecide.map((row) => row.id)).toContain(id)
  const waits = await listWaiting(world.house.database, second.actor)
  expect(waits.map(({ place }) => place.emergencyId)).toContain(id)
  expect((await person.get(supportPaths.case({ caseId }))).status).toBe(404)
  await second.perform(decideOnAccess, { emergencyId: id, decision: 'open', hours: 1 })
  expect(await (await person.get(supportPaths.cases())).text()).toContain(supportPaths.case({ caseId }))
  expect((await person.perform(viewEmergencies, {})).own.map((row) => row.id)).toEqual([id])
})

test('a hit and a miss take the same time', async () => {
  const times = { hit: [] as number[], miss: [] as number[] }
  for (let turn = 0; turn < 3; turn += 1) {
    const person = await atNight()
    times.miss.push((await send(person, nobody)).took)
    times.hit.push((await send(person, asks)).took)
  }
  const middle = (of: number[]) => of.toSorted((one, other) => one - other)[1]!
  const ratio = middle(times.hit) / middle(times.miss)
  expect(Math.min(...times.miss, ...times.hit)).toBeGreaterThanOrEqual(1000)
  expect(ratio).toBeGreaterThan(0.8)
  expect(ratio).toBeLessThan(1.25)
}, 60_000)

test('each try waits for who leads and who is on duty, and is an alert with the case where there is one', async () => {
  const person = await atNight()
  const before = (await waitingFor(manager)).length
  const known = new Set((await alertsOf(manager)).map(({ id }) => id))
  await send(person, nobody)
  await send(person, asks)
  expect((await waitingFor(manager)).length).toBe(before + 2)
  const raised = (await alertsOf(manager)).filter(({ id }) => !known.has(id))
  const miss = raised.find((alert) => alert.caseId === null)
  expect(raised.length).toBe(2)
  expect(raised.map((alert) => alert.caseId)).toContain(caseId)
  expect(await alertsOf(person)).toEqual([])
  expect(await waitingFor(person)).toEqual([])
  await manager.perform(judge, { alertId: miss!.id, judgement: 'in_order' })
  expect((await waitingFor(manager)).length).toBe(before + 1)
})

test('five in a night stop it, hits and misses alike; the next night it goes on', async () => {
  const person = await atNight()
  for (const fields of [asks, nobody, asks, nobody, asks])
    expect((await send(person, fields)).status).toBe(303)
  for (const fields of [asks, nobody]) {
    const stopped = await send(person, fields)
    expect(stopped.status).toBe(429)
    expect(stopped.text).toContain('fem gånger den här natten')
  }
  expect((await asked(person)).length).toBe(1)
  world.setTime('2026-11-25T11:00:00Z')
  await person.perform(askByName, nobody)
  world.setTime('2026-11-24T22:00:00Z')
}, 60_000)

test('of several at once no more go through than one after another', async () => {
  const person = await atNight()
  const sent = await Promise.all(Array.from({ length: 7 }, () => send(person, nobody)))
  const answers = sent.map(({ status }) => status).sort()
  expect(answers).toEqual([303, 303, 303, 303, 303, 429, 429])
}, 60_000)

describe('what finds nothing asks for nothing', () => {
  test.each([
    ['a name alone', { birthYear: '' }, 422],
    ['another year', { birthYear: '1913' }, 303],
    ['one thing that is right and one that is not', { alias: 'Någon Annan' }, 303],
    ['a part of the name', { name: 'Nattviol' }, 303],
    ['a name that is near', { name: 'Påhittad Natviol' }, 303],
    ['what the person was called before', { name: 'Påhittad Dagsländ' }, 303],
    ['no year', { birthYear: 'nitton' }, 422],
  ])('%s', async (_, changed, status) => {
    const person = await atNight()
    expect((await send(person, { ...asks, ...changed })).status).toBe(status)
    expect(await asked(person)).toEqual([])
  })

  test('a case of another body', async () => {
    const stranger = await world.as('caseworker', 'Främmande exempelkommun')
    expect((await send(stranger, asks)).status).toBe(303)
    expect(await asked(stranger)).toEqual([])
  })

  test('a case whose deny list whoever asks is on, which raises an alert that they do not see', async () => {
    const denied = await atNight()
    await givenDenial(world, worker, { caseId, personId: denied.actor.personId })
    const before = (await alertsOf(manager, 'denied_try')).length
    expect((await send(denied, asks)).status).toBe(303)
    expect(await asked(denied)).toEqual([])
    expect((await alertsOf(manager, 'denied_try')).length).toBe(before + 1)
  })
})

test.each([
  ['the number', { personNumber: '19121212-1212' }, true],
  ['another number', { personNumber: '197010632391' }, false],
  ['no number at all', { personNumber: 'abc' }, false],
  ['the full name in another order', { alias: 'Exempelsson RENEE' }, true],
  ['a part of the full name', { alias: 'Renée' }, false],
  ['the year', { birthYear: '1912' }, true],
  ['the year and the number', { birthYear: '1912', personNumber: NUMBER }, true],
  ['the year and another number', { birthYear: '1912', personNumber: '197010632391' }, false],
  ['nothing', {}, false],
])('beside the name, %s', (_, known, fits) => {
  const stands = [
    { field: 'full_name', value: 'Renée Exempelsson' },
    { field: 'identity_number', value: NUMBER },
  ] as const
  expect(isKnownBy(stands, known)).toBe(fits)
})

test('what was written stands in no alert, no record, no job and nothing that waits', async () => {
  const kept = await world.asSystem(async (tx) => [
    await tx.selectFrom('audit.record').selectAll().execute(),
    await tx.selectFrom('disclosure.alert').selectAll().execute(),
    await tx.selectFrom('arrivals.arrival').selectAll().execute(),
  ])
  expect(kept.map((rows) => rows.length > 0)).toEqual([true, true, true])
  expect(JSON.stringify(kept)).not.toMatch(/nattviol|ingenalls|1912|gråter/i)
})
