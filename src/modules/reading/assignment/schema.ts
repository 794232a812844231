import { z } from 'zod'
import { Money, ReadingWarning } from '../plan/schema.ts'

const Day = z.iso.date()

/**
 * A day on which the assignment is to be reported. `part` is the number of the part that the day belongs to, as
 * the text has it, null where it is the whole. A bare month is its last day and says so.
 */
export const AssignmentDeadline = z.strictObject({
  date: Day,
  kind: z.enum(['interim', 'final']),
  part: z.string().nullable(),
  /** The one body that reports by then, where the decision names it beside others. */
  body: z.string().optional(),
  precision: z.enum(['month', 'quarter', 'half-year', 'year']).optional(),
})
export type AssignmentDeadline = z.infer<typeof AssignmentDeadline>

/**
 * Something that the report is to tell, in the decision's words. `part` as for a deadline; `askedIn` is the kind of report that it
 * belongs to, null where the decision does not say one.
 */
export const AssignmentQuestion = z.strictObject({
  question: z.string(),
  part: z.string().nullable(),
  askedIn: z.enum(['interim', 'final']).nullable(),
})
export type AssignmentQuestion = z.infer<typeof AssignmentQuestion>

/** What `assignment read` answers. Names are in the nominative; every list is in the order of the text. */
export const AssignmentReading = z.strictObject({
  title: z.string(),
  /** The decision's own reference number; where it has several the first, and a warning names the others. */
  reference: z.string().nullable(),
  decided: Day.nullable(),
  assignees: z.array(z.string()),
  consulted: z.array(z.string()),
  cooperating: z.array(z.string()),
  /** Whom to report to, as written, in the nominative: "Regeringskansliet (Socialdepartementet)". */
  reportTo: z.string().nullable(),
  deadlines: z.array(AssignmentDeadline),
  money: z.array(Money),
  tasks: z.array(z.string()),
  questions: z.array(AssignmentQuestion),
  warnings: z.array(ReadingWarning),
})
export type AssignmentReading = z.infer<typeof AssignmentReading>
