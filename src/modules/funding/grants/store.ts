import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound } from '../../../platform/refusal.ts'
import { UNNAMED_BODY } from '../../directory/index.ts'
import type { GrantSelection, GrantState } from './schema.ts'

/** A grant as everybody may read it. Money is in öre. */
export interface Grant {
  readonly id: string
  readonly applicationId: string
  readonly callId: string
  readonly callTitle: string
  readonly assignmentId: string | null
  readonly giverId: string
  readonly giverName: string
  readonly receiverId: string
  /** Not its name where it is hidden as a shelter is: the grant is public, who has it is not. */
  readonly receiverName: string
  readonly number: string
  readonly title: string
  readonly purpose: string
  readonly grantedOre: number
  readonly decidedOn: string
  readonly state: GrantState
  /** Why it did not come about; nothing where it did. */
  readonly forgoneBecause: string | null
  /** Grows with each change. */
  readonly revision: number
}

const columns = sql`g.id, g.application_id as "applicationId", g.call_id as "callId", c.title as "callTitle",
  c.assignment_id as "assignmentId", g.giver_id as "giverId", s.name as "giverName", g.receiver_id as "receiverId",
  coalesce(r.name, ${UNNAMED_BODY}) as "receiverName", g.number, g.title, g.purpose, g.granted_ore as "grantedOre", g.decided_on as "decidedOn", g.state,
  g.forgone_because as "forgoneBecause", g.revision`
const joins = sql`funding.grant g join funding.call c on c.id = g.call_id
  join directory.body s on s.id = g.giver_id left join directory.body r on r.id = g.receiver_id`

