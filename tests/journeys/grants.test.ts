import { beforeAll, expect, test } from 'vitest'
import { viewApplication } from '../../src/modules/funding/applications/actions.ts'
import { offerAgreement } from '../../src/modules/funding/grants/actions.ts'
import { fundingPaths as paths } from '../../src/modules/funding/paths.ts'
import { prepareRegistrationMail } from '../../src/modules/identity/registration-actions.ts'
import { perform } from '../../src/platform/access/action.ts'
import { sealSecret } from '../../src/platform/vault/vault.ts'
import { assessed, givenCall, givenGrant } from '../../src/testing/funding.ts'
import { type ServedWorld, serveWorld } from '../../src/testing/served-world.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

const BOARD = 'Länsstyrelsen i Påhittade län'
const NGO = 'Påhittade nya föreningen'

let world: World
let served: ServedWorld

beforeAll(async () => {
  world = await openWorld({ settings: { smtpUrl: 'smtp://127.0.0.1:9', baseUrl: 'http://127.0.0.1' } })
  world.setTime('2026-02-20T09:00:00Z')
  await world.body(BOARD, 'county_board')
  served = await serveWorld(world)
})

test('an organisation registers, applies, is granted money and reports back; the county board decides', async () => {
  const officer = await world.as('body_officer', BOARD)
  const assessor = await world.as('county_coordinator', BOARD)
  const { callId } = await givenCall(officer)

  // A visitor finds the call and begins an account.
  const { page: visitor, close } = await served.open()
  await visitor.open(paths.calls())
  await visitor.follow('Påhittat bidrag till stöd för utsatta')
  await visitor.screenshots('funding-call')
  await visitor.follow('Skapa konto för en organisation')
  await visitor.fill('E-postadress', 'ny@exempel.invalid')
  await visitor.press('Skicka länken')
  expect(await visitor.words()).toContain('Titta i din e-post')
  const sealed = sealSecret(world.house.settings, 'registration_mail', 'address', 'ny@exempel.invalid')
  const mail = await perform(
    world.house,
    { actor: { kind: 'system', name: 'test' } },
    prepareRegistrationMail,
    {
      sealed: sealed.toString('base64url'),
      language: 'sv',
    },
  )
  await visitor.open(new URL(/http:\S+/.exec(mail!.text)![0]).pathname)
  await visitor.fill('Organisationens namn', NGO)
  await visitor.fill('Organisationsnummer', '802400-1235')
  await visitor.tick('Ideell organisation eller stiftelse')
  await visitor.fill('Ditt namn', 'Påhittad Nykomling')
  await visitor.press('Fortsätt')
  expect(await visitor.heading()).toBe('Välkommen till Samlad')
  await close()

  // It applies.
  const { page: ngo } = await served.openAs(await world.as('applicant', NGO))
  await ngo.open(paths.call({ callId }))
  await ngo.press('Sök bidraget')
  await ngo.fill('Rubrik', 'Påhittad mötesplats')
  await ngo.fill('Sammanfattning', 'Stöd tre kvällar i veckan (påhittat).')
  await ngo.fill('Kostnad 1', 'Samtalsledare')
  await ngo.press('Kontrollera och skicka in')
  expect(await ngo.words()).toContain('Lägg till minst en aktivitet')
  await ngo.screenshots('funding-check')
  await ngo.follow(/För vem/)
  await ngo.fill('För vem', 'Människor med erfarenhet av prostitution.')
  await ngo.fill('Börjar', '2026-05-01')
  await ngo.fill('Slutar', '2026-12-31')
  await ngo.fill('Kontaktperson', 'Påhittad Kontakt')
  await ngo.fill('E-post', 'kontakt@exempel.invalid')
  await ngo.fill(/^Belopp/, '200 000')
  await ngo.fill('Aktivitet 1', 'Mötesplatsen öppnar')
  await ngo.fill('Resultat 1', 'Människor som har fått stöd')
  await ngo.fill(/^Hur når ni/, 'Genom uppsökande arbete.')
  await ngo.press('Kontrollera och skicka in')
  await ngo.press('Skicka in ansökan')
  expect(await ngo.words()).toContain('Kvitto S-2026-')
  await ngo.screenshots('funding-application')
  const applicationId = ngo.address().split('/')[2]!

  // The county board declares, assesses and decides.
  world.setTime('2026-04-10T09:00:00Z')
  await assessed(officer, assessor, callId, applicationId)
  const { page: board } = await served.openAs(await world.as('body_officer', BOARD))
  await board.open(paths.handling({ callId }))
  await board.tick('Ingenting')
  await board.press('Lämna besked')
  expect(await board.words()).toContain('Inte kontrollerad')
  await board.screenshots('funding-handling')
  await board.follow(/^Besluta/)
  expect(await board.words()).toContain(`${NGO} är inte kontrollerad`)
  const decision = board.address()
  const { page: keeper } = await served.openAs(await world.as('administrator', 'Påhittade driften'), {
    javaScript: false,
  })
  const coordinator = await world.as('national_coordinator', 'Påhittade samordningen')
  await keeper.open('/directory')
  expect(await keeper.words()).toContain('1 organisation är inte kontrollerad.')
  await keeper.follow('Visa dem')
  await keeper.follow(NGO)
  expect(await keeper.words()).toContain('802400-1235')
  await keeper.screenshots('directory-unchecked')
  await keeper.press('Jag har kontrollerat den')
  // One could have made it up: another who watches over the house says yes too.
  expect(await keeper.words()).toContain('Väntar på att en andra person säger ja')
  const { page: second } = await served.openAs(coordinator, { javaScript: false })
  await second.open('/')
  await second.follow(/Någon har sagt vad en organisation är/)
  expect(await second.words()).toContain(`${NGO} är det den säger`)
  await second.screenshots('directory-kind-change')
  await second.press('Säg ja')
  await keeper.open('/directory')
  expect(await keeper.words()).not.toContain('inte kontrollerad')
  await board.open(decision)
  expect(await board.words()).not.toContain('är inte kontrollerad')
  await board.tick('Bevilja hela beloppet')
  await board.fill('Skäl', 'Ansökan svarar väl mot kriterierna (påhittat).')
  await board.fill('Beslutsnummer', 'P 2026:1')
  await board.screenshots('funding-decide')
  await board.press('Fatta beslutet')
  const applicant = await world.as('applicant', NGO)
  const grantId = (await applicant.perform(viewApplication, { applicationId })).application.grantId!
  await board.open(paths.agreement({ grantId }))
  await board.fill('Villkor', 'Pengarna används till det som står i ansökan.')
  await board.fill('Kostnader räknas från', '2026-05-01')
  await board.fill('till', '2026-12-31')
  await board.fill('Redovisas senast', '2027-02-01')
  await board.fill(/^Betalas/, '2026-05-15')
  await board.press('Erbjud avtalet')

  // The organisation accepts, and reports what the money bought.
  const { page: receiver } = await served.openAs(applicant)
  await receiver.open(paths.ownGrants())
  await receiver.follow('Påhittad mötesplats')
  await receiver.press('Godkänn avtalet')
  await board.open(paths.grant({ grantId }))
  // Whoever decided does not pay: the page says so, and a colleague does.
  expect(await board.words()).toContain('Du har beslutat bidraget. Någon annan betalar.')
  const { page: payer } = await served.openAs(await world.as('county_coordinator', BOARD))
  await payer.open(paths.grant({ grantId }))
  await payer.unfold('Bokför betalning')
  await payer.press('Bokför betalning')
  await receiver.open(paths.grantReport({ grantId }))
  await receiver.fill('Vad ni har gjort', 'Mötesplatsen var öppen (påhittat).')
  await receiver.fill(/^Människor som har fått stöd/, '112')
  await receiver.fill(/^Vad som har förändrats/, 'Fler söker stöd (påhittat).')
  await receiver.fill('Samtalsledare', '200 000')
  await receiver.tick('Resultaten får publiceras')
  await receiver.fill(/^Resultaten, så som/, '112 människor fick stöd (påhittat).')
  await receiver.press('Spara')
  await receiver.screenshots('funding-report')
  await receiver.press('Skicka in redovisningen')
  await board.open(paths.grant({ grantId }))
  await board.screenshots('funding-grant')
  await board.press('Godkänn redovisningen')
  await board.press('Publicera resultaten')
  const { page: everybody } = await served.open({ width: 360 })
  await everybody.open(paths.grants())
  await everybody.follow('Påhittad mötesplats')
  expect(await everybody.words()).toContain('112 människor fick stöd')
}, 240_000)

