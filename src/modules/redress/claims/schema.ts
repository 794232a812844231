import { z } from 'zod'
import { PROCEEDINGS } from '../../law/index.ts'
import { amount } from '../money.ts'

export const claimStates = [
  'begun',
  'damages_claimed',
  'judged',
  'applied',
  'decided',
  'refused',
  'review',
  'closed',
] as const
export type ClaimState = (typeof claimStates)[number]

export const damagesThrough = ['prosecutor', 'victim_counsel', 'special_representative', 'self'] as const
export const recoverySources = ['offender', 'enforcement', 'insurance'] as const
export type RecoverySource = (typeof recoverySources)[number]
export const outcomes = ['granted', 'part', 'refused'] as const
export type Outcome = (typeof outcomes)[number]
export const representatives = [
  'none',
  'victim_counsel',
  'special_representative',
  'guardian_ad_litem',
  'guardian',
  'own_counsel',
  'other',
] as const
export type Representative = (typeof representatives)[number]
export const explainedThrough = ['interpreter', 'own_language', 'none_needed'] as const
export const closingReasons = ['received', 'refused', 'not_wanted', 'cannot_be_reached', 'other'] as const
export const verdicts = ['apply_with_reasons', 'do_not_apply', 'not_late'] as const
export type Verdict = (typeof verdicts)[number]

/**
 * Whether the crime was reported, or why not is a valid reason (brottsskadelagen 16 §). `neither`: the application is not examined. What is
 * not known is none of them.
 */
export const reportedAnswers = ['reported', 'valid_reason', 'neither'] as const
export type Reported = (typeof reportedAnswers)[number]
/**
 * Whether the person has contributed, as far as is reasonable, to the investigation of the crime that was reported (brottsskadelagen
 * 16 § 2). Of a crime that was not reported it is not asked. What is not known is neither.
 */
export const contributedAnswers = ['contributed', 'not_contributed'] as const
export type Contributed = (typeof contributedAnswers)[number]
/** The answer of a form to the same, where there is no report to contribute to: nothing is known of it. */
export const NO_REPORT = 'no_report'

const Day = z.iso.date()
const Revision = z.coerce.number().int().min(1)
/** An empty field of a form is a day that is not known. */
const DayOrNone = z
  .union([Day, z.literal('')])
  .optional()
  .transform((given) => (given === undefined || given === '' ? null : given))
/** Not said, or an empty choice of a form: not known. */
const ReportedOrUnknown = z
  .union([z.enum(reportedAnswers), z.literal('')])
  .optional()
  .transform((given) => (given === undefined || given === '' ? null : given))
const ContributedOrUnknown = z
  .union([z.enum(contributedAnswers), z.literal(NO_REPORT), z.literal('')])
  .optional()
  .transform((given) => (given === undefined || given === '' || given === NO_REPORT ? null : given))
const Text = z.string().trim().max(20_000)
const Line = z.string().trim().max(300)
const Language = z
  .string()
  .trim()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)

const of = { caseId: z.uuid(), claimId: z.uuid() }
const change = { ...of, revision: Revision }

export const noInput = z.object({})
export const caseInput = z.object({ caseId: z.uuid() })
export const claimInput = z.object(of)

const proceedingsFields = {
  proceedings: z.enum(PROCEEDINGS),
  crimeOn: DayOrNone,
  endedOn: DayOrNone,
  reported: ReportedOrUnknown,
  contributed: ContributedOrUnknown,
}
export const beginInput = z.object({ caseId: z.uuid(), ...proceedingsFields })
export const proceedingsInput = z.object({ ...change, ...proceedingsFields })
export const damagesInput = z.object({
  ...change,
  claimedOn: Day,
  amount,
  through: z.enum(damagesThrough),
})
export const judgmentInput = z.object({ ...change, judgmentOn: Day, amount })
export const recoveryInput = z.object({
  ...change,
  source: z.enum(recoverySources),
  onDay: Day,
  amount,
})
export const applyInput = z.object({
  ...change,
  appliedOn: Day,
  amount,
  reference: Line.default(''),
  reported: ReportedOrUnknown,
  contributed: ContributedOrUnknown,
})
export const decisionInput = z.object({
  ...change,
  decidedOn: Day,
  outcome: z.enum(outcomes),
  amount,
  reasons: Text.default(''),
})
export const askReviewInput = z.object({ ...change, askedOn: Day })
export const representationInput = z.object({
  ...change,
  representative: z.enum(representatives),
  contact: Text.default(''),
})
export const translationInput = z.object({
  ...change,
  language: z
    .union([Language, z.literal('')])
    .optional()
    .transform((given) => (given === undefined || given === '' ? null : given)),
  orderedOn: DayOrNone,
  givenOn: DayOrNone,
  explainedOn: DayOrNone,
  explainedThrough: z
    .union([z.enum(explainedThrough), z.literal('')])
    .optional()
    .transform((given) => (given === undefined || given === '' ? null : given)),
})
export const closeInput = z.object({ ...change, closedOn: Day, reason: z.enum(closingReasons) })
export const recountInput = z.object(change)
export const askLawyerInput = z.object({ ...change, question: Text.min(1) })
export const questionInput = z.object({ questionId: z.uuid() })
export const answerInput = z.object({
  questionId: z.uuid(),
  verdict: z.enum(verdicts),
  answer: Text.min(1),
})
