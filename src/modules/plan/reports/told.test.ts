import { beforeAll, expect, test } from 'vitest'
import { givenPlan, type TestPlan } from '../../../testing/plans.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { viewAssignment } from '../assignment-view/actions.ts'
import { decisions, giveAssignment } from '../assignments/decision-actions.ts'
import { post } from '../money/posting-store.ts'
import { type Account, move, ofThePlan } from '../money/rules.ts'
import { paths } from '../paths.ts'
import { beginReport, compareReport, editReport, saveReport } from './actions.ts'
import { acceptReport, bookReport, submitReport, withdrawReport } from './step-actions.ts'

let world: World
let plan: TestPlan
let coordinator: TestPerson
let officer: TestPerson

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2032-03-01T09:00:00Z')
  plan = await givenPlan(world)
  coordinator = await world.as('national_coordinator', 'Länsstyrelsen i Exempelköpings län')
  officer = await world.as('body_officer', 'Exempelmyndigheten')
})

const give = async (more: Record<string, unknown> = {}) => {
  const { assignmentId } = await coordinator.perform(giveAssignment, {
    planId: plan.planId,
    title: 'Utbildning om mottagande',
    task: 'Ta fram och genomför en utbildning.',
    measures: [plan.measures['1']!],
    assignees: ['Exempelmyndigheten'],
    decided: '2031-06-01',
    questions: [
      { question: 'En plan för spridningen', askedIn: 'interim' },
      { question: 'Antalet utbildade', askedIn: 'final' },
      { question: 'Redogör för samverkan med länen' },
      { question: 'Antalet handböcker', part: '2' },
    ],
    deadlines: [
      { day: '2032-02-01', kind: 'interim', part: '1' },
      { day: '2033-02-01', kind: 'final' },
    ],
    money: [{ kronor: '450 000', fromYear: 2031, toYear: 2032 }],
    ...more,
  })
  return coordinator.perform(viewAssignment, { assignmentId })
}
const begin = async (assignment: Awaited<ReturnType<typeof give>>, kind: 'interim' | 'final') =>
  officer.perform(beginReport, {
    assignmentId: assignment.id,
    deadlineId: assignment.snapshot.deadlines.find((one) => one.kind === kind)!.id,
  })
const nameOf = async ({ actor }: TestPerson) =>
  world.asSystem(async (tx) => {
    const { name } = await tx
      .selectFrom('identity.person')
      .select('name')
      .where('id', '=', actor.personId)
      .executeTakeFirstOrThrow()
    return name
  })
const formOf = async (reportBackId: string) => (await officer.get(paths.editReport({ reportBackId }))).text()

test('a report-back asks what the decision asked of its part and kind, and nothing else', async () => {
  const assignment = await give()
  const interim = await formOf((await begin(assignment, 'interim')).reportBackId)
  expect(interim).toContain('En plan för spridningen')
  expect(interim).toContain('Redogör för samverkan med länen')
  expect(interim).not.toContain('Antalet utbildade')
  expect(interim).not.toContain('Antalet handböcker')
  const final = await formOf((await begin(assignment, 'final')).reportBackId)
  expect(final).toContain('Antalet utbildade')
  expect(final).toContain('Antalet handböcker')
  expect(final).not.toContain('En plan för spridningen')
})

test('what is asked keeps its part and kind when the decision is changed', async () => {
  const { id, revision, snapshot } = await give()
  await coordinator.perform(decisions.changed, {
    assignmentId: id,
    revision,
    decisionDay: '2032-02-20',
    title: 'Ny rubrik',
    task: snapshot.task,
    measures: snapshot.measures,
    assignees: ['Exempelmyndigheten'],
    questions: snapshot.questions.map(({ id: own, question, part, askedIn }) => ({
      id: own,
      question,
      ...(part == null ? {} : { part }),
      ...(askedIn == null ? {} : { askedIn }),
    })),
    deadlines: snapshot.deadlines.map(({ id: own, day, kind }) => ({ id: own, day, kind })),
    money: [],
  })
  const after = await coordinator.perform(viewAssignment, { assignmentId: id })
  expect(after.snapshot.questions).toEqual(snapshot.questions)
})

const whole = (questions: readonly string[]) => ({
  answers: Object.fromEntries(questions.map((id) => [id, 'Tolv län har deltagit.'])),
  output: 'Fyra kurstillfällen.',
  notAssessed: 'Uppföljningen görs först nästa år.',
  deviation: 'Två kurser ställdes in, därför att lokalen brann.',
})

