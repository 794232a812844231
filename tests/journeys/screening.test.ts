import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test, vi } from 'vitest'
import { paths } from '../../src/modules/knowledge/paths.ts'
import { widths } from '../../src/testing/browser.ts'
import type { SamladPage } from '../../src/testing/browser-page.ts'
import { type ServedWorld, serveWorld } from '../../src/testing/served-world.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

// Two screen what a search found, blind to each other: one at a desk, one on a telephone. A third settles where they disagree, and
// whoever comes reads how far they agreed and what was included. Without client code. All publications are made up.

let world: World
let served: ServedWorld
let one: TestPerson
let other: TestPerson
let third: TestPerson

vi.setConfig({ testTimeout: 180_000 })

const titles = [
  'Påhittad studie av unga som säljer',
  'Påhittad intervjustudie om vägar ut',
  'Påhittad översikt av andra länder',
  'Påhittad debattartikel',
] as const

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T09:00:00Z')
  served = await serveWorld(world)
  one = await world.as('rapporteur', 'Påhittade kunskapsrådet')
  other = await world.as('evaluator', 'Påhittade kunskapsrådet')
  third = await world.as('body_officer', 'Påhittade kunskapsrådet')
})

/** Says of each study that comes, in whatever order they come, whether it is included. */
const screen = async (page: SamladPage, included: readonly string[]) => {
  const seen: string[] = []
  while (seen.length < titles.length) {
    const words = await page.words()
    const title = titles.find((known) => !seen.includes(known) && words.includes(known))!
    expect(title).toBeDefined()
    expect(words).toContain('Egna resultat om personer under 25 år.')
    if (included.includes(title)) await page.tick('Ta med')
    else {
      await page.tick('Ta inte med')
      if (seen.length === 0) {
        await page.pressRefused('Spara och ta nästa')
        expect(await page.words()).toContain('Säg varför studien inte tas med.')
      }
      await page.choose(/^Varför inte/, 'Gäller andra personer')
    }
    await page.press('Spara och ta nästa')
    seen.push(title)
  }
  expect(await page.words()).toContain('Inget kvar för dig att gallra')
}

test('two screen blind to each other, a third settles, and everybody reads how far they agreed', async () => {
  const { page, close } = await served.openAs(one, { javaScript: false })
  await page.open(paths.search.list())
  expect(await page.words()).toContain('Ingen sökning än')
  await page.follow('Beskriv en sökning')
  await page.fill('Vad sökningen kallas', 'Påhittad sökning om unga')
  await page.fill('Frågan', 'Vad är känt om unga som säljer sex?')
  await page.fill('Var det söks', 'Påhittad databas')
  await page.fill('Sökord', 'ungdom* AND "sex mot ersättning"')
  await page.fill('En studie tas med när', 'Egna resultat om personer under 25 år.')
  await page.fill('Senast sökt', '2026-11-20')
  await page.fill('Ska sökas igen', '2026-11-01')
  await page.pressRefused('Spara')
  expect(await page.words()).toContain('Dagen för nästa sökning kommer efter den senaste.')
  await page.fill('Ska sökas igen', '2027-11-20')
  await page.press('Spara')
  const search = page.address()
  expect(await page.words()).toContain('Inga referenser inlästa än.')
  const file = join(served.folder, 'sokning.ris')
  const ris = titles.map(
    (title, at) => `TY  - JOUR\nTI  - ${title}\nAU  - Exempelsson, Anna\nPY  - ${2001 + at}\nER  - \n`,
  )
  await writeFile(file, ris.join('\n'))
  await page.follow('Läs in referenser')
  await page.attach('Fil', file)
  await page.press('Läs in referenser')
  await page.waitFor('4 träffar i filen.')
  await page.open(search)
  await page.follow('Gallra (4 studier kvar för dig)')
  await screen(page, [titles[0], titles[1]])
  await page.open(search)
  // What one has said is nobody's before both have: no study is settled, and no agreement is told.
  expect(await page.words()).toContain('Ingen studie är gallrad av två än.')
  expect(await page.words()).not.toContain('Där de två är oense')

  const { page: phone, close: hangUp } = await served.openAs(other, {
    javaScript: false,
    width: widths.phone,
  })
  await phone.open(search)
  expect(await phone.words()).not.toContain(titles[0])
  await phone.follow('Gallra (4 studier kvar för dig)')
  await phone.screenshots('screening')
  await screen(phone, [titles[0]])
  await hangUp()

  await page.open(search)
  expect(await page.words()).toMatch(/De två sa lika om 75\s%\sav 4 studier\. Cohens kappa 0,5/)
  await close()

  const { page: settling, close: end } = await served.openAs(third, { javaScript: false })
  await settling.open(search)
  expect(await settling.words()).toContain('Där de två är oense')
  await settling.tick('Ta med')
  await settling.fill('Hur det avgjordes', 'Påhittat: tabell 3 gäller dem under 25.')
  await settling.press(/^Avgör/)
  expect(await settling.words()).not.toContain('Där de två är oense')
  await settling.screenshots('screening-settled')
  await end()

  const { page: visitor } = await served.open({ javaScript: false, width: widths.phone })
  await visitor.open(search)
  expect(await visitor.words()).toMatch(/Rapporter som togs med\s*2\s/)
  await visitor.open(paths.study.list())
  const words = await visitor.words()
  expect(titles.filter((title) => words.includes(title))).toEqual([titles[0], titles[1]])
})
