import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openReturns, type ReturnScene } from '../../../testing/returns.ts'
import { chooseFollowUp, recordFollowUp } from '../follow-up/actions.ts'
import { paths } from '../paths.ts'
import { topics } from './codes.ts'
import {
  beginReturn,
  leaveProgramme,
  prepareBegin,
  prepareDecision,
  prepareJourney,
  recordDecision,
  recordJourney,
  writePlan,
} from './plan-actions.ts'
import { assessRisks, prepareRisks, recordBestInterest, reviewRisks } from './risk-actions.ts'
import { viewOwnReturn, viewReturn } from './view-actions.ts'

let scene: ReturnScene
beforeAll(async () => {
  scene = await openReturns()
})
beforeEach(() => scene.world.setTime('2026-11-24T12:00:00Z'))

type Of = { readonly caseId: string; readonly returnId: string }
const seen = (of: Of) => scene.coordinator.perform(viewReturn, of)
const revised = async (of: Of) => ({ ...of, revision: (await seen(of)).plan.revision })
const say = (of: Of, wants: 'return' | 'wait' | 'not_return' | 'undecided', saidOn = '2026-11-24') =>
  scene.coordinator.perform(recordDecision, { ...of, saidOn, wants, interpreter: 'none_needed' })
const begin = (caseId: string, informedOn = '2026-11-24') =>
  scene.coordinator.perform(beginReturn, {
    ...{ caseId, ground: 'trafficked', language: 'th', informedOn, informedHow: 'in_person' },
    interpreter: 'in_person',
  })
const travel = async (of: Of, travelledOn = '2026-11-24', more: object = {}) =>
  scene.coordinator.perform(recordJourney, { ...(await revised(of)), travelledOn, ...more })
const leave = async (of: Of) => scene.coordinator.perform(leaveProgramme, await revised(of))
const plan = async (of: Of, given: object = {}) =>
  scene.coordinator.perform(writePlan, {
    ...{ ...(await revised(of)), country: 'TH', documentKind: 'passport', documentState: 'ready' },
    ...{ documentUntil: '2030-01-01', departsOn: '2026-12-01', arrivesOn: '2026-12-02', companion: 'none' },
    ...{ contactAgreed: 'yes' as const },
    texts: { housing: 'Påhittat: hos en faster.', emergencyContact: '070-000 00 00' },
    ...given,
  })
const no = Object.fromEntries(topics.map((topic) => [topic, { answer: 'no' as const }]))
const assess = (of: Of, given: object = {}) =>
  scene.coordinator.perform(assessRisks, {
    ...{ ...of, side: 'abroad', assessedOn: '2026-11-24', topics: no },
    ...given,
  })

