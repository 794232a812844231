import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { paths } from '../../src/modules/plan/paths.ts'
import type { Role } from '../../src/platform/access/roles.ts'
import { givenAssignment, givenPlan, type TestPlan } from '../../src/testing/plans.ts'
import { type ServedWorld, serveWorld } from '../../src/testing/served-world.ts'
import { openWorld, type World } from '../../src/testing/world.ts'

let world: World
let served: ServedWorld
let plan: TestPlan

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2032-03-01T09:00:00Z')
  plan = await givenPlan(world)
  served = await serveWorld(world)
})

const openAs = async (
  role: Role,
  body: string,
  options: { javaScript?: boolean; locale?: 'sv-SE' | 'en-GB' } = {},
) => {
  const person = await world.as(role, body)
  return served.openAs(person, options)
}

const AGENCY = 'Myndigheten för påhittade förebyggande insatser'

test('an assignment is given from a decision, reported, returned, accepted and published', async () => {
  await world.body(AGENCY)
  await world.body('Påhittade rättsverket')
  const late = { plan, measures: ['2'], body: await world.body('Påhittade rättsverket'), day: '2032-01-27' }
  await givenAssignment(world, {
    ...late,
    title: 'Kompetensutvecklingsinsatser för boendepersonal i skyddade boenden',
  })
  await givenAssignment(world, {
    ...late,
    measures: ['3'],
    day: '2032-09-01',
    title: 'Riktlinjer för hotell',
    reported: 'submitted',
  })
  const { page: coordinator } = await openAs('national_coordinator', 'Samordnaren (påhittad)')
  await coordinator.open(paths.newAssignment({ planId: plan.planId }))
  await coordinator.screenshots('assignment-new-empty')
  const decision = join(served.folder, 'beslut.txt')
  await writeFile(
    decision,
    `Regeringsbeslut\n\n2031-09-10\nX2031/0999\n\nPåhittade departementet\n\nUppdrag att utbilda socialtjänstens personal\n\nRegeringens beslut\n\nRegeringen uppdrar åt ${AGENCY} att ta fram och genomföra en utbildning för socialtjänstens personal om mottagande av utsatta.\n\nMyndigheten får för uppdraget använda 450 000 kronor under 2032.\n\nUppdraget ska delredovisas senast den 1 februari 2032 och slutredovisas till Regeringskansliet (Påhittade departementet) senast den 1 december 2032.\n`,
  )
  await coordinator.attach('Regeringens beslut (PDF, Word eller text)', decision)
  await coordinator.press('Läs beslutet')
  await coordinator.screenshots('assignment-new-read')
  await coordinator.pressRefused('Ge uppdraget')
  await coordinator.screenshots('assignment-new-errors')
  await coordinator.unfold('Skydd och stöd')
  await coordinator.tick('1. Utbildning för socialtjänsten')
  await coordinator.fill('Organisation 1', AGENCY)
  await coordinator.fill(/^Fråga 1/, 'Hur många har utbildats, fördelat på län och yrkesgrupp?')
  await coordinator.press('Ge uppdraget')
  expect(await coordinator.words()).toContain('1 redovisning saknas')
  await coordinator.screenshots('assignment')
  const assignmentAddress = coordinator.address()
  await coordinator.unfold('Besluta om uppdraget')
  await coordinator.follow('Förläng en frist')
  await coordinator.tick(/Delredovisning/)
  await coordinator.fill('Ny sista dag', '2032-04-15')
  await coordinator.fill('Beslutsdag', '2032-02-25')
  await coordinator.fill(/^Beslutets diarienummer/, 'X2032/0117')
  await coordinator.screenshots('assignment-prolong')
  await coordinator.press('Visa vad som händer')
  expect(await coordinator.words()).toContain('räknas inte längre som saknade')
  await coordinator.screenshots('assignment-confirm')
  await coordinator.press('Fatta beslutet')
  await coordinator.screenshots('assignment-prolonged')
  await coordinator.open(paths.assignments())
  await coordinator.screenshots('assignments')

  const { page: officer } = await openAs('body_officer', AGENCY)
  await officer.open(paths.ownAssignments())
  await officer.screenshots('own-assignments')
  await officer.follow(/^Uppdrag att utbilda/)
  await officer.press('Redovisa')
  await officer.screenshots('report-empty')
  await officer.fill(/^Hur många har utbildats/, '420 personer, varav 300 socialsekreterare.')
  await officer.fill('Prestation: vad ni har gjort', 'Fyra kurstillfällen om två dagar i tre län.')
  await officer.waitFor(/Sparat/)
  const figure = officer.part('fieldset.report-figure').first()
  await figure.getByLabel(/Vad räknas/).fill('Utbildade')
  await figure.getByLabel(/Värde/).last().fill('420')
  await officer.press('Spara och kontrollera')
  expect(await officer.words()).toContain('Det här fattas')
  await officer.screenshots('report-check')
  await officer.follow('Skriv var siffran kommer ifrån.')
  await officer
    .part('fieldset.report-figure')
    .first()
    .getByLabel(/^Enhet/)
    .fill('personer')
  await officer
    .part('fieldset.report-figure')
    .first()
    .getByLabel(/^Källa/)
    .fill('Kursregistret, antal unika deltagare')
  await officer.press('Spara och kontrollera')
  await officer.press('Skicka in')
  await officer.screenshots('report-submitted')
  const reportAddress = officer.address()

  await coordinator.open(paths.reportBacks())
  await coordinator.screenshots('report-inbox')
  await coordinator.open(reportAddress)
  await coordinator.unfold('Återsänd för komplettering')
  await coordinator.fill('Vad behöver kompletteras?', 'Skriv vad deltagarna gör annorlunda i dag.')
  await coordinator.press('Återsänd för komplettering')
  await officer.open(reportAddress)
  await officer.follow('Fortsätt redovisningen')
  await officer.screenshots('report-returned')
  await officer.fill(
    /^Resultat: vad som har ändrats/,
    'Fler socialsekreterare känner igen tecknen på människohandel.',
  )
  await officer.press('Spara och kontrollera')
  await officer.press('Skicka in')
  await coordinator.open(reportAddress)
  await coordinator.screenshots('report-review')
  await coordinator.press('Godta')
  await coordinator.press('Publicera')
  expect(await coordinator.words()).toContain('Alla kan läsa redovisningen.')
  await coordinator.unfold('Vad som har hänt')
  await coordinator.follow('Jämför versioner')
  await coordinator.screenshots('report-versions')
  await coordinator.open(assignmentAddress)
  await coordinator.screenshots('assignment-reported')
  const visitor = await served.open({ locale: 'en-GB' })
  await visitor.page.open(reportAddress)
  await visitor.page.screenshots('report-public-en')
}, 180_000)

