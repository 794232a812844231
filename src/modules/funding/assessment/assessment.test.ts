import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { assessed, givenApplication, givenCall, impartial } from '../../../testing/funding.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { withdrawApplication } from '../applications/actions.ts'
import { viewCall } from '../calls/actions.ts'
import {
  addAssessor,
  decide,
  declare,
  finishAssessment,
  removeAssessor,
  saveAssessment,
  viewAssessment,
  viewDecision,
  viewHandling,
} from './actions.ts'

const BOARD = 'Länsstyrelsen i Påhittade län'
const OPEN = '2026-03-01T09:00:00Z'
const CLOSED = '2026-04-10T09:00:00Z'

let world: World
let officer: TestPerson
let assessor: TestPerson
let applicant: TestPerson
let other: TestPerson
beforeAll(async () => {
  world = await openWorld()
  await world.body(BOARD, 'county_board')
  officer = await world.as('body_officer', BOARD)
  assessor = await world.as('county_coordinator', BOARD)
  for (const name of ['Föreningen Påhittat stöd', 'Föreningen Påhittad hjälp']) await world.body(name, 'ngo')
  applicant = await world.as('applicant', 'Föreningen Påhittat stöd')
  other = await world.as('applicant', 'Föreningen Påhittad hjälp')
})

let callId: string
let applicationId: string
let criteria: readonly string[]
beforeEach(async () => {
  world.setTime(OPEN)
  callId = (await givenCall(officer)).callId
  applicationId = (await givenApplication(applicant, callId)).applicationId
  criteria = (await officer.perform(viewCall, { callId })).call.criteria.map(({ id }) => id)
})

const handling = (person = officer) => person.perform(viewHandling, { callId })
const savePoints = (
  points: Record<string, number>,
  { reasons = true, person = assessor }: { reasons?: boolean; person?: TestPerson } = {},
) =>
  person.perform(saveAssessment, {
    applicationId,
    points,
    reason: reasons ? Object.fromEntries(Object.keys(points).map((id) => [id, 'Påhittat skäl.'])) : {},
  })
const finish = () => assessor.perform(finishAssessment, { applicationId })
let decisions = 0
const decision = (outcome: 'granted' | 'part' | 'rejected', granted?: string, decidedOn = '2026-04-10') => {
  decisions += 1
  return { applicationId, outcome, granted, number: `P ${decisions}`, decidedOn, reasons: 'Påhittade skäl.' }
}
const begun = async () => {
  world.setTime(CLOSED)
  await officer.perform(addAssessor, { callId, person: assessor.actor.personId })
  await impartial(assessor, callId, [applicationId])
}
const judged = async () => {
  world.setTime(CLOSED)
  await assessed(officer, assessor, callId, applicationId)
  await impartial(officer, callId, [applicationId])
}

describe('while a call is open', () => {
  test('nothing is told of its applications but how many there are, and nobody declares or assesses', async () => {
    expect(await handling()).toMatchObject({ stage: 'open', received: 1, applicants: [], ranked: [] })
    await expect(impartial(officer, callId, [applicationId])).rejects.toMatchObject({
      code: 'funding.not_closed_yet',
    })
    await officer.perform(addAssessor, { callId, person: assessor.actor.personId })
    await expect(savePoints({})).rejects.toMatchObject({ status: 404 })
  })
})

