import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readNumber } from '../../../platform/i18n/written-number.ts'
import type { Figure } from '../../../platform/series/figure.ts'
import type { ToldPeriod } from '../../../platform/series/protect.ts'
import { takeText } from '../../../platform/tables/take-text.ts'
import { describedAs } from './description.ts'
import { planImport } from './import-rules.ts'
import { checkPeriod, figureFrom, nameFrom } from './rules.ts'
import type { Description, GivenCell } from './schema.ts'
import { figureColumns, MOST_FIGURES, tableOf } from './table.ts'

const description: Description = {
  titleSv: 'Påhittade samtal',
  unitSv: 'samtal',
  definitionSv: 'Samtal till en påhittad stödlinje.',
  source: 'Påhittat register',
  method: 'Räknat för hand.',
  evidence: 'output',
  every: 'year',
  adds: 'yes',
  threshold: 5,
  breakdowns: ['sex', 'county'],
}
const series = describedAs('reported.samtal', description)
const TODAY = '2012-02-01'
const standing = { told: [] as ToldPeriod[], hash: 'h', today: TODAY }
const year = (of: number, cells: readonly GivenCell[]) => ({ from: `${of}-01-01`, to: `${of}-12-31`, cells })
const whole = (value: string | number): GivenCell => ({ breakdown: '', category: '', value })
const by = (category: string, value: number | string): GivenCell =>
  typeof value === 'number'
    ? { breakdown: 'sex', category, value }
    : { breakdown: 'sex', category, kind: value as 'suppressed' }
const problemsOf = (of: number, cells: readonly GivenCell[]) => {
  const result = checkPeriod(series, year(of, cells), standing)
  return 'problems' in result ? result.problems.map(({ code }) => code) : []
}

describe('a figure that a body reports', () => {
  test('is exact where it is zero, and is never a zero where there is none', () => {
    expect(figureFrom(undefined, '0')).toEqual({ kind: 'zero' })
    expect(figureFrom('zero', undefined)).toEqual({ kind: 'zero' })
    expect(figureFrom('suppressed', undefined)).toEqual({ kind: 'suppressed' })
    expect(figureFrom(undefined, '')).toBe('value_missing')
    expect(figureFrom('suppressed', '0')).toBe('value_not_allowed')
    expect(figureFrom('zero', '3')).toBe('zero_with_value')
  })

  test('is read as people write it, and not guessed where it may mean two things', () => {
    expect(readNumber('1 650')).toMatchObject({ value: 1650 })
    expect(readNumber('1,4')).toEqual({ value: 1.4, sign: ',' })
    expect(readNumber('-2.5')).toEqual({ value: -2.5, sign: '.' })
    for (const twofold of ['1,650', '1.650', '12.345'])
      expect(readNumber(twofold)).toEqual({ problem: 'ambiguous_number' })
    for (const none of ['', 'ca 30', '1e3', '1,2,3', 'NaN', '∞'])
      expect(readNumber(none)).toEqual({ problem: 'not_a_number' })
  })

  test.each<[string, readonly GivenCell[]]>([
    ['too_small', [whole(4)]],
    ['not_whole', [whole('7,5')]],
    ['negative', [whole(-7)]],
    ['nothing_given', []],
    ['unknown_breakdown', [{ breakdown: 'shoe', category: '44', value: 9 }]],
    ['unknown_category', [by('women and girls', 9)]],
    ['cell_twice', [whole(9), whole(9)]],
    ['parts_differ', [whole(30), by('women', 10), by('men', 10), by('unstated', 0)]],
    ['parts_exceed', [whole(30), by('women', 20), by('men', 20), by('unstated', 'unknown')]],
    ['worked_out', [whole(30), by('women', 20), by('men', 'suppressed'), by('unstated', 0)]],
  ])('is refused: %s', (code, cells) => {
    expect(problemsOf(2010, cells)).toContain(code)
  })

  test('that is withheld beside enough others cannot be worked out, and is taken', () => {
    expect(
      problemsOf(2010, [whole(30), by('women', 20), by('men', 'suppressed'), by('unstated', 'suppressed')]),
    ).toEqual([])
    // 21 of 23 leave two for two: one each.
    expect(
      problemsOf(2010, [whole(23), by('women', 21), by('men', 'suppressed'), by('unstated', 'suppressed')]),
    ).toEqual(['worked_out'])
  })

  test('is of a period that has ended, ends after it begins, and is a whole year where the series is of years', () => {
    const period = (from: string, to: string) => {
      const result = checkPeriod(series, { from, to, cells: [whole(9)] }, standing)
      return 'problems' in result ? result.problems[0]!.code : 'fits'
    }
    expect(period('2010-12-31', '2010-01-01')).toBe('ends_before')
    expect(period('2010-01-01', '2010-06-30')).toBe('not_a_year')
    expect(period('2012-01-01', '2012-12-31')).toBe('not_ended')
    expect(period('2010-01-01', '2010-12-31')).toBe('fits')
  })

  test('gives its series a name that a program can use, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (title) => /^reported\.[a-z_]{3,80}$/.test(nameFrom(title))),
    )
    expect(nameFrom('Polisanmälda köp av sexuell tjänst')).toBe('reported.polisanmalda_kop_av_sexuell_tjanst')
  })
})

