import { sql } from 'kysely'
import type { PersonActor } from '../../../platform/access/actor.ts'
import { type ArrivalKind, arrivalKind, wordsFrom } from '../../../platform/arrivals/kind.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { identityPaths } from '../paths.ts'
import { serviceWords } from './messages.ts'
import { answering } from './policy.ts'

/** Somebody else has said that one answers for a program. */
export const answersNow: ArrivalKind = arrivalKind('identity.service_mine', {
  urgency: 'ordinary',
  place: identityPaths.service,
  for: answering,
  inPerson: true,
  raisedBy: ['service_account.make', 'service_account.hand_on'],
  settledBy: ['service_account.note', 'service_account.end', 'service_account.hand_on'],
  words: wordsFrom(serviceWords, 'arrivalMine', 'arrivalMineVerb'),
})

/** Whoever answered for a program has left. Raised by the database (`identity.tell_unanswered`), whichever action it was. */
export const unanswered: ArrivalKind = arrivalKind('identity.service_unanswered', {
  urgency: 'ordinary',
  place: identityPaths.service,
  for: ['case_manager', 'administrator'],
  raisedBy: ['identity.end_membership', 'identity.disable_person', 'colleague.confirm'],
  settledBy: ['service_account.hand_on', 'service_account.end'],
  words: wordsFrom(serviceWords, 'arrivalUnanswered', 'arrivalUnansweredVerb'),
})

/** Whether something waits for somebody to do with a program. */
export const waitsFor = async (
  tx: DatabaseTransaction,
  { personId, bodyId, role }: PersonActor,
  { name }: ArrivalKind,
  serviceId: string,
): Promise<boolean> =>
  (
    await sql<{ waits: boolean }>`select exists (
      select from arrivals.waiting_for(${personId}::uuid, ${bodyId}::uuid, ${role}) w
      where w.kind = ${name} and w.place ->> 'serviceId' = ${serviceId}) as waits`.execute(tx)
  ).rows[0]!.waits

export const serviceArrivals: readonly ArrivalKind[] = [answersNow, unanswered]
