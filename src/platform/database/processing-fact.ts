/** What no column can say of itself about the processing of a schema's personal data (GDPR article 30). */
export interface Processing {
  /** The activity, as a heading. */
  readonly activity: string
  readonly controller: string
  readonly purposes: readonly string[]
  readonly legalBasis: readonly string[]
  /** Categories of data subjects. */
  readonly subjects: readonly string[]
  /** Categories of personal data, in words; the columns follow from the dictionary. */
  readonly data: readonly string[]
  readonly recipients: readonly string[]
  /** Transfers to a third country or an international organisation. */
  readonly transfers: string
  /** Measures beside those that hold for every schema. */
  readonly security: readonly string[]
}
