/** A report in a list. */
export interface ReportHead {
  readonly id: string
  readonly bodyId: string
  readonly bodyName: string
  readonly year: number
  readonly language: 'sv' | 'en'
  /** How many versions are published. */
  readonly versions: number
  /** Identifier of the newest version. */
  readonly newest: string | null
  /** The version that is being corrected, and why; nothing where none is. */
  readonly correcting: number | null
  readonly reason: string | null
}

/** A report is a draft until it is published, and again while it is corrected. */
export const isDraft = ({ versions, correcting }: ReportHead): boolean =>
  versions === 0 || correcting === versions
