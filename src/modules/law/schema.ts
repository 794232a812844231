import { z } from 'zod'
import { ACTS } from './finding.ts'
import { SECTION_KEYS } from './sections.ts'

export const SECTIONS_ON_A_PAGE = 15

/** By age: read longest ago first. By weight: what most rests on first. By law: act by act. */
export const SORTS = ['age', 'weight', 'law'] as const
export type Sort = (typeof SORTS)[number]

export const listInput = z.object({
  sort: z.enum(SORTS).catch('age'),
  /** Those alone that were read in the statute's text, or those alone that were not. */
  sure: z.enum(['yes', 'no']).optional().catch(undefined),
  /** A number or words: "4:1 a", "människohandel". */
  find: z.string().trim().max(100).optional().catch(undefined),
  /** SFS number of an act. */
  act: z
    .enum(ACTS.map(({ sfs }) => sfs))
    .optional()
    .catch(undefined),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
})

export const oneSection = z.object({ section: z.enum(SECTION_KEYS) })

/** A number in the Swedish Code of Statutes as people write it, "2025:965" or "SFS 2025:965"; refused with its form. */
export const sfsNumber = z
  .string()
  .trim()
  .transform((written) => written.replace(/^sfs\s*/iu, ''))
  .pipe(z.stringFormat('sfs', /^[12]\d{3}:[1-9]\d{0,4}$/))
