import { z } from 'zod'
import { ROWS_ON_A_PAGE } from '../../../platform/page-size.ts'

export const reportStates = ['draft', 'submitted', 'returned', 'accepted', 'published', 'withdrawn'] as const
export type ReportState = (typeof reportStates)[number]

export const figureLevels = ['output', 'outcome', 'effect'] as const
export type FigureLevel = (typeof figureLevels)[number]
export const figureKinds = ['measured', 'zero', 'unknown', 'not_collected', 'suppressed'] as const
type FigureKind = (typeof figureKinds)[number]

const LONGEST_TEXT = 50_000
const Text = z.string().trim().max(LONGEST_TEXT)
const Short = z.string().trim().max(300)
const Day = z.iso.date()

const figureInput = z.object({
  label: Short.optional(),
  level: z.enum(figureLevels).optional(),
  kind: z.enum(figureKinds).optional(),
  /** A number as people write it: `1 650`, `45,5`. */
  value: z.union([z.number(), z.string().max(40)]).optional(),
  unit: Short.optional(),
  periodFrom: Day.optional(),
  periodTo: Day.optional(),
  source: z.string().trim().max(2000).optional(),
})
export type FigureInput = z.infer<typeof figureInput>

/** What a report-back says. Answers by the identifier of their question. */
const reportContent = z.object({
  answers: z.record(z.guid(), Text.optional()).default({}),
  output: Text.optional(),
  outcome: Text.optional(),
  effect: Text.optional(),
  notAssessed: Text.optional(),
  /** What did not go as was decided, and why. */
  deviation: Text.optional(),
  /** Sums in kronor as people write them, in all until then: `1 250 000`, `0`. */
  spent: z.string().trim().max(40).optional(),
  repaid: z.string().trim().max(40).optional(),
  moneySource: z.string().trim().max(2000).optional(),
  figures: z.array(figureInput.optional()).default([]),
})
export type ReportContent = z.infer<typeof reportContent>

export interface Figure {
  readonly label: string
  readonly level: FigureLevel
  readonly kind: FigureKind
  readonly value: number | null
  readonly unit: string
  readonly periodFrom: string | null
  readonly periodTo: string | null
  readonly source: string
}

const revision = z.coerce.number().int().positive()

export const reportIdInput = z.object({ reportBackId: z.guid() })
/** `accepted`: the report-back that was accepted just before, so that its receipt stands above the next. */
export const viewInput = reportIdInput.extend({ accepted: z.guid().optional() })
export const beginInput = z.object({ assignmentId: z.guid(), deadlineId: z.guid().optional() })
export const saveInput = reportIdInput.extend({ revision, ...reportContent.shape })
export const stepInput = reportIdInput.extend({ revision })
export const reasonedStepInput = stepInput.extend({ reason: z.string().trim().min(1).max(4000) })

export const reportListInput = z.object({
  state: z.enum(reportStates).optional(),
  body: z.guid().optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(ROWS_ON_A_PAGE),
})
export type ReportListInput = z.infer<typeof reportListInput>

export const compareInput = reportIdInput.extend({
  before: z.coerce.number().int().positive().optional(),
  after: z.coerce.number().int().positive().optional(),
})

export const evidenceInput = z.object({ evidenceId: z.guid() })
