import { sql } from 'kysely'
import { arrive } from '../../../platform/arrivals/arrive.ts'
import { type ArrivalKind, arrivalKind } from '../../../platform/arrivals/kind.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { caseworkRoles } from '../../support/index.ts'
import { paths } from '../paths.ts'
import { placementWords } from './messages.ts'

/** Somebody who came to a case after the grant wants to see where: all who know are told, and one of them agrees. */
export const newcomerAsks: ArrivalKind = arrivalKind('housing.newcomer_asks', {
  urgency: 'ordinary',
  place: paths.placement,
  for: caseworkRoles,
  staff: caseworkRoles,
  raisedBy: ['placement.ask_where'],
  settledBy: ['placement.show_newcomer'],
  words: (locale) => ({
    what: placementWords(locale)('newcomers'),
    verb: placementWords(locale)('newcomersOpen'),
  }),
})

/** Tells those who work on the case beside whoever asks. */
export const tellThoseWhoKnow = async (
  context: { readonly tx: DatabaseTransaction; readonly now: Date },
  asked: {
    readonly leaveId: string
    readonly caseId: string
    readonly placementId: string
    readonly personId: string
    readonly bodyId: string
  },
): Promise<void> => {
  const { rows } = await sql<{ personId: string }>`
    select person_id as "personId" from support.assignment
    where case_id = ${asked.caseId} and body_id = ${asked.bodyId} and ended_at is null and person_id <> ${asked.personId}`.execute(
    context.tx,
  )
  if (rows.length === 0) return
  await arrive(context, newcomerAsks, {
    about: asked.leaveId,
    caseId: asked.caseId,
    for: { bodyId: asked.bodyId, people: rows.map(({ personId }) => personId) },
    place: { caseId: asked.caseId, placementId: asked.placementId },
  })
}
