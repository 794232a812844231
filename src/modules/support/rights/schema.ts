import { z } from 'zod'
import { isSection } from '../sections/sections.ts'

export const requestKinds = ['access', 'correction', 'restriction', 'erasure', 'who_has_seen'] as const
export type RequestKind = (typeof requestKinds)[number]

export const requestDecisions = ['granted', 'partly', 'refused'] as const
export type RequestDecision = (typeof requestDecisions)[number]

export const caseIdInput = z.object({ caseId: z.uuid() })
export const requestIdInput = z.object({ caseId: z.uuid(), requestId: z.uuid() })

const Text = z.string().trim().max(20_000)

export const askInput = z.object({
  caseId: z.uuid(),
  kind: z.enum(requestKinds),
  askedOn: z.iso.date(),
  wish: Text.default(''),
})

export const decideInput = z.object({
  caseId: z.uuid(),
  requestId: z.uuid(),
  decision: z.enum(requestDecisions),
  reasons: Text.min(1),
  /** Where something was corrected: the section, or the note that corrects. */
  correctedSection: z.string().refine(isSection).optional(),
  noteId: z.uuid().optional(),
})

export const liftRestrictionInput = z.object({ caseId: z.uuid() })

/** Who asks to read everything: the person, or somebody who answers for them. */
export const askers = ['self', 'guardian', 'representative'] as const
export type Asker = (typeof askers)[number]

/** Sections with which something may be kept from the person; a person chooses, part by part. */
export const withholding = ['osl-10-3', 'osl-25-6', 'osl-26-1', 'osl-26-5', 'osl-35-1', 'gdpr-15'] as const
export type Withholding = (typeof withholding)[number]

/** What is asked for when everything is printed. A part that is left out names the section, `<part>:<section>`. */
export const subjectFileInput = z.object({
  caseId: z.uuid(),
  format: z.enum(['pdf', 'json']).default('pdf'),
  asker: z.enum(askers).default('self'),
  discreet: z
    .enum(['yes'])
    .optional()
    .transform((given) => given === 'yes'),
  locale: z.enum(['sv', 'en']).default('sv'),
  leftOut: z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((given) => (typeof given === 'string' ? [given] : given).filter((one) => one !== '')),
})
