import { beforeAll, expect, test } from 'vitest'
import { givenCase } from '../../../testing/cases.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { searchDenied } from './denial-actions.ts'

let world: World
let worker: TestPerson

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
  worker = await world.as('caseworker', 'Exempelköpings kommun')
})

test('whoever looks for somebody to deny finds bodies by name, and no shelter among them', async () => {
  await world.body('Påhittade föreningen Hamnen', 'ngo')
  await world.body('Påhittade skyddet Hamnen', 'shelter')
  const caseId = await givenCase(worker)
  const found = await worker.perform(searchDenied, { caseId, sought: 'hamnen' })
  expect(found.map(({ name }) => name)).toEqual(['Påhittade föreningen Hamnen'])
})
