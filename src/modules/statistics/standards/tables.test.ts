import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Figure } from '../../../platform/series/figure.ts'
import { anyCases, caseOf, eventOf, perpetratorOf, victimOf } from './fixtures.ts'
import { type CaseRecord, eurostatTables, totalLosses } from './index.ts'
import { measured, notCollected } from './stated.ts'
import { eurostat, figure, unodc, women } from './table-fixtures.ts'
import { figureOfTxtValue, txtValueOf } from './unodc.ts'

describe('the tables of Eurostat', () => {
  const records = [
    ...women(6),
    caseOf('girl', {
      reporter: { id: 'jouren', kind: measured('shelter') },
      event: eventOf('eg', { forms: measured(['begging', 'organ_removal']) }),
      victim: victimOf('girl', {
        gender: measured('feminine'),
        age: measured({ form: 'group', from: 15, to: 17 }),
        citizenship: measured(['SE', 'RO']),
      }),
      perpetrators: [
        perpetratorOf('x', {
          stages: [
            { stage: 'suspected', from: '2024-12-01' },
            { stage: 'convicted', from: '2025-10-01' },
          ],
        }),
      ],
    }),
  ]

  test('count victims by organisation, sex and age, citizenship and form', () => {
    const count = (value: number) => ({ kind: 'measured', value })
    expect(figure(records, 'total', 'total')).toEqual(count(7))
    expect(figure(records, 'registering_organisation', 'police')).toEqual(count(6))
    expect(figure(records, 'registering_organisation', 'ngo')).toEqual(count(1))
    expect(figure(records, 'sex_and_age', 'female_adult')).toEqual(count(6))
    expect(figure(records, 'sex_and_age', 'female_child')).toEqual(count(1))
    expect(figure(records, 'sex_and_age', 'male_child')).toEqual({ kind: 'zero' })
    expect(figure(records, 'citizenship', 'other_union')).toEqual(count(6))
    expect(figure(records, 'citizenship', 'reporting_country')).toEqual(count(1))
    expect(figure(records, 'form', 'sexual')).toEqual(count(6))
    expect(figure(records, 'form', 'forced_labour_or_services')).toEqual(count(1))
    expect(figure(records, 'form', 'organ_removal')).toEqual(count(1))
  })

  test('count suspects, prosecuted and convicted in the year in which they became it', () => {
    expect(figure(records, 'total', 'total', 'suspects')).toEqual({ kind: 'zero' })
    expect(figure(records, 'total', 'total', 'convicted')).toEqual({ kind: 'measured', value: 1 })
    expect(eurostat(records).result.units).toMatchObject({
      registered_victims: 'victim',
      convicted: 'perpetrator',
    })
  })

  test('leave out who was rejected by the day of counting, and who was registered in another year', () => {
    const entries = [
      { status: 'presumed' as const, from: '2025-12-30', decidedBy: notCollected },
      { status: 'rejected' as const, from: '2026-02-01', decidedBy: notCollected },
    ]
    const changed = [caseOf('a', { victim: victimOf('a', { statuses: entries }) })]
    const total = (countedAt: string, of = 2025) =>
      eurostatTables(changed, { year: of, countedAt }).result.cells[0]?.figure
    expect(total('2026-01-31')).toEqual({ kind: 'measured', value: 1 })
    expect(total('2026-02-01')).toEqual({ kind: 'zero' })
    expect(total('2026-01-31', 2026)).toEqual({ kind: 'zero' })
  })

  test('read citizenship by the union of the year: British people left it in 2020', () => {
    const british = (of: number) => {
      const from = `${of}-05-01`
      const statuses = [{ status: 'presumed' as const, from, decidedBy: notCollected }]
      const record = caseOf('a', { victim: victimOf('a', { statuses, citizenship: measured(['GB']) }) })
      return eurostatTables([record], { year: of, countedAt: '2026-01-01' })
        .result.cells.filter(
          ({ breakdown, figure: { kind } }) => breakdown === 'citizenship' && kind === 'measured',
        )
        .map(({ category }) => category)
    }
    expect(british(2019)).toEqual(['other_union'])
    expect(british(2021)).toEqual(['outside_union'])
  })

  test('say record by record and in total what they lose', () => {
    const { losses } = eurostat(records)
    expect(losses).toContainEqual({ record: 'girl', field: 'victim.citizenship', reason: 'one_of_several' })
    expect(losses).toContainEqual({ record: 'girl', field: 'event.forms', reason: 'coarser' })
    expect(losses).toContainEqual({ record: 'girl', field: 'reporter.kind', reason: 'coarser' })
    expect(totalLosses([...losses, ...losses])).toContainEqual({
      field: 'victim.citizenship',
      reason: 'one_of_several',
      records: 1,
    })
  })

  test('have parts of a breakdown that add up to the total where nobody stands in two', () => {
    fc.assert(
      fc.property(anyCases, (some) => {
        const { cells } = eurostatTables(some, { year: 2024, countedAt: '2025-12-31' }).result
        const value = ({ kind, ...rest }: Figure) => (kind === 'measured' && 'value' in rest ? rest.value : 0)
        for (const population of ['registered_victims', 'suspects', 'prosecuted', 'convicted']) {
          const of = (breakdown: string) =>
            cells
              .filter((cell) => cell.population === population && cell.breakdown === breakdown)
              .reduce((sum, cell) => sum + value(cell.figure), 0)
          expect(of('citizenship')).toBe(of('total'))
          expect(of('sex_and_age')).toBe(of('total'))
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('the questionnaire of the UNODC', () => {
  const textOf = (records: readonly CaseRecord[], sex: string, age: string) =>
    unodc(records).result.rows.find(
      (row) =>
        row.Indicator === 'Detected trafficking victims' &&
        row.Dimension === 'Total' &&
        row.Sex === sex &&
        row.Age === age,
    )?.txtVALUE

  test.each([
    [0, '0'],
    [1, '<5'],
    [4, '<5'],
    [5, '5'],
    [12, '12'],
  ])('tells %i victims as %s', (many, text) => {
    expect(textOf(women(many), 'Total', 'Total')).toBe(text)
    expect(textOf(women(many), 'Female', '18 years or over')).toBe(text)
  })

  test('never tells what is unknown, not collected or withheld as a zero, or as a small number', () => {
    expect(txtValueOf({ kind: 'zero' })).toBe('0')
    for (const kind of ['unknown', 'not_collected', 'suppressed'] as const)
      expect(txtValueOf({ kind })).toBe(undefined)
  })

  test('is read with "<5" as a number that is withheld', () => {
    expect(figureOfTxtValue('<5')).toEqual({ kind: 'suppressed' })
    expect(figureOfTxtValue('0')).toEqual({ kind: 'zero' })
    expect(figureOfTxtValue('298')).toEqual({ kind: 'measured', value: 298 })
    expect(figureOfTxtValue('')).toBe(undefined)
  })

  test('lists each figure that it does not tell in full, with the reason', () => {
    const { lostFigures } = unodc(women(3)).result
    expect(lostFigures).toContainEqual({
      indicator: 'Detected trafficking victims',
      dimension: 'by form of exploitation',
      category: 'Sexual exploitation',
      sex: 'Total',
      age: 'Total',
      because: 'small_number',
    })
    expect(unodc(women(5)).result.lostFigures).toEqual([])
  })

  test('is of Sweden, in counts, with its source and the year', () => {
    expect(unodc([]).result.rows[0]).toMatchObject({
      Iso3_code: 'SWE',
      Year: '2025',
      'Unit of measurement': 'Counts',
      Source: 'Exempel',
    })
  })
})
