import { z } from 'zod'
import { seriesNamePattern } from '../../../platform/series/series.ts'

export const seriesListInput = z.object({
  /** Number of a measure of the plan of 2008: the series that serve it. */
  measure: z.coerce.number().int().min(1).max(36).optional(),
})

export const seriesInput = z.object({ series: z.string().regex(seriesNamePattern) })
