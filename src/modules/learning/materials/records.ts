import type { Setting } from '../codes.ts'

/** A published material as a list shows it. */
export interface ListedMaterial {
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly language: string
  readonly hours: number | null
  readonly setting: Setting | null
  /** Nothing where it came with the program, or where its maker may not be named. */
  readonly bodyName: string | null
}
