import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { COUNTIES } from '../../directory/index.ts'
import { controlMeans, exploitationForms, genders, units } from './codes.ts'
import { asReleased, ctdcAges, ctdcKAnonymisedColumns, ctdcSyntheticColumns } from './ctdc-columns.ts'
import { eurostatForms, eurostatPopulations } from './eurostat.ts'
import { caseOf, eventOf } from './fixtures.ts'
import * as maps from './htcds-codes.ts'
import { deprecatedFields, htcdsFieldNames, htcdsFields } from './htcds-fields.ts'
import { htcdsValues } from './htcds-values.ts'
import { caseRecordSchema } from './record.ts'
import { measured } from './stated.ts'
import { glotipAges, glotipColumns, glotipDimensions, glotipIndicators, glotipSexes } from './unodc.ts'

const digest = (lines: readonly string[]): string =>
  createHash('sha256').update(lines.join('\n')).digest('hex')

// Source: IOM, "HTCDS Field Standards 2.0" (24 December 2021), repository UNMigration/HTCDS at 3c2f653, CC BY 4.0. The digests are of
// the published lists, made by another program: "name|core" or "name|optional", and "name|value;value…", line by line.
describe('the fields of HTCDS 2.0', () => {
  test('are the 83 that IOM published, 40 of them core, in their order', () => {
    expect(htcdsFieldNames).toHaveLength(83)
    expect(htcdsFieldNames.filter((field) => htcdsFields[field][2] === 'core')).toHaveLength(40)
    expect(digest(htcdsFieldNames.map((field) => `${field}|${htcdsFields[field][2]}`))).toBe(
      '81590bee45335ceebe696c2c54e7307cc76c8e81587aa032fb6660809b95cbe4',
    )
  })

  test('stand in ten sections', () => {
    const inSection = Map.groupBy(htcdsFieldNames, (field) => htcdsFields[field][0])
    expect(Object.fromEntries([...inSection].map(([section, fields]) => [section, fields.length]))).toEqual({
      organization: 10,
      person: 25,
      victim: 16,
      perpetrator: 2,
      case: 3,
      referral: 10,
      comment: 1,
      event: 10,
      support_plan: 5,
      consent: 1,
    })
  })

  test('have the 182 values of 21 lists, spelt as IOM spells them', () => {
    const lists = Object.entries(htcdsValues)
    expect(lists).toHaveLength(21)
    expect(lists.flatMap(([, values]) => values)).toHaveLength(182)
    expect(digest(lists.map(([field, values]) => `${field}|${values.join(';')}`))).toBe(
      '3114f481de9d2034178a040333e5408b2e25e14fcb1fedb700ba767acd3e5a93',
    )
  })

  test('are deprecated in three cases, which are still read', () => {
    expect(deprecatedFields).toEqual([
      'vic_AgreementToManagePersonalData',
      'vic_Vulnerabilities',
      'vic_DetailsOfVulnerabilities',
    ])
  })

  test('have no value without a code in the record, and no code that comes back as another value', () => {
    const lists = {
      prs_Gender: maps.genderMap,
      vic_TraffickingStatus: maps.statusMap,
      vic_TraffickingStatusDecisionMakingOrg: maps.deciderMap,
      vic_RelationshipToTrafficker: maps.relationMap,
      vic_MethodOfRecruitment: maps.recruitmentMap,
      vic_MethodsOfControl: maps.controlMap,
      vic_TypeOfExploitation: maps.formMap,
      vic_TypeOfSexExploitation: maps.sexualFormMap,
      vic_ForcedLabourIndustry: maps.industryMap,
      org_Type: maps.reporterMap,
      hte_Type: maps.stageMap,
    }
    for (const [field, map] of Object.entries(lists)) {
      const { to, from } = map as maps.CodeMap<string, string>
      for (const value of htcdsValues[field as keyof typeof lists]) {
        const code = from[value]
        expect(code, `${field} ${value}`).not.toBe(undefined)
        if (code !== null) expect(to[code!], `${field} ${value}`).toBe(value)
      }
    }
    expect(Object.values(maps.genderMap.from).filter((code) => code === null)).toHaveLength(1)
  })
})

