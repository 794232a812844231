import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openWorld } from '../../../testing/world.ts'
import { registerRequest, viewQueue } from './compelled/actions.ts'
import { receivedMoment } from './received.ts'

const noon = { now: new Date('2026-11-24T11:00:00Z'), today: '2026-11-24' }

test('a request that came today came now, one of another day at its beginning in Sweden', () => {
  expect(receivedMoment('2026-11-24', noon)).toEqual(noon.now)
  expect(receivedMoment('2026-07-01', noon).toISOString()).toBe('2026-06-30T22:00:00.000Z')
})

test('a request came neither in days to come nor in a year that is a slip of the pen', () => {
  const codeOf = (day: string) => {
    try {
      receivedMoment(day, noon)
    } catch (error) {
      return (error as { code: string }).code
    }
  }
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1899 }), (year) => {
      expect(codeOf(`${String(year).padStart(4, '0')}-06-01`)).toBe('request.received_long_ago')
    }),
  )
  expect(codeOf('2026-11-25')).toBe('day_to_come')
  expect(codeOf('1900-01-01')).toBeUndefined()
})

// A moment before our era was kept once, and the queue could not be read after it.
test('a slip in the year is told at its field, and the queue can be read', async () => {
  const world = await openWorld()
  world.setTime('2026-11-24T11:00:00Z')
  const worker = await world.as('caseworker', 'Exempelköpings kommun')
  const register = (receivedOn: string) =>
    worker.perform(registerRequest, {
      fromKind: 'customs',
      from: 'Påhittade verket',
      basis: 'osl-10-28',
      request: 'En påhittad begäran.',
      receivedOn,
    })
  await expect(register('0000-01-01')).rejects.toMatchObject({
    code: 'request.received_long_ago',
    field: 'receivedOn',
  })
  await register('2026-11-23')
  expect((await worker.perform(viewQueue, {})).rows).toHaveLength(1)
  expect((await worker.get('/requests')).status).toBe(200)
})
