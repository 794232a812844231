import { createHash } from 'node:crypto'
import { locales } from '../../../../platform/i18n/locale.ts'
import { asset } from '../../../../web/assets.ts'
import { shellPaths } from '../../../../web/shell-paths.ts'
import { paths } from '../../paths.ts'
import { offlineMessages } from '../messages.ts'
import { offlinePages } from '../schema.ts'
import type { Sheet } from '../sheet.ts'

/** Everything that a device keeps: pages without anybody in them, and what they are made of. */
export const keptPages = (sheets: readonly Sheet[]): readonly string[] =>
  locales.flatMap((language) => [
    paths.offlineStart({ language }),
    ...[...offlinePages, ...sheets.map(({ page }) => page)].map((page) =>
      paths.offlinePage({ language, page }),
    ),
  ])

/**
 * The script of the service worker: what to keep, under a name that changes whenever any of it does, and the code for it.
 *
 * @param pages The addresses of the kept pages. @param contentOf The kept pages as they are now.
 */
export const serviceWorkerScript = async (
  pages: readonly string[],
  contentOf: (address: string) => Promise<string>,
): Promise<string> => {
  const parts = ['main.css', 'mark.svg', 'offline.js', 'worker.js'].map(asset)
  const hash = createHash('sha256').update(JSON.stringify(parts))
  for (const address of pages) hash.update(await contentOf(address))
  const shell = {
    version: hash.digest('base64url').slice(0, 16),
    addresses: [...pages, ...parts.filter((part) => part !== asset('worker.js')), shellPaths.manifest],
    start: Object.fromEntries(locales.map((language) => [language, paths.offlineStart({ language })])),
  }
  return `self.samladShell = ${JSON.stringify(shell)}\nimportScripts(${JSON.stringify(asset('worker.js'))})\n`
}

/** What stands on a home screen: the house's own name and mark, which say nothing of what it is for (domain rule 13). */
export const webManifest = (): Record<string, unknown> => ({
  name: offlineMessages.sv.appName,
  short_name: offlineMessages.sv.appName,
  lang: 'sv',
  id: '/',
  start_url: '/',
  scope: '/',
  display: 'standalone',
  background_color: '#ffffff',
  theme_color: '#1a6a75',
  icons: [{ src: asset('mark.svg'), sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
})
