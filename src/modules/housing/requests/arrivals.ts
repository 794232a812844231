import { sql } from 'kysely'
import { arrive } from '../../../platform/arrivals/arrive.ts'
import { type ArrivalKind, arrivalKind } from '../../../platform/arrivals/kind.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { paths } from '../paths.ts'
import { requestWords } from './messages.ts'
import { askers, deciders } from './policy.ts'

/** A request that a person has to see to before shelters are asked. */
export const requestByHand: ArrivalKind = arrivalKind('housing.by_hand', {
  urgency: 'urgent',
  place: paths.handedRequest,
  for: deciders,
  staff: deciders,
  // The pool finds it in the run that follows.
  raisedBy: ['housing_request.make', 'housing_request.change'],
  settledBy: ['housing_hand.decide', 'housing_request.end', 'housing_request.change'],
  words: (locale) => ({ what: requestWords(locale)('handArrives'), verb: requestWords(locale)('handOpen') }),
})

/** Areas of a case that somebody wants to leave out no longer, which another on the case agrees to. */
export const areasToAgree: ArrivalKind = arrivalKind('housing.areas_to_agree', {
  urgency: 'ordinary',
  place: paths.caseRequests,
  for: [...askers, 'case_manager'],
  staff: [...askers, 'case_manager'],
  raisedBy: ['housing_request.make', 'housing_request.change'],
  settledBy: ['housing_areas.confirm'],
  words: (locale) => ({
    what: requestWords(locale)('agreeHeading'),
    verb: requestWords(locale)('agreeOpen'),
  }),
})

/** Tells every body that has somebody who decides, as the system. */
export const tellDeciders = async (
  context: { readonly tx: DatabaseTransaction; readonly now: Date },
  request: { readonly id: string; readonly caseId: string; readonly until: Date },
): Promise<void> => {
  const { rows } = await sql<{ bodyId: string }>`
    select distinct body_id as "bodyId" from identity.membership
    where role = any (${[...deciders]}::text[]) and ended_at is null`.execute(context.tx)
  for (const { bodyId } of rows)
    await arrive(context, requestByHand, {
      about: request.id,
      caseId: request.caseId,
      for: { bodyId },
      until: request.until,
      place: { requestId: request.id },
    })
}

/** Tells the others who work on a case that areas wait for one of them. */
export const tellColleagues = async (
  context: { readonly tx: DatabaseTransaction; readonly now: Date },
  freed: { readonly id: string; readonly caseId: string; readonly askedBy: string; readonly bodyId: string },
): Promise<void> => {
  const { rows } = await sql<{ personId: string }>`
    select person_id as "personId" from support.assignment
    where case_id = ${freed.caseId} and body_id = ${freed.bodyId} and ended_at is null and person_id <> ${freed.askedBy}`.execute(
    context.tx,
  )
  if (rows.length === 0) return
  await arrive(context, areasToAgree, {
    about: freed.id,
    caseId: freed.caseId,
    for: { bodyId: freed.bodyId, people: rows.map(({ personId }) => personId) },
    place: { caseId: freed.caseId },
  })
}
