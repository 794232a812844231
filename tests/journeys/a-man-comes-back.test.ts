import { beforeAll, expect, test, vi } from 'vitest'
import { openLeaving } from '../../src/modules/outreach/leaving/actions.ts'
import { paths } from '../../src/modules/outreach/paths.ts'
import { widths } from '../../src/testing/browser.ts'
import { type ServedWorld, serveWorld } from '../../src/testing/served-world.ts'
import { openWorld, type World } from '../../src/testing/world.ts'

// A man who wants to stop answers at the beginning and after six months, on his own telephone, without an account and without JavaScript.

let world: World
let served: ServedWorld
let groupId: string

vi.setConfig({ testTimeout: 60_000 })

beforeAll(async () => {
  world = await openWorld()
  served = await serveWorld(world)
  world.setTime('2026-03-02T20:00:00Z')
  const unit = await world.as('caseworker', 'Påhittade enheten')
  ;({ groupId } = await unit.perform(openLeaving, {}))
})

test('he answers with a code of his own, is asked to write it alike, and comes back after six months by the same code', async () => {
  const { page, context, close } = await served.open({ width: widths.phone, javaScript: false })
  const answer = async (moment: 'baseline' | 'six_months', paid: string) => {
    page.allow(/status of 422/)
    await page.open(paths.answer({ groupId, moment }))
    expect(await page.part('[data-leave]').textContent()).toBe('Lämna sidan')
    await page.fill('Koden', 'ek 17 bo')
    await page.fill('Koden en gång till', 'ek 17 ba')
    await page.part(`input[name="answers.paid"][value=${paid}]`).check()
    await page.part('button[type=submit]').click()
    expect(await page.part('#again-error').textContent()).toContain('Koderna är inte likadana')
    expect(await page.part(`input[name="answers.paid"][value=${paid}]`).isChecked()).toBe(true)
    await page.fill('Koden en gång till', 'Ek-17-bo')
    await page.part('button[type=submit]').click()
    await page.waitFor('Svaret är sparat utan något om dig.')
  }
  await answer('baseline', 'yes')
  world.setTime('2026-09-10T20:00:00Z')
  await answer('six_months', 'no')
  expect(await context.cookies()).toEqual([])
  const rows = await world.asSystem((tx) =>
    tx.selectFrom('outreach.answer').select(['moment', 'link', 'answers']).orderBy('moment').execute(),
  )
  expect(rows.map(({ moment, answers }) => [moment, answers])).toEqual([
    ['baseline', { paid: 'yes' }],
    ['six_months', { paid: 'no' }],
  ])
  expect(rows[0]!.link.equals(rows[1]!.link)).toBe(true)
  await close()
})
