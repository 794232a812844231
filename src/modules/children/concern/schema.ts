import { z } from 'zod'
import { timeOfDay } from '../../../platform/clock/hours.ts'

const Text = z.string().trim().min(1).max(20_000)
const AnyDay = z.iso.date()
const Revision = z.coerce.number().int().min(1)
const yes = z
  .enum(['yes'])
  .optional()
  .transform((given) => given === 'yes')
const several = <T extends z.ZodType>(one: T) => z.array(one).max(60).default([])
/** BCP 47, as much of it as names a language people speak. */
const Language = z
  .string()
  .trim()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)

export const noInput = z.object({})
export const caseInput = z.object({ caseId: z.guid() })

// What the body itself reports.
const duties = ['must', 'may'] as const
export type Duty = (typeof duties)[number]
export const reportStates = ['written', 'sent', 'withdrawn'] as const
export type ReportState = (typeof reportStates)[number]
/** `system`: to social services that read it here; the others to those who do not. */
export const paperWays = ['telephone_and_paper', 'paper'] as const
export const sentWays = ['system', ...paperWays] as const
export type SentWay = (typeof sentWays)[number]

export const reportInput = z.object({ caseId: z.guid(), reportId: z.guid() })
export const prepareReportInput = z.object({
  caseId: z.guid(),
  find: z.string().max(200).optional(),
  chosen: z.string().max(100).optional(),
})
export const writeReportInput = z.object({
  caseId: z.guid(),
  learnedOn: AnyDay,
  learnedAt: timeOfDay,
  /** The municipality: its social welfare board is told. */
  toBody: z.guid().optional(),
  words: Text,
  /** Parts of the case that are told, as `section.field`: the least that the social services need. */
  parts: several(z.string().regex(/^[a-z_]{1,40}\.[a-z_]{1,60}$/)),
})
export const sendReportInput = reportInput.extend({
  revision: Revision,
  way: z.enum(sentWays),
  sentOn: AnyDay.optional(),
  sentAt: timeOfDay.optional(),
  staleLaw: Text.optional(),
})
export const withdrawReportInput = reportInput.extend({ revision: Revision })

// What the social services receive.
export const reporters = [
  'authority',
  'school',
  'health',
  'police',
  'organisation',
  'private_person',
  'child',
  'guardian',
  'own_staff',
] as const
export const concernStates = ['received', 'assessed', 'investigating', 'not_opened', 'closed'] as const
export type ConcernState = (typeof concernStates)[number]
export const protections = ['none_needed', 'immediate'] as const
export type Protection = (typeof protections)[number]
export const decisions = ['opened', 'not_opened'] as const
export type Decision = (typeof decisions)[number]
export const outcomes = [
  'services',
  'care_applied_for',
  'placed',
  'no_services',
  'declined',
  'transferred',
  'became_adult',
] as const
export type Outcome = (typeof outcomes)[number]

const received = {
  receivedOn: AnyDay,
  receivedAt: timeOfDay,
  reporter: z.enum(reporters),
  anonymous: yes,
  reporterWho: z.string().trim().max(500).default(''),
  about: Text,
  wantsAnswer: yes,
}
export const registerInput = z.object({ caseId: z.guid(), ...received })
/** A report about a child who has no case here yet: both are begun at once. */
export const registerNewInput = z.object({
  chosenName: z.string().trim().max(200).default(''),
  ageGroup: z.enum(['child', 'uncertain']),
  ...received,
})
export type Received = Omit<z.output<typeof registerInput>, 'caseId'>

export const concernInput = z.object({ caseId: z.guid(), concernId: z.guid() })
const changed = concernInput.extend({ revision: Revision })
export const rightReceivedInput = changed.extend({ receivedOn: AnyDay, receivedAt: timeOfDay })
export const protectionInput = changed.extend({
  protection: z.enum(protections),
  assessedOn: AnyDay,
  assessedAt: timeOfDay,
  reasons: Text,
})
export const extendInput = changed.extend({ to: AnyDay, reasons: Text })
export const decideInput = changed.extend({
  decision: z.enum(decisions),
  decidedOn: AnyDay,
  reasons: Text,
})
export const askAnswerInput = changed.extend({ askedOn: AnyDay })
export const answerInput = changed.extend({ answeredOn: AnyDay })
export const endInput = changed.extend({ outcome: z.enum(outcomes), endedOn: AnyDay, reasons: Text })

// The child's own voice and what is best for the child.
export const hows = [
  'conversation',
  'play_or_drawing',
  'writing',
  'observation',
  'through_representative',
] as const
export const presents = ['support_person', 'guardian', 'representative', 'colleague'] as const
export const interpreters = ['none_needed', 'in_person', 'telephone', 'video'] as const
export const notHeards = ['too_young', 'did_not_want', 'not_reached', 'would_be_harmed', 'other'] as const

export const voiceInput = z.object({
  caseId: z.guid(),
  heard: z.enum(['yes', 'no']),
  heardOn: AnyDay,
  how: z.enum(hows).optional(),
  present: several(z.enum(presents)),
  language: Language.optional(),
  interpreter: z.enum(interpreters).optional(),
  notHeard: z.enum(notHeards).optional(),
  words: Text,
})

export const interestHeadings = [
  'child_says',
  'adults_say',
  'safety',
  'development',
  'ties',
  'assessment',
  'weight',
] as const
export type InterestHeading = (typeof interestHeadings)[number]
export const interestInput = z.object({
  caseId: z.guid(),
  concernId: z.guid().optional(),
  headings: z.partialRecord(z.enum(interestHeadings), z.string().trim().max(20_000)).default({}),
})
