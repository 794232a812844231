import { arrive, settle } from '../../../platform/arrivals/arrive.ts'
import { type ArrivalKind, arrivalKind } from '../../../platform/arrivals/kind.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { listNamed } from '../cases/store.ts'
import { paths } from '../paths.ts'
import { caseworkRoles } from '../roles.ts'
import { clockWords } from './messages.ts'

/**
 * What the law lets stand for a time alone has ceased, as far as is written down: it waits for those who work on the case, and for whoever
 * leads, until somebody has written that it was done in time, or that it has ceased.
 */
const measureStopped: ArrivalKind = arrivalKind('support.measure_stopped', {
  urgency: 'urgent',
  place: paths.clock,
  placeFor: { case_manager: paths.staff },
  for: caseworkRoles,
  raisedBy: ['clock.warn'],
  settledBy: ['clock.end', 'clock.extend'],
  words: (locale) => ({
    what: clockWords(locale)('measureStopped'),
    verb: clockWords(locale)('measureStoppedOpen'),
  }),
})

/**
 * A preliminary assessment that the house had counted from the end of the assessment of protection, and not from the report (SoL 20:2).
 * The migration that mended it raises it, and nothing after.
 */
const countedFromWrongDay: ArrivalKind = arrivalKind('support.counted_from_wrong_day', {
  urgency: 'urgent',
  place: paths.clock,
  placeFor: { case_manager: paths.staff },
  for: caseworkRoles,
  raisedBy: ['clock.warn'],
  settledBy: ['clock.view', 'clock.end', 'clock.extend'],
  words: (locale) => ({
    what: clockWords(locale)('wrongDay'),
    verb: clockWords(locale)('wrongDayOpen'),
  }),
})

export const clockArrivals: readonly ArrivalKind[] = [measureStopped, countedFromWrongDay]

/** Somebody who works on the case has opened a clock. */
export const clockSeen = (tx: DatabaseTransaction, clockId: string): Promise<number> =>
  settle(tx, countedFromWrongDay, clockId)

/** Somebody who works on the case has dealt with what waited about a clock. */
export const clockDealtWith = async (tx: DatabaseTransaction, clockId: string): Promise<void> => {
  for (const kind of clockArrivals) await settle(tx, kind, clockId)
}

/** Tells those who work on a case that what a clock was about has ceased, and those who lead its body. As the system. */
export const tellStopped = async (
  context: { readonly tx: DatabaseTransaction; readonly now: Date },
  { id, caseId, bodyId }: { readonly id: string; readonly caseId: string; readonly bodyId: string },
): Promise<void> => {
  const people = await listNamed(context.tx, caseId)
  await arrive(context, measureStopped, {
    about: id,
    caseId,
    for: { bodyId, people, roles: ['case_manager'] },
    place: { caseId, clockId: id },
  })
}
