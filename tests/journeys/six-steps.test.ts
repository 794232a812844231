import { beforeAll, expect, test } from 'vitest'
import { recordConsent } from '../../src/modules/disclosure/consents/actions.ts'
import { paths as disclosurePaths } from '../../src/modules/disclosure/paths.ts'
import { sendReferral } from '../../src/modules/disclosure/referrals/send-actions.ts'
import { decideDisclosure } from '../../src/modules/disclosure/sharing/decide-actions.ts'
import { paths as housingPaths } from '../../src/modules/housing/paths.ts'
import { writeProceedings } from '../../src/modules/redress/claims/begin-actions.ts'
import {
  applyForCompensation,
  recordDecision,
} from '../../src/modules/redress/claims/compensation-actions.ts'
import { claimDamages, recordJudgment } from '../../src/modules/redress/claims/court-actions.ts'
import { redressPaths } from '../../src/modules/redress/index.ts'
import { partnerRegister } from '../../src/modules/return/partners/register.ts'
import { paths as returnPaths } from '../../src/modules/return/paths.ts'
import { sides, topics } from '../../src/modules/return/plans/codes.ts'
import { writePlan } from '../../src/modules/return/plans/plan-actions.ts'
import { answerReception, askPartner } from '../../src/modules/return/plans/reception-actions.ts'
import { assessRisks } from '../../src/modules/return/plans/risk-actions.ts'
import { viewReturn } from '../../src/modules/return/plans/view-actions.ts'
import { assignCase } from '../../src/modules/support/cases/staff-actions.ts'
import { supportPaths } from '../../src/modules/support/index.ts'
import { givenCase } from '../../src/testing/cases.ts'
import { givenConsent } from '../../src/testing/disclosures.ts'
import { givenHouse, poolOf } from '../../src/testing/housing-pool.ts'
import { claimRevision, givenSentPayment } from '../../src/testing/redress.ts'
import type { TestPerson } from '../../src/testing/world.ts'
import { desk, lastOf, moveTo, openSixSteps, phone } from './six-steps-scene.ts'

// One fictional adult through all six steps, with nine bodies signed in, from a phone on which nothing runs to the partner's
// link abroad.

let scene: Awaited<ReturnType<typeof openSixSteps>>
let staff: TestPerson
let shelterId: string

const PARTNER = 'Påhittade huset i Rumänien'
/** Where the shelter is: a municipality that nothing else in the story names. */
const MUNICIPALITY = { code: '2580', name: 'Luleå' }

beforeAll(async () => {
  scene = await openSixSteps()
  const house = await givenHouse(scene.world, 'Påhittade huset', MUNICIPALITY.code)
  staff = house.staff
  shelterId = house.shelter.shelterId
}, 60_000)

let adult = ''
let placementId = ''

test('step 1: the signs are gone through with the adult, and the judgement is a person’s', async () => {
  adult = await givenCase(scene.people.social, {
    chosenName: 'Påhittad Ilinca',
    language: 'ro',
    values: {
      needs: { wants: 'Påhittat: sova i fred', does_not_want: 'Påhittat: inga möten på kvällen' },
      safety: { from_whom: 'Påhittad man med bil' },
      work: { wishes: 'Påhittat: ett kök' },
    },
  })
  await scene.as(scene.people.social, phone, async (page) => {
    await page.open(supportPaths.checklists({ caseId: adult }))
    await page.press(/^Börja: .*vuxna/)
    await page.tick(/^Ja/)
    await page.press('Spara och gå vidare')
    await page.follow('Till bedömningen')
    await page.tick(/^Förmodat utsatt/)
    await page.fill(/^Hur bedömer du/, 'Påhittat: hennes pass finns hos någon annan.')
    await page.press('Spara bedömningen')
    expect(await page.words()).not.toMatch(/poäng|risknivå/i)
  })
}, 60_000)

