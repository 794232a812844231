import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadDirectory } from '../../src/modules/directory/index.ts'
import type { SamladPage } from '../../src/testing/browser.ts'
import { serveWorld } from '../../src/testing/served-world.ts'
import { openWorld } from '../../src/testing/world.ts'
import { as, type Count, counted } from './counted.ts'

const chapters = ['Kajer', 'Larm', 'Båtar', 'Bryggor', 'Nattarbete', 'Vinter']
const things = ['Lyse', 'Räcken', 'Skyltar', 'Övning', 'Kontroll', 'Karta']

/** A made-up plan of 36 points without a verb: chapters with an order over them look more like measures than they do. */
const unfamiliar = (): string =>
  [
    '# Plan för trygga hamnar 2031–2033',
    'Beslutad av regeringen den 14 februari 2031. Diarienummer LI2031/00042.',
    'Planen visar vad som görs för att hamnarna ska bli trygga.',
    ...chapters.flatMap((chapter) => [
      `## ${chapter}`,
      `Regeringen ger Sjöfartsverket i uppdrag att samordna det som rör ${chapter.toLowerCase()}. Arbetet delas av flera.`,
      'Så fördelas det:',
      things
        .map((thing, at) => `- ${thing}, ${chapter.toLowerCase()} (Kustbevakningen, 2033-0${at + 1}-28)`)
        .join('\n'),
    ]),
  ].join('\n\n')

/** Seconds that a person takes for one of each, beside what the page takes: to find and press, to write, to judge a measure. */
const SECONDS = { clicks: 3, written: 12, judged: 12, read: 30 } as const satisfies Record<
  keyof Count,
  number
>

/** Each measure is looked at, and what the reader was unsure of in it is found right, until nothing is unsure. */
const judgeAll = async (page: SamladPage, count: Count): Promise<void> => {
  while ((await page.part('[data-state=unsure] form[action$="/confirm"]').count()) > 0 && count.judged < 60) {
    const whole = (await page.words()).includes('Allt stämmer i åtgärden')
    await as(count, 'judged', () => page.press(whole ? 'Allt stämmer i åtgärden' : /^Stämmer: /))
  }
}

test('a plan of 36 measures in a form that nobody has seen is in the house within a quarter of an hour', async () => {
  const world = await openWorld()
  await world.asSystem((tx) => loadDirectory(tx))
  const served = await serveWorld(world)
  const coordinator = await world.as('national_coordinator', 'Samordnaren (påhittad)')
  const { page: plain, close } = await served.openAs(coordinator)
  const count: Count = { clicks: 0, written: 0, judged: 0, read: 0 }
  const page = counted(plain, count)
  const file = join(served.folder, 'trygga-hamnar.md')
  await writeFile(file, unfamiliar())

  await page.open('/import')
  await page.attach('Dokument', file)
  await page.press('Läs dokumentet')
  expect(await plain.part('.measure-strip li').count()).toBe(6)
  await page.follow('Planen och områdena')
  await page.press(/^Läs den här i stället: Punktlistor, 36/)
  expect(await plain.words()).toContain('Dokumentet är läst igen med den valda listan')
  await page.follow(/^Åtgärd 1,/)
  expect(await plain.part('.measure-strip li').count()).toBe(36)
  await page.unfold('Rätta Rubrik')
  await page.fill('Rubrik', 'Bättre lyse vid kajerna')
  await page.press('Spara rättelsen', plain.part('#card-heading'))
  await judgeAll(page, count)
  expect(await plain.part('.measure-strip [data-state=unsure]').count()).toBe(0)
  await page.follow('Granska klart och godkänn')
  await page.press('Godkänn planen')
  expect((await plain.words()).match(/^6 planerade$/gm)).toHaveLength(6)
  expect(await plain.part('a:text-is("Bättre lyse vid kajerna")').count()).toBe(1)

  const hands = (Object.keys(SECONDS) as (keyof Count)[]).reduce(
    (sum, kind) => sum + SECONDS[kind] * count[kind],
    0,
  )
  expect({ ...count, minutesByHand: Math.ceil(hands / 60) }).toEqual({
    clicks: 10,
    written: 1,
    judged: 36,
    read: 0,
    minutesByHand: 8,
  })
  await close()
}, 240_000)
