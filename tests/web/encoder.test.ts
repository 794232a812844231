import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildEncoder } from '../../scripts/build-encoder.ts'
import { linkEncode } from '../../src/cli/link-encode.ts'
import { linkPrepare } from '../../src/cli/link-prepare.ts'
import { linkSchema } from '../../src/cli/link-schema.ts'
import { openBrowser } from '../../src/testing/browser.ts'
import { messyLists } from '../../src/testing/messy-lists.ts'

// Everybody in the lists is made up.

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samlad-encoder-'))
  await buildEncoder(join(folder, 'encoder.html'))
  await writeFile(join(folder, 'secret'), `${'påhittad hemlighet '.repeat(3)}\n`)
})
afterAll(() => rm(folder, { recursive: true }))

/** The page from the disk, in a browser whose every way out is noted and shut. */
const openEncoder = async (locale = 'sv-SE'): Promise<{ page: Page; sent: string[]; errors: string[] }> => {
  const context = await (await openBrowser()).newContext({ locale, acceptDownloads: true })
  const page = await context.newPage()
  const [sent, errors]: string[][] = [[], []]
  page.on('request', (request) => {
    if (!/^(?:file|blob):/u.test(request.url())) sent!.push(request.url())
  })
  page.on('console', (said) => said.type() === 'error' && errors!.push(said.text()))
  page.on('pageerror', (error) => errors!.push(error.message))
  await context.setOffline(true)
  await page.goto(pathToFileURL(join(folder, 'encoder.html')).href)
  return { page, sent: sent!, errors: errors! }
}

const encoded = async (page: Page): Promise<string> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Gör nycklarna' }).click(),
  ])
  return readFile(await download.path(), 'utf8')
}

test('five messy lists become the keys that the program makes of them, bit for bit, and nothing is asked of any network', async () => {
  const quiet = { stdout: { write: () => true }, stderr: { write: () => true } }
  const schema = join(folder, 'schema.json')
  let written = ''
  await linkSchema(['--json'], { ...quiet, stdout: { write: (text: string) => (written += text) } })
  await writeFile(schema, written)
  const { page, sent, errors } = await openEncoder()
  for (const { name, content } of (await messyLists(3)).files) {
    const list = join(folder, name)
    const [prepared, keys] = [join(folder, 'prepared.csv'), join(folder, 'keys.json')]
    await writeFile(list, content)
    await linkPrepare([list, '--out', prepared], quiet)
    const secret = join(folder, 'secret')
    await linkEncode([prepared, '--schema', schema, '--secret-file', secret, '--out', keys], quiet)
    await page.locator('input[type=file]').nth(0).setInputFiles(list)
    await page.locator('input[type=file]').nth(1).setInputFiles(secret)
    expect([name, JSON.parse(await encoded(page))]).toEqual([name, JSON.parse(await readFile(keys, 'utf8'))])
  }
  expect(sent).toEqual([])
  expect(errors).toEqual([])
}, 120_000)

test('what cannot be read is told by row and column, a column is corrected, and a short secret makes no keys', async () => {
  const list = join(folder, 'lista.csv')
  await writeFile(list, 'Klient;Kod\nX 17;Anna Påhittad\nX 18;\n')
  await writeFile(join(folder, 'short'), 'hemligt')
  const { page } = await openEncoder()
  await page.locator('input[type=file]').nth(0).setInputFiles(list)
  await page.getByLabel('Klient').selectOption('')
  await page.getByLabel('Kod').selectOption('name')
  await expect.poll(() => page.locator('main').textContent()).toContain('1 person kan kodas.')
  await page.locator('input[type=file]').nth(1).setInputFiles(join(folder, 'short'))
  await page.getByRole('button', { name: 'Gör nycklarna' }).click()
  await expect.poll(() => page.getByRole('status').textContent()).toContain('kortare än 32 byte')
  await page.getByRole('button', { name: 'In English' }).click()
  expect(await page.locator('h1').textContent()).toBe('Encode your list')
})

test('a file that is no list says so', async () => {
  const { page } = await openEncoder()
  await writeFile(join(folder, 'wrong'), Buffer.from([0, 1, 2, 3, 0, 0, 0]))
  await page.locator('input[type=file]').nth(0).setInputFiles(join(folder, 'wrong'))
  await expect.poll(() => page.getByRole('status').textContent()).toContain('varken CSV eller en Excel-fil')
  expect(await page.getByRole('button', { name: 'Gör nycklarna' }).isDisabled()).toBe(true)
})
