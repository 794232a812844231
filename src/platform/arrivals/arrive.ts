import { sql } from 'kysely'
import type { ActionContext } from '../access/action.ts'
import type { Role } from '../access/roles.ts'
import { dayOf } from '../clock/clock.ts'
import { addWorkingDays, swedishMoment } from '../clock/working-days.ts'
import type { DatabaseTransaction } from '../database/connect.ts'
import type { ArrivalKind } from './kind.ts'

/** The job that tells people of something that has come to wait: handed over by the database, with what waits. */
export const tellTask = 'arrivals.tell'

export interface Arriving {
  /** Identifier of the thing that waits: the alarm, the disclosure, the copy. */
  readonly about: string
  /** The case that it comes from: nobody on its deny list sees that anything waits. */
  readonly caseId?: string
  /** The body at which it waits; the roles of its kind, or others; people by name, who act for that body. */
  readonly for: {
    readonly bodyId: string
    readonly roles?: readonly Role[]
    readonly people?: readonly string[]
  }
  /** By when it is to be dealt with. */
  readonly until?: Date
  /**
   * Parameters of the address of its page: identifiers and names, never a text. `number` is that by which it is known among others of
   * its kind, and stands on its row; it is letters, digits and points, and tells nothing of a person.
   */
  readonly place: Readonly<Record<string, string>>
}

/** Working days after which what waits for somebody by name is for those who lead too: they may be away. */
const DAYS_BY_NAME = 3

/** When a thing goes on to the next, where nobody takes it or deals with it. */
const goesOnAt = (
  { escalatesAfter, for: roles }: ArrivalKind,
  { byName, now }: { readonly byName: boolean; readonly now: Date },
): Date | null => {
  if (escalatesAfter !== undefined) return new Date(now.getTime() + escalatesAfter * 60_000)
  return byName && roles.includes('case_manager')
    ? swedishMoment(addWorkingDays(dayOf(now), DAYS_BY_NAME), '08:00')
    : null
}

/**
 * Makes something wait for somebody, in the transaction of what happened. It stands on their first page and in their badge
 * once this is committed, and leaves both with `settle`. What waits already goes on waiting: nothing waits twice at one body.
 * A danger is also for whoever is on duty at the body, and is mailed.
 *
 *     await arrive({ tx, now }, childMissing, { about: alarmId, caseId, for: { bodyId: actor.bodyId }, place: { caseId, alarmId } })
 *
 * @returns its identifier
 */
export const arrive = async (
  { tx, now }: Pick<ActionContext, 'tx' | 'now'>,
  kind: ArrivalKind,
  { about, caseId, for: whom, until, place }: Arriving,
): Promise<string> => {
  const next = goesOnAt(kind, { byName: whom.people !== undefined, now })
  const { rows } = await sql<{
    id: string
  }>`select arrivals.arrive(${kind.name}, ${about}::uuid, ${caseId ?? null}::uuid,
    ${whom.bodyId}::uuid, ${[...(whom.roles ?? (whom.people === undefined ? kind.for : []))]}::text[], ${[...(whom.people ?? [])]}::uuid[],
    ${kind.urgency}, ${JSON.stringify(place)}::jsonb, ${until ?? null}::timestamptz, ${next}::timestamptz,
    ${kind.apart === true}) as id`.execute(tx)
  return rows[0]!.id
}

/**
 * Ends the waiting of a thing, in the transaction that deals with it: wherever it waits, or at one body, or for one person, where each
 * answers for themselves. Harmless where it does not wait.
 */
export const settle = async (
  tx: DatabaseTransaction,
  kind: ArrivalKind,
  about: string,
  { bodyId, personId }: { readonly bodyId?: string; readonly personId?: string } = {},
): Promise<number> => {
  const { rows } = await (bodyId === undefined && personId === undefined
    ? sql<{ ended: number }>`select arrivals.settle(${kind.name}, ${about}::uuid) as ended`
    : sql<{
        ended: number
      }>`select arrivals.settle_for(${kind.name}, ${about}::uuid, ${bodyId ?? null}::uuid, ${personId ?? null}::uuid) as ended`
  ).execute(tx)
  return rows[0]!.ended
}

/** Somebody it is for takes it: it goes on to nobody. @returns whether it waited for them */
export const take = async (tx: DatabaseTransaction, arrivalId: string): Promise<boolean> => {
  const { rows } = await sql<{ taken: boolean }>`select arrivals.take(${arrivalId}::uuid) as taken`.execute(
    tx,
  )
  return rows[0]!.taken
}
