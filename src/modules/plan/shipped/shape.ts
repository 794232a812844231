import type { Instrument, MeasureStatus, Perspective } from '../../reading/index.ts'

/** A measure as facts. Words are our own; nothing is copied from the document. */
export interface MeasureFacts {
  /** As the document numbers it. */
  readonly number: string
  readonly area: string
  readonly title: string
  /** What it orders, in a sentence or two. */
  readonly summary: string
  readonly instrument: Instrument
  readonly status: MeasureStatus
  /** Bodies by their names in the directory. */
  readonly lead: readonly string[]
  readonly consulted?: readonly string[]
  readonly cooperating?: readonly string[]
  readonly deadlines?: readonly {
    readonly day: string
    readonly precision?: 'month'
    readonly what: string
  }[]
  readonly laws?: readonly string[]
  readonly documents?: readonly string[]
  /** Numbers of measures whose results it needs. */
  readonly dependsOn?: readonly string[]
  readonly relatedTo?: readonly string[]
  readonly perspectives?: readonly Perspective[]
  /** Money set aside for this measure alone, in whole kronor. */
  readonly money?: readonly PlanMoney[]
}

/** Money in whole kronor, for whole years. */
export interface PlanMoney {
  readonly kronor: number
  readonly from: number
  readonly to: number
  /** What states it and where, in our own words. */
  readonly passage?: string
}

/** A figure that the plan states: a baseline to compare with. */
export interface FigureFact {
  readonly topic: string
  readonly value: number
  readonly unit: string
  /** The year it is for; the last one where it is for several. */
  readonly year: number | null
  readonly source: string | null
  /** Whether the plan says about, nearly, at most or the like. */
  readonly approximate: boolean
}

/** A whole plan as facts. */
export interface PlanFacts {
  readonly reference: string
  readonly title: string
  readonly kind: string
  readonly language: 'sv'
  readonly decided: string
  readonly period: { readonly from: number; readonly to: number }
  readonly followUpYear: number
  readonly fictional: boolean
  /** Where the facts come from and how they were checked; shown with the plan. */
  readonly provenance: string
  readonly areas: readonly { readonly key: string; readonly title: string }[]
  readonly money: readonly PlanMoney[]
  readonly measures: readonly MeasureFacts[]
  readonly figures: readonly FigureFact[]
}
