import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openReader, type SamladPage } from '../../src/testing/browser.ts'
import { newFolder } from '../../src/testing/folder.ts'
import { planDocument, planTitle } from '../../src/testing/plan-document.ts'
import { copyPreparedData } from '../../src/testing/prepared-data.ts'
import { type Program, runProgram } from '../../src/testing/program.ts'
import { as, type Count, counted } from './counted.ts'
import { acceptLink, invite, letInFirst } from './people.ts'

let program: Program
let browser: Browser
let origin: string
let folder: string
let setUpLink: string
// A document of the same form that we wrote ourselves; a second run takes the file that is given.
const given = process.env.SAMLAD_PLAN_FILE
const { title, measure } = given
  ? {
      title: 'Handlingsplan mot prostitution och människohandel för sexuella ändamål',
      measure: /skyddade boenden/i,
    }
  : { title: planTitle, measure: 'Vägledning för mottagningar' }

const closing: (() => Promise<void>)[] = []

beforeAll(async () => {
  folder = newFolder('journey')
  const data = await copyPreparedData(join(folder, 'data'))
  program = runProgram(['serve', '--port', '0', '--data', data])
  origin = await program.ready
  setUpLink = await program.said(/\/welcome\/\S+/)
  browser = await openBrowser()
})
afterAll(async () => {
  for (const close of closing) await close()
  program?.process.kill('SIGTERM')
  await program?.ended
  rmSync(folder, { recursive: true, force: true })
})

const newReader = async (options: { width?: number; javaScript?: boolean } = {}): Promise<SamladPage> => {
  const reader = await openReader(browser, { origin, ...options })
  closing.push(reader.close)
  return reader.page
}

/** What giving an assignment takes beside the decision itself, for one measure of many. */
const writeAssignment = async (page: SamladPage, { title, question }: Given): Promise<void> => {
  await page.fill('Rubrik', title)
  await page.fill('Vad ska göras?', `${title}. (Påhittat.)`)
  await page.fill('Organisation 1', 'Socialstyrelsen')
  await page.fill(/^Sista dag/, '2033-04-30')
  await page.fill(/^Fråga 1/, question)
  await page.fill(/^Beslutets diarienummer/, 'Ex2032/1')
  await page.fill('Beslutsdag', '2026-06-01')
}

interface Given {
  readonly title: string
  readonly question: string
}
const guidance = { title: 'Ta fram en vägledning', question: 'Hur många mottagningar har vägledningen nått?' }
const spreading = { title: 'Sprid vägledningen', question: 'Hur spreds vägledningen?' }

const report = async (
  page: SamladPage,
  { title, question }: Given,
  said: { answer: string; output: string },
): Promise<void> => {
  await page.open('/my-assignments')
  await page.follow(title)
  await page.press(/^Redovisa/)
  await page.fill(question, said.answer)
  await page.fill(/^Prestation/, said.output)
  await page.fill(/^Kan inte bedömas/, 'Mottagningarna har haft vägledningen i en månad.')
  await page.press('Spara och kontrollera')
  await page.press('Skicka in')
}

