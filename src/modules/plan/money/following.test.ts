import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { perform } from '../../../platform/access/action.ts'
import { givenPlan, type TestPlan } from '../../../testing/plans.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { viewAssignment } from '../assignment-view/actions.ts'
import { decisions, giveAssignment } from '../assignments/decision-actions.ts'
import { moneyAvailable } from '../index.ts'
import { loadShipped } from '../shipped/actions.ts'
import { listLying } from './accounts-store.ts'
import { followAssignment } from './assignment-money.ts'
import { followFrame, passageOf, planAccount } from './frame.ts'
import { postDecision, postStep, reversePosting } from './post-actions.ts'
import { balanceOf, post } from './posting-store.ts'
import { ofThePlan } from './rules.ts'
import type { Stage } from './stages.ts'
import { listFlowOfAssignment } from './sums-store.ts'

let world: World
let coordinator: TestPerson
const MSEK = 100_000_000

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2032-03-01T09:00:00Z')
  coordinator = await world.as('national_coordinator', 'Påhittade samordningen')
  await world.body('Påhittade verket')
  await world.body('Andra påhittade verket')
})

const system = () => ({ actor: { kind: 'system', name: 'test' } as const, now: world.house.clock.now() })
const lies = (planId: string, stage: Stage) =>
  world.asSystem((tx) => balanceOf(tx, planId, planAccount(stage)))

const planWith = async (reference: string, msek: number): Promise<TestPlan> => {
  const plan = await givenPlan(world, reference)
  await world.asSystem(async (tx) => {
    await tx
      .insertInto('plan.money_line')
      .values({ version_id: plan.versionId, amount_ore: msek * MSEK, from_year: 2031, to_year: 2033 })
      .execute()
    await followFrame(tx, system(), plan.planId)
    // Again, and nothing is posted twice.
    expect(await followFrame(tx, system(), plan.planId)).toBe(0)
  })
  return plan
}

const give = (plan: TestPlan, money: { kronor: string; fromYear?: number; toYear?: number }[], more = {}) =>
  coordinator.perform(giveAssignment, {
    planId: plan.planId,
    title: 'Påhittat uppdrag med pengar',
    task: 'Gör det som åtgärden säger.',
    measures: [plan.measures['2']!],
    assignees: ['Påhittade verket'],
    decided: '2031-06-01',
    deadlines: [{ day: '2032-12-01', kind: 'final' }],
    money,
    ...more,
  })

const of = async (assignmentId: string, name = 'Påhittade verket') => {
  const bodyId = await world.body(name)
  return world.asSystem((tx) => moneyAvailable(tx, { assignmentId, bodyId }))
}

const change = async (
  assignmentId: string,
  kronor: string | readonly { kronor: string; fromYear: number; toYear: number }[],
  assignee = 'Påhittade verket',
) => {
  const { snapshot, revision } = await coordinator.perform(viewAssignment, { assignmentId })
  await coordinator.perform(decisions.changed, {
    assignmentId,
    revision,
    decisionDay: '2031-09-01',
    title: snapshot.title,
    task: snapshot.task,
    measures: snapshot.measures,
    assignees: [assignee],
    deadlines: snapshot.deadlines.map(({ id, day, kind }) => ({ id, day, kind })),
    money: typeof kronor === 'string' ? [{ kronor, fromYear: 2031, toYear: 2031 }] : [...kronor],
  })
}
/** What is decided of an assignment by body and year, in millions of kronor. */
const decidedByYear = async (assignmentId: string) => {
  const rows = await world.asSystem((tx) => listFlowOfAssignment(tx, assignmentId))
  return rows
    .filter(({ stage, cameOre }) => stage === 'decided' && cameOre !== 0)
    .map(({ holder, fromYear, cameOre }) => `${holder} ${fromYear}: ${cameOre / MSEK}`)
    .sort()
}

