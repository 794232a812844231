import { z } from 'zod'
import { figure } from '../../platform/fields/kinds.ts'

/** A year as it is written: no thousands are set apart. */
export const year = figure(z.coerce.number().int().min(2000).max(2100), String)
