import { actsAs } from '../../platform/access/policy.ts'
import type { ValuesOf } from '../../platform/fields/field.ts'
import { register } from '../../platform/records/register.ts'
import { Refusal } from '../../platform/refusal.ts'
import { settleRound, waitAgain } from './arrivals.ts'
import { keepers, round } from './fields.ts'
import { findReply, listAskedOf, listEarlier, listQuestions } from './store.ts'

const requireOrder = ({ sentOn, dueOn, notBefore }: ValuesOf<typeof round>): void => {
  if (dueOn < sentOn) throw new Refusal('monitoring.due_before_sent', 422, {}, 'dueOn')
  if (notBefore > sentOn) throw new Refusal('monitoring.nothing_old_enough', 422, {}, 'notBefore')
}

/** Rounds of questions. That there is one everybody knows; how the reply comes about is for the body that answers for it. */
export const rounds = register('monitoring.round', 'monitoring', round, {
  readers: 'all',
  anyone: true,
  keepers,
  narrowed: { searched: ['name', 'reference'], filters: ['mechanism'] },
  order: 'dueOn',
  descending: true,
  ofBody: true,
  ends: true,
  history: true,
  check: requireOrder,
  // A reply that was sent ends its round.
  mayReopen: async ({ tx }, { id }) => {
    if ((await findReply(tx, id)) !== undefined) throw new Refusal('monitoring.replied_already', 409)
  },
  follows: async ({ tx, now }, entry) => {
    const questions = await listQuestions(tx, entry, now)
    if (entry.closedOn !== null) await settleRound(tx, entry.id, questions)
    else await waitAgain({ tx, now }, entry, questions)
  },
  withOne: async ({ tx, now, actor }, entry) => ({
    isOurs: actsAs(actor, ...keepers) && actor.bodyId === entry.bodyId,
    questions: await listQuestions(tx, entry, now),
    askedOfUs: actor.kind === 'person' ? await listAskedOf(tx, entry.id, actor.bodyId) : [],
    earlier: await listEarlier(tx, entry),
    replied: (await findReply(tx, entry.id))?.repliedOn,
  }),
})