describe('a return', () => {
  test('is begun when the person has been told, and once at a time', async () => {
    const of = await scene.wanted()
    await expect(begin(of.caseId)).rejects.toMatchObject({ code: 'return.running_already' })
    await expect(begin(of.caseId, '2026-11-25')).rejects.toMatchObject({
      code: 'day_to_come',
      field: 'informedOn',
    })
    await say(of, 'not_return')
    const next = await begin(of.caseId)
    // Who changes their mind about the first comes to the one that runs.
    await expect(say(of, 'return')).rejects.toMatchObject({ code: 'return.running_already' })
    await say(next, 'not_return')
    await say(of, 'return')
    expect((await seen(of)).plan).toMatchObject({ state: 'planned', endedOn: null, endReason: null })
    const { decisions } = await scene.coordinator.perform(prepareDecision, of)
    expect(decisions.map(({ wants }) => wants)).toEqual(['return', 'not_return', 'return'])
  })

  test('follows what the person said last, in whatever order it is written down', async () => {
    const of = await scene.wanted()
    await say(of, 'wait', '2026-11-23')
    await expect(say(of, 'return', '2026-11-22')).rejects.toMatchObject({
      ...{ code: 'return.said_before', field: 'saidOn' },
    })
    expect((await seen(of)).plan.state).toBe('considering')
    await say(of, 'return', '2026-11-23')
    expect((await seen(of)).plan.state).toBe('planned')
  })

  test('of somebody who stays has ended on the day on which they said so', async () => {
    const of = await scene.wanted()
    await say(of, 'not_return', '2026-11-23')
    expect((await seen(of)).plan).toMatchObject({
      state: 'stayed',
      endedOn: '2026-11-23',
      endReason: 'stays',
    })
    await say(of, 'undecided')
    expect((await seen(of)).plan).toMatchObject({ state: 'considering', endedOn: null, endReason: null })
  })

  test('is left by whoever wants no more of the programme, comes back with them, and is not left after the journey', async () => {
    const of = await scene.wanted()
    await scene.confirmed(of)
    await leave(of)
    expect((await seen(of)).plan).toMatchObject({
      ...{ state: 'withdrawn', endedOn: '2026-11-24', endReason: 'withdrew' },
    })
    await expect(plan(of)).rejects.toMatchObject({ code: 'return.not_preparing' })
    await expect(assess(of)).rejects.toMatchObject({ code: 'return.not_preparing' })
    await expect(leave(of)).rejects.toMatchObject({ code: 'return.no_such_step' })
    await say(of, 'return')
    // What was confirmed was of another time.
    expect(await seen(of)).toMatchObject({ plan: { state: 'planned', endedOn: null }, standing: {} })
    await travel(of, '2026-11-24', { onOwn: 'yes' })
    await expect(leave(of)).rejects.toMatchObject({ code: 'return.no_such_step' })
    // What the person says then is kept, and moves nothing.
    await say(of, 'not_return')
    expect((await seen(of)).plan).toMatchObject({ state: 'travelled', endReason: null })
  })

  test.each([
    ['adult', false],
    ['child', true],
    ['uncertain', true],
  ] as const)('of somebody who is %s is looked at as a child’s: %s', async (ageGroup, isChild) => {
    const of = await scene.wanted({ ageGroup })
    for (const [what, looks] of Object.entries({
      begin: await scene.coordinator.perform(prepareBegin, { caseId: of.caseId }),
      view: await seen(of),
      journey: await scene.coordinator.perform(prepareJourney, of),
    }))
      expect([what, looks.isChild]).toEqual([what, isChild])
  })

  test('is told of in the language of the case, unless another is asked for', async () => {
    const { caseId } = await scene.wanted()
    expect(await scene.coordinator.perform(prepareBegin, { caseId })).toMatchObject({ language: 'th' })
    expect(await scene.coordinator.perform(prepareBegin, { caseId, language: 'en' })).toMatchObject({
      ...{ language: 'en' },
    })
  })
})

describe('a plan', () => {
  test('has days that fit together, and says which does not', async () => {
    const of = await scene.wanted()
    await expect(plan(of, { departsOn: '2026-11-23' })).rejects.toMatchObject({
      ...{ code: 'return.departs_in_past', field: 'departsOn', status: 422 },
    })
    await expect(plan(of, { arrivesOn: '2026-11-30' })).rejects.toMatchObject({
      ...{ code: 'return.arrives_before_departure', field: 'arrivesOn' },
    })
    await expect(plan(of, { departsOn: '' })).rejects.toMatchObject({ code: 'return.departure_missing' })
    await plan(of, { departsOn: '2026-11-24', arrivesOn: '2026-11-24' })
    expect((await seen(of)).plan).toMatchObject({ departsOn: '2026-11-24', arrivesOn: '2026-11-24' })
  })

  test('that is confirmed may be written on, and is confirmed no more where it becomes another', async () => {
    const of = await scene.wanted()
    await scene.confirmed(of)
    await plan(of, { texts: { housing: 'Påhittat: hos en kusin.', emergencyContact: '070-000 00 00' } })
    expect((await seen(of)).plan).toMatchObject({
      state: 'confirmed',
      texts: { housing: 'Påhittat: hos en kusin.' },
    })
    await plan(of, { departsOn: '2026-11-30' })
    expect((await seen(of)).plan).toMatchObject({ state: 'planned', confirmedOn: null })
  })

  test('carries along what is written, and of what is not written nothing', async () => {
    const of = await scene.wanted()
    const own = async () => {
      const { parts, kept, hasDocument } = await scene.coordinator.perform(viewOwnReturn, of)
      return { parts: parts.map(({ part }) => part), kept: kept.map(({ part }) => part), hasDocument }
    }
    expect(await own()).toEqual({ parts: [], kept: [], hasDocument: false })
    await scene.planned(of)
    expect(await own()).toEqual({ parts: ['housing', 'emergencyContact'], kept: [], hasDocument: true })
    await plan(of, {
      documentState: 'applied',
      texts: { care: 'Påhittat: en läkare.', housing: 'Skyddat boende' },
    })
    const { parts, kept, hasDocument } = await own()
    expect({ parts, kept, hasDocument }).toEqual({ parts: ['care'], kept: ['housing'], hasDocument: false })
  })
})

