import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Line, openLine } from '../../src/testing/line.ts'
import { type ServedWorld, serveWorld } from '../../src/testing/served-world.ts'
import { openWorld, type World } from '../../src/testing/world.ts'
import {
  answer,
  casePage,
  casesOf,
  childPage,
  isAlive,
  isSent,
  keepHere,
  NAME,
  NOTE,
  notesOf,
  openDevice,
  openKept,
  saveForm,
  signIn,
  start,
  writeCase,
  writeOnDevice,
} from './device.ts'
import { openProfile, recordsIn } from './profile.ts'

let world: World
let served: ServedWorld
let line: Line

// A real browser goes through several pages in each, on machines that do other things too.
vi.setConfig({ testTimeout: 60_000 })

beforeAll(async () => {
  world = await openWorld()
  await world.body('Exempelköpings kommun', 'municipality')
  served = await serveWorld(world)
  line = await openLine(served.origin)
})
afterEach(() => line.mend())

const officerOf = () => world.as('caseworker', 'Exempelköpings kommun')

describe('a browser that dies', () => {
  test('has lost nothing of what was said to be on the device, and sends it once', async () => {
    const officer = await officerOf()
    const before = await openProfile(line)
    await signIn(before.context, line, officer)
    await keepHere(before.page)
    line.cut()
    await writeOnDevice(before.page)
    await before.page.follow(/^Checklista barn/)
    await isAlive(before.page)
    await answer(before.page, 'without_guardian', 'Ja')
    await before.page.waitFor(/^Sparat på enheten/)
    await before.kill()
    line.mend()
    const after = await openProfile(line, before.folder)
    await signIn(after.context, line, officer)
    await openKept(after.page, start)
    await isSent(after.page)
    const cases = await casesOf(officer)
    expect(cases.map(({ chosenName }) => chosenName)).toEqual([NAME])
    expect(await notesOf(officer, cases[0]!.id)).toEqual([NOTE])
    await after.page.follow(/^Fortsätt med checklistan/)
    await isAlive(after.page)
    const chosen = after.page.part('[data-offline-question=without_guardian] input:checked')
    expect(await chosen.getAttribute('value')).toBe('yes')
    await after.context.close()
  })

  test('in the middle of sending, sends the rest and nothing twice', async () => {
    const officer = await officerOf()
    const before = await openProfile(line)
    await signIn(before.context, line, officer)
    await keepHere(before.page)
    line.cut()
    await writeOnDevice(before.page)
    line.mend()
    line.loseAnswerTo('/notes HTTP')
    await before.page.open(start)
    await before.page.waitFor('Anteckning: skickas')
    await before.kill()
    line.mend()
    const after = await openProfile(line, before.folder)
    await signIn(after.context, line, officer)
    await openKept(after.page, start)
    await isSent(after.page)
    const cases = await casesOf(officer)
    expect(cases).toHaveLength(1)
    expect(await notesOf(officer, cases[0]!.id)).toEqual([NOTE])
    await after.context.close()
  })

  test('leaves the device locked: nothing is read without a connection, but new things can be written and are asked about', async () => {
    const officer = await officerOf()
    const before = await openProfile(line)
    await signIn(before.context, line, officer)
    await keepHere(before.page)
    line.cut()
    await writeOnDevice(before.page)
    await before.kill()
    const locked = await openProfile(line, before.folder)
    await openKept(locked.page, start)
    expect(await locked.page.words()).toContain('Låst.')
    expect(await locked.page.words()).not.toContain(NAME)
    await locked.page.screenshots('offline-locked')
    await writeCase(locked.page, 'Påhittad Låst', '')
    await saveForm(locked.page)
    expect(await locked.page.words()).not.toContain('Påhittad Låst')
    await signIn(locked.context, line, officer)
    line.mend()
    await openKept(locked.page, start)
    await isSent(locked.page)
    expect((await casesOf(officer)).map(({ chosenName }) => chosenName)).toEqual([NAME])
    expect(await locked.page.words()).toContain('Är det ditt?')
    await locked.page.press(/^Det är mitt/)
    await locked.page.part('[data-state=stateUnconfirmed]').waitFor({ state: 'detached' })
    await expect
      .poll(async () => (await casesOf(officer)).map(({ chosenName }) => chosenName).sort())
      .toEqual(['Påhittad Låst', NAME].sort())
    await locked.context.close()
  })
})

test('a page that is loaded anew without a connection opens what it had open, also where the browser has let its worker go', async () => {
  const officer = await officerOf()
  const { page, context, close } = await openDevice(served, line, officer)
  line.cut()
  await writeOnDevice(page)
  const [raw] = context.pages()
  const workers = await context.newCDPSession(raw!)
  await workers.send('ServiceWorker.enable')
  await workers.send('ServiceWorker.stopAllWorkers')
  await openKept(page, start)
  expect(await page.words()).toContain(NAME)
  await workers.send('ServiceWorker.stopAllWorkers')
  await openKept(page, casePage)
  await openKept(page, start)
  expect(await page.words()).toContain(NAME)
  await close()
})

test('on a full device what was typed stays on the page, and nothing is half saved', async () => {
  const officer = await officerOf()
  const before = await openProfile(line)
  await signIn(before.context, line, officer)
  await keepHere(before.page)
  await before.context.close()
  line.cut()
  // A browser asks how much room there is before it first writes, and then not again for a while.
  const { context, page, raw } = await openProfile(line, before.folder)
  const quota = await context.newCDPSession(raw)
  await quota.send('Storage.overrideQuotaForOrigin', { origin: line.origin, quotaSize: 1 })
  await openKept(page, childPage)
  await answer(page, 'without_guardian', 'Ja')
  await page.fill(/Hur bedömer du barnets situation/, 'Påhittat: skrivet på en full enhet.')
  await page.tick(/^Osäker/)
  await page.part('[data-offline-form] button[type=submit]').click()
  await page.waitFor('Enheten är full')
  await page.check()
  expect(await page.valueOf(/Hur bedömer du barnets situation/)).toBe('Påhittat: skrivet på en full enhet.')
  expect((await recordsIn(page)).records).toBe(0)
  await quota.send('Storage.overrideQuotaForOrigin', { origin: line.origin })
  await saveForm(page)
  expect((await recordsIn(page)).records).toBe(1)
  line.mend()
  await signIn(context, line, officer)
  await openKept(page, start)
  await page.press(/^Det är mitt/)
  await isSent(page)
  expect(await casesOf(officer)).toHaveLength(1)
  await context.close()
})

test('what stands on a home screen says nothing of what it is for', async () => {
  const officer = await officerOf()
  const manifest = (await (await officer.get('/app.webmanifest')).json()) as {
    name: string
    short_name: string
  }
  expect([manifest.name, manifest.short_name]).toEqual(['Samlad', 'Samlad'])
  const { page, close } = await openDevice(served, line, officer)
  for (const address of [start, casePage, childPage])
    expect(await (await openKept(page, address)).part('head title').textContent()).toBe(
      'Utan anslutning – Samlad',
    )
  await close()
})