test('an organisation declines the agreement on its grant; the county board offers another, and ends the grant when nobody answers', async () => {
  world.setTime('2026-02-20T09:00:00Z')
  const officer = await world.as('body_officer', BOARD)
  const assessor = await world.as('county_coordinator', BOARD)
  const applicant = await world.as('ngo_officer', 'Påhittade föreningen som tackar nej')
  const { callId } = await givenCall(officer)
  const { grantId } = await givenGrant(world, officer, assessor, applicant, {
    ...{ callId, closed: '2026-04-10T09:00:00Z', decidedOn: '2026-04-10', number: 'P 2026:9' },
  })
  await officer.perform(offerAgreement, {
    ...{ grantId, conditions: 'Påhittade villkor: pengarna används till det som står i ansökan.' },
    ...{ startsOn: '2026-05-01', endsOn: '2026-12-31', reportOn: '2027-02-01' },
    instalments: [{ amount: '400 000', dueOn: '2026-05-15' }],
  })
  // What they signed in with in February has ended.
  const again = async ({ actor }: TestPerson) => (await world.everybody(new Set([actor.personId])))[0]!
  const { page: receiver } = await served.openAs(await again(applicant), { javaScript: false })
  await receiver.open('/')
  await receiver.follow(/Ett avtal om bidrag väntar på er/)
  await receiver.unfold('Tacka nej')
  await receiver.screenshots('funding-offered')
  await receiver.pressRefused('Tacka nej')
  await receiver.fill(/^Varför, till/, 'Vi hinner inte börja i maj (påhittat).')
  await receiver.press('Tacka nej')
  expect(await receiver.words()).toContain('tackade nej')
  expect(await receiver.words()).not.toContain('Godkänn avtalet')

  const { page: board } = await served.openAs(await again(officer), { width: 360 })
  await board.open('/')
  await board.follow(/Ett avtal om bidrag är inte godkänt/)
  expect(await board.words()).toContain('Vi hinner inte börja i maj')
  await board.screenshots('funding-declined')
  await board.follow('Ändra erbjudandet')
  await board.fill('Kostnader räknas från', '2026-08-01')
  await board.press('Erbjud avtalet')
  expect(await board.words()).not.toContain('tackade nej')
  await board.unfold('Avsluta bidraget')
  await board.fill('Varför det inte blev av', 'Föreningen har inte svarat (påhittat).')
  await board.screenshots('funding-forgo')
  await board.press('Avsluta bidraget')
  expect(await board.words()).toContain('Blev inte av')

  await receiver.open('/')
  await receiver.follow(/Bidrag till er betalas inte ut/)
  expect(await receiver.words()).toContain('Föreningen har inte svarat')
  const { page: everybody } = await served.open({ width: 360 })
  await everybody.open(paths.grant({ grantId }))
  await everybody.screenshots('funding-forgone')
  expect(await everybody.words()).toContain('Föreningen har inte svarat')
  for (const words of ['Vi hinner inte', 'Inga resultat'])
    expect(await everybody.words()).not.toContain(words)
}, 240_000)
