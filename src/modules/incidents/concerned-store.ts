import { sql } from 'kysely'
import type { Day } from '../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import { shownByNumber } from '../support/index.ts'

/** How somebody was told of a breach, and why somebody need not be (GDPR 34.3; chapter 3 section 11 of 2018:1177). */
export const ways = [
  'in_person',
  'by_phone',
  'on_paper',
  'through_other',
  'made_unreadable',
  'risk_gone',
  'public_notice',
  'secrecy',
] as const
type Way = (typeof ways)[number]

/** A case that a breach concerns, and how its person was told. */
export interface Concerned {
  readonly id: string
  readonly caseId: string
  readonly number: string
  readonly way: Way | null
  readonly doneOn: Day | null
}

/** How many a breach concerns, and how many of them have been told or need not be. */
export const countConcerned = async (
  tx: DatabaseTransaction,
  incidentId: string,
): Promise<{ readonly concerned: number; readonly done: number }> => {
  const { rows } = await sql<{
    concerned: number
    done: number
  }>`select concerned, done from incidents.counts(${incidentId}::uuid)`.execute(tx)
  return rows[0]!
}

/** The cases that a breach concerns, for whoever leads them. */
export const listConcerned = async (
  tx: DatabaseTransaction,
  incidentId: string,
): Promise<readonly Concerned[]> => {
  const rows = await tx
    .selectFrom('incidents.concerned')
    .select(['id', 'case_id as caseId', 'way', 'done_on as doneOn'])
    .where('incident_id', '=', incidentId)
    .execute()
  const shown = await shownByNumber(tx, rows, (row, number) => ({
    ...row,
    way: row.way as Way | null,
    number,
  }))
  return shown.toSorted((one, other) => one.number.localeCompare(other.number))
}
