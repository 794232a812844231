import type { SectionKey } from '../../../law/index.ts'
import type { CaseSection } from '../../legal/least.ts'
import type { Secrecy } from '../../legal/situation.ts'

/** Who asks for the documents of a case. Whoever does not say is anybody. */
export const RECIPIENTS = [
  'self',
  'guardian',
  'relative',
  'suspected',
  'journalist',
  'authority',
  'anybody',
] as const
export type Recipient = (typeof RECIPIENTS)[number]

/** A part of a case: a value of a field, or a text of a section that has no fields. */
export interface PartOfCase {
  readonly section: CaseSection
  /** Empty for a text. */
  readonly field: string
  readonly value: string
}

/** What the house itself knows of a case whose documents somebody asks for. */
export interface SecrecyFacts {
  readonly recipient: Recipient
  readonly secrecy: Secrecy
  /** A child, or somebody of uncertain age. */
  readonly isChild: boolean
  readonly sheltered: boolean
  /** It is written in the case that a guardian is suspected. */
  readonly guardianSuspected: boolean
  /** What says where somebody is or how to find them, wherever else it may be written too. */
  readonly traces: readonly string[]
}

/** Why a part cannot be shown, whatever is ticked. */
type Bar = 'whereabouts' | 'mentions_whereabouts' | 'traces_to_suspected' | 'authority'

/** What may cover a part toward a recipient; nothing does where `sections` is empty. */
export interface Proposal {
  /** The sections that may apply, the nearest first: covered by it until somebody decides otherwise. */
  readonly sections: readonly SectionKey[]
  /** What an officer may cover it by besides, who knows what the rules cannot: whom a text is about. */
  readonly others: readonly SectionKey[]
  readonly bar: Bar | null
}

/** The secrecy that protects what a body knows of a person, where the body is an authority. */
const MAIN_SECTION: Readonly<Partial<Record<Secrecy, SectionKey>>> = {
  social: 'osl-26-1',
  health: 'osl-25-1',
  migration: 'osl-37-1',
  police: 'osl-35-1',
}

/** The rules on official documents reach authorities alone: private shelters and organisations have none. */
export const isAuthority = (secrecy: Secrecy): boolean => MAIN_SECTION[secrecy] !== undefined

/** What is about other people than the person: secret toward the person too (OSL 12:1 reaches only one's own). */
const ABOUT_OTHERS: ReadonlySet<string> = new Set([
  'family.children',
  'family.accompanying',
  'family.guardians',
  'family.guardian_suspected',
  'family.relatives',
  'family.keep_away',
  'safety.threats',
  'safety.from_whom',
  'contact.trusted_person',
  'contact.safe_by_whom',
  'identification.first_seen_by',
  'legal.proceedings',
])

/** Sections that are texts, in which anybody may be written of. */
const TEXTS: ReadonlySet<CaseSection> = new Set(['notes', 'documents', 'plan'])

/** Where somebody is, and what shows the way there. */
const PLACES: ReadonlySet<string> = new Set([
  'whereabouts.staying_at',
  'whereabouts.address',
  'whereabouts.home_address',
  'whereabouts.ip_addresses',
  'housing.must_not_be_near',
])
const GUARDED: ReadonlySet<CaseSection> = new Set(['whereabouts', 'housing'])
const SHOWS_THE_WAY: ReadonlySet<string> = new Set([
  'safety.precautions',
  'safety.agreed_signal',
  'family.keep_away',
  'family.accompanying',
  'work.occupation',
  'work.education',
  'legal.counsel',
])

const nameOf = ({ section, field }: PartOfCase): string => (field === '' ? section : `${section}.${field}`)

/** Somebody who is suspected, by what is asked or by what is written in the case. */
const isSuspected = ({ recipient, guardianSuspected }: SecrecyFacts): boolean =>
  recipient === 'suspected' || (recipient === 'guardian' && guardianSuspected)

/** A child's guardian disposes of the child's secrecy, an adult's does not. */
const isGuardianOfChild = ({ recipient, isChild }: SecrecyFacts): boolean =>
  recipient === 'guardian' && isChild

const bare = (text: string): string => text.toLowerCase().replace(/[\s\-.,]+/g, '')

const SHORTEST_TRACE = 4

/** Whether a text says something that traces the person: without regard to case, spaces and hyphens. */
const mentions = (value: string, traces: readonly string[]): boolean => {
  const text = bare(value)
  return traces.map(bare).some((trace) => trace.length >= SHORTEST_TRACE && text.includes(trace))
}

/**
 * Of a case's values those that trace where the person is: the address and where they stay; toward somebody suspected
 * also how they are reached. They are looked for in every other part, so that a note does not tell what a field covers.
 */
