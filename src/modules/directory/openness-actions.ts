import { z } from 'zod'
import { action } from '../../platform/access/action.ts'
import { personIn } from '../../platform/access/actor.ts'
import { NotFound, Refusal } from '../../platform/refusal.ts'
import { findOpenness, putOpenness } from './hidden-store.ts'
import { directoryPolicy } from './policy.ts'

/** How the actor's own body is shown to others, before anything is said of it. */
export const viewOpenness = action(
  directoryPolicy,
  'directory.view_openness',
  'read',
  z.object({}),
  async ({ tx, actor }) => {
    const found = await findOpenness(tx, personIn(actor, 'directory.view_openness').bodyId)
    if (found === undefined) throw new NotFound('body')
    return found
  },
)

/**
 * Says for the actor's own body whether everybody may know of it. Its shelter, who works there and who lives there are hidden
 * either way. The trail says only that it was said.
 *
 * @throws Refusal `directory.openness_fixed` where the body cannot choose, `directory.known_name_taken` where another body that
 * is known has its name or number.
 */
export const sayOpenness = action(
  directoryPolicy,
  'directory.say_openness',
  'change',
  z.object({ known: z.enum(['yes', 'no']) }),
  async ({ tx, actor, now, about }, { known }) => {
    const { bodyId, personId } = personIn(actor, 'directory.say_openness')
    about('body', bodyId)
    const before = await findOpenness(tx, bodyId)
    if (before === undefined) throw new NotFound('body')
    if (before.fixed !== null) throw new Refusal('directory.openness_fixed', 409)
    const isHidden = await putOpenness(tx, { bodyId, personId, now, known: known === 'yes' })
    if (known === 'yes' && isHidden) throw new Refusal('directory.known_name_taken', 409)
    return { known: known === 'yes' }
  },
)
