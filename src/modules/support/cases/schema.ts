import { z } from 'zod'

export const ageGroups = ['adult', 'child', 'uncertain'] as const
export type AgeGroup = (typeof ageGroups)[number]

export const fileKinds = ['own', 'coordination'] as const
export type FileKind = (typeof fileKinds)[number]

/** The six steps of the referral mechanism. */
export const caseSteps = [
  'identification',
  'acute_protection',
  'initial_support',
  'long_term_support',
  'criminal_proceedings',
  'return_or_settlement',
] as const
export type CaseStep = (typeof caseSteps)[number]

/** BCP 47, as much of it as names a language people speak: `sv`, `ro`, `zh-Hant`. */
export const Language = z
  .string()
  .trim()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
export const County = z.string().regex(/^\d{2}$/)

export const caseIdInput = z.object({ caseId: z.uuid() })

/** What is asked when a case is opened: a chosen name is enough, and even that may be left out. */
export const openInput = z.object({
  chosenName: z.string().trim().max(200).default(''),
  ageGroup: z.enum(ageGroups),
  county: County.optional(),
  language: Language.optional(),
  externalNumber: z.string().trim().max(100).optional(),
})
