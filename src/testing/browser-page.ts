import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CDPSession, Locator, Page, Request } from 'playwright-core'
import { type Breach, breachesIn } from './axe.ts'
import { unchecked } from './checked-pages.ts'

const outputFolder = fileURLToPath(new URL('../../tests/output', import.meta.url))
/** Set by `npm test -- PATH` and by a long run. */
const isLookedAt = process.env.SAMLAD_TEST_PICTURES !== undefined

/** Words as they are seen, not those hidden in the markup. */
const seen = async (place: Locator): Promise<string> => (await place.allInnerTexts()).join(' ').trim()

/**
 * A page of Samlad as a person uses it: by the names of links, buttons and fields. Every step that leads to a
 * page checks it: no axe violation, nothing wider than the screen, no broken content policy, no error of client
 * code, no request to another origin. There is no step without the check.
 */
export class SamladPage {
  readonly #page: Page
  readonly #origin: string
  readonly #withoutScripts: CDPSession | undefined
  readonly #look: string
  readonly #faults: string[] = []
  #wanted: RegExp | undefined

  /**
   * `look`: light or dark.
   * `withoutScripts`: the way to the browser's own switch, where this page runs no client code.
   */
  constructor(page: Page, origin: string, look: string, withoutScripts?: CDPSession) {
    this.#page = page
    this.#look = look
    this.#origin = origin
    this.#withoutScripts = withoutScripts
    page.on('pageerror', (error) => this.#faults.push(`client code: ${error.message}`))
    page.on('console', (message) => {
      if (message.type() === 'error' && !this.#wanted?.test(message.text()))
        this.#faults.push(`console: ${message.text()}`)
    })
    page.on('request', (request) => {
      const url = new URL(request.url())
      if (url.origin !== this.#origin && url.protocol.startsWith('http'))
        this.#faults.push(`request to ${url.origin}`)
    })
  }

  /** Goes to an address and checks what comes. `status` is what the server must answer. */
  async open(path: string, { status = 200 }: { status?: number } = {}): Promise<this> {
    const response = await this.#page.goto(path)
    if (response && response.status() !== status) {
      throw new Error(`${path} answered ${response.status()}, expected ${status}`)
    }
    // The browser itself reports a wanted refusal as an error in its console.
    if (status >= 400) this.#faults.length = 0
    return this.check()
  }

  /** What the browser itself may report as an error from now on: a connection that a test has cut, a refusal it wants. */
  allow(wanted: RegExp | undefined): this {
    this.#wanted = wanted
    return this
  }

  /** Follows a link by its words. */
  async follow(name: string | RegExp, within: Locator | Page = this.#page): Promise<this> {
    await this.#click(within.getByRole('link', { name, exact: typeof name === 'string' }).first())
    return this.#arrive()
  }

  /** Presses a button by its words. */
  async press(name: string | RegExp, within: Locator | Page = this.#page): Promise<this> {
    await this.#click(within.getByRole('button', { name, exact: typeof name === 'string' }).first())
    return this.#arrive()
  }

  /** Presses a button whose form comes back with what is wrong in it; fails where it is accepted. */
  async pressRefused(name: string | RegExp, within: Locator | Page = this.#page): Promise<this> {
    await within
      .getByRole('button', { name, exact: typeof name === 'string' })
      .first()
      .click()
    await this.#page.locator('.ds-error-summary').waitFor()
    // The browser itself reports a wanted refusal as an error in its console.
    this.#faults.length = 0
    return this.#arrive()
  }

  /** Opens or closes something folded, by its words. */
  async unfold(name: string | RegExp): Promise<this> {
    await this.#page.locator('summary', { hasText: name }).first().click()
    return this.check()
  }

  /** Uses a key ("Enter", "j"), then checks what stands there. `leads`: the key leads to another page. */
  async key(name: string, { leads = false }: { leads?: boolean } = {}): Promise<this> {
    await Promise.all([leads ? this.#page.waitForEvent('load') : null, this.#page.keyboard.press(name)])
    return this.check()
  }

  /** Writes into the field with this label. */
  async fill(label: string | RegExp, value: string): Promise<this> {
    await this.#field(label).fill(value)
    return this
  }

  /** Chooses in a list by the option's words. */
  async choose(label: string | RegExp, option: string): Promise<this> {
    await this.#field(label).selectOption({ label: option })
    return this
  }

  /** Ticks a box or a radio button by its label. */
  async tick(label: string | RegExp): Promise<this> {
    await this.#field(label).check()
    return this
  }

  async untick(label: string | RegExp): Promise<this> {
    await this.#field(label).uncheck()
    return this
  }

  /** Gives files to the field with this label. */
  async attach(label: string | RegExp, files: string | string[]): Promise<this> {
    await this.#field(label).setInputFiles(files)
    return this
  }

  /** Follows a link that answers with a file. */
  async download(name: string | RegExp): Promise<{ name: string; content: Buffer }> {
    const [download] = await Promise.all([
      this.#page.waitForEvent('download'),
      this.#page.getByRole('link', { name }).first().click(),
    ])
    return { name: download.suggestedFilename(), content: await readFile(await download.path()) }
  }

  /** The one heading of the page. */
  async heading(): Promise<string> {
    return seen(this.#page.getByRole('heading', { level: 1 }))
  }

  /** All words of the content, as they are seen. */
  async words(): Promise<string> {
    return seen(this.#page.getByRole('main'))
  }

  /** Path and query of the address. */
  address(): string {
    const { pathname, search } = new URL(this.#page.url())
    return pathname + search
  }

  /** What a field holds. */
  async valueOf(label: string | RegExp): Promise<string> {
    return this.#field(label).inputValue()
  }

  /** The words of the element that has the focus. */
  async focused(): Promise<string> {
    return seen(this.#page.locator(':focus'))
  }

  /** A part of the page to look into. Steps go through `follow` and `press`, which check. */
  part(selector: string): Locator {
    return this.#page.locator(selector)
  }

  row(name: string | RegExp): Locator {
    return this.#page.getByRole('row', { name })
  }

  /** Waits for words to appear, for what client code writes after a while. */
  async waitFor(words: string | RegExp): Promise<this> {
    await this.#page.getByText(words).first().waitFor()
    return this
  }

  async setWidth(width: number): Promise<this> {
    await this.#page.setViewportSize({ width, height: width < 600 ? 740 : 900 })
    return this.check()
  }

  /**
   * A picture of the whole page for a person to look at, in `tests/output/NAME.png`, where somebody looks: a run of everything takes
   * none.
   */
  async screenshot(name: string): Promise<void> {
    if (!isLookedAt) return
    await mkdir(outputFolder, { recursive: true })
    await this.#page.screenshot({ path: join(outputFolder, `${name}.png`), fullPage: true })
  }

  /** As `screenshot`, at the width of a phone and of a desk; checks the page at both. */
  async screenshots(name: string): Promise<this> {
    const before = this.#page.viewportSize()
    for (const width of [360, 1280]) {
      await this.setWidth(width)
      await this.screenshot(`${name}-${width}`)
    }
    if (before) await this.#page.setViewportSize(before)
    return this
  }

  /** What the page looks like on paper, as PDF. */
  async print(): Promise<Buffer> {
    return this.#page.pdf({ format: 'A4', preferCSSPageSize: true })
  }

  /** Fails on whatever is wrong with the page as it stands. */
  async check(): Promise<this> {
    const breaches = await this.#axe()
    const [content, screen] = await this.#sizes()
    if (content > screen) this.#faults.push(`the page is ${content} pixels wide on a screen of ${screen}`)
    const faults = [
      ...this.#faults,
      ...breaches.map(({ rule, help, places }) => `axe ${rule}: ${help}\n    ${places.join('\n    ')}`),
    ]
    this.#faults.length = 0
    if (faults.length > 0) throw new Error(`${this.#page.url()} is not sound:\n  ${faults.join('\n  ')}`)
    return this
  }

  #field(label: string | RegExp): Locator {
    return this.#page.getByLabel(label, { exact: typeof label === 'string' }).first()
  }

  /** Clicks, and where that leads to another page waits for it: a slow answer must not be taken for the page before. */
  async #click(place: Locator): Promise<void> {
    let asked = 0
    let loaded = 0
    const count = (request: Request) => {
      if (request.isNavigationRequest() && request.frame() === this.#page.mainFrame()) asked++
    }
    const arrived = () => {
      loaded++
    }
    this.#page.on('request', count)
    this.#page.on('load', arrived)
    try {
      await place.click()
      for (let waited = 0; asked === 0 && waited < 100; waited += 10) await this.#page.waitForTimeout(10)
      for (let waited = 0; asked > 0 && loaded === 0 && waited < 20_000; waited += 10)
        await this.#page.waitForTimeout(10)
    } finally {
      this.#page.off('request', count)
      this.#page.off('load', arrived)
    }
  }

  async #arrive(): Promise<this> {
    await this.#page.waitForLoadState('load')
    return this.check()
  }

  async #sizes(): Promise<[content: number, screen: number]> {
    return this.#page.evaluate('[document.documentElement.scrollWidth, document.documentElement.clientWidth]')
  }

  async #axe(): Promise<Breach[]> {
    const left = await unchecked(
      this.#page,
      `${this.#look}${this.#withoutScripts ? ' without client code' : ''}`,
    )
    if (left === undefined) return []
    // What has been read without client code runs none of it later: only axe does, while the switch is on.
    await this.#withoutScripts?.send('Emulation.setScriptExecutionDisabled', { value: false })
    const breaches = await breachesIn(this.#page, left)
    await this.#withoutScripts?.send('Emulation.setScriptExecutionDisabled', { value: true })
    if (breaches.length === 0) left.remember()
    return breaches
  }
}
