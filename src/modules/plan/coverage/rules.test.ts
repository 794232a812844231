import { expect, test } from 'vitest'
import type { Obligation } from '../obligations/rules.ts'
import { coverageList } from './list.ts'
import { type Assigned, coverageOf, type NamedMeasure } from './rules.ts'

const measure = (number: string, ...bodies: NamedMeasure['bodies']): NamedMeasure => ({
  standing: { kind: 'planned', source: { from: 'no_assignment' } },
  id: number,
  number,
  heading: `Åtgärd ${number}`,
  bodies,
})
const named = (part: 'lead' | 'consulted', bodyId: string | null, name = `Verket ${bodyId}`) => ({
  part,
  name,
  bodyId,
})
const assigned = (measureId: string, bodyId: string): Assigned => ({
  ...{ measureId, bodyId },
  ...{ assignmentId: `${measureId}${bodyId}`, bodyName: `Verket ${bodyId}` },
})
const owed = (
  assignmentId: string,
  bodyId: string,
  reportState: Obligation['reportState'],
  day = '2032-05-01',
) => ({ assignmentId, bodyId, reportState, day, kind: 'final' }) as Obligation

const measures = [
  measure('1', named('lead', 'a'), named('consulted', 'b')),
  measure('2', named('lead', 'b'), named('consulted', null, 'Landstingen')),
  measure('3', named('lead', 'a')),
]

test('who leads a measure and was given nothing is a gap, and stands first', () => {
  const { measures: rows, bodies } = coverageOf(measures, [assigned('1', 'a')], [], '2032-05-13')
  expect(rows.map(({ measure: { number }, gaps }) => [number, gaps])).toEqual([
    ['2', 1],
    ['3', 1],
    ['1', 0],
  ])
  expect(bodies.map(({ name, gaps }) => [name, gaps])).toEqual([
    ['Verket a', 1],
    ['Verket b', 1],
    ['Landstingen', 0],
  ])
  expect(rows.at(-1)?.cells.get('b')).toMatchObject({ part: 'consulted', kind: 'planned', isGap: false })
})

test('a measure that the plan gives to nobody and that nobody was asked for is a gap of its own', () => {
  const { measures: rows } = coverageOf(
    [...measures, measure('4', named('consulted', 'b'))],
    [],
    [],
    '2032-05-13',
  )
  expect(rows.find(({ measure: { number } }) => number === '4')).toMatchObject({ isNobodys: true, gaps: 1 })
})

test('what waits for its first assignment is told apart from what lacks one of its leads', () => {
  const late = {
    ...measure('5', named('lead', 'c')),
    standing: { kind: 'late', source: { from: 'plan_day', day: '2032-01-01', what: 'Lagen' } },
  } as const
  const both = {
    ...measure('6', named('lead', 'a'), named('lead', 'b')),
    standing: { kind: 'running', source: { from: 'assignment', count: 1, next: undefined } },
  } as const
  expect(coverageOf([measure('4'), late, both], [assigned('6', 'a')], [], '2032-05-13')).toMatchObject({
    waiting: 1,
    leads: 2,
    missing: 0,
  })
})

test('a measure that is done or stopped has no gap, nor has one of a plan that is not followed here', () => {
  const [one] = measures
  const over = (['done', 'withdrawn', 'planned'] as const).map((kind) => ({
    ...one!,
    id: kind,
    standing: { kind, source: { from: 'not_followed' as const } },
  }))
  const { waiting, measures: rows } = coverageOf([...over, measure('4')], [], [], '2032-05-13')
  expect(rows.map(({ measure: { id }, gaps }) => [id, gaps])).toEqual([
    ['4', 1],
    ['done', 0],
    ['withdrawn', 0],
    ['planned', 0],
  ])
  expect(waiting).toBe(1)
})

test('a cell says how far its body has come with what it was given', () => {
  const kindOf = (...obligations: Obligation[]) =>
    coverageOf(measures, [assigned('1', 'a')], obligations, '2032-05-13')
      .measures.find(({ measure: { number } }) => number === '1')
      ?.cells.get('a')
  expect(kindOf()).toMatchObject({ kind: 'running', isGap: false, assignmentId: '1a' })
  expect(kindOf(owed('1a', 'a', null))).toMatchObject({ kind: 'missing', isGap: true })
  expect(kindOf(owed('1a', 'a', 'submitted'))).toMatchObject({ kind: 'waiting' })
  expect(kindOf(owed('1a', 'a', 'accepted'))).toMatchObject({ kind: 'done' })
  expect(kindOf(owed('1a', 'a', 'accepted'), owed('1a', 'a', null, '2032-09-01'))).toMatchObject({
    kind: 'running',
  })
  expect(kindOf(owed('1a', 'b', null))).toMatchObject({ kind: 'running' })
})

test('a body that the plan does not name and that has an assignment has its column', () => {
  const { bodies, measures: rows } = coverageOf(measures, [assigned('3', 'c')], [], '2032-05-13')
  expect(bodies.map(({ name }) => name)).toContain('Verket c')
  expect(rows.find(({ measure: { number } }) => number === '3')?.cells.get('c')).toMatchObject({
    part: undefined,
    kind: 'running',
  })
})

test('a measure has its English name in the list of an English reader', () => {
  const { measures: rows } = coverageOf(
    [{ ...measure('2'), heading: 'Kompetens på skyddade boenden' }],
    [],
    [],
    '2032-05-13',
  )
  const [first] = coverageList.columns({ bodies: [] } as unknown as Parameters<
    typeof coverageList.columns
  >[0])
  expect(first!.cell(rows[0]!, 'en')).toBe('2. Skills at sheltered housing')
  expect(first!.cell(rows[0]!, 'sv')).toBe('2. Kompetens på skyddade boenden')
})
