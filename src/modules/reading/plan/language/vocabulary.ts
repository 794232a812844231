/** What a labelled value in a plan says ("Ansvarig: …", "Timescale: …"). */
export type FieldKind =
  | 'lead'
  | 'cooperating'
  | 'consulted'
  | 'deadline'
  | 'money'
  | 'status'
  | 'dependsOn'
  | 'relatedTo'
  | 'order'
  | 'number'
  | 'heading'
  | 'area'
  | 'other'

/**
 * The words of one language that plans are built of. A list is one text, its entries parted by commas or line
 * breaks; an entry of `measure`, `area`, `introduces` and `nouns` may be a regular expression.
 */
export interface Vocabulary {
  /** Commonest small words, by which the language is known; none that a neighbour language has too. */
  small: string
  /** Labels of values and heads of columns, each as a whole, by what they say. */
  labels: Partial<Record<FieldKind, string>>
  /** What a label begins with that is not listed whole ("Lead implementing agency"). */
  stems: Partial<Record<FieldKind, string>>
  /** What names a measure before its number ("Åtgärd 3"). */
  measure: string
  /** What names a group of measures before its number ("Mål 1"). */
  area: string
  /** What, in a title or before a list, says that measures follow. */
  introduces: string
  /** What, in a title or before a list, says that facts, indicators, readers or links follow, and no measures. */
  leaves: string
  /** Nouns that do: the beginning of a measure that has no verb ("Utredning om …", "Delivery of …"). */
  nouns: string
  /** Verbs, as they stand first in an item: infinitive, imperative, "-ing". */
  verbs: string
  /** Months in order. */
  months: string
  /** Rows and lines that add up ("Summa"). */
  totals: string
  /** Words between a body that acts and what it acts on ("drivs av"), before the body. */
  actsBefore: string
  /** Groups of public bodies that are named in small letters ("kommunerne"), where the directory has no words for them. */
  groups: string
}
