import type { Day } from '../../../platform/clock/clock.ts'
import type { Side, Topic, WithheldReason } from './codes.ts'
import type { RiskAnswer } from './schema.ts'

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