describe('an assessor', () => {
  test('is somebody of the body who distributes money, and is no longer offered once named', async () => {
    await expect(
      officer.perform(addAssessor, { callId, person: applicant.actor.personId }),
    ).rejects.toMatchObject({ code: 'funding.no_colleague', field: 'person' })
    const offered = async () => (await handling()).colleagues.map(({ personId }) => personId)
    expect(await offered()).toContain(assessor.actor.personId)
    await officer.perform(addAssessor, { callId, person: assessor.actor.personId })
    expect(await offered()).not.toContain(assessor.actor.personId)
    expect((await handling(assessor)).assesses).toBe(true)
    expect((await handling(officer)).assesses).toBe(false)
    await officer.perform(removeAssessor, { callId, person: assessor.actor.personId })
    expect((await handling(assessor)).assesses).toBe(false)
  })

  test('reads nothing before they have declared, and nothing more once something makes them partial', async () => {
    world.setTime(CLOSED)
    await officer.perform(addAssessor, { callId, person: assessor.actor.personId })
    const read = () => assessor.perform(viewAssessment, { applicationId })
    await expect(read()).rejects.toMatchObject({ status: 404 })
    const say = (answer: 'yes' | 'no', reason?: string) =>
      assessor.perform(declare, {
        callId,
        partial: { [applicationId]: answer },
        reason: reason === undefined ? {} : { [applicationId]: reason },
      })
    await expect(say('yes')).rejects.toMatchObject({
      code: 'funding.partial_why',
      field: `reason.${applicationId}`,
    })
    await say('no')
    expect((await read()).assesses).toBe(true)
    await say('yes', 'Påhittad släkting i styrelsen.')
    await expect(read()).rejects.toMatchObject({ status: 404 })
    // Whoever was partial stays so: saying otherwise afterwards changes nothing.
    await say('no')
    await expect(read()).rejects.toMatchObject({ status: 404 })
  })

  test('is one who was named: an impartial colleague reads and does not assess', async () => {
    world.setTime(CLOSED)
    await impartial(assessor, callId, [applicationId])
    expect((await assessor.perform(viewAssessment, { applicationId })).assesses).toBe(false)
    await expect(savePoints({})).rejects.toMatchObject({ code: 'funding.not_an_assessor' })
  })

  test('gives points up to the highest, keeps them to themselves until they are done, and changes nothing after', async () => {
    await begun()
    const [first, second] = criteria as [string, string]
    await expect(savePoints({ [first]: 6 })).rejects.toMatchObject({
      code: 'funding.too_many_points',
      field: `points.${first}`,
      parameters: { highest: 5 },
    })
    await savePoints({ [first]: 5 })
    await expect(finish()).rejects.toMatchObject({
      code: 'funding.criterion_unassessed',
      field: `reason.${second}`,
    })
    await savePoints({ [first]: 5, [second]: 0 }, { reasons: false })
    await expect(finish()).rejects.toMatchObject({
      code: 'funding.criterion_unassessed',
      field: `reason.${first}`,
    })
    await savePoints({ [first]: 5, [second]: 0 })
    await impartial(officer, callId, [applicationId])
    const seen = () => officer.perform(viewAssessment, { applicationId })
    expect(await seen()).toMatchObject({ own: undefined, others: [], soughtOre: 40_000_000 })
    const [begunRow] = (await handling(assessor)).ranked
    expect(begunRow).toMatchObject({ own: 'begun', done: 0, mean: undefined, fits: false })
    await finish()
    expect((await seen()).others).toHaveLength(1)
    // Five of five by weight three, nothing of five by weight one.
    expect((await handling(assessor)).ranked).toMatchObject([
      { own: 'done', done: 1, mean: 0.75, fits: true },
    ])
    expect((await handling(officer)).ranked).toMatchObject([{ own: 'none', done: 1 }])
    await expect(savePoints({ [first]: 1 })).rejects.toMatchObject({ code: 'funding.assessment_done' })
    await expect(finish()).rejects.toMatchObject({ code: 'funding.assessment_done' })
  })

  test('does not assess what was taken back', async () => {
    await begun()
    await applicant.perform(withdrawApplication, { applicationId })
    await expect(savePoints({})).rejects.toMatchObject({ code: 'funding.application_withdrawn' })
    await impartial(officer, callId, [applicationId])
    await expect(officer.perform(decide, decision('rejected'))).rejects.toMatchObject({
      code: 'funding.application_withdrawn',
    })
  })
})

