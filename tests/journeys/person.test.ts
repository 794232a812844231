import { beforeAll, expect, test } from 'vitest'
import { paths } from '../../src/modules/disclosure/paths.ts'
import { supportPaths } from '../../src/modules/support/index.ts'
import { addDays, dayOf } from '../../src/platform/clock/clock.ts'
import { type SamladPage, widths } from '../../src/testing/browser.ts'
import { givenCase } from '../../src/testing/cases.ts'
import { givenConsent } from '../../src/testing/disclosures.ts'
import { type ServedWorld, serveWorld } from '../../src/testing/served-world.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

// One fictional adult and one fictional child, from the first call to long-term support, with five bodies signed in.

let world: World
let served: ServedWorld
let social: TestPerson
let association: TestPerson
let police: TestPerson
let health: TestPerson
let coordinator: TestPerson

beforeAll(async () => {
  world = await openWorld()
  served = await serveWorld(world)
  await world.body('Exempelköpings kommun', 'municipality')
  await world.body('Påhittade stödföreningen', 'ngo')
  await world.body('Påhittade polisen', 'agency')
  await world.body('Region Exempel', 'region')
  await world.body('Påhittade regionkoordinationen', 'municipal_function')
  social = await world.as('caseworker', 'Exempelköpings kommun')
  association = await world.as('ngo_officer', 'Påhittade stödföreningen')
  police = await world.as('police_prosecutor', 'Påhittade polisen')
  health = await world.as('caseworker', 'Region Exempel')
  coordinator = await world.as('regional_coordinator', 'Påhittade regionkoordinationen')
})

/** A phone of 390 pixels on which nothing runs, or a desk. */
const looks = {
  phone: { javaScript: false, width: 390 },
  desk: { javaScript: true, width: widths.desk },
} as const

/** Lets somebody sign in and do something; what they see is checked at every step. */
const as = async (
  person: TestPerson,
  look: keyof typeof looks,
  does: (page: SamladPage) => Promise<unknown>,
): Promise<void> => {
  const { page, close } = await served.openAs(person, looks[look])
  await does(page)
  await close()
}

const dayFromNow = (days: number): string => addDays(dayOf(world.house.clock.now()), days)
const idIn = (page: SamladPage): string => page.address().split('/')[2]!.split('?')[0]!

/** Says at which step somebody now is. */
const moveTo = async (page: SamladPage, caseId: string, step: string): Promise<void> => {
  await page.open(supportPaths.case({ caseId }))
  await page.unfold('Var i stödkedjan')
  await page.tick(step)
  await page.press('Ändra steg')
  expect(await page.part('[aria-current="step"]').textContent()).toContain(step)
}

let adult = ''

test('an adult calls: at most twelve answers and eight minutes lead to a referral that is sent', async () => {
  await as(social, 'phone', async (page) => {
    const began = performance.now()
    let answers = 0
    const answer = async (given: Promise<unknown>) => {
      answers += 1
      await given
    }
    await page.open(supportPaths.newCase())
    await answer(page.fill(/^Namn som personen vill kallas/, 'Påhittad Ilinca'))
    await answer(page.tick('Vuxen'))
    await answer(page.choose(/^Språk/, 'rumänska'))
    await page.press('Öppna ärendet')
    adult = idIn(page)
    await page.follow('Ny remiss')
    await answer(page.choose(/^Vad behövs/, 'Stöd för att lämna prostitution'))
    await answer(page.tick('I dag eller i natt'))
    await page.press('Visa vem som kan hjälpa')
    await answer(page.tick('Påhittade stödföreningen'))
    await answer(page.tick('Det en sådan mottagare brukar behöva'))
    await answer(page.tick('Personen säger ja nu'))
    await answer(page.tick('Tolk på telefon'))
    await answer(page.tick('Muntligt'))
    await page.press('Skicka remissen')
    expect(await page.words()).toContain('Svar senast')
    expect(answers).toBeLessThanOrEqual(12)
    expect(performance.now() - began).toBeLessThan(8 * 60_000)
  })
}, 120_000)

