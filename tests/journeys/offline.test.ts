import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { judgeChecklist, savePart } from '../../src/modules/support/identification/actions.ts'
import { supportPaths as paths } from '../../src/modules/support/index.ts'
import { widths } from '../../src/testing/browser.ts'
import { type Line, openLine } from '../../src/testing/line.ts'
import { addTestMembership } from '../../src/testing/memberships.ts'
import { type ServedWorld, serveWorld } from '../../src/testing/served-world.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'
import {
  answer,
  casePage,
  casesOf,
  childPage,
  isAlive,
  isSent,
  keepHere,
  listsOf,
  notesOf,
  openDevice,
  openKept,
  saveForm,
  signIn,
  start,
  writeCase,
} from './device.ts'

let world: World
let served: ServedWorld
let line: Line
let worker: TestPerson

// A real browser goes through several pages in each, on machines that do other things too.
vi.setConfig({ testTimeout: 60_000 })

beforeAll(async () => {
  world = await openWorld()
  await world.body('Exempelköpings kommun', 'municipality')
  served = await serveWorld(world)
  line = await openLine(served.origin)
  worker = await world.as('caseworker', 'Exempelköpings kommun')
})

afterEach(() => line.mend())

const sameThread = (address: string): string => `#${address.split('#')[1]}`

/** Another body that the person works for, too. */
const givenMembership = (person: TestPerson, bodyName: string): Promise<string> =>
  world.body(bodyName, 'ngo').then((bodyId) =>
    addTestMembership(world.database.owner, {
      personId: person.actor.personId,
      bodyId,
      role: 'caseworker',
      isDefault: false,
    }),
  )

test('after one visit every page opens without a connection, and so does any other address', async () => {
  const { page, close } = await openDevice(served, line, worker, { width: widths.phone })
  line.cut()
  for (const language of ['sv', 'en'] as const)
    for (const name of ['case', 'child', 'adult', 'clocks', 'numbers'] as const)
      await openKept(page, paths.offlinePage({ language, page: name }))
  await openKept(page, paths.offlinePage({ language: 'sv', page: 'numbers' }))
  expect(await page.words()).toContain('020-39 00 00')
  await openKept(page, paths.offlinePage({ language: 'sv', page: 'clocks' }))
  await page.fill(/^Räknas från/, '2026-12-10')
  // Fourteen days later is Christmas Eve; the next working day comes after the holidays (1930:173, section 2).
  expect(await page.part('#clock-preliminary_assessment').textContent()).toContain('28 december 2026')
  await openKept(page, paths.cases())
  expect(await page.words()).toContain('Ingen anslutning.')
  expect(await page.heading()).toBe('Utan anslutning')
  await close()
})

test('what is filled in without a connection arrives once, in order, when it is back', async () => {
  const officer = await world.as('caseworker', 'Exempelköpings kommun')
  const { page, close } = await openDevice(served, line, officer, { width: widths.phone })
  line.cut()
  await writeCase(page, 'Påhittad Utsjö', 'Påhittat: träffade barnet vid hamnen.')
  await saveForm(page)
  expect(await page.words()).toContain('Bara på enheten, väntar på anslutning')
  await page.follow(/^Checklista barn: Påhittad/)
  await isAlive(page)
  await answer(page, 'without_guardian', 'Ja')
  await answer(page, 'nobody_looks_for_child', 'Inte frågat')
  const guardian = page.part('[data-step]').filter({ hasText: 'God man för ensamkommande barn' })
  expect(await guardian.isVisible()).toBe(false)
  await page.tick('Är i Sverige utan vårdnadshavare')
  expect(await guardian.isVisible()).toBe(true)
  await page.tick(/^Osäker/)
  await page.fill(/Hur bedömer du barnets situation/, 'Påhittat: barnet var ensamt.')
  await saveForm(page)
  expect(await casesOf(officer)).toEqual([])
  line.mend()
  await openKept(page, start)
  await isSent(page)
  const [found, ...others] = await casesOf(officer)
  expect([found?.chosenName, others]).toEqual(['Påhittad Utsjö', []])
  expect(await notesOf(officer, found!.id)).toEqual(['Påhittat: träffade barnet vid hamnen.'])
  const lists = await listsOf(officer, found!.id)
  expect(lists).toMatchObject([
    {
      checklist: 'child',
      judgement: 'unsure',
      reasons: 'Påhittat: barnet var ensamt.',
      answers: { without_guardian: { answer: 'yes' }, nobody_looks_for_child: { answer: 'not_asked' } },
      parts: { guardians: { revision: 1 } },
    },
  ])
  await page.follow(/^Öppna ärendet/)
  expect(await page.words()).toContain('Påhittad Utsjö')
  await close()
})

