import { z } from '@hono/zod-openapi'
import { action } from '../access/action.ts'
import { policy } from '../access/policy.ts'
import { originOf } from '../config/settings.ts'
import { apiGet } from './api.ts'
import { path } from './path.ts'

export const API_VERSION = '1.0.0'
/** The day on which this version of the API was released. */
const API_RELEASED = '2026-11-27'

const infoPolicy = policy({ 'api.info': { people: 'all', anyone: true } })
const readInfo = action(infoPolicy, 'api.info', 'read', z.object({}), async ({ settings }) => ({
  apiName: 'Samlad',
  apiVersion: API_VERSION,
  apiReleased: API_RELEASED,
  apiDocumentation: `${originOf(settings)}/api`,
  apiStatus: 'active' as const,
}))

/** What API this is and which version of it (REST-API-profilen, VER.06). */
export const apiInfo = apiGet(path('/v1/api-info'), readInfo, {
  summary: 'Name, version, release and status of the API',
  output: z
    .object({
      apiName: z.string().openapi({ example: 'Samlad' }),
      apiVersion: z.string().openapi({ example: API_VERSION }),
      apiReleased: z.iso.date(),
      apiDocumentation: z.url().openapi({ example: 'https://samlad.example/api' }),
      apiStatus: z.enum(['active', 'deprecated', 'retired']),
    })
    .openapi('ApiInfo'),
})
