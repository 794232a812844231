import { Refusal } from '../../../platform/refusal.ts'
import { askNext, settleStep } from '../delegation/arrivals.ts'
import { moveMoney, takeBack } from '../ledger.ts'
import type { GrantContext } from './actions.ts'
import { settleEnded, settleOffered } from './arrivals.ts'
import { findRepayment } from './repayment-store.ts'
import { findReport } from './report-store.ts'
import { isUnagreed } from './rules.ts'
import { addInstalment, type Grant, putDecided, setState } from './store.ts'

interface Decided {
  readonly number: string
  readonly grantedOre: number
  readonly decidedOn: string
}

interface Followed {
  /** What was granted, and what is: 0 where it is rejected. In öre. */
  readonly before: Pick<Decided, 'grantedOre'>
  readonly after: Decided
  /** When what is granted more is to be paid. */
  readonly dueOn: string | undefined
  /** Which decision on the application this is: none moves the same money twice. */
  readonly turn: number
}

type Context = Pick<GrantContext, 'tx' | 'actor' | 'now'>

/** Nothing is granted after all: it comes to nothing as one that is forgone. */
const endIt = async ({ tx, now }: Context, grant: Grant, { number }: Decided): Promise<void> => {
  // Everybody reads why: the reasons of the decision are the applicant's.
  await setState(tx, grant.id, 'forgone', now, `Ändrat beslut ${number}: ansökan avslås.`)
  await settleStep(tx, 'agree', grant.id)
  await settleEnded(tx, grant.id)
}

/** Another sum, of which nothing is agreed: an agreement is offered of it, anew where one was offered. */
const offerAgain = async (context: Context, grant: Grant, after: Decided): Promise<void> => {
  const { tx } = context
  await putDecided(tx, grant.id, after, 'decided')
  await settleOffered(tx, grant.id)
  await settleStep(tx, 'agree', grant.id)
  await askNext(context, 'agree', grant)
}

/** More than what is agreed: one payment more, and what was closed is open until it is paid. */
const payMore = async (context: Context, grant: Grant, { before, after, dueOn }: Followed): Promise<void> => {
  const { tx } = context
  if ((await findRepayment(tx, grant.id))?.reason === 'claimed_back')
    throw new Refusal('funding.grant_claimed_back', 409, {}, 'outcome')
  if (dueOn === undefined) throw new Refusal('funding.due_when', 422, {}, 'dueOn')
  const opened = (await findReport(tx, grant.id))?.state === 'accepted' ? 'reported' : 'running'
  await putDecided(tx, grant.id, after, grant.state === 'closed' ? opened : 'as_before')
  await addInstalment(tx, grant.id, { amountOre: after.grantedOre - before.grantedOre, dueOn })
  await askNext(context, 'pay', grant)
}

/**
 * A grant follows the decision that took the place of the one it was given by: its register, its payments and the ledger.
 *
 * @throws Refusal `funding.lowered_after_agreement`: what is agreed is stopped or claimed back payment by payment; `funding.grant_claimed_back`, `funding.due_when`
 */
export const followDecision = async (context: Context, grant: Grant, followed: Followed): Promise<void> => {
  const { before, after, turn } = followed
  const { tx, actor, now } = context
  const isOver = grant.state === 'forgone'
  if (after.grantedOre === before.grantedOre) {
    const isSame = after.number === grant.number && after.decidedOn === grant.decidedOn
    if (after.grantedOre > 0 && !isSame) await putDecided(tx, grant.id, after, 'as_before')
    return
  }
  const isOpen = isOver || isUnagreed(grant)
  if (!isOpen && after.grantedOre < before.grantedOre)
    throw new Refusal('funding.lowered_after_agreement', 409, {}, 'outcome')
  const moreOre = after.grantedOre - (isOver ? 0 : before.grantedOre)
  if (after.grantedOre > 0)
    await (isOpen ? offerAgain(context, grant, after) : payMore(context, grant, followed))
  else if (!isOver) await endIt(context, grant, after)
  const decided = { ...grant, number: after.number }
  const step = { of: `decision-${turn}`, day: after.decidedOn }
  if (moreOre > 0)
    await moveMoney(tx, { actor, now }, decided, {
      kind: 'grant',
      ...step,
      amountOre: moreOre,
      field: 'granted',
    })
  else if (moreOre < 0)
    await takeBack(tx, { actor, now }, decided, {
      ...{ ...step, amountOre: -moreOre },
      words: `Ändrat beslut: ${grant.title}`,
    })
}
