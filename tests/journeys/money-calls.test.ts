import { beforeAll, expect, test } from 'vitest'
import { loadFirstData } from '../../src/cli/first-data.ts'
import { addAssessor } from '../../src/modules/funding/assessment/actions.ts'
import {
  acceptAgreement,
  offerAgreement,
  payInstalment,
  viewGrant,
} from '../../src/modules/funding/grants/actions.ts'
import { fundingPaths as paths } from '../../src/modules/funding/paths.ts'
import { giveAssignment } from '../../src/modules/plan/assignments/decision-actions.ts'
import { listMeasureChoices, listPlanHeads } from '../../src/modules/plan/index.ts'
import type { Role } from '../../src/platform/access/roles.ts'
import { type SamladPage, widths } from '../../src/testing/browser.ts'
import { assessed, givenApplication, givenCall, givenGrant } from '../../src/testing/funding.ts'
import { type ServedWorld, serveWorld } from '../../src/testing/served-world.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

// The money of measures 1, 15, 16, 27 and 32 in the browser. What another journey shows already is set as a scene; all amounts,
// reasons and results are made up.

let world: World
let served: ServedWorld
let planId: string
const SPRING = '2026-02-10T09:00:00Z'

beforeAll(async () => {
  world = await openWorld()
  world.setTime(SPRING)
  await loadFirstData(world.house)
  planId = (await world.asSystem((tx) => listPlanHeads(tx))).find(({ reference }) =>
    reference.includes('167'),
  )!.id
  served = await serveWorld(world)
}, 60_000)

const plain = (words: string): string => words.replaceAll('\u00a0', ' ')

/** A measure's assignment with a million kronor, and who distributes them. */
const scene = async (measure: string, giver: string, title: string) => {
  world.setTime(SPRING)
  await world.body(giver)
  const measures = await world.asSystem((tx) => listMeasureChoices(tx, planId))
  const coordinator = await world.as('national_coordinator', 'Påhittade samordningen')
  const { assignmentId: assignment } = await coordinator.perform(giveAssignment, {
    planId,
    title,
    task: 'Fördela pengarna och redovisa vad de ledde till.',
    measures: [measures.find(({ number }) => number === measure)!.id],
    assignees: [giver],
    decided: '2026-02-01',
    reference: `Påhittat 2026/${measure}`,
    deadlines: [{ day: '2027-03-31', kind: 'final' }],
    money: [{ kronor: '1 000 000', fromYear: '2026', toYear: '2026' }],
  })
  return {
    assignment,
    officer: await world.as('body_officer', giver),
    assessor: await world.as('county_coordinator', giver),
  }
}

/** A grant of 400 000 kr that is agreed on and paid, as far as another journey has shown it. */
const paidGrant = async (
  given: Awaited<ReturnType<typeof scene>>,
  to: { name: string; type: string; role: Role; title: string; number: string },
): Promise<{ grantId: string; receiver: TestPerson }> => {
  const { assignment, officer, assessor } = given
  await world.body(to.name, to.type)
  const { callId } = await givenCall(officer, { assignment })
  world.setTime('2026-03-01T09:00:00Z')
  const receiver = await world.as(to.role, to.name)
  const { grantId } = await givenGrant(world, officer, assessor, receiver, {
    ...{ callId, title: to.title, number: to.number },
    closed: '2026-04-10T09:00:00Z',
    decidedOn: '2026-04-10',
  })
  await officer.perform(offerAgreement, {
    grantId,
    conditions: 'Påhittade villkor: varje avtal prövas mot klausulen.',
    startsOn: '2026-05-01',
    endsOn: '2026-12-31',
    reportOn: '2027-02-01',
    instalments: [{ amount: '400 000', dueOn: '2026-05-15' }],
  })
  await receiver.perform(acceptAgreement, { grantId })
  world.setTime('2026-05-15T09:00:00Z')
  const { inside } = await officer.perform(viewGrant, { grantId })
  await assessor.perform(payInstalment, { instalmentId: inside!.instalments[0]!.id, paidOn: '2026-05-15' })
  return { grantId, receiver }
}

