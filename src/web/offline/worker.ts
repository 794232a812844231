// The service worker: keeps the pages that hold nothing personal, and answers with them where there is no connection.
// It keeps no other page, ever. The keys of open stores pass through its memory from one page to the next.
import { dropKeys, heldKeys, holdKeys, type KeyMessage, removeEnded } from './keys.ts'
import { KEPT_PAGES } from './pages-kept.ts'
import { hasStores } from './records.ts'
import { sendAll } from './sending.ts'

/** What the script that starts this one says is to be kept: written by the server, with a name that changes with it. */
interface Shell {
  readonly version: string
  /** Pages and their parts; each is fetched without anything that says who asks. */
  readonly addresses: readonly string[]
  /** The start page for each language. */
  readonly start: Readonly<Record<string, string>>
}

interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface Fetching extends Extendable {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}
interface Told extends Extendable {
  readonly data: KeyMessage
  readonly ports: readonly MessagePort[]
}
interface Scope {
  readonly samladShell: Shell
  readonly clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(kind: 'install' | 'activate' | 'sync', on: (event: Extendable) => void): void
  addEventListener(kind: 'fetch', on: (event: Fetching) => void): void
  addEventListener(kind: 'message', on: (event: Told) => void): void
}

const scope = globalThis as unknown as Scope
const shell = scope.samladShell
const cacheName = KEPT_PAGES + shell.version

const install = async (): Promise<void> => {
  const cache = await caches.open(cacheName)
  await Promise.all(
    shell.addresses.map(async (address) => {
      const answer = await fetch(address, { credentials: 'omit', cache: 'reload', redirect: 'error' })
      if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
      await cache.put(address, answer)
    }),
  )
  await scope.skipWaiting()
}

const activate = async (): Promise<void> => {
  const names = await caches.keys()
  await Promise.all(
    names
      .filter((name) => name.startsWith(KEPT_PAGES) && name !== cacheName)
      .map((name) => caches.delete(name)),
  )
  await scope.clients.claim()
  if (await hasStores()) await removeEnded()
}

/** Looks without opening: where the pages have been taken away, an empty cache would be a trace again. */
const kept = (address: string): Promise<Response | undefined> => caches.match(address, { cacheName })

const languageOfBrowser = (): string => (navigator.language.startsWith('en') ? 'en' : 'sv')

/** A page of the house itself comes from the server; where that cannot be reached, the kept start page stands in. */
const navigate = async (request: Request): Promise<Response> => {
  try {
    return await fetch(request)
  } catch (error) {
    const start = await kept(shell.start[languageOfBrowser()] ?? '')
    if (start === undefined) throw error
    return start
  }
}

const answerWith = async (request: Request, path: string): Promise<Response> =>
  (await kept(path)) ?? (request.mode === 'navigate' ? navigate(request) : fetch(request))

scope.addEventListener('install', (event) => event.waitUntil(install()))
scope.addEventListener('activate', (event) => event.waitUntil(activate()))

scope.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (shell.addresses.includes(pathname)) event.respondWith(answerWith(request, pathname))
  else if (request.mode === 'navigate') event.respondWith(navigate(request))
})

scope.addEventListener('message', (event) => {
  const { data, ports } = event
  if ('ask' in data) ports[0]?.postMessage(heldKeys())
  else if ('give' in data) holdKeys(data.give)
  else dropKeys(data.drop)
})

scope.addEventListener('sync', (event) => event.waitUntil(sendAll()))
