import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { givenAssignment, givenPlan, type TestPlan } from '../../../testing/plans.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { moneyByCurrency } from '../../account/document/summary.ts'
import { assembleFrom } from '../../account/drafting/current-account.ts'
import { viewStart } from '../../account/site/actions.ts'
import { paths } from '../paths.ts'
import { listLying } from './accounts-store.ts'
import { sums } from './door.ts'
import { followFrame } from './frame.ts'
import { postDecision, postStep, reversePosting } from './post-actions.ts'
import { type StepKind, steps } from './stages.ts'
import { moneyOfArea, type SumName, sumNames } from './sums.ts'
import { listMoney } from './view-actions.ts'

let world: World
let coordinator: TestPerson
let payer: TestPerson
const MSEK = 100_000_000

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2033-03-01T09:00:00Z')
  coordinator = await world.as('national_coordinator', 'Påhittade samordningen')
  payer = await world.as('ministry_officer', 'Påhittade samordningen')
  await world.body('Påhittade verket')
  await world.body('Andra påhittade verket')
})

/** A plan that reckons with money, by the words of its newest version. */
const planWith = async (reference: string, frame: { ore: number; from: number; to: number }[]) => {
  const plan = await givenPlan(world, reference)
  await world.asSystem(async (tx) => {
    for (const { ore, from, to } of frame)
      await tx
        .insertInto('plan.money_line')
        .values({ version_id: plan.versionId, amount_ore: ore, from_year: from, to_year: to })
        .execute()
    await followFrame(
      tx,
      { actor: { kind: 'system', name: 'test' }, now: world.house.clock.now() },
      plan.planId,
    )
  })
  return plan
}

let number = 0
const decide = (plan: TestPlan, more: object) =>
  coordinator.perform(postDecision, {
    planId: plan.planId,
    kind: 'decision',
    day: '2032-01-10',
    kronor: '1 000 000',
    bodies: 'Påhittade verket',
    fromYear: 2032,
    toYear: 2032,
    decisionNumber: `X2032/${++number}`,
    words: 'Påhittat beslut om pengar',
    source: 'Påhittat regeringsbeslut',
    ...more,
  })

interface NaiveLine {
  readonly stage: string
  readonly side: string
  readonly ore: number
  readonly from: number | null
  readonly to: number | null
  readonly accountId: string
}

/** The ledger read line by line, and nothing more. */
const linesOf = async (tx: DatabaseTransaction, planId: string): Promise<NaiveLine[]> =>
  (
    await tx
      .selectFrom('money.line as l')
      .innerJoin('money.account as a', 'a.id', 'l.account_id')
      .select([
        'a.stage',
        'l.side',
        'l.amount_ore as ore',
        'l.from_year as from',
        'l.to_year as to',
        'a.id as accountId',
      ])
      .where('a.plan_id', '=', planId)
      .execute()
  ).map((line) => ({ ...line, ore: Number(line.ore) }))

const naive = (lines: readonly NaiveLine[]) => {
  const sum = (stage: string, side?: string) =>
    lines
      .filter((line) => line.stage === stage && (side === undefined || line.side === side))
      .reduce((total, { ore }) => total + ore, 0)
  return {
    frame: sum('appropriated', 'in'),
    voted: 0 - sum('parliament'),
    untraced: sum('appropriated'),
    planned: sum('planned'),
    decided: sum('decided', 'in'),
    granted: sum('granted', 'in'),
    paid: sum('disposed', 'in'),
    spent: sum('spent', 'in'),
    repaid: sum('returned', 'in'),
    beyond: 0 - sum('outside'),
  }
}

const addedUp = (rows: readonly Readonly<Record<SumName, number>>[]) =>
  Object.fromEntries(sumNames.map((name) => [name, rows.reduce((total, row) => total + row[name], 0)]))
const only = (row: Readonly<Record<SumName, number>>) =>
  Object.fromEntries(sumNames.map((name) => [name, row[name]]))

