import { describe, expect, test } from 'vitest'
import { type FrameLine, frameLines, tracedLines } from './account-lines.ts'
import type { Stage } from './stages.ts'
import {
  byGrant,
  byHolder,
  byPurpose,
  type FlowRow,
  leftToGrant,
  moneyOfArea,
  moneySums,
  overlapsOf,
  sumNames,
  tracedOf,
} from './sums.ts'

const MADE = '1f0d5c3a-1111-4222-8333-0123456789ab'

const row = (stage: Stage, cameOre: number, of: Partial<FlowRow> = {}): FlowRow => ({
  ...{ stage, cameOre, leftOre: cameOre, assignmentId: null, assignmentTitle: null, bodyId: null },
  ...{ holder: null, measures: [], assignees: [], key: stage, item: null, stewardId: null },
  ...{ postingId: 'p', words: 'påhittat', fromYear: 2026, toYear: 2026 },
  ...of,
})
const line = (amountOre: number, of: Partial<FrameLine> = {}): FrameLine => ({
  ...{ measureId: null, amountOre, currency: 'SEK', fromYear: 2026, toYear: 2026 },
  ...of,
})

describe('the frame of a plan', () => {
  const frame = [row('appropriated', 100)]

  test('stands as the plan states it, for the whole plan or by measure, where the sums agree', () => {
    expect(frameLines(frame, [line(60), line(40)])).toEqual([line(60), line(40)])
    const byMeasure = [line(70, { measureId: '1' }), line(30, { measureId: '2' })]
    expect(frameLines(frame, byMeasure)).toEqual(byMeasure)
    // What is stated of the whole plan is not stated once more by its measures.
    expect(frameLines(frame, [line(60), line(40), line(100, { measureId: '1' })])).toEqual([
      line(60),
      line(40),
    ])
  })

  test('is one line where it has become larger, and one for each of its years', () => {
    expect(frameLines(frame, [line(60)])).toEqual([line(100)])
    const years = [...frame, row('appropriated', 7, { fromYear: 2027, toYear: 2027 })]
    expect(frameLines(years, [line(100)])).toEqual([line(100), line(7, { fromYear: 2027, toYear: 2027 })])
  })

  test('in other currencies is the plan’s own and no part of the sum', () => {
    const euro = line(5, { currency: 'EUR' })
    expect(frameLines(frame, [euro, line(100)])).toEqual([line(100), euro])
    expect(frameLines(frame, [line(95), euro])).toEqual([line(100), euro])
  })

  test('one year stated alone is the year that it is for', () => {
    expect(frameLines(frame, [line(100, { toYear: null })])).toEqual([line(100, { toYear: null })])
    expect(frameLines(frame, [line(100, { fromYear: null })])).toEqual([line(100, { fromYear: null })])
    const undated = { fromYear: null, toYear: null }
    expect(frameLines([row('appropriated', 100, undated)], [line(100, undated)])).toEqual([
      line(100, undated),
    ])
  })

  test('is what has come to it, whoever has it now, and nothing that went on', () => {
    const rows = [
      row('appropriated', 60, { leftOre: 1 }),
      row('appropriated', 40, { leftOre: 0 }),
      row('decided', 99),
    ]
    expect(frameLines(rows, [])).toEqual([line(100)])
  })
})

test('money of periods stands in their order, what has no years last', () => {
  const of = (fromYear: number | null, toYear: number | null) =>
    row('decided', 10, { fromYear, toYear, key: `${fromYear} ${toYear}` })
  const { periods } = moneySums([of(null, null), of(2027, 2028), of(2027, 2027), of(2026, 2026)])
  expect(periods.map(({ fromYear, toYear }) => [fromYear, toYear])).toEqual([
    [2026, 2026],
    [2027, 2027],
    [2027, 2028],
    [null, null],
  ])
})

test('a grant is called what it was called when it was decided where its reference tells a person nothing', () => {
  const called = new Map([
    [MADE, 'Påhittad mötesplats'],
    ['P 2026:1', 'Fel'],
  ])
  const grants = byGrant(
    [row('granted', 10, { item: MADE }), row('granted', 20, { item: 'P 2026:1', key: 'other' })],
    called,
  )
  expect(grants.map(({ title }) => title)).toEqual(['P 2026:1', 'Påhittad mötesplats'])
  // What nobody has called anything keeps its reference, and only a reference that was made is replaced.
  expect(byGrant([row('granted', 10, { item: MADE })], new Map())).toMatchObject([{ title: MADE }])
  for (const like of [`${MADE} 2`, `P ${MADE}`])
    expect(byGrant([row('granted', 10, { item: like })], new Map([[like, 'Fel']]))).toMatchObject([
      { title: like },
    ])
})