// One of each is done in the browser, and for what comes once for each measure two: the second assignment and the second report-back take
// no click beside the judgement, so that the count is that of a plan of any number of measures.
test('from the set-up link to the account to Parliament, with at most sixty clicks beside the judgements', {
  timeout: 600_000,
}, async ({ annotate }) => {
  const began = Date.now()
  /** What those do who lead the work: whoever sets up, the coordinator, whoever publishes. */
  const count: Count = { clicks: 0, written: 0, judged: 0, read: 0 }
  const administrator = counted(await newReader(), count)
  await acceptLink(administrator, setUpLink, {
    name: 'Påhittad Administratör',
    email: 'administrator@example.invalid',
    first: true,
  })

  const coordinatorLink = await letInFirst(administrator, {
    name: 'Påhittad Samordnare',
    email: 'samordnare@example.invalid',
    body: 'Jämställdhetsmyndigheten',
    role: 'Nationell samordnare',
  })
  const ministryLink = await invite(administrator, {
    name: 'Påhittad Departementssekreterare',
    email: 'departement@example.invalid',
    body: 'Regeringskansliet',
    role: 'Handläggare på departement',
  })
  const officerLink = await invite(administrator, {
    name: 'Påhittad Handläggare',
    email: 'handlaggare@example.invalid',
    body: 'Socialstyrelsen',
    role: 'Handläggare',
  })

  // The coordinator drops the document in and checks what was read.
  const coordinator = counted(await newReader(), count)
  await acceptLink(coordinator, coordinatorLink, {
    name: 'Påhittad Samordnare',
    email: 'samordnare@example.invalid',
  })
  const file = given ?? join(folder, 'plan.txt')
  if (given === undefined) writeFileSync(file, planDocument())
  await coordinator.unfold('Mer')
  await coordinator.follow('Läs in plan')
  await coordinator.attach('Dokument', file)
  await coordinator.press('Läs dokumentet')
  expect(await coordinator.heading()).toContain(title)
  await confirmAll(coordinator, count)
  await coordinator.follow('Granska klart och godkänn')
  await coordinator.press('Godkänn planen')

  // Two measures are given as assignments.
  await coordinator.follow(measure, coordinator.part('main'))
  await coordinator.follow('Ge ett uppdrag')
  await writeAssignment(coordinator, guidance)
  await as(count, 'judged', () => coordinator.press('Ge uppdraget och ta nästa åtgärd'))
  expect(await coordinator.words()).toContain('har ännu inget uppdrag')
  await writeAssignment(coordinator, spreading)
  // The enter key gives it as well: it adds no row.
  await as(count, 'judged', () => coordinator.key('Enter', { leads: true }))
  expect(await coordinator.heading()).toBe(spreading.title)

  // The officer reports, on a phone.
  const own: Count = { clicks: 0, written: 0, judged: 0, read: 0 }
  const officer = counted(await newReader({ width: 360 }), own)
  await acceptLink(officer, officerLink, {
    name: 'Påhittad Handläggare',
    email: 'handlaggare@example.invalid',
  })
  await report(officer, guidance, {
    answer: 'Vägledningen har nått 120 mottagningar.',
    output: 'En vägledning har tagits fram och spridits till 120 mottagningar. (Påhittat.)',
  })
  await report(officer, spreading, {
    answer: 'Genom tre webbmöten.',
    output: 'Tre webbmöten har hållits. (Påhittat.)',
  })

  // The coordinator sends one back, the officer completes it, the coordinator accepts both, one after the other.
  await coordinator.open('/overview')
  await coordinator.follow(/^Läs: Ta fram en vägledning/)
  await coordinator.unfold('Återsänd för komplettering')
  await coordinator.fill('Vad behöver kompletteras?', 'Beskriv hur spridningen gick till.')
  await as(count, 'judged', () => coordinator.press('Återsänd för komplettering'))
  expect(await coordinator.words()).toContain('Återsänd')

  await officer.follow('Redovisningar', officer.part('main'))
  await officer.follow(/Ta fram en vägledning/)
  expect(await officer.words()).toContain('Beskriv hur spridningen gick till.')
  await officer.follow('Fortsätt redovisningen')
  expect(await officer.valueOf(guidance.question)).toContain('120')
  await officer.fill(
    /^Prestation/,
    'En vägledning har spridits till 120 mottagningar genom tre webbmöten. (Påhittat.)',
  )
  await officer.press('Spara och kontrollera')
  await officer.press('Skicka in')

  await coordinator.open('/overview')
  await coordinator.follow(/^Läs: /)
  await as(count, 'judged', () => coordinator.press('Godta'))
  expect(await coordinator.words()).toContain('är godtagen')
  await as(count, 'judged', () => coordinator.press('Godta'))
  expect(await coordinator.words()).toContain('Godtagen')

  // The account drafts itself; the coordinator reads it section by section, and says where nothing was reported why.
  await coordinator.follow('Planer')
  await coordinator.follow(title)
  await coordinator.follow('Redovisning till riksdagen')
  await coordinator.fill('Rubrik', 'Vad planen ledde till')
  await coordinator.press('Börja en redovisning')
  const drafting = Date.now()
  await coordinator.press('Skriv utkastet')
  expect(Date.now() - drafting).toBeLessThan(5000)
  await coordinator.follow(/^Fortsätt: Huvudsakligt innehåll/)
  await finishSections(coordinator, count)
  await coordinator.follow('Vad planen ledde till')
  await coordinator.follow('Till publiceringen', coordinator.part('.page-action'))
  await coordinator.follow('Skrivelsens nummer, ort, dag och underskrifter')
  await coordinator.fill('Nummer', '2010/11:999')
  await coordinator.fill('Ort', 'Stockholm')
  await coordinator.fill('Dag då regeringen beslutar', '2011-03-03')
  await coordinator.tick('Skrivelsen undertecknas på papper')
  await coordinator.press('Spara')
  expect(await coordinator.words()).toContain('Allt är läst och har stöd')
  await coordinator.press('Föreslå publicering')

  // Another person signs in, goes through the check list and publishes it.
  const ministry = counted(await newReader(), count)
  await acceptLink(ministry, ministryLink, {
    name: 'Påhittad Departementssekreterare',
    email: 'departement@example.invalid',
  })
  await ministry.open('/overview')
  await ministry.follow(/^Granska och publicera/)
  await ministry.press('Publicera')
  expect(await ministry.heading()).toBe('Redovisning 1, version 1')
  const address = ministry.address()

  const minutes = ((Date.now() - began) / 60_000).toFixed(1)
  await annotate(
    `${JSON.stringify(count)}, the reporting body ${JSON.stringify(own)}, ${minutes} minutes by machine`,
  )
  expect(count.clicks, JSON.stringify(count)).toBeLessThanOrEqual(60)

  // Everybody can read it, and no section of it is empty.
  const anybody = await newReader()
  await anybody.open(address)
  await anybody.follow(/skydd och stöd/i, anybody.part('main'))
  await anybody.follow(new RegExp(measure), anybody.part('main'))
  expect(await anybody.words()).toContain('En vägledning har spridits till 120 mottagningar')
  await anybody.open(address)
  const published = await anybody.download(/^JSON/)
  expectComplete(JSON.parse(published.content.toString()).account)
  await expectTagged((await anybody.download(/^PDF/)).content)
})

