import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Figure } from '../../../platform/series/figure.ts'
import { anyCases, caseOf, eventOf, perpetratorOf, victimOf } from './fixtures.ts'
import {
  type CaseRecord,
  classify,
  ctdcRows,
  ctdcSyntheticRows,
  eurostatTables,
  lossMessages,
  nationalSplit,
  totalLosses,
  unodcQuestionnaire,
  victimsAt,
} from './index.ts'
import { lossReasons } from './loss.ts'
import { measured, notCollected, suppressed, unknown, zero } from './stated.ts'
import { figureOfTxtValue, txtValueOf } from './unodc.ts'

const year = { year: 2025, countedAt: '2026-03-01' }
const eurostat = (records: readonly CaseRecord[]) => eurostatTables(records, year)
const unodc = (records: readonly CaseRecord[]) => unodcQuestionnaire(records, { ...year, source: 'Exempel' })

const figure = (
  records: readonly CaseRecord[],
  breakdown: string,
  category: string,
  population = 'registered_victims',
) =>
  eurostat(records).result.cells.find(
    (cell) => cell.population === population && cell.breakdown === breakdown && cell.category === category,
  )?.figure

const women = (many: number, from = 0): CaseRecord[] =>
  [...Array(many).keys()].map((place) =>
    caseOf(`w${from + place}`, {
      event: eventOf(`e${from + place}`, { forms: measured(['sexual']) }),
      victim: victimOf(`p${from + place}`, {
        gender: measured('feminine'),
        age: measured({ form: 'exact', years: 25 }),
        citizenship: measured(['RO']),
      }),
    }),
  )

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

describe('a row for CTDC', () => {
  const record = caseOf('a', {
    event: eventOf('e', {
      forms: measured(['sexual', 'forced_labour']),
      sexualForms: measured(['prostitution']),
      industry: measured('T'),
      control: measured(['threats_to_family', 'debt_bondage']),
      means: measured(['abduction']),
      route: [{ stage: measured('exploitation'), country: measured('SE'), day: notCollected }],
    }),
    victim: victimOf('p', {
      gender: measured('transgender_feminine'),
      age: measured({ form: 'exact', years: 18 }),
      ageAtExploitation: measured({ form: 'exact', years: 17 }),
      citizenship: measured(['TH']),
      recruiterRelation: measured(['intimate_partner']),
      monthsTrafficked: measured(13),
    }),
  })

  test('has every column, with one for what applies and zero for what does not', () => {
    expect(ctdcRows([record]).result[0]).toMatchObject({
      yearOfRegistration: '2025',
      gender: 'Trans/Transgender/NonConforming',
      ageBroad: '18--20',
      majorityStatus: 'Adult',
      majorityStatusAtExploit: 'Minor',
      citizenship: 'TH',
      CountryOfExploitation: 'SE',
      isSexualExploit: '1',
      isForcedLabour: '1',
      isSexAndLabour: '1',
      isOrganRemoval: '0',
      typeOfLabourDomesticWork: '1',
      typeOfLabourConstruction: '0',
      typeOfSexProstitution: '1',
      meansOfControlUsesChildren: '1',
      meansOfControlDebtBondage: '1',
      meansOfControlThreats: '0',
      meansOfControlConcatenated: 'DebtBondage;UsesChildren',
      isAbduction: '1',
      recruiterRelationIntimatePartner: '1',
      recruiterRelationUnknown: '0',
    })
    expect(ctdcSyntheticRows([record]).result[0]).toMatchObject({
      citizenship: 'THA',
      CountryOfExploitation: 'SWE',
      traffickMonths: '13--24 (1-2 yrs)',
      typeOfSexOther: '0',
    })
  })

  test('has no cell without a text, whatever the record', () => {
    fc.assert(
      fc.property(anyCases, (records) => {
        for (const row of [...ctdcRows(records).result, ...ctdcSyntheticRows(records).result])
          for (const [column, cell] of Object.entries(row)) expect(typeof cell, column).toBe('string')
      }),
      { numRuns: 60 },
    )
  })

  test('tells none, unknown, and not collected or withheld apart as far as CTDC can', () => {
    const control = (given: CaseRecord['event']['control']) => {
      const { result, losses } = ctdcRows([caseOf('a', { event: eventOf('e', { control: given }) })])
      const { meansOfControlThreats: threats, meansOfControlNotSpecified: notSpecified } = result[0]!
      const isLost = losses.some(
        ({ field, reason }) => field === 'event.control' && reason === 'kind_of_missing',
      )
      return { threats, notSpecified, isLost }
    }
    expect(control(zero)).toEqual({ threats: '0', notSpecified: '0', isLost: false })
    expect(control(unknown)).toEqual({ threats: '', notSpecified: '1', isLost: false })
    expect(control(notCollected)).toEqual({ threats: '', notSpecified: '', isLost: true })
    expect(control(suppressed)).toEqual({ threats: '', notSpecified: '', isLost: true })
    const gender = (given: typeof unknown | typeof notCollected | typeof suppressed) => {
      const { result, losses } = ctdcRows([caseOf('a', { victim: victimOf('p', { gender: given }) })])
      const reasons = losses.filter(({ field }) => field === 'victim.gender').map(({ reason }) => reason)
      return [result[0]?.gender, ...reasons]
    }
    for (const given of [unknown, notCollected, suppressed])
      expect(gender(given)).toEqual(['', 'kind_of_missing'])
  })

  test('leaves an age group that lies in two classes out, and says so', () => {
    const age = measured({ form: 'group' as const, from: 15, to: 20 })
    const { result, losses } = ctdcRows([caseOf('a', { victim: victimOf('p', { age }) })])
    expect(result[0]).toMatchObject({ ageBroad: '', majorityStatus: '' })
    expect(losses).toContainEqual({ record: 'a', field: 'victim.age', reason: 'group_across_classes' })
  })

  test('is not made of somebody who was rejected as a victim', () => {
    const statuses = [{ status: 'rejected' as const, from: '2025-03-01', decidedBy: notCollected }]
    const { result, losses } = ctdcRows([caseOf('a', { victim: victimOf('p', { statuses }) })])
    expect(result).toEqual([])
    expect(losses).toEqual([{ record: 'a', field: 'event', reason: 'no_place' }])
  })
})

