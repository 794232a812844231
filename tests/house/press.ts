import type { World } from '../../src/testing/world.ts'
import { asSent, type Element, type Page } from './form-controls.ts'

/** A browser without client code: it keeps its cookies. */
export class PlainBrowser {
  readonly #world: World
  readonly #cookies: Map<string, string>

  constructor(world: World, cookies: Readonly<Record<string, string>> = {}) {
    this.#world = world
    this.#cookies = new Map(Object.entries(cookies))
  }

  async #ask(address: string, init: RequestInit): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await this.#world.app.request(address, { ...init, headers: { cookie, ...init.headers } })
    for (const set of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = set.split(';')[0]!.split('=')
      this.#cookies.set(name, value)
    }
    return answer
  }

  readonly get = (address: string): Promise<Response> => this.#ask(address, {})

  /** Sends what a button sends, from the page that it stands on. */
  press({ method, address, entries, isMultipart }: Press, from: string): Promise<Response> {
    const query = new URLSearchParams(entries.map(([name, value]): [string, string] => [name, value]))
    if (method === 'get') return this.get(`${address.split('?')[0]}?${query}`)
    const body = isMultipart ? new FormData() : query
    if (body instanceof FormData) for (const [name, value] of entries) body.append(name, value)
    return this.#ask(address, { method: 'POST', body, headers: { referer: `http://localhost${from}` } })
  }
}

/** All that a browser sends when a button is pressed. */
interface Press {
  readonly method: string
  readonly address: string
  readonly entries: readonly (readonly [string, string])[]
  readonly isMultipart: boolean
}

const NO_TEXT = new Set(['submit', 'button', 'reset', 'image'])

/** The form that an element belongs to: the one that it names, or else stands in. */
const ownerOf = ({ document: $ }: Page, element: Element) =>
  element.attribs.form === undefined ? $(element).closest('form') : $(`[id="${element.attribs.form}"]`)

const sentBy = ({ document: $ }: Page, element: Element, typed: ReadonlyMap<Element, string>): string[] => {
  const { type = 'text', value } = element.attribs
  if (element.tagName === 'textarea') return [typed.get(element) ?? asSent($(element).text())]
  if (element.tagName === 'select') {
    const options = $(element).find('option').toArray()
    const chosen = options.filter(({ attribs }) => 'selected' in attribs)
    const first = 'multiple' in element.attribs ? [] : options.slice(0, 1)
    return (chosen.length > 0 ? chosen : first).map((one) => one.attribs.value ?? $(one).text())
  }
  if (type === 'checkbox' || type === 'radio') return 'checked' in element.attribs ? [value ?? 'on'] : []
  return [typed.get(element) ?? value ?? '']
}

/** What a browser without client code sends when a button is pressed after something has been typed. */
export const pressOf = (
  page: Page,
  address: string,
  button: Element,
  typed: ReadonlyMap<Element, string>,
): Press => {
  const { document: $ } = page
  const owner = ownerOf(page, button)
  const entries = $('input, textarea, select, button')
    .toArray()
    .filter((element) => element.attribs.name && ownerOf(page, element).is(owner))
    .filter(
      (element) => !('disabled' in element.attribs) && $(element).closest('fieldset[disabled]').length === 0,
    )
    .filter(
      (element) =>
        element === button || (element.tagName !== 'button' && !NO_TEXT.has(element.attribs.type ?? '')),
    )
    .flatMap((element) =>
      (element === button ? [element.attribs.value ?? ''] : sentBy(page, element, typed)).map(
        (value) => [element.attribs.name!, value] as const,
      ),
    )
  const { pathname, search } = new URL(
    button.attribs.formaction ?? owner.attr('action') ?? address,
    new URL(address, 'http://house'),
  )
  return {
    method: (button.attribs.formmethod ?? owner.attr('method') ?? 'get').toLowerCase(),
    address: pathname + search,
    entries,
    isMultipart: (button.attribs.formenctype ?? owner.attr('enctype')) === 'multipart/form-data',
  }
}