/** Writes what came of a grant, and sends it in. */
const report = async (
  page: SamladPage,
  told: { done: string; reached: string; outcome: string; staff: string; publicText: string },
): Promise<void> => {
  await page.fill('Vad ni har gjort', told.done)
  await page.fill(/^Människor som har fått stöd/, told.reached)
  await page.fill(/^Avhopp från stödet/, '0')
  await page.fill(/^Vad som har förändrats/, told.outcome)
  await page.fill('Samtalsledare', told.staff)
  await page.fill('Lokal', '100 000')
  await page.fill('Ideellt arbete', '100 000')
  await page.tick('Resultaten får publiceras')
  await page.fill(/^Resultaten, så som/, told.publicText)
  await page.press('Spara')
}

test('measure 1: Socialstyrelsen calls for the spread of the guidelines, UNICEF Sverige applies, and everybody sees how many have them', async () => {
  const TITLE = 'Riktlinjerna når dem som möter barnen'
  const { officer, assessor } = await scene('1', 'Socialstyrelsen', 'Riktlinjer om utsatta barn sprids')
  await world.body('UNICEF Sverige', 'ngo')
  const giver = await served.openAs(officer, { javaScript: false })
  await giver.page.open('/')
  await giver.page.unfold('Mer')
  await giver.page.follow(/^Utlysningar/)
  await giver.page.follow('Ny utlysning')
  await giver.page.fill('Rubrik', 'Bidrag till spridning av riktlinjer om utsatta barn')
  await giver.page.fill(
    'Vad pengarna är till för',
    'Att de som möter barn har riktlinjerna och använder dem.',
  )
  await giver.page.fill('Belopp att fördela', '1 000 001')
  await giver.page.choose(/^Uppdrag som pengarna/, 'Riktlinjer om utsatta barn sprids')
  await giver.page.fill(/^Åtgärder som utlysningen/, '1')
  await giver.page.fill('Öppnar, dag', '2026-02-01')
  await giver.page.fill('Stänger, dag', '2026-03-29')
  await giver.page.tick('Ideella organisationer och stiftelser')
  await giver.page.fill(/^Kriterium 1/, 'Når de som möter barn')
  await giver.page.press('Spara utkastet')
  await giver.page.pressRefused('Publicera')
  expect(plain(await giver.page.words())).toContain(
    'Ni har 1 000 000 kr kvar att fördela av uppdragets pengar',
  )
  await giver.page.follow('Ändra utkastet')
  await giver.page.fill('Belopp att fördela', '1 000 000')
  await giver.page.press('Spara utkastet')
  await giver.page.screenshots('call-draft-1')
  await giver.page.press('Publicera')
  const callId = giver.page.address().split('/')[2]!

  const ngo = await world.as('ngo_officer', 'UNICEF Sverige')
  const phone = await served.openAs(ngo, { javaScript: false, width: widths.phone })
  await phone.page.open('/calls')
  await phone.page.follow('Bidrag till spridning av riktlinjer om utsatta barn')
  await phone.page.press('Sök bidraget')
  await phone.page.fill('Rubrik', TITLE)
  await phone.page.fill(
    'Sammanfattning',
    'Vi sprider riktlinjerna och frågar vilka som använder dem (påhittat).',
  )
  await phone.page.fill('För vem', 'De som möter barn i sitt arbete.')
  await phone.page.fill('Börjar', '2026-05-01')
  await phone.page.fill('Slutar', '2026-12-31')
  await phone.page.fill('Kontaktperson', 'Påhittad Kontakt')
  await phone.page.fill('E-post', 'kontakt@exempel.invalid')
  await phone.page.fill('Kostnad 1', 'Tryck och webbplats')
  await phone.page.fill(/^Belopp/, '300 000')
  await phone.page.fill('Aktivitet 1', 'Riktlinjerna skickas ut')
  await phone.page.fill('Resultat 1', 'Har riktlinjerna')
  await phone.page.fill(/^Antal/, '100')
  await phone.page.fill(/^Av vad/, 'mottagare')
  await phone.page.press('Kontrollera och skicka in')
  await phone.page.press('Skicka in ansökan')
  const applicationId = phone.page.address().split('/')[2]!

  await giver.close()
  await phone.close()

  world.setTime('2026-04-10T09:00:00Z')
  await assessed(officer, assessor, callId, applicationId)
  const spring = await served.openAs(await world.as('body_officer', 'Socialstyrelsen'), { javaScript: false })
  await spring.page.open(paths.handling({ callId }))
  await spring.page.tick('Ingenting')
  await spring.page.press('Lämna besked')
  await spring.page.follow(/^Besluta/)
  await spring.page.tick('Bevilja hela beloppet')
  await spring.page.fill('Skäl', 'Når många för lite pengar (påhittat).')
  await spring.page.fill('Beslutsnummer', 'Påhittat 1')
  await spring.page.press('Fatta beslutet')
  await spring.page.open('/my-grants')
  await spring.page.follow(TITLE)
  await spring.page.follow('Skriv avtal')
  await spring.page.fill('Villkor', 'Pengarna används till spridningen.')
  await spring.page.fill('Kostnader räknas från', '2026-05-01')
  await spring.page.fill('till', '2026-12-31')
  await spring.page.fill('Redovisas senast', '2027-02-01')
  await spring.page.fill(/^Betalas/, '2026-05-15')
  await spring.page.press('Erbjud avtalet')
  const onPhone = { javaScript: false, width: widths.phone }
  const accepting = await served.openAs(await world.as('ngo_officer', 'UNICEF Sverige'), onPhone)
  await accepting.page.open('/my-grants')
  await accepting.page.follow(TITLE)
  await accepting.page.screenshots('grant-agreement-1')
  await accepting.page.press('Godkänn avtalet')
  await accepting.close()
  await spring.page.open('/my-grants')
  await spring.page.follow(TITLE)
  // Whoever decided does not pay: the page says so, and a colleague does.
  expect(await spring.page.words()).toContain('Du har beslutat bidraget. Någon annan betalar.')
  await spring.close()
  const payer = await served.openAs(await world.as('county_coordinator', 'Socialstyrelsen'), onPhone)
  await payer.page.open('/my-grants')
  await payer.page.follow(TITLE)
  await payer.page.unfold('Bokför betalning')
  await payer.page.press('Bokför betalning')
  await payer.close()

  world.setTime('2027-01-10T09:00:00Z')
  const later = await served.openAs(await world.as('ngo_officer', 'UNICEF Sverige'), onPhone)
  await later.page.open('/my-grants')
  await later.page.follow(TITLE)
  await later.page.follow('Redovisa bidraget')
  await later.page.fill('Vad ni har gjort', 'Riktlinjerna är utskickade (påhittat).')
  await later.page.fill(/^Har riktlinjerna/, '112')
  await later.page.fill(/^Vad som har förändrats/, 'Hälften använder dem (påhittat).')
  await later.page.fill('Tryck och webbplats', '300 000')
  await later.page.tick('Resultaten får publiceras')
  await later.page.fill(
    /^Resultaten, så som/,
    '112 mottagare har riktlinjerna och 56 använder dem (påhittat).',
  )
  await later.page.press('Spara')
  await later.page.screenshots('grant-report-1')
  await later.page.press('Skicka in redovisningen')
  await later.close()
  const reader = await served.openAs(await world.as('body_officer', 'Socialstyrelsen'), { javaScript: false })
  await reader.page.open('/my-grants')
  await reader.page.follow(TITLE)
  await reader.page.press('Godkänn redovisningen')
  await reader.page.press('Publicera resultaten')
  await reader.close()

  const visitor = await served.open({ javaScript: false, width: widths.phone })
  await visitor.page.open(paths.call({ callId }))
  await visitor.page.follow('Se vilka som fick bidrag')
  await visitor.page.follow(TITLE)
  await visitor.page.screenshots('grant-public-1')
  const words = plain(await visitor.page.words())
  for (const told of [
    '300 000 kr till UNICEF Sverige, från Socialstyrelsen',
    '112 mottagare',
    '56 använder dem',
  ])
    expect(words).toContain(told)
  await visitor.close()
}, 150_000)

