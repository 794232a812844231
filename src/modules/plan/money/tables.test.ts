import { describe, expect, test } from 'vitest'
import { type FrameLine, frameLines, tracedLines } from './account-lines.ts'
import type { Stage } from './stages.ts'
import { byGrant, type FlowRow, moneySums } from './sums.ts'

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
    expect(frameLines(frame, [line(100), line(100, { measureId: '1' })])).toEqual([line(100)])
  })

  test('is one line where it has become larger, and one for each of its years', () => {
    expect(frameLines(frame, [line(60)])).toEqual([line(100)])
    const years = [...frame, row('appropriated', 7, { fromYear: 2027, toYear: 2027 })]
    expect(frameLines(years, [line(100)])).toEqual([line(100), line(7, { fromYear: 2027, toYear: 2027 })])
  })

  test('in other currencies is the plan’s own and no part of the sum', () => {
    const euro = line(5, { currency: 'EUR' })
    expect(frameLines(frame, [euro, line(100)])).toEqual([line(100), euro])
  })

  test('one year stated alone is the year that it is for', () => {
    expect(frameLines(frame, [line(100, { toYear: null })])).toEqual([line(100, { toYear: null })])
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
})

test('what is traced of the frame leaves out what came from other appropriations', () => {
  const own = { assignmentId: 'a', assignmentTitle: 'Påhittat uppdrag', assignees: ['Påhittade verket'] }
  const rows = [row('decided', 90, own), row('outside', 0, { ...own, leftOre: -30 })]
  expect(tracedLines(rows, 'sv')).toMatchObject([
    { assignmentId: 'a', title: 'Påhittat uppdrag', holders: ['Påhittade verket'], amountOre: 60 },
  ])
  expect(tracedLines([row('planned', 50, own)], 'sv')[0]!.title).toMatch(/^Påhittat uppdrag \(/)
})
