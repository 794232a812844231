import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { openDeviceStores } from '../../src/modules/identity/device-actions.ts'
import { hashSecret, sessionCookie, startSession } from '../../src/modules/identity/index.ts'
import { type Line, openLine } from '../../src/testing/line.ts'
import { type ServedWorld, serveWorld } from '../../src/testing/served-world.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'
import {
  casePage,
  isSent,
  keepHere,
  NAME,
  NOTE,
  openDevice,
  openKept,
  signIn,
  start,
  writeOnDevice,
} from './device.ts'
import { cachesIn, findOnDisk, keptIn, keysIn, openProfile, recordsIn } from './profile.ts'

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

/** The same person in a session of their own; one that began earlier was seen just now. */
const again = async (person: TestPerson, began = new Date()): Promise<TestPerson> => {
  const secret = await world.asSystem(async (tx) => {
    const of = await startSession(tx, {
      personId: person.actor.personId,
      membershipId: person.actor.membershipId,
      assurance: 'passkey',
      now: began,
      settings: world.house.settings,
    })
    await tx
      .updateTable('identity.session')
      .set({ seen_at: new Date() })
      .where('secret_hash', '=', hashSecret(of))
      .execute()
    return of
  })
  const cookie = `${sessionCookie}=${secret}`
  return {
    ...person,
    cookies: { [sessionCookie]: secret },
    get: async (address) => world.app.request(address, { headers: { cookie } }),
  }
}

describe('a lost device', () => {
  test('holds nothing that can be read, with the browser running, killed, or after signing out', async () => {
    const officer = await officerOf()
    const profile = await openProfile(line)
    await signIn(profile.context, line, officer)
    await keepHere(profile.page)
    line.cut()
    await writeOnDevice(profile.page)
    await openKept(profile.page, casePage)
    await profile.page.fill(/^Namn som personen/, `${NAME} igen`)
    await profile.page.waitFor(/^Sparat på enheten/)
    await profile.kill()
    // That the search finds what is there: the empty form has been kept, in the clear.
    expect(await findOnDisk(profile.folder, ['Namn som personen vill kallas'])).not.toEqual([])
    expect(await findOnDisk(profile.folder, [NAME, NOTE, 'Zxqvärn', 'Wkjhamn'])).toEqual([])
    line.mend()
    const after = await openProfile(line, profile.folder)
    await signIn(after.context, line, officer)
    await openKept(after.page, start)
    await isSent(after.page)
    await after.page.part('#leave').click()
    await after.raw.waitForURL('**/signed-out*')
    expect(await keptIn(after.page)).toEqual({
      databases: [],
      caches: [],
      local: {},
      session: {},
      workers: 0,
      cookies: '',
    })
    await after.context.close()
    expect(await findOnDisk(profile.folder, [NAME, NOTE, 'Zxqvärn', 'Wkjhamn'])).toEqual([])
  })

  test('opens for nobody once its session is ended from elsewhere, and is emptied when it next has a connection', async () => {
    const officer = await officerOf()
    const { page, context, close } = await openDevice(served, line, officer)
    line.cut()
    await writeOnDevice(page)
    await world.asSystem((tx) =>
      tx.deleteFrom('identity.device_store').where('person_id', '=', officer.actor.personId).execute(),
    )
    line.mend()
    await context.clearCookies()
    await openKept(page, start)
    expect(await page.words()).not.toContain(NAME)
    expect(await recordsIn(page)).toEqual({ stores: 0, records: 0 })
    await close()
  })

  test('what the browser keeps in its caches is what everybody may read', async () => {
    const { page, close } = await openDevice(served, line, await officerOf())
    await page.open('/cases')
    await page.open('/account')
    const texts = await cachesIn(page)
    expect(texts.length).toBeGreaterThan(12)
    for (const [address, text] of texts) {
      expect(address).toMatch(/^\/(offline\/(sv|en)|assets\/|app\.webmanifest$)/)
      expect(text).not.toContain('Påhittad caseworker')
      expect(text).not.toMatch(/name="csrf"|samlad_/)
    }
    await close()
  })
})

test('when the set time has passed the store is gone, and not even the house itself opens it', async () => {
  const lasts = world.house.settings.sessions.absoluteHours * 3_600_000
  const officer = await again(await officerOf(), new Date(Date.now() - lasts + 15_000))
  const profile = await openProfile(line)
  await signIn(profile.context, line, officer)
  await keepHere(profile.page)
  line.cut()
  await writeOnDevice(profile.page)
  expect(await recordsIn(profile.page)).toEqual({ stores: 1, records: 1 })
  const [storeId = ''] = (await keysIn(profile.page)).stores
  await profile.page.part('html').page().getByText('Tiden har gått ut.').waitFor({ timeout: 30_000 })
  expect(await profile.page.words()).not.toContain(NAME)
  expect(await recordsIn(profile.page)).toEqual({ stores: 0, records: 0 })
  await profile.page.check()
  line.mend()
  // The same person, signed in anew, with the identifier of the store: the server has nothing to open it with.
  const back = await again(officer)
  const answered = await back.get(`/device?known=${storeId}`)
  expect(await answered.json()).toMatchObject({ signedIn: true, ended: [storeId] })
  const session = Object.values(back.cookies)[0] ?? ''
  expect(await back.perform(openDeviceStores, { session, known: [storeId] })).toEqual({ stores: [] })
  await profile.kill()
  expect(await findOnDisk(profile.folder, [NAME, NOTE, 'Zxqvärn', 'Wkjhamn'])).toEqual([])
})
