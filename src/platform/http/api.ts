import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { type Action, perform, type Request } from '../access/action.ts'
import { onceKey } from '../access/once.ts'
import { recallOutcome, rememberOutcome } from '../access/repeat.ts'
import { Refusal } from '../refusal.ts'
import { describeOperation } from './api-description.ts'
import { entityTag, isKnown, orConditionFailed, revisionAgainst } from './conditions.ts'
import { requireJsonSent } from './negotiation.ts'
import { pagedAnswer, pagedShape, readPaging } from './paging.ts'
import type { Path } from './path.ts'
import { orNoSuchAddress } from './problem.ts'
import { type RequestContext, type Route, requestOf } from './route.ts'
import { keptTexts } from './text.ts'

/** A route of the JSON API, with what its description needs. */
export interface ApiRoute extends Route {
  readonly describe: (registry: OpenAPIHono['openAPIRegistry'], room?: string) => void
}

interface ApiOptions<O> {
  readonly summary: string
  /** What more there is to say than the summary; who may ask, and what is recorded, is said by itself. */
  readonly description?: string
  /** Shape of the answer: what it does not list cannot leak. */
  readonly output: z.ZodType
  /** Status of success where it is not 200. */
  readonly status?: 200 | 201 | 204
  /** Largest body in bytes, where it is not the usual one. */
  readonly bodyLimit?: number
  /** Turns what the action gives into the answer, where they differ. */
  readonly answer?: (output: O) => unknown
  /** A body to be sent, where the one that is made from the shapes would not do. */
  readonly example?: Readonly<Record<string, unknown>>
}

const shapeOf = (schema: z.ZodType): Readonly<Record<string, z.ZodType>> =>
  schema instanceof z.ZodObject ? (schema.shape as Record<string, z.ZodType>) : {}

const namesIn = (address: Path): readonly string[] =>
  [...address.pattern.matchAll(/:(\w+)/g)].map((match) => match[1]!)

/**
 * What an answer may hold of what was found. Where the two do not fit the fault is ours: whoever asked sent nothing wrong.
 *
 * @throws Error that names the places, and nothing that stands there.
 */
const answered = (output: z.ZodType, found: unknown): unknown => {
  const read = output.safeParse(found)
  if (read.success) return read.data
  const places = new Set(
    read.error.issues.map(
      ({ path, code }) =>
        `/${path.map((part) => (typeof part === 'number' ? '*' : String(part))).join('/')} (${code})`,
    ),
  )
  throw new Error(`the answer does not fit its description: ${[...places].join(', ')}`)
}

/** The text of an answer with its tag; nothing but the tag for whoever has it already. */
const tagged = (context: RequestContext, answer: unknown): Response => {
  const text = JSON.stringify(answer)
  const tag = entityTag(text, answer)
  context.header('etag', tag)
  if (isKnown(context.req.header('if-none-match'), tag)) return context.body(null, 304)
  return context.body(text, 200, { 'content-type': 'application/json' })
}

/** Reading: the input is the address and its query. */
export const apiGet = <I extends z.ZodType, O>(
  address: Path,
  action: Action<I, O>,
  options: ApiOptions<O>,
): ApiRoute => ({
  method: 'get',
  pattern: address.pattern,
  action,
  handle: async (context) => {
    const input = keptTexts({ ...context.req.query(), ...context.req.param() })
    try {
      const output = await perform(context.get('house'), requestOf(context), action, input)
      return tagged(context, answered(options.output, options.answer ? options.answer(output) : output))
    } catch (error) {
      throw orNoSuchAddress(error, namesIn(address))
    }
  },
  describe: (registry, room) =>
    describeOperation(registry, {
      method: 'get',
      address,
      action,
      room,
      ...options,
      query: shapeOf(action.input),
    }),
})

interface ListOptions<O> extends Pick<ApiOptions<O>, 'summary' | 'description'> {
  /** What the records are called in the answer. */
  readonly name: string
  readonly record: z.ZodType
  /** The records that the action found, all of them or one page; with `total` where the action itself finds one page. */
  readonly found: (output: O) => { readonly rows: readonly unknown[]; readonly total?: number }
  /** What stands beside the records. */
  readonly beside?: {
    readonly shape: Readonly<Record<string, z.ZodType>>
    readonly of: (output: O) => Record<string, unknown>
  }
}

