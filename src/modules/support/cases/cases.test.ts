import { beforeAll, expect, test } from 'vitest'
import { NotFound } from '../../../platform/refusal.ts'
import { givenCase } from '../../../testing/cases.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { writeSection } from '../section-pages/write-actions.ts'
import { viewCase } from './view-actions.ts'

let world: World
let worker: TestPerson

beforeAll(async () => {
  world = await openWorld()
  worker = await world.as('caseworker', 'Exempelköpings kommun')
})

test('a chosen name is enough to open a case', async () => {
  const caseId = await givenCase(worker, { chosenName: 'Påhittad Ek' })
  const seen = await worker.perform(viewCase, { caseId })
  expect(seen.number).toMatch(/^S(-[0-9A-HJKMNP-TV-Z]{4}){3}$/)
  expect(seen.fields.map(({ field, value }) => [field, value])).toEqual([['chosen_name', 'Påhittad Ek']])
})

test('a case may be opened without any name', async () => {
  const caseId = await givenCase(worker, { chosenName: '' })
  expect((await worker.perform(viewCase, { caseId })).fields).toEqual([])
})

test('a worker of another body, and a colleague who does not work on it, find no such case', async () => {
  const caseId = await givenCase(worker)
  const stranger = await world.as('caseworker', 'Främmande exempelkommun')
  const colleague = await world.as('caseworker', 'Exempelköpings kommun')
  for (const other of [stranger, colleague]) {
    await expect(other.perform(viewCase, { caseId })).rejects.toThrow(NotFound)
    await expect(
      other.perform(writeSection, { caseId, section: 'safety', values: { threats: 'x' }, revisions: {} }),
    ).rejects.toThrow(NotFound)
  }
})

test('the second of two writers is told, and nothing of either is lost', async () => {
  const caseId = await givenCase(worker, { values: { safety: { threats: 'det första' } } })
  const write = (value: string, revision: number) =>
    worker.perform(writeSection, {
      caseId,
      section: 'safety',
      values: { threats: value },
      revisions: { threats: revision },
    })
  await write('det andra', 1)
  await expect(write('det tredje', 1)).rejects.toMatchObject({
    code: 'case.changed_by_another',
    field: 'threats',
  })
  expect((await worker.perform(viewCase, { caseId })).fields).toContainEqual(
    expect.objectContaining({ field: 'threats', value: 'det andra', revision: 2 }),
  )
})

test.each([
  ['identity', 'identity_number', '19900101-0000', 'case.no_such_identity_number'],
  ['identity', 'birth_date', '2999-01-01', 'day_to_come'],
  ['identity', 'birth_date', '2001-02-30', 'case.not_a_day'],
  ['identity', 'birth_date', '2020-01-01', 'case.age_contradicts_birth'],
  ['safety', 'danger_now', 'perhaps', 'case.not_a_choice'],
])('%s.%s cannot be %s', async (section, field, value, code) => {
  world.setTime('2026-11-24T12:00:00Z')
  const caseId = await givenCase(worker)
  await expect(
    worker.perform(writeSection, { caseId, section, values: { [field]: value }, revisions: {} }),
  ).rejects.toMatchObject({ code, field })
})
