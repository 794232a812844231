import type { ActionContext } from '../../platform/access/action.ts'
import type { Settings } from '../../platform/config/settings.ts'
import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import { vouchFor } from '../../platform/database/vouching.ts'
import { Refusal } from '../../platform/refusal.ts'
import { forgetFailures } from './guesses.ts'
import { rememberDevice } from './known-device-store.ts'
import { tellOwner } from './notices.ts'
import type { Person } from './person.ts'
import { findDefaultMembership } from './person-store.ts'
import { type Assurance, startSession } from './session.ts'
import { endSessionOf } from './session-store.ts'

/**
 * Lets this transaction see what signing in needs: people, their ways in, memberships and sessions. Nothing else of
 * the house opens to it, whoever sent the request.
 */
export const enterSignIn = async (tx: DatabaseTransaction): Promise<void> => {
  await vouchFor(tx, { person: '', body: '', role: 'sign_in' })
}

/** A signed-in browser: the secret for its cookie, and where to go. */
export interface SignedIn {
  readonly personId: string
  readonly secret: string
  /** The cookie by which this device is known from now on. */
  readonly device: string
  readonly return: string
}

/**
 * Starts a session with a new secret for a person who has proved who they are, and forgets the failed attempts.
 *
 * @throws Refusal where the account is closed or acts for nobody.
 */
export const completeSignIn = async (
  tx: DatabaseTransaction,
  proved: {
    person: Person
    assurance: Assurance
    now: Date
    settings: Settings
    enqueue: ActionContext['enqueue']
    network: string
    /** Secrets of the cookie of devices that came with the request. */
    devices: readonly string[]
    browser: string | null
    /** Secret of the visit or session that the request came from; where it is a session, it ends. */
    visit: string
    return: string
  },
): Promise<SignedIn> => {
  const { person, settings, now } = proved
  if (person.disabledAt !== null) throw new Refusal('identity.account_closed', 409)
  const membership = await findDefaultMembership(tx, person.id)
  if (membership === undefined) throw new Refusal('identity.no_membership', 409)
  const personId = person.id
  await forgetFailures({ tx, settings, now }, { email: person.email, personId, network: proved.network })
  const { cookie, isNew } = await rememberDevice(tx, { ...proved, personId })
  if (isNew) await tellOwner(proved, personId, 'device')
  await endSessionOf(tx, proved.visit, now)
  const secret = await startSession(tx, {
    personId,
    membershipId: membership.id,
    assurance: proved.assurance,
    now,
    settings,
    browser: proved.browser,
  })
  return { personId, secret, device: cookie, return: proved.return }
}