test('measure 15: an agency says what its training money went to, and pays back what it did not use', async () => {
  const given = await scene('15', 'Exempelmyndigheten för utbildning', 'Utbildning om etiska riktlinjer')
  const { grantId } = await paidGrant(given, {
    name: 'Påhittade registreringsverket',
    type: 'agency',
    role: 'body_officer',
    title: 'Alla nyanställda utbildas',
    number: 'Påhittat 15',
  })
  world.setTime('2027-01-10T09:00:00Z')
  const agency = await served.openAs(await world.as('body_officer', 'Påhittade registreringsverket'), {
    javaScript: false,
  })
  await agency.page.open(paths.grantReport({ grantId }))
  await report(agency.page, {
    done: 'Fyra utbildningar (påhittat).',
    reached: '96',
    outcome: 'Alla chefer känner riktlinjerna (påhittat).',
    staff: '340 000',
    publicText: '96 anställda har gått utbildningen (påhittat).',
  })
  await agency.page.press('Skicka in redovisningen')
  await agency.close()
  const giver = await served.openAs(await world.as('body_officer', 'Exempelmyndigheten för utbildning'))
  await giver.page.open('/my-grants')
  await giver.page.follow('Alla nyanställda utbildas')
  await giver.page.screenshots('grant-reported-15')
  await giver.page.press('Godkänn redovisningen')
  expect(plain(await giver.page.words())).toContain('60 000 kr ska betalas tillbaka')
  await giver.page.screenshots('grant-claimed-15')
  await giver.page.press('Bokför återbetalningen')
  const repaid = plain(await giver.page.words())
  for (const told of ['60 000 kr skulle betalas tillbaka', '10 januari 2027', 'Avslutat'])
    expect(repaid).toContain(told)
  await giver.page.open(`/assignments/${given.assignment}`)
  const money = plain((await giver.page.part('#money').textContent()) ?? '')
  for (const told of [
    '1 000 000 kr',
    '400 000 kr',
    '340 000 kr',
    '60 000 kr',
    'Påhittade registreringsverket',
  ])
    expect(money).toContain(told)
  await giver.page.screenshots('money-assignment-15')
  await giver.close()
}, 90_000)

