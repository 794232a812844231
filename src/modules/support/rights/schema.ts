import { z } from 'zod'
import { personLanguage } from '../person-language/languages.ts'
import { isSection } from '../sections/sections.ts'

export const requestKinds = ['access', 'correction', 'restriction', 'erasure', 'who_has_seen'] as const
export type RequestKind = (typeof requestKinds)[number]

export const requestDecisions = ['granted', 'partly', 'refused'] as const
export type RequestDecision = (typeof requestDecisions)[number]

export const caseIdInput = z.object({ caseId: z.guid() })
export const requestIdInput = z.object({ caseId: z.guid(), requestId: z.guid() })

const Text = z.string().trim().max(20_000)

export const askInput = z.object({
  caseId: z.guid(),
  kind: z.enum(requestKinds),
  askedOn: z.iso.date(),
  wish: Text.default(''),
})

/** A choice that may be left empty in a form. */
const chosen = <T extends z.ZodType>(choice: T) =>
  z.preprocess((given) => (given === '' ? undefined : given), choice.optional())

export const decideInput = z.object({
  caseId: z.guid(),
  requestId: z.guid(),
  decision: z.enum(requestDecisions),
  reasons: Text.min(1),
  /** Where something was corrected: the section, or the note that corrects. */
  correctedSection: chosen(z.string().refine(isSection)),
  noteId: chosen(z.guid()),
})

export const liftRestrictionInput = z.object({
  caseId: z.guid(),
  /** That the person has been told before (GDPR article 18.3). */
  told: z.literal('yes'),
})

/** Who asks to read everything: the person, or somebody who answers for them. */
export const askers = ['self', 'guardian', 'representative'] as const
export type Asker = (typeof askers)[number]

/** Sections with which something may be kept from the person; somebody chooses, part by part. */
export const withholdings = ['osl-10-3', 'osl-25-6', 'osl-26-1', 'osl-26-5', 'osl-35-1', 'gdpr-15'] as const

/** What is asked for when everything is told: in what form, to whom, and what is left out on which section. */
export const subjectFileInput = z.object({
  caseId: z.guid(),
  format: z.enum(['pdf', 'json']).default('pdf'),
  asker: z.enum(askers).default('self'),
  discreet: z
    .enum(['yes'])
    .optional()
    .transform((given) => given === 'yes'),
  /** One of those that a plan can be had in. */
  language: z
    .string()
    .refine((code) => personLanguage(code) !== undefined)
    .default('sv'),
  leftOut: z.array(z.string()).default([]),
  withheldBy: chosen(z.enum(withholdings)),
})
