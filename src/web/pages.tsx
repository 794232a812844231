import { getCookie } from 'hono/cookie'
import type { Child } from 'hono/jsx'
import type { z } from 'zod'
import { type Action, perform } from '../platform/access/action.ts'
import { anonymous } from '../platform/access/actor.ts'
import { onceKey } from '../platform/access/once.ts'
import { recallOutcome, rememberOutcome } from '../platform/access/repeat.ts'
import { dayOf } from '../platform/clock/clock.ts'
import { swedishTimeOf } from '../platform/clock/working-days.ts'
import { readEntered } from '../platform/http/form-body.ts'
import { formTokenOf } from '../platform/http/form-token.ts'
import type { Path } from '../platform/http/path.ts'
import { isInputError, orNoSuchAddress } from '../platform/http/problem.ts'
import { enteredIn } from '../platform/http/read-entered.ts'
import { type Authentication, type RequestContext, type Route, requestOf } from '../platform/http/route.ts'
import { keptTexts } from '../platform/http/text.ts'
import { Refusal } from '../platform/refusal.ts'
import type { FieldErrors } from './components/errors.tsx'
import { formRefused } from './entered/form-again.tsx'
import { inputErrors, withNumbersRead } from './input-errors.ts'
import type { PageContext, RefusedForm, Theme } from './page-context.ts'
import { ReaderContext } from './reader.ts'
import { shellPaths } from './shell-paths.ts'

interface ViewProps<Data> {
  readonly data: Data
  readonly context: PageContext
  /** There when this page is shown again because a form of it was refused. */
  readonly refused: RefusedForm | undefined
}

export type { RefusedForm } from './page-context.ts'

/** Shows what an action found. */
export type View<Data> = (props: ViewProps<Data>) => Child

export interface PageRoute extends Route {
  /** Shows the page for given parameters, with the form that was refused. */
  readonly show: (context: RequestContext, input: unknown, refused?: RefusedForm) => Promise<string>
}

const themes: readonly Theme[] = ['light', 'dark', 'auto']

/** What the shell needs to know of a request and its reader. */
const endOf = (seconds: number, now: Date): string =>
  swedishTimeOf(new Date(now.getTime() + seconds * 1000)).time

export const pageContextOf = (context: RequestContext, refused?: RefusedForm): PageContext => {
  const authentication: Authentication = context.get('authentication') ?? { actor: anonymous }
  const { person, actor } = authentication
  const { demo, navigation, roleName } = context.get('surroundings')
  const locale = context.get('locale')
  const url = new URL(context.req.url)
  const theme = themes.find((known) => known === getCookie(context, 'theme')) ?? 'auto'
  const now = context.get('house').clock.now()
  const links = navigation(actor, locale, url.pathname)
  const rows = context.get('arrivals')
  const firstPage = links[0]?.href ?? shellPaths.start
  // Every form of the page carries it.
  let csrf: string | undefined
  return {
    locale,
    theme,
    letterKeys: getCookie(context, 'letterKeys') !== 'off',
    actor: person
      ? {
          name: person.name,
          bodyName: person.bodyName,
          roleName: roleName(person.actor.role, locale),
          memberships: person.memberships.map((membership) => ({
            id: membership.id,
            bodyName: membership.bodyName,
            roleName: roleName(membership.role, locale),
            current: membership.id === person.actor.membershipId,
          })),
          ...(person.session.letInAt === undefined
            ? {}
            : { letInUntil: endOf(person.session.lastsSeconds, now) }),
        }
      : null,
    ...(person ? { session: person.session } : {}),
    get csrf() {
      csrf ??= formTokenOf(context.get('house').settings, authentication)
      return csrf
    },
    today: dayOf(now),
    time: swedishTimeOf(now).time,
    answers: context.req.method !== 'GET',
    path: context.get('shownAt') ?? url.pathname + url.search,
    demo,
    ...(refused && { refused }),
    ...(rows === undefined ? {} : { arrivals: { rows, firstPage, here: url.pathname === firstPage } }),
    navigation: links.map((link) => {
      const waiting = context.get('waiting')?.get(link.href)
      return waiting ? { ...link, waiting } : link
    }),
  }
}