test('measure 16: a report without what the clause led to is sent back, completed on a phone and approved', async () => {
  const given = await scene('16', 'Exempelmyndigheten för bistånd', 'Klausuler i avtal prövas')
  const { grantId } = await paidGrant(given, {
    name: 'Påhittade samarbetsstiftelsen',
    type: 'foundation',
    role: 'ngo_officer',
    title: 'Klausulen i våra avtal',
    number: 'Påhittat 16',
  })
  world.setTime('2027-01-10T09:00:00Z')
  const foundation = await served.openAs(await world.as('ngo_officer', 'Påhittade samarbetsstiftelsen'), {
    width: widths.phone,
  })
  const giver = await served.openAs(await world.as('body_officer', 'Exempelmyndigheten för bistånd'), {
    javaScript: false,
  })
  await foundation.page.open(paths.grantReport({ grantId }))
  await report(foundation.page, {
    done: 'Klausulen står i 40 avtal (påhittat).',
    reached: '40',
    outcome: 'Vi vet mer (påhittat).',
    staff: '400 000',
    publicText: 'Klausulen prövades i 40 avtal (påhittat).',
  })
  await foundation.page.press('Skicka in redovisningen')
  await giver.page.open(paths.grant({ grantId }))
  await giver.page.unfold('Begär komplettering')
  await giver.page.fill('Vad som saknas', 'Skriv i hur många avtal klausulen har åberopats.')
  await giver.page.press('Begär komplettering')
  await foundation.page.open('/my-grants')
  await foundation.page.follow('Klausulen i våra avtal')
  await foundation.page.follow('Redovisa bidraget')
  expect(await foundation.page.words()).toContain('Skriv i hur många avtal klausulen har åberopats.')
  await foundation.page.screenshots('grant-report-returned-16')
  await foundation.page.fill(
    /^Vad som har förändrats/,
    'Klausulen har åberopats i två av 40 avtal (påhittat).',
  )
  await foundation.page.press('Spara')
  await foundation.page.press('Skicka in redovisningen')
  await giver.page.open(paths.grant({ grantId }))
  expect(await giver.page.words()).toContain('åberopats i två av 40 avtal')
  await giver.page.press('Godkänn redovisningen')
  expect(await giver.page.words()).toContain('Avslutat')
  await foundation.close()
  await giver.close()
}, 90_000)

