import { type SqlBool, sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { RecipientKind } from '../legal/situation.ts'
import { kindsOf } from './recipient.ts'

export interface KnownRecipient {
  readonly bodyId: string
  readonly name: string
  readonly kinds: readonly RecipientKind[]
}

// A shelter is in no list and found by no identifier (domain rule 8): it is reached by those who place.
const bodies = (tx: DatabaseTransaction) =>
  tx
    .selectFrom('directory.body as b')
    .leftJoin('support.body_setting as s', 's.body_id', 'b.id')
    .select(['b.id', 'b.name', 'b.type', 's.secrecy'])
    .where('b.active_until', 'is', null)
    .where(sql<SqlBool>`not disclosure.gives_shelter(b.id)`)

const recipientOf = (row: {
  id: string
  name: string
  type: string
  secrecy: string | null
}): KnownRecipient => ({
  bodyId: row.id,
  name: row.name,
  kinds: kindsOf({ type: row.type, setting: row.secrecy }),
})

/** A body of the directory as a recipient; nothing where there is none, or it has ended. */
export const findRecipient = async (
  tx: DatabaseTransaction,
  bodyId: string,
): Promise<KnownRecipient | undefined> => {
  const row = await bodies(tx).where('b.id', '=', bodyId).executeTakeFirst()
  return row === undefined ? undefined : recipientOf(row)
}

/** Every body that something of a case can be told to, by name: those that receive at all, and not the body itself. */
export const listRecipients = async (
  tx: DatabaseTransaction,
  ownBodyId: string,
): Promise<KnownRecipient[]> => {
  const rows = await bodies(tx).where('b.id', '!=', ownBodyId).orderBy('b.name').execute()
  return rows.map(recipientOf).filter(({ kinds }) => kinds.length > 0)
}

/** Whether a whole body stands on the case's deny list. */
export const isBodyDenied = async (
  tx: DatabaseTransaction,
  caseId: string,
  bodyId: string,
): Promise<boolean> => {
  const row = await tx
    .selectFrom('disclosure.denial')
    .select('id')
    .where('case_id', '=', caseId)
    .where('body_id', '=', bodyId)
    .where('lifted_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}
