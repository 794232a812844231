import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyCases, caseOf, eventOf, perpetratorOf, victimOf } from './fixtures.ts'
import {
  classify,
  ctdcRows,
  exportHtcds,
  lossMessages,
  lostField,
  nationalSplit,
  victimsAt,
} from './index.ts'
import { lossReasons } from './loss.ts'
import { measured, notCollected, suppressed, unknown, zero } from './stated.ts'
import { eurostat, figure, unodc, women } from './table-fixtures.ts'

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
          ...records.flatMap((record) => exportHtcds(record).losses),
        ]
        const ids = new Set(records.map(({ id }) => id))
        for (const loss of all) {
          expect(Object.keys(loss).sort()).toEqual(['field', 'reason', 'record'])
          expect(ids.has(loss.record)).toBe(true)
          expect(lossReasons).toContain(loss.reason)
          // What is lost is told by what it is called, and not by where it stands in a record.
          for (const locale of ['sv', 'en'] as const)
            expect(lostField(loss.field, locale)).not.toBe(loss.field)
        }
      }),
      { numRuns: 40 },
    )
  })
})
