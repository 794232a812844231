import { sql } from 'kysely'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { ClockKind, ClockOutcome } from '../../law/index.ts'
import { precedingOf, restingOn, stoppingKinds } from './rules.ts'

/** The clocks of a thing of a case, such as a phase. */
interface ClocksOf {
  readonly caseId: string
  readonly subjectId: string
  readonly kind?: ClockKind
}

const runningOf = (tx: DatabaseTransaction, { caseId, subjectId, kind }: ClocksOf, alsoLoose: boolean) => {
  const running = tx
    .updateTable('support.clock')
    .where('case_id', '=', caseId)
    .where('state', '=', 'running')
    .where((of) =>
      of.or([of('subject_id', '=', subjectId), ...(alsoLoose ? [of('subject_id', 'is', null)] : [])]),
    )
  return kind === undefined ? running : running.where('kind', '=', kind)
}

/**
 * Ends the clocks that a thing has set off, such as a phase that ended or a follow-up that was made. What has ceased by its last day
 * is not done after it: the morning notes that.
 *
 * @param of the thing, and the kind where it has set off several.
 */
export const endClocksOf = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  of: ClocksOf,
  endedOn: Day,
): Promise<void> => {
  await runningOf(tx, of, false)
    .where((row) =>
      row.or([
        row('kind', 'not in', [...stoppingKinds]),
        row('last_day', '>=', endedOn),
        row('longer_asked_on', '<=', row.ref('last_day')),
      ]),
    )
    .set((row) => ({
      state: 'done' as const,
      ended_on: endedOn,
      ended_by: actor.personId,
      next_warning: null,
      revision: row('revision', '+', 1),
    }))
    .execute()
}

interface Stopped {
  readonly kind: ClockKind
  readonly caseId: string
  readonly subjectId: string | null
}

/**
 * Ends as done, on a day by their last, the clocks that one follows: what a court tries has been sent to it. What reached it after the
 * last day does not say when it was sent, so that is left to be written.
 *
 * @returns their identifiers.
 */
export const endPreceding = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  { kind, caseId, subjectId }: Stopped,
  reachedOn: Day,
): Promise<readonly string[]> => {
  const before = precedingOf(kind)
  if (before.length === 0) return []
  const ended = await tx
    .updateTable('support.clock')
    .set((row) => ({
      state: 'done' as const,
      ended_on: sql<string>`greatest(starts_on, ${reachedOn}::date)`,
      ended_by: actor.personId,
      next_warning: null,
      revision: row('revision', '+', 1),
    }))
    .where('case_id', '=', caseId)
    .where('kind', 'in', [...before])
    .where('subject_id', subjectId === null ? 'is' : '=', subjectId)
    .where('state', '=', 'running')
    .where('last_day', '>=', reachedOn)
    .returning('id')
    .execute()
  return ended.map(({ id }) => id)
}

/**
 * Ends the clocks that rest on the same measure as one that has stopped it: nobody has anything more to keep. What it follows was done or
 * was not, whatever came of it.
 */
export const endResting = async (
  tx: DatabaseTransaction,
  { kind, caseId, subjectId }: Stopped,
  endedOn: Day,
  actor: PersonActor | null,
): Promise<void> => {
  const preceding = precedingOf(kind)
  const resting = restingOn(kind).filter((other) => !preceding.includes(other))
  if (resting.length === 0) return
  await tx
    .updateTable('support.clock')
    .set((row) => ({
      state: 'not_needed' as const,
      ended_on: sql<string>`greatest(starts_on, ${endedOn}::date)`,
      ended_by: actor?.personId ?? null,
      next_warning: null,
      revision: row('revision', '+', 1),
    }))
    .where('case_id', '=', caseId)
    .where('kind', 'in', [...resting])
    .where('subject_id', subjectId === null ? 'is' : '=', subjectId)
    .where('state', '=', 'running')
    .execute()
}