test('grants stand by what was granted, then by name; what is no grant, or was all taken back, is none', () => {
  const grant = (item: string | null, ore: number, stage: Stage = 'granted') =>
    row(stage, ore, { item, key: `${item} ${stage}`, holder: `Holder of ${item}` })
  const grants = byGrant(
    [
      ...[grant('Ö', 20), grant('B', 10), grant('A', 10), grant('C', 0), grant(null, 900)],
      ...[grant('A', 7, 'disposed'), grant('A', 5, 'spent'), grant('A', 2, 'returned')],
    ],
    new Map(),
  )
  expect(
    grants.map(({ item, holder, sums: { granted, paid, spent, repaid } }) => [
      item,
      holder,
      granted,
      paid,
      spent,
      repaid,
    ]),
  ).toEqual([
    ['Ö', 'Holder of Ö', 20, 0, 0, 0],
    ['A', 'Holder of A', 10, 7, 5, 2],
    ['B', 'Holder of B', 10, 0, 0, 0],
  ])
})

test('of decided money is known what came and what is left to grant', () => {
  const rows = [row('decided', 90, { leftOre: 40 }), row('decided', 10, { leftOre: 0 }), row('granted', 60)]
  expect(leftToGrant(rows)).toEqual({ decidedOre: 100, leftOre: 40 })
})

test('money of others overlaps where both are for a year; what has no years, or is one’s own, overlaps with nothing', () => {
  const own = [
    row('decided', 5, { assignmentId: 'own', fromYear: 2026, toYear: 2027 }),
    row('decided', 5, { assignmentId: 'own', fromYear: null, toYear: null }),
    row('granted', 5, { assignmentId: 'own', fromYear: 2030, toYear: 2030 }),
  ]
  const of = (title: string, fromYear: number | null, toYear: number | null, stage: Stage = 'decided') =>
    row(stage, 10, { assignmentId: title, assignmentTitle: title, key: title, fromYear, toYear })
  const overlaps = overlapsOf(own, [
    ...[
      of('before', 2025, 2025),
      of('last year of one', 2025, 2026),
      of('first year of the other', 2027, 2029),
    ],
    ...[of('after', 2028, 2028), of('undated', null, null), of('granted of one’s own', 2030, 2030)],
    ...[of('planned', 2026, 2026, 'planned'), of('granted on', 2026, 2026, 'granted')],
    row('decided', 10, { assignmentId: 'own', fromYear: 2026, toYear: 2026 }),
    // Told of by two of one's measures, and the same money.
    of('last year of one', 2025, 2026),
  ])
  expect(overlaps.map(({ title, amountOre }) => [title, amountOre])).toEqual([
    ['last year of one', 10],
    ['first year of the other', 10],
    ['planned', 10],
  ])
  expect(overlapsOf([], [of('other', 2026, 2026)])).toEqual([])
})

