import { beforeAll, describe, expect, test } from 'vitest'
import { givenAssignment, givenPlan, type TestPlan } from '../../../testing/plans.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { giveAssignment } from '../assignments/decision-actions.ts'
import { getAccount, getPosting, listLying } from './accounts-store.ts'
import { sums } from './door.ts'
import { followFrame, planAccount } from './frame.ts'
import {
  postDecision,
  postStep,
  prepareDecision,
  prepareReversal,
  prepareStep,
  reversePosting,
} from './post-actions.ts'
import { balanceOf, digestOf, post as postDraft } from './posting-store.ts'
import { move, ofThePlan } from './rules.ts'
import type { Stage, StepKind } from './stages.ts'

const BODY = 'Påhittade verket'
const OTHER = 'Andra påhittade verket'
const MSEK = 100_000_000

let world: World
let coordinator: TestPerson
let second: TestPerson
let officer: TestPerson
let plan: TestPlan
let elsewhere: TestPlan
let bodyId: string

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2033-03-01T09:00:00Z')
  coordinator = await world.as('national_coordinator', 'Påhittade samordningen')
  second = await world.as('ministry_officer', 'Påhittade samordningen')
  officer = await world.as('body_officer', BODY)
  bodyId = officer.actor.bodyId
  await world.body(OTHER)
  plan = await givenPlan(world)
  elsewhere = await givenPlan(world, 'Påhittad skr. 2031/32:2')
  await world.asSystem(async (tx) => {
    await tx
      .insertInto('plan.money_line')
      .values({ version_id: plan.versionId, amount_ore: 1000 * MSEK, from_year: 2031, to_year: 2033 })
      .execute()
    await followFrame(
      tx,
      { actor: { kind: 'system', name: 'test' }, now: world.house.clock.now() },
      plan.planId,
    )
  })
})

let number = 0
const post = (more: object = {}) =>
  coordinator.perform(postDecision, {
    ...{ planId: plan.planId, kind: 'decision', day: '2032-01-10', kronor: '1 000 000' },
    ...{ measures: [plan.measures['2']!], bodies: BODY, fromYear: 2032, toYear: 2032 },
    ...{ decisionNumber: `X2032/${++number}`, words: 'Påhittat beslut', source: 'Påhittat regeringsbeslut' },
    ...more,
  })
type Posted = Awaited<ReturnType<typeof post>>
const read = ({ planId, postingId }: Posted) => world.asSystem((tx) => getPosting(tx, planId, postingId))
/** The account that a posting brings money to. */
const target = async (posted: Posted) => (await read(posted)).lines.find(({ side }) => side === 'in')!
const step = (by: TestPerson, kind: StepKind, accountId: string, more: object = {}) =>
  by.perform(postStep, {
    ...{ planId: plan.planId, accountId, kind, day: '2032-03-01', kronor: '1 000' },
    ...{ words: 'Påhittat steg', source: 'Påhittat underlag', ...more },
  })
const lies = (stage: Stage) => world.asSystem((tx) => balanceOf(tx, plan.planId, planAccount(stage)))

