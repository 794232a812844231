import fc from 'fast-check'
import {
  acts,
  controlMeans,
  deciders,
  exploitationForms,
  genders,
  improperMeans,
  industries,
  justiceStages,
  recruiterRelations,
  recruitmentMethods,
  reporterKinds,
  routeStages,
  sexualForms,
  victimStatuses,
} from './codes.ts'
import { countryCodes } from './countries.ts'
import { crimeCodes } from './crime-codes.ts'
import { type HtcdsField, type HtcdsRow, htcdsFieldNames, htcdsFields } from './htcds-fields.ts'
import { valuesOf } from './htcds-values.ts'
import type { CaseRecord, Perpetrator, Victim } from './record.ts'
import { measured, notCollected, suppressed, unknown, zero } from './stated.ts'

// Fictional people, made by chance: for the tests of the standards.

/** A record of which nothing is collected but a presumed victim, with what a test changes of it. */
export const caseOf = (id: string, changes: Partial<CaseRecord> = {}): CaseRecord => ({
  id,
  registeredOn: measured('2025-03-01'),
  referredOn: notCollected,
  reporter: { id: 'polisen', kind: measured('police') },
  event: eventOf(`event-${id}`),
  victim: victimOf(`person-${id}`),
  perpetrators: [],
  ...changes,
})

export const eventOf = (id: string, changes: Partial<CaseRecord['event']> = {}): CaseRecord['event'] => ({
  id,
  county: notCollected,
  forms: notCollected,
  sexualForms: notCollected,
  industry: notCollected,
  control: notCollected,
  acts: notCollected,
  means: notCollected,
  recruitment: notCollected,
  route: [],
  crimeCode: notCollected,
  ...changes,
})

export const victimOf = (id: string, changes: Partial<Victim> = {}): Victim => ({
  id,
  statuses: [{ status: 'presumed', from: '2025-03-01', decidedBy: notCollected }],
  gender: notCollected,
  age: notCollected,
  ageAtExploitation: notCollected,
  citizenship: notCollected,
  recruiterRelation: notCollected,
  monthsTrafficked: notCollected,
  ...changes,
})

export const perpetratorOf = (id: string, changes: Partial<Perpetrator> = {}): Perpetrator => ({
  id,
  stages: [{ stage: 'suspected', from: '2025-03-01' }],
  gender: notCollected,
  age: notCollected,
  citizenship: notCollected,
  ...changes,
})

const unstated = fc.constantFrom(unknown, notCollected, suppressed)
const one = <Value>(value: fc.Arbitrary<Value>) => fc.oneof(value.map(measured), unstated)
const set = <Code extends string>(codes: readonly Code[]) =>
  fc.oneof(
    fc.uniqueArray(fc.constantFrom(...codes), { minLength: 1, maxLength: 4 }).map(measured),
    fc.constant(zero),
    unstated,
  )

const day = fc
  .integer({ min: 0, max: 1460 })
  .map((after) => new Date(Date.UTC(2022, 0, 1) + after * 86_400_000).toISOString().slice(0, 10))
const inOrder = <Entry extends { from: string }>(entries: Entry[]): Entry[] =>
  [...entries].sort((first, second) => first.from.localeCompare(second.from))

const years = fc.integer({ min: 0, max: 90 })
const age = fc.oneof(
  years.map((value) => ({ form: 'exact' as const, years: value })),
  years.map((value) => ({ form: 'estimated' as const, years: value })),
  fc
    .tuple(years, fc.integer({ min: 0, max: 20 }))
    .map(([from, span]) => ({ form: 'group' as const, from, to: span === 20 ? null : from + span })),
)

const idOf = (kind: string, most: number) => fc.integer({ min: 1, max: most }).map((n) => `${kind}-${n}`)

