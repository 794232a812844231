import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { loadFirstData } from '../../src/cli/first-data.ts'
import { loadDirectory } from '../../src/modules/directory/index.ts'
import type { SamladPage } from '../../src/testing/browser.ts'
import { planDocument } from '../../src/testing/plan-document.ts'
import { type ServedWorld, serveWorld } from '../../src/testing/served-world.ts'
import { openWorld, type World } from '../../src/testing/world.ts'

let world: World
let served: ServedWorld

beforeAll(async () => {
  world = await openWorld()
  await world.asSystem((tx) => loadDirectory(tx))
  served = await serveWorld(world)
})

const openAs = async (
  role: 'national_coordinator' | 'ministry_officer',
  options: { javaScript?: boolean; width?: number; colorScheme?: 'light' | 'dark' } = {},
) => {
  const person = await world.as(role, 'Samordnaren (påhittad)')
  return served.openAs(person, options)
}

const documentFile = async (name: string, text: string): Promise<string> => {
  const path = join(served.folder, name)
  await writeFile(path, text)
  return path
}

/** Confirms what is unsure in measures until nothing is, with the keyboard where client code runs. */
const confirmEverything = async (page: SamladPage): Promise<number> => {
  let confirmed = 0
  while ((await page.part('[data-state=unsure] form[action$="/confirm"]').count()) > 0 && confirmed < 200) {
    await page.press(/^(?:Stämmer|Ta dokumentets): /)
    confirmed += 1
  }
  return confirmed
}

test('the coordinator drops a document in, reviews it with the keyboard and approves it', async () => {
  const { page, close } = await openAs('national_coordinator')
  await page.open('/readings')
  await page.screenshots('review-empty')
  await page.open('/import')
  await page.screenshots('review-import')
  await page.attach('Dokument', await documentFile('tom-plan.txt', ' '))
  await page.pressRefused('Läs dokumentet')
  await page.screenshots('review-import-refused')
  await page.attach('Dokument', await documentFile('pahittad-plan.txt', planDocument()))
  await page.press('Läs dokumentet')
  expect(await page.heading()).toBe('Granska: Påhittad handlingsplan mot människohandel')
  await page.screenshots('review-measure')
  const before = await page.part('.measure-strip [data-state=unsure]').count()
  await page.press('Stäng av J och K')
  await page.press('Slå på J och K')
  expect(await page.words()).toContain('Inne i listan går J till nästa uppgift')
  await page.part('.review-field summary, .review-field button').first().focus()
  expect(await page.focused()).toBe('Stämmer')
  await page.key('Enter', { leads: true })
  await confirmEverything(page)
  expect(before).toBeGreaterThan(0)
  expect(await page.part('.measure-strip [data-state=unsure]').count()).toBe(0)
  await page.follow('Planen och områdena')
  await page.screenshots('review-plan')
  await page.follow(/^Siffror i texten/)
  await page.screenshots('review-figures')
  await page.follow('Granska klart och godkänn')
  await page.screenshots('review-approval')
  await page.press('Godkänn planen')
  expect(await page.words()).toContain('Vägledning för mottagningar')
  await close()
}, 90_000)

test('the wrong list of a plan of an unfamiliar form costs one press', async () => {
  const { page, close } = await openAs('national_coordinator', { javaScript: false, width: 390 })
  const form = new URL(
    '../../src/modules/reading/plan/fixtures/forms/headings-and-bullets.en.md',
    import.meta.url,
  )
  await page.open('/import')
  await page.attach('Dokument', await documentFile('unfamiliar.md', await readFile(form, 'utf8')))
  await page.press('Läs dokumentet')
  await page.open(`${page.address().split('?')[0]}?part=plan`)
  await page.screenshots('review-series')
  await page.press(/^Läs den här i stället: Punktlistor/)
  expect(await page.words()).toContain('Dokumentet är läst igen med den valda listan')
  await close()
})

test('a revised document is compared, corrected without client code, and becomes the next version', async () => {
  const { page, close } = await openAs('national_coordinator', { javaScript: false })
  await page.open('/import')
  await page.attach('Dokument', await documentFile('reviderad-plan.txt', planDocument({ revised: true })))
  await page.press('Läs dokumentet')
  await page.follow('Jämför med version 1')
  await page.screenshots('review-comparison')
  await page.follow('Påhittad handlingsplan mot människohandel')
  await page.follow('Åtgärd 2, klar')
  await page.unfold('Rätta Rubrik')
  await page.fill('Rubrik', '')
  await page.pressRefused('Spara rättelsen', page.part('#card-heading'))
  await page.screenshots('review-refused')
  await page.fill('Rubrik', 'Kartläggning av boenden')
  await page.press('Spara rättelsen', page.part('#card-heading'))
  await page.follow('Åtgärd 2, klar')
  expect(await page.words()).toContain(
    'från ”Kartläggning av skyddade boenden” till ”Kartläggning av boenden”',
  )
  await page.screenshots('review-history')
  await page.open((await page.address()).split('?')[0] as string)
  await confirmEverything(page)
  await page.follow('Granska klart och godkänn')
  await page.screenshots('review-approval-version')
  await page.fill(/^Vad den här versionen ändrar/, 'Länsstyrelsen stödjer nätverken')
  await page.press('Godkänn planen')
  await page.open(`${page.address()}/versions`)
  await page.screenshots('review-versions')
  expect(await page.words()).toContain('Länsstyrelsen stödjer nätverken')
  await close()
}, 90_000)

const planFile = process.env.SAMLAD_PLAN_FILE
test.runIf(planFile)(
  'the plan at SAMLAD_PLAN_FILE is read in over the one that is shipped, and approved with a handful of answers',
  async () => {
    await loadFirstData(world.house)
    const { page, close } = await openAs('national_coordinator', { colorScheme: 'dark' })
    await page.open('/import')
    await page.attach('Dokument', planFile as string)
    await page.press('Läs dokumentet')
    expect(await page.words()).toContain('säger samma sak som planen')
    await page.screenshots('review-real')
    const answer = /^(?:Lämna utanför|Behåll i planen|Behåll planens|Stämmer): /
    let answers = 0
    while (!(await page.words()).includes('Inget är osäkert längre')) {
      await page.press(answer)
      answers += 1
      await page.open((await page.address()).split('?')[0] as string)
    }
    expect(answers).toBeLessThanOrEqual(5)
    await page.follow('Granska klart och godkänn')
    await page.screenshots('review-real-approval')
    await page.press('Godkänn planen')
    expect(await page.words()).toContain('Utgångsläge enligt planen (26)')
    await close()
  },
  120_000,
)