test('a final report-back of an assignment with money tells what was spent, and each sum where it can be checked', async () => {
  const assignment = await give()
  const { reportBackId } = await begin(assignment, 'final')
  const { questions } = await officer.perform(editReport, { reportBackId }).then(({ problems }) => ({
    questions: problems.filter(({ code }) => code === 'report.question_unanswered'),
  }))
  const answered = whole(questions.map(({ field }) => field.slice('answers.'.length)))
  const save = async (more: Record<string, unknown>) => {
    const { report } = await officer.perform(editReport, { reportBackId })
    return officer.perform(saveReport, { reportBackId, revision: report.revision, ...answered, ...more })
  }
  await save({})
  const codes = async () =>
    (await officer.perform(editReport, { reportBackId })).problems.map(({ code }) => code)
  expect(await codes()).toEqual(['report.spent_missing'])
  await save({ spent: '400 000', repaid: '50 000' })
  expect(await codes()).toEqual(['report.money_without_source'])
  await expect(save({ spent: 'ungefär hälften' })).rejects.toMatchObject({
    code: 'report.no_sum',
    field: 'spent',
  })
  await save({ spent: '0' })
  expect(await codes()).toEqual([])
  await save({ spent: '400 000,50', repaid: '50 000', moneySource: 'Ekonomisystemet' })
  expect(await codes()).toEqual([])

  const { report } = await officer.perform(editReport, { reportBackId })
  await officer.perform(submitReport, { reportBackId, revision: report.revision })
  await coordinator.perform(acceptReport, { reportBackId, revision: report.revision + 1 })
  const page = await (await coordinator.get(paths.reportBack({ reportBackId }))).text()
  expect(page).toContain('Två kurser ställdes in, därför att lokalen brann.')
  expect(page).toMatch(/400\s000,50\skr/)
  expect(page).toMatch(/50\s000\skr/)
  expect(page).toContain('Ekonomisystemet')
  // What was asked is answered in its order.
  expect(page).toMatch(/Antalet utbildade[\s\S]*Redogör för samverkan med länen[\s\S]*Antalet handböcker/)
  const { versions } = await coordinator.perform(compareReport, { reportBackId })
  expect(versions.every(({ intact }) => intact)).toBe(true)

  // Who did what is told to whoever may know the person: oneself and one's colleagues.
  const named = async (reader: TestPerson, address: string) =>
    [...(await (await reader.get(address)).text()).matchAll(/history-who">([^<]*)</g)].map(([, name]) => name)
  const [hers, his] = [await nameOf(officer), await nameOf(coordinator)]
  const place = paths.reportBack({ reportBackId })
  expect(await named(officer, place)).toEqual([hers])
  expect(await named(coordinator, place)).toEqual([his])
  const decided = paths.assignment({ assignmentId: assignment.id })
  expect(await named(coordinator, decided)).toEqual([his])
  expect(await named(officer, decided)).toEqual([])
  expect(await named(await world.as('evaluator', 'Exempelinstitutet'), decided)).toEqual([])
})

test('what a decision asks for is proposed to the form of the assignment, each thing with its part and kind', async () => {
  const text = `Regeringsbeslut\n\n2031-09-10\nX2031/0999\n\nPåhittade departementet\n\nUppdrag att utbilda personal\n\nRegeringens beslut\n\nRegeringen uppdrar åt Exempelmyndigheten att ta fram en utbildning för personal.\n\nUppdraget ska delredovisas senast den 1 mars 2032 och slutredovisas senast den 1 mars 2033. Slutredovisningen ska innehålla antalet utbildade och en beskrivning av vad de gör annorlunda.\n`
  const dropped = await coordinator.post(paths.readDecision({ planId: plan.planId }), {
    file: new File([text], 'beslut.txt', { type: 'text/plain' }),
  })
  const page = await (await coordinator.get(dropped.headers.get('location')!)).text()
  expect(page).toMatch(/<textarea[^>]*name="questions\.0\.question"[^>]*>Antalet utbildade<\/textarea>/)
  expect(page).toMatch(
    /<textarea[^>]*name="questions\.1\.question"[^>]*>En beskrivning av vad de gör annorlunda<\/textarea>/,
  )
  expect(page).toMatch(/name="questions\.0\.askedIn"[\s\S]*?<option value="final" selected/)
})

/** Money that is decided for the assignment is granted and paid out to its body. */
const payOut = async (assignmentId: string, amountOre: number) => {
  const at = (stage: Account['stage']): Account => ({
    ...ofThePlan,
    stage,
    assignmentId,
    bodyId: officer.actor.bodyId,
  })
  const years = { from: 2031, to: 2032 }
  for (const [kind, from, to] of [
    ['grant', 'decided', 'granted'],
    ['disposal', 'granted', 'disposed'],
  ] as const)
    await world.asSystem((tx) =>
      post(
        tx,
        { actor: { kind: 'system', name: 'test' }, now: world.house.clock.now() },
        {
          planId: plan.planId,
          kind,
          day: '2032-01-15',
          decisionNumber: null,
          reference: null,
          words: 'Påhittat',
          source: 'Påhittat beslut',
          page: null,
          passage: null,
          reverses: null,
          lines: move(at(from), at(to), amountOre, years),
        },
      ),
    )
}

const spentOf = async (assignmentId: string): Promise<number> =>
  world.asSystem(async (tx) => {
    const { ore } = await tx
      .selectFrom('money.line as l')
      .innerJoin('money.account as a', 'a.id', 'l.account_id')
      .select(({ fn }) => fn.sum<number>('l.amount_ore').as('ore'))
      .where('a.assignment_id', '=', assignmentId)
      .where('a.stage', 'in', ['spent', 'returned'])
      .executeTakeFirstOrThrow()
    return Number(ore ?? 0)
  })

const submitWithMoney = async () => {
  const assignment = await give({ questions: [] })
  const { reportBackId } = await begin(assignment, 'final')
  await officer.perform(saveReport, {
    reportBackId,
    revision: 1,
    ...whole([]),
    spent: '400 000',
    repaid: '50 000',
    moneySource: 'Ekonomisystemet',
  })
  await officer.perform(submitReport, { reportBackId, revision: 2 })
  return { assignment, reportBackId }
}

test('what was spent and repaid is booked when the report-back is accepted, and taken back with it', async () => {
  const { assignment, reportBackId } = await submitWithMoney()
  await payOut(assignment.id, 45_000_000)
  expect(await spentOf(assignment.id)).toBe(0)
  await coordinator.perform(acceptReport, { reportBackId, revision: 3 })
  expect(await spentOf(assignment.id)).toBe(45_000_000)
  const page = await (await coordinator.get(paths.reportBack({ reportBackId }))).text()
  expect(page.match(/bokfört 1 mars 2032/g)).toHaveLength(2)
  await coordinator.perform(withdrawReport, { reportBackId, revision: 4, reason: 'Fel belopp.' })
  expect(await spentOf(assignment.id)).toBe(0)
})

test('what was not paid out yet waits, is never booked in part, and is booked once', async () => {
  const { assignment, reportBackId } = await submitWithMoney()
  await coordinator.perform(acceptReport, { reportBackId, revision: 3 })
  expect(await spentOf(assignment.id)).toBe(0)
  const waiting = await (await coordinator.get(paths.reportBack({ reportBackId }))).text()
  expect(waiting).toContain('Pengarna bokförs när utbetalningen är bokförd.')
  await expect(coordinator.perform(bookReport, { reportBackId, revision: 4 })).rejects.toMatchObject({
    code: 'report.more_than_paid_out',
  })
  await payOut(assignment.id, 45_000_000)
  const ready = await (await coordinator.get(paths.reportBack({ reportBackId }))).text()
  expect(ready).toContain('Det som redovisningen säger om pengar är inte bokfört.')
  await expect(officer.perform(bookReport, { reportBackId, revision: 4 })).rejects.toMatchObject({
    status: 403,
  })
  await coordinator.perform(bookReport, { reportBackId, revision: 4 })
  await coordinator.perform(bookReport, { reportBackId, revision: 4 })
  expect(await spentOf(assignment.id)).toBe(45_000_000)
})

test('what the body has posted itself is not booked once more', async () => {
  const { assignment, reportBackId } = await submitWithMoney()
  await payOut(assignment.id, 45_000_000)
  const own = { ...ofThePlan, assignmentId: assignment.id, bodyId: officer.actor.bodyId }
  await world.asSystem((tx) =>
    post(
      tx,
      { actor: { kind: 'system', name: 'test' }, now: world.house.clock.now() },
      {
        planId: plan.planId,
        kind: 'spending',
        day: '2032-02-15',
        decisionNumber: null,
        reference: null,
        words: 'Påhittat',
        source: 'Påhittat bokslut',
        page: null,
        passage: null,
        reverses: null,
        lines: move({ ...own, stage: 'disposed' }, { ...own, stage: 'spent' }, 30_000_000, {
          from: 2031,
          to: 2032,
        }),
      },
    ),
  )
  await coordinator.perform(acceptReport, { reportBackId, revision: 3 })
  expect(await spentOf(assignment.id)).toBe(45_000_000)
})
