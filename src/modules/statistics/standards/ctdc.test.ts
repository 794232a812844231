import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyCases, caseOf, eventOf, victimOf } from './fixtures.ts'
import { type CaseRecord, ctdcRows, ctdcSyntheticRows } from './index.ts'
import { measured, notCollected, suppressed, unknown, zero } from './stated.ts'

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

  test('says what the columns of the synthetic dataset have no room for, and those of the other have', () => {
    const event = eventOf('e', {
      forms: measured(['organ_removal']),
      sexualForms: measured(['remote_interactive']),
      control: measured(['restricts_financial_access']),
      means: measured(['abduction']),
    })
    const rare = caseOf('a', { event, victim: victimOf('p', { recruiterRelation: unknown }) })
    const told = (losses: ReturnType<typeof ctdcRows>['losses']) =>
      losses
        .filter(({ reason }) => reason !== 'kind_of_missing')
        .map(({ field, reason }) => `${field}: ${reason}`)
    expect(told(ctdcSyntheticRows([rare]).losses)).toEqual(
      expect.arrayContaining([
        'event.forms: no_place',
        'event.sexualForms: coarser',
        'event.control: no_place',
        'event.means: no_place',
      ]),
    )
    const relation = { record: 'a', field: 'victim.recruiterRelation', reason: 'kind_of_missing' }
    expect(ctdcSyntheticRows([rare]).losses).toContainEqual(relation)
    expect(ctdcRows([rare]).losses).not.toContainEqual(relation)
    expect(told(ctdcRows([rare]).losses)).toEqual(['reporter.kind: no_place', 'victim.statuses: no_place'])
    expect(ctdcRows([record]).losses).toContainEqual({
      record: 'a',
      field: 'victim.monthsTrafficked',
      reason: 'no_place',
    })
  })

  test('is not made of somebody who was rejected as a victim', () => {
    const statuses = [{ status: 'rejected' as const, from: '2025-03-01', decidedBy: notCollected }]
    const { result, losses } = ctdcRows([caseOf('a', { victim: victimOf('p', { statuses }) })])
    expect(result).toEqual([])
    expect(losses).toEqual([{ record: 'a', field: 'event', reason: 'no_place' }])
  })
})
