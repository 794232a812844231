import { type ActionContext, action } from '../../platform/access/action.ts'
import { NotPermitted, Refusal } from '../../platform/refusal.ts'
import { keyedHash } from '../../platform/vault/vault.ts'
import {
  type DeviceSession,
  type DeviceStore,
  findDeviceSession,
  holdDeviceStores,
  insertDeviceStore,
  listEndedStores,
  prolongDeviceStore,
} from './device-store.ts'
import { identityPolicy } from './policy.ts'
import { DeviceStoresInput, DeviceViewInput } from './schema.ts'

/** What opens one store of a device, and until when. */
export interface OpenedDeviceStore {
  readonly id: string
  /** 32 bytes, base64url. */
  readonly secret: string
  /** ISO 8601. */
  readonly endsAt: string
  /** The same, in milliseconds from now: the clock of a device may be wrong. */
  readonly lasts: number
}

type Opening = Pick<ActionContext, 'tx' | 'now' | 'settings'>

const HOUR = 3_600_000

/** A store lasts for the set hours, and never longer than the session that it is opened in. */
const endOf = ({ now, settings }: Opening, session: DeviceSession): Date =>
  new Date(Math.min(now.getTime() + settings.offlineHours * HOUR, session.endsAt.getTime()))

const opened = (
  { settings, now }: Opening,
  personId: string,
  { id, salt, endsAt }: DeviceStore,
): OpenedDeviceStore => ({
  id,
  secret: keyedHash(settings, 'device_store', `${personId} ${id} ${salt.toString('hex')}`).toString(
    'base64url',
  ),
  endsAt: endsAt.toISOString(),
  lasts: endsAt.getTime() - now.getTime(),
})

const prolonged = async (
  opening: Opening,
  session: DeviceSession,
  store: DeviceStore,
): Promise<DeviceStore> => {
  const longest = endOf(opening, session)
  const endsAt = new Date(Math.max(longest.getTime(), store.endsAt.getTime()))
  await prolongDeviceStore(opening.tx, store.id, { sessionId: session.id, endsAt })
  return { ...store, endsAt }
}

/**
 * What opens the person's own stores among those that a device has, and one more where none is left. Somebody else's
 * store, and one whose time has passed, are answered alike: not at all.
 *
 * @throws Refusal `identity.store_taken` where the new store's identifier is in use.
 */
export const openDeviceStores = action(
  identityPolicy,
  'identity.open_device',
  'change',
  DeviceStoresInput,
  async (context, { session: secret, known, fresh }) => {
    const { tx, actor, now, about } = context
    if (actor.kind !== 'person') throw new NotPermitted('identity.open_device')
    const session = await findDeviceSession(tx, secret)
    if (session === undefined) throw new NotPermitted('identity.open_device')
    about('session', session.id)
    const found = await holdDeviceStores(tx, { personId: actor.personId, ids: known, now })
    const stores: OpenedDeviceStore[] = []
    for (const store of found)
      stores.push(opened(context, actor.personId, await prolonged(context, session, store)))
    if (stores.length === 0 && fresh !== undefined) {
      const made = await insertDeviceStore(tx, {
        id: fresh,
        personId: actor.personId,
        sessionId: session.id,
        now,
        endsAt: endOf(context, session),
      })
      if (made === undefined) throw new Refusal('identity.store_taken', 409)
      stores.push(opened(context, actor.personId, made))
    }
    return { stores }
  },
)

/** Whether this browser is signed in, and which of its stores have ended, for pages that were kept on the device. */
export const viewDevice = action(
  identityPolicy,
  'identity.view_device',
  'read',
  DeviceViewInput,
  async ({ tx, actor, now }, { known }) => ({
    signedIn: actor.kind === 'person',
    /** Those of the device's stores that can be opened no more: signed out of from elsewhere, or their time has passed. */
    ended: await listEndedStores(tx, known, now),
    /** The body and role that is acted for: what was written for one is not sent for another. */
    actsAs: actor.kind === 'person' ? actor.membershipId : null,
  }),
)
