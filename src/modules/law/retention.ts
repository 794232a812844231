import type { Day } from '../../platform/clock/clock.ts'
import { addMonths, addYears } from '../../platform/clock/working-days.ts'
import type { Bilingual } from './bilingual.ts'
import { type Law, lawInUse, versionsOf } from './law.ts'
import type { SectionKey } from './sections.ts'
import type { TermKey } from './terms.ts'

/** Who keeps the file, as the law on disposal tells bodies apart. */
type KeeperKind =
  /** A social welfare board. */
  | 'municipal_social_services'
  /** Private social services under supervision, private shelters among them. */
  | 'private_social_services'
  /** Public or private health care. */
  | 'health_care'
  /** A state or municipal authority outside social services and health care. */
  | 'other_authority'
  /** An organisation without a statutory duty to keep or dispose. */
  | 'ngo'

/** What the law on disposal asks about a file. */
export interface RetentionFacts {
  readonly bodyKind: KeeperKind
  /** The person's age while the file was kept; uncertain counts as a child. */
  readonly ageGroup: 'adult' | 'child' | 'uncertain'
  readonly birthDate: Day | null
  /** The day of the last note in the file. */
  readonly lastNote: Day
  /** As a child, the person was placed outside the home or received in protected housing. */
  readonly placedOrSheltered: boolean
  /** An investigation of a child's need of protection or support, or only a report that led to none. */
  readonly investigation: 'none' | 'report_only' | 'investigation'
  readonly inResearchSample: boolean
  /** The day on which the case was closed; null while it is open, or where nobody has said. */
  readonly closedOn: Day | null
  /** The day for which it is asked: the law of that day. */
  readonly on: Day
  /** Holds in force: each says why the file may not be disposed of. */
  readonly holds: readonly { readonly reason: string }[]
  /** An organisation's own period in months; never longer than two years. */
  readonly ownPeriodMonths?: number | undefined
}

export type RetentionReason = keyof typeof RETENTION_REASONS

/**
 * What becomes of a file. `dispose`: destroyed with a proof. `archive_then_dispose`: exported to the archive that
 * preserves it, then destroyed here. `hand_over`: given to the social welfare board that decided the service. `keep`:
 * stays.
 */
type RetentionRoute = 'dispose' | 'archive_then_dispose' | 'hand_over' | 'keep'

export interface Retention {
  /** The last day on which the file has to be kept. */
  readonly keepUntil: Day | 'indefinitely'
  /** The last day on which the route may be carried out; null where the file stays. */
  readonly disposeBy: Day | null
  readonly route: RetentionRoute
  readonly section: SectionKey | null
  readonly reason: RetentionReason
}

/** Why a file is kept or disposed of, for the page that shows it. */
export const RETENTION_REASONS = {
  hold: {
    sv: 'Gallringen är stoppad av ett särskilt beslut.',
    en: 'A decision holds the disposal.',
  },
  child_placed: {
    sv: 'Barnet har placerats eller tagits emot i skyddat boende: akten gallras aldrig.',
    en: 'The child was placed or received in protected housing: the file is never disposed of.',
  },
  child_placed_handed_over: {
    sv: 'Barnet har tagits emot i skyddat boende: akten lämnas till socialnämnden som beslutade.',
    en: 'The child was received in protected housing: the file is handed to the board that decided.',
  },
  research_sample: {
    sv: 'Akten hör till forskningens urval och bevaras i arkivet.',
    en: 'The file belongs to the research sample and is preserved in the archive.',
  },
  research_sample_handed_over: {
    sv: 'Akten hör till forskningens urval och lämnas till socialnämnden som beslutade.',
    en: 'The file belongs to the research sample and is handed to the board that decided.',
  },
  child_investigation: {
    sv: 'Utredning om ett barn: akten bevaras tills barnet har fyllt 30 år.',
    en: 'Investigation about a child: the file is kept until the child is 30.',
  },
  child_investigation_birth_date_unknown: {
    sv: 'Utredning om ett barn vars födelsedag inte är känd: akten bevaras tills åldern är utredd.',
    en: 'Investigation about a child whose birth date is unknown: the file is kept until the age is assessed.',
  },
  closed_before_longer_time: {
    sv: 'Utredning om ett barn som avslutades innan den längre tiden infördes den 15 januari 2026: fem år efter sista anteckningen.',
    en: 'An investigation about a child, closed before the longer time was introduced on 15 January 2026: five years after the last note.',
  },
  report_without_investigation: {
    sv: 'Anmälan som inte ledde till utredning: fem år efter sista anteckningen.',
    en: 'A report that led to no investigation: five years after the last note.',
  },
  five_years: {
    sv: 'Socialtjänst: fem år efter sista anteckningen, klart senast vid nästa kalenderårs utgång.',
    en: 'Social services: five years after the last note, done by the end of the next calendar year.',
  },
  two_years: {
    sv: 'Enskild verksamhet: två år efter sista anteckningen, klart senast kalenderåret därefter.',
    en: 'Private provider: two years after the last note, done by the end of the next calendar year.',
  },
  patient_record: {
    sv: 'Patientjournal: minst tio år efter sista uppgiften; hur den sedan hanteras beslutar vårdgivaren.',
    en: 'Patient record: at least ten years after the last entry; the provider decides what follows.',
  },
  disposal_needs_decision: {
    sv: 'Myndighetens handlingar bevaras tills arkivreglerna medger gallring.',
    en: 'An authority’s documents are kept until archival rules allow disposal.',
  },
  own_period: {
    sv: 'Organisationens egen tid efter sista anteckningen, högst två år.',
    en: 'The organisation’s own period after the last note, at most two years.',
  },
} as const satisfies Record<string, Bilingual>

