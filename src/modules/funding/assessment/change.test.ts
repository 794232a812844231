import { type RawBuilder, sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { setActor } from '../../../platform/access/action.ts'
import { listWaiting } from '../../../platform/arrivals/store.ts'
import { bySql } from '../../../testing/by-sql.ts'
import { assessed, givenAgreement, givenApplication, givenCall, impartial } from '../../../testing/funding.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { viewApplication } from '../applications/actions.ts'
import { confirmDelegation, proposeDelegation } from '../delegation/actions.ts'
import {
  acceptAgreement,
  offerAgreement,
  payInstalment,
  stopInstalment,
  viewGrant,
  viewGrants,
} from '../grants/actions.ts'
import { declineAgreement, forgoGrant } from '../grants/ending-actions.ts'
import { fundingPaths as paths } from '../paths.ts'
import { decide, declare, viewHandling } from './actions.ts'
import { changeDecision, prepareChange } from './change-actions.ts'
import type { changeInput } from './schema.ts'

const BOARD = 'Länsstyrelsen i Påhittade län'

let world: World
let officer: TestPerson
let assessor: TestPerson
let third: TestPerson
let applicant: TestPerson
let other: TestPerson
beforeAll(async () => {
  world = await openWorld()
  await world.body(BOARD, 'county_board')
  officer = await world.as('body_officer', BOARD)
  assessor = await world.as('county_coordinator', BOARD)
  third = await world.as('body_officer', BOARD)
  for (const name of ['Föreningen Påhittat stöd', 'Föreningen Påhittad hjälp']) await world.body(name, 'ngo')
  applicant = await world.as('ngo_officer', 'Föreningen Påhittat stöd')
  other = await world.as('ngo_officer', 'Föreningen Påhittad hjälp')
})

let callId: string
let applicationId: string
let number = 0
const next = () => {
  number += 1
  return `P 2026:${number}`
}
beforeEach(async () => {
  world.setTime('2026-03-01T09:00:00Z')
  callId = (await givenCall(officer, { frame: '600 000' })).callId
  applicationId = (await givenApplication(applicant, callId)).applicationId
  world.setTime('2026-04-10T09:00:00Z')
  await assessed(officer, assessor, callId, applicationId)
  await impartial(officer, callId, [applicationId])
  await impartial(third, callId, [applicationId])
})

type Outcome = 'granted' | 'part' | 'rejected'
const first = (outcome: Outcome, granted?: string, of = applicationId) =>
  officer.perform(decide, {
    ...{ applicationId: of, outcome, granted, number: next() },
    ...{ decidedOn: '2026-04-10', reasons: 'Påhittade skäl.' },
  })
const anew = (outcome: Outcome, given: Partial<z.input<typeof changeInput>> = {}, person = officer) =>
  person.perform(changeDecision, {
    ...{ applicationId, outcome, number: next(), ground: 'change' as const },
    ...{ decidedOn: '2026-04-10', reasons: 'Påhittade nya skäl.', ...given },
  })
const application = async (person = officer) =>
  (await person.perform(viewApplication, { applicationId })).application
const grantId = async () => (await application()).grantId!
const grant = async (person = officer) => person.perform(viewGrant, { grantId: await grantId() })
const granted = async () => (await officer.perform(viewHandling, { callId })).grantedOre
const half = () => ({ ...AGREEMENT, instalments: [{ amount: '200 000', dueOn: '2026-05-15' }] })
const AGREEMENT = {
  ...{
    conditions: 'Påhittade villkor.',
    startsOn: '2026-05-01',
    endsOn: '2026-12-31',
    reportOn: '2027-02-01',
  },
}
/** What waits for somebody of this grant and its application. */
const waits = async (person: TestPerson) => {
  const { grantId: of } = await application()
  return (await listWaiting(world.house.database, person.actor, world.house.clock.now())).flatMap(
    ({ kind, place }) =>
      JSON.stringify(place).includes(applicationId) || (of !== null && JSON.stringify(place).includes(of))
        ? [kind]
        : [],
  )
}

describe('a decision that is changed', () => {
  test('stands where the earlier one stood, which is kept with its reasons, and the organisation is told', async () => {
    await first('rejected')
    await anew('part', { granted: '100 000', ground: 'appeal', number: 'Mål 1', reasons: 'Domstolen.' })
    const { decision, earlier } = await application()
    expect(decision).toMatchObject({
      ...{
        outcome: 'part',
        grantedOre: 10_000_000,
        number: 'Mål 1',
        ground: 'appeal',
        reasons: 'Domstolen.',
      },
    })
    expect(earlier).toMatchObject([{ outcome: 'rejected', reasons: 'Påhittade skäl.', ground: null }])
    await anew('rejected')
    expect((await application()).earlier.map(({ outcome }) => outcome)).toEqual(['part', 'rejected'])
    const page = await (await applicant.get(paths.application({ applicationId }))).text()
    expect(page).toContain('Tidigare beslut Mål 1')
    expect(page).toContain('Domstolen.')
    expect(page).not.toContain(paths.changeDecision({ applicationId }))
    expect(await (await officer.get(paths.application({ applicationId }))).text()).toContain(
      paths.changeDecision({ applicationId }),
    )
  })

  test('is of an application that is decided, by another than the only one who has assessed it, of a day that has been', async () => {
    await expect(anew('granted')).rejects.toMatchObject({ code: 'funding.not_decided' })
    await first('rejected')
    await expect(anew('granted', {}, assessor)).rejects.toMatchObject({ code: 'funding.four_eyes' })
    await expect(anew('granted', { decidedOn: '2026-04-11' })).rejects.toMatchObject({ field: 'decidedOn' })
    await expect(anew('part')).rejects.toMatchObject({ code: 'funding.part_of_what', field: 'granted' })
    for (const stranger of [applicant, other])
      await expect(anew('granted', {}, stranger)).rejects.toMatchObject({ status: 403 })
    await third.perform(declare, {
      ...{ callId, partial: { [applicationId]: 'yes' as const } },
      reason: { [applicationId]: 'Påhittad släkting.' },
    })
    for (const act of [
      () => anew('granted', {}, third),
      () => third.perform(prepareChange, { applicationId }),
    ])
      await expect(act()).rejects.toMatchObject({ status: 404 })
    expect((await application()).earlier).toEqual([])
  })

  test('keeps within the frame, unless a court has made it; what did not come about holds nothing of it', async () => {
    world.setTime('2026-03-01T09:00:00Z')
    const rival = await givenApplication(other, callId)
    world.setTime('2026-04-10T09:00:00Z')
    await assessed(officer, assessor, callId, rival.applicationId)
    await impartial(officer, callId, [rival.applicationId])
    await first('granted')
    await expect(first('granted', undefined, rival.applicationId)).rejects.toMatchObject({
      code: 'funding.frame_exceeded',
    })
    await officer.perform(forgoGrant, { grantId: await grantId(), because: 'Påhittat: de drog sig ur.' })
    await first('granted', undefined, rival.applicationId)
    expect(await granted()).toBe(40_000_000)
    await expect(anew('part', { granted: '300 000' })).rejects.toMatchObject({
      code: 'funding.frame_exceeded',
    })
    await anew('part', { granted: '300 000', ground: 'appeal' })
    expect(await granted()).toBe(70_000_000)
    const page = await (await officer.get(paths.changeDecision({ applicationId }))).text()
    expect(page.replaceAll('\u00a0', ' ')).toContain('Ramen är överskriden med 100 000 kr.')
  })

  test('has a number that no other decision of the body has or had', async () => {
    world.setTime('2026-03-01T09:00:00Z')
    const others = (await givenApplication(other, callId)).applicationId
    world.setTime('2026-04-10T09:00:00Z')
    await assessed(officer, assessor, callId, others)
    await impartial(officer, callId, [others])
    await first('rejected')
    const { number: earlier } = (await application()).decision!
    await anew('rejected', { number: 'Omprövning 1', ground: 'correction' })
    const decideOthers = (taken: string) =>
      officer.perform(decide, {
        ...{ applicationId: others, outcome: 'rejected' as const, number: taken },
        ...{ decidedOn: '2026-04-10', reasons: 'Påhittade skäl.' },
      })
    for (const taken of [earlier, 'Omprövning 1'])
      await expect(decideOthers(taken)).rejects.toMatchObject({
        ...{ code: 'funding.number_taken', field: 'number' },
      })
    await anew('rejected', { number: earlier, ground: 'correction' })
  })
})

describe('the grant', () => {
  test('is given where the earlier decision gave none, and its agreement waits', async () => {
    await first('rejected')
    expect((await application()).grantId).toBeNull()
    const { isAgreed, decision } = await officer.perform(prepareChange, { applicationId })
    expect([isAgreed, decision.outcome]).toEqual([false, 'rejected'])
    await anew('granted')
    expect((await grant()).grant).toMatchObject({ state: 'decided', grantedOre: 40_000_000 })
    expect((await grant()).next).toMatchObject({ step: 'agree' })
  })

  test('of another sum is offered anew: what was offered of the earlier one is accepted no longer', async () => {
    await first('part', '200 000')
    const id = await grantId()
    await officer.perform(offerAgreement, { grantId: id, ...half() })
    expect((await officer.perform(prepareChange, { applicationId })).isAgreed).toBe(false)
    await anew('part', { granted: '300 000' })
    expect((await grant()).grant).toMatchObject({ state: 'decided', grantedOre: 30_000_000 })
    await expect(applicant.perform(acceptAgreement, { grantId: id })).rejects.toMatchObject({
      code: 'funding.nothing_offered',
    })
    expect(await (await applicant.get(paths.grant({ grantId: id }))).text()).toContain(
      'erbjudandet gäller inte längre',
    )
    await officer.perform(offerAgreement, {
      ...{ grantId: id, ...AGREEMENT, instalments: [{ amount: '300 000', dueOn: '2026-05-15' }] },
    })
    await applicant.perform(acceptAgreement, { grantId: id })
    expect((await grant()).grant.state).toBe('running')
  })

  test('that nothing is agreed of comes to nothing when it is rejected after all, and begins again when a court says so', async () => {
    await first('granted')
    await anew('rejected', { number: 'Omprövning 2' })
    expect((await grant()).grant).toMatchObject({
      state: 'forgone',
      forgoneBecause: 'Ändrat beslut Omprövning 2: ansökan avslås.',
    })
    expect(await granted()).toBe(0)
    // Rejected once more, for other reasons: nothing of the grant changes.
    await anew('rejected', { ground: 'correction' })
    await anew('part', { granted: '250 000', ground: 'appeal' })
    expect((await grant()).grant).toMatchObject({
      state: 'decided',
      grantedOre: 25_000_000,
      forgoneBecause: null,
    })
    const { grants } = { grants: (await officer.perform(viewGrants, { call: callId })).rows }
    expect(grants).toMatchObject([{ grantedOre: 25_000_000, state: 'decided' }])
  })

  test('that its organisation had declined begins again with another sum, and stays ended with the same', async () => {
    await first('part', '200 000')
    const id = await grantId()
    await officer.perform(offerAgreement, { grantId: id, ...half() })
    await applicant.perform(declineAgreement, { grantId: id, because: 'Påhittat: det räcker inte.' })
    await officer.perform(forgoGrant, { grantId: id, because: 'Påhittat: det blev inte av.' })
    await anew('part', { granted: '200 000', ground: 'correction' })
    expect((await grant()).grant.state).toBe('forgone')
    await anew('rejected')
    expect((await grant()).grant).toMatchObject({
      ...{ state: 'forgone', forgoneBecause: 'Påhittat: det blev inte av.' },
    })
    await anew('granted')
    expect((await grant()).grant).toMatchObject({ state: 'decided', grantedOre: 40_000_000 })
    await officer.perform(forgoGrant, { grantId: id, because: 'Påhittat: inte nu heller.' })
    expect((await grant()).grant).toMatchObject({ forgoneBecause: 'Påhittat: inte nu heller.' })
  })

  test('that is agreed is paid more on a day of its own, by neither of those who decided, and lowered by other means', async () => {
    await first('part', '200 000')
    const id = await grantId()
    await officer.perform(offerAgreement, { grantId: id, ...half() })
    await applicant.perform(acceptAgreement, { grantId: id })
    expect((await officer.perform(prepareChange, { applicationId })).isAgreed).toBe(true)
    await expect(anew('granted', {}, third)).rejects.toMatchObject({
      code: 'funding.due_when',
      field: 'dueOn',
    })
    await anew('granted', { dueOn: '2026-06-01' }, third)
    const { inside, grant: after } = await grant()
    expect(after).toMatchObject({ state: 'running', grantedOre: 40_000_000 })
    expect(inside!.instalments).toMatchObject([
      { amountOre: 20_000_000, dueOn: '2026-05-15' },
      { amountOre: 20_000_000, dueOn: '2026-06-01' },
    ])
    const [agreed, added] = inside!.instalments.map((one) => one.id) as [string, string]
    for (const decider of [officer, third])
      await expect(
        decider.perform(payInstalment, { instalmentId: added, paidOn: '2026-04-10' }),
      ).rejects.toMatchObject({ code: 'funding.paid_by_decider' })
    for (const instalmentId of [agreed, added])
      await assessor.perform(payInstalment, { instalmentId, paidOn: '2026-04-10' })
    for (const less of [() => anew('part', { granted: '100 000' }), () => anew('rejected')])
      await expect(less()).rejects.toMatchObject({
        code: 'funding.lowered_after_agreement',
        field: 'outcome',
      })
    expect((await application()).decision).toMatchObject({ outcome: 'granted' })
  })

  test('that is closed is open again until what was added is paid, and a slip of the pen opens nothing', async () => {
    await first('part', '200 000')
    const id = await grantId()
    await officer.perform(offerAgreement, { grantId: id, ...half() })
    await applicant.perform(acceptAgreement, { grantId: id })
    const { inside } = await grant()
    await officer.perform(stopInstalment, {
      ...{ instalmentId: inside!.instalments[0]!.id, reason: 'Påhittat: föreningen vilar.' },
    })
    expect((await grant()).grant.state).toBe('closed')
    await anew('part', { granted: '200 000', number: 'Rättat 3', ground: 'correction' })
    expect((await grant()).grant).toMatchObject({ state: 'closed', number: 'Rättat 3' })
    await anew('part', {
      granted: '200 000',
      number: 'Rättat 3',
      ground: 'correction',
      reasons: 'Andra skäl.',
    })
    await anew('part', { granted: '300 000', dueOn: '2026-06-01', ground: 'appeal' })
    expect((await grant()).grant).toMatchObject({ state: 'running', grantedOre: 30_000_000 })
  })

  test('waits at its two parties for what is next, and for nothing else', async () => {
    await first('part', '200 000')
    expect(await waits(applicant)).toEqual(['funding.decided'])
    const id = await grantId()
    await officer.perform(offerAgreement, { grantId: id, ...half() })
    expect(await waits(applicant)).toContain('funding.offered')
    await anew('granted')
    expect(await waits(applicant)).toEqual(['funding.decided'])
    await application(applicant)
    expect(await waits(applicant)).toEqual([])
    expect(await waits(third)).toContain('funding.to_agree')
    await anew('rejected')
    expect(await waits(third)).not.toContain('funding.to_agree')
    await anew('granted')
    await givenAgreement(third, applicant, id, '200 000')
    expect(await waits(assessor)).toContain('funding.to_pay')
  })
})

test('whoever applied reads with the decision how it is appealed, as the call said it before anybody applied', async () => {
  world.setTime('2026-03-01T09:00:00Z')
  const appeal = 'Överklaga hos Påhittade förvaltningsrätten inom tre veckor.'
  callId = (await givenCall(officer, { appeal })).callId
  expect(await (await other.get(paths.call({ callId }))).text()).toContain(appeal)
  applicationId = (await givenApplication(applicant, callId)).applicationId
  world.setTime('2026-04-10T09:00:00Z')
  await assessed(officer, assessor, callId, applicationId)
  await impartial(officer, callId, [applicationId])
  const page = async () => (await applicant.get(paths.application({ applicationId }))).text()
  expect(await page()).not.toContain(appeal)
  await first('rejected')
  expect(await page()).toContain(appeal)
  await expect(
    world.house.database.transaction().execute(async (tx) => {
      await setActor(tx, officer.actor, world.house.clock.now())
      await sql`update funding.call set appeal = 'Inte alls' where id = ${callId}`.execute(tx)
    }),
  ).rejects.toThrow('a published call stands as it was published')
})

test('by SQL alone no decision is changed without why, no earlier one is written, and no grant says anything else', async () => {
  await first('part', '200 000')
  const id = await grantId()
  await officer.perform(offerAgreement, { grantId: id, ...half() })
  await applicant.perform(acceptAgreement, { grantId: id })
  const me = officer.actor.personId
  const tries = (statement: RawBuilder<unknown>, person = officer) => bySql(world, person, statement)
  const refused: readonly RawBuilder<unknown>[] = [
    sql`update funding.decision set reasons = 'x' where application_id = ${applicationId}`,
    sql`update funding.decision set ground = 'change', decided_by = ${assessor.actor.personId} where application_id = ${applicationId}`,
    sql`update funding.decision set ground = 'change', outcome = 'granted' where application_id = ${applicationId}`,
    sql`delete from funding.decision where application_id = ${applicationId}`,
    sql`insert into funding.earlier_decision (application_id, turn, body_id, number, outcome, granted_ore, reasons, decided_on, decided_by, decided_at, replaced_at)
      select application_id, 1, body_id, 'x', outcome, granted_ore, reasons, decided_on, decided_by, decided_at, decided_at from funding.decision
      where application_id = ${applicationId}`,
    sql`update funding.grant set granted_ore = 30000000 where id = ${id}`,
    sql`update funding.grant set number = 'x' where id = ${id}`,
    sql`insert into funding.instalment (grant_id, position, amount_ore, due_on) values (${id}, 9, 1, '2026-06-01')`,
    sql`delete from funding.instalment where grant_id = ${id}`,
  ]
  for (const statement of refused)
    expect(await tries(statement), statement.compile(world.house.database).sql).toBe('refused')
  // Somebody else's decision is not found at all.
  for (const stranger of [applicant, other])
    expect(
      await tries(
        sql`update funding.decision set ground = 'change', decided_by = ${me} where application_id = ${applicationId}`,
        stranger,
      ),
    ).toBe('0')
  expect((await application()).earlier).toEqual([])
})

test('is changed by who may decide of so much, where the body has said who may', async () => {
  await first('rejected')
  const { delegationId } = await officer.perform(proposeDelegation, {
    people: [{ person: third.actor.personId, decide: '300 000' }],
  })
  await assessor.perform(confirmDelegation, { delegationId })
  await expect(anew('granted', {}, third)).rejects.toMatchObject({
    ...{ code: 'funding.beyond_delegation', field: 'granted' },
  })
  await anew('part', { granted: '300 000' }, third)
  await expect(anew('granted')).rejects.toMatchObject({ code: 'funding.beyond_delegation' })
})
