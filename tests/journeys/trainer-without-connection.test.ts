import pg from 'pg'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { addOccasion } from '../../src/modules/learning/occasions/actions.ts'
import { book, bookGroup, viewAttendance } from '../../src/modules/learning/occasions/booking-actions.ts'
import { paths } from '../../src/modules/learning/paths.ts'
import { widths } from '../../src/testing/browser.ts'
import { givenCourse, occasionOf, works } from '../../src/testing/learning.ts'
import { type Line, openLine } from '../../src/testing/line.ts'
import { type ServedWorld, serveWorld } from '../../src/testing/served-world.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'
import { isAlive, isSent, openKept, saveForm, signIn, start, wanted } from './device.ts'

// A trainer takes the list of those who have booked along into a cellar, ticks who is there, and it arrives once.

let world: World
let served: ServedWorld
let line: Line
let trainer: TestPerson
let occasionId: string

vi.setConfig({ testTimeout: 60_000 })

beforeAll(async () => {
  world = await openWorld()
  served = await serveWorld(world)
  line = await openLine(served.origin)
  trainer = await world.as('body_officer', 'Påhittade kurshållaren')
  const { materialId } = await givenCourse(world, { title: 'Påhittad källarkurs' })
  const soon = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
  ;({ occasionId } = await trainer.perform(
    addOccasion,
    occasionOf(materialId, trainer.actor.personId, { onDay: soon, from: '8:00', until: '16:00' }),
  ))
  const learner = await world.as('caseworker', 'Påhittade kommunen')
  const helpline = await world.as('ngo_officer', 'Påhittade stödlinjen')
  await learner.perform(book, { occasionId, ...works })
  await helpline.perform(bookGroup, { occasionId, count: 4, setting: 'helpline', function: 'volunteer' })
})

afterEach(() => line.mend())

/** The occasion has begun by now. */
const begun = async (): Promise<void> => {
  const owner = new pg.Client(world.database.owner)
  await owner.connect()
  await owner.query(
    `update learning.occasion set starts_at = now() - interval '1 hour', ends_at = now() + interval '1 hour'`,
  )
  await owner.end()
}

const there = async () =>
  (await trainer.perform(viewAttendance, { occasionId })).participants.map(
    ({ attendedCount }) => attendedCount,
  )

test('the list is taken along, filled in without a connection, and arrives once when there is one', async () => {
  const { page, context, close } = await served.open({ width: widths.phone, origin: line.origin })
  page.allow(wanted)
  await signIn(context, line, trainer)
  await page.part('html').page().goto(paths.attendance({ occasionId }))
  await page.check()
  await page.part('[data-take-along] button').click()
  await page.part('[data-offline-page=taken][data-offline-ready=yes]').waitFor()
  await page.check()
  const { hash } = new URL(page.part('html').page().url())
  await begun()
  line.cut()
  await openKept(page, `/offline/sv/taken${hash}`)
  expect(await page.words()).toContain('Påhittad källarkurs')
  await page.tick(/Påhittad caseworker/)
  // A number that is emptied is not nobody.
  await page.fill(/^Hur många var där/, '')
  await page.part('[data-offline-form] button[type=submit]').click()
  expect(await page.words()).toContain('Skriv ett helt tal som inte är för stort.')
  await page.fill(/^Hur många var där/, '9')
  await page.part('[data-offline-form] button[type=submit]').click()
  expect(await page.words()).toContain('Skriv ett helt tal som inte är för stort.')
  await page.fill(/^Hur många var där/, '3')
  await saveForm(page)
  expect(await page.words()).toContain('Bara på enheten, väntar på anslutning')
  expect(await there()).toEqual([null, null])
  line.mend()
  await openKept(page, start)
  await isSent(page)
  expect(await there()).toEqual([1, 3])
  await openKept(page, start)
  await isAlive(page)
  const completed = await world.asSystem((tx) =>
    tx.selectFrom('learning.completion').select(['count', 'revoked_on']).orderBy('count').execute(),
  )
  expect(completed).toEqual([
    { count: 1, revoked_on: null },
    { count: 3, revoked_on: null },
  ])
  await close()
})
