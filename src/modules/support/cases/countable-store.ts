import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { AgeGroup } from '../sections/age.ts'

/** What of a case may be counted outside the casework: nothing that leads to it, and no day. */
export interface CountableCase {
  readonly ageGroup: AgeGroup
  /** First day of the month in which it was opened. */
  readonly openedMonth: string
  /** The officer's own latest judgement; nothing where none was made. */
  readonly judgement: 'presumed' | 'not_presumed' | 'unsure' | null
  /** First day of the month in which that was. */
  readonly judgedMonth: string | null
}

/**
 * The cases that the reader's body opened between two days, both included, as they may be counted; in no order. Only who leads the
 * casework gets any.
 */
export const listCountable = async (
  tx: DatabaseTransaction,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<CountableCase[]> => {
  const { rows } = await sql<CountableCase>`
    select age_group as "ageGroup", to_char(opened_month, 'YYYY-MM-DD') as "openedMonth", judgement,
      to_char(judged_month, 'YYYY-MM-DD') as "judgedMonth"
    from support.countable_cases(${from}::date, ${to}::date)`.execute(tx)
  return rows
}
