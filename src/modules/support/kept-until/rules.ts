import { addDays, type Day } from '../../../platform/clock/clock.ts'
import {
  type Law,
  lawInUse,
  type Retention,
  type RetentionFacts,
  type RetentionReason,
  retentionOf,
  type SectionKey,
} from '../../law/index.ts'
import { ageOn } from '../sections/age.ts'
import type { BodySetting } from '../settings/setting.ts'

/** What becomes of a case whose time has ended. */
export type Route = Retention['route']

/** What the retention of a case is worked out from: facts of the case and of the body that keeps it. */
export interface CaseRetentionFacts {
  readonly setting: Pick<BodySetting, 'retention' | 'archiveFirst' | 'researchSample'>
  readonly ageGroup: RetentionFacts['ageGroup']
  readonly birthDate: Day | null
  readonly openedOn: Day
  readonly lastNote: Day
  readonly placedOrSheltered: boolean
  readonly investigation: RetentionFacts['investigation']
  /** The day on which the case was closed; null while it is open. */
  readonly closedOn: Day | null
  /** The day for which it is asked. */
  readonly on: Day
  /** Kinds of the holds in force. */
  readonly holds: readonly string[]
}

const KEEPER = {
  municipal: 'municipal_social_services',
  private_provider: 'private_social_services',
  health: 'health_care',
  state: 'other_authority',
  ngo: 'ngo',
} as const satisfies Record<BodySetting['retention'], RetentionFacts['bodyKind']>

const ADULT_AT = 18

/**
 * What counts is the age while the file was kept. Somebody who was placed or investigated as a child counts as one also
 * after having come of age, unless the day of birth says that they were grown up when the case was opened.
 */
const ageWhileKept = (facts: CaseRetentionFacts): RetentionFacts['ageGroup'] => {
  if (facts.ageGroup !== 'adult') return facts.ageGroup
  if (!facts.placedOrSheltered && facts.investigation === 'none') return 'adult'
  const wasAdult = facts.birthDate !== null && ageOn(facts.birthDate, facts.openedOn) >= ADULT_AT
  return wasAdult ? 'adult' : 'child'
}

/** Whether the day of birth matters: it is sealed, and opened for this alone where it does. */
export const needsBirthDate = (facts: Omit<CaseRetentionFacts, 'birthDate'>): boolean =>
  facts.holds.length === 0 &&
  (facts.investigation === 'investigation' ||
    (facts.ageGroup === 'adult' && (facts.placedOrSheltered || facts.investigation !== 'none')))

/**
 * How long a case is kept, what becomes of it, and why (domain rule 14). A body that exports its cases for the archive
 * first does so with every case that is disposed of.
 */
export const retentionOfCase = (facts: CaseRetentionFacts, law: Law = lawInUse()): Retention => {
  const retention = retentionOf(
    {
      bodyKind: KEEPER[facts.setting.retention],
      ageGroup: ageWhileKept(facts),
      birthDate: facts.birthDate,
      lastNote: facts.lastNote,
      placedOrSheltered: facts.placedOrSheltered,
      investigation: facts.investigation,
      closedOn: facts.closedOn,
      on: facts.on,
      inResearchSample: facts.setting.researchSample,
      holds: facts.holds.map((reason) => ({ reason })),
    },
    law,
  )
  return { ...retention, route: routeOf(retention, facts.setting.archiveFirst) }
}

const routeOf = ({ route }: Retention, archiveFirst: boolean): Route =>
  route === 'dispose' && archiveFirst ? 'archive_then_dispose' : route

const HANDED_OVER: ReadonlySet<string> = new Set<RetentionReason>([
  'child_placed_handed_over',
  'research_sample_handed_over',
])

/** What becomes of a case for the reason that is stored with it. */
export const routeOfReason = (reason: string, archiveFirst: boolean): Exclude<Route, 'keep'> => {
  if (HANDED_OVER.has(reason)) return 'hand_over'
  return archiveFirst || reason === ('research_sample' satisfies RetentionReason)
    ? 'archive_then_dispose'
    : 'dispose'
}

/** How long before its time ends a case is shown to those who lead. */
const WARNING_DAYS = 30

/** How long a package for the archive waits to be fetched. */
export const PACKAGE_DAYS = 30

/** The time has ended: the last day on which the case had to be kept has passed. */
export const hasEnded = (
  {
    keepUntil,
    disposeBy,
  }: { readonly keepUntil: Retention['keepUntil'] | null; readonly disposeBy: Day | null },
  today: Day,
): boolean => disposeBy !== null && keepUntil !== null && keepUntil < today

/** The last day of those whose time is about to end. */
export const warnedUntil = (today: Day): Day => addDays(today, WARNING_DAYS)

const SECTION_OF = {
  hold: null,
  child_placed: 'sol-16-2',
  child_placed_handed_over: 'sol-17-4',
  research_sample: 'sol-16-4',
  research_sample_handed_over: 'sol-17-5',
  child_investigation: 'sol-16-2-a',
  child_investigation_birth_date_unknown: 'sol-16-2-a',
  closed_before_longer_time: 'sol-16-1',
  report_without_investigation: 'sol-16-2-a',
  five_years: 'sol-16-1',
  two_years: 'sol-17-2',
  patient_record: 'pdl-3-17',
  disposal_needs_decision: 'archives-act-10',
  own_period: 'gdpr-5',
} as const satisfies Record<RetentionReason, SectionKey | null>

/** The section behind the reason that is stored with a case. */
export const sectionOfReason = (reason: RetentionReason): SectionKey | null => SECTION_OF[reason]

/** How the retention of a case comes out by a law on a day. */
export const outcomeOfRetention = (facts: CaseRetentionFacts, law: Law, on: Day): string => {
  const { keepUntil, disposeBy, route, section } = retentionOfCase({ ...facts, on }, law)
  return `${keepUntil} ${disposeBy} ${route} ${section}`
}
