import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'

/** A text in the chain of those that were taken over from each other. */
export interface SpreadText {
  readonly id: string
  readonly title: string
  readonly bodyName: string
  readonly adoptedFrom: string | null
  readonly closedOn: Day | null
}

/** Every text, those first that others were taken over from. */
export const listSpread = async (tx: DatabaseTransaction): Promise<SpreadText[]> =>
  (
    await sql<SpreadText>`select t.id, t.title, b.name as "bodyName", t.adopted_from as "adoptedFrom", t.closed_on as "closedOn"
      from conduct.text t join directory.body b on b.id = t.body_id
      order by t.adopted_from nulls first, b.name, t.id`.execute(tx)
  ).rows

/** Whose each text is. */
export const bodiesOf = async (
  tx: DatabaseTransaction,
  rows: readonly { readonly bodyId: string | null }[],
): Promise<readonly { readonly bodyName: string }[]> => {
  const bodies = await tx.selectFrom('directory.body').select(['id', 'name']).execute()
  const names = new Map(bodies.map(({ id, name }) => [id, name]))
  return rows.map(({ bodyId }) => ({ bodyName: names.get(bodyId ?? '') ?? '' }))
}

/** From which text one was taken over, and by whom it was taken over. */
export const spreadOf = async (tx: DatabaseTransaction, id: string) => {
  const all = await listSpread(tx)
  const { adoptedFrom } = all.find((one) => one.id === id)!
  return {
    from: all.find((one) => one.id === adoptedFrom),
    to: all.filter((one) => one.adoptedFrom === id),
  }
}

/** What a text or a clause said in a version before the one that holds; nothing where there was none. */
export const wordingBefore = async (
  tx: DatabaseTransaction,
  table: 'conduct.text' | 'conduct.clause',
  id: string,
  revision: number,
): Promise<string | undefined> =>
  (
    await sql<{ wording: string }>`select wording from ${sql.table(`${table}_before`)}
      where id = ${id} and revision = ${revision}`.execute(tx)
  ).rows[0]?.wording

/** Takes a text over for a body. @returns its identifier there; nothing where the body has it already. */
export const adoptText = async (
  tx: DatabaseTransaction,
  {
    id,
    bodyId,
    personId,
    today,
    now,
  }: { id: string; bodyId: string; personId: string; today: Day; now: Date },
): Promise<string | undefined> =>
  (
    await sql<{ id: string }>`insert into conduct.text
        (id, body_id, title, topic, language, wording, licence, source, adopted_from, adopted_revision, adopted_on, changed_by, changed_at)
      select ${randomUUID()}::uuid, ${bodyId}::uuid, title, topic, language, wording, licence, source, id, revision, ${today}::date, ${personId}::uuid, ${now}::timestamptz
        from conduct.text where id = ${id}
      on conflict (body_id, adopted_from) do nothing returning id`.execute(tx)
  ).rows[0]?.id
