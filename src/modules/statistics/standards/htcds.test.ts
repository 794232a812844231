import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyCase, anyRow, caseOf, eventOf, perpetratorOf, victimOf } from './fixtures.ts'
import { problemOf } from './htcds-cell.ts'
import { type HtcdsField, htcdsFieldNames } from './htcds-fields.ts'
import { type CaseRecord, caseRecordSchema, exportHtcds, importHtcds, withoutIdentity } from './index.ts'
import { measured, notCollected, suppressed, unknown, zero } from './stated.ts'

const context = { id: 'case-1', reporter: 'polisen', registeredOn: '2025-03-01' }

/** The fields that two records tell differently, by the names that losses have; pseudonyms are `id`. */
const differences = (one: CaseRecord, other: CaseRecord): Set<string> => {
  const found = new Set<string>()
  const compare = (field: string, first: unknown, second: unknown) => {
    if (JSON.stringify(first) !== JSON.stringify(second)) found.add(field)
  }
  for (const field of ['registeredOn', 'referredOn', 'perpetrators'] as const)
    compare(field, one[field], other[field])
  compare('reporter.kind', one.reporter.kind, other.reporter.kind)
  const { id: _, ...event } = one.event
  for (const field of Object.keys(event) as (keyof typeof event)[])
    compare(`event.${field}`, one.event[field], other.event[field])
  if (one.victim === null || other.victim === null) {
    if (one.victim !== other.victim) found.add('victim')
    return found
  }
  const { id: __, ...victim } = one.victim
  for (const field of Object.keys(victim) as (keyof typeof victim)[])
    compare(`victim.${field}`, one.victim[field], other.victim[field])
  return found
}

describe('a row of HTCDS 2.0', () => {
  test('comes back cell by cell after it has been a record, whatever it holds', () => {
    fc.assert(
      fc.property(anyRow, (row) => {
        const { record, carried } = importHtcds(row, context)
        expect(exportHtcds(record, carried).result).toEqual(row)
      }),
      { numRuns: 200 },
    )
  })

  test('becomes a record that the schema takes', () => {
    fc.assert(
      fc.property(anyRow, (row) => {
        expect(caseRecordSchema.safeParse(importHtcds(row, context).record).error).toBe(undefined)
      }),
      { numRuns: 200 },
    )
  })

  test('leaves no name, address, identity number or narrative in the record', () => {
    const secret = (field: HtcdsField) => `Hemligt${htcdsFieldNames.indexOf(field)}`
    const row = Object.fromEntries(htcdsFieldNames.map((field) => [field, secret(field)]))
    const { record, carried } = importHtcds(row, context)
    expect(JSON.stringify(record)).not.toContain('Hemligt')
    expect(Object.keys(carried)).toHaveLength(83)
    expect(exportHtcds(record, carried).result).toEqual(row)
    const shown = Object.keys(withoutIdentity(row))
    for (const field of ['prs_FirstName', 'prs_Birthdate', 'org_Name', 'hte_City', 'cco_CaseComment'])
      expect(shown).not.toContain(field)
    expect(shown).toContain('vic_TypeOfExploitation')
  })

  test('with a day of birth gives the age at registration and not the day', () => {
    const born = (prs_Birthdate: string) => importHtcds({ prs_Birthdate }, context).record.victim?.age
    expect(born('2007-03-01')).toEqual(measured({ form: 'exact', years: 18 }))
    expect(born('2007-03-02')).toEqual(measured({ form: 'exact', years: 17 }))
    expect(born('')).toEqual(unknown)
  })

  test('does not bring an old cell back when the record says something else since', () => {
    const { record, carried } = importHtcds({ prs_Gender: 'feminine', prs_FirstName: 'Exempel' }, context)
    expect(exportHtcds(record, carried).result.prs_Gender).toBe('feminine')
    const changed = { ...record, victim: { ...record.victim!, gender: measured('masculine' as const) } }
    expect(exportHtcds(changed, carried).result).toEqual({
      prs_Gender: 'Masculine',
      prs_FirstName: 'Exempel',
    })
  })

  test('is about no person where it has no field of one', () => {
    expect(importHtcds({ org_Type: 'NGO', hte_Country: 'RO' }, context).record.victim).toBe(null)
  })
})

