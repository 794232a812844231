import { z } from '@hono/zod-openapi'
import { type ApiRoute, apiGet, apiList } from '../../../platform/http/api.ts'
import { paths } from '../paths.ts'
import { viewAccess } from './access-actions.ts'
import { viewAlerts } from './alert-actions.ts'
import { alertKinds, judgements } from './schema.ts'

const Alert = z
  .object({
    id: z.guid(),
    kind: z.enum(alertKinds),
    at: z.date(),
    bodyName: z.string(),
    personName: z.string().nullable(),
    number: z.string().nullable(),
    seenAt: z.date().nullable(),
    judgement: z.enum(judgements).nullable(),
  })
  .openapi('Alert')

const Access = z
  .object({
    workers: z.array(
      z.object({
        name: z.string().nullable(),
        part: z.enum(['responsible', 'worker', 'stand_in']),
        since: z.date(),
        givenBy: z.string().nullable(),
        inPlaceOf: z.string().nullable(),
        untilAt: z.date().nullable(),
      }),
    ),
    live: z.array(
      z.object({
        bodyName: z.string(),
        role: z.string().nullable(),
        provision: z.string(),
        until: z.date(),
        parts: z.array(z.object({ section: z.string(), field: z.string() })),
      }),
    ),
    emergencies: z.array(
      z.object({
        askedByName: z.string().nullable(),
        secondName: z.string().nullable(),
        endsAt: z.date().nullable(),
      }),
    ),
    caseManagers: z.int(),
    denials: z.array(z.object({ kind: z.enum(['person', 'body']), name: z.string().nullable() })),
    seenBy: z.array(z.object({ unit: z.string(), day: z.iso.date(), times: z.int() })),
  })
  .openapi('CaseAccess')

/** Alerts for those who watch, and who sees a case. */
export const emergencyApi: readonly ApiRoute[] = [
  apiList(paths.apiAlerts, viewAlerts, {
    summary: 'Alerts: that something happened, when and by whom; never what is in a case',
    name: 'alerts',
    record: Alert,
    found: ({ rows, total }) => ({ rows, total }),
  }),
  apiGet(paths.apiAccess, viewAccess, {
    summary: 'Who can see a case now and why, and which units have seen it',
    output: Access,
  }),
]
