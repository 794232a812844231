import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { Conflict, NotFound } from '../../../platform/refusal.ts'
import { CLOCK_KINDS, type ClockKind, type ClockOutcome } from '../../law/index.ts'
import type { ClockDays } from './rules.ts'
import { nextWarning } from './rules.ts'
import type { Applicant, ClockState } from './schema.ts'

export interface FoundClock {
  readonly id: string
  readonly caseId: string
  readonly kind: ClockKind
  readonly startsOn: Day
  readonly lastDay: Day | null
  readonly atOnce: boolean
  readonly responsiblePerson: string | null
  readonly responsibleName: string | null
  readonly state: ClockState
  readonly endedOn: Day | null
  readonly extendedFrom: Day | null
  /** The day on which an amendment last moved its last day; null where none has. */
  readonly movedOn: Day | null
  /** When a longer time was asked of the court, which has not answered yet. */
  readonly longerAskedOn: Day | null
  readonly escalatedAt: Date | null
  readonly applicant: Applicant | null
  /** What it runs for: a phase, a placement, a report; absent where somebody started it by hand. */
  readonly subjectId: string | null
  readonly outcome: ClockOutcome | null
  readonly sealedReason: Buffer | null
  readonly revision: number
}

const rowsOf = (tx: DatabaseTransaction, caseId: string) =>
  tx
    .selectFrom('support.clock as k')
    .leftJoin('identity.person as p', 'p.id', 'k.responsible_person')
    .select([
      'k.id',
      'k.case_id as caseId',
      'k.kind',
      'k.starts_on as startsOn',
      'k.last_day as lastDay',
      'k.at_once as atOnce',
      'k.responsible_person as responsiblePerson',
      'p.name as responsibleName',
      'k.state',
      'k.ended_on as endedOn',
      'k.extended_from as extendedFrom',
      'k.moved_on as movedOn',
      'k.longer_asked_on as longerAskedOn',
      'k.escalated_at as escalatedAt',
      'k.applicant',
      'k.subject_id as subjectId',
      'k.outcome',
      'k.sealed_reason as sealedReason',
      'k.revision',
    ])
    .where('k.case_id', '=', caseId)

/** The clocks of a case: those that run first, what is to be done at once before the days; then the others, newest first. */
export const listClocks = async (tx: DatabaseTransaction, caseId: string): Promise<FoundClock[]> =>
  (await rowsOf(tx, caseId)
    .orderBy(sql`k.state = 'running'`, 'desc')
    .orderBy(sql`case when k.state = 'running' then coalesce(k.last_day, k.starts_on) end`, (order) =>
      order.asc().nullsLast(),
    )
    .orderBy('k.ended_on', (order) => order.desc().nullsLast())
    .orderBy(sql`array_position(${[...CLOCK_KINDS]}::text[], k.kind)`)
    .orderBy('k.made_at')
    .execute()) as FoundClock[]

/** @throws NotFound, also for a clock of another case. */
export const getClock = async (
  tx: DatabaseTransaction,
  caseId: string,
  clockId: string,
): Promise<FoundClock> => {
  const found = await rowsOf(tx, caseId).where('k.id', '=', clockId).executeTakeFirst()
  if (found === undefined) throw new NotFound('clock')
  return found as FoundClock
}

/** The clock, held until the transaction ends. @throws NotFound, Conflict where a colleague has changed it meanwhile. */
export const holdClock = async (
  tx: DatabaseTransaction,
  caseId: string,
  clockId: string,
  revision: number,
): Promise<FoundClock> => {
  const held = await tx
    .selectFrom('support.clock')
    .select('revision')
    .where('id', '=', clockId)
    .where('case_id', '=', caseId)
    .forUpdate()
    .executeTakeFirst()
  if (held === undefined) throw new NotFound('clock')
  if (held.revision !== revision) throw new Conflict('clock')
  return getClock(tx, caseId, clockId)
}

/** How many clocks of a kind a case has had, without those that turned out not to be needed. */
export const countEarlier = async (
  tx: DatabaseTransaction,
  caseId: string,
  kind: ClockKind,
): Promise<number> => {
  const found = await tx
    .selectFrom('support.clock')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('case_id', '=', caseId)
    .where('kind', '=', kind)
    .where('state', '<>', 'not_needed')
    .executeTakeFirstOrThrow()
  return found.count
}