test('a body answers through a link without an account and without client code', async () => {
  const body = await world.body('Påhittade kvinnojouren', 'ngo')
  const { assignmentId } = await givenAssignment(world, {
    plan,
    measures: ['2'],
    body,
    day: '2032-06-01',
    title: 'Skyddade boenden',
  })
  const { page: coordinator } = await openAs('national_coordinator', 'Samordnaren (påhittad)')
  await coordinator.open(paths.assignment({ assignmentId }))
  await coordinator.unfold('Länk för svar utan konto')
  await coordinator.press('Gör en länk')
  await coordinator.screenshots('link-made')
  const link = (await coordinator.part('.secret-link').textContent())!.trim()
  const reader = await served.open({ javaScript: false })
  await reader.page.open(new URL(link).pathname)
  expect(reader.page.address()).toBe('/answer')
  await reader.page.screenshots('answer')
  await reader.page.fill('Prestation: vad ni har gjort', 'Tolv platser har öppnats.')
  await reader.page.fill(/^Kan inte bedömas/, 'Platserna har funnits i en månad.')
  await reader.page.press('Spara och kontrollera')
  await reader.page.screenshots('answer-check')
  await reader.page.press('Skicka in')
  expect(await reader.page.heading()).toBe('Redovisningen är inskickad. Tack.')
  await reader.page.screenshots('answer-received')
  const number = /Kvitto ([0-9A-F-]{9})/.exec(await reader.page.words())?.[1] ?? ''
  const copy = await reader.page.download('Hämta en kopia')
  expect(copy.name).toBe(`redovisning-${number}.txt`)
  expect(copy.content.toString('utf8')).toContain('Tolv platser har öppnats.')
  await coordinator.open(paths.reportLinks({ assignmentId }))
  await coordinator.screenshots('links')
}, 90_000)

test('passages of a registered report are chosen, and work outside the measures is registered', async () => {
  const body = await world.body(AGENCY)
  const { assignmentId } = await givenAssignment(world, {
    plan,
    measures: ['4'],
    body,
    day: '2032-07-01',
    title: 'Uppföljning',
  })
  const { page } = await openAs('body_officer', AGENCY)
  await page.open(paths.assignment({ assignmentId }))
  await page.press('Redovisa')
  const registered = join(served.folder, 'rapport.txt')
  await writeFile(
    registered,
    'Redovisning av uppdraget\n\nGenomförda insatser\n\nMyndigheten har hållit fyra utbildningar. Under 2032 deltog 420 personer från socialtjänsten.\n\nResultat av utbildningen\n\nDeltagarna känner oftare igen tecken på människohandel.\n\nEffekter\n\nEffekten på de utsatta kan inte bedömas eftersom uppföljning saknas.\n',
  )
  await page.attach('Fil', registered)
  await page.press('Lägg till filen')
  await page.screenshots('report-proposals')
  await page.press(/^Använd detta: Prestation/)
  expect(await page.words()).toContain('1 av')
  await page.screenshots('report-proposals-used')
  await page.follow('Fortsätt skriva')
  expect(await page.valueOf('Prestation: vad ni har gjort')).toContain('fyra utbildningar')
  await page.open(paths.activities({ planId: plan.planId }))
  await page.screenshots('activities-empty')
  await page.follow('Registrera en aktivitet')
  await page.screenshots('activity-new')
  await page.fill('Rubrik', 'Öppet hus')
  await page.fill('Vad görs?', 'Samtalsstöd varje vecka.')
  await page.press('Registrera en aktivitet')
  await page.screenshots('activity')
}, 90_000)
