import { beforeAll, expect, test } from 'vitest'
import { perform } from '../../../platform/access/action.ts'
import { anonymous } from '../../../platform/access/actor.ts'
import { Conflict, NotFound, NotPermitted } from '../../../platform/refusal.ts'
import { givenAssignment, givenPlan, type TestPlan } from '../../../testing/plans.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { viewAssignment } from '../assignment-view/actions.ts'
import { viewMeasure } from '../following/actions.ts'
import { addNote } from '../notes/actions.ts'
import { paths } from '../paths.ts'
import { viewOverview } from '../worklist/actions.ts'
import { lookAtRisk, raiseRisk, viewRisk } from './actions.ts'

let world: World
let plan: TestPlan
let coordinator: TestPerson
let officer: TestPerson
let assignmentId: string
let measure: { planId: string; measureId: string }

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2032-05-13T08:00:00Z')
  plan = await givenPlan(world)
  coordinator = await world.as('national_coordinator', 'Samordnande myndigheten')
  officer = await world.as('body_officer', 'Påhittade verket')
  const body = await world.body('Påhittade verket')
  const given = await givenAssignment(world, { plan, measures: ['2'], body, day: '2032-12-01' })
  assignmentId = given.assignmentId
  measure = { planId: plan.planId, measureId: plan.measures['2']! }
})

const toLookAt = async () =>
  (await coordinator.perform(viewOverview, {})).tasks.flatMap((task) => (task.group === 'look' ? [task] : []))

test('a risk stands on its measure with its owner, and among what is to be done once its day has come', async () => {
  const risk = {
    words: 'Verket hinner inte anställa.',
    ownerId: officer.actor.bodyId,
    nextLook: '2032-05-20',
  }
  const raised = await coordinator.post(paths.raiseRisk(measure), risk)
  expect(raised.headers.get('location')).toBe(`${paths.measure(measure)}#risks`)
  const page = (await (await coordinator.get(paths.measure(measure))).text()).replaceAll('\u00a0', ' ')
  expect(page).toContain('Verket hinner inte anställa.')
  expect(page).toContain('Påhittade verket, ses på 20 maj')
  const own = await (await coordinator.get(/\/risks\/[0-9a-f-]{36}/.exec(page)![0])).text()
  expect(own.replaceAll('\u00a0', ' ')).toContain('Ses på nästa gång 20 maj 2032.')
  expect(await toLookAt()).toEqual([])
  world.setTime('2032-05-21T08:00:00Z')
  expect(await toLookAt()).toMatchObject([
    { since: '2032-05-20', risk: { words: 'Verket hinner inte anställa.' } },
  ])
})

test('looking at it puts off the next look, and a risk that is over is looked at no more', async () => {
  const [{ risk }] = (await toLookAt()) as [Awaited<ReturnType<typeof toLookAt>>[number]]
  const look = { riskId: risk.id, ownerId: risk.ownerId, words: 'Två är anställda.' }
  await coordinator.perform(lookAtRisk, { ...look, revision: risk.lookId, nextLook: '2032-06-20' })
  expect(await toLookAt()).toEqual([])
  await expect(
    coordinator.perform(lookAtRisk, { ...look, revision: risk.lookId, nextLook: '2032-07-20' }),
  ).rejects.toThrow(Conflict)
  const seen = await coordinator.perform(viewRisk, { riskId: risk.id })
  await coordinator.perform(lookAtRisk, { ...look, revision: seen.risk.lookId, words: 'Alla är anställda.' })
  world.setTime('2033-01-01T08:00:00Z')
  expect(await toLookAt()).toEqual([])
  const { looks } = await coordinator.perform(viewRisk, { riskId: risk.id })
  expect(looks.map(({ words }) => words)).toEqual(['Alla är anställda.', 'Två är anställda.', null])
  world.setTime('2032-05-13T08:00:00Z')
})

test('a risk is given to a body that the measure concerns, and looked at on a day to come', async () => {
  const risk = { ...measure, words: 'Något.', ownerId: officer.actor.bodyId, nextLook: '2032-05-12' }
  await expect(coordinator.perform(raiseRisk, risk)).rejects.toMatchObject({ code: 'risk.look_has_passed' })
  const other = await world.body('Tredje verket')
  await expect(
    coordinator.perform(raiseRisk, { ...risk, ownerId: other, nextLook: '2032-05-20' }),
  ).rejects.toMatchObject({ code: 'risk.no_such_owner' })
})

test('risks are for those who steer alone', async () => {
  const { risks } = await coordinator.perform(viewMeasure, measure)
  const riskId = risks!.rows[0]!.id
  for (const person of [officer, await world.as('evaluator', 'Utvärderarna')]) {
    expect((await person.perform(viewMeasure, measure)).risks).toBeUndefined()
    await expect(person.perform(viewRisk, { riskId })).rejects.toThrow(NotFound)
  }
  expect((await perform(world.house, { actor: anonymous }, viewMeasure, measure)).risks).toBeUndefined()
})

test('a body that has an assignment notes how it goes; those who steer read it, others do not', async () => {
  const noted = await officer.post(paths.addNote({ assignmentId }), { words: 'Upphandlingen är klar.' })
  expect(noted.headers.get('location')).toBe(`${paths.assignment({ assignmentId })}#notes`)
  const notesOf = async (person: TestPerson) =>
    (await person.perform(viewAssignment, { assignmentId })).notes.map(({ words }) => words)
  expect(await notesOf(coordinator)).toEqual(['Upphandlingen är klar.'])
  const other = await world.as('body_officer', 'Fjärde verket')
  expect(await notesOf(other)).toEqual([])
  await expect(other.perform(addNote, { assignmentId, words: 'Hej.' })).rejects.toThrow(NotPermitted)
  const open = await (await world.app.request(paths.assignment({ assignmentId }))).text()
  expect(open).not.toContain('Upphandlingen')
  await expect(world.asSystem((tx) => tx.deleteFrom('plan.progress_note').execute())).rejects.toThrow()
})
