import { sessionCookie } from '../../src/modules/identity/index.ts'
import type { World } from '../../src/testing/world.ts'
import { JOINED } from '../../src/web/beside/join-forms.ts'
import { routes } from '../security/scene.ts'
import { type Element, type Page, readPlainPage } from './form-controls.ts'
import { type Member, newSession } from './late.ts'
import { PlainBrowser, pressOf } from './press.ts'
import { linksOf, placeOf } from './walk.ts'

/** A page of several forms, at least one of which holds a text. */
export interface Crowded {
  /** Who sees it; nobody where whoever comes sees it. */
  readonly member: Member | undefined
  readonly address: string
}

const LINES = new Set(['text', 'search', 'email', 'tel', 'url'])

/** Forms of which nothing is kept on purpose, such as a secret, or a text that is only read. */
const holdingNothing = new Set(
  routes.flatMap(({ method, pattern, holdsNothing }) => (method === 'post' && holdsNothing ? [pattern] : [])),
)

/** Where somebody writes, in forms that change something. */
const textsIn = ({ document: $ }: Page): Element[] =>
  $('form[method=post]:not([hidden])')
    .find('textarea, input')
    .toArray()
    .filter(({ tagName, attribs }) => tagName === 'textarea' || LINES.has(attribs.type ?? 'text'))
    .filter(({ attribs }) => attribs.name && !('readonly' in attribs) && !('disabled' in attribs))
    .filter(({ attribs }) => attribs.autocomplete !== 'one-time-code')
    .filter((text) => !holdingNothing.has(placeOf($(text).closest('form').attr('action') ?? '')))

/** The first button of each form: how it sends is the form's. */
const buttonsIn = ({ document: $ }: Page): Element[] =>
  $('form[method]:not([hidden]):not([method=dialog])')
    .toArray()
    .flatMap((form) => $(form).find('button[type=submit], button:not([type])').toArray().slice(0, 1))
    .filter(({ attribs }) => !('disabled' in attribs))

/** The form that an element stands in; the button that Enter presses is of the form whose own button sends to where it does. */
const formOf = ({ document: $ }: Page, element: Element) => {
  const form = $(element).closest('form')
  if (form.attr('id') !== JOINED) return form[0]
  const same = $('button')
    .toArray()
    .find((other) => other !== element && other.attribs.formaction === element.attribs.formaction)
  return (same === undefined ? form : $(same).closest('form'))[0]
}

/** The buttons beside which something else is written. */
export const buttonsBeside = (page: Page): Element[] => {
  const texts = textsIn(page)
  return buttonsIn(page).filter((button) => texts.some((text) => formOf(page, text) !== formOf(page, button)))
}

const stands = ({ document: $ }: Page, mark: string): boolean =>
  $('textarea')
    .toArray()
    .some((area) => $(area).text().includes(mark)) ||
  $('input')
    .toArray()
    .some(({ attribs }) => attribs.value?.includes(mark)) ||
  $('main').text().includes(mark)

const follow = async (browser: PlainBrowser, answer: Response, turns = 3): Promise<Response> => {
  const to = answer.headers.get('location')
  return to === null || turns === 0 ? answer : follow(browser, await browser.get(to), turns - 1)
}

const pageAt = async (browser: PlainBrowser, address: string): Promise<Page> =>
  readPlainPage(await (await follow(browser, await browser.get(address))).text(), address)

/** What is kept for its writer, page by page; it is thrown away. */
const keptFor = async (browser: PlainBrowser): Promise<Page[]> => {
  const list = await pageAt(browser, '/kept-forms')
  const pages: Page[] = []
  for (const link of linksOf(list, '/kept-forms', 'main table a[href]')) {
    const page = await pageAt(browser, link)
    pages.push(page)
    const button = page.document(`form[action="${link}/throw"] button`)[0]
    if (button !== undefined) await browser.press(pressOf(page, link, button, new Map()), link)
  }
  return pages
}

interface Pressed {
  readonly place: string
  /** Names of the fields whose text is neither on the page that follows nor said to be kept. */
  readonly lost: readonly string[]
}

const typedIn = (element: Element, mark: string): string =>
  element.tagName === 'textarea' ? `Rad ett ${mark}\n\n- rad två` : `Skrev ${mark}`

/**
 * Writes in every text of a page, presses a button of another form, as a browser without client code does, and looks whether what
 * was written stands on the page that comes, or is said there to be kept and can be found again.
 */
export const pressBeside = async (
  world: World,
  { member, address }: Crowded,
  turn: number,
  which: number,
): Promise<Pressed | undefined> => {
  const session = async () =>
    new PlainBrowser(world, member ? { [sessionCookie]: await newSession(world, member) } : {})
  const browser = await session()
  const page = await pageAt(browser, address)
  const button = buttonsBeside(page)[which]
  if (button === undefined) return undefined
  const typed = new Map(textsIn(page).map((text, at) => [text, typedIn(text, `mk${turn}t${at}z`)]))
  const beside = [...typed].filter(([text]) => formOf(page, text) !== formOf(page, button))
  const action = page.document(formOf(page, button)!).attr('action') ?? ''
  const answer = await browser.press(pressOf(page, address, button, typed), address)
  const came = await follow(browser, answer)
  // A file is downloaded, and the page with all that stands in it stays.
  if (!came.headers.get('content-type')?.startsWith('text/html')) return undefined
  const next = readPlainPage(await came.text(), address)
  const isSignedOut = member !== undefined && placeOf(action) === '/sign-out'
  const again = isSignedOut ? await session() : browser
  const said = isSignedOut ? await pageAt(again, '/') : next
  const isSaid = said.document('.unsent').length > 0
  const kept = member === undefined ? [] : await keptFor(again)
  const isKept = (mark: string) => isSaid && kept.some((one) => stands(one, mark))
  const lost = beside
    .map(([text, words]) => ({ name: text.attribs.name!, mark: /mk\d+t\d+z/.exec(words)![0] }))
    .filter(({ mark }) => !stands(next, mark) && !isKept(mark))
    .map(({ name }) => name)
  return {
    place: `${member?.role ?? 'nobody'} at ${placeOf(address)}, pressing ${button.attribs.value ?? ''} to ${placeOf(action)} (${answer.status})`,
    lost,
  }
}
