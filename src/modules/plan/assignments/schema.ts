import { z } from 'zod'
import { wholeYear } from '../../../platform/fields/kinds.ts'
import { ROWS_ON_A_PAGE } from '../../../platform/page-size.ts'

export const assignmentStates = ['given', 'completed', 'merged', 'withdrawn'] as const
export type AssignmentState = (typeof assignmentStates)[number]

export const decisionKinds = [
  'given',
  'changed',
  'prolonged',
  'split',
  'merged',
  'completed',
  'withdrawn',
  'resumed',
] as const
export type DecisionKind = (typeof decisionKinds)[number]

const Day = z.iso.date()
const Text = (maximum: number) => z.string().trim().min(1).max(maximum)
/** Rows of a form: an empty row is absent. */
const rows = <S extends z.ZodType>(row: S) => z.array(row.optional()).default([])

/**
 * Everything that a decision can change in an assignment, as it stands at one time. Days are `YYYY-MM-DD`, money is
 * in öre. A deadline that was prolonged stays, with the deadline that took its place.
 */
export const Snapshot = z.object({
  title: z.string(),
  task: z.string(),
  state: z.enum(assignmentStates),
  reference: z.string().nullable(),
  decided: Day.nullable(),
  reportTo: z.string().nullable(),
  measures: z.array(z.guid()),
  bodies: z.array(z.object({ bodyId: z.guid(), part: z.enum(['assignee', 'consulted', 'cooperating']) })),
  questions: z.array(
    z.object({
      id: z.guid(),
      question: z.string(),
      withdrawn: z.boolean(),
      /** The part of the assignment that it is about; nothing for the whole. Decisions kept before this was told leave it out. */
      part: z.string().nullish(),
      /** The kind of report-back that answers it; nothing for each. */
      askedIn: z.enum(['interim', 'final']).nullish(),
    }),
  ),
  deadlines: z.array(
    z.object({
      id: z.guid(),
      day: Day,
      kind: z.enum(['interim', 'final']),
      part: z.string().nullable(),
      /** The one body that reports by then; nothing for each that carries the assignment out. */
      bodyId: z.guid().nullish(),
      replacedBy: z.guid().nullable(),
      withdrawn: z.boolean(),
    }),
  ),
  money: z.array(
    z.object({
      amountOre: z.number().int(),
      fromYear: z.number().int().nullable(),
      toYear: z.number().int().nullable(),
    }),
  ),
})
export type Snapshot = z.infer<typeof Snapshot>
export type SnapshotDeadline = Snapshot['deadlines'][number]
export type SnapshotQuestion = Snapshot['questions'][number]

const year = wholeYear()

/** What a person fills in: bodies by name (or identifier), sums in kronor as people write them. */
const content = {
  title: Text(300),
  task: Text(20_000),
  measures: z.array(z.guid()).min(1),
  assignees: rows(Text(300)),
  consulted: rows(Text(300)),
  cooperating: rows(Text(300)),
  questions: rows(
    z.object({
      id: z.guid().optional(),
      question: Text(2000).optional(),
      part: Text(200).optional(),
      askedIn: z.enum(['interim', 'final']).optional(),
    }),
  ),
  deadlines: rows(
    z.object({
      id: z.guid().optional(),
      day: Day.optional(),
      kind: z.enum(['interim', 'final']).optional(),
      part: Text(200).optional(),
      body: Text(300).optional(),
    }),
  ),
  money: rows(
    z.object({ kronor: z.string().max(40).optional(), fromYear: year.optional(), toYear: year.optional() }),
  ),
  reportTo: Text(300).optional(),
}

const assignmentContent = z.object(content)
export type AssignmentContent = z.infer<typeof assignmentContent>

export const giveInput = z.object({
  planId: z.guid(),
  ...content,
  reference: Text(100).optional(),
  decided: Day,
  documentId: z.guid().optional(),
  /** Whether the giver goes on with the next measure that nobody was given. */
  goOn: z.enum(['next']).optional(),
})

/** Every later decision: which version of the assignment it was taken on, and where it can be found. */
const decision = {
  assignmentId: z.guid(),
  revision: z.coerce.number().int().positive(),
  decisionReference: Text(100).optional(),
  decisionDay: Day,
  reason: Text(4000).optional(),
}

export const changeInput = z.object({ ...decision, ...content })
export const prolongInput = z.object({ ...decision, deadlineId: z.guid(), day: Day })
export const splitInput = z.object({
  ...decision,
  title: Text(300),
  task: Text(20_000),
  measures: z.array(z.guid()).min(1),
  assignees: z.array(z.guid()).min(1),
  questions: z.array(z.guid()).default([]),
})
export const mergeInput = z.object({ ...decision, intoId: z.guid() })
export const completeInput = z.object(decision)
export const withdrawInput = z.object({ ...decision, reason: Text(4000) })
/** Takes up again what was withdrawn or said to be done, with why. */
export const resumeInput = z.object({ ...decision, reason: Text(4000) })

export type ProlongInput = z.infer<typeof prolongInput>
export type SplitInput = z.infer<typeof splitInput>

const pageNumber = z.coerce.number().int().min(1).max(10_000).default(1)
export const listInput = z.object({
  plan: z.guid().optional(),
  body: z.guid().optional(),
  state: z.enum(assignmentStates).optional(),
  late: z.literal('yes').optional(),
  area: z.string().max(40).optional(),
  measure: z.guid().optional(),
  text: z.string().trim().max(200).optional(),
  page: pageNumber,
  pageSize: z.coerce.number().int().min(1).max(100).default(ROWS_ON_A_PAGE),
})
export type ListInput = z.infer<typeof listInput>

export const assignmentIdInput = z.object({ assignmentId: z.guid() })
/** `reminded`: the body that was reminded just before, so that its receipt stands on the page. */
export const viewInput = assignmentIdInput.extend({ reminded: z.guid().optional() })
export const newInput = z.object({
  planId: z.guid(),
  measure: z.guid().optional(),
  body: z.guid().optional(),
  document: z.guid().optional(),
  /** The assignment that was given just before, so that its receipt stands above the next. */
  given: z.guid().optional(),
})
