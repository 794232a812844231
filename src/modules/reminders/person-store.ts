import type { DatabaseTransaction } from '../../platform/database/connect.ts'

/** The language that a person has chosen. */
export const getLanguage = async (tx: DatabaseTransaction, personId: string): Promise<string> => {
  const { language } = await tx
    .selectFrom('identity.person')
    .select('language')
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
  return language
}
