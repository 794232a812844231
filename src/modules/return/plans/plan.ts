import type { Day } from '../../../platform/clock/clock.ts'
import type {
  Companion,
  DocumentKind,
  DocumentState,
  EndReason,
  Finding,
  Ground,
  Interpreter,
  Manner,
  PlanState,
  PlanText,
  RiskAnswer,
  Side,
  Topic,
  Wish,
  WithheldReason,
} from './schema.ts'

/** A return: what the person has been told, how it is prepared, where it stands. */
export interface Plan {
  readonly id: string
  readonly caseId: string
  readonly number: string
  readonly ground: Ground
  readonly state: PlanState
  readonly onOwn: boolean
  readonly informedOn: Day
  readonly informedHow: Manner
  readonly language: string
  readonly interpreter: Interpreter
  readonly separated: boolean
  /** ISO 3166-1 alpha-2; empty until it is known. */
  readonly country: string
  readonly documentKind: DocumentKind | null
  readonly documentState: DocumentState
  readonly documentUntil: Day | null
  readonly departsOn: Day | null
  readonly arrivesOn: Day | null
  readonly companion: Companion
  readonly texts: Readonly<Partial<Record<PlanText, string>>>
  readonly contactAgreed: boolean
  readonly organiserBody: string | null
  readonly edition: number
  readonly confirmedOn: Day | null
  readonly travelledOn: Day | null
  readonly endedOn: Day | null
  readonly endReason: EndReason | null
  readonly revision: number
}

/** What the person decided, once. */
export interface Decision {
  readonly id: string
  readonly saidOn: Day
  readonly wants: Wish
  readonly words: string
  readonly interpreter: Interpreter
  readonly recordedAt: Date
}

export type RiskAnswers = Readonly<Partial<Record<Topic, RiskAnswer>>>

export interface Assessment {
  readonly id: string
  readonly side: Side
  readonly assessedOn: Day
  readonly openTopics: readonly Topic[]
  readonly answers: RiskAnswers
  readonly assessedBy: string
  readonly assessorName: string
  readonly reviewedOn: Day | null
}

export interface BestInterest {
  readonly id: string
  readonly side: Side
  readonly assessedOn: Day
  readonly finding: Finding
  readonly authority: string
  readonly reasons: string
}

export interface Confirmation {
  readonly id: string
  readonly part: 'coordinator' | 'organiser'
  readonly edition: number
  readonly answer: 'confirmed' | 'withheld'
  readonly reasons: readonly WithheldReason[]
  readonly text: string
  readonly bodyName: string
  readonly at: Date
}