describe('a decision', () => {
  test('is made by another than the only one who has assessed, and rests on an assessment', async () => {
    world.setTime(CLOSED)
    await impartial(officer, callId, [applicationId])
    await expect(officer.perform(decide, decision('granted'))).rejects.toMatchObject({
      code: 'funding.four_eyes',
    })
    await begun()
    const points = Object.fromEntries(criteria.map((id) => [id, 3]))
    await savePoints(points)
    await expect(assessor.perform(decide, decision('granted'))).rejects.toMatchObject({
      code: 'funding.finish_first',
    })
    await finish()
    expect(await assessor.perform(viewDecision, { applicationId })).toMatchObject({ fourEyes: false })
    await expect(assessor.perform(decide, decision('granted'))).rejects.toMatchObject({
      code: 'funding.four_eyes',
    })
    expect(await officer.perform(viewDecision, { applicationId })).toMatchObject({
      fourEyes: true,
      grantedOre: 0,
      upToOre: Number.POSITIVE_INFINITY,
    })
    await officer.perform(decide, decision('granted'))
    expect(await officer.perform(viewDecision, { applicationId })).toMatchObject({ grantedOre: 40_000_000 })
  })

  test('of a part is more than nothing and less than all, and no decision is of a day to come', async () => {
    await judged()
    await expect(officer.perform(decide, decision('part'))).rejects.toMatchObject({
      code: 'funding.part_of_what',
    })
    await expect(officer.perform(decide, decision('part', '400 000'))).rejects.toMatchObject({
      code: 'funding.part_is_all',
    })
    await expect(officer.perform(decide, decision('granted', undefined, '2026-04-11'))).rejects.toMatchObject(
      {
        field: 'decidedOn',
      },
    )
    await officer.perform(decide, decision('part', '399 999,99'))
    expect(await handling()).toMatchObject({ grantedOre: 39_999_999, left: 0, stage: 'decided' })
  })

  test('is made once, and ends what is assessed', async () => {
    await judged()
    await officer.perform(decide, decision('rejected'))
    await expect(officer.perform(decide, decision('granted'))).rejects.toMatchObject({
      code: 'funding.not_closed_yet',
    })
    await expect(savePoints({})).rejects.toMatchObject({ code: 'funding.not_closed_yet' })
    await expect(
      officer.perform(removeAssessor, { callId, person: assessor.actor.personId }),
    ).rejects.toMatchObject({ code: 'funding.call_not_running' })
  })

  test('ends the call with the last of its applications, and the frame holds for all of them together', async () => {
    world.setTime(OPEN)
    const frame = await givenCall(officer, { frame: '500 000' })
    callId = frame.callId
    criteria = (await officer.perform(viewCall, { callId })).call.criteria.map(({ id }) => id)
    const applications = [await givenApplication(applicant, callId), await givenApplication(other, callId)]
    world.setTime(CLOSED)
    for (const [turn, one] of applications.entries())
      await assessed(officer, assessor, callId, one.applicationId, 4 - turn)
    await impartial(
      officer,
      callId,
      applications.map((one) => one.applicationId),
    )
    // The better is within the frame, and what is left is too little for the other.
    expect((await handling()).ranked.map(({ fits, mean }) => [fits, mean])).toEqual([
      [true, 0.8],
      [false, 0.6],
    ])
    applicationId = applications[0]!.applicationId
    await officer.perform(decide, decision('granted'))
    expect(await handling()).toMatchObject({ stage: 'closed', left: 1 })
    for (const again of [() => officer.perform(decide, decision('granted')), () => savePoints({})])
      await expect(again()).rejects.toMatchObject({ code: 'funding.application_decided' })
    applicationId = applications[1]!.applicationId
    await expect(officer.perform(decide, decision('granted'))).rejects.toMatchObject({
      code: 'funding.frame_exceeded',
    })
    await officer.perform(decide, decision('part', '100 000'))
    expect(await handling()).toMatchObject({ stage: 'decided', left: 0, grantedOre: 50_000_000 })
  })
})
