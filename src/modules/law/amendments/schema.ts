import { z } from 'zod'
import { CLOCKS_WITH_LENGTH } from '../clock-data.ts'
import { OFFENCE_FORMS } from '../offences/offence.ts'
import { isListed } from '../scales.ts'
import { sfsNumber } from '../schema.ts'
import { SECTION_KEYS } from '../sections.ts'
import { TERM_KEYS } from '../terms.ts'

const Line = z.string().trim().min(1).max(300)
const Text = z.string().trim().min(1).max(2000)

/** Longest text that tells what a section says, and the longest least penalty in months. */
const LONGEST_SAYING = 1000
const MOST_MONTHS = 216
const MOST_YEARS = 120

export const amendmentInput = z.object({
  sfs: sfsNumber,
  from: z.iso.date(),
  about: Line,
  aboutEn: Line.optional(),
  transition: Text.optional(),
  source: Line,
})

export const oneAmendment = z.object({ amendmentId: z.guid() })

/** What was wrong, or why somebody says no. */
const Reason = z.string().trim().min(5).max(1000)
export const withdrawInput = oneAmendment.extend({ reason: Reason.optional() })
export const correctInput = amendmentInput
  .omit({ sfs: true })
  .extend({ amendmentId: z.guid(), reason: Reason })

export const confirmInput = oneAmendment.extend({ revision: z.coerce.number().int() })
export const oneChange = oneAmendment.extend({ changeId: z.guid() })

/** What can be entered of an amendment, in the order in which a lawyer meets it. */
export const CHANGE_KINDS = ['scale', 'offence', 'wording', 'standing', 'closed', 'length', 'term'] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** Whether a scale names a least prison: asked for beside its length, so that a field that was forgotten says nothing. What was kept before it was asked for has none. */
const least = z.enum(['none', 'months']).optional()
/** The least prison; left out where the scale names none. */
const months = z.coerce.number().int().min(1).max(MOST_MONTHS).optional()
const section = z.enum(SECTION_KEYS)
const saying = z.string().trim().min(10).max(LONGEST_SAYING)

/** What is entered of each kind. */
export const CHANGE_INPUTS = {
  scale: z.object({ offence: z.string().refine((key) => isListed(key)), least, months }),
  offence: z.object({
    name: Line,
    nameEn: Line.optional(),
    place: Line,
    placeEn: Line.optional(),
    forms: z.array(z.enum(OFFENCE_FORMS)).min(1),
    victim: z.enum(['anyone', 'child', 'adult']),
    least,
    months,
  }),
  wording: z.object({ section, saying, sayingEn: saying.optional() }),
  standing: z.object({ section, standing: z.enum(['repealed', 'unread']) }),
  closed: z.object({ section, kinds: z.array(z.string().regex(/^[a-z_]{1,40}$/)).min(1) }),
  length: z.object({
    clock: z.enum(CLOCKS_WITH_LENGTH),
    days: z.coerce.number().int().min(1).max(3660).optional(),
    months: z.coerce.number().int().min(1).max(MOST_YEARS).optional(),
    applies: z.enum(['started', 'running']),
  }),
  term: z.object({
    term: z.enum(TERM_KEYS),
    value: z.coerce.number().int().min(1).max(MOST_YEARS),
    applies: z.enum(['started', 'closed']),
  }),
} as const satisfies Readonly<Record<ChangeKind, z.ZodObject>>

export type ChangeInput<Kind extends ChangeKind> = z.output<(typeof CHANGE_INPUTS)[Kind]>
