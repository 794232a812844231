/** What the person tells of a payout. */
export const tellings = ['received', 'part_received', 'not_received', 'taken'] as const
export type Telling = (typeof tellings)[number]