test('step 2: a place is asked for blindly, offered, chosen by her, granted and begun', async () => {
  const pool = poolOf(scene.world)
  await scene.as(scene.people.social, phone, async (page) => {
    await page.open(housingPaths.newRequest({ caseId: adult }))
    await page.tick('Nu')
    await page.tick('En kvinna')
    await page.fill(/Där personen inte får vara/, 'Malmö')
    await page.press('Skicka förfrågan')
    const request = page.address()
    scene.world.setTime('2026-11-24T12:08:00Z')
    await pool.match()
    await scene.as(staff, desk, async (house) => {
      await house.open(housingPaths.pool())
      await house.follow(/En kvinna/)
      expect(await house.words()).not.toMatch(/Ilinca|Exempelköping|Malmö/)
      await house.press('Erbjud plats')
    })
    await page.open(request)
    expect(await page.words()).toContain('Väntar på svar')
    scene.world.setTime('2026-11-24T13:00:10Z')
    await pool.release()
    await page.open(request)
    await page.press(/Personen säger ja/)
    await page.open(housingPaths.newPlacement({ caseId: adult }))
    await page.tick('Socialnämndens beslut')
    await page.fill('Sista dag', '2027-05-30')
    await page.fill('Nästa uppföljning', '2026-12-20')
    await page.fill(/^Skäl/, 'Påhittat: hon är hotad där hon bor.')
    await page.press('Bevilja')
    placementId = lastOf(page)
    await moveTo(page, adult, 'Akut skydd')
  })
  await scene.as(staff, phone, async (page) => {
    await page.open(housingPaths.residents())
    await page.follow(/^P-/)
    expect(await page.words()).not.toMatch(/Ilinca|hotad/)
    await page.press('De har kommit')
    await page.open(housingPaths.location({ shelterId }))
  })
  // Whoever placed her is told where, at that one address and nowhere else.
  await scene.as(scene.people.social, phone, async (page) => {
    await page.open(housingPaths.placement({ caseId: adult, placementId }))
    await page.follow('Visa var')
    expect(await page.words()).toContain(MUNICIPALITY.name)
  })
}, 120_000)

test('steps 3 and 4: a way to a livelihood, and a plan that begins with her own wishes', async () => {
  await scene.as(scene.people.social, phone, async (page) => {
    await moveTo(page, adult, 'Inledande stöd')
    await page.open(disclosurePaths.newReferral({ caseId: adult }))
    await page.choose(/^Vad behövs/, 'Arbete och egen försörjning')
    await page.tick('Planerat')
    await page.press('Visa vem som kan hjälpa')
    await page.tick('Påhittade stödföreningen')
    await page.tick('Det en sådan mottagare brukar behöva')
    await page.tick('Personen säger ja nu')
    await page.tick('Tolk på telefon')
    await page.tick('Muntligt')
    await page.press('Skicka remissen')
  })
  await scene.as(scene.people.association, desk, async (page) => {
    await page.open(disclosurePaths.referrals())
    await page.follow('Arbete och egen försörjning')
    expect(await page.words()).toContain('Påhittat: ett kök')
    expect(await page.words()).not.toContain('Påhittad man med bil')
    await page.press('Ja, vi tar emot')
    await page.press('Vi har börjat')
    await page.open(supportPaths.case({ caseId: adult }), { status: 404 })
  })
  await scene.as(scene.people.social, phone, async (page) => {
    await page.open(supportPaths.plan({ caseId: adult }))
    await page.fill(/^Vad vill du/, 'Vreau să lucrez într-o bucătărie (exemplu)')
    await page.press('Börja planen')
    await page.follow('Lägg till ett mål')
    await page.fill('Mål', 'Påhittat: arbeta i ett kök')
    await page.press('Lägg till ett mål')
    await moveTo(page, adult, 'Långsiktigt stöd')
  })
}, 90_000)

