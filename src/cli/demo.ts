import { rooms } from '../app.ts'
import { loadDemo } from '../modules/account/demo/accounts.ts'
import { loadDemoSafety } from '../modules/demonstration/actions.ts'
import { loadDemoCases } from '../modules/disclosure/demo/actions.ts'
import { loadDemoFunding } from '../modules/funding/demo/actions.ts'
import { monitoringActions } from '../modules/monitoring/index.ts'
import { DEMO_DATA } from '../modules/plan/demo/actions.ts'
import { roundWith } from '../modules/reminders/index.ts'
import { countingActions } from '../modules/series/index.ts'
import { inspectSeries } from '../modules/statistics/index.ts'
import { loadDemoWebhook } from '../modules/webhooks/index.ts'
import { type House, perform } from '../platform/access/action.ts'
import { findInstallation } from '../platform/access/installation.ts'
import { KEY_KINDS } from '../platform/vault/key-kind.ts'

/** Fills a demonstration with made-up people, history and cases at its first start; does nothing anywhere else. */
export const loadDemoData = async (house: House): Promise<void> => {
  if (!house.settings.demo) return
  const system = { actor: { kind: 'system', name: 'demonstration', opens: KEY_KINDS } } as const
  const mark = await findInstallation(house.database)
  if (mark === undefined || mark.demoData < DEMO_DATA) await perform(house, system, loadDemo, {})
  await perform(house, system, loadDemoCases, {})
  await perform(house, system, loadDemoSafety, {})
  await perform(house, system, loadDemoFunding, {})
  // What the made-up people have done is counted at once: a demonstration has no nights to wait for.
  const { countAll } = countingActions(
    rooms.flatMap(({ series }) => [...(series ?? [])]),
    inspectSeries,
  )
  await perform(house, system, countAll, {})
  await perform(house, system, monitoringActions.readNightly, {})
  const round = roundWith(rooms.flatMap(({ deadlines }) => [...(deadlines ?? [])]))
  await perform(house, system, round, { atAnyHour: true })
  await loadDemoWebhook(house)
}
