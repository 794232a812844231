import { z } from 'zod'
import { carriedInput, tableInput } from '../../../platform/tables/read-table.ts'
import { breakdownKeys } from './breakdowns.ts'

const Text = (most: number) => z.string().trim().min(1).max(most)

const seriesName = z.string().regex(/^reported\.[a-z_]{3,80}$/)
const seriesOnly = { series: seriesName }

export const figureKinds = ['measured', 'zero', 'unknown', 'not_collected', 'suppressed'] as const
export type FigureKind = (typeof figureKinds)[number]

/** The rule of disclosure that a body may choose: how many people or events must stand behind a figure that is told. */
export const thresholds = [1, 3, 5, 10] as const

/** What a body says of a series. English that is left out is shown in Swedish. */
const description = {
  titleSv: Text(200),
  titleEn: Text(200).optional(),
  unitSv: Text(60),
  unitEn: Text(60).optional(),
  definitionSv: Text(4000),
  definitionEn: Text(4000).optional(),
  source: Text(1000),
  method: Text(4000),
  evidence: z.enum(['output', 'outcome', 'effect']),
  every: z.enum(['quarter', 'year', 'other']),
  /** Whether parts may be summed: counts may, shares and medians may not. */
  adds: z.enum(['yes', 'no']),
  threshold: z.coerce
    .number()
    .int()
    .refine((value) => (thresholds as readonly number[]).includes(value)),
  breakdowns: z.array(z.enum(breakdownKeys)).max(4).default([]),
  /** Names of the bodies that it is divided by, one a line. */
  bodies: z.string().max(4000).optional(),
  /** Numbers of the measures of the plan of 2008 that it serves. */
  measures: z
    .string()
    .regex(/^\s*\d{1,2}(?:\s*,\s*\d{1,2})*\s*$/)
    .optional(),
}
const Description = z.object(description)
export type Description = z.infer<typeof Description>

export const registerInput = z.object({
  /** Its name for programs, made from the title where it is left out. */
  code: z
    .string()
    .trim()
    .regex(/^[a-z_]{3,80}$/)
    .optional(),
  /** The body that reports it: one's own where it is left out. */
  body: Text(300).optional(),
  ...description,
})
export const prepareInput = z.object({})

const version = z.coerce.number().int().positive()
export const changeInput = z.object({
  ...seriesOnly,
  /** The version of the description that was read. */
  revision: version,
  reason: Text(1000),
  ...description,
})
export const describeInput = z.object(seriesOnly)

/** A number, or a number as people write it: `1 650`, `45,5`. */
const Value = z.union([z.number(), z.string().max(40)])

const GivenCell = z.object({
  /** Empty for the whole. */
  breakdown: z.string().max(40).default(''),
  /** Key of the value of the breakdown; empty for the whole. */
  category: z.string().max(300).default(''),
  kind: z.enum(figureKinds).optional(),
  value: Value.optional(),
})
export type GivenCell = z.infer<typeof GivenCell>

const Period = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  /** A row of a form that was left empty is left out. */
  cells: z.array(GivenCell.optional()).max(500).default([]),
})
export interface GivenPeriod {
  readonly from: string
  readonly to: string
  readonly cells: readonly GivenCell[]
}

/** Why what was reported before was not right; needed where something is corrected. */
const reason = Text(1000).optional()

export const reportInput = z.object({
  ...seriesOnly,
  periods: z.array(Period).min(1).max(400),
  reason,
})
/** The form of one period, filled with what was told of it. */
export const reportFormInput = z.object({ ...seriesOnly, period: z.iso.date().optional() })

export const previewInput = z.object({ ...seriesOnly, ...tableInput })
export const importInput = z.object({
  ...seriesOnly,
  ...carriedInput,
  digest: z.string().length(64),
  reason,
})

export const heldInput = z.object({ heldId: z.guid() })