test('step 5: the police get what she says yes to, and the money she is awarded reaches her own hand', async () => {
  const { social, police } = scene.people
  const consentId = await givenConsent(social, {
    caseId: adult,
    toBody: police.actor.bodyId,
    purpose: 'crime_investigation',
    items: [{ section: 'safety', field: 'from_whom' }],
    givenOn: scene.today(),
    expiresOn: scene.dayFromNow(60),
  })
  await social.perform(decideDisclosure, {
    ...{ caseId: adult, toBody: police.actor.bodyId, toKind: 'police', form: 'copy' },
    ...{ purpose: 'crime_investigation', provision: 'consent', consentId, endsOn: scene.dayFromNow(30) },
    items: [{ section: 'safety', field: 'from_whom' }],
  })
  await scene.as(police, phone, async (page) => {
    await page.open(disclosurePaths.received())
    await page.follow(/^S-/)
    expect(await page.words()).toContain('Påhittad man med bil')
    expect(await page.words()).not.toMatch(/Ilinca|sova i fred/)
    for (const address of [supportPaths.case, housingPaths.placements, redressPaths.caseClaims])
      await page.open(address({ caseId: adult }), { status: 404 })
  })
  const claimId = await scene.as(social, phone, async (page) => {
    await moveTo(page, adult, 'Rättsprocess')
    await page.open(redressPaths.newClaim({ caseId: adult }))
    await page.part('[name="proceedings"][value="charged"]').check()
    await page.part('[name="crimeOn"]').fill('2026-10-30')
    await page.press('Börja ett anspråk')
    return lastOf(page)
  })
  const of = { caseId: adult, claimId }
  const change = async () => ({ ...of, revision: await claimRevision(social, of) })
  await social.perform(claimDamages, {
    ...{ ...(await change()), claimedOn: '2026-11-24', amount: '120 000', through: 'victim_counsel' },
  })
  scene.world.setTime('2027-03-15T09:00:00Z')
  await social.perform(recordJudgment, {
    ...{ ...(await change()), judgmentOn: '2027-02-10', amount: '100 000' },
  })
  await social.perform(writeProceedings, {
    ...{ ...(await change()), proceedings: 'judged', crimeOn: '2026-10-30', endedOn: '2027-03-03' },
  })
  await social.perform(applyForCompensation, {
    ...{ ...(await change()), appliedOn: '2027-03-15', amount: '100 000' },
    ...{ reported: 'reported', contributed: 'contributed' },
  })
  scene.world.setTime('2027-04-20T09:00:00Z')
  await social.perform(recordDecision, {
    ...{ ...(await change()), decidedOn: '2027-04-19', outcome: 'granted', amount: '100 000' },
  })
  const payment = await givenSentPayment(social, of, { on: '2027-04-20' })
  const code = await scene.as(social, desk, async (page) => {
    await page.open(redressPaths.payment(payment))
    expect(await page.words()).not.toContain('I personens hand')
    await page.press('Ta fram en kod')
    return (await page.part('.notice strong').textContent()) ?? ''
  })
  await scene.as(undefined, phone, async (page) => {
    await page.open(redressPaths.receipt())
    await page.follow('Română')
    await page.fill(/^Cod/, code)
    await page.part('[name="told"][value="received"]').check()
    await page.press('Trimiteți răspunsul')
    expect(await page.heading()).toBe('Mulțumim')
  })
  await scene.as(social, phone, async (page) => {
    await page.open(redressPaths.claim(of))
    expect(await page.words()).toContain('I personens hand')
  })
}, 120_000)

