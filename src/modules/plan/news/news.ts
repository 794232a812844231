import { namedIdentifier } from '../../../platform/named-identifier.ts'

/** One published fact, as the database tells it. */
export interface NewsRow {
  readonly kind: NewsKind
  /** What of the kind: given, prolonged … for a decision; interim or final for a report. */
  readonly what: string
  /** Identifiers of the fact itself: the same fact has the same ones for ever. */
  readonly key: string
  readonly at: Date
  readonly title: string
  readonly bodyName: string | null
  readonly planId: string
  readonly planTitle: string
  /** The thing that its page is about. */
  readonly subject: string
}

/** A permanent identifier for a fact, by its own kind and keys. */
export const newsId = ({ kind, key }: Pick<NewsRow, 'kind' | 'key'>): string =>
  namedIdentifier(`samlad news ${kind} ${key}`)

/** What a piece of news is about. Each is a fact that is published already; judgements are told of one measure alone. */
type NewsKind = 'decision' | 'report' | 'missing' | 'account' | 'version' | 'judgement'
