import { z } from '@hono/zod-openapi'
import { type ApiRoute, apiList, apiPost } from '../../../platform/http/api.ts'
import { CASE_SECTIONS } from '../legal/least.ts'
import { paths } from '../paths.ts'
import { purposeCodes } from '../purposes.ts'
import { recordConsent, viewConsents } from './actions.ts'
import { interpreters, manners, representatives } from './schema.ts'

const Consent = z
  .object({
    id: z.guid(),
    state: z.enum(['in_force', 'expiring', 'expired', 'withdrawn']),
    givenOn: z.iso.date(),
    expiresOn: z.iso.date(),
    language: z.string(),
    interpreter: z.enum(interpreters),
    representative: z.enum(representatives),
    manner: z.enum(manners),
    note: z.string().nullable(),
    items: z.array(
      z.object({
        toBody: z.guid().nullable(),
        toName: z.string(),
        purpose: z.enum(purposeCodes),
        section: z.enum(CASE_SECTIONS),
        field: z.string(),
      }),
    ),
  })
  .openapi('Consent')

/** Consents of a case. */
export const consentApi: readonly ApiRoute[] = [
  apiList(paths.apiConsents, viewConsents, {
    summary: 'The consents of a case, each with what it covers and where it stands',
    name: 'consents',
    record: Consent,
    found: ({ consents }) => ({ rows: consents }),
  }),
  apiPost(paths.apiConsents, recordConsent, {
    summary: 'Write down a consent, part by part',
    output: z.object({ consentId: z.guid() }),
    status: 201,
  }),
]