/** The kinds that run in a case now, for nothing in particular. */
export const listRunningKinds = async (tx: DatabaseTransaction, caseId: string): Promise<string[]> => {
  const rows = await tx
    .selectFrom('support.clock')
    .select('kind')
    .where('case_id', '=', caseId)
    .where('state', '=', 'running')
    .where('subject_id', 'is', null)
    .execute()
  return rows.map(({ kind }) => kind)
}

export interface ClockToStart {
  readonly caseId: string
  readonly bodyId: string
  readonly kind: ClockKind
  readonly startsOn: Day
  readonly days: ClockDays
  readonly responsiblePerson: string
  readonly applicant: Applicant | null
  readonly subjectId: string | null
}

/** Adds a clock. @returns its identifier; nothing where one of its kind runs already for the same thing. */
export const insertClock = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  moment: { readonly now: Date; readonly today: Day },
  clock: ClockToStart,
): Promise<string | undefined> => {
  // Steps that have passed when it is started are not warned of one by one: the latest of them is, the next morning.
  const passed = clock.days.warnings.filter((day) => day <= moment.today)
  const added = await tx
    .insertInto('support.clock')
    .values({
      id: randomUUID(),
      case_id: clock.caseId,
      kind: clock.kind,
      starts_on: clock.startsOn,
      last_day: clock.days.lastDay,
      at_once: clock.days.atOnce,
      responsible_person: clock.responsiblePerson,
      responsible_body: clock.bodyId,
      applicant: clock.applicant,
      subject_id: clock.subjectId,
      next_warning: passed.at(-1) ?? nextWarning(clock.days.warnings, moment.today),
      escalates_on: clock.days.escalatesOn,
      warned: Math.max(0, passed.length - 1),
      made_by: actor.personId,
      made_at: moment.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return added?.id
}

/** Ends a clock. */
export const markEnded = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  clockId: string,
  ended: {
    readonly state: 'done' | 'not_needed'
    readonly endedOn: Day
    readonly outcome: ClockOutcome | null
    readonly sealedReason: Buffer | null
  },
): Promise<void> => {
  await tx
    .updateTable('support.clock')
    .set((row) => ({
      state: ended.state,
      ended_on: ended.endedOn,
      ended_by: actor.personId,
      outcome: ended.outcome,
      sealed_reason: ended.sealedReason,
      next_warning: null,
      revision: row('revision', '+', 1),
    }))
    .where('id', '=', clockId)
    .execute()
}

/** Writes what has been said of a clock by which something has ceased on its last day, whether a morning has noted it or not. */
export const markCeased = async (
  tx: DatabaseTransaction,
  clock: Pick<FoundClock, 'id' | 'lastDay'>,
  sealedReason: Buffer | null,
): Promise<void> => {
  await tx
    .updateTable('support.clock')
    .set((row) => ({
      state: 'lapsed',
      ended_on: clock.lastDay,
      next_warning: null,
      sealed_reason: sealedReason,
      revision: row('revision', '+', 1),
    }))
    .where('id', '=', clock.id)
    .execute()
}

/** The days of a clock that gets others: what had been taken to those who lead may be once more. */
export const newDays = ({ lastDay, escalatesOn, warnings }: ClockDays, today: Day) => ({
  last_day: lastDay,
  escalated_at: null,
  escalates_on: escalatesOn,
  warned: warnings.filter((day) => day <= today).length,
  next_warning: nextWarning(warnings, today),
})

/** Moves the last day of a clock by a decision; a period that had run out runs again. */
export const markExtended = async (
  tx: DatabaseTransaction,
  clock: FoundClock,
  to: { readonly days: ClockDays; readonly today: Day; readonly sealedReason: Buffer | null },
): Promise<void> => {
  await tx
    .updateTable('support.clock')
    .set((row) => ({
      state: 'running',
      ended_on: null,
      ended_by: null,
      extended_from: clock.extendedFrom ?? clock.lastDay,
      longer_asked_on: null,
      ...newDays(to.days, to.today),
      sealed_reason: to.sealedReason,
      revision: row('revision', '+', 1),
    }))
    .where('id', '=', clock.id)
    .execute()
}

/** Writes when a longer time was asked of the court: until it has answered nothing stops, and what had stopped runs again. */
export const markLongerAsked = async (
  tx: DatabaseTransaction,
  clock: FoundClock,
  askedOn: Day,
): Promise<void> => {
  await tx
    .updateTable('support.clock')
    .set((row) => ({
      state: 'running',
      ended_on: null,
      ended_by: null,
      longer_asked_on: askedOn,
      revision: row('revision', '+', 1),
    }))
    .where('id', '=', clock.id)
    .execute()
}
