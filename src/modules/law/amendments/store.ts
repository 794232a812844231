import { sql } from 'kysely'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Sfs } from '../versions.ts'
import type { KeptChange } from './change.ts'

export interface EnteredChange extends KeptChange {
  readonly id: string
}

/** An amendment as it was entered, with its changes in the order in which they were. */
export interface EnteredAmendment {
  readonly id: string
  readonly sfs: Sfs
  readonly from: Day
  readonly about: string
  readonly aboutEn: string | null
  readonly transition: string | null
  readonly source: string
  readonly enteredBy: string
  readonly enteredBody: string
  /** Absent for somebody of another body and somebody who has left, as every name of a person here. */
  readonly enteredByName: string | null
  /** Name of the body, where the reader may know it. */
  readonly enteredBodyName: string | null
  readonly enteredAt: Date
  readonly askedAt: Date | null
  readonly confirmedByName: string | null
  readonly confirmedBodyName: string | null
  readonly confirmedAt: Date | null
  readonly withdrawnAt: Date | null
  readonly withdrawnBy: string | null
  readonly withdrawnByName: string | null
  readonly withdrawnBodyName: string | null
  /** Why somebody else said no to it. */
  readonly withdrawnReason: string | null
  /** The amendment in whose place it stands once it is confirmed, and what was wrong of that. */
  readonly corrects: string | null
  readonly correctionReason: string | null
  /** The draft, or the amendment, that corrects this one; and when it took its place. */
  readonly correctedBy: string | null
  readonly correctedAt: Date | null
  readonly weighedAt: Date | null
  readonly appliedAt: Date | null
  readonly revision: number
  readonly changes: readonly EnteredChange[]
}

const rowsOf = (tx: DatabaseTransaction) =>
  tx
    .selectFrom('law.amendment as a')
    .leftJoin('identity.person as e', 'e.id', 'a.entered_by')
    .leftJoin('identity.person as c', 'c.id', 'a.confirmed_by')
    .leftJoin('identity.person as w', 'w.id', 'a.withdrawn_by')
    .leftJoin('directory.body as wb', 'wb.id', 'a.withdrawn_body')
    .leftJoin('law.amendment as x', (join) =>
      join.onRef('x.corrects', '=', 'a.id').on('x.withdrawn_at', 'is', null),
    )
    .leftJoin('directory.body as eb', 'eb.id', 'a.entered_body')
    .leftJoin('directory.body as cb', 'cb.id', 'a.confirmed_body')
    .select([
      'a.id',
      'a.sfs',
      'a.from_day as from',
      'a.about',
      'a.about_en as aboutEn',
      'a.transition',
      'a.source',
      'a.entered_by as enteredBy',
      'a.entered_body as enteredBody',
      'e.name as enteredByName',
      'eb.name as enteredBodyName',
      'a.asked_at as askedAt',
      'a.entered_at as enteredAt',
      'c.name as confirmedByName',
      'cb.name as confirmedBodyName',
      'a.confirmed_at as confirmedAt',
      'a.withdrawn_at as withdrawnAt',
      'a.withdrawn_by as withdrawnBy',
      'w.name as withdrawnByName',
      'wb.name as withdrawnBodyName',
      'a.withdrawn_reason as withdrawnReason',
      'a.corrects',
      'a.correction_reason as correctionReason',
      'x.id as correctedBy',
      'a.corrected_at as correctedAt',
      'a.weighed_at as weighedAt',
      'a.applied_at as appliedAt',
      'a.revision',
      sql<
        EnteredChange[]
      >`coalesce((select jsonb_agg(jsonb_build_object('id', h.id, 'kind', h.kind, 'subject', h.subject,
        'value', h.value) order by h.entered_at, h.id) from law.change h where h.amendment_id = a.id), '[]')`.as(
        'changes',
      ),
    ])

/** Amendments that have not been taken back, with the drafts that somebody said no to, the one that applies last first. */
export const listEntered = async (tx: DatabaseTransaction): Promise<readonly EnteredAmendment[]> =>
  (await rowsOf(tx)
    .where('a.corrected_at', 'is', null)
    .where((where) =>
      where.or([where('a.withdrawn_at', 'is', null), where('a.withdrawn_reason', 'is not', null)]),
    )
    .orderBy('a.from_day', 'desc')
    .orderBy('a.sfs')
    .execute()) as readonly EnteredAmendment[]

/** Those that are part of the law, in the order in which they were confirmed; none in whose place another stands. */
export const listConfirmed = async (tx: DatabaseTransaction): Promise<readonly EnteredAmendment[]> =>
  (await rowsOf(tx)
    .where('a.confirmed_at', 'is not', null)
    .where('a.corrected_at', 'is', null)
    .orderBy('a.confirmed_at')
    .execute()) as readonly EnteredAmendment[]

export const findEntered = async (
  tx: DatabaseTransaction,
  amendmentId: string,
): Promise<EnteredAmendment | undefined> =>
  (await rowsOf(tx).where('a.id', '=', amendmentId).executeTakeFirst()) as EnteredAmendment | undefined

/** Whether an amendment of a number has been entered and not been taken back. */
export const isEntered = async (tx: DatabaseTransaction, sfs: string): Promise<boolean> =>
  (await tx
    .selectFrom('law.amendment')
    .select('id')
    .where('sfs', '=', sfs)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()) !== undefined

