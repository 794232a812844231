import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { DeadlineScope } from '../../../platform/deadlines/source.ts'
import type { Versioned } from '../../../platform/records/versioned.ts'
import { versionedRecord } from '../../../platform/records/versioned.ts'
import { stepKinds } from './kinds.ts'
import { step } from './step-fields.ts'

export type Step = Versioned<typeof step>

const record = versionedRecord('legislation.step', 'law_step', step)

/** The steps of a matter by their day; those without one as most matters go. */
export const listSteps = async (tx: DatabaseTransaction, matterId: string): Promise<readonly Step[]> => {
  const steps = await record.list(tx, { matter_id: matterId }, { by: 'decided_on', ascending: true })
  return steps.toSorted((one, other) => stepKinds.indexOf(one.kind) - stepKinds.indexOf(other.kind))
}

/** The step at which each of some matters stands: the one that goes on, or else the last that was decided; in their order. */
export const latestSteps = async (
  tx: DatabaseTransaction,
  matters: readonly { readonly id: string }[],
): Promise<readonly { readonly latest: Step | undefined }[]> => {
  const all = await Promise.all(matters.map(({ id }) => listSteps(tx, id)))
  return all.map((steps) => ({ latest: steps.find(({ state }) => state === 'running') ?? steps.at(-1) }))
}

/** A step that was noted or changed, with the matter that it is of. */
export interface NewestStep extends Step {
  readonly changedAt: Date
  readonly matterId: string
  readonly matterName: string
}

/** So many steps are told as news. */
const NEWEST = 50

/** The steps that were noted or changed last, of all matters. */
export const listNewestSteps = async (tx: DatabaseTransaction): Promise<readonly NewestStep[]> => {
  const rows = await tx
    .selectFrom('legislation.step as s')
    .innerJoin('legislation.matter as m', 'm.id', 's.matter_id')
    .selectAll('s')
    .select('m.name as matter_name')
    .orderBy('s.changed_at', 'desc')
    .orderBy('s.id')
    .limit(NEWEST)
    .execute()
  return rows.map((row) => ({
    ...record.read(row),
    changedAt: row.changed_at,
    matterId: row.matter_id,
    matterName: row.matter_name,
  }))
}

/** Every step of the matters that go on, with the matter that it is of: for others to choose from. */
export const listStepsOfAll = (tx: DatabaseTransaction) =>
  tx
    .selectFrom('legislation.step as s')
    .innerJoin('legislation.matter as m', 'm.id', 's.matter_id')
    .select(['s.id', sql<Step['kind']>`s.kind`.as('kind'), 'm.name as matterName'])
    .where('m.closed_on', 'is', null)
    .orderBy('m.name')
    .orderBy('s.decided_on')
    .orderBy('s.id')
    .execute()

interface Owed {
  readonly key: string
  readonly day: string
  readonly bodyId: string
  readonly title: string
  readonly matterId: string
}

/** Steps that are to be done by a day and are not: of a body, or of all. */
export const listOwedSteps = async (
  tx: DatabaseTransaction,
  { from = '-infinity', to = 'infinity', bodyId }: DeadlineScope,
): Promise<readonly Owed[]> => {
  const { rows } = await sql<Owed>`
    select s.id as key, s.due_on::text as day, m.body_id as "bodyId", m.name as title, m.id as "matterId"
    from legislation.step s join legislation.matter m on m.id = s.matter_id
    where s.state <> 'done' and s.due_on between ${from}::date and ${to}::date and m.closed_on is null
      and m.body_id = coalesce(${bodyId ?? null}::uuid, m.body_id)`.execute(tx)
  return rows
}
