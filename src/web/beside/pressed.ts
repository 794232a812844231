import type { AskAlone, Beside, KeptBeside } from '../../platform/http/beside.ts'
import type { Entry } from '../../platform/http/entered.ts'
import { enteredOf } from '../../platform/http/read-entered.ts'
import type { RequestContext } from '../../platform/http/route.ts'
import { Refusal } from '../../platform/refusal.ts'
import { fillForm } from '../entered/fill-form.ts'
import { aboveHeading } from '../entered/form-again.tsx'
import { FORM } from '../entered/tags.ts'
import { shellPaths } from '../shell-paths.ts'
import { digestOf } from './as-sent.ts'
import { BEGINS, ENTERED, PRESSED } from './join-forms.ts'

/** One form of a joined page, as it was sent. */
interface Part {
  readonly nth: number
  readonly method: string
  readonly action: string
  /** How it stood when the page was made. */
  readonly digest: string
  readonly data: FormData
}

/** The number of the form whose button was pressed; nothing where the page that sent it was not joined. */
export const pressedIn = (context: RequestContext): number | undefined => {
  const nth = context.req.method === 'POST' ? context.req.query(PRESSED) : undefined
  return nth !== undefined && /^[1-9]\d{0,3}$/.test(nth) ? Number(nth) : undefined
}

const partOf = (begins: string): Part => {
  const [nth, method = '', action = '', digest = ''] = begins.split(' ')
  return { nth: Number(nth), method, action, digest, data: new FormData() }
}

const nameIn = (name: string, { nth }: Part): string =>
  name.endsWith(`~${nth}`) ? name.slice(0, -`~${nth}`.length) : name

/** An address within the house, which alone a page of ours names. */
const isOwn = ({ action }: Part): boolean => /^\/(?!\/)[^\s\\#]*$/.test(action)

/** The name and value of a button, of one text. */
const buttonOf = (text: string): [string, string] => {
  const at = text.indexOf('=')
  return [text.slice(0, at), text.slice(at + 1)]
}

/** The forms of a joined page. What stands before the first tells which button of `pressed` Enter has pressed. */
const partsOf = (all: FormData, pressed: number): Part[] => {
  const parts: Part[] = []
  let first: [string, string] | undefined
  for (const [name, value] of all.entries()) {
    const part = parts.at(-1)
    if (name === BEGINS && typeof value === 'string') parts.push(partOf(value))
    else if (name === ENTERED && typeof value === 'string') first = buttonOf(value)
    else if (part !== undefined) part.data.append(nameIn(name, part), value)
  }
  if (first !== undefined) parts.find(({ nth }) => nth === pressed)?.data.append(...first)
  return parts.filter(isOwn)
}

const wasEntered = ({ data, digest }: Part): boolean => {
  const texts: Entry[] = []
  for (const [name, value] of data.entries()) {
    if (typeof value !== 'string' && value.name !== '') return true
    if (typeof value === 'string') texts.push([name, value])
  }
  return digestOf(texts) !== digest
}

const isPage = (answer: Response): boolean =>
  answer.headers.get('content-type')?.startsWith('text/html') === true

/** Whether an answer leads to the page that its reader is on. */
const staysAt = (context: RequestContext, next: string): boolean => {
  const from = URL.parse(context.req.header('referer') ?? '')
  const to = URL.parse(next, context.req.url)
  return from !== null && to !== null && from.pathname + from.search === to.pathname + to.search
}

const withoutPressed = (url: string): string => {
  const { pathname, searchParams } = new URL(url)
  searchParams.delete(PRESSED)
  return searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname
}

const answerTo = async (context: RequestContext, part: Part, ask: AskAlone): Promise<Response> => {
  if (part.method === 'post') return ask(withoutPressed(context.req.url), part.data)
  const texts = [...part.data.entries()].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  )
  return context.redirect(`${part.action.split('?')[0]}?${new URLSearchParams(texts)}`, 303)
}

/** What came of the forms beside the pressed one: those that are kept, and the page in which the others stand. */
interface Found {
  readonly keptIds: readonly string[]
  readonly page: string | undefined
}

/** The form that a page of what cannot be taken now gives back. */
const givenBackIn = (page: string): string =>
  (page.match(FORM) ?? []).filter((form) => /^<form\b[^>]*\sdata-entered/.test(form)).join('')

/** Sets each form into the page that is answered; what has no place there is kept, and what cannot be kept stands in a page of its own. */
const keepBeside = async (
  parts: readonly Part[],
  answered: string | undefined,
  to: Pick<Beside, 'next' | 'cookies'>,
  ask: AskAlone,
): Promise<Found> => {
  const keptIds: string[] = []
  let page = answered
  for (const { nth, action, data } of parts) {
    const address = action.split(/[?#]/)[0]!
    const { entries, key } = enteredOf(address, data)
    const filled =
      page === undefined ? undefined : fillForm(page, { address, entries, key, beside: `form-${nth}` })
    if (filled?.id !== undefined && filled.left.texts.length === 0 && filled.left.choices === 0) {
      page = filled.html
      continue
    }
    const answer = await ask(action, data, { ...to, hasPage: page !== undefined })
    if (isPage(answer)) {
      const told = await answer.text()
      page = page === undefined ? told : aboveHeading(page, givenBackIn(told))
    } else if (answer.status === 200) {
      const { keptId, notice } = (await answer.json()) as KeptBeside
      if (keptId !== undefined) keptIds.push(keptId)
      page &&= aboveHeading(page, notice)
    }
  }
  return { keptIds, page }
}

/**
 * Answers a page of several forms of which one button was pressed: its form is carried out as if it had come alone, and nothing is
 * lost that was entered in the others. They stand in the page that is answered; else they are kept for their writer.
 *
 * @throws Refusal 400 where the page has no such form.
 */
export const answerPressed = async (
  context: RequestContext,
  nth: number,
  ask: AskAlone,
): Promise<Response> => {
  const parts = partsOf(await context.req.formData(), nth)
  const pressed = parts.find((part) => part.nth === nth)
  if (pressed === undefined) throw new Refusal('form_unreadable', 400)
  const answer = await answerTo(context, pressed, ask)
  const others = parts.filter((part) => part !== pressed && part.method === 'post' && wasEntered(part))
  const next = answer.headers.get('location')
  // A file is downloaded: the browser stays on its page.
  if (others.length === 0 || (next === null && !isPage(answer))) return answer
  const to = { next, cookies: answer.headers.getSetCookie() }
  const answered = isPage(answer) ? await answer.text() : undefined
  const { keptIds, page } = await keepBeside(others, answered, to, ask)
  const headers = new Headers(answer.headers)
  headers.delete('content-length')
  if (page !== undefined) {
    headers.delete('location')
    headers.set('content-type', 'text/html; charset=UTF-8')
    return new Response(page, { status: next === null ? answer.status : 200, headers })
  }
  const [only] = keptIds
  if (only !== undefined && keptIds.length === 1 && next !== null && staysAt(context, next))
    headers.set('location', `${shellPaths.keptForms}/${only}`)
  return new Response(null, { status: answer.status, headers })
}