/** What is decided at a desk before both confirm: risks on both sides, papers, a partner who has been asked. */
const prepareReturn = async (of: { caseId: string; returnId: string }, organiser: string): Promise<void> => {
  const { coordinator } = scene.people
  const { id: partnerId } = await coordinator.perform(partnerRegister.add, {
    ...{ name: PARTNER, kind: 'ngo', countries: ['RO'], languages: ['ro'], competence: ['reception'] },
    ...{ address: 'huset@example.invalid', protection: 'eea' },
  })
  for (const side of sides)
    await coordinator.perform(assessRisks, {
      ...{ ...of, side, assessedOn: scene.today() },
      topics: Object.fromEntries(topics.map((topic) => [topic, { answer: 'no' as const }])),
    })
  const { plan } = await coordinator.perform(viewReturn, of)
  await coordinator.perform(writePlan, {
    ...{ ...of, country: 'RO', documentKind: 'passport', documentState: 'ready' },
    ...{ documentUntil: '2031-01-01', departsOn: scene.dayFromNow(7), arrivesOn: scene.dayFromNow(7) },
    ...{ companion: 'organiser', contactAgreed: 'yes', revision: plan.revision },
    texts: { livelihood: 'Påhittat: en kurs till kock.', emergencyContact: '070-000 00 00' },
  })
  const consentTo = async (to: { toBody: string } | { toName: string }) => {
    const { consentId } = await coordinator.perform(recordConsent, {
      ...{ caseId: of.caseId, language: 'ro', interpreter: 'in_person', representative: 'none' },
      ...{ manner: 'oral', givenOn: scene.today(), expiresOn: scene.dayFromNow(180) },
      items: [{ section: 'identity', field: 'chosen_name', purpose: 'return', ...to }],
    })
    return consentId
  }
  await coordinator.perform(askPartner, {
    ...{ ...of, partnerId, consentId: await consentTo({ toName: PARTNER }) },
    ...{ parts: ['identity.chosen_name'], endsOn: scene.dayFromNow(180) },
  })
  const [reception] = (await coordinator.perform(viewReturn, of)).receptions
  await coordinator.perform(answerReception, {
    ...{ ...of, receptionId: reception!.id, answer: 'accepted' },
    ...{ answeredOn: scene.today(), receivesOn: scene.dayFromNow(6) },
  })
  await consentTo({ toBody: organiser })
}

