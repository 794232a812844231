import { beforeAll, expect, test } from 'vitest'
import { Conflict, NotFound, NotPermitted, Refusal } from '../../../platform/refusal.ts'
import { givenAssignment, givenPlan, type TestPlan } from '../../../testing/plans.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { setProgress } from '../following/actions.ts'
import { paths } from '../paths.ts'
import { keepJudgement, prepareEvaluation, publishJudgement, viewEvaluations } from './actions.ts'

let world: World
let plan: TestPlan
let evaluator: TestPerson
let coordinator: TestPerson

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2032-05-13T10:00:00Z')
  plan = await givenPlan(world)
  const body = await world.body('Exempelmyndigheten')
  await givenAssignment(world, {
    plan,
    measures: ['1'],
    body,
    day: '2032-05-01',
    title: 'Utbilda socialtjänsten',
    reported: 'accepted',
  })
  await givenAssignment(world, { plan, measures: ['2'], body, day: '2032-05-20', title: 'Höj kompetensen' })
  evaluator = await world.as('evaluator', 'Påhittade utvärderaren')
  coordinator = await world.as('national_coordinator', 'Samordnande myndigheten')
})

const of = (number: string) => ({ planId: plan.planId, measureId: plan.measures[number]! })
const words = async (response: Promise<Response>): Promise<string> =>
  (await (await response).text()).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

test('an evaluator’s first page says what has no judgement yet, what can be read first', async () => {
  const { rows } = await evaluator.perform(viewEvaluations, {})
  expect(rows[0]).toMatchObject({ number: '1', reached: 'nothing', material: 1, fresh: 1 })
  expect(rows.slice(1).every(({ material }) => material === 0)).toBe(true)
  expect(await words(evaluator.get(paths.evaluations()))).toContain('4 av 4 åtgärder saknar din bedömning.')
  await expect(coordinator.perform(viewEvaluations, {})).rejects.toThrow(NotFound)
})

test('a judgement is a draft that its body alone reads, and is published by the evaluator, whole or not at all', async () => {
  const { material } = await evaluator.perform(prepareEvaluation, of('1'))
  const draft = {
    ...of('1'),
    carriedOut: 'partly',
    carriedOutBecause: 'Två av tre delar är gjorda.',
  } as const
  await evaluator.perform(keepJudgement, { ...draft, revision: 0 })
  await expect(evaluator.perform(publishJudgement, { ...of('1'), revision: 1 })).rejects.toThrow(Refusal)
  const other = await world.as('evaluator', 'En annan utvärderare')
  expect((await other.perform(prepareEvaluation, of('1'))).versions).toEqual([])
  expect(await words(coordinator.get(paths.measure(of('1'))))).not.toContain('Två av tre delar')

  await evaluator.perform(keepJudgement, {
    ...draft,
    cameOfIt: 'cannot_be_assessed',
    cameOfItBecause: 'Ingen mätte före.',
    reports: [material[0]!.id],
    otherSources: 'Brå 2031:4\nBrå 2031:4',
    revision: 1,
  })
  await evaluator.perform(publishJudgement, { ...of('1'), revision: 2 })
  const page = await words(world.app.request(paths.measure(of('1'))) as Promise<Response>)
  expect(page).toContain('Påhittade utvärderaren, 13 maj 2032: Delvis genomförd. Två av tre delar är gjorda.')
  expect(page).toContain('Kan inte bedömas. Ingen mätte före.')
  expect(page).toContain('Brå 2031:4')
})

test('the coordinator’s judgement stands beside the evaluator’s; done is said with whether it was as promised', async () => {
  const done = { ...of('1'), state: 'done', reason: 'Slutrapporten är läst.', revision: 0 } as const
  await expect(coordinator.perform(setProgress, done)).rejects.toThrow('measure.carried_out_missing')
  await coordinator.perform(setProgress, { ...done, carriedOut: 'as_promised' })
  const page = await words(world.app.request(paths.measure(of('1'))) as Promise<Response>)
  expect(page).toContain('Samordnaren, 13 maj 2032: Genomförd som utlovat. Slutrapporten är läst.')
  expect(page).toContain('Påhittade utvärderaren, 13 maj 2032: Delvis genomförd.')
  expect(page).toContain('1 av 1 redovisning har kommit, 1 är godtagen.')
})

