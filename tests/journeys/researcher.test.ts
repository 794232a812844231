import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test, vi } from 'vitest'
import { redeemCode, sendAnswers, settleAnswers } from '../../src/modules/surveys/answers/actions.ts'
import { paths } from '../../src/modules/surveys/paths.ts'
import { workOutResults } from '../../src/modules/surveys/results/actions.ts'
import { printSlips } from '../../src/modules/surveys/rounds/actions.ts'
import { perform } from '../../src/platform/access/action.ts'
import { anonymous } from '../../src/platform/access/actor.ts'
import { widths } from '../../src/testing/browser.ts'
import { type ServedWorld, serveWorld } from '../../src/testing/served-world.ts'
import { madeUpForm, madeUpSites } from '../../src/testing/surveys.ts'
import { openWorld, type World } from '../../src/testing/world.ts'

// A researcher from a design to a protected table that everybody reads, without client code: the round is described, its questions and
// sites are read in, it is opened, slips are printed, people answer, and the tables are released.

let world: World
let served: ServedWorld

vi.setConfig({ testTimeout: 180_000 })

const signIn = async () =>
  served.openAs(await world.as('body_officer', 'Påhittade ungdomsstyrelsen'), { javaScript: false })
const bySystem = (action: Parameters<typeof perform>[2]) =>
  perform(world.house, { actor: { kind: 'system', name: 'test' } }, action, {})

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-04T09:00:00Z')
  served = await serveWorld(world)
})

test('a researcher comes from a design to protected tables that everybody reads', async () => {
  const [questions, sites] = [join(served.folder, 'fragor.xlsx'), join(served.folder, 'platser.csv')]
  await writeFile(questions, Buffer.from(await (await madeUpForm()).arrayBuffer()))
  await writeFile(
    sites,
    await madeUpSites(...['A;N;A;10;30;10', 'B;N;B;10;30;10', 'C;S;C;20;30;20', 'D;S;D;20;30;20']).text(),
  )
  const { page, close } = await signIn()
  await page.open(paths.round.list())
  await page.follow('Ny omgång')
  await page.fill('Namn', 'Påhittad ungdomsenkät')
  await page.fill('Studie', 'Påhittad studie av unga')
  await page.fill(/Åtgärd i planen/, '34')
  await page.fill('Syfte', 'Påhittat: hur många unga som har fått betalt för sex.')
  await page.fill(/Vilka den ska säga/, 'Påhittade elever, 15–25 år.')
  await page.fill('Ram', 'Påhittade skolor. De som inte går i skolan saknas.')
  await page.tick('I klassen, med egen telefon')
  await page.tick(/Skolor, klasser eller andra enheter/)
  await page.fill('Beställd från ålder', '13')
  await page.fill('Frågas från ålder', '15')
  await page.fill('Till ålder', '25')
  await page.tick('Platsen och veckan')
  await page.tick(/Frågar om sådant/)
  await page.fill('Första dag för svar', '2026-11-04')
  await page.fill('Sista dag för svar', '2026-11-29')
  await page.fill('Enskilda svar tas bort efter', '2027-11-30')
  await page.press('Spara')
  const round = page.address()
  expect(await page.words()).toContain('de som är 13–14 saknas')
  expect(await page.words()).toContain('Utkast')

  await page.unfold('Läs in frågor')
  await page.attach('Fil', questions)
  await page.press('Läs in frågor')
  expect(await page.words()).toContain('Har du fått betalt för sex?')
  await page.unfold('Läs in platser')
  await page.part('form[aria-label="Läs in platser"] input[type=file]').setInputFiles(sites)
  await page.press('Läs in platser')
  // Nothing that is sensitive is asked before somebody has said that it may be.
  await page.pressRefused('Öppna omgången')
  expect(await page.words()).toContain('Frågorna är känsliga')
  await page.open(round)
  await page.follow('Ändra omgången')
  await page.choose(/Etikprövning/, 'Godkänd')
  await page.fill(/Beteckning på godkännandet/, 'Påhittad 2026-1')
  await page.press('Spara')
  await page.press('Öppna omgången')
  expect(await page.words()).toMatch(/Öppen för svar till 29\snovember\s2026/)
  await page.screenshots('researcher-open')
  await close()

  // The codes stand on paper alone.
  const researcher = await world.as('body_officer', 'Påhittade ungdomsstyrelsen')
  const printed = await researcher.perform(printSlips, { id: round.split('/').at(-1)! })
  for (const [place, { codes }] of printed.sites.entries())
    for (const [at, code] of codes.slice(0, 20).entries()) {
      const { pass } = await perform(world.house, { actor: anonymous }, redeemCode, { code, age: 17 })
      const given = {
        age: 17,
        gender: place === 0 && at < 3 ? 'trans' : at % 2 === 0 ? 'girl' : 'boy',
        sold: (at + place) % 7 === 0 ? 'yes' : 'no',
      }
      await perform(world.house, { actor: anonymous }, sendAnswers, { pass, given })
    }
  world.setTime('2026-12-01T09:00:00Z')
  await bySystem(settleAnswers)

  const { page: desk, close: end } = await signIn()
  await desk.open(round)
  expect(await desk.words()).toContain('Avslutad')
  await desk.follow('Till resultaten')
  await desk.tick(/Är du flicka eller pojke/)
  await desk.press('Räkna fram i natt')
  await bySystem(workOutResults)
  await desk.open(desk.address())
  expect(await desk.words()).toContain('Så här ser alla dem om de friges.')
  await desk.press('Frige tabellerna')
  expect(await desk.words()).toContain('80 av 120 tillfrågade')
  await desk.screenshots('researcher-results')
  const results = desk.address()
  await end()

  const { page: visitor } = await served.open({ javaScript: false, width: widths.phone })
  await visitor.open(results)
  const words = await visitor.words()
  expect(words).toContain('2 strata, 4 dragna enheter')
  expect(words).toContain('för få för att visas')
  const { content } = await visitor.download('Tabellerna (CSV)')
  expect(content.toString()).toContain('sold,,yes,gender,trans,,,,,,true')
})