// Source: column lists of the Global K-anonymised Dataset of 15 July 2021 and of the Global Synthetic Dataset (CTDC).
describe('the columns of CTDC', () => {
  test('are the 63 of the k-anonymised and the 37 of the synthetic dataset, in their order', () => {
    expect(ctdcKAnonymisedColumns).toHaveLength(63)
    expect(digest(ctdcKAnonymisedColumns)).toBe(
      '45d021ea98bbdad6ca308f20a34ed21979952fe14844ea2b58fb5b7aebad7958',
    )
    expect(ctdcSyntheticColumns).toHaveLength(37)
    expect(digest(ctdcSyntheticColumns)).toBe(
      '1768ee254b9b2a5b983524c4f71b25bb876db2dbed66fd452551653d401bd66f',
    )
  })

  test('are cut to 32 characters in the released synthetic file', () => {
    expect(asReleased('meansOfControlPsychoactiveSubstances')).toBe('meansOfControlPsychoactiveSubsta')
    expect(new Set(ctdcSyntheticColumns.map(asReleased)).size).toBe(37)
  })

  test('have nine classes of age without a gap between them', () => {
    expect(ctdcAges.map(({ category }) => category)).toEqual([
      '0--8',
      '9--17',
      '18--20',
      '21--23',
      '24--26',
      '27--29',
      '30--38',
      '39--47',
      '48+',
    ])
    for (const [place, { from }] of ctdcAges.entries())
      expect(from).toBe(place === 0 ? 0 : ctdcAges[place - 1]!.to! + 1)
  })
})

// Source: dataUNODC, trafficking in persons; Eurostat, crim_thb_esms (24 January 2024) and Directive (EU) 2024/1712.
describe('the tables of the UNODC and of Eurostat', () => {
  test('have the 13 columns of the UNODC, and its words for sex, age, indicator and dimension', () => {
    expect(glotipColumns).toEqual([
      'Iso3_code',
      'Country',
      'Region',
      'Subregion',
      'Indicator',
      'Dimension',
      'Category',
      'Sex',
      'Age',
      'Year',
      'Unit of measurement',
      'txtVALUE',
      'Source',
    ])
    expect(glotipSexes).toEqual(['Female', 'Male', 'Total', 'Unknown'])
    expect(glotipAges).toEqual(['0 to 17 years', '18 years or over', 'Total', 'Unknown'])
    expect(glotipDimensions).toEqual(['Total', 'by form of exploitation', 'by citizenship'])
    expect(Object.values(glotipIndicators)).toEqual(
      expect.arrayContaining(['Detected trafficking victims', 'Persons convicted']),
    )
  })

  test('count registered victims, suspects, prosecuted and convicted by four forms of exploitation', () => {
    expect(eurostatPopulations).toEqual(['registered_victims', 'suspects', 'prosecuted', 'convicted'])
    expect(eurostatForms).toEqual(['sexual', 'forced_labour_or_services', 'organ_removal', 'other'])
  })
})

describe('the record', () => {
  test('has the four statistical units of the international classification', () => {
    expect(units).toEqual(['event', 'victim', 'perpetrator', 'reporting_entity'])
  })

  test('has a code more than HTCDS only where a national or another standard asks for it', () => {
    expect(genders).toHaveLength(htcdsValues.prs_Gender.length - 1)
    expect(exploitationForms).toHaveLength(htcdsValues.vic_TypeOfExploitation.length + 1)
    expect(controlMeans).toHaveLength(htcdsValues.vic_MethodsOfControl.length + 1)
  })

  test('takes the 21 counties and no other', () => {
    const isTaken = (county: string) =>
      caseRecordSchema.safeParse(caseOf('a', { event: eventOf('e', { county: measured(county) }) })).success
    const codes = [...Array(100).keys()].map((number) => String(number).padStart(2, '0'))
    expect(codes.filter(isTaken)).toEqual(COUNTIES.map(([code]) => code))
  })

  test.each(['19900101-2394', '900101-2394', '199001012394', '9001012394', '900161+2394'])(
    'takes no pseudonym that looks like an identity number, as %s does',
    (number) => {
      expect(caseRecordSchema.safeParse(caseOf(number)).success).toBe(false)
      expect(caseRecordSchema.safeParse(caseOf('a')).success).toBe(true)
    },
  )
})
