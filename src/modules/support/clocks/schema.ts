import { z } from 'zod'
import { CLOCK_KINDS, CLOCK_OUTCOMES } from '../../law/index.ts'

export const clockStates = ['running', 'done', 'not_needed', 'lapsed'] as const
export type ClockState = (typeof clockStates)[number]

/** Who may have applied for a reflection period. */
export const applicants = ['investigation_leader', 'social_welfare_board'] as const
export type Applicant = (typeof applicants)[number]

const Reason = z.string().trim().max(20_000)
/** Days are read as they are written; whether one is possible is for the rules. */
const AnyDay = z.iso.date()
/** An empty field of a form is a day that is not said. */
const DayOrNone = z
  .union([AnyDay, z.literal('')])
  .optional()
  .transform((given) => (given === '' ? undefined : given))

export const caseInput = z.object({ caseId: z.guid() })
/** Which clock is to be started, where a page leads to it. */
export const prepareInput = z.object({ caseId: z.guid(), kind: z.enum(CLOCK_KINDS).optional() })
export const clockInput = z.object({ caseId: z.guid(), clockId: z.guid() })

export const startInput = z.object({
  caseId: z.guid(),
  kind: z.enum(CLOCK_KINDS),
  startsOn: AnyDay,
  /** Somebody who works on the case; the one who starts it, where nobody is named. */
  responsiblePerson: z.guid().optional(),
  applicant: z.enum(applicants).optional(),
  /** How long a permit was granted for, where it is longer than the shortest. */
  months: z.coerce.number().int().min(6).max(60).optional(),
  subjectId: z.guid().optional(),
})

export const endInput = z.object({
  caseId: z.guid(),
  clockId: z.guid(),
  revision: z.coerce.number().int(),
  state: z.enum(['done', 'not_needed']),
  endedOn: DayOrNone,
  outcome: z.enum(CLOCK_OUTCOMES).optional(),
  reason: Reason.optional(),
})

export const extendInput = z.object({
  caseId: z.guid(),
  clockId: z.guid(),
  revision: z.coerce.number().int(),
  /** The new last day, once it has been decided. */
  to: DayOrNone,
  /** When a longer time was asked of the court, which has not answered yet. */
  askedOn: DayOrNone,
  reason: Reason.optional(),
})

export const allInput = z.object({
  of: z.enum(['mine', 'body']).default('mine'),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(40),
})