/** A page as its reader sees it, such as one that is the answer to a form. */
export const shown = async (
  context: RequestContext,
  view: (reader: PageContext) => Child,
  refused?: RefusedForm,
): Promise<string> => {
  const reader = pageContextOf(context, refused)
  return String(<ReaderContext.Provider value={reader}>{await view(reader)}</ReaderContext.Provider>)
}

const fromAddress = (context: RequestContext): Record<string, unknown> => {
  const query = Object.entries(context.req.query()).filter(([, value]) => value !== '')
  return keptTexts({ ...Object.fromEntries(query), ...context.req.param() }) as Record<string, unknown>
}

/** Runs what answers at an address; parameters that no thing can have lead to 404. */
const atAddress = async <O,>(context: RequestContext, work: () => Promise<O>): Promise<O> => {
  try {
    return await work()
  } catch (error) {
    throw orNoSuchAddress(error, Object.keys(context.req.param()))
  }
}

/**
 * A page: what a reading action finds, shown by a view. Input is the address: its parameters and its query.
 *
 *     export const measurePage = page(paths.measure, viewMeasure, ({ data, context }) => <MeasurePage … />)
 */
export const page = <I extends z.ZodType, O>(
  address: Path,
  action: Action<I, O>,
  view: View<O>,
  /** What else the action needs that does not come from the address. */
  more: (context: RequestContext) => Record<string, unknown> = () => ({}),
): PageRoute => {
  const show: PageRoute['show'] = async (context, input, refused) => {
    const whole = { ...(input as Record<string, unknown>), ...more(context) }
    const data = await perform(context.get('house'), requestOf(context), action, whole)
    return shown(context, (reader) => view({ data, context: reader, refused }), refused)
  }
  return {
    method: 'get',
    pattern: address.pattern,
    action,
    show,
    handle: (context) =>
      atAddress(context, async () => context.html(await show(context, fromAddress(context)))),
  }
}

interface FormOptions<I extends z.ZodType, O> {
  /** The page that the form stands on: shown again with errors and all that was entered, when it is refused. */
  readonly page: PageRoute
  /** Where to go when it is done: an address, or a response of one's own. */
  readonly done: (
    output: O,
    input: z.output<I>,
    context: RequestContext,
  ) => string | Response | Promise<string | Response>
  /** What must be done and kept even when the action itself is then refused: counting an attempt. */
  readonly before?: (context: RequestContext, fields: Record<string, unknown>) => Promise<void>
  /** What the action needs beside the form and the address, or in another shape than a form can send. */
  readonly input?: (context: RequestContext, fields: Record<string, unknown>) => Record<string, unknown>
  /** Which page parameters to show again, where they are not those of the form's own address. */
  readonly pageInput?: (context: RequestContext, values: Record<string, unknown>) => Record<string, unknown>
  /**
   * The field that is chosen among what a search finds (`FoundField`). Its button shows the page again with everything
   * entered; the page's action gets what was looked for as `find`, and what is chosen as `chosen`.
   */
  readonly finds?: string | readonly string[]
  /**
   * Whether lists of the form grow by a row: a button `more` shows the page again with everything entered, and the page adds the
   * row to the list that the button names.
   */
  readonly grows?: boolean
  readonly bodyLimit?: number
}

/** The page that a form stands on, with everything entered in it. */
const showEntered = (
  context: RequestContext,
  { page, pageInput, finds }: Pick<FormOptions<z.ZodType, unknown>, 'page' | 'pageInput' | 'finds'>,
  values: Record<string, unknown>,
  errors: FieldErrors,
): Promise<string> => {
  const chosen = [finds ?? []].flat().map((name) => values[name])
  const found = finds === undefined ? {} : { find: values.find, chosen: chosen.find(Boolean) }
  return page.show(
    context,
    { ...(pageInput?.(context, values) ?? fromAddress(context)), ...found },
    { errors, values, sentTo: new URL(context.req.url).pathname },
  )
}

