import { beforeAll, expect, test } from 'vitest'
import { widths } from '../../../testing/browser.ts'
import { givenCase } from '../../../testing/cases.ts'
import { givenLocation } from '../../../testing/housing-pool.ts'
import { givenChosenOffer, givenGrant, givenStart, revisionOf } from '../../../testing/placements.ts'
import { type ServedWorld, serveWorld } from '../../../testing/served-world.ts'
import { type GivenShelter, givenShelter } from '../../../testing/shelters.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { supportPaths } from '../../support/index.ts'
import { paths } from '../paths.ts'
import { recordCourt } from './course-actions.ts'

let world: World
let served: ServedWorld
let worker: TestPerson
let staff: TestPerson
let shelter: GivenShelter

beforeAll(async () => {
  world = await openWorld({ settings: { sessions: { idleMinutes: 1_000_000, absoluteHours: 100_000 } } })
  world.setTime('2026-11-24T12:00:00Z')
  served = await serveWorld(world)
  await world.body('Påhittade nämnden', 'municipality')
  worker = await world.as('caseworker', 'Påhittade nämnden')
  staff = await world.as('shelter_staff', 'Påhittade huset')
  shelter = await givenShelter(
    world,
    staff,
    Array.from({ length: 4 }, () => ({ places: ['adult', 'child', 'child'] as const })),
  )
  await givenLocation(world, staff, shelter, '1280')
}, 60_000)

test('on a phone and without client code: decided, given a place, come, followed up, ended', async () => {
  const caseId = await givenCase(worker)
  await givenChosenOffer(world, worker, { caseId, shelter, staff })
  const board = await served.openAs(worker, { javaScript: false, width: widths.phone })
  await board.page.open(paths.placements({ caseId }))
  await board.page.screenshots('placements-empty')
  await board.page.follow('Besluta om placering')
  await board.page.tick('Socialnämndens beslut')
  await board.page.fill('Sista dag', '2026-12-30')
  await board.page.unfold('Barn som följer med')
  await board.page.part('input[name="children.0.birth"]').fill('2009-01-05')
  await board.page.part('select[name="children.0.guardians"]').selectOption('adult_suspected')
  await board.page.fill(/^Skäl/, 'Påhittade skäl')
  await board.page.pressRefused('Bevilja')
  expect(await board.page.words()).toContain('Den som är misstänkt kan inte vara den vuxne')
  await board.page.screenshots('placement-refused')
  await board.page.part('select[name="children.0.guardians"]').selectOption('both_consent')
  await board.page.press('Bevilja')
  expect(await board.page.words()).toContain('Beviljad, har inte börjat')
  await board.page.screenshots('placement-granted')

  const house = await served.openAs(staff, { javaScript: false, width: widths.phone })
  await house.page.open(paths.residents())
  await house.page.screenshots('residents')
  await house.page.follow(/^P-/)
  await house.page.screenshots('resident-granted')
  await house.page.press('Spara platserna')
  await house.page.press('De har kommit')
  expect(await house.page.words()).toContain('Pågår')
  await house.page.screenshots('resident-running')

  world.setTime('2027-01-06T12:00:00Z')
  await house.page.open(paths.residents())
  expect(await house.page.words()).toContain('Över tiden')
  await house.page.screenshots('residents-late')
  await board.page.open(supportPaths.case({ caseId }))
  expect(await board.page.words()).toContain('Ett barn har fyllt 18')
  await board.page.open(paths.placements({ caseId }))
  await board.page.follow(/^P-/)
  expect(await board.page.words()).toContain('Fyllde 18 den 5 januari 2027')
  await board.page.screenshots('placement-late')
  await board.page.follow('Visa var')
  expect(await board.page.words()).toContain('Påhittade gatan 1')
  await board.page.screenshots('placement-where')
  await house.page.follow(/^P-/)
  await house.page.unfold('Avsluta placeringen')
  await house.page.tick('Som planerat')
  await house.page.choose(/^Vad som följer/, 'Egen bostad')
  await house.page.press('Avsluta placeringen')
  await house.page.screenshots('resident-ended')
  await board.close()
  await house.close()
}, 90_000)

test('in the dark and in English: a child before the court, a move, and what a board may not see', async () => {
  world.setTime('2027-01-10T12:00:00Z')
  const caseId = await givenCase(worker)
  const placement = await givenGrant(world, worker, {
    ...{ caseId, shelter, staff },
    more: {
      ground: 'social_board_immediate',
      children: [{ birth: '2012-01-20', guardians: 'second_suspected' }],
    },
  })
  await givenStart(world, staff, placement.placementId)
  const court = async (given: object) =>
    worker.perform(recordCourt, { ...placement, ...given, revision: await revisionOf(world, placement) })
  await court({ sentOn: '2027-01-10' })
  const inEnglish = async (person: TestPerson) => {
    const reader = await served.openAs(person, { colorScheme: 'dark', locale: 'en-GB' })
    await reader.context.addCookies([{ name: 'language', value: 'en', url: served.origin }])
    return reader
  }
  const { page, close } = await inEnglish(worker)
  await page.open(paths.placement(placement))
  expect(await page.words()).toContain('Becomes a party on 20 January 2027')
  await page.screenshots('placement-court-dark-en')
  await court({ decidedOn: '2027-01-10', outcome: 'refused' })
  await page.open(paths.placement(placement))
  expect(await page.words()).toContain('The child is not to stay')
  await givenChosenOffer(world, worker, { caseId, shelter, staff })
  await page.follow('Move to another shelter')
  await page.screenshots('placement-move-dark-en')
  await close()
  const house = await inEnglish(staff)
  await house.page.open(paths.residents())
  await house.page.screenshots('residents-dark-en')
  await house.page.open(paths.resident(placement))
  await house.page.unfold('Change place')
  await house.page.screenshots('resident-dark-en')
  await house.close()
}, 90_000)
