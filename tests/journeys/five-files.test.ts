import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { publishReasons } from '../../src/modules/statistics/estimation/index.ts'
import { doWork, statisticsActions } from '../../src/modules/statistics/index.ts'
import { perform } from '../../src/platform/access/action.ts'
import type { Role } from '../../src/platform/access/roles.ts'
import { openBrowser, type SamladPage, widths } from '../../src/testing/browser.ts'
import { messyLists } from '../../src/testing/messy-lists.ts'
import { type ServedWorld, serveWorld } from '../../src/testing/served-world.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

// Measures 19 and 32: five bodies hand in their files, on phones without client code and at desks; a unit that knows nobody counts
// who is on which lists; the rapporteur publishes an estimate, a protected table and the year's report. Everybody and all
// figures are made up.

let world: World
let served: ServedWorld
let rapporteur: TestPerson
let unit: TestPerson
const bodies: readonly (readonly [name: string, role: Role, kind: string])[] = [
  ['Påhittade polisen', 'police_prosecutor', 'Polis'],
  ['Påhittade kommunen', 'body_officer', 'Socialtjänst'],
  ['Påhittade jouren', 'ngo_officer', 'Ideell organisation'],
  ['Påhittade kliniken', 'body_officer', 'Hälso- och sjukvård'],
  ['Påhittade länsstyrelsen', 'county_coordinator', 'Länsstyrelse'],
]
const officers = new Map<string, TestPerson>()
let collection = ''
let linkage = ''

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2010-01-15T09:00:00Z')
  rapporteur = await world.as('rapporteur', 'Påhittade rapportören')
  unit = await world.as('body_officer', 'Påhittade räknemyndigheten')
  await world.body('Påhittade polismyndigheten')
  for (const [name, role] of bodies) officers.set(name, await world.as(role, name))
  served = await serveWorld(world)
}, 60_000)

const as = async <T>(
  person: TestPerson,
  work: (page: SamladPage) => Promise<T>,
  look?: Parameters<ServedWorld['openAs']>[1],
): Promise<T> => {
  const { page, close } = await served.openAs(person, look)
  try {
    return await work(page)
  } finally {
    await close()
  }
}
const phone = { width: widths.phone, javaScript: false } as const
const plain = (words: string): string => words.replaceAll('\u00a0', ' ')

/** What a body does with the encoder on its own machine, where it has no network. */
const encode = async (encoder: Buffer, list: string, secret: string, at: number) => {
  const file = join(served.folder, 'encoder.html')
  await writeFile(file, encoder)
  const context = await (await openBrowser()).newContext({
    locale: 'sv-SE',
    acceptDownloads: true,
    offline: true,
  })
  const page = await context.newPage()
  await page.goto(pathToFileURL(file).href)
  await page.locator('input[type=file]').nth(0).setInputFiles(list)
  await page.locator('input[type=file]').nth(1).setInputFiles(secret)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Gör nycklarna' }).click(),
  ])
  const keys = join(served.folder, `nycklar-${at}.json`)
  await download.saveAs(keys)
  const fingerprint = (await page.locator('#fingerprint').textContent())!
  await context.close()
  return { keys, fingerprint }
}

