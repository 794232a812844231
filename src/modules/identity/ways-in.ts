import { sql } from 'kysely'
import { z } from 'zod'
import { action } from '../../platform/access/action.ts'
import { type PersonActor, personIn } from '../../platform/access/actor.ts'
import { roles } from '../../platform/access/roles.ts'
import { settle } from '../../platform/arrivals/arrive.ts'
import { type ArrivalKind, arrivalKind } from '../../platform/arrivals/kind.ts'
import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import { translator } from '../../platform/i18n/catalogue.ts'
import { NotFound } from '../../platform/refusal.ts'
import { accountMessages } from './account-messages.ts'
import { forgetOwnDevice } from './known-device-store.ts'
import { identityPaths } from './paths.ts'
import { identityPolicy } from './policy.ts'
import { OneOfMine } from './schema.ts'

/** Something new stands among a person's ways in: told to them alone, wherever they act, by the database (`identity.tell_owner`). */
const wayInChanged: ArrivalKind = arrivalKind('identity.way_in_changed', {
  urgency: 'ordinary',
  place: identityPaths.account,
  for: roles,
  inPerson: true,
  raisedBy: [
    'identity.add_passkey',
    'identity.replace_code',
    'identity.renew_recovery_codes',
    'identity.change_password',
    'identity.create_token',
    'identity.create_token_for',
    // A device that the account did not know, however somebody signs in from it.
    'identity.sign_in_code',
    'identity.sign_in_passkey',
    'identity.sign_in_agency',
    'identity.demo_sign_in',
    // Ways in that take the place of those that were lost.
    'identity.accept_invitation',
  ],
  settledBy: ['identity.note_ways_in'],
  words: (locale) => {
    const t = translator(accountMessages, locale)
    return { what: t('changed'), verb: t('changedVerb') }
  },
})
export const wayInArrivals: readonly ArrivalKind[] = [wayInChanged]

/** Whether something new waits for a person to look at. */
export const isWayInNew = async (tx: DatabaseTransaction, actor: PersonActor): Promise<boolean> =>
  (
    await sql<{ waits: boolean }>`select exists (
      select from arrivals.waiting_for(${actor.personId}::uuid, ${actor.bodyId}::uuid, ${actor.role}) w
      where w.kind = ${wayInChanged.name}) as waits`.execute(tx)
  ).rows[0]!.waits

/** Says that one knows every way in to one's account. */
export const noteWaysIn = action(
  identityPolicy,
  'identity.note_ways_in',
  'change',
  z.object({}),
  async ({ tx, actor, about }) => {
    const { personId } = personIn(actor, 'identity.note_ways_in')
    about('person', personId)
    await settle(tx, wayInChanged, personId)
  },
)

/** Forgets a device that one has signed in from: it is told of as new the next time. @throws NotFound */
export const forgetKnownDevice = action(
  identityPolicy,
  'identity.forget_device',
  'change',
  OneOfMine,
  async ({ tx, actor, about }, { id }) => {
    about('known_device', id)
    const { personId } = personIn(actor, 'identity.forget_device')
    if (!(await forgetOwnDevice(tx, personId, id))) throw new NotFound('known_device')
  },
)
