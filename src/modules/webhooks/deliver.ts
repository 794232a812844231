import { randomInt } from 'node:crypto'
import { z } from 'zod'
import { type ActionContext, action, type House, perform } from '../../platform/access/action.ts'
import type { ChangeMessage } from '../../platform/changes/change-message.ts'
import { originOf } from '../../platform/config/settings.ts'
import type { Task } from '../../platform/jobs/queue.ts'
import { type PostResult, post } from '../../platform/outgoing/post.ts'
import { openSecret } from '../../platform/vault/vault.ts'
import { tellPaused } from './arrivals.ts'
import {
  endDelivery,
  getTries,
  hasAnsweredSince,
  holdWaiting,
  listOverdue,
  putOff,
  takeDelivery,
} from './delivery-store.ts'
import { webhookPolicy } from './policy.ts'
import { meaningOf, nextTry } from './rules.ts'
import { deliveryJob } from './schema.ts'
import { sign } from './signing.ts'
import { listSecrets, writeState } from './store.ts'

export const deliverTask = 'webhooks.deliver'
export const sweepTask = 'webhooks.sweep'

/** Longer than any try takes: until then a delivery that was taken is nobody else's. */
const TAKEN_FOR = 60_000

/** Takes a delivery, with what is to be sent. The secrets leave the database here and go no further than the signature. */
const take = action(
  webhookPolicy,
  'webhook.take',
  'change',
  deliveryJob,
  async ({ tx, now, settings, about }, { deliveryId }) => {
    about('webhook_delivery', deliveryId)
    const until = new Date(now.getTime() + TAKEN_FOR)
    const taken = await takeDelivery(tx, deliveryId, { now, until })
    if (taken === undefined) return undefined
    const secrets = await listSecrets(tx, taken.endpointId, now)
    const timestamp = Math.floor(now.getTime() / 1000)
    const body = JSON.stringify({
      id: taken.eventId,
      type: taken.type as ChangeMessage['type'],
      timestamp: taken.happenedAt.toISOString(),
      data: { href: `${originOf(settings)}${taken.place}` },
    } satisfies ChangeMessage)
    const signature = sign(
      secrets.map(({ sealed }) => openSecret(settings, 'webhook', taken.endpointId, sealed)),
      { id: taken.eventId, timestamp, body },
    )
    return {
      url: taken.url,
      body,
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Samlad',
        'webhook-id': taken.eventId,
        'webhook-timestamp': String(timestamp),
        'webhook-signature': signature,
      },
    }
  },
)

/** Pauses a receiver: what waits for it is held, and goes on when an administrator, who is told, resumes it. */
const pause = async (
  context: Pick<ActionContext, 'tx' | 'now'>,
  endpointId: string,
  by: 'failures' | 'receiver',
): Promise<void> => {
  const { tx } = context
  if (!(await writeState(tx, endpointId, ['active'], { state: 'paused', by }))) return
  await holdWaiting(tx, endpointId)
  await tellPaused(context, endpointId)
}

/** Keeps what became of a try, and decides what comes next. */
const settle = action(
  webhookPolicy,
  'webhook.settle',
  'change',
  deliveryJob.extend({ status: z.int().optional(), problem: z.string().optional() }),
  async ({ tx, now, about, enqueue }, { deliveryId, status, problem }) => {
    const meaning = status === undefined ? 'failed' : meaningOf(status)
    about('webhook_delivery', deliveryId, {
      meaning,
      ...(status === undefined ? {} : { status }),
      ...(problem === undefined ? {} : { problem }),
    })
    if (meaning === 'delivered') return endDelivery(tx, deliveryId, 'delivered', { status }, now)
    const { endpointId, attempts } = await getTries(tx, deliveryId)
    const next = meaning === 'gone' ? undefined : nextTry(attempts, now, randomInt(1000) / 1000)
    if (next !== undefined) {
      await putOff(tx, deliveryId, { status, problem }, next)
      return enqueue(deliverTask, { deliveryId }, { runAt: next, key: deliveryId })
    }
    await endDelivery(tx, deliveryId, 'dead', { status, problem }, now)
    if (meaning === 'gone') return pause({ tx, now }, endpointId, 'receiver')
    if (!(await hasAnsweredSince(tx, endpointId, deliveryId)))
      await pause({ tx, now }, endpointId, 'failures')
  },
)

/** Hands deliveries whose process has died to new jobs. */
const sweep = action(webhookPolicy, 'webhook.sweep', 'read', z.object({}), async ({ tx, now, enqueue }) => {
  const overdue = await listOverdue(tx, new Date(now.getTime() - TAKEN_FOR))
  for (const deliveryId of overdue) await enqueue(deliverTask, { deliveryId }, { key: deliveryId })
  return { swept: overdue.length }
})

const outcomeOf = (result: PostResult) =>
  'status' in result
    ? {
        status: result.status,
        ...(result.status >= 300 && result.status < 400 ? { problem: 'redirect' } : {}),
      }
    : result

/** Jobs of the webhooks: one for each delivery and try, and one that finds what was left. */
export const webhookTasks = (house: House): Readonly<Record<string, Task>> => {
  const asJob = (name: string) => ({ actor: { kind: 'system', name } }) as const
  return {
    [deliverTask]: async (payload) => {
      const { deliveryId } = deliveryJob.parse(payload)
      const message = await perform(house, asJob(deliverTask), take, { deliveryId })
      if (message === undefined) return
      const result = await post({ ...message, allowedHosts: house.settings.webhookHosts })
      await perform(house, asJob(deliverTask), settle, { deliveryId, ...outcomeOf(result) })
    },
    [sweepTask]: async () => {
      await perform(house, asJob(sweepTask), sweep, {})
    },
  }
}