test('measure 27: what a county board distributes is traced to the krona, and nobody decides on more than there is', async () => {
  const BOARD = 'Länsstyrelsen i Stockholms län'
  const { assignment, officer, assessor } = await scene('27', BOARD, 'Nationell samordning av nya vägar')
  const { callId } = await givenCall(officer, { assignment, frame: '700 000' })
  world.setTime('2026-03-01T09:00:00Z')
  const applications = []
  for (const name of ['Påhittade återvändarhjälpen', 'Påhittade vägen ut']) {
    await world.body(name, 'ngo')
    const ngo = await world.as('ngo_officer', name)
    applications.push(await givenApplication(ngo, callId, { title: `Nya vägar: ${name}`, cost: '400 001' }))
  }
  world.setTime('2026-04-10T09:00:00Z')
  for (const { applicationId } of applications) await assessed(officer, assessor, callId, applicationId)
  const { page, close } = await served.openAs(await world.as('body_officer', BOARD))
  await page.open(paths.handling({ callId }))
  for (const { applicationId } of applications)
    await page.part(`input[name="partial.${applicationId}"][value=no]`).check()
  await page.press('Lämna besked')
  await page.screenshots('call-handling-27')
  await page.follow(/^Besluta Påhittade återvändarhjälpen/)
  await page.tick('Bevilja hela beloppet')
  await page.fill('Skäl', 'Svarar väl mot kriterierna (påhittat).')
  await page.fill('Beslutsnummer', 'Påhittat 27:1')
  await page.press('Fatta beslutet')
  await page.open(paths.handling({ callId }))
  await page.follow(/^Besluta Påhittade vägen ut/)
  await page.tick('Bevilja hela beloppet')
  await page.fill('Skäl', 'Svarar väl mot kriterierna (påhittat).')
  await page.fill('Beslutsnummer', 'Påhittat 27:2')
  await page.pressRefused('Fatta beslutet')
  expect(await page.words()).toContain('Det ryms inte i utlysningens ram')
  await page.tick('Bevilja en del')
  await page.fill(/^Belopp, om en del/, '299 999')
  await page.press('Fatta beslutet')
  await page.open(`/plans/${planId}/money`)
  await page.unfold('Visa som tabell')
  await page.follow('Nationell samordning av nya vägar')
  const money = plain((await page.part('#money').textContent()) ?? '')
  for (const told of [
    '1 000 000 kr',
    '400 001 kr',
    '299 999 kr',
    'Påhittade återvändarhjälpen',
    'Påhittade vägen ut',
  ])
    expect(money).toContain(told)
  await page.screenshots('money-assignment-27')
  await close()
}, 90_000)

