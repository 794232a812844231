import type { KyselyPlugin } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { createApp } from '../../app.ts'
import { setActor } from '../../platform/access/action.ts'
import { listWaiting } from '../../platform/arrivals/store.ts'
import { createLog } from '../../platform/log/log.ts'
import { givenCase } from '../../testing/cases.ts'
import { openWorld, type TestPerson, type World } from '../../testing/world.ts'
import { beginLetter, saveLetter } from '../support/letters/actions.ts'
import { sendLetter } from '../support/letters/finish-actions.ts'

const BODY = 'Exempelvik'
let world: World
let leader: TestPerson
let asked: string[] = []
let ask: (address: string) => Promise<string>

/** Notes each statement that a request puts to the database. */
const noting: KyselyPlugin = {
  transformQuery: ({ node }) => {
    asked.push(JSON.stringify(node, (_, value) => (typeof value === 'bigint' ? String(value) : value)))
    return node
  },
  transformResult: async ({ result }) => result,
}

beforeAll(async () => {
  world = await openWorld()
  await world.body(BODY, 'municipality')
  leader = await world.as('case_manager', BODY)
  const house = { ...world.house, database: world.house.database.withPlugin(noting) }
  const app = createApp({ house, log: createLog('silent'), assetsFolder: 'dist/assets' })
  const cookie = Object.entries(leader.cookies)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ')
  ask = async (address) => {
    asked = []
    const answer = await app.request(address, { headers: { cookie } })
    expect(answer.status).toBe(200)
    return answer.text()
  }
})

const give = async (worker: TestPerson) => {
  const caseId = await givenCase(worker)
  const { letterId } = await worker.perform(beginLetter, { caseId, kind: 'letter', language: 'sv' })
  const text = { recipient: 'Påhittad', address: '', subject: 'Hej', body: 'Hej!' }
  await worker.perform(saveLetter, { caseId, letterId, revision: 1, ...text })
  await worker.perform(sendLetter, { caseId, letterId, revision: 2 })
}

test('the menu stands under three headings, and what a role never works with is folded until one is there', async () => {
  const openOf = (page: string) =>
    [...page.matchAll(/<details class="page-navigation-group"( open="")?><summary>([^<]*)/g)].map(
      ([, open, heading]) => `${heading} ${open === undefined ? 'folded' : 'open'}`,
    )
  const closed = ['Arbetet folded', 'Planen och vad som är känt folded', 'Slå upp, lära, ditt konto folded']
  const wide = ['Arbetet open', 'Planen och vad som är känt folded', 'Slå upp, lära, ditt konto open']
  expect(openOf(await ask('/cases'))).toEqual([...wide, ...closed])
  const there = openOf(await ask('/plans'))
  expect(there.filter((one) => one === 'Planen och vad som är känt open')).toHaveLength(2)
})

test('the badge and the first page cost one statement together, however much waits', async () => {
  const addresses = ['/cases', '/clocks', '/account']
  const costs: number[][] = []
  for (const waits of [0, 7]) {
    const worker = await world.as('caseworker', BODY)
    for (let count = 0; count < waits; count += 1) await give(worker)
    const rows = await world.house.database.transaction().execute(async (tx) => {
      await setActor(tx, leader.actor, world.house.clock.now())
      return listWaiting(tx, leader.actor)
    })
    expect(rows).toHaveLength(waits)
    const cost: number[] = []
    for (const address of addresses) {
      const page = await ask(address)
      if (waits > 0) expect(page).toContain(`(${waits}) `)
      expect(asked.filter((statement) => statement.includes('arrivals.'))).toHaveLength(1)
      cost.push(asked.length)
    }
    costs.push(cost)
  }
  expect(costs[1]).toEqual(costs[0])
})
