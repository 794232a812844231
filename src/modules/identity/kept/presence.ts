import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import { NotFound } from '../../../platform/refusal.ts'
import { findDeviceSession } from '../device-store.ts'
import { identityPolicy } from '../policy.ts'

/**
 * A sign of somebody who reads or writes on a page: it keeps the session awake as any request does, and longer than it lasts in
 * all it keeps nobody. It says until when, in seconds from now.
 */
export const beHere = action(
  identityPolicy,
  'identity.be_here',
  'read',
  z.object({ session: z.string() }),
  async ({ tx, now }, { session }) => {
    const found = await findDeviceSession(tx, session)
    if (found === undefined) throw new NotFound('session')
    return { lastsSeconds: Math.round((found.endsAt.getTime() - now.getTime()) / 1000) }
  },
)