interface Lapsed extends Stopped {
  readonly id: string
  readonly bodyId: string
}

/**
 * Lets the clocks of some kinds lapse whose last day has passed, with those that rest on them. A longer time that was asked of the court
 * in time keeps what it is about until the court has answered (LVU 9 §, lag 2024:79 4:7). As the system.
 *
 * @param of Those that things have set off, or those that people started by hand.
 * @returns what has lapsed.
 */
export const lapsePassed = async (
  tx: DatabaseTransaction,
  kinds: readonly ClockKind[],
  today: Day,
  of: 'things' | 'hand',
): Promise<Lapsed[]> => {
  const { rows } = await sql<Lapsed>`
    update support.clock k
    set state = 'lapsed', ended_on = k.last_day, next_warning = null, revision = k.revision + 1
    where k.kind = any (${[...kinds]}::text[]) and k.state = 'running' and k.last_day < ${today}
      and (k.subject_id is null) = ${of === 'hand'}
      and (k.longer_asked_on is null or k.longer_asked_on > k.last_day)
    returning k.id, k.kind, k.case_id as "caseId", k.subject_id as "subjectId", k.responsible_body as "bodyId"`.execute(
    tx,
  )
  for (const lapsed of rows) await endResting(tx, lapsed, today, null)
  return rows
}

/**
 * Lets clocks of a kind lapse that things have set off and whose last day has passed, with those that rest on them. As the system.
 *
 * @returns what they ran for.
 */
export const lapseClocks = async (tx: DatabaseTransaction, kind: ClockKind, today: Day): Promise<string[]> =>
  (await lapsePassed(tx, [kind], today, 'things')).flatMap(({ subjectId }) =>
    subjectId === null ? [] : [subjectId],
  )

/** What a clock runs for that has been given a longer time, or for which one was asked of the court in time. */
interface Lengthened {
  readonly subjectId: string
  /** The last day that it had before. */
  readonly until: Day
}

/** What clocks of a kind run for that were given a longer time which has not passed, or for which one was asked in time. As the system. */
export const listLengthened = async (
  tx: DatabaseTransaction,
  kind: ClockKind,
  today: Day,
): Promise<Lengthened[]> => {
  const { rows } = await sql<Lengthened>`
    select k.subject_id as "subjectId", coalesce(k.extended_from, k.last_day) as until from support.clock k
    where k.kind = ${kind} and k.state = 'running' and k.subject_id is not null
      and ((k.extended_from is not null and k.last_day >= ${today}) or k.longer_asked_on <= k.last_day)`.execute(
    tx,
  )
  return rows
}

/**
 * Ends the clock of a duty that a step has fulfilled: the one of the thing itself, and one of the same kind that somebody
 * started for nothing in particular, such as from a checklist. A clock never ends before it began.
 */
export const endDuty = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  of: ClocksOf & { readonly kind: ClockKind; readonly outcome?: ClockOutcome },
  endedOn: Day,
): Promise<void> => {
  await runningOf(tx, of, true)
    .set((row) => ({
      state: 'done' as const,
      ended_on: sql<string>`greatest(starts_on, ${endedOn}::date)`,
      ended_by: actor.personId,
      outcome: of.outcome ?? null,
      next_warning: null,
      revision: row('revision', '+', 1),
    }))
    .execute()
}

/** The identifier of a clock of a thing that runs, or has run out; nothing where there is none. */
export const findClockOf = async (
  tx: DatabaseTransaction,
  { caseId, subjectId, kind }: ClocksOf & { readonly kind: ClockKind },
): Promise<string | undefined> =>
  (
    await tx
      .selectFrom('support.clock')
      .select('id')
      .where('case_id', '=', caseId)
      .where('subject_id', '=', subjectId)
      .where('kind', '=', kind)
      .where('state', 'in', ['running', 'lapsed'])
      .forUpdate()
      .executeTakeFirst()
  )?.id
