import pg from 'pg'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { NotFound } from '../../../platform/refusal.ts'
import { givenCase } from '../../../testing/cases.ts'
import { saysWho } from '../../../testing/vouched.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { assignCase } from '../../support/cases/staff-actions.ts'
import { paths } from '../paths.ts'
import {
  endSearch,
  findChild,
  followUpAlarm,
  raiseAlarm,
  searchAgain,
  settleStep,
  viewAlarm,
} from './actions.ts'
import {
  addAgreement,
  addPart,
  signPart,
  viewAgreement,
  viewAgreements,
  writeOwnPart,
} from './agreement-actions.ts'
import { lateStepsTask, missingTasks, viewMissing } from './list-actions.ts'
import { planForChild, viewDisappearances } from './plan-actions.ts'
import { missingSeries } from './series.ts'

let world: World
let worker: TestPerson
let manager: TestPerson
let police: TestPerson
let policeId: string

beforeAll(async () => {
  world = await openWorld()
  await world.body('Påhittade kommunen', 'municipality')
  worker = await world.as('caseworker', 'Påhittade kommunen')
  manager = await world.as('case_manager', 'Påhittade kommunen')
  policeId = await world.body('Påhittade gränspolisen', 'agency')
  police = await world.as('police_prosecutor', 'Påhittade gränspolisen')
})
beforeEach(() => world.setTime('2026-11-24T21:00:00Z'))

const gone = {
  lastSeenOn: '2026-11-24',
  lastSeenAt: '20:30',
  circumstances: 'Påhittat: gick mot stationen med en okänd vuxen.',
}
const anAlarm = async () => {
  const caseId = await givenCase(worker, { ageGroup: 'child' })
  const { alarmId } = await worker.perform(raiseAlarm, { caseId, ...gone })
  return { caseId, alarmId }
}
const stepOf = async (on: { caseId: string; alarmId: string }, kind: string) => {
  const { steps } = await worker.perform(viewAlarm, on)
  return steps.find((step) => step.kind === kind)!
}
const anAgreement = async () => {
  const { agreementId } = await worker.perform(addAgreement, {
    name: 'Påhittad plan',
    sharedGrounds: 'OSL 10:21',
  })
  await worker.perform(addPart, { agreementId, bodyId: policeId, step: 'border' })
  const { parts } = await police.perform(viewAgreement, { agreementId })
  return { agreementId, partId: parts[0]!.id }
}
const ours = {
  does: 'Påhittat: vi söker vid gränsen.',
  withinMinutes: 20,
  functionName: 'Vakthavande befäl',
  telephone: '010-000 00 02',
}

test('one action raises the alarm: every step with its time and who does it; the police at once', async () => {
  const on = await anAlarm()
  const { steps, alarm } = await worker.perform(viewAlarm, on)
  expect(alarm.state).toBe('missing')
  expect(steps.map(({ kind }) => kind)).toEqual([
    'police',
    'home',
    'guardian',
    'social_services',
    'border',
    'migration',
  ])
  expect(steps[0]).toMatchObject({ telephone: '112, 114 14', responsiblePerson: worker.actor.personId })
  const row = await world.asSystem((tx) =>
    tx
      .selectFrom('children.disappearance')
      .selectAll()
      .where('id', '=', on.alarmId)
      .executeTakeFirstOrThrow(),
  )
  for (const value of Object.values(row)) expect(String(value)).not.toContain('stationen')
})

test('a double click, or two colleagues, raise one alarm; an adult has none', async () => {
  const caseId = await givenCase(worker, { ageGroup: 'uncertain' })
  const tries = await Promise.allSettled([
    worker.perform(raiseAlarm, { caseId, ...gone }),
    worker.perform(raiseAlarm, { caseId, ...gone }),
  ])
  expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const adult = await givenCase(worker, { ageGroup: 'adult' })
  await expect(worker.perform(raiseAlarm, { caseId: adult, ...gone })).rejects.toMatchObject({
    code: 'missing.of_an_adult',
  })
  const later = await givenCase(worker, { ageGroup: 'child' })
  await expect(
    worker.perform(raiseAlarm, { caseId: later, ...gone, lastSeenAt: '23:30' }),
  ).rejects.toMatchObject({ code: 'missing.in_future', field: 'lastSeenOn' })
})