/** An organisation without a statutory duty keeps personal data no longer than this after the last note. */
const MOST_OWN_MONTHS = 24

/**
 * How long a file is kept and what becomes of it, with the section and the reason (domain rule 14). A hold always wins.
 * Never null: what the house cannot work out is kept.
 */
export const retentionOf = (facts: RetentionFacts, law: Law = lawInUse()): Retention => {
  if (facts.holds.length > 0) return kept('hold', null)
  switch (facts.bodyKind) {
    case 'municipal_social_services':
      return ofTheBoard(facts, law)
    case 'private_social_services':
      return ofAPrivateProvider(facts, law)
    case 'health_care':
      // Ten years is the least; nothing is destroyed without the provider's own decision, so the file stays.
      return kept('patient_record', 'pdl-3-17')
    case 'other_authority':
      return kept('disposal_needs_decision', 'archives-act-10')
    case 'ngo':
      return ofAnOrganisation(facts)
  }
}

/**
 * The number that a section names for a file: where a new one applies to files that are closed from its day, a file that is open
 * has it, and so has one of which nobody has said when it was closed, for the longer time takes nothing away.
 */
const termOf = (key: TermKey, { closedOn, on }: RetentionFacts, law: Law): number | null =>
  versionsOf(law, 'term', key).findLast(
    ({ from, applies }) =>
      from === null || (from <= on && (applies !== 'closed' || closedOn === null || from <= closedOn)),
  )?.value ?? null

const yearsOf = (key: TermKey, facts: RetentionFacts, law: Law): number => termOf(key, facts, law) ?? 0

const ofTheBoard = (facts: RetentionFacts, law: Law): Retention => {
  const child = facts.ageGroup !== 'adult'
  const fiveYears = addYears(facts.lastNote, yearsOf('board_years', facts, law))
  if (child && facts.placedOrSheltered) return kept('child_placed', 'sol-16-2')
  if (facts.inResearchSample) {
    return ended(fiveYears, 'archive_then_dispose', 'sol-16-4', 'research_sample')
  }
  if (!child || facts.investigation === 'none') return ended(fiveYears, 'dispose', 'sol-16-1', 'five_years')
  if (facts.investigation === 'report_only') {
    return ended(fiveYears, 'dispose', 'sol-16-2-a', 'report_without_investigation')
  }
  const age = termOf('inquiry_age', facts, law)
  if (age === null) return ended(fiveYears, 'dispose', 'sol-16-1', 'closed_before_longer_time')
  if (facts.birthDate === null) return kept('child_investigation_birth_date_unknown', 'sol-16-2-a')
  return ended(
    later(addYears(facts.birthDate, age), fiveYears),
    'dispose',
    'sol-16-2-a',
    'child_investigation',
  )
}

const ofAPrivateProvider = (facts: RetentionFacts, law: Law): Retention => {
  const twoYears = addYears(facts.lastNote, yearsOf('private_years', facts, law))
  if (facts.ageGroup !== 'adult' && facts.placedOrSheltered) {
    return ended(twoYears, 'hand_over', 'sol-17-4', 'child_placed_handed_over')
  }
  if (facts.inResearchSample) {
    return ended(twoYears, 'hand_over', 'sol-17-5', 'research_sample_handed_over')
  }
  return ended(twoYears, 'dispose', 'sol-17-2', 'two_years')
}

const ofAnOrganisation = (facts: RetentionFacts): Retention => {
  const months = Math.min(facts.ownPeriodMonths ?? MOST_OWN_MONTHS, MOST_OWN_MONTHS)
  const until = addMonths(facts.lastNote, months)
  // The calendar year of grace belongs to statutory disposal; an organisation's own period ends when it ends.
  return { keepUntil: until, disposeBy: until, route: 'dispose', section: 'gdpr-5', reason: 'own_period' }
}

const kept = (reason: RetentionReason, section: SectionKey | null): Retention => ({
  keepUntil: 'indefinitely',
  disposeBy: null,
  route: 'keep',
  section,
  reason,
})

/** Carried out at the latest by the end of the calendar year after the one in which the time ends (SoL 16:1, 17:2). */
const ended = (
  keepUntil: Day,
  route: RetentionRoute,
  section: SectionKey,
  reason: RetentionReason,
): Retention => ({
  keepUntil,
  disposeBy: `${Number(keepUntil.slice(0, 4)) + 1}-12-31`,
  route,
  section,
  reason,
})

const later = (one: Day, other: Day): Day => (one > other ? one : other)
