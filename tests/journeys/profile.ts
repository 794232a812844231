import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { SamladPage } from '../../src/testing/browser.ts'
import { prepareChromium } from '../../src/testing/browser-binary.ts'
import { newFolder } from '../../src/testing/folder.ts'
import type { Line } from '../../src/testing/line.ts'
import { wanted } from './device.ts'

/** A browser whose profile lies in a folder, as on a device. */
export interface Profile {
  readonly folder: string
  readonly context: BrowserContext
  readonly page: SamladPage
  readonly raw: Page
  /** Ends the browser as a flat battery does. */
  kill(): Promise<void>
}

const isRoot = process.getuid?.() === 0

/** Opens a profile: a new one, or one that lies there. */
export const openProfile = async (line: Line, folder = newFolder('profile')): Promise<Profile> => {
  const { executable, environment } = await prepareChromium()
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: executable,
    chromiumSandbox: !isRoot,
    env: { ...process.env, ...environment } as Record<string, string>,
    args: ['--disable-webgl', '--disable-gpu', '--disable-dev-shm-usage'],
    baseURL: line.origin,
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
  })
  context.setDefaultTimeout(10_000)
  const raw = context.pages()[0] ?? (await context.newPage())
  const page = new SamladPage(raw, line.origin, 'light')
  page.allow(wanted)
  return {
    folder,
    context,
    page,
    raw,
    kill: async () => {
      const gone = new Promise((resolve) => context.once('close', resolve))
      process.kill(await browserOf(folder), 'SIGKILL')
      await gone
    },
  }
}

/** The process of the browser that uses this profile, and no other. */
const browserOf = async (folder: string): Promise<number> => {
  const own = `--user-data-dir=${folder}`
  for (const entry of await readdir('/proc')) {
    if (!/^\d+$/.test(entry)) continue
    const started = await readFile(`/proc/${entry}/cmdline`, 'utf8').catch(() => '')
    const words = started.split('\0')
    if (words.includes(own) && !words.some((word) => word.startsWith('--type='))) return Number(entry)
  }
  throw new Error('the browser of this profile is not running')
}

const formsOf = (value: string): { readonly how: string; readonly bytes: Buffer }[] => {
  const plain = Buffer.from(value)
  const wide = Buffer.from(value, 'utf16le')
  // Wherever in a base64 text the value begins, the middle of one of the three forms of it stands there.
  const encoded = [0, 1, 2].flatMap((shift) =>
    [plain, wide].map((bytes) =>
      Buffer.from(
        Buffer.concat([Buffer.alloc(shift), bytes])
          .toString('base64')
          .slice(4, -4),
      ),
    ),
  )
  return [
    { how: 'plain', bytes: plain },
    { how: 'latin', bytes: Buffer.from(value, 'latin1') },
    { how: 'wide', bytes: wide },
    ...encoded.map((bytes) => ({ how: 'base64', bytes })),
  ]
}

/** Every file of a profile in which one of the values stands, in whatever form. */
export const findOnDisk = async (folder: string, values: readonly string[]): Promise<string[]> => {
  const found: string[] = []
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const content = await readFile(path).catch(() => Buffer.alloc(0))
    for (const value of values)
      for (const { how, bytes } of formsOf(value))
        if (content.includes(bytes)) found.push(`${how} in ${path.slice(folder.length)}`)
  }
  return found
}

// Scripts for the browser, as text: what they use is not there where the tests run.
const readDatabase = `(async () => {
  if (!(await indexedDB.databases()).some(({ name }) => name === 'samlad')) return { stores: [], records: [] }
  const database = await new Promise((resolve, reject) => {
    const request = indexedDB.open('samlad')
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  const transaction = database.transaction(['stores', 'records'])
  const found = ['stores', 'records'].map((name) => transaction.objectStore(name).getAllKeys())
  await new Promise((resolve) => { transaction.oncomplete = resolve })
  database.close()
  return { stores: found[0].result, records: found[1].result }
})()`

const readAll = `(async () => ({
  databases: (await indexedDB.databases()).map(({ name }) => name),
  caches: await caches.keys(),
  local: { ...localStorage },
  session: { ...sessionStorage },
  workers: (await navigator.serviceWorker.getRegistrations()).length,
  cookies: document.cookie,
}))()`

const readCaches = `(async () => {
  const all = []
  for (const name of await caches.keys()) {
    const cache = await caches.open(name)
    for (const request of await cache.keys())
      all.push([new URL(request.url).pathname, await (await cache.match(request)).text()])
  }
  return all
})()`

const inBrowser = <T>(page: SamladPage, script: string): Promise<T> =>
  page.part('html').evaluate(script) as Promise<T>

/** The identifiers of the stores and records that lie on the device. */
export const keysIn = (page: SamladPage): Promise<{ stores: string[]; records: string[] }> =>
  inBrowser(page, readDatabase)

/** How much lies sealed on the device. */
export const recordsIn = async (page: SamladPage): Promise<{ stores: number; records: number }> => {
  const { stores, records } = await keysIn(page)
  return { stores: stores.length, records: records.length }
}

/** What a page of this origin finds in the browser, whatever keeps it there. */
export const keptIn = (page: SamladPage): Promise<Record<string, unknown>> => inBrowser(page, readAll)

/** Every page and part of one that the browser keeps, by its address. */
export const cachesIn = (page: SamladPage): Promise<[address: string, text: string][]> =>
  inBrowser(page, readCaches)
