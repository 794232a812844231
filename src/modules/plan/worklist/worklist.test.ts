import { beforeAll, expect, test } from 'vitest'
import { arrive } from '../../../platform/arrivals/arrive.ts'
import { givenAssignment, givenPlan, type TestPlan } from '../../../testing/plans.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { toRelease } from '../../series/reported/held-arrivals.ts'
import { remindOf } from '../chasing/actions.ts'
import { setProgress } from '../following/actions.ts'
import { paths } from '../paths.ts'
import { importFile } from '../review/import-actions.ts'

let world: World
let plan: TestPlan
let coordinator: TestPerson

const text = async (address: string, person = coordinator) =>
  (await (await person.get(address)).text()).replaceAll('\u00a0', ' ')
/** The rows of the list, each as the words that stand in it. */
const rowsOf = (page: string): string[] =>
  (/<ul class="worklist"[\s\S]*?<\/ul>/.exec(page)?.[0] ?? '')
    .split(/<li(?=[ >])/)
    .slice(1)
    .map((row) =>
      `<li${row}`
        .replaceAll(/<svg[\s\S]*?<\/svg>/g, '')
        .replaceAll(/<[^>]+>/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    )

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2032-05-13T08:00:00Z')
  coordinator = await world.as('national_coordinator', 'Samordnande myndigheten')
})

test('where there is no plan, the page says how to begin', async () => {
  const page = await text(paths.overview())
  expect(page).toContain('Inget att göra just nu.')
  expect(page).toContain('Läs in ett dokument')
  // Who may not is told what will come, and led nowhere.
  const ministry = await world.as('ministry_officer', 'Påhittade departementet')
  const theirs = await text(paths.overview(), ministry)
  expect(theirs).toContain('När nationell samordnare har läst in handlingsplanen visas här')
  expect(theirs).not.toContain(paths.importDocument())
})

test('where nothing waits, the page says so and names what comes next', async () => {
  plan = await givenPlan(world)
  const body = await world.body('Exempelmyndigheten')
  await givenAssignment(world, {
    plan,
    measures: ['1', '2', '3', '4'],
    body,
    day: '2032-06-01',
    title: 'Allt',
  })
  const page = await text(paths.overview())
  expect(page).toContain('Inget att göra just nu. Nästa: 1 juni, Allt (Exempelmyndigheten).')
  expect(rowsOf(page)).toEqual([])
})

test('what waits stands in one list, worst and oldest first, each with its age and its next step', async () => {
  const body = await world.body('Påhittade verket')
  const { assignmentId, deadlineId } = await givenAssignment(world, {
    plan,
    measures: ['2'],
    body,
    day: '2032-04-02',
    title: 'Kartläggning',
  })
  await givenAssignment(world, { plan, measures: ['3'], body, day: '2032-05-04', title: 'Riktlinjer' })
  await givenAssignment(world, {
    plan,
    measures: ['1'],
    body,
    day: '2032-05-10',
    title: 'Utbildning',
    reported: 'submitted',
  })
  await world.asSystem((tx) =>
    tx
      .updateTable('plan.report_back')
      .set({ submitted_at: new Date('2032-05-11T08:00:00Z') })
      .execute(),
  )
  const measure = { planId: plan.planId, measureId: plan.measures['4']! }
  await coordinator.perform(setProgress, {
    ...measure,
    state: 'at_risk',
    reason: 'Personal saknas.',
    revision: 0,
  })
  const page = await text(paths.overview())
  expect(/page-state">([^<]*)/.exec(page)?.[1]).toContain('4 saker att göra. Äldst: 41 dagar.')
  expect(rowsOf(page)).toEqual([
    'Saknas Kartläggning Påhittade verket · slutredovisning 41 dagar skulle in 2 apr. Påminn',
    'Saknas Riktlinjer Påhittade verket · slutredovisning 9 dagar skulle in 4 maj Påminn',
    'Att göra Utbildning Påhittade verket · slutredovisning 2 dagar kom in 11 maj Läs',
    'Risk Åtgärd 4. Uppföljning av utbildningen Personal saknas. i dag bedömd 13 maj Öppna',
  ])
  expect(page).toContain(paths.remind({ assignmentId, deadlineId, bodyId: body }))
})

test('a row says how often its body was reminded', async () => {
  const [{ id: bodyId }] = (await world.asSystem((tx) =>
    tx.selectFrom('directory.body').select('id').where('name', '=', 'Påhittade verket').execute(),
  )) as [{ id: string }]
  const owed = await world.asSystem((tx) =>
    tx
      .selectFrom('plan.assignment_deadline as d')
      .innerJoin('plan.assignment as a', 'a.id', 'd.assignment_id')
      .select(['a.id as assignmentId', 'd.id as deadlineId'])
      .where('a.title', '=', 'Kartläggning')
      .executeTakeFirstOrThrow(),
  )
  await coordinator.perform(remindOf, { ...owed, bodyId, to: 'body' })
  expect(rowsOf(await text(paths.overview()))[0]).toContain('slutredovisning, påmind 13 maj')
})

test('one group is listed by itself, at an address of its own', async () => {
  const page = await text(paths.overview({ show: 'missing' }))
  expect(rowsOf(page)).toHaveLength(2)
  expect(page).toMatch(/aria-current="page" data-color="warning">[\s\S]*?<b>2<\/b> saknas/)
})

test('what comes to wait from another room stands in the same list, once', async () => {
  await world.asSystem((tx) =>
    arrive({ tx, now: new Date('2032-05-13T07:30:00Z') }, toRelease, {
      about: plan.planId,
      for: { bodyId: coordinator.actor.bodyId, people: [coordinator.actor.personId] },
      place: { heldId: plan.planId },
    }),
  )
  const page = await text(paths.overview())
  expect(rowsOf(page)).toHaveLength(5)
  expect(page).not.toContain('<section class="arrivals"')
  expect(page).toContain('href="/overview#arrivals"')
  expect(page).toContain('id="arrivals"')
})

test('a plan that nobody follows asks the coordinator for nothing', async () => {
  const before = rowsOf(await text(paths.overview())).length
  await givenPlan(world, 'Påhittad skr. 2031/32:2')
  const page = await text(paths.overview())
  expect(rowsOf(page)).toHaveLength(before)
})

test('a document without a title is called by its file, once', async () => {
  const file = new File(['Koka ägg i sju minuter. Salta.\n'], 'recept.txt', { type: 'text/plain' })
  await coordinator.perform(importFile, { file })
  const row = rowsOf(await text(paths.overview({ show: 'review' }))).find((one) => one.includes('recept.txt'))
  expect(row?.split('recept.txt')).toHaveLength(2)
})
