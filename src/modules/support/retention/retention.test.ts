import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '../../../platform/clock/clock.ts'
import { NotFound, NotPermitted } from '../../../platform/refusal.ts'
import { givenCase } from '../../../testing/cases.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { closeCase } from '../cases/close-actions.ts'
import {
  type CaseRetentionFacts,
  hasEnded,
  retentionOfCase,
  routeOfReason,
  sectionOfReason,
} from '../kept-until/rules.ts'
import { investigations } from '../kept-until/schema.ts'
import { signNote } from '../notes/sign-actions.ts'
import { liftHold, placeHold, setCircumstances, viewRetention } from './actions.ts'
import { disposeNightly } from './disposal/job.ts'

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const facts: fc.Arbitrary<CaseRetentionFacts> = fc.record({
  setting: fc.record({
    retention: fc.constantFrom('municipal', 'private_provider', 'ngo', 'state', 'health'),
    archiveFirst: fc.boolean(),
    researchSample: fc.boolean(),
  }),
  ageGroup: fc.constantFrom('adult', 'child', 'uncertain'),
  birthDate: fc.option(day),
  openedOn: day,
  lastNote: day,
  placedOrSheltered: fc.boolean(),
  investigation: fc.constantFrom(...investigations),
  closedOn: fc.option(day),
  on: day,
  holds: fc.constant([]),
})

describe('the retention of a case', () => {
  test('is never shorter for a later note', () => {
    fc.assert(
      fc.property(facts, fc.nat({ max: 5000 }), (of, days) => {
        const earlier = retentionOfCase(of)
        const later = retentionOfCase({ ...of, lastNote: addDays(of.lastNote, days) })
        if (earlier.disposeBy === null) expect(later.disposeBy).toBeNull()
        else {
          expect(later.disposeBy! >= earlier.disposeBy).toBe(true)
          expect(later.keepUntil >= earlier.keepUntil).toBe(true)
        }
      }),
    )
  })

  test('never ends by disposal for a child who was placed or sheltered, also once grown up', () => {
    fc.assert(
      fc.property(facts, (of) => {
        fc.pre(of.setting.retention === 'municipal' || of.setting.retention === 'private_provider')
        fc.pre(of.ageGroup !== 'adult' || of.birthDate === null)
        const { route } = retentionOfCase({ ...of, placedOrSheltered: true })
        expect(['keep', 'hand_over']).toContain(route)
      }),
    )
  })

  test('is without a day while a hold is in force, whatever else is true', () => {
    fc.assert(
      fc.property(facts, (of) => {
        const held = retentionOfCase({ ...of, holds: ['court'] })
        expect(held).toMatchObject({
          keepUntil: 'indefinitely',
          disposeBy: null,
          route: 'keep',
          reason: 'hold',
        })
        expect(hasEnded(held, '9999-12-31')).toBe(false)
      }),
    )
  })

  test('stores a reason from which section and route can be told again', () => {
    fc.assert(
      fc.property(facts, (of) => {
        const { reason, section, route } = retentionOfCase(of)
        expect(sectionOfReason(reason)).toBe(section)
        if (route !== 'keep') expect(routeOfReason(reason, of.setting.archiveFirst)).toBe(route)
      }),
    )
  })
})

let world: World
beforeAll(async () => {
  world = await openWorld()
  await world.body('Exempelköpings kommun', 'municipality')
  await world.body('Påhittade jouren', 'ngo')
})

const now = '2027-03-14T12:00:00Z'
const municipal = async () => {
  world.setTime(now)
  return world.as('caseworker', 'Exempelköpings kommun')
}
const note = (worker: TestPerson, caseId: string, happenedOn: string) =>
  worker.perform(signNote, { caseId, kind: 'note', happenedOn, text: 'En påhittad anteckning' })
const seen = async (worker: TestPerson, caseId: string) =>
  (await worker.perform(viewRetention, { caseId })).retention

test('a social welfare board keeps for five years after the last note, and is done by the end of the next year', async () => {
  const worker = await municipal()
  const caseId = await givenCase(worker)
  await note(worker, caseId, '2027-03-01')
  expect(await seen(worker, caseId)).toMatchObject({
    keepUntil: '2032-03-14',
    disposeBy: '2033-12-31',
    reason: 'five_years',
    section: 'sol-16-1',
  })
})

test('a child investigation is kept until thirty, and the birth date that decides is opened with the key of the case', async () => {
  const worker = await municipal()
  const caseId = await givenCase(worker, { ageGroup: 'child' })
  await worker.perform(setCircumstances, { caseId, placedOrSheltered: 'no', investigation: 'investigation' })
  expect(await seen(worker, caseId)).toMatchObject({
    keepUntil: null,
    reason: 'child_investigation_birth_date_unknown',
  })
  const known = await givenCase(worker, {
    ageGroup: 'child',
    values: { identity: { birth_date: '2015-05-01' } },
  })
  await worker.perform(setCircumstances, {
    caseId: known,
    placedOrSheltered: 'no',
    investigation: 'investigation',
  })
  expect(await seen(worker, known)).toMatchObject({ keepUntil: '2045-05-01', disposeBy: '2046-12-31' })
})