test('two pages that send at once send nothing twice', async () => {
  const officer = await world.as('caseworker', 'Exempelköpings kommun')
  const { page, context, close } = await openDevice(served, line, officer)
  line.cut()
  await writeCase(page, 'Påhittad Dubbel', 'Påhittat: två flikar.')
  await saveForm(page)
  line.mend()
  const other = await context.newPage()
  await Promise.all([page.open(start), other.goto(start)])
  await Promise.all([isAlive(page), other.locator('[data-offline-ready=yes]').waitFor()])
  await Promise.all([isSent(page), other.locator('[data-state=stateSent]').waitFor()])
  const cases = await casesOf(officer)
  expect(cases.map(({ chosenName }) => chosenName)).toEqual(['Påhittad Dubbel'])
  expect(await notesOf(officer, cases[0]!.id)).toHaveLength(1)
  await close()
})

test.each(['POST /v1/cases HTTP', '/notes HTTP', '/checklists HTTP', '/parts HTTP'])(
  'an answer that is lost on the way does no harm: %s',
  async (words) => {
    const officer = await world.as('caseworker', 'Exempelköpings kommun')
    const { page, close } = await openDevice(served, line, officer)
    line.cut()
    await writeCase(page, 'Påhittad Borttappad', 'Påhittat: svaret kom aldrig fram.')
    await saveForm(page)
    await page.follow(/^Checklista barn: Påhittad/)
    await isAlive(page)
    await answer(page, 'without_guardian', 'Ja')
    await saveForm(page)
    line.mend()
    line.loseAnswerTo(words)
    await openKept(page, start)
    expect(await page.words()).toContain('skickas')
    line.mend()
    await openKept(page, start)
    await isSent(page)
    const cases = await casesOf(officer)
    expect(cases).toHaveLength(1)
    expect(await notesOf(officer, cases[0]!.id)).toHaveLength(1)
    expect(await listsOf(officer, cases[0]!.id)).toMatchObject([{ parts: { guardians: { revision: 1 } } }])
    await close()
  },
)

test('a part that a colleague has saved meanwhile is shown beside one’s own, and neither is lost', async () => {
  const officer = await world.as('caseworker', 'Exempelköpings kommun')
  const { page, close } = await openDevice(served, line, officer)
  await writeCase(page, 'Påhittad Delad', '')
  await saveForm(page)
  await page.follow(/^Checklista barn: Påhittad/)
  await isAlive(page)
  await answer(page, 'without_guardian', 'Ja')
  await saveForm(page)
  await isSent(page)
  const [{ id: caseId } = { id: '' }] = await casesOf(officer)
  const [list] = await listsOf(officer, caseId)
  line.cut()
  await page.follow(/^Fortsätt med checklistan/)
  await isAlive(page)
  await answer(page, 'relation_unclear', 'Vet inte')
  await saveForm(page)
  await officer.perform(savePart, {
    caseId,
    assessmentId: list!.id,
    part: 'guardians',
    revision: 1,
    answers: { without_guardian: 'no', guardian_gains: 'yes' },
    observations: { guardian_gains: 'Påhittat: farbrodern fick pengar.' },
  })
  line.mend()
  await openKept(page, start)
  await page.waitFor('Behöver dig')
  await page.screenshots('offline-conflict-start')
  await page.follow(/^Se båda versionerna/)
  await isAlive(page)
  expect(await page.part('[data-offline-question=without_guardian] .contested').textContent()).toBe(
    'Sparat av en kollega: Nej',
  )
  expect(await page.part('[data-offline-question=guardian_gains] .contested').textContent()).toContain(
    'Påhittat: farbrodern fick pengar.',
  )
  await page.screenshots('offline-conflict-list')
  await answer(page, 'guardian_gains', 'Ja')
  await saveForm(page)
  await isSent(page)
  expect(await listsOf(officer, caseId)).toMatchObject([
    {
      answers: {
        without_guardian: { answer: 'yes' },
        relation_unclear: { answer: 'unknown' },
        guardian_gains: { answer: 'yes' },
      },
      parts: { guardians: { revision: 3 } },
    },
  ])
  await close()
})

test('a list that a colleague has judged meanwhile shows both judgements, and one’s own stays on the device', async () => {
  const officer = await world.as('caseworker', 'Exempelköpings kommun')
  const { page, close } = await openDevice(served, line, officer)
  await openKept(page, childPage)
  await answer(page, 'without_guardian', 'Ja')
  await saveForm(page)
  await isSent(page)
  const [{ id: caseId } = { id: '' }] = await casesOf(officer)
  const [list] = await listsOf(officer, caseId)
  line.cut()
  await page.follow(/^Fortsätt med checklistan/)
  await isAlive(page)
  await page.tick(/^Osäker/)
  await page.fill(/Hur bedömer du barnets situation/, 'Påhittat: jag är osäker.')
  await saveForm(page)
  const address = { caseId, assessmentId: list!.id }
  await officer.perform(judgeChecklist, {
    ...address,
    judgement: 'presumed',
    reasons: 'Påhittat: det är klart.',
  })
  line.mend()
  await openKept(page, start)
  await page.follow(/^Se båda versionerna/)
  await isAlive(page)
  const theirs = await page.part('[data-offline-judged]').textContent()
  expect(theirs).toContain('En kollega har redan bedömt: Förmodat utsatt')
  expect(theirs).toContain('Påhittat: det är klart.')
  expect(await page.valueOf(/Hur bedömer du barnets situation/)).toBe('Påhittat: jag är osäker.')
  expect(await listsOf(officer, caseId)).toMatchObject([{ judgement: 'presumed' }])
  await page.check()
  await close()
})

