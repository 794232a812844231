import type { Span } from './hours.ts'

/** Who answers on a number. The first of them that is open is the one to call in danger. */
export const lineFunctions = ['manager', 'social_emergency', 'operations', 'intake', 'switchboard'] as const
export type LineFunction = (typeof lineFunctions)[number]

/** A number of a body, with its hours. */
export interface Line {
  readonly id: string
  readonly bodyId: string
  readonly function: LineFunction
  readonly telephone: string
  readonly revision: number
  readonly hours: readonly Span[]
}