describe('a period that is reported again', () => {
  const cell = (breakdown: string, category: string, figure: Figure) => ({ breakdown, category, figure })
  const measured = (value: number): Figure => ({ kind: 'measured', value })
  const toldWith = (...more: ReturnType<typeof cell>[]): ToldPeriod => ({
    ...told(2010, 30),
    cells: [cell('', '', measured(30)), ...more],
  })
  const again = (given: readonly GivenCell[], from: ToldPeriod, hash = 'h') => {
    const checked = checkPeriod(series, year(2010, given), { ...standing, told: [told(2009, 9), from], hash })
    if ('problems' in checked) throw new Error(checked.problems[0]!.code)
    return checked
  }
  const women = cell('sex', 'women', measured(20))

  test('keeps what is not given now, in place of which nothing comes, and is a version more', () => {
    const county: GivenCell = { breakdown: 'county', category: '01', value: 7 }
    const checked = again([by('women', 21), county], toldWith(women, cell('sex', 'men', measured(9))))
    expect(checked.cells).toEqual([
      ...[cell('', '', measured(30)), cell('sex', 'men', measured(9)), cell('sex', 'women', measured(21))],
      cell('county', '01', measured(7)),
    ])
    expect(checked).toMatchObject({ from: '2010-01-01', to: '2010-12-31', version: 2, change: 'corrected' })
  })

  test('leaves out what the series is not divided by any more', () => {
    const gone = [cell('shoe', '44', measured(9)), cell('sex', 'women and girls', measured(9))]
    expect(again([whole(31)], toldWith(...gone, women)).cells).toEqual([women, cell('', '', measured(31))])
  })

  test('is the same where each figure given is the one told, by the same definition', () => {
    expect(again([whole(30)], toldWith(women)).change).toBe('same')
    expect(again([whole(30), by('women', 20)], toldWith(women)).change).toBe('same')
    expect(again([whole(30)], toldWith(women), 'other').change).toBe('corrected')
    expect(again([whole(30), by('women', 21)], toldWith(women)).change).toBe('corrected')
    expect(again([whole(30), by('men', 9)], toldWith(women)).change).toBe('corrected')
    expect(
      again([by('women', 'unknown')], toldWith(cell('sex', 'women', { kind: 'suppressed' }))).change,
    ).toBe('corrected')
    expect(again([by('women', 'unknown')], toldWith(cell('sex', 'women', { kind: 'unknown' }))).change).toBe(
      'same',
    )
  })

  test('is refused where it shares a day with another, and taken where it begins the day after', () => {
    const free = describedAs('reported.fri', { ...description, every: 'other' })
    const check = (from: string, to: string) => {
      const checked = checkPeriod(
        free,
        { from, to, cells: [whole(9)] },
        { ...standing, told: [told(2010, 9)] },
      )
      return 'problems' in checked ? checked.problems[0] : checked.change
    }
    const overlaps = { code: 'overlaps', parameters: { from: '2010-01-01', to: '2010-12-31' } }
    expect(check('2010-12-31', '2011-01-31')).toMatchObject(overlaps)
    expect(check('2009-12-01', '2010-01-01')).toMatchObject(overlaps)
    expect(check('2010-03-01', '2010-03-31')).toMatchObject(overlaps)
    expect(check('2011-01-01', '2011-01-31')).toBe('new')
    expect(check('2009-12-01', '2009-12-31')).toBe('new')
    expect(check('2010-01-01', '2010-12-31')).toBe('same')
    expect(check('2012-01-01', TODAY)).toMatchObject({ code: 'not_ended' })
    expect(check('2012-01-01', '2012-01-31')).toBe('new')
    expect(check('2012-01-31', '2012-01-31')).toBe('new')
  })

  test('of quarters is a whole quarter of one year', () => {
    const quarterly = describedAs('reported.kvartal', { ...description, every: 'quarter' })
    const check = (from: string, to: string) => {
      const checked = checkPeriod(quarterly, { from, to, cells: [whole(9)] }, standing)
      return 'problems' in checked ? checked.problems[0]!.code : 'fits'
    }
    const quarters = [
      ['01-01', '03-31'],
      ['04-01', '06-30'],
      ['07-01', '09-30'],
      ['10-01', '12-31'],
    ] as const
    for (const [from, to] of quarters) expect(check(`2010-${from}`, `2010-${to}`)).toBe('fits')
    expect(check('2010-01-01', '2010-06-30')).toBe('not_a_quarter')
    expect(check('2010-02-01', '2010-03-31')).toBe('not_a_quarter')
    expect(check('2009-01-01', '2010-03-31')).toBe('not_a_quarter')
  })
})

