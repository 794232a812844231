import { z } from 'zod'
import { claimKinds } from '../../../platform/claims/propose-claim.ts'
import { FrozenSource } from './source-shape.ts'

/** The parts of a report that are written as text, in their order; recommendations and follow-up stand before the last. */
export const chapters = ['trends', 'forms', 'routes', 'convictions', 'unseen', 'method'] as const
export type ChapterName = (typeof chapters)[number]

/** What became of an earlier recommendation. */
export const answerStates = ['done', 'under_way', 'not_done', 'rejected'] as const
export type AnswerState = (typeof answerStates)[number]

const SourceIds = z.array(z.string())

/** The smallest piece of text that a source can be tied to; `sources` are names of quoted sources. */
export const Sentence = z.strictObject({
  id: z.string().min(1),
  text: z.string(),
  /** Sentences of one paragraph have the same number. */
  paragraph: z.int().min(1),
  claim: z.enum(claimKinds),
  /** Why a sentence that looks like a claim makes none, in the words of who says so. */
  exemption: z.string().min(1).nullable(),
  sources: SourceIds,
})
export type Sentence = z.infer<typeof Sentence>

const Chapter = z.strictObject({
  sentences: z.array(Sentence),
  /** Sources whose figures are shown here, as a picture and a table. */
  shown: SourceIds,
})

export const Recommendation = z.strictObject({
  /** Year and place, such as 2009:1; it keeps it in all later reports. */
  number: z.string().regex(/^\d{4}:\d{1,3}$/),
  text: z.string().min(1),
  because: z.string().min(1),
  addressee: z.string().min(1),
  sources: SourceIds,
})
export type Recommendation = z.infer<typeof Recommendation>

const Answer = z.strictObject({
  state: z.enum(answerStates),
  text: z.string().min(1),
  sources: SourceIds,
})
export type Answer = z.infer<typeof Answer>

/** An earlier recommendation with what became of it; no answer only in a draft. */
export const FollowedUp = Recommendation.pick({ number: true, text: true, addressee: true }).extend({
  answer: Answer.nullable(),
})
export type FollowedUp = z.infer<typeof FollowedUp>

const byChapter = {
  trends: Chapter,
  forms: Chapter,
  routes: Chapter,
  convictions: Chapter,
  unseen: Chapter,
  method: Chapter,
} satisfies Record<ChapterName, typeof Chapter>

/** What is written of a report. Earlier recommendations are not in it: they come from what was published. */
export const DraftContent = z.strictObject({
  format: z.literal('samlad.situation-draft/1'),
  chapters: z.strictObject(byChapter),
  recommendations: z.array(Recommendation),
  /** By the number of the recommendation that is answered. */
  answers: z.record(z.string(), Answer),
  sources: z.array(FrozenSource),
})
export type DraftContent = z.infer<typeof DraftContent>

const emptyChapter = () => ({ sentences: [], shown: [] })
export const emptyDraft = (): DraftContent => ({
  format: 'samlad.situation-draft/1',
  chapters: {
    trends: emptyChapter(),
    forms: emptyChapter(),
    routes: emptyChapter(),
    convictions: emptyChapter(),
    unseen: emptyChapter(),
    method: emptyChapter(),
  },
  recommendations: [],
  answers: {},
  sources: [],
})

/** A whole report: everything that is printed, and nothing that follows from it. */
export const SituationReport = z.strictObject({
  format: z.literal('samlad.situation-report/1'),
  language: z.enum(['sv', 'en']),
  year: z.int(),
  issuer: z.string().min(1),
  version: z.int().min(1),
  status: z.enum(['draft', 'published']),
  published: z.iso.date().nullable(),
  /** The day whose knowledge it tells. */
  asOf: z.iso.date(),
  /** SHA-256 of the report without this field in canonical form (RFC 8785); nothing while a draft. */
  hash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  correction: z
    .strictObject({ version: z.int().min(1), hash: z.string(), reason: z.string().min(1) })
    .nullable(),
  chapters: z.strictObject(byChapter),
  recommendations: z.array(Recommendation),
  followUp: z.array(FollowedUp),
  sources: z.array(FrozenSource),
})
export type SituationReport = z.infer<typeof SituationReport>
