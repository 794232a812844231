import { beforeAll, expect, test, vi } from 'vitest'
import { paths as disclosurePaths } from '../../src/modules/disclosure/paths.ts'
import { paths as housingPaths } from '../../src/modules/housing/paths.ts'
import { supportPaths } from '../../src/modules/support/index.ts'
import { type SamladPage, widths } from '../../src/testing/browser.ts'
import { givenHouse, poolOf } from '../../src/testing/housing-pool.ts'
import { type ServedWorld, serveWorld } from '../../src/testing/served-world.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

// A woman calls at half past midnight, on the night before a Saturday. All of it is made up.
let world: World
let served: ServedWorld
let worker: TestPerson
let manager: TestPerson
let association: TestPerson
let leader: TestPerson
let house: TestPerson

// A real browser goes through the pages of five people.
vi.setConfig({ testTimeout: 120_000 })

const at = (time: string) => world.setTime(`2026-11-27T${time}Z`)

beforeAll(async () => {
  // Who is told signs in, or is there still: the night is one session of each.
  world = await openWorld({ settings: { sessions: { idleMinutes: 600, absoluteHours: 24 } } })
  at('23:30:00')
  await world.body('Exempelköpings kommun', 'municipality')
  await world.body('Påhittade stödföreningen', 'ngo')
  worker = await world.as('caseworker', 'Exempelköpings kommun')
  manager = await world.as('case_manager', 'Exempelköpings kommun')
  association = await world.as('ngo_officer', 'Påhittade stödföreningen')
  leader = await world.as('case_manager', 'Påhittade stödföreningen')
  ;({ staff: house } = await givenHouse(world, 'Påhittade huset', '2580'))
  served = await serveWorld(world)
}, 60_000)

/** What somebody does at a page of their own: on a phone, without client code, where nothing may be in the way. */
const as = async (person: TestPerson, go: (page: SamladPage) => Promise<void>): Promise<void> => {
  const { page, close } = await served.openAs(person, { javaScript: false, width: widths.phone })
  await go(page)
  await close()
}

/** What stands on the first page of somebody. */
const firstPage = async (person: TestPerson): Promise<string> => {
  let found = ''
  await as(person, async (page) => {
    await page.open('/')
    found = await page.words()
  })
  return found
}

