import { rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { type ServerType, serve } from '@hono/node-server'
import { createApp } from '../app.ts'
import { createLog } from '../platform/log/log.ts'
import { openBrowser, openReader, type ReaderOptions } from './browser.ts'
import { builtAssets } from './built-assets.ts'
import { whenFileEnds } from './closing.ts'
import { newFolder } from './folder.ts'
import type { TestPerson, World } from './world.ts'

/** `origin`: where the program answers, where that is not directly. */
type Look = Partial<ReaderOptions>
type Reader = Awaited<ReturnType<typeof openReader>>

/** A world that is served to a real browser. */
export interface ServedWorld {
  readonly origin: string
  /** For the files of the test: what is sent in and what is fetched. */
  readonly folder: string
  /** Somebody who has not signed in. */
  open(look?: Look): Promise<Reader>
  /** A person in a browser of their own, signed in. */
  openAs(person: TestPerson, look?: Look): Promise<Reader>
}

/**
 * Serves a world to a browser until the test file ends.
 *
 * @param name by which pages ask for it: a passkey belongs to a name, never to a bare number.
 */
export const serveWorld = async (
  world: World,
  { name = '127.0.0.1' }: { readonly name?: '127.0.0.1' | 'localhost' } = {},
): Promise<ServedWorld> => {
  const folder = newFolder('served')
  const assetsFolder = await builtAssets()
  const app = createApp({ house: world.house, log: createLog('silent'), assetsFolder })
  let server: ServerType | undefined
  const port = await new Promise<number>((resolve) => {
    server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, (address: AddressInfo) =>
      resolve(address.port),
    )
  })
  const browser = await openBrowser()
  whenFileEnds(async () => {
    server?.close()
    await rm(folder, { recursive: true, force: true })
  })
  const origin = `http://${name}:${port}`
  const open: ServedWorld['open'] = (look = {}) => openReader(browser, { origin, ...look })
  return {
    origin,
    folder,
    open,
    openAs: async (person, look) => {
      const reader = await open(look)
      await reader.context.addCookies(
        Object.entries(person.cookies).map(([cookie, value]) => ({ name: cookie, value, url: origin })),
      )
      return reader
    },
  }
}
