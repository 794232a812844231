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

const system = { actor: { kind: 'system', name: 'demonstration', opens: KEY_KINDS } } as const

/** What the made-up people have done is counted at once, and told: their first day has no night before it. */
const liveThroughNight = async (house: House): Promise<void> => {
  const { countAll } = countingActions(
    rooms.flatMap(({ series }) => [...(series ?? [])]),
    inspectSeries,
  )
  await perform(house, system, countAll, {})
  await perform(house, system, monitoringActions.readNightly, {})
  const round = roundWith(rooms.flatMap(({ deadlines }) => [...(deadlines ?? [])]))
  await perform(house, system, round, { atAnyHour: true })
}

/** Fills a demonstration with made-up people, history and cases at its first start; does nothing anywhere else. */
export const loadDemoData = async (house: House): Promise<void> => {
  if (!house.settings.demo) return
  const mark = await findInstallation(house.database)
  const isNew = mark === undefined || mark.demoData < DEMO_DATA
  if (isNew) await perform(house, system, loadDemo, {})
  const filled = [
    isNew,
    await perform(house, system, loadDemoCases, {}),
    await perform(house, system, loadDemoSafety, {}),
    await perform(house, system, loadDemoFunding, {}),
  ]
  if (filled.includes(true)) await liveThroughNight(house)
  await loadDemoWebhook(house)
}
