import { beforeAll, expect, test, vi } from 'vitest'
import { saveMembership } from '../../src/modules/learning/network/actions.ts'
import { lapseMemberships } from '../../src/modules/learning/network/lapse-actions.ts'
import { paths } from '../../src/modules/learning/paths.ts'
import { perform } from '../../src/platform/access/action.ts'
import { widths } from '../../src/testing/browser.ts'
import { type ServedWorld, serveWorld } from '../../src/testing/served-world.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

// A police officer in another country, who was trained together with colleagues here, reads in English on a telephone: joins the network
// with what she chooses to show, is found by a colleague, tells what she has learned without a case, and renews or lapses.

let world: World
let served: ServedWorld
let abroad: TestPerson
let here: TestPerson

vi.setConfig({ testTimeout: 60_000 })

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
  served = await serveWorld(world)
  abroad = await world.as('learner', 'Påhittade sekretariatet')
  here = await world.as('caseworker', 'Påhittade kommunen')
  await here.perform(saveMembership, {
    ...{ country: 'SE', function: 'social_worker', address: 'barn@exempel.invalid', languages: ['sv', 'en'] },
    ...{ topics: ['trauma'], shows: ['topics'] },
  })
})

const inEnglish = async () => {
  const { page, context, close } = await served.openAs(abroad, { width: widths.phone })
  await context.addCookies([{ name: 'language', value: 'en', url: served.origin }])
  return { page, close }
}

test('she joins with a function and without a name, and the colleague finds what she has chosen to show and no more', async () => {
  const { page, close } = await inEnglish()
  await page.open(paths.network())
  expect(await page.words()).toContain('You are not in the network')
  expect(await page.words()).not.toContain('Trauma')
  await page.follow('Join')
  await page.choose('Country', 'Latvia')
  await page.tick('Police')
  await page.fill(/^Function address/, 'anna.exempel@exempel.invalid')
  await page.tick('Exploitation online')
  await page.pressRefused('Join')
  expect(await page.words()).toContain('never')
  await page.fill(/^Function address/, 'unit@exempel.invalid')
  await page.part('input[name="shows[]"][value=topics]').check()
  await page.press('Join')
  expect(await page.words()).toContain('Social services, Sweden')

  const colleague = await served.openAs(here, { width: widths.desk })
  await colleague.page.open(paths.network({ topics: 'online_exploitation' }))
  expect(await colleague.page.words()).toContain('Polis, Lettland')
  expect(await colleague.page.words()).not.toContain('unit@exempel.invalid')
  expect(await colleague.page.words()).not.toContain('Påhittad learner')

  await page.follow('What you have written of yourself')
  await page.part('input[name="shows[]"][value=address]').check()
  await page.press('Save')
  await colleague.page.open(paths.network({ country: 'LV' }))
  expect(await colleague.page.words()).toContain('unit@exempel.invalid')
  await colleague.close()
  await close()
})

test('she tells how they work: an identity number is refused, a name asks for a second look, and the colleague answers', async () => {
  const { page, close } = await inEnglish()
  await page.open(paths.network())
  await page.follow('Tell of an experience')
  await page.fill('Heading', 'The game before the questions')
  await page.tick('Exploitation online')
  await page.fill(/^What you want to tell/, 'The girl, 120605-12345, spoke after two days.')
  await page.pressRefused('Tell of an experience')
  expect(await page.part('[name=words]').inputValue()).toContain('spoke after two days')
  await page.fill(/^What you want to tell/, 'We work with Rita Exempel, and begin with the game.')
  await page.pressRefused('Tell of an experience')
  await page.fill(/^What you want to tell/, 'We begin with the game, not with the questions.')
  await page.press('Tell of an experience')
  expect(await page.words()).toContain('Police, Latvia')

  const colleague = await served.openAs(here, { width: widths.desk })
  await colleague.page.open(paths.network())
  await colleague.page.follow('The game before the questions')
  await colleague.page.fill(/^Det du vill berätta/, 'Vi prövar det.')
  await colleague.page.press('Svara')
  await page.open(paths.network())
  await page.follow('The game before the questions')
  expect(await page.words()).toContain('Vi prövar det.')
  await page.press('Take back')
  await colleague.page.open(paths.network())
  expect(await colleague.page.words()).not.toContain('begin with the game, not')
  await colleague.close()
  await close()
})

test('after two years she is reminded, renews by a word, and the colleague who does not is gone', async () => {
  const lapse = () => perform(world.house, { actor: { kind: 'system', name: 'test' } }, lapseMemberships, {})
  // Nobody stays signed in for so long.
  const again = async () => {
    abroad = (await world.everybody(new Set([abroad.actor.personId])))[0]!
    return inEnglish()
  }
  world.setTime('2028-10-25T12:00:00Z')
  expect(await lapse()).toEqual({ gone: 0, reminded: 2 })
  const { page, close } = await again()
  await page.open(paths.membership())
  expect(await page.words()).toContain('24 November 2028')
  await page.press('Renew for 24 months')
  expect(await page.words()).toContain('25 October 2030')
  world.setTime('2028-11-24T12:00:00Z')
  expect(await lapse()).toEqual({ gone: 1, reminded: 0 })
  await close()
  const later = await again()
  await later.page.open(paths.network())
  expect(await later.page.words()).toContain('Police, Latvia')
  expect(await later.page.words()).not.toContain('Social services, Sweden')
  await later.close()
})
