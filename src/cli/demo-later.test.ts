import { expect, test } from 'vitest'
import { openWorld } from '../testing/world.ts'
import { loadDemoData } from './demo.ts'
import { loadFirstData } from './first-data.ts'

// Fault: from half a year after those who develop Samlad had read the law, no demonstration could be begun: its disclosures rested on
// sections that nobody had read since.
// Fault: a made-up child of them had grown up by 2035, and papers had ended.
test.each(['2028-02-29', '2035-12-31'])(
  'a demonstration is begun on %s as on any other day',
  async (day) => {
    const world = await openWorld({ settings: { demo: true } })
    world.setTime(`${day}T09:00:00Z`)
    await loadFirstData(world.house)
    await loadDemoData(world.house)
    const told = await world.asSystem((tx) =>
      tx
        .selectFrom('disclosure.disclosure')
        .select((row) => row.fn.countAll<number>().as('count'))
        .executeTakeFirst(),
    )
    expect(Number(told?.count)).toBeGreaterThan(5)
  },
  240_000,
)