test('from a call at midnight to a referral and an offer of a bed tonight, with everybody told', async () => {
  let caseId = ''
  await as(worker, async (page) => {
    await page.open(supportPaths.newCase())
    await page.fill(/^Namn som personen vill kallas/, 'Påhittad Ilinca')
    await page.tick('Vuxen')
    await page.choose(/^Språk/, 'rumänska')
    await page.press('Öppna ärendet')
    caseId = page.address().split('/')[2] ?? ''

    // Danger: 112 and what to do stand on the page that answers, and her manager is told.
    await page.open(supportPaths.section({ caseId, section: 'safety' }))
    await page.part('fieldset').filter({ hasText: 'Fara just nu' }).getByLabel('Ja', { exact: true }).check()
    await page.press('Spara')
    expect(await page.words()).toContain('112')
  })
  expect(await firstPage(manager)).toContain('fara')

  // A bed tonight is asked for, and is to be answered tonight.
  let referral = ''
  await as(worker, async (page) => {
    await page.open(disclosurePaths.newReferral({ caseId }))
    await page.choose(/^Vad behövs/, 'Sovplats i natt')
    await page.tick('Planerat')
    await page.pressRefused('Visa vem som kan hjälpa')
    expect(await page.words()).toContain('Behovet gäller nu eller i natt')
    await page.tick('I dag eller i natt')
    await page.press('Visa vem som kan hjälpa')
    expect(await page.words()).toContain('Svar ska komma senast 28 november 2026 kl. 01:30')
    await page.part('input[name=find]').fill('Påhittade stödföreningen')
    await page.part('button[name=search]').click()
    await page.tick('Påhittade stödföreningen')
    await page.tick('Det en sådan mottagare brukar behöva')
    await page.tick('Personen säger ja nu')
    await page.tick('Tolk på telefon')
    await page.tick('Muntligt')
    await page.press('Skicka remissen')
    referral = page.address()
    expect(await page.words()).toContain('Medan du väntar')
    expect(await page.words()).toContain('Svar senast 28 november 2026 kl. 01:30')
    await page.open(supportPaths.case({ caseId }))
    expect(await page.words()).toContain('Väntar på svar, senast 28 november 2026 kl. 01:30')
  })
  for (const person of [association, leader])
    expect(await firstPage(person)).toContain('En remiss för i dag eller i natt väntar på svar')
  await as(association, async (page) => {
    await page.open(referral)
    await page.press('Ja, vi tar emot')
  })
  expect(await firstPage(association)).not.toContain('väntar på svar')
  expect(await firstPage(worker)).toContain('En remiss har fått svar')
  await as(worker, async (page) => {
    await page.open(referral)
  })
  expect(await firstPage(worker)).not.toContain('En remiss har fått svar')

  // The pool is asked for a place tonight at once, and answers at the next time that all such requests share.
  const pool = poolOf(world)
  let request = ''
  at('23:40:00')
  await as(worker, async (page) => {
    await page.open(housingPaths.newRequest({ caseId }))
    await page.tick('Nu')
    await page.tick('En kvinna')
    await page.fill(/Där personen inte får vara/, 'Malmö')
    await page.press('Skicka förfrågan')
    request = page.address()
    expect(await page.words()).toContain('Svar visas 28 november 2026 kl. 01:00')
  })
  await pool.match()
  expect(await firstPage(house)).toContain('Någon behöver en plats i natt')
  await as(house, async (page) => {
    await page.open(housingPaths.pool())
    await page.follow(/En kvinna/)
    expect(await page.words()).not.toMatch(/Ilinca|Exempelköping|Malmö/)
    await page.press('Erbjud plats')
  })
  expect(await firstPage(house)).not.toContain('Någon behöver en plats i natt')

  // Nothing is told before the time that all share, and everybody who waits is told then.
  at('23:58:00')
  await pool.release()
  expect(await firstPage(worker)).not.toContain('Erbjudanden om plats')
  world.setTime('2026-11-28T00:00:05Z')
  await pool.release()
  for (const person of [worker, manager])
    expect(await firstPage(person)).toContain('Erbjudanden om plats i natt har kommit')
  let placement = ''
  await as(worker, async (page) => {
    await page.open('/')
    await page.follow(/^Fråga personen/)
    expect(page.address()).toBe(request)
    await page.press(/Personen säger ja/)
    await pool.settle(request.split('/').at(-1) as string)
    await page.follow('Besluta om placering')
    await page.tick(/^Socialnämndens omedelbara beslut/)
    await page.fill('Sista dag', '2027-01-15')
    await page.fill(/^Skäl/, 'Påhittade skäl: hon är inte trygg någon annanstans.')
    await page.press('Bevilja')
    placement = page.address().split('/').at(-1) as string
  })
  for (const person of [worker, manager])
    expect(await firstPage(person)).not.toContain('Erbjudanden om plats')
  expect(await firstPage(house)).toContain('Någon har sagt ja till er plats')

  // The grant reaches the shelter, which takes her in; then those who sent her know that she is there.
  await pool.tell(placement)
  await pool.settle(request.split('/').at(-1) as string)
  expect(await firstPage(house)).not.toContain('Någon har sagt ja till er plats')
  world.setTime('2026-11-28T01:20:00Z')
  await as(house, async (page) => {
    await page.open('/')
    expect(await page.words()).toContain('Någon har beviljats plats hos er')
    await page.follow(/^Ta emot/)
    expect(await page.words()).not.toMatch(/Ilinca|Malmö/)
    await page.press('De har kommit')
  })
  await pool.tell(placement)
  expect(await firstPage(house)).not.toContain('Någon har beviljats plats')
  for (const person of [worker, manager])
    expect(await firstPage(person)).toContain('Den som placerades har kommit till boendet')
  await as(worker, async (page) => {
    await page.open('/')
    await page.follow(/^Se placeringen/)
    expect(await page.words()).toContain('Pågår')
  })
  for (const person of [worker, manager])
    expect(await firstPage(person)).not.toContain('Den som placerades har kommit')
})
