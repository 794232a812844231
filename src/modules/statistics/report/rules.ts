import { claimOf } from '../../../platform/claims/propose-claim.ts'
import { canonicalJson } from '../../../platform/proof/canonical-json.ts'
import { byTwo } from '../../../platform/two/by-two.ts'
import {
  type Answer,
  type ChapterName,
  chapters,
  type DraftContent,
  type FollowedUp,
  type Recommendation,
  type Sentence,
  type SituationReport,
} from './document.ts'
import { reportHash } from './hash.ts'
import type { FrozenSource } from './source-shape.ts'

/** Two people answer for a published report: who wrote any of it does not read it, and who has read it does not publish it. */
export const situationByTwo = byTwo<'read' | 'publish', 'write' | 'read'>({
  read: { write: 'situation.own_text' },
  publish: { read: 'situation.read_by_oneself' },
})

/** How a quoted source stands today: another has followed, it was corrected, withdrawn, or is no longer there. */
export const standings = ['stands', 'newer', 'changed', 'withdrawn', 'gone'] as const
export type Standing = (typeof standings)[number]

/** Whether a report that quotes it may be published as it is. */
export const isSound = (standing: Standing): boolean => standing === 'stands' || standing === 'newer'

/** Where in a report something is wrong. */
export type Place = ChapterName | 'recommendations' | 'followUp' | 'sources' | 'report'

/** Why a report may not be published: a code, where, and the text or name in question. */
export interface Obstacle {
  readonly code:
    | 'chapter_empty'
    | 'claim_without_source'
    | 'number_without_figure'
    | 'recommendation_without_source'
    | 'answer_missing'
    | 'answer_without_source'
    | 'source_changed'
    | 'source_withdrawn'
    | 'source_gone'
    | 'nothing_corrected'
    | 'text_not_unicode'
  readonly place: Place
  /** The sentence, the recommendation or the source; nothing where it is the whole place. */
  readonly id: string | null
  readonly subject: string
}

/** What a sentence claims and does not show; nothing where it shows it. */
export const lackOf = (
  sentence: Pick<Sentence, 'text' | 'claim' | 'exemption' | 'sources'>,
  sources: readonly FrozenSource[],
): 'claim_without_source' | 'number_without_figure' | null => {
  const claim = claimOf(sentence)
  if (claim === 'none') return null
  const used = sources.filter(({ id }) => sentence.sources.includes(id))
  if (used.length === 0) return 'claim_without_source'
  return claim === 'number' && used.every(({ kind }) => kind === 'document') ? 'number_without_figure' : null
}

const inChapter = (report: SituationReport, place: ChapterName): Obstacle[] => {
  const { sentences } = report.chapters[place]
  if (sentences.length === 0) return [{ code: 'chapter_empty', place, id: null, subject: '' }]
  return sentences.flatMap((sentence) => {
    const code = lackOf(sentence, report.sources)
    return code === null ? [] : [{ code, place, id: sentence.id, subject: sentence.text }]
  })
}

const bare = (text: string, sources: readonly string[]) =>
  ({ text, claim: 'none', exemption: null, sources }) as const

const inRecommendations = (report: SituationReport): Obstacle[] =>
  report.recommendations.flatMap(({ number, because, sources }): Obstacle[] => {
    const at = { place: 'recommendations', id: number, subject: `${number} ${because}` } as const
    if (sources.length === 0) return [{ ...at, code: 'recommendation_without_source' as const }]
    const code = lackOf({ ...bare(because, []), sources: [...sources] }, report.sources)
    return code === null ? [] : [{ ...at, code }]
  })

const inFollowUp = (report: SituationReport): Obstacle[] =>
  report.followUp.flatMap(({ number, text, answer }): Obstacle[] => {
    const at = { place: 'followUp', id: number, subject: `${number} ${text}` } as const
    if (answer === null) return [{ ...at, code: 'answer_missing' as const }]
    if (answer.sources.length === 0) return [{ ...at, code: 'answer_without_source' as const }]
    const code = lackOf({ ...bare(answer.text, []), sources: [...answer.sources] }, report.sources)
    return code === null ? [] : [{ ...at, code, subject: answer.text }]
  })

