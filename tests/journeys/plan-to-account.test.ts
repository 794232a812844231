import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openReader, type SamladPage } from '../../src/testing/browser.ts'
import { planDocument, planTitle } from '../../src/testing/plan-document.ts'
import { type Program, runProgram } from '../../src/testing/program.ts'
import { acceptLink, invite } from './people.ts'

let program: Program
let browser: Browser
let origin: string
let folder: string
let setUpLink: string
const closing: (() => Promise<void>)[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'samlad-journey-'))
  program = runProgram(['serve', '--port', '0', '--data', join(folder, 'data')])
  origin = await program.ready
  setUpLink = await program.said(/\/welcome\/\S+/)
  browser = await openBrowser()
})
afterAll(async () => {
  for (const close of closing) await close()
  await browser?.close()
  program?.process.kill('SIGTERM')
  await program?.ended
  rmSync(folder, { recursive: true, force: true })
})

const newReader = async (options: { width?: number; javaScript?: boolean } = {}): Promise<SamladPage> => {
  const reader = await openReader(browser, { origin, ...options })
  closing.push(reader.close)
  return reader.page
}

test('from the set-up link to the account to Parliament', { timeout: 240_000 }, async () => {
  const administrator = await newReader()
  await acceptLink(administrator, setUpLink, { name: 'Påhittad Administratör', email: 'administrator@example.invalid', first: true })

  const coordinatorLink = await invite(administrator, {
    name: 'Påhittad Samordnare',
    email: 'samordnare@example.invalid',
    body: 'Jämställdhetsmyndigheten',
    role: 'Nationell samordnare',
  })
  const officerLink = await invite(administrator, {
    name: 'Påhittad Handläggare',
    email: 'handlaggare@example.invalid',
    body: 'Socialstyrelsen',
    role: 'Handläggare',
  })

  // The coordinator drops the document in and checks what was read.
  const coordinator = await newReader()
  await acceptLink(coordinator, coordinatorLink, { name: 'Påhittad Samordnare', email: 'samordnare@example.invalid' })
  const file = process.env.SAMLAD_PLAN_FILE ?? join(folder, 'plan.txt')
  if (process.env.SAMLAD_PLAN_FILE === undefined) writeFileSync(file, planDocument())
  await coordinator.follow('Läs in plan')
  await coordinator.attach('Dokument', file)
  await coordinator.press('Läs dokumentet')
  expect(await coordinator.heading()).toContain(process.env.SAMLAD_PLAN_FILE ? 'Granska' : planTitle)
  await confirmAll(coordinator)
  await coordinator.follow('Granska klart och godkänn')
  await coordinator.press('Godkänn planen')
  console.log(coordinator.address(), (await coordinator.words()).slice(0, 1500))

  // The first measure is given as an assignment.
  await coordinator.follow('Planer')
  await coordinator.follow(planTitle)
  await coordinator.follow('Vägledning för mottagningar')
  await coordinator.follow('Ge ett uppdrag')
  await coordinator.screenshot('journey-assignment')
  console.log(coordinator.address(), (await coordinator.words()).slice(0, 2500))
})

/** Confirms what is unsure, one field after the other, until nothing is. */
const confirmAll = async (page: SamladPage): Promise<void> => {
  for (let step = 0; !(await page.words()).includes('Inget är osäkert längre'); step++) {
    if (step > 300) throw new Error('the review does not end')
    if ((await page.part('button:has-text("Stämmer")').count()) > 0) await page.press(/^Stämmer/)
    else await page.follow('Nästa osäkra åtgärd')
  }
}
