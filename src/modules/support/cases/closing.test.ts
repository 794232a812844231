import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { givenLiveView } from '../../../testing/case-access.ts'
import { givenCase } from '../../../testing/cases.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { paths } from '../paths.ts'
import { writeSection } from '../section-pages/write-actions.ts'
import { reopenCase } from './close-actions.ts'
import { changeSetting, viewSetting } from './setting-actions.ts'
import { assessAge, changeStep } from './step-actions.ts'
import { viewCase } from './view-actions.ts'

let world: World
let worker: TestPerson

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
  worker = await world.as('caseworker', 'Exempelköpings kommun')
})

test('a case with a live view in force is closed only by somebody who says that they know', async () => {
  const caseId = await givenCase(worker)
  const toBody = await world.body('Föreningen Exempelstödet')
  await givenLiveView(world, worker, { caseId, toBody, parts: ['needs'] })
  const silent = await worker.post(paths.closeCase({ caseId }), { reason: 'needs_met' })
  expect([silent.status, await silent.text()]).toEqual([422, expect.stringContaining('acknowledged')])
  expect(await (await worker.get(paths.closeCase({ caseId }))).text()).toContain(
    '1 annan organisation ser delar av ärendet',
  )
  await worker.post(paths.closeCase({ caseId }), { reason: 'needs_met', acknowledged: 'yes' })
  expect((await worker.perform(viewCase, { caseId })).codes).toMatchObject({
    state: 'closed',
    closingReason: 'needs_met',
  })
})

test('in a closed case nothing is written until it is reopened', async () => {
  const caseId = await givenCase(worker)
  expect((await worker.post(paths.closeCase({ caseId }), { reason: 'moved_away' })).status).toBe(303)
  const page = await (await worker.get(paths.case({ caseId }))).text()
  expect(page).toContain('Ärendet är avslutat')
  expect(page).toContain('personen har flyttat')
  const write = () =>
    worker.perform(writeSection, { caseId, section: 'money', values: { debts: 'x' }, revisions: {} })
  await expect(write()).rejects.toMatchObject({ code: 'case.closed_reopen_first' })
  await worker.perform(reopenCase, { caseId })
  expect(await write()).toMatchObject({ written: ['debts'] })
})

test('a case that is closed without a reason stays open, and the page says what is missing', async () => {
  const caseId = await givenCase(worker)
  const answer = await worker.post(paths.closeCase({ caseId }), {})
  expect(answer.status).toBe(422)
  expect((await worker.perform(viewCase, { caseId })).codes?.state).toBe('open')
})

test('in a case whose use is restricted nothing is written', async () => {
  const caseId = await givenCase(worker)
  await world.asSystem((tx) =>
    tx
      .updateTable('support.case_file')
      .set({ restricted_at: world.house.clock.now() })
      .where('id', '=', caseId)
      .execute(),
  )
  await expect(
    worker.perform(writeSection, { caseId, section: 'money', values: { debts: 'x' }, revisions: {} }),
  ).rejects.toMatchObject({ code: 'case.restricted' })
  expect(await (await worker.get(paths.case({ caseId }))).text()).toContain('Användningen är begränsad')
})

test('whoever may be a child is treated as one until the age has been assessed, with its reasons kept', async () => {
  const caseId = await givenCase(worker, { ageGroup: 'uncertain' })
  expect(await (await worker.get(paths.case({ caseId }))).text()).toContain('behandlas som barn')
  const without = await worker.post(paths.assessAge({ caseId }), { ageGroup: 'adult' })
  expect(without.status).toBe(422)
  await worker.perform(assessAge, { caseId, ageGroup: 'adult', reasons: 'Påhittat pass har visats.' })
  expect((await worker.perform(viewCase, { caseId })).codes?.ageGroup).toBe('adult')
  const notes = await world.asSystem((tx) =>
    tx.selectFrom('support.note').select(['kind', 'happened_on']).where('case_id', '=', caseId).execute(),
  )
  expect(notes).toEqual([{ kind: 'decision', happened_on: '2026-11-24' }])
})

test('an assessed age cannot go against the day of birth', async () => {
  const caseId = await givenCase(worker, {
    ageGroup: 'uncertain',
    values: { identity: { birth_date: '2012-05-01' } },
  })
  await expect(
    worker.perform(assessAge, { caseId, ageGroup: 'adult', reasons: 'Påhittade skäl.' }),
  ).rejects.toMatchObject({ code: 'case.age_contradicts_birth', field: 'ageGroup' })
})

test('the step of the referral mechanism is chosen in words, and stands on the page', async () => {
  const caseId = await givenCase(worker)
  await worker.perform(changeStep, { caseId, step: 'acute_protection' })
  expect((await worker.perform(viewCase, { caseId })).codes?.step).toBe('acute_protection')
  const page = await (await worker.get(paths.case({ caseId }))).text()
  expect(page).toMatch(/aria-current="step"[^>]*><span>Akut skydd/)
})

test('whoever leads says how the body works with cases; a caseworker does not', async () => {
  const manager = await world.as('case_manager', 'Exempelköpings kommun')
  await expect(worker.perform(viewSetting, {})).rejects.toMatchObject({ status: 404 })
  const setting = {
    fileKind: 'coordination',
    secrecy: 'social',
    retention: 'municipal',
    opensAt: '07:30',
    closesAt: '16:00',
    alwaysOnDuty: 'yes',
  } as const
  await expect(manager.perform(changeSetting, { ...setting, closesAt: '07:00' })).rejects.toMatchObject({
    code: 'case.closes_before_it_opens',
    field: 'closesAt',
  })
  expect((await manager.post(paths.settings(), setting)).status).toBe(303)
  expect(await manager.perform(viewSetting, {})).toMatchObject({ opensAt: '07:30', alwaysOnDuty: true })
})

test('a body whose cases stand beside another system is asked for their number there, which is sealed', async () => {
  const manager = await world.as('case_manager', 'Exempelkommun med eget system')
  await manager.perform(changeSetting, {
    fileKind: 'coordination',
    secrecy: 'social',
    retention: 'municipal',
    opensAt: '08:00',
    closesAt: '16:00',
  })
  expect(await (await manager.get(paths.newCase())).text()).toContain('Nummer i ert eget system')
  const answer = await manager.post(paths.newCase(), { ageGroup: 'adult', externalNumber: 'PÅHITTAT-17' })
  const page = await (await manager.get(answer.headers.get('location') ?? '')).text()
  expect(page).toContain('PÅHITTAT-17')
})

test('a double click opens one case', async () => {
  const other = await world.as('caseworker', 'Exempelkommun med dubbelklick')
  const fields = { chosenName: 'Påhittad Gran', ageGroup: 'adult', idempotencyKey: randomUUID() }
  const answers = await Promise.all([
    other.post(paths.newCase(), fields),
    other.post(paths.newCase(), fields),
  ])
  expect(new Set(answers.map(({ headers }) => headers.get('location'))).size).toBe(1)
  expect(await (await other.get(paths.cases())).text()).toContain('Visar 1–1 av 1')
})

test('numbers of cases follow no order that could be counted through', async () => {
  const numbers: string[] = []
  for (let count = 0; count < 6; count += 1) {
    const caseId = await givenCase(worker)
    numbers.push((await worker.perform(viewCase, { caseId })).number)
  }
  expect(new Set(numbers.map((number) => number.slice(0, 6))).size).toBeGreaterThan(3)
  expect(numbers).not.toEqual([...numbers].sort())
})
