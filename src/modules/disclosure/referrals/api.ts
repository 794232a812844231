import { z } from 'zod'
import { type ApiRoute, apiGet, apiList, apiPost } from '../../../platform/http/api.ts'
import { CASE_SECTIONS } from '../legal/least.ts'
import { paths } from '../paths.ts'
import { states } from './rules.ts'
import { declineReasons, Need, outcomes, urgencies } from './schema.ts'
import { sendReferral } from './send-actions.ts'
import { acceptReferral, declineReferral, reportOutcome } from './step-actions.ts'
import { type ViewedReferral, viewCaseReferrals, viewInbox, viewReferral } from './view-actions.ts'

const moment = z
  .date()
  .transform((at) => at.toISOString())
  .nullable()

const Listed = z.object({
  id: z.guid(),
  number: z.string(),
  fromName: z.string().nullable(),
  toName: z.string(),
  onPaper: z.boolean(),
  need: Need,
  urgency: z.enum(urgencies),
  state: z.enum(states),
  sentAt: moment,
  dueAt: moment,
  declineReason: z.enum(declineReasons).nullable(),
  outcome: z.enum(outcomes).nullable(),
})

const Value = z.object({
  section: z.enum(CASE_SECTIONS),
  field: z.string(),
  occurrence: z.number().int(),
  value: z.string(),
})

const Referral = z.object({
  id: z.guid(),
  number: z.string(),
  standing: z.enum(['sender', 'recipient', 'coordinator', 'lead']),
  fromName: z.string().nullable(),
  toName: z.string(),
  onPaper: z.boolean(),
  need: Need,
  urgency: z.enum(urgencies),
  county: z.string().nullable(),
  language: z.string().nullable(),
  state: z.enum(states),
  sentAt: moment,
  dueAt: moment,
  overdue: z.boolean(),
  message: z.string().nullable(),
  answer: z.string().nullable(),
  declineReason: z.enum(declineReasons).nullable(),
  outcome: z.enum(outcomes).nullable(),
  outcomeWords: z.string().nullable(),
  may: z.array(z.string()),
  disclosures: z.array(
    z.object({
      id: z.guid(),
      form: z.enum(['copy', 'live']),
      state: z.enum(['in_force', 'ended']),
      copyId: z.guid().nullable(),
      values: z.array(Value),
      texts: z.array(
        z.object({ section: z.enum(CASE_SECTIONS), day: z.string().nullable(), text: z.string() }),
      ),
    }),
  ),
})

const answerOf = ({ disclosures, ...referral }: ViewedReferral) => ({
  ...referral,
  disclosures: disclosures.map(({ content, ...shown }) => ({
    ...shown,
    values: content?.values ?? [],
    texts: content?.texts ?? [],
  })),
})

const Done = z.object({ referralId: z.guid() })

/** Referrals for programs. */
export const referralApi: readonly ApiRoute[] = [
  apiList(paths.apiReferrals, viewInbox, {
    summary: 'Referrals to one’s body that are not done, the oldest clock first',
    name: 'referrals',
    record: Listed,
    found: ({ rows, total }) => ({ rows, total }),
    beside: { shape: { waiting: z.number().int() }, of: ({ waiting }) => ({ waiting }) },
  }),
  apiList(paths.apiCaseReferrals, viewCaseReferrals, {
    summary: 'Referrals of a case',
    name: 'referrals',
    record: Listed,
    found: ({ rows }) => ({ rows }),
  }),
  apiPost(paths.apiCaseReferrals, sendReferral, {
    summary: 'Sends a referral with what is disclosed by it',
    output: z.object({ referralId: z.guid(), disclosureId: z.guid(), dueAt: z.iso.datetime() }),
    status: 201,
  }),
  apiGet(paths.apiReferral, viewReferral, {
    summary:
      'A referral, with what the reader may see of it; the recipient’s first reading marks it as received',
    output: Referral,
    answer: answerOf,
  }),
  apiPost(paths.apiAcceptReferral, acceptReferral, { summary: 'Accepts a referral', output: Done }),
  apiPost(paths.apiDeclineReferral, declineReferral, {
    summary: 'Declines a referral, with a coded reason',
    output: Done,
  }),
  apiPost(paths.apiReportOutcome, reportOutcome, {
    summary: 'Reports what came of a referral',
    output: Done,
  }),
]
