import { assessProvision } from '../../src/modules/disclosure/legal/assess.ts'
import { consented, situation } from '../../src/modules/disclosure/legal/example-situation.ts'
import { outcomeOfDisclosure } from '../../src/modules/disclosure/legal/outcome.ts'
import type { ProvisionKey } from '../../src/modules/disclosure/legal/provisions.ts'
import type { Situation } from '../../src/modules/disclosure/legal/situation.ts'
import {
  CLOCK_KINDS,
  type ClockKind,
  type Deed,
  type Law,
  OFFENCE_FORMS,
  type OffenceForm,
  OWN_OFFENCES,
  outcomeOfText,
  type Resting,
  SECTION_KEYS,
  type SectionKey,
} from '../../src/modules/law/index.ts'
import { outcomeOfClock } from '../../src/modules/support/clocks/outcome.ts'
import type { NextStep } from '../../src/modules/support/content/checklist-shape.ts'
import { nextStepsAdult } from '../../src/modules/support/content/duties-adult.ts'
import { nextStepsChild } from '../../src/modules/support/content/duties-child.ts'
import { type CaseRetentionFacts, outcomeOfRetention } from '../../src/modules/support/kept-until/rules.ts'
import { addDays, type Day } from '../../src/platform/clock/clock.ts'

/** Something made up that rests on the law, with the facts that a test asks about. */
export type Item = Resting & { readonly name: string } & (
    | {
        readonly kind: 'disclosure'
        readonly provision: ProvisionKey
        readonly section: SectionKey
        readonly verdict: string
        readonly offence?: string
        readonly form?: OffenceForm
        readonly deed?: Deed
      }
    | { readonly kind: 'clock'; readonly clock: ClockKind; readonly startsOn: Day }
    | { readonly kind: 'file'; readonly facts: CaseRetentionFacts }
    | { readonly kind: 'step' | 'page'; readonly sections: readonly SectionKey[] }
  )

/** The day on which everything here is asked about. */
export const PRESENT: Day = '2026-11-29'

const request = (kind: 'stay_in_shelter' | 'contact_data' | 'placing_board'): Situation['request'] => ({
  ...{ kind, inQueue: true, individualCase: true, exceptionalReasonsAgainst: false },
})
const risk: Situation['risk'] = {
  ...{ concrete: true, byPersonUnder21: true, againstRelative: true, inappropriate: false },
  crime: 'chapter_3_4_6_with_a_year_or_more',
}

/** What each way that asks for no offence asks for, all of it at hand. */
export const AT_HAND: { readonly [Key in ProvisionKey]?: Partial<Situation> } = {
  consent: { consent: consented },
  explicit_consent: { secrecy: 'ngo', recipient: 'health', consent: consented },
  to_self: { recipient: 'self', purpose: 'own_insight' },
  to_guardian: {
    ...{ recipient: 'guardian', age: 'child' },
    guardian: { suspected: false, childRisksHarm: false, decides: 'yes' },
  },
  harm_test: { harmTest: 'clear_no_harm' },
  own_task: { necessityWritten: true },
  report_of_concern: { secrecy: 'health', recipient: 'social_services', concernForChild: true },
  child_investigation: { secrecy: 'health', recipient: 'social_services', childInvestigationOpen: true },
  stay_request: { recipient: 'police', request: request('stay_in_shelter') },
  contact_request: { recipient: 'police', request: request('contact_data') },
  state_duty: { secrecy: 'migration', recipient: 'police', balancing: 'outweighs' },
  placing_board: {
    ...{ secrecy: 'shelter_private', recipient: 'social_services' },
    request: request('placing_board'),
  },
  social_to_care: { recipient: 'health', age: 'child', neededForCare: true, specialGround: 'under_18' },
  health_to_care: {
    secrecy: 'health',
    recipient: 'health',
    age: 'child',
    neededForCare: true,
    specialGround: 'under_18',
  },
  unable_to_consent: { secrecy: 'health', recipient: 'health', neededForCare: true, unableToConsent: true },
  child_in_acute_danger: { recipient: 'police', age: 'child', childFoundInDanger: true },
  young_person_at_risk_of_crime: { recipient: 'police', purpose: 'crime_prevention', risk },
  risk_of_terrorism: {
    ...{ recipient: 'police', purpose: 'crime_prevention' },
    risk: { ...risk, crime: 'terrorism_or_security' },
  },
  risk_to_relative: { recipient: 'police', purpose: 'crime_prevention', risk },
  crime_prevention: { recipient: 'migration', purpose: 'crime_prevention', balancing: 'outweighs' },
  general_clause: { secrecy: 'migration', recipient: 'migration', balancing: 'outweighs' },
}

