import { sql } from 'kysely'
import { z } from 'zod'
import { type ActionContext, action } from '../../platform/access/action.ts'
import type { Settings } from '../../platform/config/settings.ts'
import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import { NotFound, Refusal } from '../../platform/refusal.ts'
import { sealSecret } from '../../platform/vault/vault.ts'
import { settlePaused } from './arrivals.ts'
import { deliverTask } from './deliver.ts'
import { holdWaiting, listDeliveries, releaseHeld, waitAgain } from './delivery-store.ts'
import { webhookPolicy } from './policy.ts'
import { OVERLAP_HOURS, problemWith } from './rules.ts'
import { changedEndpoint, endpointView, newEndpoint, oneDelivery, oneEndpoint } from './schema.ts'
import { newSecret } from './signing.ts'
import {
  endSecrets,
  findEndpoint,
  insertEndpoint,
  insertSecret,
  listEndpoints,
  listSecrets,
  writeState,
  writeTypes,
} from './store.ts'

const PAGE_SIZE = 50

const getEndpoint = async (tx: DatabaseTransaction, id: string) => {
  const found = await findEndpoint(tx, id)
  if (found === undefined) throw new NotFound('webhook')
  return found
}

/** Makes a secret and keeps it sealed. @returns it, to be shown once */
const giveSecret = async (
  tx: DatabaseTransaction,
  settings: Settings,
  endpointId: string,
  now: Date,
): Promise<string> => {
  const secret = newSecret()
  await insertSecret(tx, endpointId, sealSecret(settings, 'webhook', endpointId, secret), now)
  return secret
}

export const viewEndpoints = action(webhookPolicy, 'webhook.list', 'read', z.object({}), async ({ tx }) => ({
  endpoints: await listEndpoints(tx),
}))

export const viewNewEndpoint = action(
  webhookPolicy,
  'webhook.allow',
  'read',
  z.object({}),
  async ({ settings }) => ({ allowedHosts: settings.webhookHosts }),
)

export const viewEndpoint = action(
  webhookPolicy,
  'webhook.view',
  'read',
  endpointView,
  async ({ tx, now }, { endpointId, done, page }) => {
    const endpoint = await getEndpoint(tx, endpointId)
    const { rows, total } = await listDeliveries(tx, endpointId, { page, pageSize: PAGE_SIZE })
    const secrets = await listSecrets(tx, endpointId, now)
    return {
      ...{ done, endpoint, deliveries: rows, total, page, pageSize: PAGE_SIZE },
      /** Until when an old secret signs beside the new one. */
      overlapUntil: secrets.find(({ endsAt }) => endsAt !== null)?.endsAt ?? null,
    }
  },
)

/** Allows an address to be told of changes. */
export const allowEndpoint = action(
  webhookPolicy,
  'webhook.allow',
  'change',
  newEndpoint,
  async ({ tx, now, settings, about }, { name, url, types }) => {
    const problem = problemWith(url, settings.webhookHosts)
    if (problem !== undefined) throw new Refusal(`webhook.address_${problem}`, 422, {}, 'url')
    const normal = new URL(url)
    normal.hash = ''
    const endpointId = await insertEndpoint(tx, { name, url: normal.href, types }, now)
    about('webhook', endpointId, { types })
    return { endpointId, secret: await giveSecret(tx, settings, endpointId, now) }
  },
)

export const changeEndpoint = action(
  webhookPolicy,
  'webhook.change',
  'change',
  changedEndpoint,
  async ({ tx, about }, { endpointId, types }) => {
    about('webhook', endpointId, { types })
    await getEndpoint(tx, endpointId)
    await writeTypes(tx, endpointId, types)
  },
)

/** Makes another secret. The old one goes on signing beside it for a day, so that the receiver can change in peace. */
export const rotateSecret = action(
  webhookPolicy,
  'webhook.rotate_secret',
  'change',
  oneEndpoint,
  async ({ tx, now, settings, about }, { endpointId }) => {
    about('webhook', endpointId)
    await getEndpoint(tx, endpointId)
    await endSecrets(tx, endpointId, new Date(now.getTime() + OVERLAP_HOURS * 3_600_000))
    return { endpointId, secret: await giveSecret(tx, settings, endpointId, now) }
  },
)

export const pauseEndpoint = action(
  webhookPolicy,
  'webhook.pause',
  'change',
  oneEndpoint,
  async ({ tx, about }, { endpointId }) => {
    about('webhook', endpointId)
    if (!(await writeState(tx, endpointId, ['active'], { state: 'paused', by: 'administrator' })))
      throw new NotFound('webhook')
    await holdWaiting(tx, endpointId)
  },
)

/** Goes on with a receiver that was paused: what was held is told first. */
export const resumeEndpoint = action(
  webhookPolicy,
  'webhook.resume',
  'change',
  oneEndpoint,
  async ({ tx, now, about, enqueue }, { endpointId }) => {
    about('webhook', endpointId)
    if (!(await writeState(tx, endpointId, ['paused'], { state: 'active' }))) throw new NotFound('webhook')
    await settlePaused(tx, endpointId)
    for (const deliveryId of await releaseHeld(tx, endpointId, now))
      await enqueue(deliverTask, { deliveryId }, { key: deliveryId })
  },
)

/** Ends a receiver for good: it is told of nothing more, and what waits for it is not told. */
export const withdrawEndpoint = action(
  webhookPolicy,
  'webhook.withdraw',
  'change',
  oneEndpoint,
  async ({ tx, now, about }, { endpointId }) => {
    about('webhook', endpointId)
    if (!(await writeState(tx, endpointId, ['active', 'paused'], { state: 'withdrawn', at: now })))
      throw new NotFound('webhook')
    await holdWaiting(tx, endpointId)
    await endSecrets(tx, endpointId, now)
    await settlePaused(tx, endpointId)
  },
)

/** Tells a receiver of nothing in particular, to see whether it answers. */
export const sendTest = action(
  webhookPolicy,
  'webhook.send_test',
  'change',
  oneEndpoint,
  async ({ tx, now, about }: ActionContext, { endpointId }) => {
    about('webhook', endpointId)
    await getEndpoint(tx, endpointId)
    await sql`select webhooks.note('test', '/', ${now}, ${endpointId}::uuid)`.execute(tx)
  },
)

export const sendDeliveryAgain = action(
  webhookPolicy,
  'webhook.send_again',
  'change',
  oneDelivery,
  async ({ tx, now, about, enqueue }, { endpointId, deliveryId }) => {
    about('webhook_delivery', deliveryId)
    if ((await getEndpoint(tx, endpointId)).state !== 'active')
      throw new Refusal('webhook.paused_first', 409, {}, 'again')
    if (!(await waitAgain(tx, endpointId, deliveryId, now))) throw new NotFound('webhook_delivery')
    await enqueue(deliverTask, { deliveryId }, { key: deliveryId })
  },
)
