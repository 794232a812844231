import { beforeAll, expect, test } from 'vitest'
import { acceptReferral } from '../../src/modules/disclosure/referrals/step-actions.ts'
import { decideDisclosure } from '../../src/modules/disclosure/sharing/decide-actions.ts'
import { offerPlace, viewMatches } from '../../src/modules/housing/requests/match-actions.ts'
import { makeRequest } from '../../src/modules/housing/requests/request-actions.ts'
import { absenceTasks, passTask } from '../../src/modules/on-call/absences/actions.ts'
import { onCallPaths } from '../../src/modules/on-call/paths.ts'
import { startClockOfCase } from '../../src/modules/support/clocks/actions.ts'
import { clockTasks, morningTask } from '../../src/modules/support/clocks/morning.ts'
import { supportPaths } from '../../src/modules/support/index.ts'
import { listWaiting } from '../../src/platform/arrivals/store.ts'
import { type SamladPage, widths } from '../../src/testing/browser.ts'
import { givenDenial } from '../../src/testing/case-access.ts'
import { givenCase } from '../../src/testing/cases.ts'
import { givenConsent } from '../../src/testing/disclosures.ts'
import { givenHouse, poolOf, wishForNow } from '../../src/testing/housing-pool.ts'
import { sendExample } from '../../src/testing/referrals.ts'
import { type ServedWorld, serveWorld } from '../../src/testing/served-world.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

const OWN = 'Exempelköpings kommun'
let world: World
let served: ServedWorld
let worker: TestPerson
let standIn: TestPerson
let other: TestPerson
let manager: TestPerson
let association: TestPerson

beforeAll(async () => {
  world = await openWorld({ settings: { sessions: { idleMinutes: 1_000_000, absoluteHours: 100_000 } } })
  world.setTime('2026-11-20T09:00:00Z')
  served = await serveWorld(world)
  await world.body(OWN, 'municipality')
  await world.body('Påhittade stödföreningen', 'ngo')
  worker = await named('caseworker', 'Påhittad Borta')
  standIn = await named('caseworker', 'Påhittad Ersätter')
  other = await named('caseworker', 'Påhittad Tredje')
  manager = await named('case_manager', 'Påhittad Chef')
  association = await world.as('ngo_officer', 'Påhittade stödföreningen')
})

const named = async (role: 'caseworker' | 'case_manager', name: string): Promise<TestPerson> => {
  const person = await world.as(role, OWN)
  await world.asSystem((tx) =>
    tx.updateTable('identity.person').set({ name }).where('id', '=', person.actor.personId).execute(),
  )
  return person
}
/** Somebody in a browser of their own, on a phone and without client code, for as long as it takes. */
const as = async <T>(person: TestPerson, does: (page: SamladPage) => Promise<T>): Promise<T> => {
  const { page, close } = await served.openAs(person, { javaScript: false, width: widths.phone })
  const done = await does(page)
  await close()
  return done
}
const firstPage = (person: TestPerson) =>
  as(person, async (page) => (await page.open(supportPaths.cases())).words())
const sees = async (person: TestPerson, caseId: string) =>
  (await person.get(supportPaths.case({ caseId }))).status === 200

