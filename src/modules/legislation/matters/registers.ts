import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { policy } from '../../../platform/access/policy.ts'
import { hinted, optional } from '../../../platform/fields/field.ts'
import { choice, line, text } from '../../../platform/fields/kinds.ts'
import { register } from '../../../platform/records/register.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { INSTRUMENT_KEYS } from './instruments.ts'
import { keepers } from './keepers.ts'
import { latestSteps, listSteps } from './store.ts'

const matter = {
  name: line(200),
  about: text(5_000),
  instrument: hinted(optional(choice(INSTRUMENT_KEYS)), 'instrumentHint'),
}

/** Matters on their way to law, and to a convention (measure 23). Everybody reads them. */
export const matters = register('legislation.matter', 'matter', matter, {
  readers: 'all',
  anyone: true,
  keepers,
  narrowed: { searched: ['name', 'about'], filters: ['instrument'] },
  order: 'name',
  ofBody: true,
  ends: true,
  history: true,
  withRows: ({ tx }, rows) => latestSteps(tx, rows),
  withOne: async ({ tx, may }, { id, bodyId }) => ({
    steps: await listSteps(tx, id),
    mayTakeOver: bodyId === null && may(takingPolicy, 'matter.take_over'),
  }),
})

const takingPolicy = policy({ 'matter.take_over': { people: keepers } })

/** One's own body goes on with a matter that came with the program. @throws NotFound, Refusal `matter.taken`. */
export const takeOverMatter = action(
  takingPolicy,
  'matter.take_over',
  'change',
  z.object({ id: z.guid() }),
  async ({ tx, actor, about }, { id }) => {
    about('matter', id)
    await matters.get(tx, id)
    const { bodyId } = personIn(actor, 'matter.take_over')
    const { numUpdatedRows } = await tx
      .updateTable('legislation.matter')
      .set({ body_id: bodyId })
      .where('id', '=', id)
      .where('body_id', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) throw new Refusal('matter.taken', 409)
    return { id }
  },
)
