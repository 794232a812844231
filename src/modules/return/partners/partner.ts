import type { Day } from '../../../platform/clock/clock.ts'
import type { AgreementCover, Competence, PartnerKind, Protection, Safeguards } from './schema.ts'

/** An organisation or authority in a country of origin that receives people. It has no accounts here. */
export interface Partner {
  readonly id: string
  readonly name: string
  readonly kind: PartnerKind
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly string[]
  /** BCP 47. */
  readonly languages: readonly string[]
  readonly competence: readonly Competence[]
  readonly address: string
  readonly protection: Protection
  readonly description: string
  readonly closedOn: Day | null
  readonly revision: number
}

export interface Agreement {
  readonly id: string
  readonly partnerId: string
  readonly bodyId: string
  readonly bodyName: string
  readonly fromDay: Day
  readonly untilDay: Day
  readonly covers: readonly AgreementCover[]
  readonly safeguards: Safeguards
  readonly endedOn: Day | null
}
