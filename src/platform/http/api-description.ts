import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { AnyAction } from '../access/action.ts'
import type { Rule } from '../access/policy.ts'
import { pagingQuery } from './paging.ts'
import type { Path } from './path.ts'
import { problemSchema } from './problem.ts'

interface Operation {
  /** The room whose scope a token needs, where it needs one. */
  readonly room?: string | undefined
  readonly method: 'get' | 'post'
  readonly address: Path
  readonly action: AnyAction
  readonly summary: string
  readonly description?: string
  readonly output: z.ZodType
  readonly status?: 200 | 201 | 204
  /** The input, those of the address among them. */
  readonly query: Readonly<Record<string, z.ZodType>>
  readonly paged?: boolean
  readonly hasRevision?: boolean
  readonly example?: Readonly<Record<string, unknown>>
}

const traceparent = z.string().optional().openapi({
  description: 'W3C Trace Context: the trace that the call belongs to. The answer has it too, with our part.',
  example: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
})
const reading = z.object({
  traceparent,
  'If-None-Match': z.string().optional().openapi({
    description: 'The ETag of an answer that one has: 304 without a body where it still holds',
    example: '"Zt0mUq2l3m1oGf5jR8nC4w"',
  }),
})
const changing = z.object({
  traceparent,
  'Idempotency-Key': z.string().optional().openapi({
    description: 'The same key again gives the first answer and changes nothing (kept for a day)',
    example: '5d1c1f6a9b7e4b0f8a3c2e1d',
  }),
})
const changingVersions = changing.extend({
  'If-Match': z.string().optional().openapi({
    description:
      'The ETag of the thing as it was read, instead of `revision` in the body: 412 where it has changed since',
    example: '"r3.Zt0mUq2l3m1oGf5jR8nC4w"',
  }),
})

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemSchema } },
})

const problems = {
  400: 'The request cannot be read: the body is no JSON object, or a key stands in the address',
  401: 'Not signed in, or the token is not valid',
  403: 'The role or the scopes of the token do not give the right to this',
  404: 'It does not exist, or may not be read',
  405: 'The address does not take this method; `Allow` says which it takes',
  406: 'Only JSON can be answered',
  409: 'It is not possible now, for the reason in the code',
  412: 'It has changed since it was read, or the condition does not fit',
  413: 'The body is too large',
  415: 'The body is not said to be JSON in UTF-8',
  422: 'The input has errors; each names its place',
  429: 'Too many requests in a minute: `Retry-After` says after how many seconds the next is taken',
  500: 'An unforeseen error; its trace is found again in the log',
} as const

const ofReading = [400, 401, 404, 405, 406, 409, 422, 429, 500] as const
const ofChanging = [400, 401, 403, 404, 405, 406, 409, 412, 413, 415, 422, 429, 500] as const

/** Who may ask, in a sentence: the rule of the action as it is. */
const whoMay = ({ people, anyone, system, link, when }: Rule): string => {
  if (anyone) return 'Open to everybody, without a token.'
  const who =
    people === 'all'
      ? 'anybody who is signed in'
      : people.length > 0
        ? people.map((role) => `\`${role}\``).join(', ')
        : link || system
          ? 'nobody but the system itself'
          : 'nobody'
  return `For ${who}${when ? ', where the thing itself allows it' : ''}.`
}

const effects = {
  read: 'Changes nothing.',
  read_personal: 'Changes nothing; that it was read is recorded.',
  change: 'The change and who made it are recorded.',
} as const

/** Which scope a token needs; none for what is open. */
const scopeOf = ({ action, room }: Operation): string[] => {
  const isOpen = (action.policy.rules[action.name] as Rule | undefined)?.anyone === true
  if (room === undefined || (isOpen && action.effect === 'read')) return []
  return [`A token needs the scope \`${room}:${action.effect === 'change' ? 'write' : 'read'}\`.`]
}

const descriptionOf = (operation: Operation): string => {
  const { summary, description, action, paged, method } = operation
  return [
    `${description ?? summary}${/[.!?]$/.test(description ?? summary) ? '' : '.'}`,
    whoMay(action.policy.rules[action.name] as Rule),
    effects[action.effect],
    ...scopeOf(operation),
    ...(paged ? ['A list, a page at a time.'] : []),
    ...(method === 'post' ? ['May be sent again with the same `Idempotency-Key`.'] : []),
  ].join(' ')
}

/** Puts an operation into the description of the API, with all that it may answer. */
export const describeOperation = (registry: OpenAPIHono['openAPIRegistry'], operation: Operation): void => {
  const { method, address, action, summary, output, query, paged, hasRevision, example } = operation
  const status = operation.status ?? 200
  const names = [...address.pattern.matchAll(/:(\w+)/g)].map((match) => match[1]!)
  const pick = (inAddress: boolean) =>
    z.object(Object.fromEntries(Object.entries(query).filter(([name]) => names.includes(name) === inAddress)))
  const rest = pick(false)
  const isOpen = (action.policy.rules[action.name] as Rule | undefined)?.anyone === true
  registry.registerPath(
    createRoute({
      method,
      // The version stands in the address of the server.
      path: address.pattern.replace(/^\/v1(?=\/)/, '').replace(/:(\w+)/g, '{$1}'),
      operationId: `${action.name}.${method}.${address.pattern.replace(/\W+/g, '-').replace(/^-v1-/, '')}`,
      summary,
      description: descriptionOf(operation),
      tags: [action.name.split('.')[0]!],
      security: isOpen ? [{}, { bearer: [] }] : [{ bearer: [] }],
      request: {
        ...(names.length > 0 ? { params: pick(true) } : {}),
        ...(method === 'get'
          ? { query: paged ? rest.extend(pagingQuery) : rest, headers: reading }
          : {
              headers: hasRevision ? changingVersions : changing,
              body: {
                required: Object.keys(rest.shape).length > 0,
                content: {
                  'application/json': {
                    schema: rest,
                    ...(example === undefined ? {} : { examples: { fictional: { value: example } } }),
                  },
                },
              },
            }),
      },
      responses: {
        [status]:
          status === 204
            ? { description: summary }
            : { description: summary, content: { 'application/json': { schema: output } } },
        ...(method === 'get' ? { 304: { description: 'What one has still holds' } } : {}),
        ...Object.fromEntries(
          (method === 'get' ? ofReading : ofChanging).map((code) => [code, problem(problems[code])]),
        ),
      },
    }),
  )
}