describe('risks', () => {
  test('are assessed with reasons for what is resolved, on a day that has been', async () => {
    const of = await scene.wanted()
    await expect(assess(of, { assessedOn: '2026-11-25' })).rejects.toMatchObject({
      ...{ code: 'day_to_come', field: 'assessedOn' },
    })
    const resolved = { answer: 'yes', observation: 'Påhittad skuld', resolved: 'yes' }
    await expect(assess(of, { topics: { debts: resolved } })).rejects.toMatchObject({
      ...{ code: 'return.resolved_without_reasons', field: 'topics.debts.reasons', status: 422 },
    })
    await assess(of, { topics: { ...no, debts: { ...resolved, reasons: 'Påhittat: den är betald.' } } })
    expect((await seen(of)).assessments).toMatchObject([{ side: 'abroad', openTopics: [] }])
  })

  test('are read through by another, the latest of its side, once', async () => {
    const of = await scene.wanted()
    const read = (assessmentId: string, by = scene.colleague) =>
      by.perform(reviewRisks, { ...of, side: 'abroad', assessmentId })
    await expect(read(of.returnId)).rejects.toMatchObject({ code: 'not_found' })
    const looked = (by = scene.colleague) => by.perform(prepareRisks, { ...of, side: 'abroad' })
    expect(await looked()).toMatchObject({ latest: undefined, earlier: [], isOwn: false })
    await assess(of)
    const first = (await looked()).latest!
    await assess(of)
    const { latest, earlier, isOwn } = await looked()
    expect([earlier.map(({ id }) => id), isOwn]).toEqual([[first.id], false])
    expect((await looked(scene.coordinator)).isOwn).toBe(true)
    expect((await scene.colleague.perform(prepareRisks, { ...of, side: 'sweden' })).latest).toBeUndefined()
    await expect(read(first.id)).rejects.toMatchObject({ code: 'changed_by_another' })
    await expect(read(latest!.id, scene.coordinator)).rejects.toMatchObject({ code: 'return.reviews_own' })
    await read(latest!.id)
    scene.world.setTime('2026-11-25T12:00:00Z')
    await read(latest!.id)
    expect((await looked()).latest, 'it was read through when it first was').toMatchObject({
      reviewedOn: '2026-11-24',
    })
  })
})