describe('the sums of a plan', () => {
  const measure = (number: string, area: string | null) => ({ id: `m${number}`, number, planId: 'p', area })
  const of = (stage: Stage, cameOre: number, leftOre: number, more: Partial<FlowRow> = {}) =>
    row(stage, cameOre, { leftOre, ...more })
  const [second, tenth, placeless] = [measure('2', '2.1'), measure('10', '2.2'), measure('11', null)]

  test('are what came to each stage, of what is planned what is left, and of an origin what it owes', () => {
    const { plan } = moneySums([
      ...[
        of('parliament', 0, -80),
        of('estimate', 0, -20),
        of('appropriated', 100, 31),
        of('outside', 0, -9),
      ],
      ...[of('planned', 50, 10), of('decided', 68, 28), of('granted', 40, 15), of('disposed', 25, 2)],
      ...[of('spent', 20, 20), of('returned', 3, 3)],
    ])
    expect(plan).toEqual({
      ...{ frame: 100, voted: 80, untraced: 31, planned: 10, decided: 68, beyond: 9 },
      ...{ granted: 40, paid: 25, spent: 20, repaid: 3 },
    })
    expect(tracedOf(plan)).toBe(69)
    expect(Object.is(moneySums([]).plan.voted, 0), 'nothing is written without a sign').toBe(true)
  })

  test('by body stand by name: what several have together once, what nobody has of the frame not at all', () => {
    const held = byHolder([
      of('appropriated', 100, 100),
      of('decided', 5, 5, { bodyId: 'ö', holder: 'Östra verket' }),
      of('granted', 4, 4, { holder: 'Föreningen', bodyId: null }),
      of('decided', 3, 3, { assignees: ['Båda', 'Verken'] }),
      of('planned', 2, 2, { assignees: ['Båda', 'Verken'] }),
      of('decided', 0, 0, { bodyId: 'x', holder: 'Tomma verket' }),
      of('decided', 6, 6, { bodyId: 'z', holder: 'Östra verket' }),
    ])
    expect(
      held.map(({ holders, bodyId, decided, planned, granted }) => [
        holders.join(),
        bodyId,
        decided,
        planned,
        granted,
      ]),
    ).toEqual([
      ['Båda,Verken', null, 3, 2, 0],
      ['Föreningen', null, 0, 0, 4],
      ['Östra verket', 'ö', 5, 0, 0],
      ['Östra verket', 'z', 6, 0, 0],
    ])
    expect(held[0]).not.toHaveProperty('beyond')
  })

  test('by purpose stand the largest first, with whom it was decided for where it has gone on', () => {
    const traced = byPurpose([
      of('decided', 5, 0, { assignmentId: 'a', assignmentTitle: 'A', holder: 'Östra verket' }),
      of('granted', 5, 5, { assignmentId: 'a', assignmentTitle: 'A', holder: 'Föreningen' }),
      of('planned', 4, 4, { measures: [second], holder: 'Verket' }),
      of('decided', 4, 4, { measures: [second], holder: 'Verket' }),
      of('decided', 7, 7, { measures: [second], holder: 'Annat verk' }),
      of('granted', 1, 1, { measures: [tenth], holder: 'Ö' }),
      of('granted', 1, 1, { measures: [tenth], holder: 'Ö', assignees: ['fel'] }),
      of('decided', 0, 0, { measures: [placeless] }),
    ])
    expect(
      traced.map(({ key, title, holders, decided, planned }) => [
        key,
        title,
        holders.join(),
        decided,
        planned,
      ]),
    ).toEqual([
      ['m2 Verket', null, 'Verket', 4, 4],
      ['m2 Annat verk', null, 'Annat verk', 7, 0],
      ['a', 'A', 'Östra verket', 5, 0],
      ['m10 Ö', null, 'Ö', 0, 0],
    ])
    const planned = { assignmentId: 'a', holder: 'Verket' }
    expect(
      byPurpose([of('planned', 5, 5, planned), of('spent', 1, 1, { ...planned, holder: 'Annat' })]),
    ).toMatchObject([{ holders: ['Verket'] }])
    expect(byPurpose([of('decided', 5, 5, { assignees: ['Ö', 'A', 'Ö'] })])).toMatchObject([
      { holders: ['A', 'Ö'] },
    ])
  })

  test('by measure stand in the order of the plan and by area in theirs, what serves several apart', () => {
    const { measures, areas } = moneySums([
      of('decided', 1, 1, { measures: [tenth] }),
      of('decided', 2, 2),
      of('decided', 3, 3, { measures: [second] }),
      of('decided', 4, 4, { measures: [second, tenth] }),
      of('decided', 5, 5, { measures: [tenth, second] }),
      of('decided', 6, 6, { measures: [placeless] }),
      of('decided', 0, 0, { measures: [measure('1', '1')] }),
    ])
    expect(
      measures.map(({ measures: of, decided }) => [of.map(({ number }) => number).join(), decided]),
    ).toEqual([
      ['2', 3],
      ['2,10', 4],
      ['10', 1],
      ['10,2', 5],
      ['11', 6],
      ['', 2],
    ])
    expect(areas.map(({ areas: of, decided }) => [of.join(), decided])).toEqual([
      ['', 2],
      ['', 6],
      ['2.1', 3],
      ['2.1,2.2', 9],
      ['2.2', 1],
    ])
  })

  test('of an area are its own and those that it shares, each sum for itself', () => {
    const every = (ore: number, measures: FlowRow['measures']) => [
      ...[of('planned', ore, ore, { measures }), of('decided', ore * 2, 0, { measures })],
      ...[of('granted', ore * 3, 0, { measures }), of('disposed', ore * 5, 0, { measures })],
      ...[of('spent', ore * 7, 0, { measures }), of('returned', ore * 11, 0, { measures })],
      of('outside', 0, ore * -13, { measures }),
    ]
    const { own, shared } = moneyOfArea(
      moneySums([...every(1, [second]), ...every(100, [second, tenth]), ...every(10_000, [tenth])]),
      '2.1',
    )
    const names = [...sumNames, 'beyond'] as const
    expect(names.map((name) => own[name])).toEqual([1, 2, 3, 5, 7, 11, 13])
    expect(names.map((name) => shared[name])).toEqual([100, 200, 300, 500, 700, 1100, 1300])
  })

  test('by period are those that have a frame or any money, also money from elsewhere alone', () => {
    const years = (fromYear: number) => ({ fromYear, toYear: fromYear })
    const { periods } = moneySums([
      ...[
        of('appropriated', 9, 9, years(2026)),
        of('outside', 0, -4, years(2027)),
        of('spent', 0, 0, years(2028)),
      ],
      of('spent', 1, 1, years(2029)),
    ])
    expect(periods.map(({ fromYear, frame, beyond, spent }) => [fromYear, frame, beyond, spent])).toEqual([
      [2026, 9, 0, 0],
      [2027, 0, 4, 0],
      [2029, 0, 0, 1],
    ])
  })
})

