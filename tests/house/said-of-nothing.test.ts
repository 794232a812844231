import { beforeAll, expect, test } from 'vitest'
import { loadFirstData } from '../../src/cli/first-data.ts'
import { roles } from '../../src/platform/access/roles.ts'
import { openWorld } from '../../src/testing/world.ts'
import { brokenLinks, wrongForms } from './leads.ts'
import { some } from './sample.ts'
import type { Visitor } from './visitors.ts'
import { type Step, wander } from './wander.ts'

// Whole-house check 5 on a house in which nothing has been done yet: it has the directory and the plan of 2008, as after the first start.

const steps: Step[] = []

beforeAll(async () => {
  const world = await openWorld()
  world.setTime('2026-11-24T09:00:00Z')
  await loadFirstData(world.house)
  const visitors: Visitor[] = [
    { role: 'nobody', actor: undefined, get: async (address) => world.app.request(address) },
  ]
  for (const role of some(roles, 6)) {
    const { actor, get } = await world.as(role)
    visitors.push({ role, actor, get })
  }
  for (const visitor of visitors) for await (const step of wander(visitor, { most: 1 })) steps.push(step)
}, 300_000)

test('where nothing has been done yet every link leads to what its reader may open', () => {
  expect(steps.length).toBeGreaterThan(60)
  expect(brokenLinks(steps)).toEqual([])
})

test('where nothing has been done yet every form is sent to what its reader may do', () => {
  expect(wrongForms(steps)).toEqual([])
})
