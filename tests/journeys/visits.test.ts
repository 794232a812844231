import { beforeAll, expect, test } from 'vitest'
import { assignCase } from '../../src/modules/support/cases/staff-actions.ts'
import { supportPaths as paths } from '../../src/modules/support/index.ts'
import { type SamladPage, widths } from '../../src/testing/browser.ts'
import { givenCase } from '../../src/testing/cases.ts'
import { type ServedWorld, serveWorld } from '../../src/testing/served-world.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

const NAME = 'Påhittad Ileana'
let world: World
let served: ServedWorld
let worker: TestPerson
let colleague: TestPerson
let caseId: string

beforeAll(async () => {
  world = await openWorld({ settings: { sessions: { idleMinutes: 1_000_000, absoluteHours: 100_000 } } })
  world.setTime('2026-11-24T09:00:00Z')
  served = await serveWorld(world)
  worker = await named('Påhittad Persson')
  colleague = await named('Påhittad Qvist')
  caseId = await givenCase(worker, { chosenName: NAME, language: 'ro' })
  await worker.perform(assignCase, { caseId, personId: colleague.actor.personId })
})

const named = async (name: string): Promise<TestPerson> => {
  const person = await world.as('caseworker', 'Exempelköpings kommun')
  await world.asSystem((tx) =>
    tx.updateTable('identity.person').set({ name }).where('id', '=', person.actor.personId).execute(),
  )
  return person
}

const as = async <T>(
  person: TestPerson,
  options: { javaScript: boolean; width: number },
  does: (page: SamladPage) => Promise<T>,
): Promise<T> => {
  const { page, close } = await served.openAs(person, options)
  const done = await does(page)
  await close()
  return done
}
const onPhone = { javaScript: false, width: widths.phone }
const atDesk = { javaScript: true, width: widths.desk }

const fillIn = async (page: SamladPage, at: { day: string; from: string; until: string; place: string }) => {
  await page.open(paths.newAppointment({ caseId }))
  await page.tick('Möte')
  await page.fill('Dag', at.day)
  await page.fill(/^Från/, at.from)
  await page.fill('Till', at.until)
  await page.fill(/^Var/, at.place)
}

test('a meeting with an interpreter is booked, clashes, is held, and leaves nothing waiting', async () => {
  // On a phone, without client code: the meeting, and who is to interpret.
  await as(worker, onPhone, async (page) => {
    await fillIn(page, { day: '2026-11-25', from: '9', until: '10', place: 'Rum 3' })
    await page.pressRefused('Boka ett möte')
    expect(await page.words()).toContain('Skriv tiden som 09:00')
    await page.fill(/^Från/, '9:00')
    await page.fill('Till', '10:00')
    await page.press('Boka ett möte')
    const booked = await page.words()
    expect(booked).toContain('Påhittad Persson')
    expect(booked).toContain('Rum 3')
    await page.unfold('Tolk')
    await page.tick('Ska beställas')
    await page.tick('Telefon')
    await page.choose(/^Tolkens kön/, 'Kvinna')
    await page.tick('från samma krets, släkt eller förening')
    await page.fill(/^Hit kommer eller ringer tolken/, `Fråga efter ${NAME}`)
    await page.pressRefused('Spara tolkbokningen')
    expect(await page.words()).toContain('Förmedlingen får inte veta vem det gäller')
    await page.fill(/^Hit kommer eller ringer tolken/, '010-000 00 00')
    await page.press('Spara tolkbokningen')
    expect(await page.words()).toContain('Tolk ska beställas')
    await page.screenshots('visits-appointment')
    await page.unfold('Tolk')
    await page.follow('Visa beställningen')
    const order = await page.words()
    for (const word of ['rumänska', '25 november 2026', '60 minuter', '010-000 00 00', 'Kvinna'])
      expect(order).toContain(word)
    for (const word of [NAME, 'Rum 3', 'Påhittad Persson']) expect(order).not.toContain(word)
    await page.screenshots('visits-order')
  })

  // At a desk: another at the same time, which the first page says, and the case.
  await as(worker, atDesk, async (page) => {
    await fillIn(page, { day: '2026-11-25', from: '9:30', until: '10:30', place: 'Påhittade torget' })
    await page.press('Boka ett möte')
    expect(await page.words()).toContain('Samtidigt med något annat: Påhittad Persson')
    await page.open(paths.cases())
    const first = await page.words()
    expect(first).toContain('I dag och i morgon')
    expect(first.match(/Krockar/g)).toHaveLength(2)
    expect(first).toContain('Tolk ska beställas')
    await page.screenshots('visits-today')
    expect(await (await page.open(paths.case({ caseId }))).words()).toContain('Tolk ska beställas')
  })

  // They have been: nobody has said how it went, until somebody does; what is moved is booked anew.
  world.setTime('2026-11-25T12:00:00Z')
  await as(worker, onPhone, async (page) => {
    await page.open(paths.cases())
    expect((await page.words()).match(/Säg hur det gick/g)).toHaveLength(2)
    await page.follow(/09:00/)
    await page.tick('Personen kom')
    await page.press('Spara hur det gick')
    expect(await page.words()).toContain('Skriv en anteckning')
    await page.open(paths.cases())
    await page.follow(/09:30/)
    await page.tick('Flyttat till en annan tid')
    await page.press('Spara hur det gick')
    await page.fill('Dag', '2026-12-15')
    await page.press('Boka ett möte')
    expect(await page.words()).toContain('Påhittade torget')
    expect(await (await page.open(paths.cases())).words()).not.toContain('I dag och i morgon')
    expect(await (await page.open(paths.appointments())).words()).toContain(NAME)
    await page.screenshots('visits-own')
  })
}, 180_000)

test('a colleague is asked to do something, does it on their first page, and it is gone', async () => {
  await as(worker, atDesk, async (page) => {
    await page.open(paths.tasks({ caseId }))
    await page.fill('Vad ska göras', 'Påhittat: ring vården.')
    await page.choose(/^Vem/, 'Påhittad Qvist')
    await page.fill(/^Senast/, '2026-11-26')
    await page.press('Lägg till en uppgift')
    expect(await page.words()).toContain('Påhittad Qvist, på begäran av Påhittad Persson')
    await page.screenshots('visits-tasks')
  })
  world.setTime('2026-11-27T12:00:00Z')
  await as(colleague, onPhone, async (page) => {
    await page.open(paths.cases())
    expect(await page.words()).toContain('En uppgift i ett ärende')
    await page.follow(/^Öppna uppgiften/)
    expect(await page.words()).toContain('Försenad')
    await page.unfold('Skriv något, eller avböj')
    await page.pressRefused(/^Avböj/)
    expect(await page.words()).toContain('Skriv varför du avböjer')
    await page.press(/^Klar/)
    expect(await page.words()).toContain('Inget är att göra')
    expect(await (await page.open(paths.cases())).words()).not.toContain('En uppgift i ett ärende')
  })
}, 120_000)