describe('a decision of money', () => {
  test('for an assignment is its one body’s, several bodies’ together, or the body’s that the decision names', async () => {
    const { assignmentId } = await coordinator.perform(giveAssignment, {
      ...{ planId: plan.planId, title: 'Påhittat uppdrag', task: 'Gör det.', decided: '2031-06-01' },
      ...{ measures: [plan.measures['2']!], assignees: [BODY, OTHER] },
      deadlines: [{ day: '2033-12-01', kind: 'final' }],
    })
    const single = await givenAssignment(world, { plan, measures: ['1'], body: bodyId, day: '2033-12-01' })
    const holder = async (more: object) => (await target(await post({ measures: [], ...more }))).account
    expect(await holder({ assignmentId, bodies: undefined })).toMatchObject({ assignmentId, bodyId: null })
    expect(await holder({ assignmentId })).toMatchObject({ assignmentId, bodyId })
    expect(await holder({ assignmentId, bodies: ` ${BODY} ;\n; ${OTHER}` })).toMatchObject({ bodyId: null })
    expect(await holder({ assignmentId: single.assignmentId, bodies: '' })).toMatchObject({ bodyId })
    await expect(
      holder({ assignmentId: single.assignmentId, planId: elsewhere.planId }),
    ).rejects.toMatchObject({
      ...{ code: 'money.no_such_assignment', field: 'assignmentId' },
    })
  })

  test('without an assignment is for measures of its own plan, and for one body at most', async () => {
    await expect(post({ measures: [elsewhere.measures['2']!] })).rejects.toMatchObject({
      ...{ code: 'assignment.measure_of_other_plan', field: 'measures' },
    })
    await expect(post({ bodies: `${BODY};${OTHER}` })).rejects.toMatchObject({
      ...{ code: 'money.one_body', field: 'bodies' },
    })
    const both = [plan.measures['1']!, plan.measures['2']!]
    const { account } = await target(await post({ measures: both, bodies: undefined }))
    expect(account).toMatchObject({ stage: 'decided', bodyId: null, assignmentId: null })
    expect([...account.measures].sort()).toEqual(both.sort())
    expect((await target(await post({ measures: [] }))).account).toMatchObject({ bodyId, measures: [] })
  })

  test('takes what is planned where it says so, and beyond the frame what is said to come from elsewhere', async () => {
    const measures = [plan.measures['3']!]
    const planning = await post({ kind: 'planning', measures, kronor: '5 000 000' })
    expect((await target(planning)).account).toMatchObject({ stage: 'planned', bodyId, measures })
    await expect(post({ from: 'planned', measures, kronor: '5 000 001' })).rejects.toMatchObject({
      ...{
        code: 'money.more_than_planned',
        field: 'kronor',
        parameters: { left: 5 * MSEK, asked: 500_000_100 },
      },
    })
    await post({ from: 'planned', measures, kronor: '5 000 000' })
    const before = { frame: await lies('appropriated'), outside: await lies('outside') }
    await post({ from: 'outside', measures, kronor: '7 000 000' })
    expect({ frame: await lies('appropriated'), outside: await lies('outside') }).toEqual({
      ...{ frame: before.frame, outside: before.outside - 7 * MSEK },
    })
  })

  test('of Parliament confirms what was reckoned with, and makes the frame larger by what is beyond it', async () => {
    const vote = (kronor: string) => post({ kind: 'parliament', kronor, bodies: undefined, measures: [] })
    const standing = async () => {
      const { frame, voted } = (await world.asSystem((tx) => sums(tx, plan.planId))).plan
      return { frame: frame / MSEK, voted: voted / MSEK, estimated: (0 - (await lies('estimate'))) / MSEK }
    }
    const first = await vote('400 000 000')
    expect((await read(first)).lines).toHaveLength(2)
    expect(await standing()).toEqual({ frame: 1000, voted: 400, estimated: 600 })
    const last = await vote('700 000 000')
    expect((await read(last)).lines).toHaveLength(4)
    expect(await standing()).toEqual({ frame: 1100, voted: 1100, estimated: 0 })
    expect((await read(await vote('1 000'))).lines).toHaveLength(2)
  })

  test('stands with what was said of it, and with nothing that was not', async () => {
    const said = await read(await post({ page: 7, decisionNumber: 'X2032/sagt' }))
    expect(said).toMatchObject({
      ...{ kind: 'decision', day: '2032-01-10', decisionNumber: 'X2032/sagt', page: 7, passage: null },
      ...{ words: 'Påhittat beslut', source: 'Påhittat regeringsbeslut', reverses: null, followed: false },
      bodyId: coordinator.actor.bodyId,
    })
    expect(said.lines.map(({ side, amountOre, years }) => [side, amountOre, years])).toEqual([
      ['out', -MSEK, { from: 2032, to: 2032 }],
      ['in', MSEK, { from: 2032, to: 2032 }],
    ])
    const silent = await read(
      await post({ decisionNumber: undefined, fromYear: undefined, toYear: undefined }),
    )
    expect(silent).toMatchObject({ decisionNumber: null, page: null })
    expect(silent.lines.map(({ years }) => years)).toEqual([null, null])
    // Only an equal number of the same kind is the same decision.
    await post({ kind: 'planning', decisionNumber: 'X2032/sagt' })
    await post({ decisionNumber: undefined })
  })

  test('is refused as written with a sign, and today’s day is no day to come', async () => {
    for (const kronor of ['-5', ' −5', '–5'])
      await expect(post({ kronor })).rejects.toMatchObject({
        code: 'money.not_above_nothing',
        field: 'kronor',
      })
    await post({ kronor: '0,01', day: '2033-03-01' })
  })

  test('begins from what there is: the plan, its assignments and measures, and what is not traced', async () => {
    const { planId } = plan
    const seen = await coordinator.perform(prepareDecision, { planId })
    expect(seen).toMatchObject({ plan: { id: planId }, untracedOre: await lies('appropriated') })
    expect(seen.assignments).not.toEqual([])
    expect(seen.measures).toHaveLength(4)
    expect(seen.bodyNames).toContain(BODY)
    await expect(coordinator.perform(prepareDecision, { planId: crypto.randomUUID() })).rejects.toMatchObject(
      {
        ...{ code: 'not_found' },
      },
    )
  })
})

