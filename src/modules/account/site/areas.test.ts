import { expect, test } from 'vitest'
import { moneySums } from '../../plan/money/sums.ts'
import type { PublishedResult } from '../../plan/news/store.ts'
import type { MeasureStanding } from '../../plan/standing/rules.ts'
import { areaStories, evidenceOf, saidIn, strongest } from './areas.ts'

const standing = (kind: MeasureStanding['kind'], source: MeasureStanding['source']): MeasureStanding => ({
  ...{ kind, source, judged: undefined, assignments: 0, missing: 0, waiting: 0, next: undefined },
})
const done = standing('done', { from: 'reported' })
const never = standing('missing', { from: 'never_assigned', until: 2010 })

const result = (more: Partial<PublishedResult>): PublishedResult => ({
  ...{ reportBackId: 'r', measureId: '1', body: 'Påhittade verket', day: '2010-01-01' },
  ...{ effect: null, outcome: null, output: null, notAssessed: null },
  ...more,
})

test('a result is told by the most that it says: an effect before an outcome before an output, blanks are nothing', () => {
  expect(saidIn(result({ output: 'Gjort.', outcome: 'Ändrat.' }))).toEqual({
    level: 'outcome',
    text: 'Ändrat.',
  })
  expect(saidIn(result({ effect: '  ', notAssessed: 'Går inte.' }))).toMatchObject({ level: 'not_assessed' })
  expect(saidIn(result({}))).toBeUndefined()
})

test('each measure is counted once, by the most that any report-back says of it', () => {
  const measures = ['1', '2', '3', '4'].map((id) => ({ id }))
  const results = [
    result({ measureId: '1', output: 'Gjort.' }),
    result({ measureId: '1', effect: 'Verkan.' }),
    result({ measureId: '2', notAssessed: 'Går inte.' }),
    result({ measureId: '3' }),
  ]
  expect(evidenceOf(measures, results)).toEqual({
    effect: 1,
    outcome: 0,
    output: 0,
    not_assessed: 1,
    nothing: 2,
  })
})

test('of results that say equally much the newest stands first, and one that cannot assess is no result', () => {
  const older = result({ reportBackId: 'a', outcome: 'Förr.', day: '2009-01-01' })
  const newer = result({ reportBackId: 'b', outcome: 'Nu.', day: '2010-01-01' })
  const output = result({ reportBackId: 'c', output: 'Gjort.', day: '2011-01-01' })
  expect(strongest([output, older, newer])?.reportBackId).toBe('b')
  expect(strongest([result({ notAssessed: 'Går inte.' })])).toBeUndefined()
})

test('an area tells its own measures; a report-back about two areas is quoted in the first and counted in both', () => {
  const measures = [
    { id: '1', areaKey: '2.1', standing: done },
    { id: '2', areaKey: '2.2', standing: never },
    { id: '3', areaKey: null, standing: never },
  ]
  const areas = [
    { key: '2.1', title: 'Skydd' },
    { key: '2.2', title: 'Förebyggande' },
  ]
  const shared = { reportBackId: 'a', outcome: 'Ändrat.' }
  const stories = areaStories(
    areas,
    measures,
    [result({ ...shared, measureId: '1' }), result({ ...shared, measureId: '2' })],
    moneySums([]),
  )
  expect(
    stories.map(({ key, counts, evidence, strongest: most, withoutMoney }) => [
      ...[key, counts.total, counts.done, evidence.outcome],
      ...[most?.reportBackId, withoutMoney],
    ]),
  ).toEqual([
    ['2.1', 1, 1, 1, 'a', 1],
    ['2.2', 1, 0, 1, undefined, 1],
    [undefined, 1, 0, 0, undefined, 1],
  ])
})
