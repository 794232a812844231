import type { PersonActor } from '../../../platform/access/actor.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { outcomeVersion } from '../content/outcome-questions.ts'

export interface OutcomeAnswer {
  readonly askedOn: Day
  readonly question: string
  readonly version: string
  /** Step of the scale; null where the person did not want to answer. */
  readonly step: number | null
}

/** The person's answers, the first day first. */
export const listAnswers = async (tx: DatabaseTransaction, caseId: string): Promise<OutcomeAnswer[]> => {
  const rows = await tx
    .selectFrom('support.outcome')
    .select(['asked_on as askedOn', 'question', 'version', 'answer as step'])
    .where('case_id', '=', caseId)
    .orderBy('asked_on')
    .orderBy('question')
    .execute()
  return rows
}

/** Writes down the answers of a day. @returns whether they were: a question is asked once a day. */
export const insertAnswers = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  asked: {
    readonly caseId: string
    readonly askedOn: Day
    readonly now: Date
    readonly answers: readonly (readonly [question: string, step: number | null])[]
  },
): Promise<boolean> => {
  const written = await tx
    .insertInto('support.outcome')
    .values(
      asked.answers.map(([question, answer]) => ({
        case_id: asked.caseId,
        asked_on: asked.askedOn,
        question,
        version: outcomeVersion,
        answer,
        asked_by: actor.personId,
        made_at: asked.now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  return written.length === asked.answers.length
}