describe('a cell that is given', () => {
  const wrongIn = (cells: readonly GivenCell[], of = series) => {
    const checked = checkPeriod(of, year(2010, cells), standing)
    return 'problems' in checked ? checked.problems.map(({ code, cell }) => [code, cell]) : []
  }
  test('is named by its place, each that is wrong', () => {
    const nowhere: GivenCell = { breakdown: '', category: 'women', value: 9 }
    expect(wrongIn([whole(30), by('women', 4), nowhere, by('men', 'measured')])).toEqual([
      ['too_small', 1],
      ['category_without_breakdown', 2],
      ['value_missing', 3],
    ])
    expect(wrongIn([by('women', 9), by('men', 9), by('women', 9)])).toEqual([['cell_twice', 2]])
  })
  test('of what does not add up may be a share, small, and below nothing', () => {
    const shares = describedAs('reported.andel', { ...description, adds: 'no' })
    expect(wrongIn([whole('-1,5'), by('women', 2)], shares)).toEqual([])
    expect(wrongIn([whole(30), by('women', 40), by('men', 1), by('unstated', 0)], shares)).toEqual([])
  })
  test('may be as small as the series says, and is small below it', () => {
    expect(wrongIn([whole(5)])).toEqual([])
    const ten = describedAs('reported.tio', { ...description, threshold: 10 })
    expect([wrongIn([whole(9)], ten), wrongIn([whole(10)], ten)]).toEqual([[['too_small', 0]], []])
  })
  test('that is not known leaves the others as they are', () => {
    expect(wrongIn([whole(30), by('women', 20), by('men', 'unknown'), by('unstated', 'suppressed')])).toEqual(
      [],
    )
    expect(wrongIn([whole('unknown' as never), by('women', 20)]).map(([code]) => code)).toEqual([
      'not_a_number',
    ])
    expect(wrongIn([whole(30), by('women', 20), by('men', 10)])).toEqual([])
  })
})

const told = (of: number, value: number, version = 1): ToldPeriod => ({
  name: series.name,
  from: `${of}-01-01`,
  to: `${of}-12-31`,
  version,
  definition: 'h',
  countedAt: new Date('2011-02-01T09:00:00Z'),
  cells: [{ breakdown: '', category: '', figure: { kind: 'measured', value } }],
})
const planned = (text: string, before: readonly ToldPeriod[] = []) => {
  const { read } = takeText(text, figureColumns, { mostRows: MOST_FIGURES, isPreview: true })
  if ('errors' in read) return { added: [], corrected: [], unchanged: 0, errors: read.errors }
  return planImport(series, read.rows, { ...standing, told: before })
}
const errorsIn = (text: string) => planned(text).errors.map(({ row, column, code }) => [row, column, code])

