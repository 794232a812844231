import { describe, expect, test } from 'vitest'
import { readRows, relationOf } from './import-rules.ts'

const frame = { reference: 'Skr. 2007/08:167', fromYear: 2008, toYear: 2010, appropriation: 'uo 13 5:1' }
const whole = { kind: 'decision', day: '2009-05-01', kronor: '450 000', source: 'Påhittad källa' }
const told = (...rows: readonly object[]) =>
  readRows(rows.map((cells, at) => ({ row: at + 2, cells: { ...whole, ...cells } })) as never, frame)
const faultOf = (cells: object) => {
  const [error] = told(cells).errors
  return error && `${error.column} ${error.code}`
}

describe('a row of money', () => {
  test('is read as it is meant', () => {
    expect(told({}).read).toEqual([
      {
        ...{ row: 2, kind: 'posting' },
        input: {
          ...{ kind: 'decision', ore: 45_000_000, day: '2009-05-01', kronor: '450 000', measures: [] },
          ...{ words: 'Påhittad källa', source: 'Påhittad källa' },
        },
      },
    ])
    const given = {
      ...{ kind: 'Grant', currency: 'sek', fromYear: '2009', toYear: '2010', body: 'A', recipient: 'B' },
      ...{ item: 'i', assignment: 'u', measures: '1, 2|3', decisionNumber: 'n', words: 'Ord', page: '7' },
    }
    expect(told(given).read[0]).toMatchObject({
      input: {
        ...{ kind: 'grant', fromYear: 2009, toYear: 2010, body: 'A', recipient: 'B', item: 'i' },
        ...{ assignment: 'u', measures: ['1', '2', '3'], decisionNumber: 'n', words: 'Ord', page: 7 },
      },
    })
  })

  test.each<[object, string | undefined]>([
    [{ kind: 'gåva' }, 'kind kind_unknown'],
    [{ kind: undefined }, 'kind kind_unknown'],
    [{ day: 'i maj' }, 'day no_day'],
    [{ currency: 'EUR' }, 'currency other_currency'],
    [{ kronor: '-5' }, 'kronor negative'],
    [{ kronor: '–5' }, 'kronor negative'],
    [{ kronor: '0' }, 'kronor negative'],
    [{ kronor: 'mycket' }, 'kronor no_sum'],
    [{ kronor: undefined }, 'kronor no_sum'],
    [{ fromYear: '1899' }, 'fromYear no_year'],
    [{ toYear: 'snart' }, 'toYear no_year'],
    [{ fromYear: '2010', toYear: '2009' }, 'toYear years_reversed'],
    [{ fromYear: '2010', toYear: '2010' }, undefined],
    [{ fromYear: '2010' }, undefined],
    [{ toYear: '2010' }, undefined],
    [{ source: '' }, 'source missing'],
    [{ words: 'x'.repeat(100_000) }, 'words too_long'],
    [{ decisionNumber: 'x'.repeat(10_000) }, 'decisionNumber too_long'],
    [{ recipient: 'B' }, 'recipient recipient_not_here'],
    [{ kind: 'planning', recipient: 'B' }, 'recipient recipient_not_here'],
    [{ kind: 'parliament', recipient: 'B' }, 'recipient recipient_not_here'],
    [{ kind: 'spending', recipient: 'B' }, undefined],
    [{ kind: 'grant', recipient: 'x'.repeat(10_000) }, 'recipient too_long'],
    [{ kind: 'grant', item: 'x'.repeat(10_000) }, 'item too_long'],
    [{ page: 'sju' }, 'page no_page'],
  ])('with %j is told so: %s', (cells, fault) => {
    expect(faultOf(cells)).toBe(fault)
  })

  test('has its decision number once for each kind, and what is wrong elsewhere stops no other row', () => {
    const { read, errors } = told(
      ...[{ decisionNumber: 'n' }, { kind: 'gåva' }, { decisionNumber: 'n' }],
      ...[{ kind: 'planning', decisionNumber: 'n' }, {}, {}],
    )
    expect(read.map(({ row }) => row)).toEqual([2, 5, 6, 7])
    expect(errors).toMatchObject([
      { row: 3, code: 'kind_unknown' },
      { row: 4, column: 'decisionNumber', code: 'number_twice', parameters: { number: 'n', first: '2' } },
    ])
  })

  test('of parliament is the plan’s, or set aside with why', () => {
    const named = { kind: 'parliament', appropriation: '5:1', words: 'enligt skr. 2007/08:167' }
    expect(told(named).read[0]).toMatchObject({ kind: 'posting' })
    expect(told({ ...named, appropriation: '24:1' }).read[0]).toEqual({
      ...{ row: 2, kind: 'set_aside' },
      line: {
        ...{ year: 2009, appropriation: '24:1', body: '–', amountOre: 45_000_000 },
        ...{ reason: 'other_appropriation', source: 'Påhittad källa' },
      },
    })
    const years = (cells: object) => {
      const [row] = told({ ...named, ...cells, appropriation: undefined }).read
      return row?.kind === 'set_aside' ? row.line.year : undefined
    }
    expect(years({ fromYear: '2008', toYear: '2010' })).toBe(2008)
    expect(years({ toYear: '2010' })).toBe(2010)
    expect(years({})).toBe(2009)
  })
})

test('a line is money of the plan that it names, in the plan’s years, of its appropriation', () => {
  const line = { year: 2009, appropriation: 'anslag 5:1 ap.3', words: 'Enligt  SKR. 2007/08:167' }
  const relation = (of: object, plan: object = {}) => relationOf({ ...line, ...of }, { ...frame, ...plan })
  expect(relation({})).toBe('the_plans')
  expect([2007, 2008, 2010, 2011].map((year) => relation({ year }))).toEqual([
    ...['other_years', 'the_plans', 'the_plans', 'other_years'],
  ])
  expect(relation({ year: 1990 }, { fromYear: null })).toBe('the_plans')
  expect(relation({ year: 2090 }, { toYear: null })).toBe('the_plans')
  expect(relation({ appropriation: '5:11' })).toBe('other_appropriation')
  expect(relation({ appropriation: null })).toBe('other_appropriation')
  expect(relation({ appropriation: null }, { appropriation: null })).toBe('the_plans')
  expect(relation({ words: 'Något annat' })).toBe('not_named')
})
