import { beforeAll, expect, test } from 'vitest'
import { givenCase } from '../../../testing/cases.ts'
import { poolOf, wishForNow } from '../../../testing/housing-pool.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { changeRequest, endRequest, makeRequest, viewRequest } from './request-actions.ts'
import { requestSeries } from './series.ts'

let world: World
let worker: TestPerson

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T12:05:00Z')
  await world.body('Påhittade nämnden', 'municipality')
  worker = await world.as('caseworker', 'Påhittade nämnden')
})

const year = { from: '2026-01-01', to: '2026-12-31' }
const count = (name: string, period = year) =>
  world.asSystem(async (tx) => requestSeries.find((series) => series.name === name)?.count(tx, period))

test('a request is counted once however often it was changed, and one that ended without a place by why', async () => {
  const pool = poolOf(world)
  const caseId = await givenCase(worker)
  const first = await worker.perform(makeRequest, { caseId, ...wishForNow })
  const { requestId } = await worker.perform(changeRequest, {
    caseId,
    requestId: first.requestId,
    ...wishForNow,
    receives: 'men',
    revision: 1,
  })
  await pool.match()
  const { request } = await worker.perform(viewRequest, { caseId, requestId })
  await worker.perform(endRequest, { caseId, requestId, reason: 'cannot_wait', revision: request.revision })
  await pool.settle(first.requestId)
  await pool.settle(requestId)
  expect(await count('housing.requests')).toEqual([{ cell: { for_whom: 'men', urgency: 'now' }, count: 1 }])
  // There is no shelter at all: none could meet the needs.
  expect(await count('housing.requests_without_a_place')).toEqual([
    { cell: { reason: 'needs_not_met', for_whom: 'men' }, count: 1 },
  ])
  const before = { from: '2025-01-01', to: '2025-12-31' }
  expect(await count('housing.requests', before)).toEqual([])
  expect(await count('housing.requests_without_a_place', before)).toEqual([])
})

test('every cell that is counted is one that the series names, and none says where', () => {
  for (const { breakdowns } of requestSeries)
    for (const { key, values } of breakdowns) {
      expect(key).not.toMatch(/county|municipality|region|place/)
      expect(values.length).toBeGreaterThan(2)
    }
})