/**
 * A list: `page` from 1 and `limit` in, `_meta` and `_links` out. An action with `page` and `pageSize` among its input
 * finds one page and how many there are; what another action finds, a handful that belongs to one thing, is cut here.
 */
export const apiList = <I extends z.ZodType, O>(
  address: Path,
  action: Action<I, O>,
  { name, record, found, beside, ...options }: ListOptions<O>,
): ApiRoute => {
  const { page: ownPage, pageSize, ...selectable } = shapeOf(action.input)
  const pages = ownPage !== undefined && pageSize !== undefined
  const output = z.object({ [name]: z.array(record), ...beside?.shape, ...pagedShape })
  return {
    method: 'get',
    pattern: address.pattern,
    action,
    handle: async (context) => {
      const { paging, selection } = readPaging(context.req.query())
      const input = { ...selection, ...context.req.param() }
      const ask = (page: number) =>
        perform(
          context.get('house'),
          requestOf(context),
          action,
          keptTexts({ ...input, ...(pages ? { page, pageSize: paging.limit } : {}) }),
        )
      try {
        const given = await ask(paging.page)
        const { rows, total = rows.length } = found(given)
        const from = (paging.page - 1) * paging.limit
        const shown = pages ? rows : rows.slice(from, from + paging.limit)
        // Beyond the last page there is nothing, and nothing that says how many there are.
        const all = pages && shown.length === 0 && paging.page > 1 ? found(await ask(1)).total : total
        const answer = { [name]: shown, ...beside?.of(given) }
        const place = pagedAnswer(context.req.path, selection, paging, {
          count: shown.length,
          total: all ?? 0,
        })
        return tagged(context, answered(output, { ...answer, ...place }))
      } catch (error) {
        throw orNoSuchAddress(error, namesIn(address))
      }
    },
    describe: (registry, room) =>
      describeOperation(registry, {
        room,
        method: 'get',
        address,
        action,
        ...options,
        output,
        query: selectable,
        paged: true,
      }),
  }
}

/** Changing: the input is the address and a JSON body. */
export const apiPost = <I extends z.ZodType, O>(
  address: Path,
  action: Action<I, O>,
  options: ApiOptions<O>,
): ApiRoute => {
  const status = options.status ?? 200
  const hasRevision = 'revision' in shapeOf(action.input)
  return {
    method: 'post',
    pattern: address.pattern,
    action,
    ...(options.bodyLimit === undefined ? {} : { bodyLimit: options.bodyLimit }),
    handle: async (context) => {
      const body = await readJson(context)
      const against = revisionAgainst(context.req.header('if-match'), hasRevision)
      if (against !== undefined && body['revision'] !== undefined && body['revision'] !== against)
        throw new Refusal('condition_failed', 412)
      const input = keptTexts({
        ...body,
        ...(against === undefined ? {} : { revision: against }),
        ...context.req.param(),
      })
      const house = context.get('house')
      const once = onceKey(context.req.header('idempotency-key'), true)
      const request: Request = { ...requestOf(context), ...(once ? { once } : {}) }
      try {
        const output = await perform(house, request, action, input)
        const answer =
          status === 204 ? null : answered(options.output, options.answer ? options.answer(output) : output)
        await rememberOutcome(house, request, action, JSON.stringify(answer))
        return status === 204 ? context.body(null, 204) : context.json(answer as object, status)
      } catch (error) {
        const first = await recallOutcome(house, request, action, error)
        if (first === undefined) throw orConditionFailed(orNoSuchAddress(error, namesIn(address)), against)
        context.header('idempotent-replayed', 'true')
        return status === 204 ? context.body(null, 204) : context.json(JSON.parse(first), status)
      }
    },
    describe: (registry, room) =>
      describeOperation(registry, {
        room,
        method: 'post',
        address,
        action,
        ...options,
        query: shapeOf(action.input),
        hasRevision,
      }),
  }
}

/** @throws Refusal 415 for a body that is not said to be JSON, 400 for one that is no JSON object. */
const readJson = async (context: RequestContext): Promise<Record<string, unknown>> => {
  const text = await context.req.text()
  if (text === '') return {}
  requireJsonSent(context.req.header('content-type'))
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    // The error of the parser quotes what was sent.
    throw new Refusal('json_unreadable', 400)
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new Refusal('json_no_object', 400)
  return body as Record<string, unknown>
}