const victim: fc.Arbitrary<Victim> = fc.record({
  id: idOf('person', 12),
  statuses: fc
    .array(
      fc.record({
        status: fc.constantFrom(...victimStatuses),
        from: day,
        decidedBy: one(fc.constantFrom(...deciders)),
      }),
      { maxLength: 3 },
    )
    .map(inOrder),
  gender: one(fc.constantFrom(...genders)),
  age: one(age),
  ageAtExploitation: one(age),
  citizenship: set(countryCodes),
  recruiterRelation: set(recruiterRelations),
  monthsTrafficked: fc.oneof(fc.integer({ min: 1, max: 60 }).map(measured), fc.constant(zero), unstated),
})

const perpetrator: fc.Arbitrary<Perpetrator> = fc.record({
  id: idOf('suspect', 8),
  stages: fc
    .array(fc.record({ stage: fc.constantFrom(...justiceStages), from: day }), {
      minLength: 1,
      maxLength: 3,
    })
    .map(inOrder),
  gender: one(fc.constantFrom(...genders)),
  age: one(age),
  citizenship: set(countryCodes),
})

/** Any record that the schema takes; people and events recur between records. */
export const anyCase: fc.Arbitrary<CaseRecord> = fc.record({
  id: idOf('case', 1_000_000),
  registeredOn: one(day),
  referredOn: one(day),
  reporter: fc.record({ id: idOf('body', 4), kind: one(fc.constantFrom(...reporterKinds)) }),
  event: fc.record({
    id: idOf('event', 8),
    county: one(fc.constantFrom('01', '12', '14', '25')),
    forms: set(exploitationForms),
    sexualForms: set(sexualForms),
    industry: one(fc.constantFrom(...industries)),
    control: set(controlMeans),
    acts: set(acts),
    means: set(improperMeans),
    recruitment: set(recruitmentMethods),
    route: fc.array(
      fc.record({
        stage: one(fc.constantFrom(...routeStages)),
        country: one(fc.constantFrom(...countryCodes)),
        day: one(day),
      }),
      { maxLength: 3 },
    ),
    crimeCode: one(fc.constantFrom(...crimeCodes.map(({ code }) => code))),
  }),
  victim: fc.option(victim, { freq: 8 }),
  perpetrators: fc.uniqueArray(perpetrator, { maxLength: 2, selector: ({ id }) => id }),
})

/** Records of which no two have the same pseudonym. */
export const anyCases = fc.uniqueArray(anyCase, { maxLength: 15, selector: ({ id }) => id })

const text = fc.string({ maxLength: 12 }).filter((given) => !/\p{Cc}/u.test(given))
const listOf = (field: HtcdsField) => fc.constantFrom(...(valuesOf(field) ?? ['']))
const several = (part: fc.Arbitrary<string>) =>
  fc
    .tuple(fc.array(part, { minLength: 1, maxLength: 4 }), fc.constantFrom(';', '; ', ' ;'))
    .map(([parts, separator]) => parts.join(separator))

const cellOf = (field: HtcdsField): fc.Arbitrary<string> => {
  const country = fc.constantFrom('SE', 'RO', 'ROU', 'th', 'NGA')
  const cells: Record<(typeof htcdsFields)[HtcdsField][1], fc.Arbitrary<string>> = {
    text: fc.oneof(text, country),
    long_text: text,
    lookup: text,
    picklist: listOf(field),
    multiselect: several(listOf(field)),
    date: day,
    number: fc.integer({ min: 0, max: 90 }).map(String),
    geolocation: fc.double({ min: -90, max: 90, noNaN: true }).map((value) => value.toFixed(4)),
    checkbox: fc.constantFrom('true', 'false', '1', '0'),
    language: fc.constantFrom('ro', 'tha', 'sv'),
    country,
    countries: several(country),
    phone: fc.constantFrom('+46700000000', '46700000000'),
  }
  return cells[htcdsFields[field][1]]
}

/** Any row that HTCDS 2.0 allows: each field filled, empty or not there. */
export const anyRow: fc.Arbitrary<HtcdsRow> = fc.record(
  Object.fromEntries(
    htcdsFieldNames.map((field) => [
      field,
      fc.oneof({ weight: 3, arbitrary: cellOf(field) }, fc.constant('')),
    ]),
  ),
  { requiredKeys: [] },
)
