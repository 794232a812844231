import { beforeAll, expect, test } from 'vitest'
import { loadFirstData } from '../../../cli/first-data.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { paths } from '../paths.ts'
import { PLAN_2008 } from '../shipped/plan-2008.ts'
import { followPlan, viewPlan } from './actions.ts'

// A house that has just been started holds the plan of 2008, and nobody has done anything with it.

let world: World
let coordinator: TestPerson
let planId: string

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T09:00:00Z')
  await loadFirstData(world.house)
  coordinator = await world.as('national_coordinator')
  planId = await world.asSystem(
    async (tx) =>
      (
        await tx
          .selectFrom('plan.plan')
          .select('id')
          .where('reference', '=', PLAN_2008.reference)
          .executeTakeFirstOrThrow()
      ).id,
  )
})

const page = async (address: string): Promise<string> => await (await coordinator.get(address)).text()
const accused = (html: string): string[] =>
  [...html.matchAll(/data-status="(late|missing|atRisk)"/g)].map(([, kind]) => kind ?? '')

test('a house that has just been started accuses nobody: the plan is shown as what it said', async () => {
  const { all, plan } = await coordinator.perform(viewPlan, { planId })
  expect(plan.followed).toBe(false)
  expect(all).toHaveLength(36)
  expect(new Set(all.map(({ standing }) => `${standing.kind} ${standing.source.from}`))).toEqual(
    new Set(['planned not_followed']),
  )
  const measure = paths.measure({ planId, measureId: all[22]!.id })
  for (const address of [paths.plan({ planId }), measure, paths.timeline({ planId })])
    expect(accused(await page(address)), address).toEqual([])
  expect(await page(paths.plan({ planId }))).toContain('Den följs inte här')
  expect(await page(measure)).toContain('Planen följs inte här.')
})

test('once somebody follows it, it says what never got an assignment, and that its time is over', async () => {
  await coordinator.post(paths.followPlan({ planId }), {})
  await coordinator.perform(followPlan, { planId })
  const { all } = await coordinator.perform(viewPlan, { planId })
  expect(new Set(all.map(({ standing }) => standing.kind))).toEqual(new Set(['late', 'missing']))
  const html = (await page(paths.plan({ planId }))).replaceAll('\u00a0', ' ')
  expect(html).toContain('36 av 36 åtgärder fick aldrig något uppdrag. Planens tid gick ut 2010.')
  expect(html).not.toContain('redovisningar saknas')
  const which = /href="([^"]+)"[^>]*>Visa vilka/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? 'no link'
  const both = [await page(which), await page(`${which}&page=2`)].join('')
  expect(new Set(both.match(/\/measures\/[0-9a-f-]{36}/g))).toHaveLength(36)
})
