import { z } from 'zod'

export const accountFormats = ['html', 'pdf', 'docx', 'json'] as const
export type AccountFormat = (typeof accountFormats)[number]

export const planInput = z.object({ planId: z.guid() })
export const accountInput = z.object({ accountId: z.guid() })
const sectionInput = accountInput.extend({ sectionId: z.guid() })
/** `edit` opens the form of one sentence on the section's page; `answered` says that its answer was saved just before. */
export const viewSectionInput = sectionInput.extend({
  edit: z.guid().optional(),
  answered: z.enum(['yes']).optional(),
})

export const beginInput = planInput.extend({
  title: z.string().trim().min(1).max(300),
  language: z.enum(['sv', 'en']).default('sv'),
})

/** The number that a form was shown with: the second of two writers is told. */
const revision = z.coerce.number().int().positive()

export const addTextInput = sectionInput.extend({ text: z.string().trim().min(1).max(20_000), revision })

/** Drafts the account anew from what is accepted. */
export const draftInput = accountInput.extend({ revision })

/** Says that somebody has read a section as it is, or one sentence of it. */
export const readInput = sectionInput.extend({ sentenceId: z.guid().optional(), revision })

/** Why nothing was reported of what a section is about; without words the answer is taken back. */
export const answerInput = sectionInput.extend({ answer: z.string().trim().max(2000).optional(), revision })

/** A passage of the material, by its key, that becomes sentences with their source. */
export const materialInput = sectionInput.extend({ passage: z.string().max(200), revision })

/** A frozen value that becomes a sentence with its source in one step. */
export const quoteInput = sectionInput.extend({ snapshot: z.guid(), revision })

export const sentenceInput = sectionInput.extend({
  sentenceId: z.guid(),
  sentence: z.string().trim().max(4000).optional(),
  claim: z.enum(['none', 'number', 'result']),
  exemption: z.string().trim().max(500).optional(),
  /** Keys of the chosen sources, as the section lists them. */
  sources: z.array(z.string().max(200)).max(50).default([]),
  revision,
})

const name = z.string().trim().max(200).optional()

/** The communication's own number with Parliament's year, "2011/12:17"; the year's second part is the one after its first. */
const letterNumber = z
  .string()
  .trim()
  .regex(/^\d{4}\/\d{2}:[1-9]\d{0,3}$/)
  .refine((number) => (Number(number.slice(0, 4)) + 1) % 100 === Number(number.slice(5, 7)))

/** What an account says of itself as a communication; what is left empty stays a place to fill in. */
export const letterInput = accountInput.extend({
  number: letterNumber.optional(),
  place: name,
  decided: z.iso.date().optional(),
  primeMinister: name,
  minister: name,
  department: name,
  onPaper: z.literal('yes').optional(),
  revision,
})

export const proposeInput = accountInput.extend({ revision })
export const publishInput = accountInput.extend({ revision })
export const correctInput = z.object({ publishedId: z.guid(), reason: z.string().trim().min(1).max(2000) })

export const previewInput = accountInput.extend({ format: z.enum(accountFormats).default('html') })
export const publishedInput = z.object({
  publishedId: z.guid(),
  format: z.enum(accountFormats).default('html'),
  /** Which page of it is read; its first where there is none. */
  chapter: z.string().max(100).optional(),
})

/** Two versions of a published account; where `from` is not given, the newest earlier one that differs. */
export const comparisonInput = z.object({ publishedId: z.guid(), from: z.guid().optional() })

export const followupInput = z.object({ plan: z.string().min(1).max(200) })
