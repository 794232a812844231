import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { type ActionContext, action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { proposeClaim } from '../../../platform/claims/propose-claim.ts'
import { splitSentences } from '../../../platform/claims/split-sentences.ts'
import { Conflict, NotFound, Refusal } from '../../../platform/refusal.ts'
import { writtenLines } from '../../../platform/text/written.ts'
import type { ChapterName, DraftContent, Sentence } from './document.ts'
import { sourceHash } from './hash.ts'
import { situationPolicy } from './policy.ts'
import { findEarlier } from './published-store.ts'
import { quotationOf } from './quotation.ts'
import { nextNumber, toFollowUp, usedSources } from './rules.ts'
import {
  addRecommendationInput,
  addTextInput,
  answerInput,
  documentInput,
  quoteInput,
  removeRecommendationInput,
  sentenceInput,
  shownInput,
  sourceInput,
} from './schema.ts'
import type { FrozenContent, FrozenSource } from './source-shape.ts'
import { freezeAgain, freezeNamed } from './sources/all.ts'
import { isDraft, type ReportHead } from './stands.ts'
import { getDraft, getHead, insertDraft, lockReport } from './store.ts'

type Writing = 'situation.write' | 'situation.quote' | 'situation.recommend' | 'situation.follow_up'
type Context = Pick<ActionContext, 'tx' | 'now' | 'today'> & { readonly head: ReportHead }

/** Declares a change of a draft: the next revision is what `change` makes of the last, or nothing changes. */
const changing = <I extends z.ZodType<{ situationReportId: string; revision: number }>>(
  permission: Writing,
  input: I,
  change: (draft: DraftContent, input: z.output<I>, context: Context) => DraftContent | Promise<DraftContent>,
) =>
  // All four permissions look at the same fact of a report: whose it is.
  action(
    situationPolicy,
    permission as 'situation.write',
    'change',
    input,
    async ({ tx, actor, now, today, about, permit }, given) => {
      const { situationReportId, revision } = given
      about('situation_report', situationReportId, { revision: revision + 1 })
      await lockReport(tx, situationReportId)
      const head = await getHead(tx, situationReportId)
      permit(head)
      if (!isDraft(head)) throw new Refusal('situation.not_a_draft', 409)
      const draft = await getDraft(tx, situationReportId)
      if (draft.revision !== revision) throw new Conflict('situation_report')
      const content = await change(draft.content, given, { tx, now, today, head })
      const { personId } = personIn(actor, permission)
      await insertDraft(tx, situationReportId, revision + 1, content, { personId, now })
      return { situationReportId }
    },
  )

type Chapter = DraftContent['chapters'][ChapterName]

const inChapter = (
  draft: DraftContent,
  name: ChapterName,
  change: (chapter: Chapter) => Chapter,
): DraftContent => ({
  ...draft,
  chapters: { ...draft.chapters, [name]: change(draft.chapters[name]) },
})

/** Keeps the names of sources that there are; others were taken away while somebody wrote. */
const known = ({ sources }: DraftContent, names: readonly string[]): string[] =>
  sources.map(({ id }) => id).filter((id) => names.includes(id))

const lastParagraph = (sentences: readonly Sentence[]): number =>
  Math.max(0, ...sentences.map(({ paragraph }) => paragraph))

/** Adds text to a part. It is split into sentences, each with the claim that it seems to make; empty lines part paragraphs. */
export const addReportText = changing('situation.write', addTextInput, (draft, { chapter, text }, { head }) =>
  inChapter(draft, chapter, ({ sentences, shown }) => {
    const first = lastParagraph(sentences) + 1
    const added = writtenLines(text).flatMap((paragraph, place) =>
      splitSentences(paragraph, head.language).map((sentence) => ({
        id: randomUUID(),
        text: sentence,
        paragraph: first + place,
        claim: proposeClaim(sentence),
        exemption: null,
        sources: [],
      })),
    )
    return { shown, sentences: [...sentences, ...added] }
  }),
)

/** Changes a sentence: its words, what it claims, what it rests on. Without words it is taken away. */
export const changeReportSentence = changing('situation.write', sentenceInput, (draft, given) =>
  inChapter(draft, given.chapter, ({ sentences, shown }) => {
    const { sentenceId, sentence: text = '', claim, exemption = '' } = given
    if (!sentences.some(({ id }) => id === sentenceId)) throw new NotFound('sentence')
    return {
      shown,
      sentences: sentences.flatMap((sentence) => {
        if (sentence.id !== sentenceId) return [sentence]
        if (text === '') return []
        return [
          {
            ...sentence,
            text,
            claim,
            exemption: exemption === '' ? null : exemption,
            sources: known(draft, given.sources),
          },
        ]
      }),
    }
  }),
)

const nameOfNext = ({ sources }: DraftContent): string =>
  `k${1 + Math.max(0, ...sources.map(({ id }) => Number(id.slice(1))))}`

const named = (content: FrozenContent, id: string): FrozenSource => ({
  ...content,
  id,
  sha256: sourceHash(content),
})

/** Quotes a source in a part: frozen as it is now, shown with its figures, and told in a sentence that rests on it. */
export const quoteSource = changing(
  'situation.quote',
  quoteInput,
  async (draft, { chapter, offer }, { tx, now, head }) => {
    const content = await freezeNamed(tx, offer, now)
    if (content === undefined) throw new Refusal('situation.source_gone', 422, {}, 'offer')
    const before = draft.sources.find(({ kind, key }) => kind === content.kind && key === content.key)
    const source = before ?? named(content, nameOfNext(draft))
    const withSource = before ? draft : { ...draft, sources: [...draft.sources, source] }
    return inChapter(withSource, chapter, ({ sentences, shown }) => ({
      shown: source.figures.length === 0 || shown.includes(source.id) ? shown : [...shown, source.id],
      sentences: [
        ...sentences,
        {
          id: randomUUID(),
          text: quotationOf(source, head.language),
          paragraph: lastParagraph(sentences) + 1,
          claim: source.figures.length === 0 ? 'result' : 'number',
          exemption: null,
          sources: [source.id],
        },
      ],
    }))
  },
)

/** Says which sources are shown in a part with a picture and a table. */
export const showSources = changing('situation.write', shownInput, (draft, { chapter, shown }) =>
  inChapter(draft, chapter, (before) => ({ ...before, shown: known(draft, shown) })),
)

/** Names a document as a source: it bears what was done, never a number. */
export const addDocument = changing(
  'situation.quote',
  documentInput,
  (draft, { title, issuer, reference }, { now }) => {
    const content: FrozenContent = {
      kind: 'document',
      key: reference,
      title: { sv: title, en: title },
      issuer,
      reference,
      definition: null,
      uncertainty: null,
      limits: null,
      figures: [],
      fan: null,
      row: null,
      state: '',
      at: now.toISOString(),
    }
    return { ...draft, sources: [...draft.sources, named(content, nameOfNext(draft))] }
  },
)

/** Quotes a source anew, as it is today. What is written of it stays, and must be read again. */
export const quoteAgain = changing('situation.quote', sourceInput, async (draft, { source }, { tx, now }) => {
  const before = draft.sources.find(({ id }) => id === source)
  if (before === undefined) throw new NotFound('source')
  const content = await freezeAgain(tx, before, now)
  if (content === undefined) throw new Refusal('situation.source_gone', 409)
  return {
    ...draft,
    sources: draft.sources.map((one) => (one.id === source ? named(content, source) : one)),
  }
})

/** Takes away a source on which nothing rests. */
export const removeSource = changing('situation.quote', sourceInput, (draft, { source }) => {
  const followUp = Object.values(draft.answers).map((answer) => ({
    number: '',
    text: '',
    addressee: '',
    answer,
  }))
  if (usedSources({ ...draft, followUp }).has(source)) throw new Refusal('situation.source_used', 409)
  return { ...draft, sources: draft.sources.filter(({ id }) => id !== source) }
})

/** Recommends something to somebody. It gets a number that it keeps in all later reports. */
export const addRecommendation = changing(
  'situation.recommend',
  addRecommendationInput,
  (draft, { text, because, addressee, sources }, { head }) => ({
    ...draft,
    recommendations: [
      ...draft.recommendations,
      {
        number: nextNumber(head.year, draft.recommendations),
        text,
        because,
        addressee,
        sources: known(draft, sources),
      },
    ],
  }),
)

/** Takes a recommendation out of a draft. */
export const removeRecommendation = changing(
  'situation.recommend',
  removeRecommendationInput,
  (draft, { number }) => {
    if (!draft.recommendations.some((one) => one.number === number)) throw new NotFound('recommendation')
    return {
      ...draft,
      recommendations: draft.recommendations.filter((one) => one.number !== number),
    }
  },
)

/** Says what became of an earlier recommendation, and how that is known. */
export const answerRecommendation = changing(
  'situation.follow_up',
  answerInput,
  async (draft, { number, state, text, sources }, { tx, head }) => {
    const earlier = toFollowUp(await findEarlier(tx, head.bodyId, head.year))
    if (!earlier.some((one) => one.number === number)) throw new NotFound('recommendation')
    return {
      ...draft,
      answers: { ...draft.answers, [number]: { state, text, sources: known(draft, sources) } },
    }
  },
)