const named = (provision: ProvisionKey, changed: Partial<Situation>, more: object = {}): Item => {
  const about = situation(changed)
  const { section, verdict } = assessProvision(provision, { ...about, day: PRESENT })
  return {
    kind: 'disclosure',
    name: JSON.stringify([provision, more]),
    provision,
    section,
    verdict,
    ...more,
    outcome: (law: Law, day: Day) => outcomeOfDisclosure(provision, about, law, day),
  }
}

const crimeProvisions = ['serious_crime', 'crime_against_child', 'crime_other_secrecy'] as const

/** Disclosures of every offence in every form, done the day before a day, on it and over both; and of every other way. */
const disclosuresAround = (day: Day): readonly Item[] => {
  const before = addDays(day, -1)
  const deeds: readonly Deed[] = [
    { from: before, until: before },
    { from: day, until: day },
    { from: before, until: day },
  ]
  return crimeProvisions.flatMap((provision) =>
    OWN_OFFENCES.flatMap((key) =>
      OFFENCE_FORMS.flatMap((form) =>
        deeds.map((deed) =>
          named(
            provision,
            {
              secrecy: provision === 'crime_other_secrecy' ? 'migration' : 'social',
              ...{ recipient: 'police', purpose: 'crime_investigation', age: 'child' },
              offence: { key, form, deed, ...(key === 'purchase' ? { victimAge: 'adult' } : {}) },
            },
            { offence: key, form, deed },
          ),
        ),
      ),
    ),
  )
}

const otherDisclosures = (): readonly Item[] =>
  Object.entries(AT_HAND).map(([provision, changed]) => named(provision as ProvisionKey, changed))

const clocksAround = (day: Day): readonly Item[] =>
  CLOCK_KINDS.flatMap((clock) =>
    [addDays(day, -1), day].map(
      (startsOn): Item => ({
        ...{ kind: 'clock', name: `${clock} from ${startsOn}`, clock, startsOn },
        outcome: (law, on) => outcomeOfClock({ kind: clock, startsOn }, law, on),
      }),
    ),
  )

const FILE: CaseRetentionFacts = {
  setting: { retention: 'municipal', archiveFirst: false, researchSample: false },
  ageGroup: 'child',
  birthDate: '2015-03-03',
  openedOn: '2020-02-01',
  lastNote: '2020-06-01',
  placedOrSheltered: false,
  investigation: 'investigation',
  closedOn: null,
  on: PRESENT,
  holds: [],
}

const filesAround = (day: Day): readonly Item[] =>
  [null, addDays(day, -1), day].flatMap((closedOn) =>
    (
      [
        {},
        { investigation: 'report_only' },
        { ageGroup: 'adult', investigation: 'none' },
        { placedOrSheltered: true },
        { setting: { ...FILE.setting, retention: 'private_provider' } },
        { setting: { ...FILE.setting, retention: 'ngo' } },
        { holds: ['court'] },
      ] as const
    ).map((changed): Item => {
      const facts = { ...FILE, closedOn, ...changed } as CaseRetentionFacts
      return {
        ...{ kind: 'file', name: JSON.stringify([closedOn, changed]), facts },
        outcome: (law, on) => outcomeOfRetention(facts, law, on),
      }
    }),
  )

const steps = (): readonly Item[] =>
  ([...nextStepsAdult, ...nextStepsChild] as readonly NextStep[]).map(
    ({ key, sections }, index): Item => ({
      ...{ kind: 'step', name: `${index} ${key}`, sections },
      outcome: (law, day) => outcomeOfText(sections, law, day),
    }),
  )

/** A page that cites a section, for each of them. */
const pages = (): readonly Item[] =>
  SECTION_KEYS.map(
    (key): Item => ({
      ...{ kind: 'page', name: `page of ${key}`, sections: [key] },
      outcome: (law, day) => outcomeOfText([key], law, day),
    }),
  )

/** Everything that may rest on an amendment that applies from a day. */
export const itemsAround = (day: Day): readonly Item[] => [
  ...disclosuresAround(day),
  ...otherDisclosures(),
  ...clocksAround(day),
  ...filesAround(day),
  ...steps(),
  ...pages(),
]
