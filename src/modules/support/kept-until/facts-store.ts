import { sql } from 'kysely'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound } from '../../../platform/refusal.ts'
import { birthDayOf, isIdentityNumber } from '../../../platform/text/identity-number.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import { listFields } from '../sections/field-store.ts'
import { findSetting } from '../settings/setting-store.ts'
import type { CaseRetentionFacts } from './rules.ts'

interface FactsRow {
  readonly bodyId: string
  readonly keyId: string
  readonly ageGroup: CaseRetentionFacts['ageGroup']
  readonly placedOrSheltered: boolean
  readonly investigation: CaseRetentionFacts['investigation']
  readonly openedOn: Day
  readonly closedOn: Day | null
  readonly lastNote: Day
  readonly holds: readonly string[]
}

/**
 * The facts of a case that stand in the clear. Every entry in the file counts as a note: what is signed, what is written in
 * a section, what is added; reading does not. The day never goes back.
 */
const findRow = async (tx: DatabaseTransaction, caseId: string): Promise<FactsRow> => {
  const found = await sql<FactsRow>`
    select c.body_id as "bodyId", c.key_id as "keyId", c.age_group as "ageGroup",
      c.placed_or_sheltered as "placedOrSheltered", c.child_investigation as investigation,
      (c.opened_at at time zone 'Europe/Stockholm')::date::text as "openedOn",
      case when c.state = 'closed' then (c.closed_at at time zone 'Europe/Stockholm')::date::text end as "closedOn",
      greatest(c.last_note_on, (greatest(c.opened_at,
        (select max(signed_at) from support.note where case_id = c.id),
        (select max(written_at) from support.field where case_id = c.id),
        (select max(added_at) from support.document where case_id = c.id),
        (select max(greatest(started_at, judged_at)) from support.assessment where case_id = c.id),
        (select max(made_at) from support.review where case_id = c.id)) at time zone 'Europe/Stockholm')::date)::text as "lastNote",
      array(select kind from support.hold where case_id = c.id and lifted_at is null order by placed_at) as holds
    from support.case_file c where c.id = ${caseId}`.execute(tx)
  const row = found.rows[0]
  if (row === undefined) throw new NotFound('case')
  return row
}

/** Everything that the retention of a case on a day is worked out from, but the day of birth. @throws NotFound */
export const findFacts = async (
  tx: DatabaseTransaction,
  caseId: string,
  on: Day,
): Promise<Omit<CaseRetentionFacts, 'birthDate'> & Pick<FactsRow, 'bodyId' | 'keyId'>> => {
  const row = await findRow(tx, caseId)
  return { ...row, on, setting: await findSetting(tx, row.bodyId) }
}

/** The day of birth that stands in a case, or that the person's number states; null where neither is known. */
export const findBirthDate = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  caseId: string,
): Promise<Day | null> => {
  const identity = await listFields(tx, key, caseId, ['identity'])
  const known = (field: string) => identity.find((one) => one.field === field)?.value ?? ''
  const number = known('identity_number')
  return known('birth_date') || (isIdentityNumber(number) ? birthDayOf(number) : null)
}
