/** How those who run the house are told of a request: by a line of its own, among the others of its hour, or not at all. */
type Telling = 'line' | 'hour' | 'never'

/** What those who run the house may be told of an address: never more than its pattern. */
export interface Watched {
  readonly pattern: string
  readonly told: Telling
  /** Whether it is a way in: that it refuses somebody is told more loudly. */
  readonly signsIn: boolean
}

/**
 * What is not one of the declared addresses: one that does not exist (somebody may have mistyped the address of a slip), and the styles
 * that a page of nobody's fetches, which would say at which second somebody was there.
 */
export const undeclared: Watched = { pattern: '', told: 'hour', signsIn: false }
