import { beforeAll, expect, test } from 'vitest'
import { paths } from '../../src/modules/disclosure/paths.ts'
import { supportPaths } from '../../src/modules/support/index.ts'
import { widths } from '../../src/testing/browser.ts'
import { type ServedWorld, serveWorld } from '../../src/testing/served-world.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

let world: World
let served: ServedWorld
let social: TestPerson
let ngo: TestPerson

beforeAll(async () => {
  world = await openWorld()
  served = await serveWorld(world)
  await world.body('Exempelköpings kommun', 'municipality')
  await world.body('Påhittade stödföreningen', 'ngo')
  social = await world.as('caseworker', 'Exempelköpings kommun')
  ngo = await world.as('ngo_officer', 'Påhittade stödföreningen')
  await world.as('regional_coordinator', 'Länsstyrelsen i Påhittat län')
  await world.asSystem((tx) =>
    tx
      .insertInto('support.programme')
      .values({
        body_id: ngo.actor.bodyId,
        name: 'Påhittade vägen vidare',
        setting: 'ngo',
        meets: ['prostitution'],
        serves: ['women'],
        languages: ['th', 'ro'],
        counties: ['14'],
        capacity: 'open',
        capacity_on: '2026-11-20',
      })
      .execute(),
  )
})

test('from a first call to a sent referral in twelve answers at most, on a phone and without client code', async () => {
  const { page, close } = await served.openAs(social, { javaScript: false, width: widths.phone })
  let answers = 0
  const answer = async (given: Promise<unknown>) => {
    answers += 1
    await given
  }
  await page.open(supportPaths.newCase())
  await answer(page.fill(/^Namn som personen vill kallas/, 'Påhittad Synlig'))
  await answer(page.tick('Vuxen'))
  await answer(page.choose(/^Län/, 'Västra Götalands län'))
  await answer(page.choose(/^Språk/, 'thailändska'))
  await page.press('Öppna ärendet')
  await page.follow('Ny remiss')
  await answer(page.choose(/^Vad behövs/, 'Stöd för att lämna prostitution'))
  await answer(page.tick('I dag eller i natt'))
  await page.press('Visa vem som kan hjälpa')
  expect(await page.words()).toContain('talar thailändska')
  await answer(page.tick(/^Påhittade stödföreningen/))
  await answer(page.tick('Det en sådan mottagare brukar behöva'))
  await answer(page.tick('Personen säger ja nu'))
  await answer(page.tick('Tolk på telefon'))
  await answer(page.tick('Muntligt'))
  await answer(page.fill(/^Meddelande/, 'Påhittat: ring före fem.'))
  await page.screenshots('referral-new')
  await page.press('Skicka remissen')
  await page.screenshots('referral-sent')
  expect(await page.words()).toContain('Svar senast')
  expect(answers).toBeLessThanOrEqual(12)
  await close()
})

test('the recipient opens it, asks, accepts and tells what came of it; the sender closes it', async () => {
  const recipient = await served.openAs(ngo, { javaScript: true, width: widths.desk })
  await recipient.page.open(paths.referrals())
  await recipient.page.follow('Stöd för att lämna prostitution')
  expect(await recipient.page.words()).toContain('Påhittat: ring före fem.')
  await recipient.page.screenshots('referral-received')
  await recipient.page.press('Ja, vi tar emot')
  await recipient.page.press('Vi har börjat')
  await recipient.page.tick('Stödet fortsätter')
  await recipient.page.press('Redovisa hur det gick')
  expect(await recipient.page.words()).toContain('Stödet fortsätter')
  await recipient.close()

  const sender = await served.openAs(social, { javaScript: true, width: widths.desk })
  await sender.page.open(paths.sentReferrals())
  await sender.page.follow('Stöd för att lämna prostitution')
  await sender.page.press('Avsluta')
  await sender.page.open(paths.sentReferrals())
  expect(await sender.page.words()).toContain('Inget är skickat')
  await sender.close()
})
