import type { SectionKey } from '../sections/sections.ts'
import type { Holding } from './plain-words.ts'

/** What somebody may be told something for; the same codes as a disclosure's purpose. */
type ConsentPurpose =
  | 'protection'
  | 'support'
  | 'health_care'
  | 'child_protection'
  | 'crime_investigation'
  | 'crime_prevention'
  | 'residence_permit'
  | 'compensation'
  | 'return'
  | 'own_insight'
  | 'answer_to_request'

/** What is read out and shown before the person says yes or no to something being told to somebody. */
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
  readonly readWhatIsWritten: string
  readonly askAnything: string
  readonly iSayYes: string
  readonly iSayNo: string
  readonly purposes: Readonly<Record<ConsentPurpose, string>>
  readonly sections: Readonly<Record<SectionKey, string>>
}
