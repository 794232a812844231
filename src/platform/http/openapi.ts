import { STATUS_CODES } from 'node:http'
import { OpenAPIHono, z } from '@hono/zod-openapi'
import { action } from '../access/action.ts'
import { policy } from '../access/policy.ts'
import { changeMessage } from '../changes/change-message.ts'
import { type ChangeType, changeTypes } from '../changes/note-change.ts'
import { originOf, type Settings } from '../config/settings.ts'
import type { ApiRoute } from './api.ts'
import { API_VERSION } from './api-info.ts'
import { type Components, exampleOf, type JsonSchema } from './example.ts'
import { DEFAULT_LIMIT, LARGEST_LIMIT } from './paging.ts'
import type { Route } from './route.ts'

const describePolicy = policy({ 'api.describe': { people: 'all', anyone: true } })
const describe = action(describePolicy, 'api.describe', 'read', z.object({}), async () => undefined)

const LICENCE = { name: 'CC BY 4.0', url: 'http://creativecommons.org/licenses/by/4.0/' } as const

const DESCRIPTION = `Samlad gör en nationell handlingsplan levande, från dokument till redovisning: planens åtgärder, uppdrag, återrapporter, pengar och siffror. Det som är publicerat är öppet för alla; resten kräver en nyckel och den behörighet som rollen ger.

Samlad keeps a national action plan alive, from document to account: its measures, assignments, report-backs, money and figures. What is published is open to everybody; the rest needs a token and the permission of one's role.

**Authentication.** \`Authorization: Bearer <token>\`, and nothing else: a key in an address is refused. Everybody makes tokens of their own on the page of their account, the operator for others. A token has scopes by room, such as \`plan:read\` and \`statistics:write\`; each operation says which it needs, and a refusal with the code \`scope_missing\` names it. It acts as the person does, never beyond their role, and ends with the membership that it was made for.

**Lists** take \`page\` (from 1) and \`limit\` (${DEFAULT_LIMIT} by default, at most ${LARGEST_LIMIT}) and answer with \`_meta\` and \`_links\`. **Times** are RFC 3339 in UTC, days without a time are dates. **Amounts** are whole öre. **Errors** are problems in the form of RFC 9457. **Traces** follow W3C Trace Context. **Limits**: so many requests a minute for each who asks; \`RateLimit\` says how many are left, and a refusal with 429 when the next is taken (\`Retry-After\`). **Versions**: an answer has an \`ETag\`; \`If-None-Match\` saves it a second time, \`If-Match\` makes a change only where nobody else was first. A change of the API that would break a client comes under a new version of the address.`

const LIMITATIONS =
  'Figures that rest on too few people are suppressed and never zero. The audit trail is read by its numbers and not by pages. A body is at most 1 MB where nothing else is said. There is no callback from a browser of another site (no CORS).'

const WEBHOOK =
  'Sent to each receiver that an administrator has entered for this type, signed as Standard Webhooks asks: `webhook-signature` holds `v1,` and HMAC-SHA256 of `id.timestamp.body`, for each secret that holds. It says where to read what has changed and nothing of what that says; the same identifier may come more than once, and in any order.'