export const tracesIn = (values: readonly PartOfCase[], isToSuspected: boolean): readonly string[] =>
  values
    .filter(
      (part) =>
        PLACES.has(nameOf(part)) ||
        (isToSuspected && (nameOf(part) === 'contact.telephone' || nameOf(part) === 'contact.email')),
    )
    .map(({ value }) => value)

/**
 * Why a part is never shown to a recipient. Nobody can tick it away and nobody can override it here: whoever believes
 * that it may be told makes a disclosure, with a provision, a lawyer where one is needed, and a manager's responsibility.
 */
const barOf = (part: PartOfCase, facts: SecrecyFacts): Bar | null => {
  if (facts.recipient === 'authority') return 'authority'
  if (facts.recipient === 'self') return barToSelf(part, facts)
  if (GUARDED.has(part.section)) return 'whereabouts'
  if (isSuspected(facts) && (part.section === 'contact' || SHOWS_THE_WAY.has(nameOf(part))))
    return 'traces_to_suspected'
  return mentions(part.value, facts.traces) ? 'mentions_whereabouts' : null
}

/** A shelter's place is not the person's to tell: it protects the others there (OSL 26:14 c, domain rule 8). */
const barToSelf = (part: PartOfCase, facts: SecrecyFacts): Bar | null => {
  if (!facts.sheltered) return null
  if (PLACES.has(nameOf(part))) return 'whereabouts'
  return mentions(part.value, facts.traces) ? 'mentions_whereabouts' : null
}

const whereaboutsSections = (facts: SecrecyFacts, main: SectionKey): SectionKey[] => [
  ...(facts.sheltered ? (['osl-26-14-c'] as const) : []),
  ...(isGuardianOfChild(facts) ? (['osl-26-2'] as const) : []),
  ...(facts.recipient === 'self' ? [] : (['osl-21-3'] as const)),
  main,
]

/** Toward the person: only what is about others, what others have told, and a shelter's place (OSL 12:1). */
const sectionsToSelf = (part: PartOfCase, facts: SecrecyFacts, main: SectionKey): SectionKey[] => {
  if (barToSelf(part, facts) !== null) return ['osl-26-14-c', main]
  if (ABOUT_OTHERS.has(nameOf(part))) return [main]
  return TEXTS.has(part.section) ? ['osl-26-5', main] : []
}

const sectionsToOthers = (part: PartOfCase, facts: SecrecyFacts, main: SectionKey): SectionKey[] => {
  if (GUARDED.has(part.section) || mentions(part.value, facts.traces)) return whereaboutsSections(facts, main)
  if (isGuardianOfChild(facts)) return ['osl-12-3', main]
  return part.section === 'contact' ? [main, 'osl-21-3'] : [main]
}

/**
 * What secrecy may cover a part toward the one who asks, and whether it can be shown at all. A proposal decides nothing:
 * what has a section is covered until an officer shows it, and what has none is not shown until an officer does.
 *
 * OSL 12:1 (the person), 12:3 and 26:2 (a guardian), 21:3 and 26:14 c (where somebody is), 26:5 (who has told), and the
 * body's own main secrecy: 25:1, 26:1, 35:1 or 37:1.
 */
export const proposalFor = (part: PartOfCase, facts: SecrecyFacts): Proposal => {
  const main = MAIN_SECTION[facts.secrecy] ?? 'osl-26-1'
  const bar = barOf(part, facts)
  const sections =
    facts.recipient === 'self' ? sectionsToSelf(part, facts, main) : sectionsToOthers(part, facts, main)
  return { sections, others: sections.includes(main) ? [] : [main], bar }
}

/** What an officer has decided about a part: shown, or covered by a section. */
export type Choice = 'show' | SectionKey

/** How a part stands: shown, covered by a section, or not decided, which is covered until it is. */
export type Standing =
  | { readonly shown: true }
  | { readonly shown: false; readonly section: SectionKey | null }

/**
 * How a part stands with what has been chosen. What is barred is covered whatever was chosen; what was never chosen is
 * covered.
 */
export const standingOf = ({ sections, bar }: Proposal, choice: Choice | undefined): Standing => {
  const [nearest = null] = sections
  if (bar !== null) return { shown: false, section: isSection(choice) ? choice : nearest }
  if (choice === 'show') return { shown: true }
  return { shown: false, section: isSection(choice) ? choice : nearest }
}

const isSection = (choice: Choice | undefined): choice is SectionKey =>
  choice !== undefined && choice !== 'show'

/** Whether a choice can be made about a part: a section that may apply to it, or to show it where nothing bars that. */
export const mayChoose = ({ sections, others, bar }: Proposal, choice: Choice): boolean =>
  choice === 'show' ? bar === null : sections.includes(choice) || others.includes(choice)