describe('the plan of 2008', () => {
  test('starts with 30 and 183 million, each with where it is stated, and all of it untraced', async () => {
    const { planId } = await perform(world.house, { actor: { kind: 'system', name: 'test' } }, loadShipped, {
      kind: 'real',
    })
    expect(await lies(planId, 'appropriated')).toBe(213 * MSEK)
    expect(await lies(planId, 'estimate')).toBe(-213 * MSEK)
    const postings = await world.asSystem((tx) =>
      tx
        .selectFrom('money.posting as p')
        .innerJoin('money.line as l', 'l.posting_id', 'p.id')
        .select(['l.amount_ore', 'l.from_year', 'l.to_year', 'p.source', 'p.passage', 'p.day'])
        .where('p.plan_id', '=', planId)
        .where('l.side', '=', 'in')
        .orderBy('l.from_year')
        .execute(),
    )
    expect(postings).toMatchObject([
      {
        amount_ore: 30 * MSEK,
        from_year: 2008,
        to_year: 2008,
        source: 'Skr. 2007/08:167',
        day: '2008-07-10',
      },
      { amount_ore: 183 * MSEK, from_year: 2009, to_year: 2010 },
    ])
    for (const { passage } of postings) expect(passage).toContain('om riksdagen beslutar om medlen')
  })

  test('the words of a sum are found in the document that states it', () => {
    const text =
      'Regeringen har ansvar. Kostnaden beräknas till 30 miljoner kronor 2008 och 183 miljoner kronor för åren 2009–2010. Därefter följs den upp.'
    expect(passageOf(text, 183 * MSEK, { from: 2009, to: 2010 })).toMatch(
      /^Kostnaden beräknas .* 2009–2010\.$/,
    )
    expect(passageOf(text, 184 * MSEK, { from: 2009, to: 2010 })).toBeNull()
    expect(passageOf(text, 183 * MSEK, { from: 2009, to: 2009 })).toBeNull()
    expect(passageOf(text, 183 * MSEK, null)).toBeNull()
    expect(passageOf(null, 183 * MSEK, null)).toBeNull()
    const whole = (sum: string, of: string) => passageOf(of, Number(sum) * MSEK, null)
    expect(whole('5', 'Vad kostar det? Planen kostar\n 5 miljoner kronor! Sedan mer.')).toBe(
      'Planen kostar 5 miljoner kronor!',
    )
    expect(whole('5', 'En rubrik utan punkt\n\nplanen kostar 5 miljoner kronor\n\nNästa stycke.')).toBe(
      'planen kostar 5 miljoner kronor',
    )
    expect(whole('5', 'Enl. planen kostar den 5 miljoner kronor i t.ex. löner')).toBe(
      'Enl. planen kostar den 5 miljoner kronor i t.ex. löner',
    )
    expect(whole('5', `5 miljoner kronor ${'till allt '.repeat(400)}`)).toHaveLength(2000)
    expect(whole('5', 'Den kostar 5 miljoner euro.')).toBeNull()
  })
})

