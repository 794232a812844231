import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { action, type House, perform } from '../../platform/access/action.ts'
import { addInvitation } from './invitation-store.ts'
import { identityPaths } from './paths.ts'
import { countAdministrators } from './person-store.ts'
import { identityPolicy } from './policy.ts'
import { SET_UP_HOURS } from './rules.ts'

const offerSetUp = action(
  identityPolicy,
  'identity.offer_set_up',
  'change',
  z.object({}),
  async ({ tx, now, about }) => {
    if ((await countAdministrators(tx)) > 0) return undefined
    const secret = randomBytes(24).toString('base64url')
    const id = await addInvitation(tx, {
      kind: 'set_up',
      secret,
      personId: null,
      invitedBy: null,
      now,
      endsAt: new Date(now.getTime() + SET_UP_HOURS * 3_600_000),
    })
    about('invitation', id)
    return secret
  },
)

/**
 * The path of a one-time link with which the first administrator comes in, valid for 24 hours; nothing where there
 * is an administrator, or in a demonstration. Each call makes a new link, and the one before stops working.
 */
export const ensureSetUpLink = async (house: House): Promise<string | undefined> => {
  if (house.settings.demo) return undefined
  const secret = await perform(house, { actor: { kind: 'system', name: 'first_start' } }, offerSetUp, {})
  return secret === undefined ? undefined : identityPaths.invitation({ secret })
}
