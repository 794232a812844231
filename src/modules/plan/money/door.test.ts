import { beforeAll, describe, expect, test } from 'vitest'
import { setActor } from '../../../platform/access/action.ts'
import { givenAssignment, givenPlan, type TestPlan } from '../../../testing/plans.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { listMoneyAssignments, type MoneyStep, moneyAvailable, postMoney } from '../index.ts'
import { post } from './posting-store.ts'
import { type Account, move, ofThePlan } from './rules.ts'

let world: World
let board: TestPerson
/** Pays what another of the board has granted. */
let colleague: TestPerson
let other: TestPerson
let plan: TestPlan
const MSEK = 100_000_000

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2032-03-01T09:00:00Z')
  plan = await givenPlan(world)
  board = await world.as('county_coordinator', 'Länsstyrelsen i Övningslän')
  colleague = await world.as('county_coordinator', 'Länsstyrelsen i Övningslän')
  other = await world.as('body_officer', 'Påhittade verket')
})

/** An assignment of the board with money that is decided. */
const decided = async (amountOre: number): Promise<string> => {
  const { assignmentId } = await givenAssignment(world, {
    plan,
    measures: ['2'],
    body: board.actor.bodyId,
    day: '2032-12-01',
  })
  const of = (stage: Account['stage'], bodyId: string | null): Account => ({
    ...ofThePlan,
    stage,
    ...(stage === 'decided' ? { assignmentId, bodyId } : {}),
  })
  await world.asSystem((tx) =>
    post(
      tx,
      { actor: { kind: 'system', name: 'test' }, now: world.house.clock.now() },
      {
        planId: plan.planId,
        kind: 'decision',
        day: '2032-01-01',
        decisionNumber: null,
        reference: null,
        words: 'Påhittat beslut',
        source: 'Påhittat regeringsbeslut',
        page: null,
        passage: null,
        reverses: null,
        lines: move(of('outside', null), of('decided', board.actor.bodyId), amountOre, {
          from: 2032,
          to: 2032,
        }),
      },
    ),
  )
  return assignmentId
}

const as = <T>(person: TestPerson, work: Parameters<World['asSystem']>[0]) =>
  world.house.database.transaction().execute(async (tx) => {
    await setActor(tx, person.actor, world.house.clock.now())
    return work(tx) as Promise<T>
  })

const stepOf = (assignmentId: string, more: Partial<MoneyStep> & Pick<MoneyStep, 'kind'>): MoneyStep => ({
  reference: `test:${crypto.randomUUID()}`,
  day: '2032-02-01',
  amountOre: MSEK,
  assignmentId,
  stewardId: board.actor.bodyId,
  grant: { item: 'Bidrag 1', bodyId: null, recipient: 'Påhittade föreningen' },
  words: 'Påhittat steg',
  source: 'Påhittat beslut',
  ...more,
})

const doStep = (person: TestPerson, step: MoneyStep) =>
  as<{ postingId: string; known: boolean }>(person, (tx) =>
    postMoney(tx, { actor: person.actor, now: world.house.clock.now() }, step),
  )
const left = (assignmentId: string) =>
  as<Awaited<ReturnType<typeof moneyAvailable>>>(board, (tx) =>
    moneyAvailable(tx, { assignmentId, bodyId: board.actor.bodyId }),
  )

describe('money that a body distributes', () => {
  test('goes from decided to granted, paid, spent and returned, and adds up all the way', async () => {
    const assignmentId = await decided(2 * MSEK)
    await doStep(board, stepOf(assignmentId, { kind: 'grant', amountOre: 1.5 * MSEK }))
    await doStep(colleague, stepOf(assignmentId, { kind: 'disposal', amountOre: MSEK }))
    await doStep(board, stepOf(assignmentId, { kind: 'spending', amountOre: 0.7 * MSEK }))
    await doStep(board, stepOf(assignmentId, { kind: 'return', amountOre: 0.3 * MSEK }))
    expect(await left(assignmentId)).toEqual({
      decidedOre: 2 * MSEK,
      availableOre: 0.5 * MSEK,
      grantedOre: 1.5 * MSEK,
      disposedOre: MSEK,
      spentOre: 0.7 * MSEK,
      returnedOre: 0.3 * MSEK,
    })
    const choices = await as<Awaited<ReturnType<typeof listMoneyAssignments>>>(board, (tx) =>
      listMoneyAssignments(tx, board.actor.bodyId),
    )
    expect(choices.find(({ id }) => id === assignmentId)).toMatchObject({
      measures: ['2'],
      decidedOre: 2 * MSEK,
      availableOre: 0.5 * MSEK,
    })
  })

  test('is posted once for a reference, and refused where the reference is used for something else', async () => {
    const assignmentId = await decided(2 * MSEK)
    const step = stepOf(assignmentId, { kind: 'grant' })
    const first = await doStep(board, step)
    expect(await doStep(board, step)).toEqual({ postingId: first.postingId, known: true })
    await expect(doStep(board, { ...step, amountOre: 2 })).rejects.toMatchObject({
      code: 'money.reference_reused',
    })
    expect((await left(assignmentId)).grantedOre).toBe(MSEK)
  })

  test.each([
    [{ kind: 'grant', amountOre: 3 * MSEK }, 'money.more_than_decided'],
    [{ kind: 'disposal', amountOre: MSEK }, 'money.more_than_granted'],
    [{ kind: 'spending', amountOre: MSEK }, 'money.more_than_disposed'],
    [{ kind: 'return', amountOre: MSEK }, 'money.more_than_disposed'],
    [{ kind: 'grant', amountOre: -1 }, 'money.not_above_nothing'],
    [{ kind: 'grant', amountOre: 0.5 }, 'money.no_sum'],
    [{ kind: 'grant', fromYear: 2033, toYear: 2032 }, 'money.years_reversed'],
  ] as const)('is refused where %j', async (more, code) => {
    const assignmentId = await decided(2 * MSEK)
    await expect(doStep(board, stepOf(assignmentId, more))).rejects.toMatchObject({ code, status: 422 })
  })

  test('cannot be overdrawn by two payments at once', async () => {
    const assignmentId = await decided(2 * MSEK)
    await doStep(board, stepOf(assignmentId, { kind: 'grant', amountOre: 2 * MSEK }))
    const tried = await Promise.allSettled(
      Array.from({ length: 5 }, () =>
        doStep(colleague, stepOf(assignmentId, { kind: 'disposal', amountOre: 0.9 * MSEK })),
      ),
    )
    expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
    expect((await left(assignmentId)).disposedOre).toBe(1.8 * MSEK)
  })

  test('is moved by nobody else: the database refuses another body', async () => {
    const assignmentId = await decided(2 * MSEK)
    await expect(doStep(other, stepOf(assignmentId, { kind: 'grant' }))).rejects.toThrow(/row-level security/)
  })
})
