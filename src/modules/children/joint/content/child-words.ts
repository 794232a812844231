import type { StepKind } from '../schema.ts'

/** What a child is told of one kind of step. */
interface StepWords {
  readonly what: string
  readonly who: string
}

/**
 * What a child is told, by age, on a screen that somebody shows them. It names no authority, no house, no offence and nobody
 * who is suspected; what the child carries away says less still (`paperWords`).
 */
export interface ChildWords {
  readonly version: string
  readonly title: string
  readonly lead: readonly string[]
  readonly whatHappens: string
  readonly nothingPlanned: string
  readonly done: string
  readonly day: (day: string, time: string | null) => string
  readonly steps: Readonly<Record<StepKind, StepWords>>
  readonly rightsTitle: string
  readonly rights: readonly string[]
  readonly askTitle: string
  readonly ask: readonly string[]
}

/** Version of the texts, shown where they are; raised with every change. */
export const CHILD_TEXT_VERSION = '2026-1'
