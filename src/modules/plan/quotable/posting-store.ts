import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'

/** Decisions on money, and what is planned, that were posted in the ledger by themselves, for no assignment. */
export const listOwnPostings = (tx: DatabaseTransaction, planId: string) =>
  tx
    .selectFrom('money.posting as p')
    .select([
      'p.id',
      'p.day',
      'p.words',
      'p.source',
      'p.decision_number',
      'p.digest',
      sql<
        number | null
      >`(select sum(l.amount_ore)::float8 from money.line l where l.posting_id = p.id and l.side = 'in')`.as(
        'amountOre',
      ),
    ])
    .where('p.plan_id', '=', planId)
    .where('p.kind', 'in', ['decision', 'planning'])
    .where('p.reference', 'is', null)
    .orderBy('p.day')
    .execute()