test('what is traced of the frame leaves out what came from other appropriations', () => {
  const own = { assignmentId: 'a', assignmentTitle: 'Påhittat uppdrag', assignees: ['Påhittade verket'] }
  const rows = [row('decided', 90, own), row('outside', 0, { ...own, leftOre: -30 })]
  expect(tracedLines(rows, 'sv')).toMatchObject([
    { assignmentId: 'a', title: 'Påhittat uppdrag', holders: ['Påhittade verket'], amountOre: 60 },
  ])
  expect(tracedLines([row('planned', 50, own)], 'sv')[0]!.title).toMatch(/^Påhittat uppdrag \(/)
})

test('what is traced has a name that stays: by its assignment or what it is for, its years, and whether it is planned', () => {
  const own = {
    assignmentId: 'a',
    assignmentTitle: 'Uppdrag',
    assignees: ['Verket', 'Annat'],
    holder: 'Verket',
  }
  const other = { words: 'Påhittat beslut', key: 'k', holder: 'Föreningen', assignees: ['fel'] }
  const measures = [{ id: 'm2', number: '2', planId: 'p', area: null }]
  const later = { fromYear: 2027, toYear: 2028 }
  const lines = tracedLines(
    [
      row('granted', 4, { ...own, postingId: 'granted' }),
      row('decided', 10, { ...own, postingId: 'decided', measures }),
      row('planned', 5, { ...own, leftOre: 3, postingId: 'planned' }),
      row('decided', 7, { ...other, ...later }),
      row('planned', 6, { ...other, key: 'p' }),
      row('decided', 1, {
        ...other,
        fromYear: null,
        toYear: null,
        assignees: ['En'],
        holder: null,
        key: 'n',
      }),
      row('decided', 2, { ...other, key: 'all outside' }),
      row('outside', 0, { ...other, key: 'all outside', leftOre: -2 }),
    ],
    'sv',
  )
  expect(
    lines.map(({ id, title, holders, postingId, amountOre, fromYear }) => [
      id,
      title,
      holders.join(),
      postingId,
      amountOre,
      fromYear,
    ]),
  ).toEqual([
    ['p:2026-2026', 'Påhittat beslut (planerat, inte beslutat)', 'Föreningen', 'p', 6, 2026],
    ['a:2026-2026', 'Uppdrag', 'Verket,Annat', 'decided', 10, 2026],
    ['a:2026-2026:planned', 'Uppdrag (planerat, inte beslutat)', 'Verket,Annat', 'planned', 3, 2026],
    ['k:2027-2028', 'Påhittat beslut', 'Föreningen', 'p', 7, 2027],
    ['n:-', 'Påhittat beslut', 'En', 'p', 1, null],
  ])
  expect(lines.map(({ measures: of }) => of)).toEqual([[], ['m2'], [], [], []])
})
