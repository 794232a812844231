import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { BodyType } from '../body.ts'
import type { BodyKind } from '../kinds.ts'
import type { AskedChange } from './rules.ts'

/** What was said of a body, for those who say and confirm such things. */
export interface KindChange {
  /** What was said together, and is confirmed together. */
  readonly setId: string
  /** Absent for a hidden body that the reader may not know of, as its name. */
  readonly bodyId: string | null
  readonly bodyName: string | null
  readonly what: AskedChange['what']
  readonly kind: BodyKind | null
  readonly from: string | null
  readonly until: string | null
  readonly source: string | null
  /** The new type; of a body that is to be checked the one that it has. */
  readonly type: BodyType | null
  readonly askedBy: string
  readonly askedByName: string
  readonly askedAt: Date
  readonly lapsesAt: Date
  readonly confirmedByName: string | null
  readonly confirmedAt: Date | null
  readonly refusedAt: Date | null
  readonly mayConfirm: boolean
  readonly mayTakeBack: boolean
}

/** Says it. @returns whether it holds at once: nobody else has come into the house yet who could confirm it */
export const addKindChange = async (
  tx: DatabaseTransaction,
  setId: string,
  { bodyId, ...said }: AskedChange,
  lapsesAt: Date,
): Promise<boolean> =>
  (
    await sql<{
      alone: boolean
    }>`select directory.ask_kind(${setId}::uuid, ${bodyId}::uuid, ${JSON.stringify(said)}::jsonb, ${lapsesAt}) as alone`.execute(
      tx,
    )
  ).rows[0]!.alone

const list = async (
  tx: DatabaseTransaction,
  { setId = null, bodyId = null }: { setId?: string | null; bodyId?: string | null },
): Promise<KindChange[]> =>
  (
    await sql<KindChange>`select set_id as "setId", body_id as "bodyId", body_name as "bodyName", what, kind, from_day as "from",
      until_day as "until", source, type, asked_by as "askedBy", asked_by_name as "askedByName", asked_at as "askedAt",
      lapses_at as "lapsesAt", confirmed_by_name as "confirmedByName", confirmed_at as "confirmedAt", refused_at as "refusedAt",
      may_confirm as "mayConfirm", may_take_back as "mayTakeBack"
      from directory.list_kind_changes(${setId}::uuid, ${bodyId}::uuid)`.execute(tx)
  ).rows

/** What was said together; nothing for whoever may not confirm such things. */
export const listSet = (tx: DatabaseTransaction, setId: string): Promise<KindChange[]> => list(tx, { setId })

/** What waits at a body for a second person. */
export const listWaitingAt = (tx: DatabaseTransaction, bodyId: string): Promise<KindChange[]> =>
  list(tx, { bodyId })

const isDone = ({ rows }: { rows: { done: boolean }[] }): boolean => rows[0]?.done === true

/** @returns whether anything of it waited for the actor */
export const confirmSet = async (tx: DatabaseTransaction, setId: string): Promise<boolean> =>
  isDone(await sql<{ done: boolean }>`select directory.confirm_kinds(${setId}::uuid) as done`.execute(tx))

/** @returns whether it was the actor's to refuse or take back */
export const refuseSet = async (tx: DatabaseTransaction, setId: string): Promise<boolean> =>
  isDone(await sql<{ done: boolean }>`select directory.refuse_kinds(${setId}::uuid) as done`.execute(tx))

/** Whom what was said in this transaction waits for, by the body for which they act. */
export const listWhomSetWaitsFor = async (
  tx: DatabaseTransaction,
  setId: string,
): Promise<{ bodyId: string; people: string[] }[]> =>
  (
    await sql<{ bodyId: string; people: string[] }>`select body_id as "bodyId", array_agg(person_id) as people
      from directory.whom_kinds_wait_for(${setId}::uuid) group by body_id order by body_id`.execute(tx)
  ).rows