describe('sums of money', () => {
  test('are what a naive reading of the ledger gives, whatever was posted; and every list of them sums to the plan', async () => {
    const plan = await planWith('Påhittad skr. 2031/32:7', [
      { ore: 300 * MSEK + 37, from: 2031, to: 2031 },
      { ore: 700 * MSEK, from: 2032, to: 2033 },
    ])
    const shared = await givenAssignment(world, {
      plan,
      measures: ['1', '3'],
      body: await world.body('Andra påhittade verket'),
      day: '2033-12-01',
    })
    const purposes: object[] = [
      { measures: [plan.measures['1']] },
      { measures: [plan.measures['2'], plan.measures['3']] },
      { measures: [plan.measures['4']], bodies: 'Andra påhittade verket' },
      { measures: [], bodies: 'Påhittade verket;Andra påhittade verket' },
      { assignmentId: shared.assignmentId, bodies: undefined },
    ]
    const kinds = fc.constantFrom(
      'frame',
      'outside',
      'planning',
      'planned',
      'parliament',
      'grant',
      'disposal',
      'spending',
      'return',
      'reverse',
    )
    const move = fc.tuple(
      kinds,
      fc.integer({ min: 1, max: 90_000_000 }),
      fc.nat(purposes.length - 1),
      fc.integer({ min: 2031, max: 2033 }),
    )
    const done: { planId: string; postingId: string }[] = []
    const carryOut = async ([kind, ore, purpose, year]: [string, number, number, number]) => {
      const kronor = `${Math.floor(ore / 100)},${String(ore % 100).padStart(2, '0')}`
      if (kind === 'reverse') {
        const last = done.pop()
        if (last) await coordinator.perform(reversePosting, { ...last, reason: 'Prov' })
      } else if (kind in steps) {
        const [account] = (
          await world.asSystem((tx) =>
            listLying(tx, { planId: plan.planId, stages: [steps[kind as StepKind].from] }),
          )
        ).sort((first, second) => second.leftOre - first.leftOre)
        if (account !== undefined)
          done.push(
            await (kind === 'disposal' ? payer : coordinator).perform(postStep, {
              planId: plan.planId,
              accountId: account.id,
              kind: kind as StepKind,
              day: '2032-03-01',
              kronor,
              words: 'Påhittat steg',
              source: 'Påhittat underlag',
              ...(kind === 'grant' ? { item: `Bidrag ${year}` } : {}),
            }),
          )
      } else
        done.push(
          await decide(plan, {
            ...(kind === 'planning' || kind === 'parliament' ? { kind } : { from: kind }),
            ...(kind === 'parliament' ? { bodies: undefined } : purposes[purpose]),
            ...{ kronor, fromYear: year, toYear: year },
          }),
        )
    }
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 4, maxLength: 9 }), async (moves) => {
        for (const one of moves)
          await carryOut(one).catch((error: { code?: string }) => {
            if (!error.code?.startsWith('money.')) throw error
          })
        const [money, lines] = await world.asSystem(async (tx) => [
          await sums(tx, plan.planId),
          await linesOf(tx, plan.planId),
        ])
        expect(money.plan).toEqual(naive(lines))
        expect(money.plan.frame).toBe(
          money.plan.decided - money.plan.beyond + money.plan.planned + money.plan.untraced,
        )
        for (const list of ['purposes', 'measures', 'areas', 'bodies', 'periods'] as const)
          expect([list, addedUp(money[list])]).toEqual([list, only(money.plan)])
        for (const list of ['purposes', 'measures', 'areas', 'periods'] as const)
          expect([list, money[list].reduce((total, { beyond }) => total + beyond, 0)]).toEqual([
            list,
            money.plan.beyond,
          ])
        for (const { fromYear, toYear, ...period } of money.periods)
          expect([fromYear, period]).toMatchObject([
            fromYear,
            (({ voted: _, untraced: __, planned, ...rest }) => ({ planned, ...rest }))(
              naive(lines.filter(({ from, to }) => from === fromYear && to === toYear)),
            ),
          ])
      }),
      { numRuns: 15 },
    )
  }, 60_000)

  test('of an area are its own, and what it has together with another is said apart', async () => {
    const plan = await planWith('Påhittad skr. 2031/32:8', [{ ore: 100 * MSEK, from: 2032, to: 2032 }])
    await decide(plan, { kronor: '7 000 000', measures: [plan.measures['1'], plan.measures['2']] })
    await decide(plan, { kronor: '2 000 000', measures: [plan.measures['2'], plan.measures['3']] })
    await decide(plan, { kronor: '1 000 000', measures: [plan.measures['4']], kind: 'planning' })
    const money = await world.asSystem((tx) => sums(tx, plan.planId))
    expect(moneyOfArea(money, '2.1')).toMatchObject({
      own: { decided: 7 * MSEK },
      shared: { decided: 2 * MSEK },
    })
    expect(moneyOfArea(money, '2.2')).toMatchObject({
      own: { decided: 0, planned: MSEK },
      shared: { decided: 2 * MSEK },
    })
  })
})

