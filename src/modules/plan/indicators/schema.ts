import { z } from 'zod'
import { seriesNamePattern } from '../../../platform/series/series.ts'
import { directions, standingStates } from './progress.ts'

const Text = (most: number) => z.string().trim().min(1).max(most)
/** A number as people write it. Left out, there is none; zero is a number. */
const WrittenNumber = z.union([z.number(), z.string().trim().max(40)]).optional()

export const figureKinds = ['measured', 'zero', 'unknown', 'not_collected', 'suppressed'] as const

const content = {
  titleSv: Text(200),
  titleEn: Text(200).optional(),
  unitSv: Text(60),
  unitEn: Text(60).optional(),
  /** What it says, and what it does not say. */
  meaningSv: Text(2000),
  meaningEn: Text(2000).optional(),
  evidence: z.enum(['output', 'outcome', 'effect']),
  direction: z.enum(directions),
  tolerance: WrittenNumber,
  /** Name of the series that it is read from. */
  series: z.string().trim().regex(seriesNamePattern).optional(),
  /** Key of the breakdown that it is shown by. */
  breakdown: z.string().trim().max(40).optional(),
  baselineKind: z.enum(figureKinds).optional(),
  baselineValue: WrittenNumber,
  baselineDay: z.iso.date().optional(),
  baselineSource: Text(1000).optional(),
  /** The figure of the plan that the baseline is taken from. */
  fact: z.guid().optional(),
  targetValue: WrittenNumber,
  targetDay: z.iso.date().optional(),
}
const Content = z.object(content)
export type IndicatorContent = z.infer<typeof Content>

export const planIndicatorsInput = z.object({
  planId: z.guid(),
  state: z.enum(standingStates).optional(),
  measure: z.guid().optional(),
})
export const allIndicatorsInput = z.object({})
export const indicatorInput = z.object({ indicatorId: z.guid() })
export const prepareIndicatorInput = z.object({
  planId: z.guid(),
  measure: z.guid().optional(),
  fact: z.guid().optional(),
})
export const defineInput = z.object({ planId: z.guid(), measure: z.guid(), ...content })

const revision = z.coerce.number().int().positive()
export const changeInput = indicatorInput.extend({ revision, reason: Text(1000), ...content })
export const endInput = indicatorInput.extend({ revision, reason: Text(1000) })
export const factInput = z.object({ planId: z.guid(), factId: z.guid() })
export const baselineInput = factInput.extend({ indicator: z.guid() })
