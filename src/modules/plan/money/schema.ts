import { z } from 'zod'
import { wholeYear } from '../../../platform/fields/kinds.ts'

const Day = z.iso.date()
const Text = (maximum: number) => z.string().trim().min(1).max(maximum)
const Year = wholeYear()
const Page = z.coerce.number().int().min(1).max(100_000)

export const moneyInput = z.object({ planId: z.guid() })
export const pagedInput = z.object({
  planId: z.guid(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
})
export const postingIdInput = z.object({ planId: z.guid(), postingId: z.guid() })

/** Kinds of postings that are written as decisions: on the frame, and on what of it goes where. */
export const decisionKinds = ['decision', 'planning', 'parliament'] as const

/** What every posting says, whatever it moves. A sum is in kronor as people write them. */
const common = {
  planId: z.guid(),
  day: Day,
  kronor: z.string().max(40),
  currency: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{3}$/)
    .default('SEK'),
  fromYear: Year.optional(),
  toYear: Year.optional(),
  decisionNumber: Text(100).optional(),
  words: Text(1000),
  source: Text(300),
  page: Page.optional(),
}

export const decisionInput = z.object({
  ...common,
  kind: z.enum(decisionKinds),
  /** Money for an assignment, or for measures where there is none. */
  assignmentId: z.guid().optional(),
  measures: z.array(z.guid()).max(100).default([]),
  /** Names of the bodies that have it; several have it together. */
  bodies: z.string().trim().max(1000).optional(),
  /** From the plan's frame, from what was planned for the same, or from another appropriation. */
  from: z.enum(['frame', 'planned', 'outside']).default('frame'),
})
export type DecisionInput = z.output<typeof decisionInput>

export const stepKinds = ['grant', 'disposal', 'spending', 'return'] as const

export const stepInput = z.object({
  ...common,
  kind: z.enum(stepKinds),
  /** Where the money lies now. */
  accountId: z.guid(),
  /** For a grant to somebody else: a body of the directory, or an organisation by name. */
  holder: Text(300).optional(),
  /** For a grant: its reference, where several are given of the same money. */
  item: Text(100).optional(),
})
export type StepInput = z.output<typeof stepInput>

export const exportInput = z.object({ planId: z.guid(), format: z.enum(['csv', 'xlsx']).default('csv') })
