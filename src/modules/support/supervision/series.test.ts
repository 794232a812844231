import { expect, test } from 'vitest'
import { givenCase } from '../../../testing/cases.ts'
import { openWorld } from '../../../testing/world.ts'
import { signNote } from '../notes/sign-actions.ts'
import { supervisionSeries } from './series.ts'

// Fictional people and bodies.

test('a case is counted in the quarter of its first note alone, by how long that took', async () => {
  const world = await openWorld()
  const worker = await world.as('caseworker', 'Exempelköpings kommun')
  const noted = async (chosenName: string, days: readonly string[]) => {
    world.setTime('2026-02-28T09:00:00Z')
    const caseId = await givenCase(worker, { chosenName })
    world.setTime('2026-06-01T09:00:00Z')
    for (const happenedOn of days)
      await worker.perform(signNote, { caseId, kind: 'note', happenedOn, text: 'Påhittat.' })
  }
  await noted('Påhittad Ett', ['2026-03-01', '2026-03-30', '2026-05-02'])
  await noted('Påhittad Två', ['2026-05-02', '2026-05-20'])
  await noted('Påhittad Tre', [])
  const [series] = supervisionSeries
  const count = (from: string, to: string) =>
    world
      .asSystem((tx) => series!.count(tx, { from, to }))
      .then((cells) => Object.fromEntries(cells.map(({ cell, count: many }) => [cell.wait, many])))
  expect(await count('2026-01-01', '2026-03-31')).toEqual({ day: 1 })
  expect(await count('2026-04-01', '2026-06-30')).toEqual({ longer: 1 })
})