test('what was written for one body is not sent for another', async () => {
  const officer = await world.as('caseworker', 'Exempelköpings kommun')
  const elsewhere = await givenMembership(officer, 'Påhittade stödföreningen')
  const { page, close } = await openDevice(served, line, officer)
  line.cut()
  await writeCase(page, 'Påhittad Hemmahörande', '')
  await saveForm(page)
  line.mend()
  await officer.post('/membership', { membership: elsewhere })
  await openKept(page, start)
  expect(await page.words()).toContain('Skrevs för en annan organisation eller roll')
  expect(await casesOf(officer)).toEqual([])
  await officer.post('/membership', { membership: officer.actor.membershipId })
  await openKept(page, start)
  await isSent(page)
  expect(await casesOf(officer)).toHaveLength(1)
  await close()
})

test('pages that were kept under an earlier name go when the new are there', async () => {
  const officer = await world.as('caseworker', 'Exempelköpings kommun')
  const { page, context, close } = await served.open({ origin: line.origin })
  await page.open('/sign-in')
  await page
    .part('html')
    .evaluate("caches.open('samlad-earlier').then((cache) => cache.put('/offline/sv', new Response('x')))")
  await signIn(context, line, officer)
  await keepHere(page)
  const names = () => page.part('html').evaluate('caches.keys()') as Promise<string[]>
  await expect.poll(names).not.toContain('samlad-earlier')
  expect(await names()).toHaveLength(1)
  await close()
})

test('a case that was closed meanwhile keeps what was written until it is open again', async () => {
  const officer = await world.as('caseworker', 'Exempelköpings kommun')
  const { page, close } = await openDevice(served, line, officer)
  await writeCase(page, 'Påhittad Stängd', '')
  await saveForm(page)
  await isSent(page)
  const [{ id: caseId } = { id: '' }] = await casesOf(officer)
  line.cut()
  await page.follow(/^Ändra ärendet/)
  await isAlive(page)
  await page.fill(/^Text|^Anteckning/, 'Påhittat: skrevs medan ärendet stängdes.')
  await saveForm(page)
  await officer.post(paths.closeCase({ caseId }), { reason: 'needs_met', acknowledged: 'yes' })
  line.mend()
  await openKept(page, start)
  await page.waitFor('Ärendet är avslutat')
  expect(await notesOf(officer, caseId)).toEqual([])
  await officer.post(paths.reopenCase({ caseId }), {})
  await page.part('button').filter({ hasText: 'Försök igen' }).click()
  await isSent(page)
  expect(await notesOf(officer, caseId)).toEqual(['Påhittat: skrevs medan ärendet stängdes.'])
  await close()
})

test('a form that is not whole is answered at the field, and nothing is queued', async () => {
  const officer = await world.as('caseworker', 'Exempelköpings kommun')
  const { page, close } = await openDevice(served, line, officer)
  await openKept(page, casePage)
  await page.fill(/^Namn som personen/, 'Påhittad Halv')
  await page.part('[data-offline-form] button[type=submit]').click()
  await page.waitFor('Välj om personen är vuxen')
  expect(await page.part('input[name=ageGroup]').first().getAttribute('aria-invalid')).toBe('true')
  await page.check()
  await openKept(page, childPage)
  await page.fill(/Hur bedömer du barnets situation/, 'Påhittat.')
  await page.part('[data-offline-form] button[type=submit]').click()
  await page.waitFor('Välj en bedömning')
  expect(await casesOf(officer)).toEqual([])
  await close()
})

test('what is written and not saved is on the device all the same, and is found again where one left it', async () => {
  const officer = await world.as('caseworker', 'Exempelköpings kommun')
  const { page, close } = await openDevice(served, line, officer)
  line.cut()
  await openKept(page, casePage)
  await page.fill(/^Namn som personen/, 'Påhittad Avbruten')
  await page.waitFor(/^Sparat på enheten/)
  const place = sameThread(page.address() + new URL(await page.part('html').evaluate('location.href')).hash)
  await openKept(page, start)
  expect(await page.words()).toContain('Bara på enheten, inte klart att skicka')
  await openKept(page, casePage + place)
  expect(await page.valueOf(/^Namn som personen/)).toBe('Påhittad Avbruten')
  line.mend()
  await openKept(page, start)
  expect(await casesOf(officer)).toEqual([])
  await close()
})

test('without client code the lists, the law’s times and the numbers can be read', async () => {
  const { page, close } = await served.open({ javaScript: false, width: widths.phone })
  await page.open(childPage)
  expect(await page.words()).toContain('Barnet är skilt från sina vårdnadshavare')
  await page.open(start)
  expect(await page.words()).toContain('Sidan behöver JavaScript')
  await page.screenshots('offline-start-no-scripts')
  await close()
})
