import { z } from 'zod'
import { claimKinds } from '../../../platform/claims/propose-claim.ts'
import { wholeYear } from '../../../platform/fields/kinds.ts'
import { answerStates, chapters } from './document.ts'

const Text = (most: number) => z.string().trim().min(1).max(most)
const Page = z.coerce.number().int().min(1).max(10_000).default(1)
export const PAGE_SIZE = 20

export const reportFormats = ['pdf', 'html', 'json', 'csv'] as const
export type ReportFormat = (typeof reportFormats)[number]

export const listInput = z.object({ page: Page })
export const publishedListInput = z.object({
  page: Page,
  pageSize: z.coerce.number().int().min(1).max(100).default(PAGE_SIZE),
})

export const beginInput = z.object({
  year: wholeYear(1_990),
  language: z.enum(['sv', 'en']).default('sv'),
})

export const reportInput = z.object({ situationReportId: z.guid() })
/** The revision that a form was shown with: the second of two writers is told. */
const revision = z.coerce.number().int().positive()
export const reportPageInput = reportInput.extend({ asked: z.string().max(10).optional() })
const writing = reportInput.extend({ revision })
const inChapter = { chapter: z.enum(chapters) }
const sources = z.array(z.string().max(20)).max(50).default([])

/** `edit` opens the form of one sentence. */
export const chapterInput = reportInput.extend({ ...inChapter, edit: z.string().max(100).optional() })
export const addTextInput = writing.extend({ ...inChapter, text: Text(20_000) })
export const sentenceInput = writing.extend({
  ...inChapter,
  sentenceId: z.string().max(100),
  /** Empty takes the sentence away. */
  sentence: z.string().trim().max(4000).optional(),
  claim: z.enum(claimKinds),
  exemption: z.string().trim().max(500).optional(),
  sources,
})
/** What is quoted, by its name among the offers. */
const offerName = z.string().max(400)
export const quoteInput = writing.extend({ ...inChapter, offer: offerName })
export const shownInput = writing.extend({ ...inChapter, shown: sources })

export const documentInput = writing.extend({
  title: Text(500),
  issuer: Text(300),
  reference: Text(600),
})
export const sourceInput = writing.extend({ source: z.string().max(20) })

export const addRecommendationInput = writing.extend({
  text: Text(2000),
  because: Text(2000),
  addressee: Text(300),
  sources,
})
const recommendationNumber = z.string().regex(/^\d{4}:\d{1,3}$/u)
export const removeRecommendationInput = writing.extend({ number: recommendationNumber })

export const answerInput = writing.extend({
  number: recommendationNumber,
  state: z.enum(answerStates),
  text: Text(2000),
  sources,
})

export const readingInput = writing.extend({ remark: z.string().trim().min(1).max(2000).optional() })
export const publishInput = writing
export const previewInput = reportInput.extend({ format: z.enum(reportFormats).default('html') })

export const versionInput = z.object({ situationVersionId: z.guid() })
export const fileInput = versionInput.extend({ format: z.enum(reportFormats).default('pdf') })
export const correctInput = versionInput.extend({ reason: Text(2000) })