interface NewAmendment {
  readonly sfs: string
  readonly from: Day
  readonly about: string
  readonly aboutEn?: string | undefined
  readonly transition?: string | undefined
  readonly source: string
  readonly correcting?: { readonly corrects: string; readonly reason: string }
}

/** @returns its identifier */
export const insertAmendment = async (
  tx: DatabaseTransaction,
  { personId, bodyId }: PersonActor,
  amendment: NewAmendment,
  now: Date,
): Promise<string> => {
  const added = await tx
    .insertInto('law.amendment')
    .values({
      sfs: amendment.sfs,
      from_day: amendment.from,
      about: amendment.about,
      about_en: amendment.aboutEn ?? null,
      transition: amendment.transition ?? null,
      source: amendment.source,
      corrects: amendment.correcting?.corrects ?? null,
      correction_reason: amendment.correcting?.reason ?? null,
      entered_by: personId,
      entered_body: bodyId,
      entered_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return added.id
}

/** @returns whether it was added; not where the amendment changes the same thing already. */
export const insertChange = async (
  tx: DatabaseTransaction,
  amendmentId: string,
  { kind, subject, value }: KeptChange,
  now: Date,
): Promise<boolean> => {
  const added = await tx
    .insertInto('law.change')
    .values({ amendment_id: amendmentId, kind, subject, value: JSON.stringify(value), entered_at: now })
    .onConflict((conflict) => conflict.columns(['amendment_id', 'kind', 'subject']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}

/** @returns whether it was there. */
export const deleteChange = async (
  tx: DatabaseTransaction,
  amendmentId: string,
  changeId: string,
): Promise<boolean> => {
  const gone = await tx
    .deleteFrom('law.change')
    .where('amendment_id', '=', amendmentId)
    .where('id', '=', changeId)
    .executeTakeFirst()
  return gone.numDeletedRows > 0n
}

const answer = async (tx: DatabaseTransaction, asked: ReturnType<typeof sql<{ done: boolean }>>) =>
  (await asked.execute(tx)).rows[0]!.done

/** @returns whether it is part of the law now; not where it was changed after it was read, or by somebody of the same body. */
export const confirmEntered = (tx: DatabaseTransaction, amendmentId: string, revision: number) =>
  answer(tx, sql`select law.confirm(${amendmentId}::uuid, ${revision}) as done`)

/** Notes that others have been asked to confirm it. */
export const noteAsked = (tx: DatabaseTransaction, amendmentId: string) =>
  answer(tx, sql`select law.note_asked(${amendmentId}::uuid) as done`)

/** @returns whether the draft is gone; not where it has been confirmed. */
export const withdrawEntered = (tx: DatabaseTransaction, amendmentId: string, reason: string | undefined) =>
  answer(tx, sql`select law.withdraw(${amendmentId}::uuid, ${reason ?? null}) as done`)

/** Bodies at which a lawyer may confirm what the actor has entered. */
export const listSecondBodies = async (tx: DatabaseTransaction): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`select law.bodies_of_others() as id`.execute(tx)
  return rows.map(({ id }) => id)
}

export type EffectKind = 'disclosure' | 'clock' | 'retention'

/** Most that are shown at once; how many there are is told beside it. */
const MOST_SHOWN = 200

/** Something that an amendment changes. */
export interface Effect {
  readonly kind: EffectKind
  readonly subjectId: string
  readonly caseId: string
  readonly bodyId: string
}

/** Keeps what an amendment changes, in place of what was kept before. */
export const replaceEffects = async (
  tx: DatabaseTransaction,
  amendmentId: string,
  effects: readonly Effect[],
  now: Date,
): Promise<void> => {
  await tx.deleteFrom('law.effect').where('amendment_id', '=', amendmentId).execute()
  await sql`insert into law.effect (amendment_id, kind, subject_id, case_id, body_id)
    select ${amendmentId}::uuid, e.kind, e."subjectId", e."caseId", e."bodyId"
    from jsonb_to_recordset(${JSON.stringify(effects)}::jsonb)
      as e (kind text, "subjectId" uuid, "caseId" uuid, "bodyId" uuid)`.execute(tx)
  await tx.updateTable('law.amendment').set({ weighed_at: now }).where('id', '=', amendmentId).execute()
}

export const markApplied = async (tx: DatabaseTransaction, amendmentId: string, now: Date): Promise<void> => {
  await tx.updateTable('law.amendment').set({ applied_at: now }).where('id', '=', amendmentId).execute()
}

/** What an amendment changes, as far as the reader may see the cases. */
export const listEffects = async (tx: DatabaseTransaction, amendmentId: string): Promise<readonly Effect[]> =>
  (await tx
    .selectFrom('law.effect')
    .select(['kind', 'subject_id as subjectId', 'case_id as caseId', 'body_id as bodyId'])
    .where('amendment_id', '=', amendmentId)
    .orderBy('kind')
    .orderBy('case_id')
    .limit(MOST_SHOWN)
    .execute()) as readonly Effect[]

/** How many of each kind: at the reader's own body, or in the whole country, where of few nothing is told. */
export const countEffects = async (
  tx: DatabaseTransaction,
  amendmentId: string,
  where: 'here' | 'everywhere',
): Promise<ReadonlyMap<EffectKind, number | null>> => {
  const { rows } = await sql<{ kind: EffectKind; count: number | null }>`
    select kind, count from ${sql.raw(`law.effects_${where}`)}(${amendmentId}::uuid)`.execute(tx)
  return new Map(rows.map(({ kind, count }) => [kind, count]))
}