test('what was published stays when it is judged anew, and two who judge at once do not overwrite each other', async () => {
  const { versions } = await evaluator.perform(prepareEvaluation, of('1'))
  expect(versions.map(({ published }) => published)).toEqual([true, false, false])
  await evaluator.perform(keepJudgement, { ...of('1'), carriedOut: 'otherwise', revision: 3 })
  await expect(
    evaluator.perform(keepJudgement, { ...of('1'), carriedOut: 'partly', revision: 3 }),
  ).rejects.toThrow(Conflict)
  const page = await words(world.app.request(paths.measure(of('1'))) as Promise<Response>)
  expect(page).toContain('Delvis genomförd. Två av tre delar är gjorda.')
  const { rows } = await evaluator.perform(viewEvaluations, {})
  expect(rows.find(({ number }) => number === '1')).toMatchObject({ reached: 'newer_draft', fresh: 0 })
})

test('either can say that a measure was not carried out; the coordinator does not call it done', async () => {
  const not = {
    ...of('4'),
    reason: 'Uppdraget drogs tillbaka.',
    carriedOut: 'not_carried_out',
    revision: 0,
  } as const
  await expect(coordinator.perform(setProgress, { ...not, state: 'done' })).rejects.toThrow(
    'measure.done_not_carried_out',
  )
  await coordinator.perform(setProgress, { ...not, state: 'stopped' })
  await evaluator.perform(keepJudgement, {
    ...of('4'),
    carriedOut: 'not_carried_out',
    carriedOutBecause: 'Ingen fick uppdraget.',
    cameOfIt: 'cannot_be_assessed',
    cameOfItBecause: 'Inget gjordes.',
    otherSources: 'SOU 2031:9',
    revision: 0,
  })
  await evaluator.perform(publishJudgement, { ...of('4'), revision: 1 })
  const page = await words(world.app.request(paths.measure(of('4'))) as Promise<Response>)
  expect(page).toContain('Samordnaren, 13 maj 2032: Inte genomförd. Uppdraget drogs tillbaka.')
  expect(page).toContain('Påhittade utvärderaren, 13 maj 2032: Inte genomförd. Ingen fick uppdraget.')
})

test('the evaluator’s list folds its areas, two lines to a measure', async () => {
  const page = await (await evaluator.get(paths.evaluations())).text()
  expect(page).toContain('data-template="list"')
  expect(page.match(/<details class="ds-details" open/g)).toHaveLength(1)
  expect(page).toMatch(/\(\d av \d kvar\)/)
})

test('a judgement rests on what the evaluator could read, of that measure', async () => {
  const { material } = await evaluator.perform(prepareEvaluation, of('1'))
  await expect(
    evaluator.perform(keepJudgement, { ...of('2'), reports: [material[0]!.id], revision: 0 }),
  ).rejects.toThrow(NotFound)
  for (const role of ['national_coordinator', 'ministry_officer', 'body_officer'] as const)
    await expect(
      (await world.as(role, 'Påhittade utvärderaren')).perform(keepJudgement, { ...of('2'), revision: 0 }),
    ).rejects.toThrow(NotPermitted)
})

test('the form keeps what was ticked and written, and both pages answer in both languages', async () => {
  const { material } = await evaluator.perform(prepareEvaluation, of('1'))
  const sent = await evaluator.post(paths.evaluation(of('3')), {
    carriedOut: 'otherwise',
    carriedOutBecause: 'Rad ett\nRad två',
    'reports[]': '',
    otherSources: 'SOU 2031:9',
    revision: '0',
  })
  expect(sent.status).toBe(303)
  const { versions } = await evaluator.perform(prepareEvaluation, of('3'))
  expect(versions[0]).toMatchObject({
    carriedOut: 'otherwise',
    carriedOutBecause: 'Rad ett\nRad två',
    cameOfIt: null,
    otherSources: 'SOU 2031:9',
    reports: [],
  })
  expect(await words(evaluator.get(paths.evaluation(of('3'))))).toContain('Innan den kan publiceras behövs')
  expect(material).toHaveLength(1)
})
