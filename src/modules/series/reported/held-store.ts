import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound } from '../../../platform/refusal.ts'
import type { HeldFacts } from './policy.ts'
import type { CheckedPeriod } from './rules.ts'

/** Periods that wait for a second person: as they will be told. */
export type HeldPeriod = Pick<CheckedPeriod, 'from' | 'to' | 'cells' | 'change'>

export interface Held {
  readonly id: string
  readonly name: string
  /** SHA-256 of the definition by which they were reported. */
  readonly definition: string
  readonly periods: readonly HeldPeriod[]
  readonly reason: string | null
  readonly forBodyId: string
  readonly reportedBy: string
  /** Absent for whoever may not know the person's name. */
  readonly reportedByName: string | null
  /** A program reported them, for which that person answers. */
  readonly byService: boolean
  readonly forBodyName: string
  readonly reportedAt: Date
}

/** @returns its identifier */
export const insertHeld = async (
  tx: DatabaseTransaction,
  held: {
    name: string
    definition: string
    periods: readonly CheckedPeriod[]
    reason: string | null
    forBodyId: string
    reportedBy: string
    serviceId: string | null
    now: Date
  },
): Promise<string> => {
  const periods: HeldPeriod[] = held.periods.map(({ from, to, cells, change }) => ({
    from,
    to,
    cells,
    change,
  }))
  const { id } = await tx
    .insertInto('series.held')
    .values({
      name: held.name,
      definition: held.definition,
      content: JSON.stringify(periods),
      reason: held.reason,
      for_body_id: held.forBodyId,
      reported_by: held.reportedBy,
      service_id: held.serviceId,
      reported_at: held.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

const waiting = (tx: DatabaseTransaction) =>
  tx
    .selectFrom('series.held as h')
    .innerJoin('directory.body as b', 'b.id', 'h.for_body_id')
    .leftJoin('identity.person as p', 'p.id', 'h.reported_by')
    .select([
      'h.id',
      'h.name',
      'h.definition',
      'h.content',
      'h.reason',
      'h.for_body_id as forBodyId',
      'h.reported_by as reportedBy',
      'p.name as reportedByName',
      sql<boolean>`h.service_id is not null`.as('byService'),
      'b.name as forBodyName',
      'h.reported_at as reportedAt',
    ])
    .where('h.settled_at', 'is', null)
    .orderBy('h.reported_at')
    .orderBy('h.id')

type Row = Awaited<ReturnType<ReturnType<typeof waiting>['execute']>>[number]
const asHeld = ({ content, ...row }: Row): Held => ({
  ...row,
  periods: content as unknown as readonly HeldPeriod[],
})

/** What waits of a series, the oldest first, for whoever may see that anything does. */
export const listHeld = async (tx: DatabaseTransaction, name: string): Promise<Held[]> =>
  (await waiting(tx).where('h.name', '=', name).execute()).map(asHeld)

/** @throws NotFound where it waits no longer, or not for the reader's eyes */
export const getHeld = async (tx: DatabaseTransaction, id: string): Promise<Held> => {
  const found = await waiting(tx).where('h.id', '=', id).executeTakeFirst()
  if (found === undefined) throw new NotFound('held')
  return asHeld(found)
}

/** @throws NotFound */
export const getHeldFacts = async (tx: DatabaseTransaction, id: string): Promise<HeldFacts> => {
  const { rows } = await sql<{
    facts: HeldFacts | null
  }>`select series.facts_to_release(${id}::uuid) as facts`.execute(tx)
  const facts = rows[0]?.facts
  if (facts == null) throw new NotFound('held')
  return facts
}

/** @returns whether it waited for the actor */
export const settleHeld = async (
  tx: DatabaseTransaction,
  id: string,
  outcome: 'released' | 'refused',
): Promise<boolean> =>
  (await sql<{ done: boolean }>`select series.settle_held(${id}::uuid, ${outcome}) as done`.execute(tx))
    .rows[0]?.done === true

/** Whom it waits for, by the body for which they act: for whoever has reported it. */
export const listWhoReleases = async (
  tx: DatabaseTransaction,
  id: string,
): Promise<{ bodyId: string; people: string[] }[]> =>
  (
    await sql<{ bodyId: string; people: string[] }>`select body_id as "bodyId", array_agg(person_id) as people
      from series.who_releases(${id}::uuid) group by body_id order by body_id`.execute(tx)
  ).rows

/** What has waited since before a moment goes on from its body. Run as the system. */
export const takeFurther = async (
  tx: DatabaseTransaction,
  before: Date,
): Promise<{ id: string; bodyId: string }[]> =>
  (
    await sql<{
      id: string
      bodyId: string
    }>`select id, body_id as "bodyId" from series.go_on(${before})`.execute(tx)
  ).rows

/** Bodies of officers who receive what others report. Run as the system. */
export const listReceivingBodies = async (tx: DatabaseTransaction): Promise<string[]> =>
  (await sql<{ id: string }>`select series.receiving_bodies() as id`.execute(tx)).rows.map(({ id }) => id)
