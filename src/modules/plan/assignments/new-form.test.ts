import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { givenPlan, type TestPlan } from '../../../testing/plans.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { viewAssignment } from '../assignment-view/actions.ts'
import { setProgress } from '../following/actions.ts'
import { paths } from '../paths.ts'
import { beginReport } from '../reports/actions.ts'
import { prepareAssignment } from './actions.ts'
import { giveAssignment } from './decision-actions.ts'

let world: World
let plan: TestPlan
let ministry: TestPerson
let officer: TestPerson

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2032-03-01T09:00:00Z')
  plan = await givenPlan(world)
  ministry = await world.as('ministry_officer', 'Påhittade departementet')
  officer = await world.as('body_officer', 'Exempelmyndigheten')
  await world.body('Påhittade rättsverket')
})

const DECISION = `Regeringsbeslut

2031-09-10
X2031/0999

Påhittade departementet

Uppdrag att utbilda socialtjänsten

Regeringens beslut

Regeringen uppdrar åt Exempelmyndigheten att ta fram en utbildning för socialtjänsten.

Uppdraget ska slutredovisas senast den 1 mars 2033.
`
const drop = async (text = DECISION) => {
  const dropped = await ministry.post(paths.readDecision({ planId: plan.planId }), {
    file: new File([text], 'beslut.txt', { type: 'text/plain' }),
  })
  return dropped.headers.get('location')!
}

/** The controls of the form that are in sight at once: what is folded is not counted, nor what is hidden. */
const inSight = (page: string): string[] => {
  const form = /<form[^>]*aria-label="Nytt uppdrag"[\s\S]*?<\/form>/.exec(page)?.[0] ?? ''
  let open = form
  for (;;) {
    const folded = /<details class="ds-details"(?: id="[^"]*")?>(?:(?!<details)[\s\S])*?<\/details>/.exec(
      open,
    )?.[0]
    if (folded === undefined) break
    open = open.replace(folded, '')
  }
  return [...open.matchAll(/<(?:input|textarea|select)[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !/type="hidden"/.test(tag))
    .map((tag) => /name="([^"]*)"/.exec(tag)?.[1] ?? '')
}

test('the form of a new assignment shows one row of each list, and no more than fifteen controls', async () => {
  const page = await (await ministry.get(paths.newAssignment({ planId: plan.planId }))).text()
  const controls = inSight(page)
  expect(controls.length).toBeLessThanOrEqual(15)
  expect(controls).toEqual(
    expect.arrayContaining([
      'title',
      'task',
      'assignees.0',
      'deadlines.0.day',
      'questions.0.question',
      'decided',
    ]),
  )
  for (const second of ['assignees.1', 'deadlines.1.day', 'questions.1.question', 'money.1.kronor'])
    expect(page).not.toContain(`name="${second}"`)
  expect(page.match(/\(frivilligt\)/g)?.length).toBeLessThanOrEqual(7)
  // A deadline is that of the final report-back unless it is said to be another: that is what the form shows.
  expect(page).toMatch(/<select[^>]* name="deadlines.0.kind"[^>]*><option value="">Slutredovisning<\/option>/)
})

test('a button adds a row without client code, and all that was entered stays', async () => {
  const before = await world.asSystem((tx) => tx.selectFrom('plan.assignment').select('id').execute())
  const answer = await ministry.post(paths.newAssignment({ planId: plan.planId }), {
    title: 'Påhittat uppdrag',
    task: 'Gör något.',
    'deadlines.0.day': '2033-01-01',
    'assignees.0': 'Exempelmyndigheten',
    more: 'deadlines',
  })
  expect(answer.status).toBe(200)
  const page = await answer.text()
  expect(page).toContain('value="Påhittat uppdrag"')
  expect(page).toContain('value="2033-01-01"')
  expect(page).toContain('name="deadlines.1.day"')
  expect(page).not.toContain('name="deadlines.2.day"')
  expect(page).not.toContain('name="assignees.1"')
  expect(await world.asSystem((tx) => tx.selectFrom('plan.assignment').select('id').execute())).toEqual(
    before,
  )
})