test('measure 32: whoever has a conflict of interest reads nothing, another reviews, and the best study gets the money', async () => {
  const GIVER = 'Exempelmyndigheten för kunskap'
  const { assignment, officer } = await scene('32', GIVER, 'Medel för kunskapsstudier')
  const { callId } = await givenCall(officer, {
    ...{ assignment, frame: '400 000', title: 'Medel för studier om det digitala' },
  })
  world.setTime('2026-03-01T09:00:00Z')
  const studies = []
  for (const name of ['Påhittade universitetet', 'Påhittade forskningsinstitutet']) {
    await world.body(name, 'research_body')
    const researcher = await world.as('body_officer', name)
    studies.push(await givenApplication(researcher, callId, { title: `Studie vid ${name}` }))
  }
  const [first, second] = studies.map(({ applicationId }) => applicationId)
  world.setTime('2026-04-10T09:00:00Z')
  const reviewer = await world.as('county_coordinator', GIVER)
  const partial = await world.as('county_coordinator', GIVER)
  for (const { actor } of [reviewer, partial])
    await officer.perform(addAssessor, { callId, person: actor.personId })

  const conflicted = await served.openAs(partial, { javaScript: false, width: widths.phone })
  await conflicted.page.open(paths.handling({ callId }))
  await conflicted.page.part(`input[name="partial.${first}"][value=yes]`).check()
  await conflicted.page.part(`input[name="partial.${second}"][value=no]`).check()
  await conflicted.page.pressRefused('Lämna besked')
  expect(await conflicted.page.words()).toContain('Skriv vad det är som gör dig jävig.')
  await conflicted.page.fill(/^Vad det är: Påhittade universitetet/, 'Jag är anställd där (påhittat).')
  await conflicted.page.press('Lämna besked')
  expect(await conflicted.page.words()).toContain('Du är jävig och ser inte ansökan.')
  await conflicted.page.screenshots('call-conflict-32')
  await conflicted.page.open(paths.assess({ applicationId: first! }), { status: 404 })
  await conflicted.close()

  const { page: review, close } = await served.openAs(reviewer)
  await review.open(paths.handling({ callId }))
  for (const id of [first, second]) await review.part(`input[name="partial.${id}"][value=no]`).check()
  await review.press('Lämna besked')
  for (const [body, points] of [
    ['Påhittade universitetet', '4'],
    ['Påhittade forskningsinstitutet', '2'],
  ] as const) {
    await review.open(paths.handling({ callId }))
    await review.follow(new RegExp(`^Bedöm ${body}`))
    for (const criterion of ['Nytta för målgruppen', 'Genomförande']) {
      await review.fill(new RegExp(`^${criterion}: Poäng`), points)
      await review.fill(`${criterion}: Skäl`, 'Påhittat skäl.')
    }
    await review.press('Spara')
    if (points === '4') await review.screenshots('call-review-32')
    await review.press('Jag är klar')
  }
  await close()

  const decider = await served.openAs(await world.as('body_officer', GIVER))
  await decider.page.open(paths.handling({ callId }))
  for (const id of [first, second]) await decider.page.part(`input[name="partial.${id}"][value=no]`).check()
  await decider.page.press('Lämna besked')
  const rows = await decider.page.part('#ranked tbody tr').allInnerTexts()
  expect(rows.map((row) => /Påhittade \S+/.exec(row)?.[0])).toEqual([
    'Påhittade universitetet',
    'Påhittade forskningsinstitutet',
  ])
  await decider.page.follow(/^Besluta Påhittade universitetet/)
  await decider.page.tick('Bevilja hela beloppet')
  await decider.page.fill('Skäl', 'Bäst mot kriterierna (påhittat).')
  await decider.page.fill('Beslutsnummer', 'Påhittat 32:1')
  await decider.page.screenshots('call-decide-32')
  await decider.page.press('Fatta beslutet')
  await decider.page.open(paths.handling({ callId }))
  await decider.page.follow(/^Besluta Påhittade forskningsinstitutet/)
  await decider.page.tick('Avslå')
  await decider.page.fill('Skäl', 'Ramen räcker till en studie (påhittat).')
  await decider.page.fill('Beslutsnummer', 'Påhittat 32:2')
  await decider.page.press('Fatta beslutet')
  await decider.close()

  const researcher = await served.openAs(await world.as('body_officer', 'Påhittade forskningsinstitutet'), {
    javaScript: false,
    width: widths.phone,
  })
  await researcher.page.open('/applications')
  await researcher.page.follow('Studie vid Påhittade forskningsinstitutet')
  expect(await researcher.page.words()).toContain('Ramen räcker till en studie')
  await researcher.page.screenshots('application-rejected-32')
  await researcher.close()
}, 90_000)