test('a child who was placed is never disposed of, and the page says so with the section', async () => {
  const worker = await municipal()
  const caseId = await givenCase(worker, { ageGroup: 'child' })
  await worker.perform(setCircumstances, { caseId, placedOrSheltered: 'yes', investigation: 'none' })
  expect(await seen(worker, caseId)).toMatchObject({
    keepUntil: null,
    reason: 'child_placed',
    section: 'sol-16-2',
  })
  const page = await (await worker.get(`/cases/${caseId}/retention`)).text()
  expect(page).toContain('Gallras inte')
  expect(page).toContain('16 kap. 2 § socialtjänstlagen')
})

test('a hold shows what follows when it is lifted, and lifting has a reason', async () => {
  const worker = await municipal()
  const caseId = await givenCase(worker)
  const { holdId } = await worker.perform(placeHold, { caseId, kind: 'court', reason: 'Ett påhittat mål' })
  const held = await worker.perform(viewRetention, { caseId })
  expect(held.retention).toMatchObject({ reason: 'hold', withoutHolds: { keepUntil: '2032-03-14' } })
  await worker.perform(liftHold, { caseId, holdId, reason: 'Målet är avgjort' })
  const after = await worker.perform(viewRetention, { caseId })
  expect(after.retention).toMatchObject({ reason: 'five_years', keepUntil: '2032-03-14' })
  expect(after.holds).toMatchObject([{ reason: 'Ett påhittat mål', liftReason: 'Målet är avgjort' }])
})

test('whoever leads holds a case without reading it; lifted, it is worked out in the night and not before', async () => {
  const worker = await municipal()
  const manager = await world.as('case_manager', 'Exempelköpings kommun')
  const caseId = await givenCase(worker)
  const { holdId } = await manager.perform(placeHold, {
    caseId,
    kind: 'supervision',
    reason: 'Påhittad tillsyn',
  })
  expect(await seen(worker, caseId)).toMatchObject({ reason: 'hold' })
  await manager.perform(liftHold, { caseId, holdId, reason: 'Tillsynen är klar' })
  const led = await manager.perform(viewRetention, { caseId })
  expect(led).toMatchObject({ from: null, retention: { reason: null, keepUntil: null } })
  await disposeNightly(world.house, [])({})
  expect((await manager.perform(viewRetention, { caseId })).retention).toMatchObject({
    keepUntil: '2032-03-14',
  })
})

test('nobody else sees or holds it', async () => {
  const worker = await municipal()
  const caseId = await givenCase(worker)
  const others = [
    await world.as('caseworker', 'Exempelköpings kommun'),
    await world.as('case_manager', 'Främmande exempelkommun'),
    await world.as('administrator', 'Exempelköpings kommun'),
    await world.as('auditor', 'Exempelköpings kommun'),
  ]
  for (const other of others) {
    await expect(other.perform(viewRetention, { caseId })).rejects.toThrow(NotFound)
    const refused = await other
      .perform(placeHold, { caseId, kind: 'other', reason: 'x' })
      .catch((error: unknown) => error)
    expect(refused instanceof NotFound || refused instanceof NotPermitted).toBe(true)
  }
  const manager = await world.as('case_manager', 'Exempelköpings kommun')
  await expect(
    manager.perform(setCircumstances, { caseId, placedOrSheltered: 'yes', investigation: 'none' }),
  ).rejects.toThrow(NotPermitted)
})

test('the list shows what ends within thirty days, what is open too long, and what is handed over', async () => {
  world.setTime('2027-01-10T12:00:00Z')
  const bodyId = await world.body('Påhittade boendet')
  const setting = { file_kind: 'own', secrecy: 'private_provider', retention: 'private_provider' }
  await world.asSystem((tx) =>
    tx
      .insertInto('support.body_setting')
      .values({ body_id: bodyId, ...setting })
      .execute(),
  )
  const worker = await world.as('shelter_staff', 'Påhittade boendet')
  const adult = await givenCase(worker)
  const open = await givenCase(worker)
  const child = await givenCase(worker, { ageGroup: 'child' })
  await worker.perform(setCircumstances, { caseId: child, placedOrSheltered: 'yes', investigation: 'none' })
  for (const caseId of [adult, child])
    await worker.perform(closeCase, { caseId, reason: 'needs_met', acknowledged: 'yes' })
  // Signed in anew: years pass in this test.
  const list = async () =>
    (await (await world.as('case_manager', 'Påhittade boendet')).get('/disposals')).text()
  world.setTime('2028-12-20T12:00:00Z')
  expect(await list()).toContain(`/cases/${adult}/retention`)
  world.setTime('2029-01-11T12:00:00Z')
  await disposeNightly(world.house, [])({})
  const page = await list()
  expect(page).not.toContain(`/cases/${adult}/retention`)
  expect(page).toContain('Tiden har gått ut, men ärendet är öppet')
  expect(page).toContain(`/cases/${open}/retention`)
  expect(page).toContain('Lämnas till socialnämnden')
  expect(page).toContain(`/cases/${child}/retention`)
  expect(page).toMatch(/\/disposals\/[0-9a-f-]{36}"/)
  expect((await (await world.as('shelter_staff', 'Påhittade boendet')).get('/disposals')).status).toBe(404)
})
