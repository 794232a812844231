import { beforeAll, expect, test, vi } from 'vitest'
import { paths } from '../../src/modules/learning/paths.ts'
import { widths } from '../../src/testing/browser.ts'
import { givenCourse } from '../../src/testing/learning.ts'
import { type ServedWorld, serveWorld } from '../../src/testing/served-world.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

// A body's training officer announces a date, a colleague books it and takes a course on the web, and the officer sees how many of
// theirs have been trained: numbers, until the colleague chooses to show more.

const BODY = 'Påhittade kommunen'
let world: World
let served: ServedWorld
let officer: TestPerson
let colleague: TestPerson
let materialId: string

vi.setConfig({ testTimeout: 60_000 })

beforeAll(async () => {
  world = await openWorld()
  served = await serveWorld(world)
  officer = await world.as('body_officer', BODY)
  colleague = await world.as('caseworker', BODY)
  ;({ materialId } = await givenCourse(world, { title: 'Påhittad kurs om möten' }))
})

const opened = async (person: TestPerson, width: number) => {
  const { page, context, close } = await served.open({ width })
  await context.addCookies(
    Object.entries(person.cookies).map(([name, value]) => ({ name, value, url: served.origin })),
  )
  return { page, close }
}

test('a date is announced, booked on a telephone, and what is learnt is the learner’s to show', async () => {
  const desk = await opened(officer, widths.desk)
  await desk.page.open(paths.occasions())
  await desk.page.follow('Nytt tillfälle')
  await desk.page.choose('Kurs', 'Påhittad kurs om möten')
  await desk.page.fill('Dag', '2031-03-10')
  await desk.page.fill('Från', '9:00')
  await desk.page.fill('Till', '12:00')
  await desk.page.fill('Plats', 'Påhittad sal')
  await desk.page.fill('Antal platser', '12')
  await desk.page.press('Lägg ut tillfället')
  expect(await desk.page.words()).toContain('12 lediga platser')

  const telephone = await opened(colleague, widths.phone)
  await telephone.page.open(paths.occasions())
  await telephone.page.follow('Påhittad kurs om möten')
  await telephone.page.choose('Verksamhet', 'Socialtjänst')
  await telephone.page.tick('Möter människor')
  await telephone.page.press('Boka en plats')
  expect(await telephone.page.words()).toContain('Bokat: 1 plats')
  await telephone.page.open(paths.say({ materialId }))
  await telephone.page.press('Jag har gått kursen')
  expect(await telephone.page.words()).toContain('Bara du')

  await desk.page.open(paths.bodyPeople())
  expect(await desk.page.words()).toContain('Ingen har valt att visa det.')
  expect(await desk.page.words()).not.toContain('Påhittad caseworker')
  await telephone.page.press('Visa för arbetsgivaren: Påhittad kurs om möten')
  await desk.page.open(paths.bodyPeople())
  expect(await desk.page.words()).toContain('Påhittad caseworker')
  await telephone.close()
  await desk.close()
})
