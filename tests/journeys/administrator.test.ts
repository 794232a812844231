import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { generate } from 'otplib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openReader, widths } from '../../src/testing/browser.ts'
import { newFolder } from '../../src/testing/folder.ts'
import { type Program, runProgram } from '../../src/testing/program.ts'

const home = newFolder('administrator')
let program: Program
let origin: string
let setUp: string

beforeAll(async () => {
  program = runProgram(['serve', '--port', '0', '--data', join(home, 'data')])
  const said = program.said(/Set-up[^\n]*\/welcome\/[\w-]{32}/)
  origin = (await program.ready).replace('localhost', '127.0.0.1')
  setUp = /\/welcome\/[\w-]{32}/.exec(await said)![0]
}, 300_000)
afterAll(async () => {
  program.process.kill('SIGTERM')
  await program.ended
  rmSync(home, { recursive: true, force: true })
})

/** Who has come by a one-time link and chosen how to sign in. */
const comeIn = async (link: string, width: number, own: Readonly<Record<string, string>> = {}) => {
  const { page, close } = await openReader(await openBrowser(), { origin, width, javaScript: false })
  await page.open(link)
  const secret = (await page.part('code[translate=no]').textContent())!.replaceAll(' ', '')
  for (const [label, value] of Object.entries(own)) await page.fill(label, value)
  await page.fill('Lösenord', 'fyra påhittade ord om våren')
  await page.fill('Kod som appen visar', await generate({ secret }))
  await page.press(/^Klar$/)
  return { page, close }
}

test('from an empty installation: the first page says what is left to do, and many are invited from one table', async () => {
  const first = { Namn: 'Påhittad Första', 'E-postadress': 'forsta@example.invalid' }
  const { page, close } = await comeIn(setUp, widths.desk, first)
  await page.open('/')
  expect(await page.heading()).toBe('Husets läge')
  const begun = await page.words()
  for (const step of [
    'Säg vem som publicerar',
    'Bjud in den första handläggaren',
    'Släpp in den nationella samordnaren',
    '0 av 5 klara',
  ])
    expect(begun).toContain(step)
  await page.screenshots('administrator-empty')

  await page.open('/people/invite')
  await page.follow('Bjud in flera från en tabell')
  const rows = [
    'Namn;E-postadress;Roll;Organisation',
    'Påhittad Handläggare;handlaggare@example.invalid;Handläggare;Uppsala kommun',
    'Påhittad Två;ingen adress;Handläggare;Uppsala kommun',
    'Påhittad Chef;chef@example.invalid;Ansvarig chef;Uppsala kommun',
  ]
  await page.fill('Tabell', rows.join('\n'))
  await page.press('Granska')
  expect(await page.words()).toContain('Det är ingen e-postadress.')
  await page.screenshots('administrator-many')
  await page.press(/^Bjud in 2 personer/)
  const sent = await page.words()
  expect(sent).toContain('En andra person säger ja först')
  expect(sent).toContain('Kvar att rätta')
  const link = /\/welcome\/[\w-]{32}/.exec(sent)![0]

  const officer = await comeIn(link, widths.phone)
  await officer.page.open('/')
  expect(await officer.page.heading()).not.toBe('Husets läge')
  await officer.page.open('/state', { status: 404 })
  await officer.page.screenshots('officer-empty')
  await officer.close()

  await page.open('/')
  expect(await page.words()).toContain('1 av 5 klara')
  await close()
}, 240_000)
