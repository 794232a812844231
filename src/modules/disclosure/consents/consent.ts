import type { CaseSection } from '../legal/least.ts'
import type { PurposeCode } from '../purposes.ts'
import type { Interpreter, Manner, Representative } from './schema.ts'

/** What a consent covers: a part of the case, for one recipient and one purpose. */
export interface ConsentItem {
  readonly toBody: string | null
  /** Name of the recipient: as in the directory, or as it was written. */
  readonly toName: string
  readonly purpose: PurposeCode
  readonly section: CaseSection
  /** Empty for the whole section. */
  readonly field: string
}

export interface FoundConsent {
  readonly id: string
  readonly givenOn: string
  readonly expiresOn: string
  readonly language: string
  readonly interpreter: Interpreter
  readonly representative: Representative
  readonly manner: Manner
  readonly note: string | null
  readonly withdrawnAt: Date | null
  readonly recordedAt: Date
  readonly items: readonly ConsentItem[]
}
