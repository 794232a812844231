import { randomUUID } from 'node:crypto'
import type { ActionContext } from '../../../platform/access/action.ts'
import { personOf } from '../../../platform/access/actor.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { type Obligation, obligationState } from '../obligations/rules.ts'
import { listObligations } from '../obligations/store.ts'
import { tellBody, tellMinistry } from './arrivals.ts'
import { ladderOf, type Reach } from './rules.ts'
import { findBody, holdThread, insertChase, listChases, listContacts, listMinistries } from './store.ts'

export const mailTask = 'plan.chase_mail'

type Context = Pick<ActionContext, 'tx' | 'now' | 'today' | 'actor' | 'enqueue' | 'settings'>

interface Owed {
  readonly assignmentId: string
  readonly deadlineId: string
  readonly bodyId: string
}

const findOwed = async (tx: Context['tx'], { assignmentId, deadlineId, bodyId }: Owed) =>
  (await listObligations(tx, { assignmentId })).find(
    (one) => one.deadlineId === deadlineId && one.bodyId === bodyId,
  )

/** Whether it is missing today. */
export const isMissing = async (
  { tx, today }: Pick<Context, 'tx' | 'today'>,
  owed: Owed,
): Promise<boolean> => {
  const found = await findOwed(tx, owed)
  return found !== undefined && obligationState(found, today) === 'missing'
}

/** What a body owes by a deadline, where it is missing. @throws Refusal where it has come, NotFound where it is no obligation */
export const findMissing = async (
  { tx, today }: Pick<Context, 'tx' | 'today'>,
  owed: Owed,
): Promise<Obligation> => {
  const found = await findOwed(tx, owed)
  if (found === undefined) throw new NotFound('obligation')
  if (obligationState(found, today) !== 'missing') throw new Refusal('chase.not_missing')
  return found
}

/** Everybody who can be reminded for a body, and what they were reminded of so far. */
export const ladderFor = async (tx: Context['tx'], { deadlineId, bodyId }: Owed) => {
  const body = await findBody(tx, bodyId)
  if (body === undefined) throw new NotFound('body')
  const contacts = await listContacts(tx, bodyId)
  return {
    body,
    ladder: ladderOf(body.address, contacts),
    chases: await listChases(tx, { deadlineId, bodyId }),
  }
}

/** The bodies that a reminder is told at, with the function address that its mail goes to. */
const recipientsOf = async (tx: Context['tx'], reach: Reach, bodyId: string) => {
  if (reach.reached === 'body') return [{ id: bodyId, address: reach.address }]
  if (reach.reached === 'contact') return [{ id: bodyId, address: reach.contact.address }]
  return listMinistries(tx)
}

/** Reminds: it waits in the house, a mail goes to the function address, and both are kept. */
export const remind = async (context: Context, owed: Owed, reach: Reach): Promise<{ chaseIds: string[] }> => {
  const { tx, now, actor, enqueue, settings } = context
  await holdThread(tx, owed.deadlineId, owed.bodyId)
  const earlier = await listChases(tx, owed)
  const threadId = earlier.at(-1)?.threadId ?? randomUUID()
  const recipients = await recipientsOf(tx, reach, owed.bodyId)
  if (recipients.length === 0) throw new Refusal('chase.no_ministry')
  const chaseIds: string[] = []
  for (const { id, address } of recipients) {
    const chaseId = chaseIds.length === 0 && earlier.length === 0 ? threadId : randomUUID()
    const mailed = settings.smtpUrl === undefined ? null : address
    await insertChase(
      tx,
      { ...owed, id: chaseId, threadId, reach, address: mailed, chasedBy: personOf(actor) },
      now,
    )
    if (mailed !== null) await enqueue(mailTask, { chaseId }, { key: `${mailTask}:${chaseId}` })
    const thread = { threadId, assignmentId: owed.assignmentId }
    if (reach.reached === 'ministry') await tellMinistry(context, thread, id)
    else await tellBody(context, thread, id)
    chaseIds.push(chaseId)
  }
  return { chaseIds }
}
