import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound } from '../../../platform/refusal.ts'
import { findPlanHead, listPlanHeads } from '../names/store.ts'
import { getPosting, listLying } from './accounts-store.ts'
import { sums } from './door.ts'
import { moneyPolicy } from './policy.ts'
import { moneyInput, pagedInput, postingIdInput } from './schema.ts'
import { byPurpose } from './sums.ts'
import { listFlowOfBody, listPostings, listSetAside } from './sums-store.ts'

const moneyOf = async (tx: DatabaseTransaction, planId: string) => {
  const plan = await findPlanHead(tx, planId)
  if (plan === undefined) throw new NotFound('plan')
  return { plan, money: await sums(tx, planId), setAside: await listSetAside(tx, planId) }
}

/** Where the money of a plan went, without its postings. */
export const viewSums = action(moneyPolicy, 'money.view', 'read', moneyInput, async ({ tx }, { planId }) =>
  moneyOf(tx, planId),
)

/** Where the money of a plan went: its sums, and how many postings they rest on. */
export const viewMoney = action(
  moneyPolicy,
  'money.view',
  'read',
  moneyInput,
  async ({ tx, may }, { planId }) => ({
    ...(await moneyOf(tx, planId)),
    postings: (await listPostings(tx, { planId, limit: 1, offset: 0 })).total,
    mayPost: may(moneyPolicy, 'money.post_decision'),
    mayImport: may(moneyPolicy, 'money.import'),
  }),
)
export type ViewedMoney = Awaited<ReturnType<typeof viewMoney.run>>

/** The postings of a plan, newest first. */
export const listPlanPostings = action(
  moneyPolicy,
  'money.view',
  'read',
  pagedInput,
  async ({ tx }, { planId, page, pageSize }) => {
    const plan = await findPlanHead(tx, planId)
    if (plan === undefined) throw new NotFound('plan')
    const postings = await listPostings(tx, { planId, limit: pageSize, offset: (page - 1) * pageSize })
    return { plan, postings, page, pageSize }
  },
)
export type ListedPostings = Awaited<ReturnType<typeof listPlanPostings.run>>

/** The money of every plan, and of the body that one acts for. */
export const listMoney = action(
  moneyPolicy,
  'money.list',
  'read',
  z.object({}),
  async ({ tx, actor, may }) => {
    const plans = []
    for (const plan of await listPlanHeads(tx)) plans.push({ plan, money: await sums(tx, plan.id) })
    const bodyId = actor.kind === 'person' ? actor.bodyId : undefined
    const own = bodyId === undefined ? [] : await listFlowOfBody(tx, bodyId)
    return {
      plans: plans.filter(({ money }) => money.plan.frame !== 0 || money.purposes.length > 0),
      own: byPurpose(own),
      toReport:
        bodyId === undefined || !may(moneyPolicy, 'money.prepare_step')
          ? []
          : await listLying(tx, { bodyId, stages: ['disposed'] }),
    }
  },
)
export type ListedMoney = Awaited<ReturnType<typeof listMoney.run>>

/** One posting with its lines, what it rests on, and what took it back. */
export const viewPosting = action(
  moneyPolicy,
  'money.view_posting',
  'read',
  postingIdInput,
  async ({ tx, actor, may }, { planId, postingId }) => {
    const posting = await getPosting(tx, planId, postingId)
    const isOwn = actor.kind === 'person' && posting.bodyId === actor.bodyId
    return {
      posting,
      mayReverse:
        posting.kind !== 'reversal' &&
        posting.reversedBy === null &&
        !posting.followed &&
        may(moneyPolicy, 'money.reverse', { isOwn }),
    }
  },
)
export type ViewedPosting = Awaited<ReturnType<typeof viewPosting.run>>
