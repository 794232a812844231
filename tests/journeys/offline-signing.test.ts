import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { sessionCookie, startSession } from '../../src/modules/identity/index.ts'
import { identityPaths } from '../../src/modules/identity/paths.ts'
import type { SamladPage } from '../../src/testing/browser.ts'
import { type Line, openLine } from '../../src/testing/line.ts'
import { type ServedWorld, serveWorld } from '../../src/testing/served-world.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'
import {
  casesOf,
  isSent,
  NAME,
  NOTE,
  openDevice,
  openKept,
  saveForm,
  signIn,
  start,
  writeCase,
  writeOnDevice,
} from './device.ts'
import { recordsIn } from './profile.ts'

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

const expireSession = (person: TestPerson): Promise<unknown> =>
  world.asSystem((tx) =>
    tx
      .updateTable('identity.session')
      .set({ seen_at: new Date(Date.now() - 3_600_000) })
      .where('person_id', '=', person.actor.personId)
      .execute(),
  )

/** The same person in a session of their own. */
const again = async (person: TestPerson): Promise<TestPerson> => {
  const secret = await world.asSystem((tx) =>
    startSession(tx, {
      personId: person.actor.personId,
      membershipId: person.actor.membershipId,
      assurance: 'passkey',
      now: new Date(),
      settings: world.house.settings,
    }),
  )
  const cookie = `${sessionCookie}=${secret}`
  return {
    ...person,
    cookies: { [sessionCookie]: secret },
    get: async (address) => world.app.request(address, { headers: { cookie } }),
  }
}

const isSignedOut = (page: SamladPage): Promise<void> =>
  page
    .part('h1')
    .filter({ hasText: /utloggad/i })
    .waitFor()

describe('signing in and out', () => {
  test('a session that has expired keeps the queue, and it goes on when the officer has signed in again', async () => {
    const officer = await officerOf()
    const { page, context, close } = await openDevice(served, line, officer)
    line.cut()
    await writeOnDevice(page)
    await expireSession(officer)
    line.mend()
    await openKept(page, start)
    expect(await page.words()).toContain('Inloggningen har gått ut.')
    expect(await page.words()).toContain('väntar på anslutning')
    const back = await again(officer)
    expect(await casesOf(back)).toEqual([])
    await signIn(context, line, back)
    // Any page of the house sends what waits: the officer need not think of it.
    await page.open('/cases')
    await expect.poll(async () => (await casesOf(back)).length).toBe(1)
    await openKept(page, start)
    await isSent(page)
    await close()
  })

  test('another person at the same device reads nothing, sends nothing, and takes nothing away', async () => {
    const officer = await officerOf()
    const other = await officerOf()
    const { page, context, close } = await openDevice(served, line, officer)
    line.cut()
    await writeOnDevice(page)
    line.mend()
    await context.clearCookies()
    await signIn(context, line, other)
    await openKept(page, start)
    expect(await page.words()).toContain('bara den som skrev det kan öppna')
    expect(await page.words()).not.toContain(NAME)
    await writeCase(page, 'Påhittad Annan', '')
    await saveForm(page)
    await isSent(page)
    expect((await casesOf(other)).map(({ chosenName }) => chosenName)).toEqual(['Påhittad Annan'])
    expect(await casesOf(officer)).toEqual([])
    // Without a connection the other's page does not find the key of the first either.
    line.cut()
    await openKept(page, start)
    expect(await page.words()).not.toContain(NAME)
    line.mend()
    await openKept(page, start)
    await page.part('#leave').click()
    await isSignedOut(page)
    await signIn(context, line, officer)
    await openKept(page, start)
    await isSent(page)
    expect((await casesOf(officer)).map(({ chosenName }) => chosenName)).toEqual([NAME])
    await close()
  })

  test('whoever signs out of what has not been sent is told first', async () => {
    const officer = await officerOf()
    const { page, close } = await openDevice(served, line, officer)
    await writeCase(page, NAME, NOTE)
    await page.waitFor(/^Sparat på enheten/)
    await page.open('/cases')
    await page.part('.acting-for summary').click()
    await page.part('form[action="/sign-out"] button').click()
    await page.part('[data-offline-leaving]').waitFor()
    await page.check()
    expect(await page.words()).toContain(NAME)
    expect((await officer.get('/account')).status).toBe(200)
    await page.part('#leave-anyway').click()
    await isSignedOut(page)
    expect((await officer.get('/account')).status).toBe(303)
    expect(await recordsIn(page)).toEqual({ stores: 0, records: 0 })
    await close()
  })

  test('signing out without client code takes it all away too', async () => {
    const answered = await (await officerOf()).post(identityPaths.signOut(), {})
    expect(answered.headers.get('clear-site-data')).toBe('"storage"')
  })

  test('signing out without a connection empties the device at once, and ends the session when it can', async () => {
    const officer = await officerOf()
    const { page, context, close } = await openDevice(served, line, officer)
    line.cut()
    await writeOnDevice(page)
    await page.part('#leave').click()
    await page.waitFor('Sidorna är sparade på den här enheten')
    expect(await recordsIn(page)).toEqual({ stores: 0, records: 0 })
    expect((await officer.get('/account')).status).toBe(200)
    line.mend()
    await context
      .pages()[0]
      ?.goto(start)
      .catch(() => {})
    await isSignedOut(page)
    expect((await officer.get('/account')).status).toBe(303)
    await close()
  })
})