describe('the frame of a plan', () => {
  interface Stated {
    readonly msek: number
    readonly from?: number
    readonly to?: number
    readonly measure?: string
    readonly currency?: string
  }
  const stated = async (reference: string, lines: readonly Stated[], more: object = {}) => {
    const plan = await givenPlan(world, reference)
    const posted = await world.asSystem(async (tx) => {
      await tx
        .updateTable('plan.plan')
        .set({ language: 'sv', ...more })
        .where('id', '=', plan.planId)
        .execute()
      const amounts = lines.map(({ msek, from, to, measure, currency }) => ({
        ...{
          version_id: plan.versionId,
          amount_ore: msek * MSEK,
          from_year: from ?? null,
          to_year: to ?? null,
        },
        ...{
          measure_id: measure === undefined ? null : plan.measures[measure]!,
          currency: currency ?? 'SEK',
        },
      }))
      await tx.insertInto('plan.money_line').values(amounts).execute()
      return followFrame(tx, system(), plan.planId)
    })
    const rows = await world.asSystem((tx) =>
      tx
        .selectFrom('money.posting as p')
        .innerJoin('money.line as l', 'l.posting_id', 'p.id')
        .select([
          'p.words',
          'p.source',
          'p.day',
          'p.kind',
          'l.amount_ore as ore',
          'l.from_year as from',
          'l.to_year as to',
        ])
        .where('p.plan_id', '=', plan.planId)
        .where('l.side', '=', 'in')
        .orderBy('l.from_year')
        .execute(),
    )
    return { plan, posted, rows, frame: rows.map(({ ore, from, to }) => [Number(ore) / MSEK, from, to]) }
  }

  test('is what it states of the whole, or else of its measures together, and in kronor alone', async () => {
    const byMeasure = [
      ...[
        { msek: 3, from: 2031, to: 2031, measure: '1' },
        { msek: 4, from: 2031, to: 2031, measure: '2' },
      ],
      { msek: 5, from: 2032, to: 2032, measure: '2' },
    ]
    const parts = await stated('Påhittad skr. 2031/32:21', byMeasure)
    expect(parts).toMatchObject({
      posted: 2,
      frame: [
        [7, 2031, 2031],
        [5, 2032, 2032],
      ],
    })
    const euro = { msek: 9, from: 2031, to: 2031, currency: 'EUR' }
    const whole = await stated('Påhittad skr. 2031/32:22', [
      ...byMeasure,
      { msek: 6, from: 2031, to: 2033 },
      euro,
    ])
    expect(whole).toMatchObject({ posted: 1, frame: [[6, 2031, 2033]] })
    // A sum in another currency of the whole does not take the place of what its measures state.
    expect(await stated('Påhittad skr. 2031/32:23', [...byMeasure, euro])).toMatchObject({
      frame: [
        [7, 2031, 2031],
        [5, 2032, 2032],
      ],
    })
    expect(await stated('Påhittad skr. 2031/32:24', [euro])).toMatchObject({ posted: 0, frame: [] })
  })

  test('is posted by its years in the plan’s own language, on the day and by the name of the plan', async () => {
    const of = async (reference: string, line: Stated, more = {}) =>
      (await stated(reference, [line], more)).rows
    const same = { kind: 'estimate', day: '2031-05-06' }
    expect(await of('Påhittad skr. 2031/32:25', { msek: 1, from: 2031, to: 2033 })).toMatchObject([
      {
        ...same,
        words: 'Planens beräkning 2031–2033',
        source: 'Påhittad skr. 2031/32:25',
        from: 2031,
        to: 2033,
      },
    ])
    expect(await of('Påhittad skr. 2031/32:26', { msek: 1, to: 2032 })).toMatchObject([
      { ...same, words: 'Planens beräkning 2032', from: 2032, to: 2032 },
    ])
    expect(await of('Påhittad skr. 2031/32:27', { msek: 1, from: 2032 })).toMatchObject([
      { ...same, words: 'Planens beräkning 2032', from: 2032, to: 2032 },
    ])
    expect(await of('Påhittad skr. 2031/32:28', { msek: 1 }, { language: 'en' })).toMatchObject([
      { ...same, words: 'The plan’s estimate', from: null, to: null },
    ])
    const undecided = await of('Påhittad skr. 2031/32:29', { msek: 1 }, { decided: null })
    expect(undecided).toMatchObject([{ words: 'Planens beräkning' }])
    expect(undecided[0]!.day, 'the day it was approved').toMatch(/^\d{4}-\d{2}-\d{2}$/)
  })

  test('stays as it is where Parliament confirms it, and what is stated no longer goes back, undated money too', async () => {
    const { plan } = await stated('Påhittad skr. 2031/32:30', [{ msek: 10 }])
    const voted = await coordinator.perform(postDecision, {
      ...{ planId: plan.planId, kind: 'parliament', day: '2032-01-10', kronor: '4 000 000', measures: [] },
      ...{ words: 'Påhittat riksdagsbeslut', source: 'Påhittad skrivelse' },
    })
    const follow = () => world.asSystem((tx) => followFrame(tx, system(), plan.planId))
    expect(await follow()).toBe(0)
    expect(await lies(plan.planId, 'appropriated')).toBe(10 * MSEK)
    await world.asSystem((tx) =>
      tx
        .insertInto('plan.version')
        .values({ plan_id: plan.planId, number: 2, provenance: 'shipped' })
        .execute(),
    )
    // What Parliament has voted is no estimate any more, and stays.
    expect(await follow()).toBe(1)
    expect(await lies(plan.planId, 'appropriated')).toBe(4 * MSEK)
    expect(await lies(plan.planId, 'estimate')).toBe(0)
    expect(await follow()).toBe(0)
    await coordinator.perform(reversePosting, { ...voted, reason: 'Påhittat fel' })
    expect(await follow(), 'it was an estimate after all').toBe(1)
    expect(await lies(plan.planId, 'appropriated')).toBe(0)
    expect(await follow()).toBe(0)
    expect(await world.asSystem((tx) => followFrame(tx, system(), crypto.randomUUID())), 'of no plan').toBe(0)
  })

  test('is no larger for a plan that comes to reckon with what Parliament has voted beyond it', async () => {
    const { plan } = await stated('Påhittad skr. 2031/32:31', [{ msek: 10, from: 2031, to: 2033 }])
    const { planId } = plan
    await coordinator.perform(postDecision, {
      ...{ planId, kind: 'parliament', day: '2032-01-10', kronor: '12 000 000', measures: [] },
      ...{ words: 'Påhittat riksdagsbeslut', source: 'Påhittad skrivelse' },
    })
    const reckonsWith = (number: number, msek: number) =>
      world.asSystem(async (tx) => {
        const { id: version_id } = await tx
          .insertInto('plan.version')
          .values({ plan_id: planId, number, provenance: 'shipped' })
          .returning('id')
          .executeTakeFirstOrThrow()
        await tx
          .insertInto('plan.money_line')
          .values({ version_id, amount_ore: msek * MSEK, from_year: 2031, to_year: 2033 })
          .execute()
        const posted = await followFrame(tx, system(), planId)
        expect(await followFrame(tx, system(), planId)).toBe(0)
        return [posted, (await balanceOf(tx, planId, planAccount('appropriated'))) / MSEK]
      })
    expect(await reckonsWith(2, 12)).toEqual([0, 12])
    expect(await reckonsWith(3, 15)).toEqual([1, 15])
    expect(await reckonsWith(4, 11), 'nothing that is voted goes back').toEqual([1, 12])
    expect(await reckonsWith(5, 13)).toEqual([1, 13])
  })
})

