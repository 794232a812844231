import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { supportPaths } from '../../src/modules/support/index.ts'
import { widths } from '../../src/testing/browser.ts'
import { type Line, openLine } from '../../src/testing/line.ts'
import { type ServedWorld, serveWorld } from '../../src/testing/served-world.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'
import { isAlive, openDevice, openKept, start } from './device.ts'

// An outreach worker at night without a connection: two contacts, one after the other, and a child. Each arrives once, and nothing of
// them stays on the telephone.

let world: World
let served: ServedWorld
let line: Line
let worker: TestPerson

vi.setConfig({ testTimeout: 90_000 })

beforeAll(async () => {
  world = await openWorld()
  served = await serveWorld(world)
  line = await openLine(served.origin)
  worker = await world.as('caseworker', 'Påhittade uppsökande enheten')
})
afterEach(() => line.mend())

const contactPage = supportPaths.offlinePage({ language: 'sv', page: 'contact' })
const contacts = () =>
  world.asSystem((tx) =>
    tx
      .selectFrom('outreach.contact')
      .select(['place', 'county', 'kind', 'age', 'accepted'])
      .orderBy('kind')
      .execute(),
  )

test('contacts are ticked without a connection, each is sent once when there is one, and a child leads to the list for children', async () => {
  const { page, close } = await openDevice(served, line, worker, { width: widths.phone })
  await openKept(page, contactPage)
  line.cut()
  await openKept(page, contactPage)
  const save = page.part('[data-offline-form] button[type=submit]')
  await save.click()
  expect(await page.words()).toContain('Svara på det här.')
  let taps = 0
  const tick = async (label: string) => {
    taps += 1
    await page.tick(label)
  }
  await tick('Gatan')
  await tick('Ny för oss')
  await page.choose('Län', 'Stockholms län')
  await save.click()
  await page.waitFor('Här är nästa.')
  // Where it was stays; the rest is asked anew.
  await tick('Närstående')
  await save.click()
  await page.waitFor('Här är nästa.')
  expect(taps).toBeLessThan(8)
  expect(await contacts()).toEqual([])
  await tick('Känd sedan förut')
  await page.choose(/^Ålder/, 'Under 18')
  await save.click()
  await page.part('[data-offline-list=child]').waitFor()
  line.mend()
  await openKept(page, start)
  await vi.waitFor(async () => expect(await contacts()).toHaveLength(3), 20_000)
  expect(await contacts()).toEqual([
    { place: 'street', county: '01', kind: 'known', age: 'under_18', accepted: [] },
    { place: 'street', county: '01', kind: 'new', age: null, accepted: [] },
    { place: 'street', county: '01', kind: 'relative', age: null, accepted: [] },
  ])
  await openKept(page, start)
  await isAlive(page)
  await vi.waitFor(async () => expect(await page.part('[data-offline-thread]').count()).toBe(0), 20_000)
  await close()
})
