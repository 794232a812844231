import { z } from 'zod'
import { action, type House, perform } from '../../platform/access/action.ts'
import type { PersonActor } from '../../platform/access/actor.ts'
import { type ChangeType, noteChange } from '../../platform/changes/note-change.ts'
import { Refusal } from '../../platform/refusal.ts'
import { allowEndpoint } from './actions.ts'
import { endDelivery, holdWaiting, listDeliveries } from './delivery-store.ts'
import { findAdministrator, hasEndpoint } from './demo-store.ts'
import { webhookPolicy } from './policy.ts'
import { writeState } from './store.ts'

const HOUR = 3_600_000

/** What has been published in a demonstration: kind, how many hours ago, and what was answered. */
const TOLD: readonly {
  readonly type: ChangeType
  readonly ago: number
  readonly status: number | undefined
}[] = [
  { type: 'assignment.given', ago: 30 * 24, status: 204 },
  { type: 'report.published', ago: 20 * 24, status: 204 },
  { type: 'account.published', ago: 12 * 24, status: 204 },
  { type: 'assignment.changed', ago: 4 * 24, status: 503 },
  { type: 'series.counted', ago: 5, status: undefined },
]

const whoAdministers = action(
  webhookPolicy,
  'webhook.load_demo',
  'read',
  z.object({}),
  async ({ tx, settings }): Promise<PersonActor | undefined> => {
    if (!settings.demo) throw new Refusal('not_a_demonstration', 409)
    return (await hasEndpoint(tx)) ? undefined : findAdministrator(tx)
  },
)

const tell = action(
  webhookPolicy,
  'webhook.load_demo',
  'change',
  z.object({ endpointId: z.guid() }),
  async ({ tx, now, settings, about }, { endpointId }) => {
    if (!settings.demo) throw new Refusal('not_a_demonstration', 409)
    about('webhook', endpointId)
    for (const { type, ago, status } of TOLD) {
      const at = new Date(now.getTime() - ago * HOUR)
      await noteChange(tx, type, '/v1/overview', at)
      const [newest] = (await listDeliveries(tx, endpointId, { page: 1, pageSize: 1 })).rows
      if (newest === undefined || status === undefined) continue
      await endDelivery(tx, newest.id, status < 300 ? 'delivered' : 'dead', { status }, at)
    }
    // Nothing is sent to a system that does not exist.
    await writeState(tx, endpointId, ['active'], { state: 'paused', by: 'failures' })
    await holdWaiting(tx, endpointId)
  },
)

/** Shows, in a demonstration, a made-up system that was told for a while and then no longer answered. */
export const loadDemoWebhook = async (house: House): Promise<void> => {
  const system = { actor: { kind: 'system', name: 'demonstration' } } as const
  const administrator = await perform(house, system, whoAdministers, {})
  if (administrator === undefined) return
  const { endpointId } = await perform(house, { actor: administrator }, allowEndpoint, {
    name: 'Påhittat ärendesystem',
    url: 'https://arenden.exempel.invalid/samlad',
    types: TOLD.map(({ type }) => type),
  })
  await perform(house, system, tell, { endpointId })
}