test('a decision proposes the measures that it seems to serve, and ticks none that it does not name', async () => {
  const page = await (await ministry.get(await drop())).text()
  const proposed = /Det här ser beslutet ut att genomföra[\s\S]*?<\/fieldset>/.exec(page)?.[0] ?? ''
  expect(proposed).toContain('1. Utbildning för socialtjänsten')
  expect(proposed).toContain('Gemensamma ord:')
  expect(proposed).not.toMatch(/<input[^>]*type="checkbox"[^>]*checked/)
  const naming = DECISION.replace('för socialtjänsten.\n', 'enligt åtgärd 3 i handlingsplanen.\n')
  const named = await (await ministry.get(await drop(naming))).text()
  expect(named).toContain('Beslutet nämner åtgärdens nummer.')
  expect(named).toMatch(
    new RegExp(`value="${plan.measures['3']}"[^>]*checked|checked[^>]*value="${plan.measures['3']}"`),
  )
})

test('the decision is opened from the assignment by who has signed in, and by nobody else', async () => {
  const documentId = new URL(await drop(), 'http://samlad.example').searchParams.get('document')!
  const { assignmentId } = await ministry.perform(giveAssignment, {
    planId: plan.planId,
    documentId,
    title: 'Utbildning',
    task: 'Utbilda.',
    measures: [plan.measures['1']!],
    assignees: ['Exempelmyndigheten'],
    decided: '2031-09-10',
  })
  const page = await (await officer.get(paths.assignment({ assignmentId }))).text()
  expect(page).toContain(paths.assignmentDecision({ assignmentId }))
  const file = await officer.get(paths.assignmentDecision({ assignmentId }))
  expect([file.status, await file.text()]).toEqual([200, DECISION])
  const outside = await world.app.request(paths.assignment({ assignmentId }))
  expect(await outside.text()).not.toContain(paths.assignmentDecision({ assignmentId }))
  expect((await world.app.request(paths.assignmentDecision({ assignmentId }))).status).not.toBe(200)
})

test('a part that one body reports is owed by that body alone', async () => {
  const { assignmentId } = await ministry.perform(giveAssignment, {
    planId: plan.planId,
    title: 'Två delar',
    task: 'Gör båda.',
    measures: [plan.measures['1']!],
    assignees: ['Exempelmyndigheten', 'Påhittade rättsverket'],
    decided: '2031-09-10',
    deadlines: [
      { day: '2032-02-01', kind: 'final', part: '2', body: 'Påhittade rättsverket' },
      { day: '2032-12-01', kind: 'final' },
    ],
  })
  const { snapshot, missing } = await ministry.perform(viewAssignment, { assignmentId })
  const rattsverket = await world.body('Påhittade rättsverket')
  expect(missing.map(({ bodyId }) => bodyId)).toEqual([rattsverket])
  const inSql = await world.asSystem((tx) =>
    sql<{
      body_id: string
    }>`select body_id from plan.missing_reports('2032-03-01') where assignment_id = ${assignmentId}`.execute(
      tx,
    ),
  )
  expect(inSql.rows).toEqual([{ body_id: rattsverket }])
  const part = snapshot.deadlines.find((one) => one.part === '2')!
  await expect(officer.perform(beginReport, { assignmentId, deadlineId: part.id })).rejects.toMatchObject({
    code: 'report.no_such_deadline',
  })
  const other = await world.as('body_officer', 'Påhittade rättsverket')
  await expect(other.perform(beginReport, { assignmentId, deadlineId: part.id })).resolves.toBeDefined()
})

test('what is given next is a measure that has no assignment and is not over', async () => {
  const coordinator = await world.as('national_coordinator', 'Samordnande myndigheten')
  const next = async () => (await coordinator.perform(prepareAssignment, { planId: plan.planId })).unassigned
  const ended = plan.measures['3']!
  expect(await next()).toContain(ended)
  await coordinator.perform(setProgress, {
    planId: plan.planId,
    measureId: ended,
    state: 'done',
    carriedOut: 'as_promised',
    reason: 'Påhittat: klar utan uppdrag.',
    revision: 0,
  })
  expect(await next()).not.toContain(ended)
})