test('each body writes and signs its own part, and nobody else’s; what is changed is to be signed anew', async () => {
  const { agreementId, partId } = await anAgreement()
  const part = { agreementId, partId }
  await expect(police.perform(signPart, { ...part, revision: 1 })).rejects.toMatchObject({
    code: 'missing.part_not_written',
  })
  await expect(worker.perform(writeOwnPart, { ...part, ...ours, revision: 1 })).rejects.toMatchObject({
    status: 403,
  })
  await police.perform(writeOwnPart, { ...part, ...ours, revision: 1 })
  await expect(worker.perform(signPart, { ...part, revision: 2 })).rejects.toMatchObject({ status: 403 })
  await police.perform(signPart, { ...part, revision: 2 })
  const signed = async () => (await worker.perform(viewAgreement, { agreementId })).parts[0]!.signedOn
  expect(await signed()).toBe('2026-11-24')
  await police.perform(writeOwnPart, { ...part, ...ours, withinMinutes: 45, revision: 3 })
  expect(await signed()).toBe(null)
  await expect(police.perform(signPart, { ...part, revision: 3 })).rejects.toMatchObject({
    code: 'missing.changed_by_another',
  })
  await expect(
    police.perform(addPart, { agreementId, bodyId: policeId, step: 'police' }),
  ).rejects.toMatchObject({
    status: 403,
  })
})

test('an agreed plan is there for its bodies alone, and the database lets nobody sign for another', async () => {
  const { agreementId, partId } = await anAgreement()
  await world.body('Utomstående påhittad kommun', 'municipality')
  const outsider = await world.as('caseworker', 'Utomstående påhittad kommun')
  expect((await outsider.get(paths.agreement({ agreementId }))).status).toBe(404)
  expect((await outsider.perform(viewAgreements, {})).agreements).toEqual([])
  const application = new pg.Client(world.database.application)
  await application.connect()
  try {
    const { personId, bodyId } = worker.actor
    await application.query('begin')
    await saysWho(application, { person: personId, body: bodyId, role: 'caseworker' })
    const forged = await application.query(
      `update children.agreement_part set signed_on = '2026-11-24', signed_by = $1 where id = $2`,
      [personId, partId],
    )
    expect(forged.rowCount).toBe(0)
    await expect(
      application.query('update children.agreement_part set body_id = $1 where id = $2', [bodyId, partId]),
    ).rejects.toMatchObject({ code: '42501' })
  } finally {
    await application.end()
  }
})

test('a shelter has no part in a plan that others read', async () => {
  const { agreementId } = await anAgreement()
  const shelter = await world.body('Påhittade huset', 'ngo')
  await world.as('shelter_staff', 'Påhittade huset')
  await expect(worker.perform(addPart, { agreementId, bodyId: shelter, step: 'home' })).rejects.toMatchObject(
    {
      code: 'missing.no_such_body',
    },
  )
})

test('an alarm takes its times and numbers from what the bodies have signed, and keeps them', async () => {
  const { agreementId, partId } = await anAgreement()
  const caseId = await givenCase(worker, { ageGroup: 'child' })
  await worker.perform(planForChild, {
    caseId,
    agreementId,
    signs: ['debt', 'gone_before'],
    lookFor: 'Påhittat kännetecken',
    photo: 'yes',
    photoAskedOn: '2026-11-20',
  })
  await police.perform(writeOwnPart, { agreementId, partId, ...ours, revision: 1 })
  const unsigned = await worker.perform(raiseAlarm, { caseId, ...gone })
  expect((await stepOf(unsigned, 'border')).functionName).toBe('')
  await worker.perform(findChild, {
    ...unsigned,
    revision: 1,
    foundOn: '2026-11-24',
    foundAt: '21:30',
    how: 'came_back',
    condition: 'Påhittat.',
  })
  await police.perform(signPart, { agreementId, partId, revision: 2 })
  const signed = await worker.perform(raiseAlarm, { caseId, ...gone })
  const border = await stepOf(signed, 'border')
  expect(border).toMatchObject({ functionName: 'Vakthavande befäl', telephone: '010-000 00 02' })
  expect(border.dueAt.toISOString()).toBe('2026-11-24T21:20:00.000Z')
  await police.perform(writeOwnPart, { agreementId, partId, ...ours, telephone: '010-999', revision: 3 })
  expect((await stepOf(signed, 'border')).telephone).toBe('010-000 00 02')
  const page = await (await worker.get(paths.alarm(signed))).text()
  expect(page).toContain('Påhittat kännetecken')
  expect(page).toContain('En bild får användas')
})