/** As `showEntered`, where the form comes back: what the page does not show of what was entered is set into it. */
const showBack = async (...given: Parameters<typeof showEntered>): Promise<string> => {
  const [context] = given
  const html = await showEntered(...given)
  const entered = await enteredIn(context)
  return entered === undefined ? html : formRefused(html, { entered, context: pageContextOf(context) })
}

/** A form: sends its fields to a changing action, then goes on; refused, it comes back with everything entered. */
export const form = <I extends z.ZodType, O>(
  address: Path,
  action: Action<I, O>,
  options: FormOptions<I, O>,
): Route => ({
  method: 'post',
  pattern: address.pattern,
  action,
  ...(options.bodyLimit === undefined ? {} : { bodyLimit: options.bodyLimit }),
  again: async (context) => {
    const { csrf: _, idempotencyKey: __, ...fields } = (await readEntered(context)).values
    return showEntered(context, options, fields, [])
  },
  handle: async (context) => {
    const { values, twice } = await readEntered(context)
    const { csrf: _, idempotencyKey, ...fields } = values
    const parameters = keptTexts({ ...context.req.param() }) as Record<string, unknown>
    const input = { ...fields, ...parameters, ...options.input?.(context, fields) }
    const house = context.get('house')
    const asksForRow = options.grows === true && fields.more !== undefined
    if (asksForRow || (options.finds !== undefined && fields.search !== undefined))
      return atAddress(context, async () => context.html(await showBack(context, options, fields, [])))
    const once = onceKey(idempotencyKey, false)
    const request = { ...requestOf(context), ...(once ? { once } : {}) }
    try {
      if (twice !== undefined) throw twice
      await options.before?.(context, fields)
      const output = await perform(house, request, action, input).catch((error: unknown) => {
        const read = isInputError(error) ? withNumbersRead(error, input) : undefined
        if (read === undefined) throw error
        return perform(house, request, action, read)
      })
      const next = await options.done(output, input as z.output<I>, context)
      if (typeof next !== 'string') return next
      await rememberOutcome(house, request, action, next)
      return context.redirect(next, 303)
    } catch (thrown) {
      const first = await recallOutcome(house, request, action, thrown)
      if (first !== undefined) return context.redirect(first, 303)
      const error = orNoSuchAddress(thrown, Object.keys(parameters))
      const errors = errorsOf(error, context, input)
      if (errors === undefined) throw error
      const html = await atAddress(context, () => showBack(context, options, fields, errors))
      return context.html(html, error instanceof Refusal ? (error.status as 409) : 422)
    }
  },
})

/** What a person can mend on the same page; anything else is shown as a page of its own. */
const errorsOf = (error: unknown, context: RequestContext, input: unknown): FieldErrors | undefined => {
  const locale = context.get('locale')
  if (isInputError(error)) return inputErrors(error, locale, input)
  if (
    error instanceof Refusal &&
    ([409, 413, 422, 429].includes(error.status) ||
      // What is not there, or cannot be done now, is told at its field: all that was written stands on its own page.
      ([404, 503].includes(error.status) && error.field !== undefined))
  )
    return [{ field: error.field ?? '', message: context.get('surroundings').refusalText(error, locale) }]
  return undefined
}

/** A file or other answer that is not a page. */
export const download = <I extends z.ZodType, O>(
  address: Path,
  action: Action<I, O>,
  respond: (output: O, context: RequestContext) => Response | Promise<Response>,
): Route => ({
  method: 'get',
  pattern: address.pattern,
  action,
  handle: (context) =>
    atAddress(context, async () =>
      respond(await perform(context.get('house'), requestOf(context), action, fromAddress(context)), context),
    ),
})