describe('money of a government assignment', () => {
  test('given in the app is decided in the ledger, once, and no longer untraced', async () => {
    const plan = await planWith('Påhittad skr. 2031/32:11', 10)
    const { assignmentId } = await give(plan, [
      { kronor: '2 000 000', fromYear: 2031 },
      { kronor: '3 000 000', fromYear: 2032 },
    ])
    expect(await of(assignmentId)).toMatchObject({ decidedOre: 5 * MSEK, availableOre: 5 * MSEK })
    expect(await lies(plan.planId, 'appropriated')).toBe(5 * MSEK)
  })

  test('beyond the plan’s frame comes from outside it, and the frame still adds up', async () => {
    const plan = await planWith('Påhittad skr. 2031/32:12', 4)
    const { assignmentId } = await give(plan, [{ kronor: '6 000 000', fromYear: 2031 }])
    expect(await of(assignmentId)).toMatchObject({ decidedOre: 6 * MSEK })
    expect(await lies(plan.planId, 'appropriated')).toBe(0)
    expect(await lies(plan.planId, 'outside')).toBe(-2 * MSEK)
    await change(assignmentId, '3 000 000')
    expect(await lies(plan.planId, 'outside')).toBe(0)
    expect(await lies(plan.planId, 'appropriated')).toBe(1 * MSEK)
  })

  test('of a frame that becomes smaller than what is decided of it is money from elsewhere, and each period follows its own', async () => {
    const plan = await planWith('Påhittad skr. 2031/32:16', 10)
    await give(plan, [{ kronor: '8 000 000', fromYear: 2031 }])
    let number = 1
    const state = (lines: readonly (readonly [from: number, to: number, msek: number])[]) =>
      world.asSystem(async (tx) => {
        number += 1
        const { id: version_id } = await tx
          .insertInto('plan.version')
          .values({ plan_id: plan.planId, number, provenance: 'shipped' })
          .returning('id')
          .executeTakeFirstOrThrow()
        const amounts = lines.map(([from_year, to_year, msek]) => ({
          ...{ version_id, amount_ore: msek * MSEK, from_year, to_year },
        }))
        await tx.insertInto('plan.money_line').values(amounts).execute()
        const posted = await followFrame(tx, system(), plan.planId)
        expect(await followFrame(tx, system(), plan.planId)).toBe(0)
        return posted
      })
    expect(await state([[2031, 2033, 5]])).toBe(1)
    expect(await lies(plan.planId, 'appropriated')).toBe(0)
    expect(await lies(plan.planId, 'outside')).toBe(-3 * MSEK)
    // A period beside it is a posting of its own; what is stated no longer goes back.
    expect(
      await state([
        [2031, 2033, 5],
        [2034, 2034, 4],
      ]),
    ).toBe(1)
    expect(await lies(plan.planId, 'appropriated')).toBe(4 * MSEK)
    expect(await state([[2031, 2033, 5]])).toBe(1)
    expect(await lies(plan.planId, 'appropriated')).toBe(0)
    expect(await lies(plan.planId, 'outside')).toBe(-3 * MSEK)
  })

  test('follows a change, another body, and goes back when the assignment is withdrawn', async () => {
    const plan = await planWith('Påhittad skr. 2031/32:13', 10)
    const { assignmentId } = await give(plan, [{ kronor: '4 000 000', fromYear: 2031 }])
    await change(assignmentId, '5 000 000', 'Andra påhittade verket')
    expect(await of(assignmentId, 'Andra påhittade verket')).toMatchObject({ availableOre: 5 * MSEK })
    expect(await of(assignmentId)).toMatchObject({ availableOre: 0 })
    const { revision } = await coordinator.perform(viewAssignment, { assignmentId })
    await coordinator.perform(decisions.withdrawn, {
      assignmentId,
      revision,
      decisionDay: '2031-10-01',
      reason: 'Påhittat skäl',
    })
    expect(await lies(plan.planId, 'appropriated')).toBe(10 * MSEK)
  })

  test('of several years goes to another body year by year, and what a year no longer has goes back alone', async () => {
    const plan = await planWith('Påhittad skr. 2031/32:15', 10)
    const year = (of: number, kronor: string) => ({ kronor, fromYear: of, toYear: of })
    const { assignmentId } = await give(plan, [year(2031, '2 000 000'), year(2032, '3 000 000')])
    await change(assignmentId, [year(2031, '2 000 000'), year(2032, '3 000 000')], 'Andra påhittade verket')
    expect(await decidedByYear(assignmentId)).toEqual([
      'Andra påhittade verket 2031: 2',
      'Andra påhittade verket 2032: 3',
    ])
    expect(await of(assignmentId)).toMatchObject({ availableOre: 0 })
    await change(assignmentId, [year(2031, '2 000 000'), year(2032, '1 000 000')], 'Andra påhittade verket')
    expect(await decidedByYear(assignmentId)).toEqual([
      'Andra påhittade verket 2031: 2',
      'Andra påhittade verket 2032: 1',
    ])
    expect(await lies(plan.planId, 'appropriated')).toBe(7 * MSEK)
  })

  test('goes to another body as it is changed: what a year no longer has goes back, and no other year pays for it', async () => {
    const plan = await planWith('Påhittad skr. 2031/32:17', 10)
    const year = (of: number, kronor: string) => ({ kronor, fromYear: of, toYear: of })
    const { assignmentId } = await give(plan, [year(2031, '2 000 000'), year(2032, '3 000 000')])
    await change(assignmentId, [year(2031, '1 000 000'), year(2032, '3 000 000')], 'Andra påhittade verket')
    const right = ['Andra påhittade verket 2031: 1', 'Andra påhittade verket 2032: 3']
    expect(await decidedByYear(assignmentId)).toEqual(right)
    // As it was booked once: what lies with each is right, and its years are not.
    const [first, second] = [await world.body('Påhittade verket'), await world.body('Andra påhittade verket')]
    const line = (bodyId: string, of: number, msek: number) => ({
      account: { ...ofThePlan, stage: 'decided' as const, assignmentId, bodyId },
      side: 'in' as const,
      amountOre: msek * MSEK,
      years: { from: of, to: of },
    })
    await world.asSystem((tx) =>
      post(tx, system(), {
        ...{
          planId: plan.planId,
          kind: 'decision',
          day: '2031-09-01',
          decisionNumber: null,
          reference: null,
        },
        ...{ words: 'Påhittat', source: 'Påhittat', page: null, passage: null, reverses: null },
        lines: [line(first, 2031, -1), line(second, 2031, 1), line(first, 2032, 1), line(second, 2032, -1)],
      }),
    )
    expect(await decidedByYear(assignmentId)).toHaveLength(4)
    expect(await world.asSystem((tx) => followAssignment(tx, system(), assignmentId))).toBe(true)
    expect(await decidedByYear(assignmentId)).toEqual(right)
  })

  test('goes with an assignment that is merged into another', async () => {
    const plan = await planWith('Påhittad skr. 2031/32:14', 10)
    const from = await give(plan, [{ kronor: '4 000 000', fromYear: 2031 }])
    const into = await give(plan, [{ kronor: '1 000 000', fromYear: 2031 }])
    const { revision } = await coordinator.perform(viewAssignment, from)
    await coordinator.perform(decisions.merged, {
      assignmentId: from.assignmentId,
      revision,
      decisionDay: '2031-10-01',
      intoId: into.assignmentId,
    })
    expect(await of(into.assignmentId)).toMatchObject({ availableOre: 5 * MSEK })
    expect(await of(from.assignmentId)).toMatchObject({ availableOre: 0 })
    expect(await lies(plan.planId, 'appropriated')).toBe(5 * MSEK)
  })

  test('that was granted before its assignment was merged stays with it, counts, and is not taken back', async () => {
    const plan = await planWith('Påhittad skr. 2031/32:18', 10)
    const from = await give(plan, [{ kronor: '4 000 000', fromYear: 2031 }])
    const { assignmentId } = await give(plan, [{ kronor: '1 000 000', fromYear: 2031 }])
    const [account] = (
      await world.asSystem((tx) => listLying(tx, { planId: plan.planId, stages: ['decided'] }))
    ).filter((one) => one.assignmentId === from.assignmentId)
    await coordinator.perform(postStep, {
      ...{
        planId: plan.planId,
        accountId: account!.id,
        kind: 'grant',
        day: '2031-08-01',
        kronor: '3 000 000',
      },
      ...{ words: 'Påhittat bidrag', source: 'Påhittat underlag' },
    })
    const { revision } = await coordinator.perform(viewAssignment, from)
    await coordinator.perform(decisions.merged, {
      ...{ ...from, revision, decisionDay: '2031-10-01', intoId: assignmentId },
    })
    const standing = async () => [
      ...[await decidedByYear(from.assignmentId), await decidedByYear(assignmentId)],
      (await lies(plan.planId, 'appropriated')) / MSEK,
    ]
    const granted = ['Påhittade verket 2031: 3']
    expect(await standing()).toEqual([granted, ['Påhittade verket 2031: 2'], 5])
    await change(assignmentId, '3 000 000')
    expect(await standing()).toEqual([granted, [], 7])
    await expect(change(assignmentId, '2 000 000')).rejects.toMatchObject({
      ...{ code: 'money.already_granted', status: 409, field: 'money.0.kronor' },
      parameters: { asked: MSEK, left: 0 },
    })
    const { revision: last } = await coordinator.perform(viewAssignment, { assignmentId })
    await coordinator.perform(decisions.withdrawn, {
      ...{ assignmentId, revision: last, decisionDay: '2031-11-01', reason: 'Påhittat skäl' },
    })
    expect(await standing(), 'what was granted is granted').toEqual([granted, [], 7])
  })

  test('is posted on the day and by the number of the decision that changed it, and of what it is for', async () => {
    const plan = await planWith('Påhittad skr. 2031/32:19', 10)
    const { assignmentId } = await give(plan, [{ kronor: '4 000 000', fromYear: 2031 }], {
      reference: 'X2031/första',
    })
    await change(assignmentId, '5 000 000')
    const unnumbered = await give(plan, [{ kronor: '1 000 000' }])
    const postings = await world.asSystem((tx) =>
      tx
        .selectFrom('money.posting')
        .select(['day', 'source', 'words', 'reference', 'decision_number as number', 'kind'])
        .where('plan_id', '=', plan.planId)
        .where('reference', 'like', 'plan.assignment:%')
        .orderBy('posted_at')
        .orderBy('day')
        .execute(),
    )
    const title = 'Påhittat uppdrag med pengar'
    const same = { words: title, number: null, kind: 'decision' }
    expect(postings).toEqual(
      expect.arrayContaining([
        {
          ...same,
          day: '2031-06-01',
          source: 'X2031/första',
          reference: `plan.assignment:${assignmentId}:1`,
        },
        {
          ...same,
          day: '2031-09-01',
          source: 'X2031/första',
          reference: `plan.assignment:${assignmentId}:2`,
        },
        {
          ...same,
          day: '2031-06-01',
          source: title,
          reference: `plan.assignment:${unnumbered.assignmentId}:1`,
        },
      ]),
    )
    expect(postings).toHaveLength(3)
  })

  test('is what is stated of it by body and year, of the frame as far as that goes, whatever is decided in whatever order', async () => {
    const FRAME = 10
    const bodies = ['Påhittade verket', 'Andra påhittade verket'] as const
    interface Modelled {
      readonly id: string
      money: readonly (readonly [year: number, msek: number])[]
      bodies: readonly string[]
    }
    const money = fc.array(fc.tuple(fc.integer({ min: 2031, max: 2033 }), fc.integer({ min: 1, max: 6 })), {
      maxLength: 2,
    })
    const op = fc.record({
      kind: fc.constantFrom(
        'give',
        'change',
        'change',
        'withdrawn',
        'withdrawn',
        'merged',
        'resumed',
        'resumed',
      ),
      which: fc.nat(),
      other: fc.nat(),
      body: fc.constantFrom(...bodies),
      money,
    })
    const rowsOf = (stated: Modelled['money']) =>
      stated.map(([year, msek]) => ({ kronor: `${msek} 000 000`, fromYear: year, toYear: year }))
    const total = (stated: Modelled['money']) => stated.reduce((sum, [, msek]) => sum + msek, 0)
    const byYear = (stated: Modelled['money']) =>
      [...Map.groupBy(stated, ([year]) => year)].map(([year, of]) => [year, total(of)] as const)
    let plans = 0
    const carryOut = async (
      ops: readonly { kind: string; which: number; other: number; body: string; money: Modelled['money'] }[],
    ) => {
      plans += 1
      const plan = await planWith(`Påhittad skr. 2031/32:4${String(plans).padStart(3, '0')}`, FRAME)
      const standing: Modelled[] = []
      const withdrawn: Modelled[] = []
      const beyondOf = async (id: string): Promise<number> => {
        const rows = await world.asSystem((tx) => listFlowOfAssignment(tx, id))
        return (
          0 - rows.reduce((sum, { stage, leftOre }) => (stage === 'outside' ? sum + leftOre : sum), 0) / MSEK
        )
      }
      let [untraced, beyond] = [FRAME, 0]
      /** Year by year: what comes back is of the frame again for the next decision, not for the next year of this one. */
      const follow = (changes: readonly number[], own = 0) => {
        let [pool, outside] = [untraced, own]
        for (const by of changes) {
          const taken = by > 0 ? Math.min(pool, by) : by + Math.min(outside, -by)
          if (by > 0) pool -= taken
          else outside += by - taken
          untraced -= taken
          beyond += by - taken
        }
      }
      for (const { kind, which, other, body, money: stated } of ops) {
        const one = standing[which % standing.length]
        const gone = withdrawn[which % withdrawn.length]
        if (kind === 'resumed' && gone !== undefined) {
          const { revision } = await coordinator.perform(viewAssignment, { assignmentId: gone.id })
          await coordinator.perform(decisions.resumed, {
            ...{ assignmentId: gone.id, revision, decisionDay: '2031-10-01', reason: 'Påhittat skäl' },
          })
          withdrawn.splice(withdrawn.indexOf(gone), 1)
          standing.push(gone)
          follow([total(gone.money)])
        } else if (one === undefined || kind === 'give') {
          const { assignmentId } = await give(plan, rowsOf(stated), { assignees: [body] })
          standing.push({ id: assignmentId, money: stated, bodies: [body] })
          follow([total(stated)])
        } else if (kind === 'change') {
          const was = new Map(byYear(one.money).sort())
          const years = [
            ...new Set([
              ...was.keys(),
              ...byYear(stated)
                .map(([year]) => year)
                .sort(),
            ]),
          ]
          const changes = years.map((year) => (new Map(byYear(stated)).get(year) ?? 0) - (was.get(year) ?? 0))
          const own = await beyondOf(one.id)
          await change(one.id, rowsOf(stated), body).catch((error: { code?: string }) => {
            if (error.code !== 'assignment.nothing_changes') throw error
          })
          follow(changes, own)
          Object.assign(one, { money: stated, bodies: [body] })
        } else if (kind !== 'resumed') {
          const into = standing[other % standing.length]!
          if (kind === 'merged' && into === one) continue
          const { revision } = await coordinator.perform(viewAssignment, { assignmentId: one.id })
          const head = { assignmentId: one.id, revision, decisionDay: '2031-10-01' }
          const own = await beyondOf(one.id)
          if (kind === 'merged') await coordinator.perform(decisions.merged, { ...head, intoId: into.id })
          else await coordinator.perform(decisions.withdrawn, { ...head, reason: 'Påhittat skäl' })
          follow([-total(one.money)], own)
          standing.splice(standing.indexOf(one), 1)
          if (kind === 'withdrawn') withdrawn.push(one)
          if (kind === 'merged') {
            follow([total(one.money)])
            Object.assign(into, {
              money: [...into.money, ...one.money],
              bodies: [...new Set([...into.bodies, ...one.bodies])],
            })
          }
          expect(await decidedByYear(one.id)).toEqual([])
        }
        for (const {
          id,
          money: of,
          bodies: [holder, second],
        } of standing)
          expect(await decidedByYear(id)).toEqual(
            byYear(of)
              .map(([year, msek]) => `${second === undefined ? holder : null} ${year}: ${msek}`)
              .sort(),
          )
        expect({
          untraced: (await lies(plan.planId, 'appropriated')) / MSEK,
          beyond: 0 - (await lies(plan.planId, 'outside')) / MSEK,
        }).toEqual({ untraced, beyond })
      }
      for (const { id } of standing)
        expect(
          await world.asSystem((tx) => followAssignment(tx, system(), id)),
          'again changes nothing',
        ).toBe(false)
    }
    await fc.assert(fc.asyncProperty(fc.array(op, { minLength: 2, maxLength: 6 }), carryOut), {
      numRuns: 12,
    })
  }, 120_000)
})
