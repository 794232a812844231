import type { DatabaseTransaction } from '../../platform/database/connect.ts'

/** The person whom an account at an issuer stands for. */
export const findLinkedPerson = async (
  tx: DatabaseTransaction,
  issuer: string,
  subject: string,
): Promise<string | undefined> =>
  (
    await tx
      .selectFrom('identity.agency_account')
      .select('person_id')
      .where('issuer', '=', issuer)
      .where('subject', '=', subject)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst()
  )?.person_id

/** Joins an account at an issuer with a person here. */
export const linkPerson = async (
  tx: DatabaseTransaction,
  link: { issuer: string; subject: string; personId: string; now: Date },
): Promise<void> => {
  const joined = { person_id: link.personId, linked_at: link.now, withdrawn_at: null }
  await tx
    .insertInto('identity.agency_account')
    .values({ issuer: link.issuer, subject: link.subject, ...joined })
    .onConflict((conflict) => conflict.columns(['issuer', 'subject']).doUpdateSet(joined))
    .execute()
}
