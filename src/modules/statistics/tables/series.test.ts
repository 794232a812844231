import { beforeAll, expect, test } from 'vitest'
import { countSeries } from '../../../platform/series/count.ts'
import { listTold } from '../../../platform/series/store.ts'
import { givenRelease } from '../../../testing/released-tables.ts'
import { openWorld, type World } from '../../../testing/world.ts'
import { inspectSeries } from '../guard/index.ts'
import { tableSeries } from './series.ts'

// Fictional people and bodies.

let world: World
beforeAll(async () => {
  world = await openWorld()
})

const count = (today: string) => {
  world.setTime(`${today}T03:00:00Z`)
  return world.asSystem((tx) =>
    countSeries(tx, tableSeries, { today, now: world.house.clock.now(), inspect: inspectSeries }),
  )
}
const told = (name: string) =>
  world.asSystem(async (tx) =>
    Object.fromEntries(
      (await listTold(tx, [name])).flatMap(({ from, cells }) =>
        cells.map(({ category, figure }) => [`${from.slice(0, 4)} ${category}`.trim(), figure]),
      ),
    ),
  )

test('a year is told as a series once its table is released, as the table tells it, and not before', async () => {
  expect(await count('2010-02-20')).toBe(0)
  world.setTime('2010-03-01T09:00:00Z')
  await givenRelease(world, ['organisation'])
  expect(await count('2010-03-02')).toBe(2)
  const figures = await told('statistics.registered_victims')
  expect(figures['2009']).toEqual({ kind: 'measured', value: 73 })
  expect(figures['2009 police']).toEqual({ kind: 'measured', value: 73 })
  expect(figures['2009 several']).toEqual({ kind: 'zero' })
  // Nobody else was asked.
  expect(figures['2009 ngo']).toEqual({ kind: 'not_collected' })
  expect(await told('statistics.share_reported')).toEqual({ 2009: { kind: 'measured', value: 100 } })
  expect(await count('2010-03-03')).toBe(0)
})
