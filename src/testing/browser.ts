import { type Browser, type BrowserContext, chromium } from 'playwright-core'
import { prepareChromium } from './browser-binary.ts'
import { SamladPage } from './browser-page.ts'
import { whenFileEnds } from './closing.ts'

export { SamladPage } from './browser-page.ts'

/** Width in pixels of a small phone and of a desk. */
export const widths = { phone: 360, desk: 1280 } as const

export type ReaderOptions = {
  /** Where the program answers: `http://127.0.0.1:PORT`. */
  origin: string
  width?: number
  /** Off: the page must do all it does without client code. */
  javaScript?: boolean
  colorScheme?: 'light' | 'dark'
  /** Language that the browser asks for. */
  locale?: 'sv-SE' | 'en-GB'
}

const isRoot = process.getuid?.() === 0

const launch = async (sandbox: boolean): Promise<Browser> => {
  const { executable, environment } = await prepareChromium()
  return chromium.launch({
    executablePath: executable,
    chromiumSandbox: sandbox,
    env: { ...process.env, ...environment } as Record<string, string>,
    args: ['--font-render-hinting=none', '--disable-webgl', '--disable-gpu', '--disable-dev-shm-usage'],
  })
}

/**
 * Root may not use the sandbox; where the machine forbids it to an ordinary user as well, the browser starts without, since it
 * shows only our own pages.
 */
const start = async (): Promise<Browser> => {
  if (isRoot) return launch(false)
  try {
    return await launch(true)
  } catch {
    return launch(false)
  }
}

let started: Promise<Browser> | undefined

/**
 * Chromium, started once in each process that runs tests: its files come one after another. Everybody who reads has cookies, storage
 * and workers of their own, and all of them are gone when the file ends.
 */
export const openBrowser = async (): Promise<Browser> => {
  const isThere = (await started?.catch(() => undefined))?.isConnected() === true
  if (!isThere) started = start()
  const browser = await started!
  whenFileEnds(() => Promise.all(browser.contexts().map((context) => context.close())))
  return browser
}

/** A reader with cookies of their own. Several readers of one browser may work at the same time. */
export const openReader = async (
  browser: Browser,
  { origin, width = widths.desk, javaScript = true, colorScheme = 'light', locale = 'sv-SE' }: ReaderOptions,
): Promise<{ page: SamladPage; context: BrowserContext; close: () => Promise<void> }> => {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width, height: width < 600 ? 740 : 900 },
    colorScheme,
    locale,
    timezoneId: 'Europe/Stockholm',
    reducedMotion: 'reduce',
    acceptDownloads: true,
    javaScriptEnabled: javaScript,
  })
  context.setDefaultTimeout(10_000)
  const shown = await context.newPage()
  const withoutScripts = javaScript ? undefined : await context.newCDPSession(shown)
  // A session of its own turns on only what it has turned off itself.
  await withoutScripts?.send('Emulation.setScriptExecutionDisabled', { value: true })
  const page = new SamladPage(shown, origin, colorScheme, withoutScripts)
  return { page, context, close: () => context.close() }
}
