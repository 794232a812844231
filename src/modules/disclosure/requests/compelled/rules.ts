import type { ReceivingKind } from '../../../directory/index.ts'
import type { SectionKey } from '../../../law/index.ts'
import type { ProvisionKey } from '../../legal/provisions.ts'
import type { RequestFacts } from '../../legal/situation.ts'
import { onlyKind } from '../../telling/recipient.ts'

/** Who asks. `law_enforcement` is any other authority that investigates crime, in that work. */
export const ASKERS = [
  'police',
  'security_police',
  'prosecutor',
  'customs',
  'law_enforcement',
  'court',
  'enforcement',
  'tax',
  'social_board',
  'other',
] as const
export type Asker = (typeof ASKERS)[number]

/** The duties that a request can rest on, as sections of the law; the last stands for any other act or ordinance. */
export const BASES = [
  'law-2025-170-4',
  'sol-15-7',
  'sol-15-9',
  'osl-10-28',
] as const satisfies readonly SectionKey[]
export type Basis = (typeof BASES)[number]

export const DECISIONS = ['answered', 'partly', 'refused', 'no_such_case'] as const
export type Decision = (typeof DECISIONS)[number]

/** What is told under a section: named values, yes or no, named parts, or what an ordinary disclosure has told. */
type AnswerShape = 'contact' | 'stay' | 'parts' | 'disclosure'

interface Duty {
  readonly shape: AnswerShape
  readonly provision?: ProvisionKey
  readonly kind?: RequestFacts['kind']
  readonly askers: readonly Asker[]
}

const LAW_ENFORCEMENT: readonly Asker[] = [
  'police',
  'security_police',
  'prosecutor',
  'customs',
  'law_enforcement',
]

const DUTIES: Readonly<Record<Basis, Duty>> = {
  // Lag 2025:170, section 4.
  'law-2025-170-4': {
    shape: 'contact',
    provision: 'contact_request',
    kind: 'contact_data',
    askers: LAW_ENFORCEMENT,
  },
  // SoL 15:7, first point: courts, prosecutors, the police, the Security Police, Kronofogden, Skatteverket and Tullverket.
  'sol-15-7': {
    shape: 'stay',
    provision: 'stay_request',
    kind: 'stay_in_shelter',
    askers: ['police', 'security_police', 'prosecutor', 'court', 'enforcement', 'tax', 'customs'],
  },
  // SoL 15:9.
  'sol-15-9': {
    shape: 'parts',
    provision: 'placing_board',
    kind: 'placing_board',
    askers: ['social_board'],
  },
  'osl-10-28': { shape: 'disclosure', askers: ASKERS },
}

export const dutyOf = (basis: Basis): Duty => DUTIES[basis]

/**
 * The values of a case that are contact data in the sense of lag 2025:170, section 4, points 1–5. How somebody is reached without
 * danger is advice of the house's and is never told. Where somebody stays is no contact data; the home address and an IP address are
 * guarded with it, so nothing of them goes where the person is or has been in protected housing (domain rule 8).
 */
export const CONTACT_DATA = [
  'whereabouts.home_address',
  'contact.telephone',
  'contact.email',
  'contact.workplace',
  'contact.representative',
  'contact.user_names',
  'whereabouts.ip_addresses',
] as const

/** What whoever asks has to be in the directory; `disclosure.kinds_of_asker` says the same where rows are stored. */
const KINDS_OF: Readonly<Record<Asker, readonly ReceivingKind[] | 'anything'>> = {
  police: ['police'],
  prosecutor: ['prosecutor'],
  customs: ['customs'],
  security_police: ['security_police'],
  law_enforcement: ['coast_guard', 'tax'],
  court: ['court'],
  enforcement: ['enforcement'],
  tax: ['tax'],
  social_board: ['social_services'],
  other: 'anything',
}

/** As what a body asks, of what the directory says that it is; nothing where it is none of that. */
export const recipientKindOf = (asker: Asker, kinds: readonly ReceivingKind[]): ReceivingKind | undefined => {
  const asked = KINDS_OF[asker]
  return asked === 'anything' ? onlyKind(kinds) : kinds.find((kind) => asked.includes(kind))
}

