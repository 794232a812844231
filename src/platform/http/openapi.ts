import { OpenAPIHono, z } from '@hono/zod-openapi'
import { action } from '../access/action.ts'
import { policy } from '../access/policy.ts'
import type { ApiRoute } from './api.ts'
import type { Route } from './route.ts'

const descriptionPolicy = policy({ 'api.describe': { people: 'all', anyone: true } })
const describe = action(descriptionPolicy, 'api.describe', 'read', z.object({}), async () => undefined)

/** The description of the API in OpenAPI 3.1, made from the same shapes that check its input and output. */
export const describeApi = (routes: readonly ApiRoute[]): Route => {
  const registry = new OpenAPIHono()
  registry.openAPIRegistry.registerComponent('securitySchemes', 'bearer', { type: 'http', scheme: 'bearer' })
  for (const route of routes) {
    requireDescribable(route)
    route.describe(registry.openAPIRegistry)
  }
  const description = registry.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Samlad',
      version: '1',
      description:
        'A national action plan, from document to account. Errors are problems in the form of RFC 9457.',
    },
    servers: [{ url: '/' }],
  })
  return {
    method: 'get',
    pattern: '/v1/openapi.json',
    action: describe,
    handle: async (context) => context.json(description),
  }
}

/** Names the route whose shapes have no description, where the generator names none. */
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
