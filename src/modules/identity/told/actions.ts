import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { policy } from '../../../platform/access/policy.ts'
import { NotFound } from '../../../platform/refusal.ts'
import { CASE_ROLES } from '../by-two/rules.ts'
import { noteTold, WATCHING } from './arrivals.ts'
import { findChange } from './store.ts'

const concerned = { people: [...CASE_ROLES, ...WATCHING] } as const
const toldPolicy = policy({ 'told.view': concerned, 'told.note': concerned })
const OneChange = z.object({ changeId: z.guid() })

/** What was ended or changed at a body, for whoever is told of it. @throws NotFound */
export const viewChange = action(
  toldPolicy,
  'told.view',
  'read_personal',
  OneChange,
  async ({ tx, about }, { changeId }) => {
    about('body_change', changeId)
    const change = await findChange(tx, changeId)
    if (change === undefined) throw new NotFound('body_change')
    return { changeId, change }
  },
)
export type ViewedChange = Awaited<ReturnType<typeof viewChange.run>>

/** Notes it: it waits for one's own no longer. @throws NotFound */
export const noteChangeAtBody = action(
  toldPolicy,
  'told.note',
  'change',
  OneChange,
  async ({ tx, actor, about }, { changeId }) => {
    about('body_change', changeId)
    if (!(await noteTold(tx, personIn(actor, 'told.note').role, changeId))) throw new NotFound('body_change')
  },
)