describe('a record', () => {
  test('comes back from HTCDS in all but what the export says is lost', () => {
    fc.assert(
      fc.property(anyCase, (record) => {
        const { result, losses } = exportHtcds(record)
        const registeredOn =
          record.registeredOn.kind === 'measured' ? record.registeredOn.value : '2022-01-01'
        const back = importHtcds(result, { id: record.id, reporter: record.reporter.id, registeredOn }).record
        const lost = new Set(losses.map(({ field }) => field))
        for (const field of differences(record, back))
          expect(
            lost.has(field) || (field === 'registeredOn' && record.registeredOn.kind === 'not_collected'),
            field,
          ).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  test('is told to lose only what it loses: each field of a loss comes back as something else', () => {
    fc.assert(
      fc.property(anyCase, (record) => {
        const { result, losses } = exportHtcds(record)
        const registeredOn = '2026-01-01'
        const back = importHtcds(result, { id: record.id, reporter: record.reporter.id, registeredOn }).record
        const different = differences(record, back)
        for (const { field } of losses) if (field !== 'id') expect([...different, 'victim']).toContain(field)
      }),
      { numRuns: 200 },
    )
  })

  test('loses nothing of a field that is not told as lost and that HTCDS holds', () => {
    const record = caseOf('case-1', {
      referredOn: measured('2025-03-01'),
      reporter: { id: 'polisen', kind: measured('ngo') },
      event: eventOf('case-1', {
        forms: measured(['sexual', 'begging']),
        sexualForms: measured(['prostitution']),
        industry: measured('F'),
        control: measured(['debt_bondage', 'takes_earnings']),
        recruitment: measured(['advertisement_online']),
        route: [{ stage: measured('recruitment'), country: measured('RO'), day: measured('2024-11-02') }],
      }),
      victim: victimOf('case-1', {
        statuses: [{ status: 'identified', from: '2025-03-01', decidedBy: measured('police') }],
        gender: measured('feminine'),
        ageAtExploitation: measured({ form: 'exact', years: 16 }),
        citizenship: measured(['RO', 'MD']),
        recruiterRelation: measured(['acquaintance']),
      }),
    })
    const { result, losses } = exportHtcds(record)
    expect(importHtcds(result, context).record).toEqual(record)
    expect(losses.map(({ field }) => field)).toEqual(['id', 'registeredOn'])
    expect(result).toMatchObject({
      vic_TypeOfExploitation: 'SexualExploitation;ForcedBegging',
      vic_ForcedLabourIndustry: 'F_Construction',
      vic_TraffickingStatus: 'ActualVictimOfTrafficking',
      prs_Citizenship: 'RO;MD',
    })
  })

  test('writes only cells that the standard allows', () => {
    fc.assert(
      fc.property(anyCase, (record) => {
        for (const [field, cell] of Object.entries(exportHtcds(record).result))
          expect(problemOf(field as HtcdsField, cell), field).toBe(undefined)
      }),
      { numRuns: 200 },
    )
  })

  test('tells unknown from not collected, and says that HTCDS holds neither none nor withheld', () => {
    const withGender = (gender: typeof unknown | typeof notCollected | typeof suppressed) =>
      exportHtcds(caseOf('a', { victim: victimOf('p', { gender }) }))
    expect(withGender(unknown).result.prs_Gender).toBe('NonSpecifiedUnknown')
    expect(withGender(notCollected).result).not.toHaveProperty('prs_Gender')
    expect(withGender(suppressed).losses).toContainEqual({
      record: 'a',
      field: 'victim.gender',
      reason: 'kind_of_missing',
    })
    expect(withGender(unknown).losses).not.toContainEqual(expect.objectContaining({ field: 'victim.gender' }))
    const none = exportHtcds(caseOf('a', { event: eventOf('e', { control: zero }) }))
    expect(none.result.vic_MethodsOfControl).toBe('')
    expect(none.losses).toContainEqual({ record: 'a', field: 'event.control', reason: 'zero_as_missing' })
  })

  test('of an injured party, with perpetrators and a history, says what each of them loses', () => {
    const { result, losses } = exportHtcds(
      caseOf('a', {
        victim: victimOf('p', {
          statuses: [
            { status: 'presumed', from: '2025-01-01', decidedBy: unknown },
            { status: 'injured_party', from: '2025-02-01', decidedBy: measured('court_or_prosecution') },
          ],
        }),
        perpetrators: [perpetratorOf('s')],
      }),
    )
    expect(result.vic_TraffickingStatus).toBe('ActualVictimOfTrafficking')
    const reasons = losses.map(({ field, reason }) => `${field}: ${reason}`)
    expect(reasons).toEqual(
      expect.arrayContaining([
        'victim.statuses: coarser',
        'victim.statuses: history',
        'perpetrators: no_place',
      ]),
    )
  })
})