test('a plan in which the body has no part cannot be chosen, and of two who write the second is told', async () => {
  const caseId = await givenCase(worker, { ageGroup: 'child' })
  const { agreementId } = await police.perform(addAgreement, { name: 'Polisens egen' })
  const plan = { caseId, signs: [], photo: 'not_asked' as const, lookFor: 'Ett' }
  await expect(worker.perform(planForChild, { ...plan, agreementId })).rejects.toMatchObject({
    code: 'missing.agreement_unknown',
  })
  await worker.perform(planForChild, plan)
  await expect(worker.perform(planForChild, plan)).rejects.toMatchObject({
    code: 'missing.changed_by_another',
  })
  await worker.perform(planForChild, { ...plan, lookFor: 'Två', revision: 1 })
  expect((await worker.perform(viewDisappearances, { caseId })).plan?.lookFor).toBe('Två')
})

test('a step is ticked with time and by whom, once; not needed only for a reason; given to a colleague of the case', async () => {
  const on = await anAlarm()
  const first = await stepOf(on, 'police')
  world.setTime('2026-11-24T21:05:00Z')
  const tick = {
    ...on,
    stepId: first.id,
    revision: 1,
    state: 'done' as const,
    note: 'Påhittat ärendenummer K1',
  }
  await worker.perform(settleStep, tick)
  await expect(worker.perform(settleStep, { ...tick, revision: 2 })).rejects.toMatchObject({
    code: 'missing.step_settled',
  })
  const done = await stepOf(on, 'police')
  expect(done).toMatchObject({ state: 'done', note: 'Påhittat ärendenummer K1' })
  expect(done.doneAt?.toISOString()).toBe('2026-11-24T21:05:00.000Z')
  const migration = await stepOf(on, 'migration')
  const settle = { ...on, stepId: migration.id, revision: 1 }
  await expect(worker.perform(settleStep, { ...settle, state: 'not_needed' })).rejects.toMatchObject({
    code: 'missing.step_why_not',
    field: 'note',
  })
  const colleague = await world.as('caseworker', 'Påhittade kommunen')
  const give = { ...settle, state: 'given_to' as const, responsiblePerson: colleague.actor.personId }
  await expect(worker.perform(settleStep, give)).rejects.toMatchObject({ code: 'missing.not_in_case' })
  await worker.perform(assignCase, { caseId: on.caseId, personId: colleague.actor.personId })
  await worker.perform(settleStep, give)
  await colleague.perform(settleStep, { ...on, stepId: migration.id, revision: 2, state: 'done' })
})

test('a step that nobody does in time goes to those who lead, once, and they see what is late and nothing more', async () => {
  const on = await anAlarm()
  const run = missingTasks(world.house)[lateStepsTask]!
  const escalated = async () =>
    (await worker.perform(viewAlarm, on)).steps
      .filter(({ escalatedAt }) => escalatedAt !== null)
      .map(({ kind }) => kind)
  await run({})
  expect(await escalated()).toEqual([])
  world.setTime('2026-11-24T21:16:00Z')
  await run({})
  expect(await escalated()).toEqual(['police'])
  const at = (await stepOf(on, 'police')).escalatedAt
  world.setTime('2026-11-24T21:50:00Z')
  await run({})
  expect(await escalated()).toEqual(['police', 'home'])
  expect((await stepOf(on, 'police')).escalatedAt).toEqual(at)
  const seen = (await manager.perform(viewMissing, {})).rows.find(({ alarmId }) => alarmId === on.alarmId)
  expect(seen).toMatchObject({ state: 'missing', works: false })
  expect(seen?.late).toEqual(expect.arrayContaining(['police', 'home']))
  const list = await manager.get(paths.missing())
  expect(await list.text()).toContain('Polisanmälan')
  expect((await manager.get(paths.alarm(on))).status).toBe(404)
})

test('found, then followed up: what the child says and what changes; nothing else closes it', async () => {
  const on = await anAlarm()
  await expect(
    worker.perform(followUpAlarm, {
      ...on,
      revision: 1,
      followUp: 'not_possible',
      followedUpOn: '2026-11-24',
      reasons: 'x',
    }),
  ).rejects.toMatchObject({ code: 'missing.not_now_missing' })
  const found = {
    ...on,
    revision: 1,
    foundOn: '2026-11-24',
    foundAt: '21:45',
    how: 'found_by_police' as const,
    condition: 'Påhittat: trött.',
  }
  await expect(worker.perform(findChild, { ...found, foundAt: '20:00' })).rejects.toMatchObject({
    code: 'missing.found_before_gone',
  })
  await worker.perform(findChild, found)
  const listed = async () => (await worker.perform(viewMissing, {})).rows.map(({ alarmId }) => alarmId)
  expect(await listed()).toContain(on.alarmId)
  const talk = {
    ...on,
    revision: 2,
    followUp: 'conversation' as const,
    followedUpOn: '2026-11-24',
    said: 'Jag blev rädd.',
    happened: 'Påhittat.',
    changes: 'Påhittat: någon möter efter skolan.',
  }
  await expect(worker.perform(followUpAlarm, { ...talk, said: '' })).rejects.toMatchObject({ field: 'said' })
  await worker.perform(followUpAlarm, talk)
  expect(await listed()).not.toContain(on.alarmId)
  // Gone again: a new alarm of its own.
  await worker.perform(raiseAlarm, { caseId: on.caseId, ...gone })
  expect((await worker.perform(viewDisappearances, { caseId: on.caseId })).alarms).toHaveLength(2)
})