/** A decision as far as what may be decided depends on it. */
export interface ToDecide {
  readonly asker: Asker
  /** A case has been found. */
  readonly hasCase: boolean
  readonly lookedUp: boolean
  /** Whoever decides works on the case, and so can read what is told. */
  readonly works: boolean
  readonly decision: Decision
  readonly basis: Basis
  readonly individual: 'yes' | 'no'
  readonly exceptional?: 'yes' | 'no' | undefined
  readonly stays?: 'yes' | 'no' | undefined
  /** Parts that are told, as `section.field`. */
  readonly items: readonly string[]
  readonly disclosureId?: string | undefined
}

export interface Flaw {
  readonly code: string
  readonly field: string
}

const flaw = (code: string, field: string): Flaw => ({ code: `request.${code}`, field })

const tells = ({ decision }: ToDecide): boolean => decision === 'answered' || decision === 'partly'

/** Who may decide what: the case has been looked for, and only somebody who reads it tells of it. */
const flawOfCase = (given: ToDecide): Flaw | null => {
  const { decision, hasCase, lookedUp, works } = given
  if (!lookedUp) return flaw('look_up_first', 'decision')
  if (decision === 'no_such_case' && hasCase) return flaw('there_is_a_case', 'decision')
  if (tells(given) && !hasCase) return flaw('no_case_to_answer_from', 'decision')
  return tells(given) && !works ? flaw('only_worker_tells', 'decision') : null
}

/** What the section asks before anything is told under it. */
const flawOfBasis = ({ basis, asker, individual, exceptional, ...given }: ToDecide): Flaw | null => {
  const { shape, askers } = dutyOf(basis)
  if (shape === 'contact' && exceptional === undefined && given.hasCase)
    return flaw('exceptional_missing', 'exceptional')
  if (!tells({ basis, asker, individual, ...given })) return null
  if (!askers.includes(asker)) return flaw('asker_outside_section', 'basis')
  if (individual === 'no' && shape !== 'disclosure') return flaw('not_individual', 'individual')
  return shape === 'contact' && exceptional === 'yes' ? flaw('exceptional_reasons', 'exceptional') : null
}

/** Whether what is told is what the section covers, and no more. */
const flawOfContent = (given: ToDecide): Flaw | null => {
  if (!tells(given)) return null
  const { shape } = dutyOf(given.basis)
  if (shape === 'stay') {
    if (given.items.length > 0) return flaw('only_whether', 'items')
    return given.stays === undefined ? flaw('stays_missing', 'stays') : null
  }
  if (shape === 'disclosure')
    return given.disclosureId === undefined ? flaw('disclosure_missing', 'disclosureId') : null
  if (given.items.length === 0) return flaw('nothing_chosen', 'items')
  const isContactData = (item: string): boolean => (CONTACT_DATA as readonly string[]).includes(item)
  return shape === 'contact' && !given.items.every(isContactData) ? flaw('not_contact_data', 'items') : null
}

/**
 * Why a request cannot be decided like this, with the field where it is told; null where it can. The legal rules judge
 * the provision itself once more when the answer is carried out as a disclosure.
 */
export const flawOf = (given: ToDecide): Flaw | null =>
  flawOfCase(given) ?? flawOfBasis(given) ?? flawOfContent(given)

/** What is sent. Nothing of it says more than the section lets it say. */
export type Answer =
  | { readonly kind: 'stay'; readonly stays: 'yes' | 'no' }
  | { readonly kind: 'values'; readonly values: readonly AnsweredValue[] }
  | { readonly kind: 'disclosed' }
  | { readonly kind: 'nothing'; readonly text: string | null }

export interface AnsweredValue {
  readonly section: string
  readonly field: string
  readonly value: string
}

/**
 * The answer where nothing of a case is told. Under SoL 15:7 that no case was found is told as that the person does not
 * stay here, word for word: otherwise the answer itself would tell who is known.
 */
export const answerWithoutCase = (basis: Basis, decision: Decision, text: string | undefined): Answer =>
  decision === 'no_such_case' && dutyOf(basis).shape === 'stay'
    ? { kind: 'stay', stays: 'no' }
    : { kind: 'nothing', text: text ?? null }
