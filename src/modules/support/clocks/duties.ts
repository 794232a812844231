import type { PersonActor } from '../../../platform/access/actor.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import type { ClockKind } from '../../law/index.ts'
import { addEvent } from '../cases/store.ts'
import { withReason } from './reasons.ts'
import { daysOf } from './rules.ts'
import { startClock } from './start.ts'
import { getClock, listRunningKinds, markEnded, markExtended } from './store.ts'
import { findClockOf } from './subject-store.ts'

/**
 * Moves the last day of the clock of a thing, by a decision that the caller has looked at. Nothing happens where somebody
 * has put the clock aside.
 */
export const extendDuty = async (
  doing: {
    readonly tx: DatabaseTransaction
    readonly actor: PersonActor
    readonly now: Date
    readonly today: Day
  },
  key: CaseKey,
  of: {
    readonly caseId: string
    readonly subjectId: string
    readonly kind: ClockKind
    readonly to: Day
    readonly reason: string
  },
): Promise<void> => {
  const { tx, actor, now, today } = doing
  const id = await findClockOf(tx, of)
  if (id === undefined) return
  const clock = await getClock(tx, of.caseId, id)
  const days = daysOf(clock.kind, clock.startsOn, today, { extendedTo: of.to })
  await markExtended(tx, clock, { days, today, sealedReason: withReason(key, clock, of.reason, today) })
  await addEvent(tx, {
    caseId: of.caseId,
    section: 'legal',
    kind: 'clock_extended',
    subjectId: id,
    actor,
    now,
  })
}

/** Starts the clock of a duty of a thing, unless one of its kind runs already that somebody started for nothing in particular. */
export const startDuty = async (
  starting: Parameters<typeof startClock>[0],
  file: Parameters<typeof startClock>[1],
  wanted: Parameters<typeof startClock>[2],
): Promise<void> => {
  if ((await listRunningKinds(starting.tx, file.id)).includes(wanted.kind)) return
  await startClock(starting, file, wanted)
}

/** Starts the clock of a thing from another day than was said first. Nothing happens where somebody has put the first aside. */
export const startAnew = async (
  starting: Parameters<typeof startClock>[0],
  file: Parameters<typeof startClock>[1],
  key: CaseKey,
  {
    reason,
    ...wanted
  }: Parameters<typeof startClock>[2] & { readonly subjectId: string; readonly reason: string },
): Promise<void> => {
  const { tx, actor, now, today } = starting
  const id = await findClockOf(tx, { caseId: file.id, ...wanted })
  if (id === undefined) return
  const clock = await getClock(tx, file.id, id)
  const sealedReason = withReason(key, clock, reason, today)
  await markEnded(tx, actor, id, { state: 'not_needed', endedOn: today, outcome: null, sealedReason })
  await addEvent(tx, {
    caseId: file.id,
    section: 'legal',
    kind: 'clock_not_needed',
    subjectId: id,
    actor,
    now,
  })
  await startClock(starting, file, wanted)
}
