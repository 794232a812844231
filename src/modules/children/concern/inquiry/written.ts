import type { Part } from './content.ts'

/** The answers of a part, by question. */
export type Found = Readonly<Record<string, string>>

/** What was written of a part of an investigation, one time. */
export interface Written {
  readonly part: Part
  readonly version: number
  readonly found: Found
  readonly madeByName: string
  readonly madeAt: Date
}
