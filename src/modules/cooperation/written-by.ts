import type { ActionContext } from '../../platform/access/action.ts'
import { personIn } from '../../platform/access/actor.ts'

/** The columns that say who wrote a record last, and when. */
export const by = ({ actor, now }: Pick<ActionContext, 'actor' | 'now'>) => ({
  changed_by: personIn(actor, 'cooperation').personId,
  changed_at: now,
})