describe('a journey', () => {
  test('is made once, on a day between being told and now', async () => {
    const of = await scene.wanted()
    const own = { onOwn: 'yes' }
    await expect(travel(of, '2026-11-25', own)).rejects.toMatchObject({
      code: 'day_to_come',
      field: 'travelledOn',
    })
    await expect(travel(of, '2026-11-19', own)).rejects.toMatchObject({
      ...{ code: 'return.before_it_began', field: 'travelledOn' },
    })
    await travel(of, '2026-11-20', own)
    expect((await seen(of)).plan).toMatchObject({
      state: 'travelled',
      travelledOn: '2026-11-20',
      onOwn: true,
    })
    await expect(travel(of, '2026-11-24', own)).rejects.toMatchObject({ code: 'return.no_such_step' })
    expect((await seen(of)).followUps, 'nobody is followed up who has not said yes').toEqual([])
  })

  // Fault: a journey that was written on the wrong day stayed so, and the person was asked how they were by it.
  test('that was written on the wrong day is put right, and what nobody has answered is asked by the right one', async () => {
    const of = await scene.wanted()
    const right = async (travelledOn: string) =>
      scene.coordinator.post(paths.rightJourney(of), {
        travelledOn,
        revision: String((await seen(of)).plan.revision),
      })
    const choose = { ...of, wants: 'yes', saidOn: '2026-11-24', interpreter: 'none_needed' } as never
    expect((await right('2026-11-24')).status).toBeGreaterThanOrEqual(400)
    await scene.coordinator.perform(chooseFollowUp, choose)
    await travel(of, '2026-11-24', { onOwn: 'yes' })
    const due = async () => (await seen(of)).followUps.map(({ dueOn, result }) => [dueOn, result])
    expect((await due())[0]).toEqual(['2026-11-27', null])
    for (const [day, words] of [
      ['2026-11-25', 'Dagen har inte varit än'],
      ['2026-11-19', 'fick veta om programmet'],
    ] as const)
      expect(await (await right(day)).text(), day).toContain(words)
    expect((await right('2026-11-21')).status).toBe(303)
    expect((await seen(of)).plan).toMatchObject({ state: 'travelled', travelledOn: '2026-11-21' })
    expect((await due()).slice(0, 2)).toEqual([
      ['2026-11-24', null],
      ['2026-12-21', null],
    ])
    const page = await (await scene.coordinator.get(paths.journey(of))).text()
    expect(page).toContain('Rätta dagen för resan')
    expect(page).toContain('value="2026-11-21"')
    // Once somebody has answered, nobody travelled later than that.
    const [first] = (await seen(of)).followUps
    const answered = {
      ...of,
      followUpId: first!.id,
      result: 'not_reached',
      source: 'person',
      doneOn: '2026-11-23',
    }
    await scene.coordinator.perform(recordFollowUp, answered as never)
    expect(await (await right('2026-11-24')).text()).toContain('Någon svarade')
    expect((await right('2026-11-22')).status).toBe(303)
    expect((await due()).slice(0, 2)).toEqual([
      ['2026-11-24', 'not_reached'],
      ['2026-12-22', null],
    ])
  })

  test('of a child is never made alone, and with the programme only where both states have found it best', async () => {
    const of = await scene.wanted({ ageGroup: 'child', birthDate: '2012-01-01' })
    await expect(travel(of, '2026-11-24', { onOwn: 'yes' })).rejects.toMatchObject({
      ...{ code: 'return.child_on_own', field: 'onOwn', status: 422 },
    })
    await expect(travel(of)).rejects.toMatchObject({ code: 'return.child_without_assessment' })
    for (const side of ['sweden', 'abroad'] as const)
      await scene.coordinator.perform(recordBestInterest, {
        ...{ ...of, side, authority: 'Påhittad myndighet', assessedOn: '2026-11-24', reasons: 'Påhittade.' },
        ...{ finding: side === 'sweden' ? 'in_best_interest' : 'not_in_best_interest' },
      } as never)
    await expect(travel(of), 'one of them has not').rejects.toMatchObject({
      code: 'return.child_without_assessment',
    })
  })

  test('with the programme is one that was confirmed and against which nothing stands on its day', async () => {
    const of = await scene.wanted()
    await expect(travel(of)).rejects.toMatchObject({ code: 'return.not_confirmed' })
    await scene.confirmed(of)
    const { obstacles } = await scene.coordinator.perform(prepareJourney, of)
    expect(obstacles).toEqual([])
    scene.world.setTime('2026-12-02T12:00:00Z')
    await travel(of, '2026-12-01')
    expect((await seen(of)).plan).toMatchObject({ state: 'travelled', onOwn: false })
  })
})