describe('a table of figures', () => {
  test('comes back as it went out and then changes nothing, in either language', () => {
    const figure = fc.oneof(
      fc.integer({ min: 5, max: 100_000 }).map((value): Figure => ({ kind: 'measured', value })),
      fc.constantFrom<Figure>(
        { kind: 'zero' },
        { kind: 'unknown' },
        { kind: 'not_collected' },
        { kind: 'suppressed' },
      ),
    )
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1990, max: 2011 }), { minLength: 1, maxLength: 6 }),
        figure,
        fc.constantFrom('sv', 'en' as const),
        (years, value, locale) => {
          const periods = years.map((of) => ({
            ...told(of, 9),
            cells: [
              { breakdown: '', category: '', figure: value },
              { breakdown: 'county', category: '01', figure: { kind: 'unknown' as const } },
            ],
          }))
          expect(planned(tableOf(series, periods, locale), periods)).toEqual({
            added: [],
            corrected: [],
            unchanged: years.length,
            errors: [],
          })
        },
      ),
      { numRuns: 50 },
    )
  })

  test('adds what is new and corrects what differs, as a version of its own', () => {
    const plan = planned('Från;Till;Värde\n2009-01-01;2009-12-31;31\n2010-01-01;2010-12-31;40\n', [
      told(2009, 30),
    ])
    expect(plan.added).toMatchObject([{ from: '2010-01-01', version: 1, change: 'new' }])
    expect(plan.corrected).toMatchObject([{ from: '2009-01-01', version: 2, change: 'corrected' }])
  })

  test.each<[string, unknown[]]>([
    ['Från;Till;Värde\n2010-01-01;2010-12-31;7\n2009-12-31;2009-01-01;8\n', [3, 'to', 'ends_before']],
    ['Från;Till;Värde\n2010-01-01;2010-12-31;7\n2010-01-01;2010-12-31;8\n', [3, 'group', 'cell_twice']],
    ['Från;Till;Värde\n2010-01-01;2010-12-31;"=HYPERLINK(""x"")"\n', [2, 'value', 'formula']],
    ['Från;Till;Värde\n2010-01-01;2010-12-31;1.650\n', [2, 'value', 'ambiguous_number']],
    ['Från;Till;Värde\n2010-13-01;2010-12-31;9\n', [2, 'from', 'wrong_day']],
    ['Från;Till;Slag;Värde\n2010-01-01;2010-12-31;kanske;9\n', [2, 'kind', 'wrong_kind']],
    ['År;Värde\n2010;9\n', [1, null, 'missing_heading']],
    ['Från;Värde\n2010-01-01;9\n', [1, null, 'missing_heading']],
  ])('says what is wrong with %j', (text, error) => {
    expect(errorsIn(text)).toEqual([error])
  })

  test('with two decimal signs names each row that differs from the first', () => {
    const shares = describedAs('reported.andel', { ...description, adds: 'no' })
    const { read } = takeText(
      'Från;Till;Värde\n2008-01-01;2008-12-31;1,4\n2009-01-01;2009-12-31;1.8\n',
      figureColumns,
    )
    const { errors, added } = planImport(shares, 'rows' in read ? read.rows : [], standing)
    expect(errors).toMatchObject([{ row: 3, column: 'value', code: 'mixed_signs', parameters: { row: 2 } }])
    expect(added).toEqual([])
  })

  test('of a hundred thousand rows is told at once that it has too many', () => {
    const rows = 'Från;Till;Värde\n'.concat('2010-01-01;2010-12-31;9\n'.repeat(100_000))
    const begun = performance.now()
    expect(planned(rows).errors).toMatchObject([{ code: 'too_many_rows', parameters: { rows: 10_000 } }])
    expect(performance.now() - begun).toBeLessThan(3000)
  })
})
