import { z } from '@hono/zod-openapi'
import { type ApiRoute, apiGet } from '../../platform/http/api.ts'
import { readTrail } from './actions.ts'
import { paths } from './paths.ts'
import { outcomes } from './schema.ts'

const AuditRecord = z
  .object({
    id: z.int(),
    at: z.date(),
    action: z.string(),
    outcome: z.enum(outcomes),
    reason: z.string().nullable(),
    personName: z.string().nullable(),
    bodyName: z.string().nullable(),
    role: z.string().nullable(),
    subjectKind: z.string().nullable(),
    subjectId: z.string().nullable(),
  })
  .openapi('AuditRecord')

/** The trail for auditors' own programs. */
export const auditApi: readonly ApiRoute[] = [
  apiGet(paths.apiTrail, readTrail, {
    summary: 'Records of the audit trail: that and why something was done; for auditors',
    output: z.object({ records: z.array(AuditRecord), before: z.int().nullable() }),
  }),
]
