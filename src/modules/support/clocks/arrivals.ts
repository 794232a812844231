import { arrive } from '../../../platform/arrivals/arrive.ts'
import { type ArrivalKind, arrivalKind } from '../../../platform/arrivals/kind.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { caseworkRoles } from '../cases/facts.ts'
import { listWorkers } from '../cases/store.ts'
import { paths } from '../paths.ts'
import { clockWords } from './messages.ts'

/** What the law lets stand for a time alone has ceased, as far as is written down: those who work on the case are told, and whoever leads. */
export const measureStopped: ArrivalKind = arrivalKind('support.measure_stopped', {
  urgency: 'urgent',
  place: paths.clock,
  placeFor: { case_manager: paths.staff },
  for: caseworkRoles,
  staff: caseworkRoles,
  raisedBy: ['clock.warn'],
  settledBy: ['clock.view', 'clock.end', 'clock.extend'],
  words: (locale) => ({
    what: clockWords(locale)('measureStopped'),
    verb: clockWords(locale)('measureStoppedOpen'),
  }),
})

/** Tells those who work on a case that what a clock was about has ceased, and those who lead its body. As the system. */
export const tellStopped = async (
  context: { readonly tx: DatabaseTransaction; readonly now: Date },
  { id, caseId, bodyId }: { readonly id: string; readonly caseId: string; readonly bodyId: string },
): Promise<void> => {
  const people = (await listWorkers(context.tx, caseId)).map(({ personId }) => personId)
  await arrive(context, measureStopped, {
    about: id,
    caseId,
    for: { bodyId, people, roles: ['case_manager'] },
    place: { caseId, clockId: id },
  })
}
