import { addDays, type Day } from '../../platform/clock/clock.ts'
import type { MessageState } from './schema.ts'

/** What can become of a message. One that was settled by mistake is opened again. */
export const nextStates = {
  open: ['answered', 'closed'],
  answered: ['closed', 'open'],
  closed: ['open'],
} as const satisfies Record<MessageState, readonly MessageState[]>

/** Whether a message may go from one state to another. */
export const mayBecome = (from: MessageState, to: MessageState): boolean =>
  (nextStates[from] as readonly MessageState[]).includes(to)

const DAYS_TO_ANSWER = 14
const DAYS_KEPT = 90

/** The day by which whoever wrote should have an answer. Lag 2018:1937 asks for one without undue delay. */
export const answerBy = (received: Day): Day => addDays(received, DAYS_TO_ANSWER)

/** What was settled before this moment is removed. */
export const forgottenBefore = (now: Date): Date => new Date(now.getTime() - DAYS_KEPT * 86_400_000)
