import { z } from 'zod'
import { action, type House, perform } from '../../../platform/access/action.ts'
import type { Task } from '../../../platform/jobs/queue.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { followAssignment } from './assignment-money.ts'
import { followFrame } from './frame.ts'
import { moneyPolicy } from './policy.ts'

export const followTask = 'money.follow'

/**
 * Brings the ledger to what plans and assignments say: for those that were there before it, and whatever came past the
 * decisions that post by themselves. Where all is posted it changes nothing; what the ledger refuses is left for people.
 */
export const followAll = action(
  moneyPolicy,
  'money.follow',
  'change',
  z.object({}),
  async ({ tx, actor, now, about }) => {
    const by = { actor, now }
    let posted = 0
    for (const { id } of await tx.selectFrom('plan.plan').select('id').orderBy('created_at').execute())
      posted += await followFrame(tx, by, id)
    const assignments = await tx
      .selectFrom('plan.assignment')
      .select('id')
      .where('id', 'in', (query) => query.selectFrom('plan.assignment_money').select('assignment_id'))
      .orderBy('decided')
      .execute()
    for (const { id } of assignments) {
      try {
        if (await followAssignment(tx, by, id)) posted += 1
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
      }
    }
    about('plan', 'all', { posted })
    return { posted }
  },
)

export const followTaskOf =
  (house: House): Task =>
  async () => {
    await perform(house, { actor: { kind: 'system', name: followTask } }, followAll, {})
  }
