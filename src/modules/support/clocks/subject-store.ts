import { sql } from 'kysely'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { ClockKind } from '../../law/index.ts'

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
 * Ends the clocks that a thing has set off, such as a phase that ended or a follow-up that was made.
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
    .set((row) => ({
      state: 'done' as const,
      ended_on: endedOn,
      ended_by: actor.personId,
      next_warning: null,
      revision: row('revision', '+', 1),
    }))
    .execute()
}

/**
 * Lets clocks of a kind lapse whose last day has passed, with the extension that was given. As the system.
 *
 * @returns what they ran for.
 */
export const lapseClocks = async (
  tx: DatabaseTransaction,
  kind: ClockKind,
  today: Day,
): Promise<string[]> => {
  const lapsed = await tx
    .updateTable('support.clock')
    .set((row) => ({
      state: 'lapsed' as const,
      ended_on: today,
      next_warning: null,
      revision: row('revision', '+', 1),
    }))
    .where('kind', '=', kind)
    .where('state', '=', 'running')
    .where('last_day', '<', today)
    .returning('subject_id')
    .execute()
  return lapsed.flatMap(({ subject_id }) => (subject_id === null ? [] : [subject_id]))
}

/**
 * Ends the clock of a duty that a step has fulfilled: the one of the thing itself, and one of the same kind that somebody
 * started for nothing in particular, such as from a checklist. A clock never ends before it began.
 */
export const endDuty = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  of: ClocksOf & { readonly kind: ClockKind; readonly outcome?: 'opened' | 'not_opened' },
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