describe('a step of money', () => {
  test('is offered to those who steer from all that lies, and to a body from what it has been paid', async () => {
    const { planId } = plan
    const decided = await target(await post({ measures: [plan.measures['4']!] }))
    const steering = await coordinator.perform(prepareStep, { planId, account: decided.accountId })
    expect(steering).toMatchObject({ steers: true, chosen: decided.accountId, plan: { id: planId } })
    expect(steering.accounts.map(({ id }) => id)).toContain(decided.accountId)
    expect(steering.bodyNames).toContain(BODY)
    const own = () => officer.perform(prepareStep, { planId })
    expect(await own()).toMatchObject({ steers: false, accounts: [], bodyNames: [] })
    const granted = await target(await step(coordinator, 'grant', decided.accountId, { item: 'Bidrag ett' }))
    const paid = await target(await step(second, 'disposal', granted.accountId))
    expect((await own()).accounts.map(({ id }) => id)).toEqual([paid.accountId])
    await expect(officer.perform(prepareStep, { planId: crypto.randomUUID() })).rejects.toMatchObject({
      ...{ code: 'not_found' },
    })
  })

  test('grants to the body that has it, to another with its giver beside it, and to an organisation that is in no directory', async () => {
    const decided = await target(await post())
    const grant = async (more: object) =>
      (await target(await step(coordinator, 'grant', decided.accountId, more))).account
    const own = { stage: 'granted', bodyId, stewardId: null, recipient: null }
    expect(await grant({})).toMatchObject({ ...own, item: null })
    expect(await grant({ holder: BODY, item: 'Bidrag' })).toMatchObject({ ...own, item: 'Bidrag' })
    const otherId = await world.body(OTHER)
    expect(await grant({ holder: OTHER })).toMatchObject({ ...own, bodyId: otherId, stewardId: bodyId })
    expect(await grant({ holder: 'Föreningen utanför katalogen' })).toMatchObject({
      ...{ ...own, bodyId: null, stewardId: bodyId, recipient: 'Föreningen utanför katalogen' },
    })
  })

  test('keeps the years that all of its money is for, unless it says others', async () => {
    const measures = [plan.measures['1']!]
    const years = async (posted: Posted) => (await target(posted)).years
    const first = await target(await post({ measures, bodies: OTHER }))
    const grant = (more: object = {}) => step(coordinator, 'grant', first.accountId, more)
    expect(await years(await grant())).toEqual({ from: 2032, to: 2032 })
    expect(await years(await grant({ fromYear: 2031, toYear: 2033 }))).toEqual({ from: 2031, to: 2033 })
    const later = await post({ measures, bodies: OTHER, fromYear: 2033, toYear: 2033 })
    expect((await target(later)).accountId).toBe(first.accountId)
    expect(await years(await grant()), 'of two periods it cannot be told').toBeNull()
    await coordinator.perform(reversePosting, { ...later, reason: 'Påhittat fel' })
    expect(await years(await grant())).toEqual({ from: 2032, to: 2032 })
  })

  test('begins where the money has come to, in the plan that it is of', async () => {
    const { accountId } = await target(await post())
    await expect(step(second, 'disposal', accountId)).rejects.toMatchObject({
      ...{ code: 'money.not_from_there', field: 'accountId' },
    })
    await expect(step(coordinator, 'grant', accountId, { planId: elsewhere.planId })).rejects.toMatchObject({
      ...{ code: 'not_found' },
    })
    await expect(step(coordinator, 'grant', accountId, { day: '2033-03-02' })).rejects.toMatchObject({
      ...{ code: 'money.day_in_future', field: 'day' },
    })
    const before = (await world.asSystem((tx) => getAccount(tx, accountId))).leftOre
    await step(coordinator, 'grant', accountId)
    expect((await world.asSystem((tx) => getAccount(tx, accountId))).leftOre).toBe(before - 100_000)
  })
})

