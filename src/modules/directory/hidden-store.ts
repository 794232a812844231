import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../platform/database/connect.ts'

/** What stands where the name of a hidden body would: a name in Swedish, as all names of bodies are. */
export const UNNAMED_BODY = 'Skyddad organisation'

/**
 * Whether a body may be named to anybody: it is in the directory, and is not hidden as a shelter is (domain rule 8). Of a hidden body
 * that the actor does not know it says the same as of one that is not there.
 */
export const mayBeNamed = async (tx: DatabaseTransaction, bodyId: string): Promise<boolean> => {
  const { rows } = await sql<{ told: boolean }>`select directory.told(${bodyId}::uuid) as told`.execute(tx)
  return rows[0]?.told === true
}

/** How a body is shown, and who has said so. */
interface Openness {
  readonly bodyId: string
  readonly name: string
  readonly hidden: boolean
  /** Why it could not be otherwise: it is called a shelter, or is public by itself; nothing where the body decides. */
  readonly fixed: 'shelter' | 'public' | null
  readonly saidBy: string | null
  readonly saidAt: Date | null
}

/** How the actor's own body is shown. */
export const findOpenness = async (
  tx: DatabaseTransaction,
  bodyId: string,
): Promise<Openness | undefined> => {
  const { rows } = await sql<Openness>`
    select b.id as "bodyId", b.name, b.hidden,
      case when b.type = 'shelter' then 'shelter' when directory.is_public_by_itself(b.type) then 'public' end as fixed,
      p.name as "saidBy", o.said_at as "saidAt"
    from directory.body b left join directory.openness o on o.body_id = b.id left join identity.person p on p.id = o.said_by
    where b.id = ${bodyId}::uuid`.execute(tx)
  return rows[0]
}

/** Says for a body whether everybody may know of it. @returns whether it is hidden now. */
export const putOpenness = async (
  tx: DatabaseTransaction,
  said: { bodyId: string; known: boolean; personId: string; now: Date },
): Promise<boolean> => {
  const values = { known: said.known, said_by: said.personId, said_at: said.now }
  await tx
    .insertInto('directory.openness')
    .values({ body_id: said.bodyId, ...values })
    .onConflict((conflict) => conflict.column('body_id').doUpdateSet(values))
    .execute()
  return (await findOpenness(tx, said.bodyId))?.hidden ?? true
}
