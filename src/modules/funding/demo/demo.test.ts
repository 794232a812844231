import { expect, test } from 'vitest'
import { loadFirstData } from '../../../cli/first-data.ts'
import { perform } from '../../../platform/access/action.ts'
import { openWorld } from '../../../testing/world.ts'
import { fundingPaths as paths } from '../paths.ts'
import { loadDemoFunding } from './actions.ts'

test('a demonstration has calls and grants in all their states, told once', async () => {
  const world = await openWorld({ settings: { demo: true } })
  world.setTime('2026-11-24T09:00:00Z')
  await loadFirstData(world.house)
  const system = { actor: { kind: 'system', name: 'test' } } as const
  await perform(world.house, system, loadDemoFunding, {})
  await perform(world.house, system, loadDemoFunding, {})
  const calls = await (await world.app.request(paths.calls())).text()
  for (const state of ['Öppen', 'Stängd, bereds', 'Beslutad']) expect(calls).toContain(state)
  expect(calls).not.toContain('Kunskap om digital utsatthet')
  const grants = await (await world.app.request(paths.grants())).text()
  for (const state of ['Avslutat', 'Pågår']) expect(grants).toContain(state)
})