describe('a posting that is taken back', () => {
  test('undoes each line, on the day and with the reason that are given, once', async () => {
    const posted = await post({ page: 4 })
    expect((await coordinator.perform(prepareReversal, posted)).posting.id).toBe(posted.postingId)
    const back = await coordinator.perform(reversePosting, { ...posted, reason: ' Påhittat fel ' })
    const [was, is] = [await read(posted), await read(back)]
    expect(is).toMatchObject({
      ...{ kind: 'reversal', day: '2033-03-01', words: 'Påhittat fel', reverses: posted.postingId },
      ...{ source: was.source, page: 4, decisionNumber: null },
    })
    expect(is.lines.map(({ accountId, side, amountOre }) => [accountId, side, amountOre])).toEqual(
      was.lines.map(({ accountId, side, amountOre }) => [accountId, side, -amountOre]),
    )
    for (const again of [back, posted])
      await expect(coordinator.perform(prepareReversal, again)).rejects.toMatchObject({ code: 'not_found' })
    await expect(coordinator.perform(reversePosting, { ...back, reason: 'Igen' })).rejects.toMatchObject({
      ...{ code: 'not_found' },
    })
    await expect(coordinator.perform(reversePosting, { ...posted, reason: 'Igen' })).rejects.toMatchObject({
      ...{ status: 409 },
    })
  })

  test('is not one that the house made of a decision elsewhere: that decision is changed', async () => {
    const { assignmentId } = await coordinator.perform(giveAssignment, {
      ...{
        planId: plan.planId,
        title: 'Påhittat uppdrag med pengar',
        task: 'Gör det.',
        decided: '2031-06-01',
      },
      ...{ measures: [plan.measures['2']!], assignees: [BODY] },
      deadlines: [{ day: '2033-12-01', kind: 'final' }],
      money: [{ kronor: '1 000', fromYear: 2032, toYear: 2032 }],
    })
    const { id: postingId } = await world.asSystem((tx) =>
      tx
        .selectFrom('money.posting')
        .select('id')
        .where('reference', 'like', `plan.assignment:${assignmentId}:%`)
        .executeTakeFirstOrThrow(),
    )
    const followed = { planId: plan.planId, postingId }
    await expect(coordinator.perform(prepareReversal, followed)).rejects.toMatchObject({ code: 'not_found' })
    await expect(coordinator.perform(reversePosting, { ...followed, reason: 'Fel' })).rejects.toMatchObject({
      ...{ code: 'not_found' },
    })
  })

  test('by a body is one that it said itself', async () => {
    const paid = await world.asSystem((tx) =>
      listLying(tx, { planId: plan.planId, bodyId, stages: ['disposed'] }),
    )
    const spent = await step(officer, 'spending', paid[0]!.id, { kronor: '1' })
    expect((await officer.perform(prepareReversal, spent)).posting.bodyId).toBe(bodyId)
    const stranger = await world.as('body_officer', OTHER)
    await expect(stranger.perform(prepareReversal, spent)).rejects.toMatchObject({ status: 404 })
    await expect(stranger.perform(reversePosting, { ...spent, reason: 'Fel' })).rejects.toMatchObject({
      ...{ status: 403 },
    })
    await officer.perform(reversePosting, { ...spent, reason: 'Skrivet fel' })
  })
})

test('what is posted for a reference is posted once: the same again is known, and anything else is refused', async () => {
  const by = { actor: { kind: 'system', name: 'test' } as const, now: world.house.clock.now() }
  const account = { ...ofThePlan, stage: 'planned' as const, bodyId }
  const draft = (ore: number, more: object = {}) => ({
    ...{ planId: plan.planId, kind: 'planning' as const, day: '2032-01-10', decisionNumber: null },
    ...{
      reference: 'påhittad:1',
      words: 'Påhittat',
      source: 'Påhittat',
      page: null,
      passage: null,
      reverses: null,
    },
    lines: move(planAccount('appropriated'), account, ore, null),
    ...more,
  })
  const postIt = (ore: number, more = {}) => world.asSystem((tx) => postDraft(tx, by, draft(ore, more)))
  const first = await postIt(100)
  expect(first.known).toBe(false)
  expect(await postIt(100)).toEqual({ ...first, known: true })
  const others = [
    () => postIt(101),
    () => postIt(100, { words: 'Andra ord' }),
    () => postIt(100, { lines: move(planAccount('appropriated'), account, 100, { from: 2032, to: 2032 }) }),
    () => postIt(100, { lines: move(planAccount('appropriated'), { ...account, item: 'x' }, 100, null) }),
  ]
  for (const other of others)
    await expect(other()).rejects.toMatchObject({ code: 'money.reference_reused', status: 409 })
  expect((await postIt(101, { reference: 'påhittad:2' })).known).toBe(false)
  // In whatever order its parts stand, the same is the same.
  expect(digestOf({ b: 1, a: 2 })).toBe(digestOf({ a: 2, b: 1 }))
  expect(digestOf({ b: 1, a: 2 })).not.toBe(digestOf({ b: 2, a: 1 }))
})