/** @throws NotFound */
export const getGrant = async (
  tx: DatabaseTransaction,
  grantId: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<Grant> => {
  const { rows } = await sql<Grant>`
    select ${columns} from ${joins} where g.id = ${grantId} ${lock ? sql`for update of g` : sql``}`.execute(
    tx,
  )
  const [row] = rows
  if (row === undefined) throw new NotFound('grant')
  return row
}

/** The grant of an application, where one was given. */
export const findGrantOf = async (
  tx: DatabaseTransaction,
  applicationId: string,
  options: { lock?: boolean } = {},
): Promise<Grant | undefined> => {
  const found = await tx
    .selectFrom('funding.grant')
    .select('id')
    .where('application_id', '=', applicationId)
    .executeTakeFirst()
  return found && getGrant(tx, found.id, options)
}

/** The register of grants, the newest first, with how much there is in all. */
export const listGrants = async (
  tx: DatabaseTransaction,
  selection: GrantSelection,
): Promise<{ rows: Grant[]; total: number; grantedOre: number }> => {
  const { call, giver, year, page, limit } = selection
  const conditions = [
    sql`true`,
    ...(call === undefined ? [] : [sql`g.call_id = ${call}`]),
    ...(giver === undefined ? [] : [sql`g.giver_id = ${giver}`]),
    ...(year === undefined ? [] : [sql`extract(year from g.decided_on) = ${year}`]),
  ]
  const { rows } = await sql<Grant & { total: number; all: number }>`
    select ${columns}, count(*) over ()::int as total, (sum(g.granted_ore) filter (where g.state <> 'forgone') over ())::bigint as "all"
    from ${joins} where ${sql.join(conditions, sql` and `)}
    order by g.decided_on desc, g.number, g.id limit ${limit} offset ${(page - 1) * limit}`.execute(tx)
  return {
    rows: rows.map(({ total: _, all: __, ...row }) => row),
    total: rows[0]?.total ?? 0,
    grantedOre: Number(rows[0]?.all ?? 0),
  }
}

/** What the register can be narrowed by. */
export const listGrantChoices = async (
  tx: DatabaseTransaction,
): Promise<{ givers: { id: string; name: string }[]; years: number[] }> => {
  const givers = await sql<{ id: string; name: string }>`
    select distinct b.id, b.name from funding.grant g join directory.body b on b.id = g.giver_id order by b.name`.execute(
    tx,
  )
  const years = await sql<{ year: number }>`
    select distinct extract(year from decided_on)::int as year from funding.grant order by year desc`.execute(
    tx,
  )
  return { givers: givers.rows, years: years.rows.map(({ year }) => year) }
}

export type OwnGrant = Grant & { readonly reportOn: string | null }

/** Grants that a body gives or receives, those that need something first. */
export const listGrantsOf = async (tx: DatabaseTransaction, bodyId: string): Promise<OwnGrant[]> => {
  const { rows } = await sql<OwnGrant>`
    select ${columns}, a.report_on as "reportOn" from ${joins} left join funding.agreement a on a.grant_id = g.id
    where g.receiver_id = ${bodyId} or g.giver_id = ${bodyId}
    order by (g.state in ('closed', 'forgone')), a.report_on nulls first, g.decided_on desc limit 200`.execute(
    tx,
  )
  return rows
}

/** Says where a grant stands; one that does not come about, with why. */
export const setState = async (
  tx: DatabaseTransaction,
  grantId: string,
  state: GrantState,
  now: Date,
  forgoneBecause: string | null = null,
): Promise<void> => {
  await tx
    .updateTable('funding.grant')
    .set((row) => ({
      state,
      forgone_because: forgoneBecause,
      closed_at: state === 'closed' || state === 'forgone' ? now : null,
      revision: row('revision', '+', 1),
    }))
    .where('id', '=', grantId)
    .execute()
}

/** A grant says what was decided anew, and stands where that puts it. */
export const putDecided = async (
  tx: DatabaseTransaction,
  grantId: string,
  decided: { readonly number: string; readonly grantedOre: number; readonly decidedOn: string },
  state: Exclude<GrantState, 'forgone' | 'closed'> | 'as_before',
): Promise<void> => {
  await tx
    .updateTable('funding.grant')
    .set((row) => ({
      number: decided.number,
      granted_ore: decided.grantedOre,
      decided_on: decided.decidedOn,
      ...(state === 'as_before' ? {} : { state, forgone_because: null, closed_at: null }),
      revision: row('revision', '+', 1),
    }))
    .where('id', '=', grantId)
    .execute()
}

/** One more payment, after those that were agreed. */
export const addInstalment = async (
  tx: DatabaseTransaction,
  grantId: string,
  { amountOre, dueOn }: Pick<Instalment, 'amountOre' | 'dueOn'>,
): Promise<void> => {
  await sql`
    insert into funding.instalment (grant_id, position, amount_ore, due_on)
    select ${grantId}::uuid, max(position) + 1, ${amountOre}, ${dueOn} from funding.instalment where grant_id = ${grantId}`.execute(
    tx,
  )
}

export interface Agreement {
  readonly conditions: string
  readonly startsOn: string
  readonly endsOn: string
  readonly reportOn: string
  readonly offeredAt: Date
  readonly acceptedAt: Date | null
  readonly declinedAt: Date | null
  readonly declinedBecause: string | null
}

export const findAgreement = (tx: DatabaseTransaction, grantId: string): Promise<Agreement | undefined> =>
  tx
    .selectFrom('funding.agreement')
    .select([
      'conditions',
      'starts_on as startsOn',
      'ends_on as endsOn',
      'report_on as reportOn',
      'offered_at as offeredAt',
      'accepted_at as acceptedAt',
      'declined_at as declinedAt',
      'declined_because as declinedBecause',
    ])
    .where('grant_id', '=', grantId)
    .executeTakeFirst()

export interface Instalment {
  readonly id: string
  readonly amountOre: number
  readonly dueOn: string
  readonly condition: string | null
  readonly paidOn: string | null
  readonly stoppedReason: string | null
}

/** Whether nothing is to be paid of it any longer. */
export const isSettled = ({ paidOn, stoppedReason }: Instalment): boolean =>
  paidOn !== null || stoppedReason !== null

/** What has been paid of them, in öre. */
export const paidOf = (instalments: readonly Instalment[]): number =>
  instalments.reduce((sum, { paidOn, amountOre }) => (paidOn === null ? sum : sum + amountOre), 0)

export const listInstalments = (tx: DatabaseTransaction, grantId: string): Promise<Instalment[]> =>
  tx
    .selectFrom('funding.instalment')
    .select([
      'id',
      'amount_ore as amountOre',
      'due_on as dueOn',
      'condition',
      'paid_on as paidOn',
      'stopped_reason as stoppedReason',
    ])
    .where('grant_id', '=', grantId)
    .orderBy('position')
    .execute()

/** The period that was applied for, where the actor may read the application. */
export const findPeriod = (tx: DatabaseTransaction, applicationId: string) =>
  tx
    .selectFrom('funding.application')
    .select(['starts_on as startsOn', 'ends_on as endsOn'])
    .where('id', '=', applicationId)
    .executeTakeFirst()

/** Which grant an instalment belongs to. @throws NotFound */
export const getInstalmentGrant = async (tx: DatabaseTransaction, instalmentId: string): Promise<string> => {
  const row = await tx
    .selectFrom('funding.instalment')
    .select('grant_id')
    .where('id', '=', instalmentId)
    .executeTakeFirst()
  if (row === undefined) throw new NotFound('instalment')
  return row.grant_id
}

/** Offers an agreement with its payments, or offers it anew while it is not accepted. */
export const putAgreement = async (
  tx: DatabaseTransaction,
  offered: {
    grantId: string
    conditions: string
    startsOn: string
    endsOn: string
    reportOn: string
    instalments: readonly { amount: number; dueOn: string; condition?: string | undefined }[]
    personId: string
    now: Date
  },
): Promise<void> => {
  const { grantId } = offered
  const values = {
    conditions: offered.conditions,
    starts_on: offered.startsOn,
    ends_on: offered.endsOn,
    report_on: offered.reportOn,
    offered_by: offered.personId,
    offered_at: offered.now,
    declined_by: null,
    declined_at: null,
    declined_because: null,
  }
  await tx.deleteFrom('funding.instalment').where('grant_id', '=', grantId).execute()
  await tx
    .insertInto('funding.agreement')
    .values({ grant_id: grantId, ...values })
    .onConflict((conflict) => conflict.column('grant_id').doUpdateSet(values))
    .execute()
  await tx
    .insertInto('funding.instalment')
    .values(
      offered.instalments.map(({ amount, dueOn, condition }, position) => ({
        grant_id: grantId,
        position,
        amount_ore: amount,
        due_on: dueOn,
        condition: condition || null,
      })),
    )
    .execute()
}

export const markAccepted = async (
  tx: DatabaseTransaction,
  grantId: string,
  by: { personId: string; now: Date },
): Promise<void> => {
  await tx
    .updateTable('funding.agreement')
    .set({ accepted_by: by.personId, accepted_at: by.now })
    .where('grant_id', '=', grantId)
    .execute()
}

export const markDeclined = async (
  tx: DatabaseTransaction,
  grantId: string,
  by: { personId: string; now: Date; because: string },
): Promise<void> => {
  await tx
    .updateTable('funding.agreement')
    .set({ declined_by: by.personId, declined_at: by.now, declined_because: by.because })
    .where('grant_id', '=', grantId)
    .execute()
}

export const markPaid = async (
  tx: DatabaseTransaction,
  instalmentId: string,
  paid: { paidOn: string; personId: string },
): Promise<void> => {
  await tx
    .updateTable('funding.instalment')
    .set({ paid_on: paid.paidOn, paid_by: paid.personId })
    .where('id', '=', instalmentId)
    .execute()
}

export const markStopped = async (
  tx: DatabaseTransaction,
  instalmentId: string,
  reason: string,
): Promise<void> => {
  await tx
    .updateTable('funding.instalment')
    .set({ stopped_reason: reason })
    .where('id', '=', instalmentId)
    .execute()
}

/** A payment that was noted wrongly is none: it waits as before. */
export const markUnpaid = async (tx: DatabaseTransaction, instalmentId: string): Promise<void> => {
  await tx
    .updateTable('funding.instalment')
    .set({ paid_on: null, paid_by: null })
    .where('id', '=', instalmentId)
    .execute()
}

/** Whether somebody has declared that something makes them partial to an application. */
export const isPartial = async (
  tx: DatabaseTransaction,
  applicationId: string,
  personId: string,
): Promise<boolean> =>
  (await tx
    .selectFrom('funding.declaration')
    .select('id')
    .where('application_id', '=', applicationId)
    .where('person_id', '=', personId)
    .where('partial', '=', true)
    .executeTakeFirst()) !== undefined