test('a month in which a worker is away and nothing is lost', async () => {
  const inPlace = 'i stället för Påhittad Borta'
  const { referralId, caseId: referred } = await sendExample({ sender: worker, recipient: association })
  const clocked = await givenCase(worker, { ageGroup: 'child', chosenName: 'Påhittad Barnsberg' })
  await worker.perform(startClockOfCase, {
    ...{ caseId: clocked, kind: 'preliminary_assessment', startsOn: '2026-11-20' },
  })
  const denied = await givenCase(worker, { chosenName: 'Påhittad Spärrad' })
  await givenDenial(world, worker, { caseId: denied, personId: standIn.actor.personId })

  // The worker says it: from Monday, for a month.
  await as(worker, async (page) => {
    await page.open(onCallPaths.sayAbsence())
    await page.fill('Första dagen', '2026-11-23')
    await page.fill('Sista dagen', '2026-12-22')
    await page.choose(/^Står in/, 'Påhittad Ersätter')
    await page.press('Spara')
    const said = await page.words()
    expect(said).toContain('2 ärenden är öppna för den som står in')
    expect(said).toContain('1 ärende behöver någon annan ta. Chefen har fått veta.')
  })
  for (const caseId of [referred, clocked, denied]) expect(await sees(standIn, caseId)).toBe(false)

  // Whoever leads finds somebody else for the case that the stand-in may not see, and is not told why.
  await as(manager, async (page) => {
    await page.open(supportPaths.cases())
    expect(await page.words()).toContain('Den som svarar för ett ärende är borta, och ingen står in i det')
    await page.follow(/^Välj någon/)
    const asked = await page.words()
    expect(asked).toContain('Påhittad Borta är borta till och med')
    await page.choose('Kollega', 'Påhittad Tredje')
    await page.press('Låt stå in')
    expect(await page.words()).toMatch(/Påhittad Tredje[\s\S]*i stället för Påhittad Borta/)
    expect(await (await page.open(supportPaths.cases())).words()).not.toContain('ingen står in')
    expect(await (await page.open(supportPaths.bodyCases())).words()).not.toContain(
      'Påhittad Ersätter står in',
    )
  })

  // Monday comes: the referral is answered.
  world.setTime('2026-11-23T09:00:00Z')
  for (const [person, seen] of [
    [standIn, [true, true, false]],
    [other, [false, false, true]],
  ] as const)
    expect(await Promise.all([referred, clocked, denied].map((caseId) => sees(person, caseId)))).toEqual(seen)
  expect(await as(manager, async (page) => (await page.open(supportPaths.bodyCases())).words())).toContain(
    'Påhittad Borta till och med 22 december',
  )
  await association.perform(acceptReferral, { referralId })
  await as(standIn, async (page) => {
    const waits = await (await page.open(supportPaths.cases())).words()
    expect(waits).toContain('En remiss har fått svar')
    expect(waits).toContain(inPlace)
    await page.screenshots('away-stand-in-first-page')
  })

  // A time of the law comes to its end: whoever stands in is told, and it is in their list.
  world.setTime('2026-12-03T04:00:00Z')
  await clockTasks(world.house)[morningTask]!({})
  const reminded = await world.asSystem((tx) =>
    tx.selectFrom('reminders.reminder').select('person_id').where('source', '=', 'support.clocks').execute(),
  )
  expect(reminded.map(({ person_id }) => person_id)).toContain(standIn.actor.personId)
  expect(reminded.map(({ person_id }) => person_id)).not.toContain(worker.actor.personId)
  expect(await as(standIn, async (page) => (await page.open(supportPaths.clocks())).words())).toContain(
    'Påhittad Barnsberg',
  )

  // A copy comes in which somebody says that a life is in danger.
  world.setTime('2026-12-07T09:00:00Z')
  const theirs = await givenCase(association, { values: { needs: { wants: 'påhittad önskan' } } })
  const consentId = await givenConsent(association, {
    ...{ caseId: theirs, toBody: worker.actor.bodyId, purpose: 'support' },
    ...{ items: [{ section: 'needs', field: 'wants' }], givenOn: '2026-12-07', expiresOn: '2026-12-31' },
  })
  await association.perform(decideDisclosure, {
    ...{
      caseId: theirs,
      toBody: worker.actor.bodyId,
      toKind: 'social_services',
      form: 'copy',
      purpose: 'support',
    },
    ...{ provision: 'explicit_consent', consentId, items: [{ section: 'needs', field: 'wants' }] },
    ...{ endsOn: '2026-12-31', situation: { dangerToLife: 'yes' }, danger: 'Påhittad fara.' },
  })
  await as(standIn, async (page) => {
    await page.open(supportPaths.cases())
    expect(await page.words()).toContain('Ni har fått veta om en fara')
    await page.press(/^Jag tar det/)
    expect(await page.words()).toContain('Du har tagit det')
  })

  // A place is asked for and offered.
  world.setTime('2026-12-10T12:00:00Z')
  const { staff } = await givenHouse(world, 'Påhittade huset', '2580')
  const pool = poolOf(world)
  await standIn.perform(makeRequest, { caseId: referred, ...wishForNow, fromDay: '2026-12-10' })
  await pool.match()
  const [match] = (await staff.perform(viewMatches, {})).matches
  await staff.perform(offerPlace, { matchId: match!.id, revision: match!.revision })
  world.setTime('2026-12-10T13:00:01Z')
  await pool.release()
  const offered = await firstPage(standIn)
  expect(offered).toMatch(/Erbjudande[^\n]*har kommit/)
  expect(offered).toContain(inPlace)

  // The worker is back: everything is theirs again, and nothing is left with whoever stood in.
  world.setTime('2026-12-23T09:00:00Z')
  for (const [person, caseId] of [
    [standIn, referred],
    [standIn, clocked],
    [other, denied],
  ] as const)
    expect(await sees(person, caseId)).toBe(false)
  await absenceTasks(world.house)[passTask]!({})
  const back = await firstPage(worker)
  expect(back).toContain('En remiss har fått svar')
  expect(back).toMatch(/Erbjudande[^\n]*har kommit/)
  expect(back).not.toContain(inPlace)
  for (const caseId of [referred, clocked, denied]) expect(await sees(worker, caseId)).toBe(true)
  const left = (await listWaiting(world.house.database, standIn.actor, world.house.clock.now())).filter(
    ({ takenBy }) => takenBy !== standIn.actor.personId,
  )
  expect(left).toEqual([])
  expect(await firstPage(standIn)).not.toContain('Påhittad Barnsberg')
  expect(await as(standIn, async (page) => (await page.open(supportPaths.clocks())).words())).not.toContain(
    'Påhittad Barnsberg',
  )
  expect(await as(worker, async (page) => (await page.open(onCallPaths.absences())).words())).toContain(
    'Du har inte sagt att du ska vara borta.',
  )
}, 240_000)