test('the signs are gone through, the judgement is a person’s, and acute protection begins', async () => {
  await as(social, 'phone', async (page) => {
    await page.open(supportPaths.checklists({ caseId: adult }))
    await page.press(/^Börja: .*vuxna/)
    await page.tick(/^Ja/)
    await page.press('Spara och gå vidare')
    await page.follow('Till bedömningen')
    await page.tick(/^Förmodat utsatt/)
    await page.fill(/^Hur bedömer du/, 'Påhittat: hennes pass finns hos någon annan.')
    await page.press('Spara bedömningen')
    await page.open(supportPaths.section({ caseId: adult, section: 'contact' }))
    await page.tick('Sms')
    await page.fill(/Aldrig så här/, 'Påhittat: ring aldrig')
    await page.press('Spara')
    await page.open(supportPaths.section({ caseId: adult, section: 'needs' }))
    await page.fill(/Vad personen vill/, 'Påhittat: sova i fred')
    await page.press('Spara')
    await moveTo(page, adult, 'Akut skydd')
    expect(await page.words()).toContain('Påhittat: ring aldrig')
  })
}, 120_000)

test('the association takes over a part and tells how it went; nobody else sees the case', async () => {
  await as(association, 'desk', async (page) => {
    await page.open(paths.referrals())
    await page.follow('Stöd för att lämna prostitution')
    await page.press('Ja, vi tar emot')
    await page.press('Vi har börjat')
    await page.tick('Stödet fortsätter')
    await page.press('Redovisa hur det gick')
    await page.open(supportPaths.case({ caseId: adult }), { status: 404 })
  })
  for (const stranger of [police, health, coordinator])
    expect((await stranger.get(supportPaths.case({ caseId: adult }))).status).toBe(404)
}, 120_000)

test('what the association opens by the person’s yes closes at the moment of the no', async () => {
  const caseId = await givenCase(association, { values: { needs: { wants: 'Påhittat: ett eget rum' } } })
  await givenConsent(association, {
    caseId,
    toBody: social.actor.bodyId,
    purpose: 'support',
    items: [{ section: 'needs', field: 'wants' }],
    givenOn: dayFromNow(0),
    expiresOn: dayFromNow(60),
  })
  await as(association, 'desk', async (page) => {
    await page.open(paths.newDisclosure({ caseId }))
    await page.tick('Exempelköpings kommun')
    await page.tick('Stöd')
    await page.tick('Som direktåtkomst')
    await page.tick(/^Personen samtycker, och det är organisationens egen akt/)
    await page.press('Visa vad lagen tillåter')
    await page.tick(/^Uttryckligt samtycke/)
    await page.press('Välj delar')
    await page.part('.part-section').filter({ hasText: 'Behov och önskemål' }).locator('summary').click()
    await page.tick('Vad personen vill, med egna ord')
    await page.fill('Gäller till och med', dayFromNow(30))
    await page.press('Förhandsgranska')
    await page.press('Öppna')
  })
  await as(social, 'phone', async (page) => {
    await page.open(supportPaths.case({ caseId }))
    expect(await page.words()).toContain('Påhittat: ett eget rum')
  })
  await as(association, 'desk', async (page) => {
    await page.open(paths.consents({ caseId }))
    await page.follow('Återkalla')
    expect(await page.words()).toContain('Exempelköpings kommun förlorar sin åtkomst genast.')
    await page.press('Återkalla nu')
  })
  await as(social, 'phone', (page) => page.open(supportPaths.case({ caseId }), { status: 404 }))
}, 120_000)

test('long-term support starts from what the person wants, and the plan fits into a pocket', async () => {
  await as(social, 'phone', async (page) => {
    await moveTo(page, adult, 'Inledande stöd')
    await page.open(supportPaths.plan({ caseId: adult }))
    await page.fill(/^Vad vill du/, 'Vreau să lucrez într-o bucătărie (exemplu)')
    await page.press('Börja planen')
    await page.follow('Lägg till en fas')
    await page.tick(/^Vila/)
    await page.fill('Första dag', dayFromNow(0))
    await page.press('Lägg till en fas')
    await page.follow('Lägg till ett mål')
    await page.fill('Mål', 'Påhittat: arbeta i ett kök')
    await page.press('Lägg till ett mål')
    await page.follow(/^Lägg till ett steg mot målet/)
    await page.fill('Vad som ska göras', 'Påhittat: praktik genom föreningen')
    await page.fill(/^Samma sak i ord/, 'Prova på kök')
    await page.press('Lägg till ett steg')
    await page.follow('Fråga hur det är nu')
    await page.part('fieldset').first().getByRole('radio').nth(1).check()
    await page.press('Spara svaren')
    await moveTo(page, adult, 'Långsiktigt stöd')
    await page.open(supportPaths.ownPlan({ caseId: adult }))
    expect(await page.words()).toContain('Prova på kök')
    const printed = await page.download('Hämta som PDF')
    expect(printed.content.subarray(0, 5).toString()).toBe('%PDF-')
    expect(printed.name).not.toMatch(/Ilinca|samlad|plan/i)
  })
}, 120_000)

