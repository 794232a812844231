import { randomUUID } from 'node:crypto'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import { openText } from '../../support/index.ts'
import type { Side, Topic } from './codes.ts'
import type { Assessment, RiskAnswers } from './plan.ts'

/** Every assessment of a return, the latest first; earlier ones stay as they were. */
export const listAssessments = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  planId: string,
): Promise<Assessment[]> => {
  const rows = await tx
    .selectFrom('return.assessment as a')
    .leftJoin('identity.person as p', 'p.id', 'a.assessed_by')
    .selectAll('a')
    .select('p.name as assessorName')
    .where('a.plan_id', '=', planId)
    .orderBy('a.position', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    side: row.side as Side,
    assessedOn: row.assessed_on,
    openTopics: row.open_topics as Topic[],
    answers: JSON.parse(
      openText(key, 'return.assessment', 'answers', row.id, row.sealed_answers),
    ) as RiskAnswers,
    assessedBy: row.assessed_by,
    assessorName: row.assessorName ?? '',
    reviewedOn: row.reviewed_on,
  }))
}

/** The latest on each side. */
export const latestBySide = <T extends { readonly side: Side }>(all: readonly T[]): T[] =>
  all.filter(({ side }, index) => all.findIndex((one) => one.side === side) === index)

/** Keeps an assessment of one side. @returns its identifier. */
export const insertAssessment = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  actor: PersonActor,
  assessed: {
    readonly caseId: string
    readonly planId: string
    readonly side: Side
    readonly assessedOn: Day
    readonly openTopics: readonly Topic[]
    readonly answers: RiskAnswers
    readonly now: Date
  },
): Promise<string> => {
  const id = randomUUID()
  await tx
    .insertInto('return.assessment')
    .values({
      id,
      case_id: assessed.caseId,
      plan_id: assessed.planId,
      side: assessed.side,
      assessed_on: assessed.assessedOn,
      open_topics: [...assessed.openTopics],
      sealed_answers: key.seal(`return.assessment.answers:${id}`, JSON.stringify(assessed.answers)),
      assessed_by: actor.personId,
      made_at: assessed.now,
    })
    .execute()
  return id
}

/** Marks an assessment as read through by somebody else. */
export const markReviewed = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  assessmentId: string,
  today: Day,
): Promise<void> => {
  await tx
    .updateTable('return.assessment')
    .set({ reviewed_on: today, reviewed_by: actor.personId })
    .where('id', '=', assessmentId)
    .execute()
}