describe('the traced money of a plan', () => {
  test('is told as one sum on the start page, the money pages, in the account, the interface and the open data', async () => {
    const plan = await planWith('Påhittad skr. 2031/32:9', [
      { ore: 30 * MSEK, from: 2031, to: 2031 },
      { ore: 183 * MSEK, from: 2032, to: 2033 },
    ])
    const { planId } = plan
    await decide(plan, { kronor: '69 000 000,25', measures: [plan.measures['1']] })
    await decide(plan, { kronor: '5 000 000,50', measures: [plan.measures['2']], kind: 'planning' })
    await decide(plan, { kronor: '9 000 000', measures: [plan.measures['3']], from: 'outside' })
    const traced = 74 * MSEK + 75
    const frame = 213 * MSEK

    const account = await world.asSystem((tx) =>
      assembleFrom(tx, { id: null, planId, number: 1, language: 'sv' }, '2033-03-01'),
    )
    expect(account.money.traced.map(({ sources }) => sources.length)).toEqual([1, 1])
    const [inAccount] = moneyByCurrency(account.money)
    const kronor = ({ planned, traced: of, untraced }: NonNullable<typeof inAccount>) =>
      [planned, of, untraced].map((amount) => Math.round(amount * 100))
    const { told: start } = await coordinator.perform(viewStart, { plan: planId })
    const listed = (await coordinator.perform(listMoney, {})).plans.find((one) => one.plan.id === planId)
    const api = (await (await world.app.request(`/v1/plans/${planId}/money`)).json()) as Record<
      string,
      number
    >
    const rows = parse(await (await world.app.request('/open-data/money-sums.csv')).text(), {
      columns: true,
    }) as Record<string, string>[]
    const open = rows.find((row) => row['plan'] === 'Påhittad skr. 2031/32:9' && row['by'] === 'plan')
    const page = await (await world.app.request(paths.planMoney({ planId }))).text()

    const told = (sum: { frame: number; untraced: number } | undefined) =>
      sum && [sum.frame, sum.frame - sum.untraced, sum.untraced]
    expect({
      account: inAccount && kronor(inAccount),
      start: told(start?.money.plan),
      list: told(listed?.money.plan),
      api: told({ frame: api['frameOre'] as number, untraced: api['untracedOre'] as number }),
      open: told({ frame: Number(open?.['frameOre']), untraced: Number(open?.['untracedOre']) }),
    }).toEqual({
      account: [frame, traced, frame - traced],
      start: [frame, traced, frame - traced],
      list: [frame, traced, frame - traced],
      api: [frame, traced, frame - traced],
      open: [frame, traced, frame - traced],
    })
    expect(page).toContain('138\u00a0999\u00a0999,25')
  })
})