test('the search ends without the child: the child is still missing, and it is closed with a reason alone', async () => {
  const on = await anAlarm()
  await worker.perform(endSearch, { ...on, revision: 1, reasons: 'Påhittat skäl.' })
  expect((await worker.perform(viewMissing, {})).rows.map(({ alarmId }) => alarmId)).toContain(on.alarmId)
  const follow = { ...on, revision: 2, followedUpOn: '2026-11-24' }
  await expect(
    worker.perform(followUpAlarm, { ...follow, followUp: 'conversation', said: 'x', changes: 'y' }),
  ).rejects.toMatchObject({ code: 'missing.not_found_no_talk' })
  await expect(worker.perform(followUpAlarm, { ...follow, followUp: 'not_possible' })).rejects.toMatchObject({
    code: 'missing.say_why_not',
  })
  await worker.perform(followUpAlarm, {
    ...follow,
    followUp: 'not_possible',
    reasons: 'Barnet är inte funnet.',
  })
})

test('none of it is there for others, nor under another case, and the database agrees', async () => {
  const on = await anAlarm()
  const step = await stepOf(on, 'home')
  const colleague = await world.as('caseworker', 'Påhittade kommunen')
  for (const person of [colleague, police])
    for (const address of [
      paths.disappearances({ caseId: on.caseId }),
      paths.disappearancePlan({ caseId: on.caseId }),
      paths.alarm(on),
    ])
      expect((await person.get(address)).status, address).toBe(404)
  expect((await colleague.perform(viewMissing, {})).rows).toEqual([])
  const other = await givenCase(worker, { ageGroup: 'child' })
  await expect(worker.perform(viewAlarm, { ...on, caseId: other })).rejects.toThrow(NotFound)
  await expect(
    worker.perform(settleStep, { ...on, caseId: other, stepId: step.id, revision: 1, state: 'done' }),
  ).rejects.toThrow(NotFound)
  const second = await anAlarm()
  await expect(
    worker.perform(settleStep, { ...second, stepId: step.id, revision: 1, state: 'done' }),
  ).rejects.toThrow(NotFound)
  const application = new pg.Client(world.database.application)
  await application.connect()
  try {
    const { personId: person, bodyId: body } = manager.actor
    await application.query('begin')
    await saysWho(application, { person, body, role: 'case_manager' })
    const closed = await application.query(
      `update children.alarm_step set state = 'done', done_at = now() where id = $1`,
      [step.id],
    )
    expect(closed.rowCount).toBe(0)
  } finally {
    await application.end()
  }
})

test('the series count those who were gone and those with whom somebody talked', async () => {
  const period = { from: '2026-10-01', to: '2026-12-31' }
  const count = (name: string) =>
    world.asSystem((tx) => missingSeries.find((one) => one.name === name)!.count(tx, period))
  const [found, lost] = await count('children.disappearances')
  const [followed] = await count('children.disappearances_followed_up')
  const rows = await world.asSystem((tx) =>
    tx.selectFrom('children.disappearance').select(['found_at', 'follow_up']).execute(),
  )
  expect((found?.count ?? 0) + (lost?.count ?? 0)).toBe(rows.length)
  expect(found?.count).toBe(rows.filter((row) => row.found_at !== null).length)
  const talked = rows.filter((row) => row.follow_up === 'conversation').length
  expect(talked).toBeGreaterThan(0)
  expect(followed).toMatchObject({
    count: rows.length,
    value: Math.round((talked / rows.length) * 1000) / 10,
  })
})

