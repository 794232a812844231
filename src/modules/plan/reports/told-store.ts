import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'

/**
 * What accepted report-backs of a plan tell beside their results: the answer to each question that the decision asked, what did not
 * go as was decided and why, and what was spent and paid back in all until then (öre; null where it was not told). Those of a body in the order in
 * which they were submitted.
 */
export const listTold = (tx: DatabaseTransaction, planId: string) =>
  tx
    .selectFrom('plan.report_back as r')
    .innerJoin('plan.assignment as a', 'a.id', 'r.assignment_id')
    .innerJoin('directory.body as b', 'b.id', 'r.body_id')
    .select(({ selectFrom }) => [
      'r.id as reportBackId',
      'r.assignment_id as assignmentId',
      'b.name as body',
      'r.submitted_at as submittedAt',
      'r.deviation',
      'r.spent_ore as spentOre',
      'r.repaid_ore as repaidOre',
      'r.money_source as moneySource',
      jsonArrayFrom(
        selectFrom('plan.report_answer as n')
          .innerJoin('plan.assignment_question as q', 'q.id', 'n.question_id')
          .select(['q.id as questionId', 'q.question', 'q.part', 'n.answer'])
          .whereRef('n.report_back_id', '=', 'r.id')
          .orderBy('q.position')
          .orderBy('q.id'),
      ).as('answers'),
    ])
    .where('a.plan_id', '=', planId)
    .where('r.state', 'in', ['accepted', 'published'])
    .orderBy('b.name')
    .orderBy('r.submitted_at')
    .execute()