test('step 6: she returns because she wants to: risks read by two, confirmed by two, followed up through a link', async () => {
  const { social, coordinator, colleague, organiser } = scene.people
  await social.perform(sendReferral, {
    ...{ caseId: adult, toBody: coordinator.actor.bodyId, need: 'going_home', urgency: 'ordinary' },
    ...{ ground: 'new_consent', language: 'ro', interpreter: 'in_person', manner: 'oral' },
    itemsChoice: 'usual',
  })
  const of = await scene.as(coordinator, desk, async (page) => {
    await page.open(disclosurePaths.referrals())
    await page.follow('Frivilligt återvändande')
    await page.press('Ja, vi tar emot')
    await page.follow('Registrera som eget ärende')
    await page.tick('Vuxen')
    await page.press('Registrera som eget ärende')
    const caseId = lastOf(page)
    await coordinator.perform(assignCase, { caseId, personId: colleague.actor.personId })
    await page.open(returnPaths.begin({ caseId }, { language: 'ro' }))
    await page.tick('Kan ha utsatts för människohandel')
    await page.tick('På plats')
    await page.part('[name="interpreter"][value="in_person"]').check()
    await page.press('Personen har fått veta')
    const returnId = page.address().split('/')[4]!.split('?')[0]!
    await page.open(returnPaths.decision({ caseId, returnId }))
    await page.tick('Vill återvända')
    await page.fill(/^Med egna ord/, 'Vreau acasă, la sora mea (exemplu)')
    await page.part('[name="interpreter"][value="in_person"]').check()
    await page.press('Spara')
    return { caseId, returnId }
  })
  await prepareReturn(of, organiser.actor.bodyId)
  await scene.as(colleague, desk, async (page) => {
    for (const side of sides) {
      await page.open(returnPaths.risks({ ...of, side }))
      await page.press('Jag har läst bedömningen')
    }
  })
  await scene.as(coordinator, desk, async (page) => {
    await page.open(returnPaths.confirmation(of))
    await page.unfold('Fråga organisatören')
    await page.press(/^Fråga organisatören: /)
  })
  await scene.as(organiser, desk, async (page) => {
    await page.open(returnPaths.questions())
    await page.follow('Påhittade regionkoordinationen')
    expect(await page.words()).not.toMatch(/Ilinca|acasă|kock/)
    await page.tick('Bekräfta')
    await page.press('Spara svaret')
    await page.open(returnPaths.plan(of), { status: 404 })
  })
  await scene.as(coordinator, desk, async (page) => {
    await page.open(returnPaths.confirmation(of))
    await page.tick('Bekräfta')
    await page.press('Spara svaret')
    await page.open(returnPaths.plan(of))
    expect(await page.words()).toContain('Bekräftat')
  })
  scene.world.setTime('2027-04-27T09:00:00Z')
  await scene.as(staff, desk, async (page) => {
    await page.open(housingPaths.resident({ placementId }))
    await page.unfold('Avsluta placeringen')
    await page.tick('Som planerat')
    await page.choose(/^Vad som följer/, 'Återvändande')
    await page.press('Avsluta placeringen')
  })
  await scene.as(social, desk, async (page) => {
    // Where she lived is nobody's any more, the board's included.
    await page.open(housingPaths.where({ caseId: adult, placementId }), { status: 404 })
    await moveTo(page, adult, 'Återvändande eller etablering')
  })
  scene.world.setTime('2027-04-29T09:00:00Z')
  const link = await scene.as(coordinator, desk, async (page) => {
    await page.open(returnPaths.journey(of))
    await page.fill('Dag för resan', '2027-04-27')
    await page.press('Skriv att personen har rest')
    await page.open(returnPaths.followUps(of))
    await page.tick('Ja')
    await page.press('Spara personens val')
    await page.choose(/^Partnerns språk/, 'Română (rumänska)')
    await page.fill('Sista dag', '2027-06-30')
    await page.press('Öppna en länk')
    return (await page.part('.secret-link').textContent()) ?? ''
  })
  await scene.as(undefined, phone, async (page) => {
    await page.open(new URL(link).pathname)
    expect(await page.words()).not.toMatch(/Ilinca|Påhittad|prostitution|trafic/)
    await page.follow(/Primele zile/)
    await page.tick('Da')
    await page.part('[name="answers.safe"][value="yes"]').check()
    await page.part('[name="answers.re_exploited"][value="no"]').check()
    await page.press('Trimite')
  })
  await scene.as(coordinator, desk, async (page) => {
    await page.open(returnPaths.followUps(of))
    expect(await page.row(/De första dagarna/).textContent()).toMatch(/Nådd.*Ja/)
  })
}, 180_000)

test('where the shelter is was shown to its own staff and to the board that placed her there, and to nobody else', async () => {
  const { health, prosecutor, medicine } = scene.people
  const of = { caseId: adult, placementId }
  for (const stranger of [health, prosecutor, medicine])
    await scene.as(stranger, desk, async (page) => {
      for (const address of [housingPaths.placement(of), housingPaths.where(of), housingPaths.resident(of)])
        await page.open(address, { status: 404 })
    })
  const names = new RegExp(`${MUNICIPALITY.name}|Påhittade gatan`)
  const told = scene.shown.filter(({ content }) => names.test(content))
  const where = housingPaths.where(of)
  expect(told.filter(({ person }) => person !== staff).map(({ address }) => address)).toEqual([where])
  expect(told.find(({ address }) => address === where)!.person).toBe(scene.people.social)
  expect(told.some(({ person }) => person === staff)).toBe(true)
  // The others were there, and their browsers were shown pages.
  const bodies = new Set(scene.shown.flatMap(({ person }) => person?.actor.bodyId ?? []))
  expect(bodies.size).toBeGreaterThanOrEqual(8)
}, 60_000)

test('she is at the last step, and the trail of it all is as it was sealed', async () => {
  expect(await scene.stepOf(adult)).toBe('return_or_settlement')
  const { findings, sealedRecords, unsealedRecords } = await scene.verify()
  expect(findings).toEqual([])
  expect(sealedRecords).toBeGreaterThan(100)
  expect(unsealedRecords).toBe(0)
})