let child = ''

test('a child: signs, duties with clocks, and the police are told what 10:21 covers and nothing else', async () => {
  child = await givenCase(social, {
    chosenName: 'Påhittad Sami',
    ageGroup: 'child',
    values: {
      safety: { from_whom: 'Påhittad man i grå bil' },
      health: { acute: 'Påhittad åkomma' },
    },
  })
  const caseId = child
  await as(social, 'desk', async (page) => {
    await page.open(supportPaths.checklists({ caseId }))
    await page.press(/^Börja: .*barn/)
    await page.follow('Till bedömningen')
    await page.tick(/^Förmodat utsatt/)
    await page.fill(/^Hur bedömer du barnets situation/, 'Påhittat: en okänd vuxen styr barnet.')
    await page.press('Spara bedömningen')
    await page.tick(/^Ett brott kan ha begåtts/)
    await page.press('Visa stegen')
    await page.press(/^Starta \d+ frister/)
    await page.open(paths.newDisclosure({ caseId }))
    await page.tick('Påhittade polisen')
    await page.tick('Utredning av ett begånget brott')
    await page.tick('Som en kopia')
    await page.press('Visa vad lagen tillåter')
    await page.tick(/^Misstanke om brott mot barn/)
    await page.press('Välj delar')
    await page.tick('Från vem')
    await page.part('select[name=offence]').selectOption('trafficking')
    await page.tick('Fullbordat')
    await page.fill('Gäller till och med', dayFromNow(30))
    await page.press('Förhandsgranska')
    expect(await page.words()).toContain('10 kap. 21 §')
    await page.press('Lämna kopian')
    await moveTo(page, caseId, 'Akut skydd')
  })
  await as(police, 'phone', async (page) => {
    await page.open(paths.received())
    await page.follow(/^S-/)
    expect(await page.words()).toContain('Påhittad man i grå bil')
    expect(await page.words()).not.toMatch(/Påhittad åkomma|Påhittad Sami/)
    await page.open(supportPaths.case({ caseId }), { status: 404 })
  })
}, 120_000)

test('the child gets care and one coordinated offer, which the coordinator follows without the case', async () => {
  const caseId = child
  await as(social, 'desk', async (page) => {
    await moveTo(page, caseId, 'Inledande stöd')
    await page.open(paths.newReferral({ caseId }))
    await page.choose(/^Vad behövs/, 'Hälsoundersökning, tandvård, annan vård')
    await page.tick('Planerat')
    await page.press('Visa vem som kan hjälpa')
    await page.tick(/^Region Exempel/)
    await page.tick('Det en sådan mottagare brukar behöva')
    await page.tick('Personen säger ja nu')
    await page.choose('Personens språk', 'vietnamesiska')
    await page.tick('Tolk på telefon')
    await page.choose('Vem sa ja?', 'God man')
    await page.tick('Muntligt')
    await page.unfold('Ett samordnat erbjudande')
    await page.choose(/^Regionkoordinator/, 'Påhittade regionkoordinationen')
    await page.press('Skicka remissen')
  })
  await as(health, 'desk', async (page) => {
    await page.open(paths.referrals())
    await page.follow('Hälsoundersökning, tandvård, annan vård')
    expect(await page.words()).toContain('Påhittad åkomma')
    expect(await page.words()).not.toContain('Påhittad man i grå bil')
    await page.press('Ja, vi tar emot')
  })
  await as(coordinator, 'phone', async (page) => {
    await page.open(paths.coordinatedReferrals())
    await page.follow(/^Visa på en tidslinje/)
    expect(await page.words()).toContain('Region Exempel')
    expect(await page.words()).not.toMatch(/Påhittad åkomma|Påhittad man/)
    await page.open(supportPaths.case({ caseId }), { status: 404 })
  })
  await as(social, 'phone', async (page) => {
    await page.open(supportPaths.plan({ caseId }))
    await page.fill(/^Vad vill du/, 'Påhittat: gå i skolan')
    await page.press('Börja planen')
    await moveTo(page, caseId, 'Långsiktigt stöd')
  })
}, 120_000)
