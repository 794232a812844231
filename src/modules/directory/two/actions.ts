import { z } from 'zod'
import { action, freshly } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { requireAnother } from '../../../platform/two/by-two.ts'
import { directoryPolicy } from '../policy.ts'
import { settleSet } from './arrivals.ts'
import { kindRule } from './rules.ts'
import { confirmSet, listSet, refuseSet } from './store.ts'

const OneSet = z.object({ setId: z.guid() })

/** What one has said that bodies are, for those who confirm it. @throws NotFound */
export const viewKindChange = action(
  directoryPolicy,
  'directory.view_kind_change',
  'read',
  OneSet,
  async ({ tx, about }, { setId }) => {
    about('kind_change', setId)
    const changes = await listSet(tx, setId)
    if (changes.length === 0) throw new NotFound('kind_change')
    return { setId, changes }
  },
)

/** Confirms, as the second person, what another has said: it holds from now. @throws NotFound, Refusal `directory.kind_by_oneself`, `directory.kind_settled` */
export const confirmKindChange = freshly(
  action(
    directoryPolicy,
    'directory.confirm_kind',
    'change',
    OneSet,
    async ({ tx, actor, about }, { setId }) => {
      about('kind_change', setId)
      const [first] = await listSet(tx, setId)
      if (first === undefined) throw new NotFound('kind_change')
      const { personId } = personIn(actor, 'directory.confirm_kind')
      requireAnother(kindRule, 'confirm', { say: first.askedBy }, personId)
      if (!(await confirmSet(tx, setId))) throw new Refusal('directory.kind_settled', 409)
      await settleSet(tx, setId)
    },
  ),
)

/** Refuses what another has said, or takes back what one has said oneself. @throws Refusal `directory.kind_settled` */
export const refuseKindChange = action(
  directoryPolicy,
  'directory.refuse_kind',
  'change',
  OneSet,
  async ({ tx, about }, { setId }) => {
    about('kind_change', setId)
    if (!(await refuseSet(tx, setId))) throw new Refusal('directory.kind_settled', 409)
    await settleSet(tx, setId)
  },
)