describe('the five kinds of value', () => {
  const kinds = [unknown, notCollected, suppressed] as const

  test.each(kinds)('$kind stays what it is in the tables of Eurostat, and is never zero', (given) => {
    const records = [...Array(6).keys()].map((place) =>
      caseOf(`r${place}`, {
        reporter: { id: 'body', kind: given },
        event: eventOf(`e${place}`, { forms: given }),
        victim: victimOf(`p${place}`, { gender: given, age: given, citizenship: given }),
      }),
    )
    const cells = eurostat(records).result.cells.filter(
      ({ population }) => population === 'registered_victims',
    )
    for (const { breakdown, category, figure: told } of cells) {
      if (category === 'total' || category.endsWith('untold')) continue
      expect(told, `${breakdown} ${category}`).toEqual({ kind: given.kind })
    }
    expect(unodc(records).result.lostFigures.map(({ because }) => because)).toContain(given.kind)
    expect(nationalSplit(victimsAt(records, '2025-12-31').victims).result.girls).toEqual({ kind: given.kind })
  })

  test('where only the age is known leave sex unknown and not zero', () => {
    const records = women(6).map((record) => ({
      ...record,
      victim: { ...record.victim!, gender: notCollected },
    }))
    expect(figure(records, 'sex_and_age', 'female_adult')).toEqual({ kind: 'not_collected' })
    expect(figure(records, 'sex_and_age', 'untold_adult')).toEqual({ kind: 'measured', value: 6 })
  })

  test('are four different words in the units of the international classification', () => {
    const words = [zero, ...kinds].map((given) => {
      const { units } = classify([caseOf('a', { event: eventOf('e', { control: given }) })]).result
      return units.find(({ unit }) => unit === 'event')?.variables.methodsOfControl
    })
    expect(words).toEqual(['none', 'unknown', 'not_collected', 'suppressed'])
  })
})

describe('the international classification', () => {
  test('tells a case as its four units, which refer to one event', () => {
    const record = caseOf('a', {
      event: eventOf('event-1', { forms: measured(['sexual', 'begging']), crimeCode: measured('9512') }),
      perpetrators: [perpetratorOf('x'), perpetratorOf('y')],
    })
    const { units, counts } = classify([record, { ...record, id: 'b' }]).result
    expect(counts).toEqual({
      event: { kind: 'measured', value: 1 },
      victim: { kind: 'measured', value: 1 },
      perpetrator: { kind: 'measured', value: 2 },
      reporting_entity: { kind: 'measured', value: 1 },
    })
    const event = units.find(({ unit }) => unit === 'event')
    expect(event?.variables).toMatchObject({ nationalOffence: 'trafficking', iccs: '02041;02042' })
    for (const { unit, id, variables } of units)
      if (unit !== 'event') expect(variables.event, id).toBe('event-1')
  })
})

describe('the national reports', () => {
  // Source: NMT's figures of 2019 (Jämställdhetsmyndigheten): 202 women, 46 men, 1 of unknown sex, 23 girls, 26 boys, 298 in all.
  test('divide the 298 presumed victims of 2019 into women, men, girls, boys and those of unknown sex', () => {
    const people = (
      many: number,
      gender: 'feminine' | 'masculine' | undefined,
      years: number,
      from: number,
    ) =>
      [...Array(many).keys()].map((place) =>
        caseOf(`r${from + place}`, {
          victim: victimOf(`p${from + place}`, {
            gender: gender === undefined ? unknown : measured(gender),
            age: measured({ form: 'exact', years }),
          }),
        }),
      )
    const records = [
      ...people(202, 'feminine', 30, 0),
      ...people(46, 'masculine', 30, 300),
      ...people(1, undefined, 30, 400),
      ...people(23, 'feminine', 15, 500),
      ...people(26, 'masculine', 15, 600),
    ]
    const count = (value: number) => ({ kind: 'measured', value })
    expect(nationalSplit(victimsAt(records, '2025-12-31').victims)).toEqual({
      result: {
        women: count(202),
        men: count(46),
        unknownSex: count(1),
        girls: count(23),
        boys: count(26),
        total: count(298),
      },
      losses: [],
    })
  })
})

describe('what is lost', () => {
  test('is told by a pseudonym, a field and a reason, in both languages, and never by a value', () => {
    for (const reason of lossReasons) {
      expect(lossMessages.sv[reason]).not.toBe(lossMessages.en[reason])
      expect(lossMessages.sv[reason]).not.toContain('{')
    }
    fc.assert(
      fc.property(anyCases, (records) => {
        const all = [
          ...eurostat(records).losses,
          ...unodc(records).losses,
          ...ctdcRows(records).losses,
          ...classify(records).losses,
        ]
        const ids = new Set(records.map(({ id }) => id))
        for (const loss of all) {
          expect(Object.keys(loss).sort()).toEqual(['field', 'reason', 'record'])
          expect(ids.has(loss.record)).toBe(true)
          expect(lossReasons).toContain(loss.reason)
        }
      }),
      { numRuns: 40 },
    )
  })
})
