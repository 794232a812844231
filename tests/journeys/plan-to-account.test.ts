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
      measure: 'Skyddade boenden',
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

test('from the set-up link to the account to Parliament', { timeout: 600_000 }, async () => {
  const administrator = await newReader()
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
  const coordinator = await newReader()
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
  await confirmAll(coordinator)
  await coordinator.follow('Granska klart och godkänn')
  await coordinator.press('Godkänn planen')

  // The first measure is given as an assignment.
  await coordinator.follow('Planer')
  await coordinator.follow(title)
  await coordinator.follow(measure)
  await coordinator.follow('Ge ett uppdrag')
  await coordinator.fill('Rubrik', 'Ta fram en vägledning')
  await coordinator.fill('Vad ska göras?', 'Ta fram en vägledning för mottagningar. (Påhittat.)')
  await coordinator.fill('Organisation 1', 'Socialstyrelsen')
  await coordinator.fill(/^Sista dag/, '2033-04-30')
  await coordinator.choose(/^Slag/, 'Slutredovisning')
  await coordinator.fill(/^Fråga 1/, 'Hur många mottagningar har vägledningen nått?')
  await coordinator.fill(/^Beslutets diarienummer/, 'Ex2032/1')
  await coordinator.fill('Beslutsdag', '2026-06-01')
  await coordinator.press('Ge uppdraget')
  expect(await coordinator.heading()).toBe('Ta fram en vägledning')

  // The officer reports.
  const officer = await newReader({ width: 360 })
  await acceptLink(officer, officerLink, {
    name: 'Påhittad Handläggare',
    email: 'handlaggare@example.invalid',
  })
  await officer.follow('Ta fram en vägledning')
  await officer.press(/^Redovisa/)
  await officer.fill(
    'Hur många mottagningar har vägledningen nått?',
    'Vägledningen har nått 120 mottagningar.',
  )
  await officer.fill(
    /^Prestation/,
    'En vägledning har tagits fram och spridits till 120 mottagningar. (Påhittat.)',
  )
  await officer.fill(/^Kan inte bedömas/, 'Mottagningarna har haft vägledningen i en månad.')
  await officer.press('Spara och kontrollera')
  await officer.press('Skicka in')

  // The coordinator sends it back, the officer completes it, the coordinator accepts.
  await coordinator.follow('Redovisningar')
  await coordinator.follow(/Ta fram en vägledning/)
  await coordinator.unfold('Återsänd för komplettering')
  await coordinator.fill('Vad behöver kompletteras?', 'Beskriv hur spridningen gick till.')
  await coordinator.press('Återsänd för komplettering')
  expect(await coordinator.words()).toContain('Återsänd')

  await officer.follow('Redovisningar', officer.part('main'))
  await officer.follow(/Ta fram en vägledning/)
  expect(await officer.words()).toContain('Beskriv hur spridningen gick till.')
  await officer.follow('Fortsätt redovisningen')
  expect(await officer.valueOf('Hur många mottagningar har vägledningen nått?')).toContain('120')
  await officer.fill(
    /^Prestation/,
    'En vägledning har spridits till 120 mottagningar genom tre webbmöten. (Påhittat.)',
  )
  await officer.press('Spara och kontrollera')
  await officer.press('Skicka in')

  await coordinator.follow('Redovisningar', coordinator.part('main'))
  await coordinator.follow(/Ta fram en vägledning/)
  await coordinator.press('Godta')
  expect(await coordinator.words()).toContain('Godtagen')

  const ministry = await newReader()
  await acceptLink(ministry, ministryLink, {
    name: 'Påhittad Departementssekreterare',
    email: 'departement@example.invalid',
  })

  // The account drafts itself; the coordinator reads it section by section, and says where nothing was reported why.
  const clicks = { steps: 0, read: 0, judged: 0 }
  const step = async (work: Promise<unknown>): Promise<void> => {
    clicks.steps += 1
    await work
  }
  await step(coordinator.follow('Planer'))
  await step(coordinator.follow(title))
  await step(coordinator.follow('Redovisning till riksdagen'))
  await step(coordinator.fill('Rubrik', 'Vad planen ledde till'))
  await step(coordinator.press('Börja en redovisning'))
  const began = Date.now()
  await step(coordinator.press('Skriv utkastet'))
  expect(Date.now() - began).toBeLessThan(5000)
  await coordinator.screenshots('account-drafted')
  await step(coordinator.follow(/^Fortsätt: Huvudsakligt innehåll/))
  await finishSections(coordinator, clicks)
  await step(coordinator.follow('Vad planen ledde till'))
  await step(coordinator.follow('Till publiceringen', coordinator.part('.page-action')))
  await step(coordinator.follow('Skrivelsens nummer, ort, dag och underskrifter'))
  await coordinator.fill('Nummer', '2010/11:999')
  await coordinator.fill('Ort', 'Stockholm')
  await coordinator.fill('Dag då regeringen beslutar', '2011-03-03')
  await coordinator.tick('Skrivelsen undertecknas på papper')
  await coordinator.screenshots('account-letter')
  await step(coordinator.press('Spara'))
  expect(await coordinator.words()).toContain('Allt är läst och har stöd')
  await coordinator.screenshots('account-publishing')
  await step(coordinator.press('Föreslå publicering'))

  // Another person publishes it.
  await ministry.open('/overview')
  await step(ministry.follow(/^Granska och publicera/))
  await step(ministry.press('Publicera'))
  expect(await ministry.heading()).toBe('Redovisning 1, version 1')
  const published = await ministry.download(/^JSON/)
  expect(published.content.toString()).toContain('En vägledning har spridits till 120 mottagningar')
  expect(clicks.steps, JSON.stringify(clicks)).toBeLessThanOrEqual(60)

  const { content } = await ministry.download(/^PDF/)
  await expectTagged(content)
})

/** Reads every section of a drafted account in turn, and answers each in which nothing was reported: one judgement each. */
const finishSections = async (page: SamladPage, clicks: { read: number; judged: number }): Promise<void> => {
  const has = async (name: string) => (await page.part('main button').filter({ hasText: name }).count()) > 0
  for (let section = 0; section < 100; section++) {
    if (await has('Spara svaret')) {
      await page.fill('Varför har inget redovisats?', 'Uppdraget har nyss lämnats.')
      await page.press('Spara svaret')
      clicks.judged += 1
    }
    const last = (await page.part('a[rel=next]').count()) === 0
    if (await has(last ? 'Läst' : 'Läst, nästa avsnitt')) {
      await page.press(last ? 'Läst' : 'Läst, nästa avsnitt')
      clicks.read += 1
    } else if (!last) await page.follow(/^Nästa:/)
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

/** Confirms what is unsure, one field after the other, until nothing is. */
const confirmAll = async (page: SamladPage): Promise<void> => {
  for (let step = 0; !(await page.words()).includes('Inget är osäkert längre'); step++) {
    if (step > 300) throw new Error('the review does not end')
    const confirm = page.part('main button').filter({ hasText: /^(Stämmer|Allt .*stämmer|Alla .*stämmer)/ })
    const next = page.part('a').filter({ hasText: 'Nästa osäkra åtgärd' })
    if ((await confirm.count()) > 0) await page.press(/^(Stämmer|Allt .*stämmer|Alla .*stämmer)/)
    else if ((await next.count()) > 0) await page.follow('Nästa osäkra åtgärd')
    else await page.follow(step % 2 === 0 ? /^Planen och områdena/ : /^Siffror i texten/)
  }
}
