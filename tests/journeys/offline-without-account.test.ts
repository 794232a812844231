import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { supportPaths as paths } from '../../src/modules/support/index.ts'
import { widths } from '../../src/testing/browser.ts'
import { type Line, openLine } from '../../src/testing/line.ts'
import { type ServedWorld, serveWorld } from '../../src/testing/served-world.ts'
import { openWorld, type World } from '../../src/testing/world.ts'
import { answer, casePage, childPage, isAlive, keepHere, openKept, start, wanted } from './device.ts'
import { keptIn } from './profile.ts'

let world: World
let served: ServedWorld
let line: Line

// A real browser goes through several pages in each, on machines that do other things too.
vi.setConfig({ testTimeout: 60_000 })

beforeAll(async () => {
  world = await openWorld()
  served = await serveWorld(world)
  line = await openLine(served.origin)
})
afterEach(() => line.mend())

const nothing = { databases: [], caches: [], local: {}, session: {}, workers: 0, cookies: '' }

/** A telephone in whose browser nobody has signed in. */
const openTelephone = async () => {
  const opened = await served.open({ origin: line.origin, width: widths.phone })
  opened.page.allow(wanted)
  return opened
}

test('without an account nothing is kept until the button is pressed; then lists and numbers open without a connection, and another button takes them away', async () => {
  const { page, close } = await openTelephone()
  await page.open('/sign-in')
  await page.follow(/^Checklistor, frister/)
  await openKept(page, start)
  expect(await keptIn(page)).toEqual(nothing)
  expect(await page.words()).toContain('Ingenting är sparat på den här enheten.')
  expect(await page.words()).toContain('de lämnar spår')
  await keepHere(page)
  expect(await keptIn(page)).toMatchObject({ ...nothing, workers: 1, caches: [expect.anything()] })
  line.cut()
  await openKept(page, paths.offlinePage({ language: 'en', page: 'adult' }))
  await openKept(page, paths.offlinePage({ language: 'sv', page: 'numbers' }))
  expect(await page.words()).toContain('112')
  line.mend()
  await openKept(page, start)
  await page.part('#remove-pages').click()
  await page.waitFor('Sidorna är borttagna från enheten.')
  await isAlive(page)
  expect(await keptIn(page)).toEqual(nothing)
  await close()
})

test('where what is written cannot be kept, the page says so before anything is written, offers paper and leaves nothing', async () => {
  const { page, close } = await openTelephone()
  for (const address of [casePage, childPage]) {
    await openKept(page, address)
    const said = page.part('[data-offline-cannot-save]')
    expect(await said.textContent()).toContain('sparas inte')
    expect(await page.part('[data-offline-form] button[type=submit]').isVisible()).toBe(false)
    expect(await page.part('[data-offline-print] button').isVisible()).toBe(true)
  }
  await answer(page, 'without_guardian', 'Ja')
  expect(await page.part('[data-step]:visible').count()).toBeGreaterThan(0)
  expect(await keptIn(page)).toEqual(nothing)
  await close()
})

test('pages for those who work are not linked from the page for somebody in need', async () => {
  const answered = await world.app.request('/info/sv')
  expect(answered.status).toBe(200)
  expect(await answered.text()).not.toContain('/offline')
})
