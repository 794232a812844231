import { beforeAll, expect, test } from 'vitest'
import { loadFirstData } from '../../src/cli/first-data.ts'
import { roles } from '../../src/platform/access/roles.ts'
import { openWorld, type World } from '../../src/testing/world.ts'
import { brokenLinks, wrongForms } from './leads.ts'
import { some } from './sample.ts'
import type { Visitor } from './visitors.ts'
import { type Step, wander } from './wander.ts'

// Whole-house check 5 on a house in which nothing has been done yet: it has the directory and the plan of 2008, as after the first start.

let world: World
const steps: Step[] = []

beforeAll(async () => {
  world = await openWorld()
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

test.each([
  // Of nobody asked it is not said that all have answered, and of no recommendation not that each has somebody.
  ['/conduct', 'Ingen har tillfrågats än.', 'Alla som har tillfrågats har svarat.'],
  ['/conduct/spread', 'Ingen text har lagts fram än.', 'Inga tal kan visas.'],
  ['/recommendations/unheeded', 'Ingen rekommendation än', 'Allt har någon'],
  ['/knowledge', 'Här finns ännu inga uppgifter att visa.', 'och 8 till, 0.'],
  // What a reader may not do is not asked of them.
  ['/strategies', 'Här står strategier', 'Lägg till'],
  ['/county-plans', 'Ingen plan än', 'Visa avslutade'],
])('%s says of nothing that there is nothing', async (address, said, untrue) => {
  const page = await (await world.app.request(address)).text()
  const main = page.slice(page.indexOf('<main'), page.indexOf('</main>'))
  expect(main).toContain(said)
  expect(main).not.toContain(untrue)
})

test.each([
  // The plan of 2008 is in the house from the start, and nobody's work.
  ['national_coordinator', '/overview', 'Ingen plan följs här ännu', '/import'],
  ['rapporteur', '/statistics', 'Inget är insamlat än', '/statistics/collections/new'],
  ['caseworker', '/cases', 'Du arbetar inte med något ärende än', '/cases/new'],
  ['shelter_staff', '/places', 'Inget boende än', '/places/new'],
] as const)(
  'on the first day %s is told at %s what comes, and how to begin',
  async (role, address, said, step) => {
    const page = await (await (await world.as(role)).get(address)).text()
    const main = page.slice(page.indexOf('<main'), page.indexOf('</main>'))
    expect(main).toContain(said)
    expect(main).toMatch(new RegExp(`<a class="ds-button" href="${step}[^>]*data-variant="primary"`))
  },
)
