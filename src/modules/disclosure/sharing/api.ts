import { z } from '@hono/zod-openapi'
import { type ApiRoute, apiGet, apiList, apiPost } from '../../../platform/http/api.ts'
import { sectionTextKinds } from '../../support/index.ts'
import { CASE_SECTIONS } from '../legal/least.ts'
import { PROVISION_KEYS } from '../legal/provisions.ts'
import { DISCLOSURE_FORMS, RECIPIENT_KINDS } from '../legal/situation.ts'
import { paths } from '../paths.ts'
import { purposeCodes } from '../purposes.ts'
import { decideDisclosure } from './decide-actions.ts'
import { viewCopy, viewReceived } from './received-actions.ts'
import { withdrawalAnswers } from './received-store.ts'
import { viewDisclosures } from './view-actions.ts'

const Part = z.object({ section: z.enum(CASE_SECTIONS), field: z.string() })
const Moment = z.date()

const Disclosure = z
  .object({
    id: z.guid(),
    standing: z.enum(['in_force', 'expired', 'ended', 'refused', 'waits_for_lawyer', 'lawyer_said_yes']),
    toBody: z.guid().nullable(),
    toName: z.string(),
    toKind: z.enum(RECIPIENT_KINDS),
    form: z.enum(DISCLOSURE_FORMS),
    purpose: z.enum(purposeCodes),
    provision: z.enum(PROVISION_KEYS),
    consentId: z.guid().nullable(),
    refusal: z.string().nullable(),
    items: z.array(Part),
    endsOn: z.iso.date(),
    copyId: z.guid().nullable(),
  })
  .openapi('Disclosure')

const Received = z
  .object({
    id: z.guid(),
    fromName: z.string(),
    reference: z.string(),
    purpose: z.enum(purposeCodes),
    needs: z.array(z.string()),
    handedAt: Moment,
    receivedAt: Moment.nullable(),
    registeredCase: z.guid().nullable(),
    toldAt: Moment.nullable(),
    answer: z.enum(withdrawalAnswers).nullable(),
  })
  .openapi('ReceivedCopy')

const Content = z
  .object({
    fromName: z.string(),
    toName: z.string(),
    reference: z.string(),
    at: z.string(),
    purpose: z.enum(purposeCodes),
    purposeText: z.string().nullable(),
    provision: z.enum(PROVISION_KEYS),
    section: z.string(),
    overridden: z.boolean(),
    proviso: z.string().nullable(),
    staleLaw: z.string().nullable().optional(),
    endsOn: z.iso.date(),
    parts: z.array(Part),
    values: z.array(Part.extend({ occurrence: z.int(), value: z.string() })),
    texts: z.array(
      z.object({
        section: z.enum(CASE_SECTIONS),
        kind: z.enum(sectionTextKinds),
        day: z.string().nullable(),
        text: z.string(),
      }),
    ),
  })
  .openapi('CopyContent')

/** Disclosures of a case, and what a body has received. */
export const sharingApi: readonly ApiRoute[] = [
  apiList(paths.apiDisclosures, viewDisclosures, {
    summary: 'What is disclosed of a case: to whom, under what, until when',
    name: 'disclosures',
    record: Disclosure,
    found: ({ disclosures }) => ({ rows: disclosures }),
  }),
  apiPost(paths.apiDisclosures, decideDisclosure, {
    summary: 'Decide on a disclosure; a provision that does not fit is refused with its reason',
    output: z.object({
      disclosureId: z.guid(),
      state: z.enum(['in_force', 'waits_for_lawyer', 'refused']),
      copyId: z.guid().nullable(),
    }),
    status: 201,
  }),
  apiList(paths.apiReceived, viewReceived, {
    summary: 'Copies that have been handed over to the body',
    name: 'copies',
    record: Received,
    found: ({ copies, total }) => ({ rows: copies, total }),
  }),
  apiGet(paths.apiReceivedCopy, viewCopy, {
    summary: 'A copy, with exactly what was handed over',
    output: z
      .object({ copy: Received.omit({ reference: true, purpose: true, needs: true }), content: Content })
      .openapi('OpenedCopy'),
  }),
]
