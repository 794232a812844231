/** A made-up series that a body reports, and an indicator that reads it. */
export interface DemoSeries {
  /** Its name for programs, without what all such names begin with. */
  readonly code: string
  readonly body: string
  readonly title: readonly [sv: string, en: string]
  readonly unit: readonly [sv: string, en: string]
  readonly definition: readonly [sv: string, en: string]
  readonly source: string
  readonly method: string
  readonly evidence: 'output' | 'outcome' | 'effect'
  /** Whether it is a count; else a share or the like. */
  readonly adds: boolean
  readonly threshold: number
  readonly breakdowns?: readonly ('sex' | 'age' | 'county')[]
  readonly measures?: string
  /** Values of whole years; a word is the kind of a figure that has no number. */
  readonly years: readonly {
    readonly year: number
    readonly value: number | 'unknown' | 'not_collected' | 'suppressed'
    readonly parts?: readonly (readonly [breakdown: string, category: string, value: number | 'suppressed'])[]
    /** A later correction, with its reason. */
    readonly corrected?: readonly [value: number, reason: string]
  }[]
}

export interface DemoIndicator {
  readonly measure: string
  readonly title: readonly [sv: string, en: string]
  readonly unit: readonly [sv: string, en: string]
  readonly meaning: readonly [sv: string, en: string]
  readonly evidence: 'output' | 'outcome' | 'effect'
  readonly direction: 'up' | 'down' | 'keep'
  readonly tolerance?: string
  /** Code of its series. */
  readonly series?: string
  readonly breakdown?: string
  readonly baseline?: { readonly value: string; readonly day: string; readonly source: string }
  /** The figure of the plan that becomes its baseline, by its topic and, where there are several, its year. */
  readonly fact?: { readonly topic: string; readonly year?: number }
  readonly target?: string
  readonly targetDay?: string
  /** Whether its newest value is frozen for the account. */
  readonly frozen?: boolean
}

/** A figure that sources tell differently. */
export interface DemoConflict {
  readonly title: readonly [sv: string, en: string]
  readonly explanation: readonly [sv: string, en: string]
  readonly measure: string
  /** Title of the indicator that it concerns. */
  readonly indicator?: string
  readonly sources: readonly {
    readonly name: string
    readonly reference: string
    readonly counts: readonly [sv: string, en: string]
    readonly value: string
    readonly earlier?: string
    readonly unit: readonly [sv: string, en: string]
  }[]
}

/** How a plan is followed in figures. */
export interface DemoFigures {
  /** Day on which the series were registered and the indicators defined. */
  readonly begun: string
  readonly series: readonly DemoSeries[]
  readonly indicators: readonly DemoIndicator[]
  readonly conflicts: readonly DemoConflict[]
}
