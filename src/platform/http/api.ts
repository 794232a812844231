import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { type Action, perform } from '../access/action.ts'
import { onceKey } from '../access/once.ts'
import { recallOutcome, rememberOutcome } from '../access/repeat.ts'
import { Refusal } from '../refusal.ts'
import type { Path } from './path.ts'
import { orNoSuchAddress } from './problem.ts'
import { type RequestContext, type Route, requestOf } from './route.ts'
import { keptTexts } from './text.ts'

/** A route of the JSON API, with what its description needs. */
export interface ApiRoute extends Route {
  readonly describe: (registry: OpenAPIHono['openAPIRegistry']) => void
}

const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    code: z.string(),
    trace: z.string(),
    errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
  })
  .openapi('Problem')

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemSchema } },
})

interface ApiOptions<O> {
  readonly summary: string
  /** Shape of the answer: what it does not list cannot leak. */
  readonly output: z.ZodType
  /** Status of success where it is not 200. */
  readonly status?: 200 | 201 | 204
  /** Largest body in bytes, where it is not the usual one. */
  readonly bodyLimit?: number
  /** Turns what the action gives into the answer, where they differ. */
  readonly answer?: (output: O) => unknown
}

const idempotencyHeader = z.object({
  'Idempotency-Key': z.string().optional().openapi({
    description: 'The same key again gives the first answer and changes nothing (kept for a day)',
  }),
})

/** The fields of an object schema, split into those of the address and the rest. */
const splitInput = (schema: z.ZodType, names: readonly string[]) => {
  const shape = schema instanceof z.ZodObject ? (schema.shape as Record<string, z.ZodType>) : {}
  const pick = (inAddress: boolean) =>
    z.object(Object.fromEntries(Object.entries(shape).filter(([name]) => names.includes(name) === inAddress)))
  return { parameters: pick(true), rest: pick(false) }
}

const api =
  (method: 'get' | 'post') =>
  <I extends z.ZodType, O>(address: Path, action: Action<I, O>, options: ApiOptions<O>): ApiRoute => {
    const names = [...address.pattern.matchAll(/:(\w+)/g)].map((match) => match[1]!)
    const status = options.status ?? 200
    return {
      method,
      pattern: address.pattern,
      action,
      ...(options.bodyLimit === undefined ? {} : { bodyLimit: options.bodyLimit }),
      handle: async (context: RequestContext) => {
        const body = method === 'post' ? await readJson(context) : context.req.query()
        const input = keptTexts({ ...body, ...context.req.param() })
        const house = context.get('house')
        const once = onceKey(context.req.header('idempotency-key'), true)
        const request = { ...requestOf(context), ...(once ? { once } : {}) }
        try {
          const output = await perform(house, request, action, input)
          const answer =
            status === 204 ? null : options.output.parse(options.answer ? options.answer(output) : output)
          await rememberOutcome(house, request, action, JSON.stringify(answer))
          return status === 204 ? context.body(null, 204) : context.json(answer as object, status)
        } catch (error) {
          const first = await recallOutcome(house, request, action, error)
          if (first === undefined) throw orNoSuchAddress(error, names)
          context.header('idempotent-replayed', 'true')
          return status === 204 ? context.body(null, 204) : context.json(JSON.parse(first), status)
        }
      },
      describe: (registry) => {
        const { parameters, rest } = splitInput(action.input, names)
        registry.registerPath(
          createRoute({
            method,
            path: address.pattern.replace(/:(\w+)/g, '{$1}'),
            operationId: `${action.name}.${method}`,
            summary: options.summary,
            tags: [action.name.split('.')[0]!],
            security: [{ bearer: [] }],
            request: {
              ...(names.length > 0 ? { params: parameters } : {}),
              ...(method === 'get'
                ? { query: rest }
                : {
                    headers: idempotencyHeader,
                    body: { required: true, content: { 'application/json': { schema: rest } } },
                  }),
            },
            responses: {
              [status]: {
                description: options.summary,
                content: { 'application/json': { schema: options.output } },
              },
              400: problem('The body is not a JSON object'),
              401: problem('Not signed in, or the token is not valid'),
              404: problem('It does not exist, or may not be read'),
              409: problem('It is not possible now, for the reason in the code'),
              422: problem('The input has errors; each names its place'),
            },
          }),
        )
      },
    }
  }

/** @throws Refusal 400 for a body that is no JSON object. */
const readJson = async (context: RequestContext): Promise<Record<string, unknown>> => {
  const text = await context.req.text()
  if (text === '') return {}
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

/** Reading: the input is the address and its query. */
export const apiGet = api('get')
/** Changing: the input is the address and a JSON body. */
export const apiPost = api('post')
