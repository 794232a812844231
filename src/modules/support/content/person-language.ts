import type { Words } from './words.ts'

/** A sentence in which each of the named places is filled in: `Holding<'purpose'>` must hold `{purpose}`. */
type Holding<Place extends string> = (
  Place extends string
    ? (text: `${string}{${Place}}${string}`) => void
    : never
) extends (text: infer Sentence) => void
  ? Sentence
  : never

/** Sections of a case in words that the person knows. */
export type SharedSection =
  | 'identity'
  | 'contact'
  | 'whereabouts'
  | 'family'
  | 'safety'
  | 'identification'
  | 'health'
  | 'needs'
  | 'legal'
  | 'housing'
  | 'money'
  | 'work'
  | 'plan'
  | 'notes'
  | 'documents'
  | 'timeline'

/** What somebody may be given knowledge for. */
export type SharingPurpose =
  | 'shelter'
  | 'protection'
  | 'health_care'
  | 'social_support'
  | 'legal_help'
  | 'residence_permit'
  | 'police_report'
  | 'child_support'
  | 'interpreter'
  | 'money'
  | 'work'
  | 'return'
  | 'consultation'
  | 'follow_up'

/** The person's own version of the plan. Nothing in it may tell a stranger what it is about. */
export interface PlanWords {
  readonly title: string
  readonly whatIWant: string
  readonly whatMatters: string
  readonly whatWillBeDone: string
  readonly step: string
  readonly byWhom: string
  readonly byWhen: string
  readonly done: string
  readonly nextAppointments: string
  readonly noAppointments: string
  readonly lookAtPlanAgain: Holding<'day'>
  readonly howIAm: string
  readonly whoICanCall: string
  readonly whoCanSee: string
  readonly changeMyMind: string
  readonly sayNo: string
  readonly readWhatIsWritten: string
  readonly sayWhatIsWrong: string
  readonly helpWithoutPolice: string
  readonly askForInterpreter: string
  readonly bringSomebody: string
  readonly keepSafe: string
  readonly inDanger: string
  readonly writtenOn: Holding<'day'>
  readonly notCheckedByTranslator: string
}

/** What is read out and shown before the person says yes or no to sharing. */
export interface ConsentWords {
  readonly title: string
  readonly whatItMeans: string
  readonly youDecide: string
  readonly whoGetsWhat: Holding<'recipient' | 'items'>
  readonly whatFor: Holding<'purpose'>
  readonly untilWhen: Holding<'until'>
  readonly nothingElse: string
  readonly withdraw: string
  readonly cannotBeTakenBack: string
  readonly helpDoesNotDepend: string
  readonly neverThePolice: string
  readonly lawWithoutConsent: string
  readonly interpreter: string
  readonly readItYourself: string
  readonly askAnything: string
  readonly iSayYes: string
  readonly iSayNo: string
  readonly purposes: Readonly<Record<SharingPurpose, string>>
  readonly sections: Readonly<Record<SharedSection, string>>
}

/**
 * A language that the person can have the plan and the consent in: one object in `languages/`, checked by the
 * compiler. `reviewed` is false until a translator has read every sentence, and the page says so.
 */
export interface PersonLanguage {
  /** BCP 47, for the page's `lang`. */
  readonly code: string
  /** The language's name in itself. */
  readonly name: string
  readonly nameOnScreen: Words
  readonly direction: 'ltr' | 'rtl'
  readonly reviewed: boolean
  readonly plan: PlanWords
  readonly consent: ConsentWords
}
