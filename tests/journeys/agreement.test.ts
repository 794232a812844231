import { beforeAll, expect, test, vi } from 'vitest'
import { paths } from '../../src/modules/conduct/paths.ts'
import { widths } from '../../src/testing/browser.ts'
import { type ServedWorld, serveWorld } from '../../src/testing/served-world.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

// A grant officer of the aid agency: the clause, an agreement that was sent by a partner, the passage that is found in it, and what the
// officer decides; then on a telephone what everybody sees of it.

let world: World
let served: ServedWorld
let officer: TestPerson

vi.setConfig({ testTimeout: 90_000 })

beforeAll(async () => {
  world = await openWorld()
  served = await serveWorld(world)
  officer = await world.as('body_officer', 'Påhittade biståndsmyndigheten')
})

const opened = async (width: number) => {
  const { page, context, close } = await served.open({ width })
  await context.addCookies(
    Object.entries(officer.cookies).map(([name, value]) => ({ name, value, url: served.origin })),
  )
  return { page, close }
}

test('an agreement is held against the clause of its kind, and the officer decides what it has', async () => {
  const { page, close } = await opened(widths.desk)
  await page.open(paths.clause.list())
  await page.follow('Lägg till en klausul')
  await page.fill('Klausulens namn', 'Ramavtal 2026')
  await page.tick('Ramavtal med organisation')
  await page.tick('Svenska')
  await page.fill(
    'Klausulen',
    'Partnerns personal köper inte sexuella tjänster, i tjänsten eller på fritiden.',
  )
  await page.press('Spara')

  await page.open(paths.agreement.list())
  await page.follow('Lägg till ett avtal')
  await page.fill('Avtalets nummer', 'P-118')
  await page.fill('Partner', 'Påhittade hjälporganisationen')
  await page.choose('Land där arbetet görs', 'Kenya')
  await page.tick('Ramavtal med organisation')
  await page.tick('1 till 10')
  await page.fill('Första dag', '2026-01-01')
  await page.fill('Sista dag', '2031-12-31')
  await page.press('Spara')
  expect(await page.words()).toContain('Ingen har prövat avtalet än.')

  await page.follow('Pröva avtalet')
  await page.part('summary').filter({ hasText: 'Låt en läshjälp leta' }).click()
  await page.fill(
    /^Avtalets text/,
    '1. Partnern rapporterar varje år.\n\n2. Partnerns anställda får inte köpa sexuella tjänster under tjänsteresor.',
  )
  await page.press('Leta i avtalet')
  expect(await page.part('mark').textContent()).toContain('får inte köpa sexuella tjänster')
  page.allow(/422/)
  await page.press('Spara')
  expect(await page.words()).toContain('Villkoret: Välj ett av alternativen')
  page.allow(undefined)
  await page.tick('Svagare')
  await page.press('Spara')
  expect(await page.words()).toContain('Skillnaden mot klausulen')
  await close()

  const telephone = await opened(widths.phone)
  await telephone.page.open(paths.compliance())
  expect(await telephone.page.words()).toContain('0 av 1 avtal som löper har villkoret.')
  await telephone.close()
})