/** What waits for the program is done by it. */
const work = async (): Promise<void> => {
  const { id } = await world.asSystem((tx) =>
    tx
      .selectFrom('statistics.linkage_work')
      .select('id')
      .orderBy('asked_at', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow(),
  )
  const program = { actor: { kind: 'system', name: 'test', opens: ['linkage'] } } as const
  await doWork((action, input) => perform(world.house, program, action, input), id)
}

test('the rapporteur asks five bodies for their figures, and plans who links', async () => {
  await as(rapporteur, async (page) => {
    await page.open('/statistics/collections')
    await page.follow('Ny insamling')
    await page.fill('Rubrik', 'Påhittat: människohandel 2009')
    await page.fill('Första dagen som räknas', '2009-01-01')
    await page.fill('Sista dagen som räknas', '2009-12-31')
    await page.fill('Sista dag att lämna in', '2010-02-28')
    await page.press('Spara och be om uppgifter')
    collection = page.address().split('/').at(-1)!
    for (const [name, , kind] of bodies) {
      await page.follow('Be en organisation till')
      await page.fill('Organisation', name)
      await page.choose('Slag av organisation', kind)
      await page.tick('Ärendeposter utan identitet')
      await page.press('Be om uppgifter')
    }
    expect(await page.words()).toContain('5 organisationer har mer att lämna in.')

    await page.open('/statistics/linkages')
    await page.follow('Planera en länkning')
    await page.fill('Rubrik', 'Påhittat: vilka organ mötte samma personer 2009')
    await page.fill('Vilka som finns på listorna', 'Påhittade personer som organen mötte under året')
    await page.fill('Första dagen', '2009-01-01')
    await page.fill('Sista dagen', '2009-12-31')
    await page.choose(/^Insamling som länkningen hör till/, 'Påhittat: människohandel 2009')
    // Who has nobody that could link is not there to be chosen.
    expect(await page.part('[name=unit]').textContent()).not.toContain('Påhittade polismyndigheten')
    await page.choose('Enheten som länkar', 'Påhittade räknemyndigheten')
    for (const [name] of bodies) await page.tick(name)
    await page.press('Pröva och spara planen')
    linkage = page.address().split('/').at(-1)!
  })
}, 120_000)

test('five bodies hand in the file they were given and their own messy spreadsheets, counted without a name and encoded without a network', async () => {
  const { files } = await messyLists(9)
  const secret = join(served.folder, 'hemlighet')
  await writeFile(secret, 'påhittad hemlighet '.repeat(3))
  for (const [at, [name]] of bodies.entries())
    await as(
      officers.get(name)!,
      async (page) => {
        await page.open('/statistics/asked')
        await page.follow('Påhittat: människohandel 2009')
        await page.follow('Lämna tabellerna som fil')
        const template = await page.download('Hämta som CSV')
        // Every cell is a number or one of the words; which, differs from body to body.
        const filled = template.content
          .toString('utf8')
          .replace(/;\r?$/gmu, () => (at === 4 ? ';okänt' : `;${60 + 10 * at}`))
        const tables = join(served.folder, `tabeller-${at}.csv`)
        const list = join(served.folder, `${at}-${files[at]!.name}`)
        await writeFile(tables, filled)
        await writeFile(list, files[at]!.content)
        await page.fill('Räknat efter läget den', '2010-01-10')
        await page.attach('Fil', tables)
        await page.press('Lämna in')
        expect(await page.words()).toContain('Tabellerna är inlämnade.')

        // The body's own spreadsheet, as messy as it is: counted without a name, and encoded without a network.
        await page.follow('Lämna ert eget kalkylblad')
        await page.attach('Filen', list)
        await page.press('Läs filen')
        await page.press('Lämna in')
        expect(await page.words()).toContain('Ärendeposterna är inlämnade.')

        await page.open(`/statistics/linkages/${linkage}`)
        await page.unfold('Så gör ni nycklarna')
        const encoder = await page.download('Hämta kodaren (encoder.html)')
        const { keys, fingerprint } = await encode(encoder.content, list, secret, at)
        await page.attach('Filen med nycklar', keys)
        if (at === 0) {
          await page.fill('Hemlighetens fingeravtryck', 'fel')
          await page.pressRefused('Lämna filen till enheten')
          await page.attach('Filen med nycklar', keys)
        }
        await page.fill('Hemlighetens fingeravtryck', fingerprint)
        await page.press('Lämna filen till enheten')
        expect(await page.words()).toContain('Det ni har lämnat')
      },
      at % 2 === 0 ? phone : undefined,
    )
  await as(rapporteur, async (page) => {
    await page.open(`/statistics/collections/${collection}`)
    expect(await page.words()).toContain('Ingen saknas.')
    await page.follow('Kvaliteten i det som har lämnats in')
    // The county board said "unknown" of everything: a hundred per cent, and no zero.
    expect(plain(await page.words())).toContain('100 %')
  })
}, 180_000)

test('the unit links and estimates; two people of the rapporteur’s answer for the figure; the keys are destroyed before a witness', async () => {
  await as(
    unit,
    async (page) => {
      await page.open(`/statistics/linkages/${linkage}`)
      await page.follow('Till enhetens arbete')
      await page.press('Länka filerna')
      expect(await page.words()).toContain('Arbetet pågår')
      await work()
      world.setTime('2010-01-15T09:10:00Z')
      await page.open(`/statistics/linkages/${linkage}/unit`)
      await page.fill('Omdragningar', '200')
      await page.press('Skatta och lämna till rapportören')
      await work()
      await page.open(`/statistics/linkages/${linkage}/unit`)
      await page.follow('Förstör nycklar och antal')
      await page.choose('Vittne', 'Påhittade jouren')
      await page.press('Förstör för gott')
    },
    phone,
  )
  await as(
    officers.get('Påhittade jouren')!,
    async (page) => {
      await page.open(`/statistics/linkages/${linkage}`)
      await page.press('Skriv under som vittne')
    },
    phone,
  )
  const colleague = await world.as('rapporteur', 'Påhittade rapportören')
  let estimate = ''
  await as(colleague, async (page) => {
    await page.open(`/statistics/linkages/${linkage}`)
    await page.press('Avsluta länkningen')
    expect(await page.words()).toContain('protokollet är helt')
    await page.unfold('Protokoll')
    const protocol = await page.download('Hämta protokollet (JSON)')
    expect(JSON.parse(protocol.content.toString()).entries.at(-1).event.kind).toBe('closed')
    await page.follow(/^Skattningen: /)
    estimate = page.address()
    await page.press('Godkänn att den publiceras')
  })
  await as(rapporteur, async (page) => {
    await page.open(estimate)
    const estimateId = estimate.split('/').at(-1)!
    const { estimate: made } = await rapporteur.perform(statisticsActions.viewEstimate, { estimateId })
    for (const reason of made.analysis.reasons) await page.tick(publishReasons[reason].sv)
    await page.fill('Varför den publiceras ändå', 'Påhittat skäl')
    await page.press('Publicera för alla')
    expect(await page.words()).toContain('Publicerad')
  })
  const { page, close } = await served.open(phone)
  await page.open('/statistics/published')
  await page.follow('Påhittat: vilka organ mötte samma personer 2009')
  expect(await page.words()).toContain('Hur ofta intervallet håller')
  for (const [name] of bodies) expect(await page.words()).not.toContain(name)
  await close()
}, 180_000)

test('a table is protected, tried and released, and the report of the year quotes both, for everybody', async () => {
  const report = await as(rapporteur, async (page) => {
    await page.open('/statistics/tables')
    await page.follow('Ny tabell')
    await page.fill('Rubrik', 'Påhittat: offer efter status 2009')
    await page.choose('Vad som räknas', 'Offer efter status, som organisationerna själva har räknat')
    await page.press('Räkna och skydda')
    expect(await page.words()).toContain('Får släppas')
    await page.press('Släpp')

    await page.open('/statistics/tables/new')
    await page.fill('Rubrik', 'Påhittat: offer efter kön 2009')
    await page.untick('Ålder i två grupper')
    await page.press('Räkna och skydda')
    expect(await page.words()).toContain('Får släppas')
    await page.press('Släpp')

    await page.open('/statistics/reports')
    await page.fill('År', '2009')
    await page.press('Börja en rapport')
    const report = page.address()
    const write = async (chapter: string, text: string) => {
      await page.open(report)
      await page.follow(chapter)
      await page.fill('Text', text)
      await page.press('Lägg till')
    }
    for (const chapter of ['Former', 'Vägar', 'Domar', 'Metod och gränser'])
      await write(chapter, 'Här är inget känt.')
    await write('Utvecklingen', 'Polisen mötte 60 personer.')
    await page.open(report)
    // A number that rests on nothing is not published.
    expect(await page.words()).toContain('Källa saknas: Polisen mötte 60 personer.')
    await page.follow('Utvecklingen')
    await page.follow(/^Ändra/)
    await page.fill('Mening', '')
    await page.press('Spara')
    await page.choose('Källa', 'Skyddad tabell: Påhittat: offer efter status 2009 (2009)')
    await page.press('Citera')
    await page.open(report)
    await page.follow('Det som ingen ser')
    await page.choose('Källa', 'Skattning: Påhittat: vilka organ mötte samma personer 2009 (2009)')
    await page.press('Citera')
    await page.open(report)
    // Nobody publishes what nobody else has read.
    expect(await page.words()).toContain('Ingen annan har läst det.')
    return report
  })
  const colleague = await world.as('rapporteur', 'Påhittade rapportören')
  await as(colleague, async (page) => {
    await page.open(report)
    await page.press('Jag har läst utkastet')
  })
  await as(rapporteur, async (page) => {
    await page.open(report)
    await page.press('Publicera för alla')
  })
  const { page, close } = await served.open(phone)
  await page.open('/statistics/situation')
  await page.follow(/2009/)
  const words = plain(await page.words())
  expect(words).toContain('Påhittat: vilka organ mötte samma personer 2009')
  expect(words).toContain('okänt')
  expect(words).not.toContain('Polisen mötte')
  const pdf = await page.download(/PDF/)
  expect(pdf.content.subarray(0, 5).toString()).toBe('%PDF-')
  await close()
}, 180_000)

test('a body leaves, and everybody sees that the linkage stops', async () => {
  const { linkageId } = await rapporteur.perform(statisticsActions.planRun, {
    titleSv: 'Påhittad länkning som stannar',
    subjectSv: 'Påhittade personer',
    from: '2008-01-01',
    to: '2008-12-31',
    unit: 'Påhittade räknemyndigheten',
    bodies: bodies.map(([name]) => name).join('\n'),
  })
  const run = `/statistics/linkages/${linkageId}`
  await as(
    officers.get('Påhittade jouren')!,
    async (page) => {
      await page.open(run)
      await page.follow('Lämna länkningen')
      await page.press('Lämna länkningen')
    },
    phone,
  )
  await as(rapporteur, async (page) => {
    await page.open(run)
    expect(await page.words()).toContain('Ett organ har lämnat länkningen')
  })
}, 60_000)
