import { expect, test } from 'vitest'
import { listLines } from '../../platform/on-call/store.ts'
import { openWorld } from '../../testing/world.ts'
import { onCallPaths as paths } from './paths.ts'

const times = (count: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      [`hours.${at}.days`, String((at % 7) + 1)],
      [`hours.${at}.opens`, '08:00'],
      [`hours.${at}.closes`, `1${at % 7}:00`],
    ]).flat(),
  )

test('a number is answered at as many times as somebody adds rows for, each day its own', async () => {
  const world = await openWorld()
  const manager = await world.as('case_manager', 'Påhittade jourkommunen')
  const number = { function: 'intake', telephone: '070-000 00 11' }
  const sent = { ...number, ...times(7) }
  const grown = await manager.post(paths.addLine(), { ...sent, more: 'hours' })
  const page = await grown.text()
  for (let at = 0; at < 7; at += 1)
    expect(page).toMatch(new RegExp(`name="hours[.]${at}[.]opens" type="time" value="08:00"`))
  expect(page).toContain('name="hours.7.opens"')
  expect((await manager.post(paths.addLine(), { ...sent, ...times(8) })).status).toBe(303)
  const [line] = await world.asSystem((tx) => listLines(tx, manager.actor.bodyId))
  expect(line?.hours.map(({ closes }) => closes)).toEqual([
    ...['10:00', '11:00', '12:00', '13:00', '14:00', '15:00', '16:00', '10:00'],
  ])
})