/** Reads every section of a drafted account in turn, and answers each in which nothing was reported: one judgement each. */
const finishSections = async (page: SamladPage, count: Count): Promise<void> => {
  const has = async (name: string) => (await page.part('main button').filter({ hasText: name }).count()) > 0
  for (let section = 0; section < 100; section++) {
    if (await has('Spara svaret')) {
      await page.fill('Varför har inget redovisats?', 'Uppdraget har nyss lämnats.')
      await as(count, 'judged', () => page.press('Spara svaret'))
    }
    const last = (await page.part('a[rel=next]').count()) === 0
    if (await has(last ? 'Läst' : 'Läst, nästa avsnitt'))
      await as(count, 'read', () => page.press(last ? 'Läst' : 'Läst, nästa avsnitt'))
    else if (!last) await page.follow(/^Nästa:/)
    if (last) return
  }
  throw new Error('the account does not end')
}

/** A PDF that a screen reader can follow: marked content with a structure, a language, a title and bookmarks. */
const expectTagged = async (content: Buffer): Promise<void> => {
  const document = await getDocumentProxy(new Uint8Array(content))
  expect(await document.getMarkInfo()).toMatchObject({ Marked: true })
  const { info } = await document.getMetadata()
  expect(info).toMatchObject({ Language: 'sv' })
  const tree = JSON.stringify(await (await document.getPage(2)).getStructTree())
  expect(tree).toMatch(/"role":"(H1|P|TOC|L)"/)
  expect((await document.getOutline())?.length).toBeGreaterThan(2)
}

/** Confirms what is unsure, one thing after the other, until nothing is: what is open is what is judged. */
const confirmAll = async (page: SamladPage, count: Count): Promise<void> => {
  const confirm = /^(Stämmer|Allt .*stämmer|Alla .*stämmer|Behåll|Lämna utanför)/
  for (let step = 0; !(await page.words()).includes('Inget är osäkert längre'); step++) {
    if (step > 300) throw new Error('the review does not end')
    const buttons = page.part('main button').filter({ hasText: confirm })
    const next = page.part('a').filter({ hasText: 'Nästa osäkra åtgärd' })
    if ((await buttons.count()) > 0) await as(count, 'judged', () => page.press(confirm))
    else if ((await next.count()) > 0) await page.follow('Nästa osäkra åtgärd')
    else await page.follow(step % 2 === 0 ? /^Planen och områdena/ : /^Siffror i texten/)
  }
}

interface Published {
  readonly summary?: readonly unknown[]
  readonly conclusions: readonly unknown[]
  readonly method: readonly unknown[]
  readonly measures: readonly { readonly number: string; readonly assessment: readonly unknown[] }[]
}

/** Every measure is told of, what was answered of it or why nothing was; and the account says what it comes to and how it was made. */
const expectComplete = ({ summary = [], conclusions, method, measures }: Published): void => {
  expect(measures.length).toBeGreaterThan(given === undefined ? 5 : 35)
  expect(measures.filter(({ assessment }) => assessment.length === 0)).toEqual([])
  for (const part of [summary, conclusions, method]) expect(part.length).toBeGreaterThan(0)
}