interface Content {
  schema: JsonSchema
  examples?: Record<string, { summary?: string; value: unknown }>
}
interface Described {
  readonly description?: string
  readonly content?: Readonly<Record<string, Content>>
}
interface Parameter {
  readonly name: string
  readonly schema: JsonSchema
  example?: unknown
}
export interface DescribedOperation {
  readonly operationId: string
  readonly summary: string
  readonly description: string
  readonly tags: readonly string[]
  readonly security: readonly Record<string, readonly string[]>[]
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: Described
  readonly responses: Readonly<Record<string, Described>>
}
export interface ApiDescription {
  readonly openapi: string
  readonly tags?: readonly { readonly name: string; readonly description: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<'get' | 'post', DescribedOperation | undefined>>>>
  readonly webhooks?: Readonly<Record<string, Readonly<Record<'post', DescribedOperation>>>>
  readonly components: { readonly schemas: Components }
}

/** Gives every body, every answer and every parameter a whole example. */
const withExamples = (description: ApiDescription): ApiDescription => {
  const { schemas } = description.components
  const give = (content: Content | undefined, more: Record<string, unknown> = {}): void => {
    if (content === undefined || content.examples !== undefined) return
    const value = exampleOf(content.schema, schemas)
    content.examples = {
      fictional: {
        summary: 'Påhittat exempel / Fictional example',
        value: Object.keys(more).length > 0 ? { ...(value as object), ...more } : value,
      },
    }
  }
  for (const operations of Object.values(description.paths))
    for (const operation of Object.values(operations)) {
      if (operation === undefined) continue
      for (const parameter of operation.parameters ?? [])
        parameter.example ??= exampleOf(parameter.schema, schemas, parameter.name)
      give(operation.requestBody?.content?.['application/json'])
      for (const [status, answer] of Object.entries(operation.responses)) {
        give(answer.content?.['application/json'])
        give(answer.content?.['application/problem+json'], {
          status: Number(status),
          title: STATUS_CODES[Number(status)],
        })
      }
    }
  return description
}

/**
 * The description of the API in OpenAPI 3.1, made from the same shapes that check its input and output.
 *
 * @param wordOf what the things are called that operations are grouped by.
 * @param changeOf what has happened when receivers are told of a change of a type.
 * @throws Error where a route cannot be described, naming it.
 */
export const apiDescription = (
  routes: readonly ApiRoute[],
  wordOf: (tag: string) => string | undefined,
  changeOf: (type: ChangeType) => string,
): ApiDescription => {
  const registry = new OpenAPIHono()
  for (const type of changeTypes)
    registry.openAPIRegistry.registerWebhook({
      method: 'post',
      path: type,
      operationId: type,
      summary: changeOf(type),
      description: WEBHOOK,
      request: {
        headers: z.object({
          'webhook-id': z.guid(),
          'webhook-timestamp': z.string(),
          'webhook-signature': z.string(),
        }),
        body: { content: { 'application/json': { schema: changeMessage } }, required: true },
      },
      responses: {
        '2XX': { description: 'Taken: it is not told again.' },
        410: { description: 'The receiver wants no more; it is paused.' },
        default: { description: 'Tried again, eleven times over three days.' },
      },
    })
  registry.openAPIRegistry.registerComponent('securitySchemes', 'bearer', {
    type: 'http',
    scheme: 'bearer',
    description:
      'A token with scopes by room, such as `plan:read`: that of a person, who makes it on the page of their account, or that of a service account, which a body has for a program of its own',
  })
  for (const route of routes) route.describe(registry.openAPIRegistry, route.room)
  const found = withExamples(described(registry, routes) as unknown as ApiDescription)
  const tags = Object.values(found.paths).flatMap((operations) =>
    Object.values(operations).flatMap((operation) => operation?.tags ?? []),
  )
  return {
    ...found,
    tags: [...new Set(tags)].sort().map((name) => ({ name, description: wordOf(name) ?? name })),
  }
}

/** @throws Error naming the route whose shapes have no description, where the generator names none. */
const described = (registry: OpenAPIHono, routes: readonly ApiRoute[]) => {
  try {
    return registry.getOpenAPI31Document({
      openapi: '3.1.0',
      info: { title: 'Samlad', version: API_VERSION },
    })
  } catch (error) {
    for (const route of routes) requireDescribable(route)
    throw error
  }
}

/** What the description says of this installation: where it is, and whom to ask. */
const ofInstallation = (settings: Settings) => {
  const origin = originOf(settings)
  return {
    info: {
      title: 'Samlad',
      version: API_VERSION,
      summary: 'En nationell handlingsplan i siffror, i pengar och offentligt',
      description: DESCRIPTION,
      contact: { name: settings.contact.name, email: settings.contact.email, url: `${origin}/open-data` },
      license: LICENCE,
      termsOfService: `${origin}/open-data`,
      'x-limitations': LIMITATIONS,
    },
    externalDocs: { description: 'The API for people', url: `${origin}/api` },
    servers: [{ url: `${origin}/v1`, description: settings.publisher.name }],
  }
}

/** The address of the description. */
export const describeApi = (description: () => ApiDescription): Route => ({
  method: 'get',
  pattern: '/v1/openapi.json',
  action: describe,
  handle: async (context) =>
    context.json({ ...description(), ...ofInstallation(context.get('house').settings) }),
})

const requireDescribable = (route: ApiRoute): void => {
  const alone = new OpenAPIHono()
  route.describe(alone.openAPIRegistry)
  try {
    alone.getOpenAPI31Document({ openapi: '3.1.0', info: { title: '', version: '' } })
  } catch (cause) {
    throw new Error(`${route.method} ${route.pattern} cannot be described: ${(cause as Error).message}`, {
      cause,
    })
  }
}