const revised = async <T extends { caseId: string; alarmId: string }>(on: T) => ({
  ...on,
  revision: (await worker.perform(viewAlarm, on)).alarm.revision,
})
const findIt = async (on: { caseId: string; alarmId: string }) =>
  worker.perform(findChild, {
    ...(await revised(on)),
    ...{ foundOn: '2026-11-24', foundAt: '21:45', how: 'found_by_police', condition: 'Påhittat.' },
  })
const waitingFor = (alarmId: string) =>
  world.asSystem((tx) =>
    tx
      .selectFrom('arrivals.arrival')
      .select('id')
      .where('about_id', '=', alarmId)
      .where('settled_at', 'is', null)
      .execute(),
  )

test('a step that was ticked and was not done is opened again at one press', async () => {
  const on = await anAlarm()
  const police = await stepOf(on, 'police')
  await worker.perform(settleStep, {
    ...{ ...on, stepId: police.id, revision: police.revision, state: 'not_needed', note: 'Påhittat.' },
  })
  const ticked = await stepOf(on, 'police')
  expect(await (await worker.get(paths.alarm(on))).text()).toContain('Ångra: det är inte gjort')
  const open = { ...on, stepId: ticked.id, revision: ticked.revision, state: 'open' } as const
  await worker.perform(settleStep, open)
  expect(await stepOf(on, 'police')).toMatchObject({
    state: 'open',
    note: '',
    doneAt: null,
    doneByName: null,
  })
  await expect(worker.perform(settleStep, { ...open, revision: ticked.revision + 1 })).rejects.toMatchObject({
    code: 'missing.step_settled',
  })
})

test('a child who was not found after all is missing again, and whoever leads is told again', async () => {
  const on = await anAlarm()
  await findIt(on)
  expect(await waitingFor(on.alarmId)).toHaveLength(0)
  await worker.perform(searchAgain, await revised(on))
  const { alarm } = await worker.perform(viewAlarm, on)
  expect(alarm).toMatchObject({ state: 'missing', foundAt: null, foundHow: null, condition: '' })
  expect(await waitingFor(on.alarmId)).toHaveLength(1)
  await worker.perform(endSearch, { ...(await revised(on)), reasons: 'Påhittat.' })
  await worker.perform(searchAgain, await revised(on))
  expect((await worker.perform(viewAlarm, on)).alarm).toMatchObject({ state: 'missing', searchEndedAt: null })
  // Gone again under an alarm of its own: one is enough.
  await findIt(on)
  const { alarmId } = await worker.perform(raiseAlarm, { caseId: on.caseId, ...gone })
  await expect(worker.perform(searchAgain, await revised(on))).rejects.toMatchObject({
    code: 'missing.raised_already',
  })
  expect(alarmId).not.toBe(on.alarmId)
})

test('a child who comes back after the disappearance was closed is found, and spoken with; nothing that was written is lost', async () => {
  const on = await anAlarm()
  await worker.perform(endSearch, { ...(await revised(on)), reasons: 'Påhittat.' })
  const follow = { followedUpOn: '2026-11-24' } as const
  await worker.perform(followUpAlarm, {
    ...{ ...(await revised(on)), ...follow, followUp: 'not_possible', reasons: 'Påhittat: inget spår.' },
  })
  const page = await (await worker.get(paths.alarm(on))).text()
  expect(page).toContain(paths.childFound(on))
  await findIt(on)
  expect((await worker.perform(viewMissing, {})).rows.map(({ alarmId }) => alarmId)).toContain(on.alarmId)
  await worker.perform(followUpAlarm, {
    ...{ ...(await revised(on)), ...follow, followUp: 'conversation' },
    ...{ said: 'Påhittat: jag ville hem.', changes: 'Påhittat: ny skolväg.' },
  })
  expect((await worker.perform(viewAlarm, on)).alarm).toMatchObject({
    ...{ state: 'closed', followUp: 'conversation', noFollowUpReasons: 'Påhittat: inget spår.' },
  })
  await expect(findIt(on)).rejects.toMatchObject({ code: 'missing.not_now_closed' })
})

test('the hour is read as people write it at night, and what is none is told with how one looks', async () => {
  const caseId = await givenCase(worker, { ageGroup: 'child' })
  const refused = await worker.post(paths.disappearances({ caseId }), { ...gone, lastSeenAt: 'kvart i' })
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('Skriv klockslaget som 21:40')
  const raised = await worker.post(paths.disappearances({ caseId }), { ...gone, lastSeenAt: '20.30' })
  expect(raised.status).toBe(303)
  const { alarms } = await worker.perform(viewDisappearances, { caseId })
  expect(alarms[0]?.lastSeenAt.toISOString()).toBe('2026-11-24T19:30:00.000Z')
})