/** Names of the sources that something in a report rests on or shows. */
export const usedSources = ({
  chapters: written,
  recommendations,
  followUp,
}: Pick<SituationReport, 'chapters' | 'recommendations' | 'followUp'>): Set<string> =>
  new Set([
    ...chapters.flatMap((name) => [
      ...written[name].shown,
      ...written[name].sentences.flatMap(({ sources }) => sources),
    ]),
    ...recommendations.flatMap(({ sources }) => sources),
    ...followUp.flatMap(({ answer }) => answer?.sources ?? []),
  ])

const codes = { changed: 'source_changed', withdrawn: 'source_withdrawn', gone: 'source_gone' } as const

const inSources = (report: SituationReport, standing: ReadonlyMap<string, Standing>): Obstacle[] =>
  report.sources.flatMap(({ id, title }) => {
    const now = standing.get(id) ?? 'gone'
    if (now === 'stands' || now === 'newer') return []
    return [{ code: codes[now], place: 'sources', id, subject: title[report.language] }]
  })

const isUnicode = (report: SituationReport): boolean => {
  try {
    return canonicalJson(report).length > 0
  } catch {
    return false
  }
}

/**
 * Every reason why a report may not be published; none where it may. Each part says something, each number and each result
 * says what it rests on, each earlier recommendation is answered, and every source stands as it was quoted.
 *
 * @param standing how each quoted source stands today, by its name in the report.
 * @param previous the published version that this one corrects.
 */
export const obstaclesTo = (
  report: SituationReport,
  standing: ReadonlyMap<string, Standing>,
  previous: SituationReport | null,
): Obstacle[] => [
  ...chapters.flatMap((place) => inChapter(report, place)),
  ...inRecommendations(report),
  ...inFollowUp(report),
  ...inSources(report, standing),
  ...(previous !== null && saysTheSame(previous, report)
    ? [{ code: 'nothing_corrected', place: 'report', id: null, subject: '' } as const]
    : []),
  ...(isUnicode(report)
    ? []
    : [{ code: 'text_not_unicode', place: 'report', id: null, subject: '' } as const]),
]

const frame = {
  version: 1,
  status: 'draft',
  published: null,
  asOf: '2000-01-01',
  hash: null,
  correction: null,
} as const
const saysTheSame = (one: SituationReport, other: SituationReport): boolean =>
  isUnicode(other) && reportHash({ ...one, ...frame }) === reportHash({ ...other, ...frame })

/** Freezes a report as published on a day, with its hash. */
export const freezeReport = (draft: SituationReport, published: string): SituationReport => {
  const content: SituationReport = { ...draft, status: 'published', published, hash: null }
  return { ...content, hash: reportHash(content) }
}

type Earlier = Pick<Recommendation, 'number' | 'text' | 'addressee'>

/**
 * What a report has to follow up: every recommendation of the one before, and what that one told of earlier ones that were
 * not done then. What was done or rejected has had its answer.
 */
export const toFollowUp = (earlier: SituationReport | null): Earlier[] =>
  earlier === null
    ? []
    : [
        ...earlier.followUp.filter(
          ({ answer }) => answer?.state === 'under_way' || answer?.state === 'not_done',
        ),
        ...earlier.recommendations,
      ].map(({ number, text, addressee }) => ({ number, text, addressee }))

/** Earlier recommendations with the answers that a draft gives. */
const followUpOf = (
  earlier: SituationReport | null,
  answers: Readonly<Record<string, Answer>>,
): FollowedUp[] => toFollowUp(earlier).map((one) => ({ ...one, answer: answers[one.number] ?? null }))

/** The number of the next recommendation of a year; a number is never given twice. */
export const nextNumber = (
  year: number,
  recommendations: readonly Pick<Recommendation, 'number'>[],
): string =>
  `${year}:${1 + Math.max(0, ...recommendations.map(({ number }) => Number(number.split(':')[1])))}`

/** A report as it would be published now: without sources that nothing rests on. */
export const assembled = (
  head: Pick<SituationReport, 'language' | 'year' | 'issuer' | 'version' | 'asOf' | 'correction'>,
  draft: DraftContent,
  earlier: SituationReport | null,
): SituationReport => {
  const written = {
    chapters: draft.chapters,
    recommendations: draft.recommendations,
    followUp: followUpOf(earlier, draft.answers),
  }
  const used = usedSources(written)
  return {
    format: 'samlad.situation-report/1',
    ...head,
    status: 'draft',
    published: null,
    hash: null,
    ...written,
    sources: draft.sources.filter(({ id }) => used.has(id)),
  }
}
