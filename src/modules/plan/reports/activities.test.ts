import { beforeAll, expect, test } from 'vitest'
import { givenPlan, type TestPlan } from '../../../testing/plans.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { paths } from '../paths.ts'
import {
  changeActivity,
  registerActivity,
  viewActivities,
  viewActivity,
  withdrawActivity,
} from './activity-actions.ts'

let world: World
let plan: TestPlan
let officer: TestPerson
let stranger: TestPerson
let coordinator: TestPerson

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2032-03-01T09:00:00Z')
  plan = await givenPlan(world)
  officer = await world.as('ngo_officer', 'Påhittade föreningen')
  stranger = await world.as('county_coordinator', 'Länsstyrelsen i Exempelköpings län')
  coordinator = await world.as('national_coordinator', 'Påhittade samordningen')
})

const content = {
  title: 'Öppet hus',
  description: 'Samtalsstöd varje vecka.',
  areaKey: '2.1',
  fromDay: '2031-09-01',
}
const register = () => officer.perform(registerActivity, { planId: plan.planId, ...content })

test('work outside any measure is registered by the body that does it, changed, and taken back with a reason', async () => {
  const { activityId } = await register()
  await officer.perform(changeActivity, { activityId, revision: 1, ...content, output: '38 samtal' })
  await officer.perform(withdrawActivity, { activityId, revision: 2, reason: 'Registrerad två gånger.' })
  const { activity, versions } = await officer.perform(viewActivity, { activityId })
  expect(activity).toMatchObject({ withdrawnReason: 'Registrerad två gånger.', output: '38 samtal' })
  expect(versions.map(({ content: kept }) => kept.revision)).toEqual([3, 2, 1])
  await expect(
    officer.perform(changeActivity, { activityId, revision: 3, ...content }),
  ).rejects.toMatchObject({
    code: 'activity.withdrawn',
  })
  const { rows } = await officer.perform(viewActivities, { planId: plan.planId })
  expect(rows.map(({ id }) => id)).not.toContain(activityId)
})

test('only the body itself and those who steer change an activity; all who have signed in read it', async () => {
  const { activityId } = await register()
  await expect(
    stranger.perform(changeActivity, { activityId, revision: 1, ...content }),
  ).rejects.toMatchObject({
    status: 403,
  })
  await coordinator.perform(changeActivity, {
    activityId,
    revision: 1,
    ...content,
    title: 'Öppet hus för alla',
  })
  expect((await stranger.perform(viewActivity, { activityId })).activity.title).toBe('Öppet hus för alla')
  expect((await world.app.request(paths.activity({ activityId }))).status).not.toBe(200)
  await expect(
    (await world.as('learner')).perform(registerActivity, { planId: plan.planId, ...content }),
  ).rejects.toMatchObject({ status: 403 })
})

test('the coordinator registers for another body, by its name', async () => {
  const { activityId } = await coordinator.perform(registerActivity, {
    planId: plan.planId,
    body: 'Påhittade föreningen',
    ...content,
  })
  expect((await officer.perform(viewActivity, { activityId })).activity.bodyId).toBe(officer.actor.bodyId)
  await expect(
    officer.perform(registerActivity, { planId: plan.planId, body: 'Påhittade samordningen', ...content }),
  ).rejects.toMatchObject({ status: 403 })
})

test('of two who change the same activity the second is told and loses nothing', async () => {
  const { activityId } = await register()
  await officer.perform(changeActivity, { activityId, revision: 1, ...content, output: 'Först' })
  const second = await officer.post(paths.changeActivity({ activityId }), {
    revision: '1',
    title: 'Min rubrik',
    description: 'Min text',
  })
  expect(second.status).toBe(409)
  expect(await second.text()).toContain('value="Min rubrik"')
})

test('pages of activities render empty, full and refused', async () => {
  const other = await givenPlan(world, 'Påhittad skr. 2031/32:2')
  expect(await (await officer.get(paths.activities({ planId: other.planId }))).text()).toContain(
    'Inget registrerat ännu',
  )
  await register()
  expect(await (await officer.get(paths.activities({ planId: plan.planId }))).text()).toContain('Öppet hus')
  expect(await (await officer.get(paths.newActivity({ planId: plan.planId }))).text()).toContain(
    'Ny aktivitet',
  )
  const refused = await officer.post(paths.newActivity({ planId: plan.planId }), {
    title: 'Utan beskrivning',
  })
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('value="Utan beskrivning"')
})

test('activities are found by words typed without their marks, in any form, or only begun', async () => {
  const { activityId } = await officer.perform(registerActivity, {
    planId: plan.planId,
    ...content,
    title: 'Mässa om stödprogram',
    description: 'Åklagare och handläggare träffades i två dagar.',
  })
  const found = async (text: string) =>
    (await officer.perform(viewActivities, { planId: plan.planId, text })).rows.map(({ id }) => id)
  for (const text of [
    'stodprogrammen',
    'aklagarna',
    'handl',
    'massa aklag',
    'mässa i två dagar',
    'dagar pa massa',
  ])
    expect(await found(text), text).toEqual([activityId])
  for (const text of ['mässä', 'mässa i Ystad', 'stodprogram -aklagare'])
    expect(await found(text), text).toEqual([])
})
