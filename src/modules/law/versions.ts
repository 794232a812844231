import type { Day } from '../../platform/clock/clock.ts'

/** Number of an amendment in the Swedish Code of Statutes, such as `2026:950`. */
export type Sfs = `${number}:${number}`

/** Whether one number of the Code was given after another: by year, then by number, never as words ("2026:40" after "2026:5"). */
export const isLater = (one: string, other: string): boolean => {
  const [year, number] = one.split(':').map(Number)
  const [otherYear, otherNumber] = other.split(':').map(Number)
  return year === otherYear ? number! > otherNumber! : year! > otherYear!
}

/**
 * To what a new rule applies, where a transitional provision does not leave it to its day: `started`, what starts from that day
 * (the rule for times); `running`, what runs on that day too; `closed`, files that are closed from that day.
 */
export type Transition = 'started' | 'running' | 'closed'

/** What the law says of one thing, from a day until the next version of it. */
export interface Version<T> {
  /** The first day on which it applies; null where it has applied longer than any case of the house. */
  readonly from: Day | null
  /**
   * The first day on which it is sure to have applied, where the day of its beginning is the house's own knowledge: what lies
   * between the two is for a lawyer.
   */
  readonly sureFrom?: Day
  /** The amendment that brought it; null where the house began with it. */
  readonly by: Sfs | null
  readonly applies?: Transition
  readonly value: T
}

/** The version that applies on a day; nothing where none did. */
export const versionOn = <T>(versions: readonly Version<T>[], day: Day): Version<T> | undefined =>
  versions.findLast(({ from }) => from === null || from <= day)

/** Versions in the order in which they begin; of two that begin on the same day the later entered holds. */
export const inOrder = <T>(versions: readonly Version<T>[]): readonly Version<T>[] =>
  versions.toSorted((one, other) => (one.from ?? '').localeCompare(other.from ?? ''))
