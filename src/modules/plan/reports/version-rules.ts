import { writtenKronor } from '../../../platform/fields/kronor.ts'
import { contentHash } from '../../../platform/proof/content-hash.ts'
import type { Figure, ReportState } from './schema.ts'

/** A report-back as a version keeps it: all that it says, in words and without need of anything else. */
export interface ReportVersionContent {
  readonly reportBackId: string
  readonly assignment: { readonly id: string; readonly title: string; readonly reference: string | null }
  readonly body: { readonly id: string; readonly name: string }
  readonly deadline: {
    readonly day: string
    readonly kind: 'interim' | 'final'
    readonly part: string | null
  } | null
  readonly state: ReportState
  readonly reason: string | null
  readonly answers: readonly { readonly question: string; readonly answer: string }[]
  readonly output: string | null
  readonly outcome: string | null
  readonly effect: string | null
  readonly notAssessed: string | null
  /** Versions kept before these were asked for leave them out. */
  readonly deviation?: string | null
  readonly spentOre?: number | null
  readonly repaidOre?: number | null
  readonly moneySource?: string | null
  readonly figures: readonly Figure[]
  readonly evidence: readonly {
    readonly title: string
    readonly name: string
    readonly size: number
    readonly sha256: string
  }[]
}

/** SHA-256 of a version in canonical form (RFC 8785), in hexadecimal. */
export const versionHash = (content: ReportVersionContent): string => contentHash(content)

/** What a version is called between people: the beginning of its hash, as it stands on the receipt: `4F2A-91BC`. */
export const receiptOf = (sha256: string): string =>
  `${sha256.slice(0, 4)}-${sha256.slice(4, 8)}`.toUpperCase()

/** Whether a kept version is what its hash says. */
export const isIntact = ({ content, sha256 }: { content: ReportVersionContent; sha256: string }): boolean =>
  versionHash(content) === sha256

export interface VersionDifference {
  /** A field, or a question in its own words. */
  readonly part:
    | 'output'
    | 'outcome'
    | 'effect'
    | 'notAssessed'
    | 'deviation'
    | 'spent'
    | 'repaid'
    | 'moneySource'
    | 'figures'
    | 'evidence'
    | { readonly question: string }
  readonly before: string
  readonly after: string
}

/**
 * What differs between two versions, part by part; parts that say the same are left out. `figureLine` tells a figure in the words of
 * the reader.
 */
export const compareVersions = (
  before: ReportVersionContent,
  after: ReportVersionContent,
  figureLine: (figure: Figure) => string,
): VersionDifference[] => {
  const questions = [...new Set([...before.answers, ...after.answers].map(({ question }) => question))]
  const answer = (of: ReportVersionContent, question: string) =>
    of.answers.find((one) => one.question === question)?.answer ?? ''
  const evidence = (of: ReportVersionContent) =>
    of.evidence.map(({ title, name }) => `${title} (${name})`).join('\n')
  const figures = (of: ReportVersionContent) => of.figures.map(figureLine).join('\n')
  const texts = (['output', 'outcome', 'effect', 'notAssessed', 'deviation', 'moneySource'] as const).map(
    (part) => ({
      part,
      before: before[part] ?? '',
      after: after[part] ?? '',
    }),
  )
  const sum = (ore: number | null | undefined) => (ore == null ? '' : `${writtenKronor(ore)} kr`)
  const money = [
    { part: 'spent' as const, before: sum(before.spentOre), after: sum(after.spentOre) },
    { part: 'repaid' as const, before: sum(before.repaidOre), after: sum(after.repaidOre) },
  ]
  return [
    ...questions.map((question) => ({
      part: { question },
      before: answer(before, question),
      after: answer(after, question),
    })),
    ...texts,
    ...money,
    { part: 'figures' as const, before: figures(before), after: figures(after) },
    { part: 'evidence' as const, before: evidence(before), after: evidence(after) },
  ].filter((difference) => difference.before !== difference.after)
}
