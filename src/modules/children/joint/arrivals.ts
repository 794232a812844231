import type { ActionContext } from '../../../platform/access/action.ts'
import type { Role } from '../../../platform/access/roles.ts'
import { arrive, settle } from '../../../platform/arrivals/arrive.ts'
import { type ArrivalKind, arrivalKind, wordsFrom } from '../../../platform/arrivals/kind.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { paths } from '../paths.ts'
import { jointWords } from './messages.ts'
import { jointRoles } from './policy.ts'

const urgent = { urgency: 'urgent', place: paths.joint, for: jointRoles } as const

/** An authority is asked to take part in the investigation of a child. It says nothing of whom. */
const invited: ArrivalKind = arrivalKind('children.joint_invited', {
  ...urgent,
  raisedBy: ['joint.request', 'joint.invite'],
  settledBy: ['joint.answer', 'joint.let_go', 'joint.end'],
  words: wordsFrom(jointWords, 'arrivedInvited', 'arrivedInvitedVerb'),
})

/** An authority has answered: the social services that asked see it. */
const answered: ArrivalKind = arrivalKind('children.joint_answered', {
  ...urgent,
  // Whoever asked works on the child’s case; others of the body may not open it, those who lead neither.
  for: ['caseworker'],
  urgency: 'ordinary',
  raisedBy: ['joint.answer'],
  settledBy: ['joint.view', 'joint.end'],
  words: wordsFrom(jointWords, 'arrivedAnswered', 'arrivedAnsweredVerb'),
})
export const jointArrivals: readonly ArrivalKind[] = [invited, answered]

type Context = Pick<ActionContext, 'tx' | 'now'>

export const tellInvited = (
  context: Context,
  investigationId: string,
  { bodyId, roles }: { readonly bodyId: string; readonly roles: readonly Role[] },
): Promise<string> =>
  arrive(context, invited, {
    ...{ about: investigationId, for: { bodyId, roles }, place: { investigationId } },
  })

/** An authority is asked no more: it has answered, or was let go. */
export const settleInvited = (tx: DatabaseTransaction, investigationId: string, bodyId?: string) =>
  settle(tx, invited, investigationId, bodyId === undefined ? {} : { bodyId })

export const tellJointAnswer = async (
  context: Context,
  investigationId: string,
  { from, to, asker }: Readonly<Record<'from' | 'to' | 'asker', string>>,
): Promise<void> => {
  await settle(context.tx, invited, investigationId, { bodyId: from })
  await arrive(context, answered, {
    ...{ about: investigationId, for: { bodyId: to, people: [asker] } },
    place: { investigationId },
  })
}
export const answersSeen = (tx: DatabaseTransaction, investigationId: string) =>
  settle(tx, answered, investigationId)
