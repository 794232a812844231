/** Kinds of made-up populations that the whole chain was tried on. */
export type ChainSituationName =
  | 'independent'
  | 'lightly_damaged'
  | 'one_strong_pair'
  | 'two_weak_pairs'
  | 'people_differ'
  | 'two_weak_pairs_by_all_pairs'
  | 'people_differ_by_all_pairs'

/** How many populations of each kind were made, and how many people were in each. */
export const MADE_UP_POPULATIONS = { populations: 1000, people: 1000 } as const

/** Shares in thousandths. */
interface Measured {
  /** Of pairs of records of one person, those whose link was missed; of links, those between two people. */
  readonly missed: number
  readonly false: number
  /** Of the populations, those whose 95 % interval held the true number; and those whose interval lay wholly below it. */
  readonly covered: number
  readonly below: number
  /** Mean width of the interval, and mean estimate, as shares of the true number. */
  readonly width: number
  readonly ratio: number
  /** Held by an interval that takes the same links for right. */
  readonly coveredIgnoringErrors: number
  /** Held by the BCa interval where every link is right: what the estimate itself is worth. */
  readonly coveredWithRightLinks: number
}

/**
 * How often the published interval holds the truth where it is known. Measured by `npm run test:long`
 * (`runs/whole-chain.test.ts`, which says what each kind is) with 500 replicates in each interval, seeds from 70,000; one run.
 */
export const chainCoverage: Readonly<Record<ChainSituationName, Measured>> = {
  independent: {
    missed: 0.25,
    false: 0.065,
    covered: 0.993,
    below: 0.007,
    width: 0.295,
    ratio: 0.995,
    coveredIgnoringErrors: 0.011,
    coveredWithRightLinks: 0.92,
  },
  lightly_damaged: {
    missed: 0.093,
    false: 0.051,
    covered: 0.963,
    below: 0.013,
    width: 0.212,
    ratio: 1.006,
    coveredIgnoringErrors: 0.728,
    coveredWithRightLinks: 0.92,
  },
  one_strong_pair: {
    missed: 0.253,
    false: 0.051,
    covered: 0.972,
    below: 0.026,
    width: 0.314,
    ratio: 0.977,
    coveredIgnoringErrors: 0.016,
    coveredWithRightLinks: 0.931,
  },
  two_weak_pairs: {
    missed: 0.253,
    false: 0.058,
    covered: 0.921,
    below: 0.078,
    width: 0.303,
    ratio: 0.937,
    coveredIgnoringErrors: 0.094,
    coveredWithRightLinks: 0.764,
  },
  people_differ: {
    missed: 0.257,
    false: 0.046,
    covered: 0.212,
    below: 0.788,
    width: 0.216,
    ratio: 0.832,
    coveredIgnoringErrors: 0.415,
    coveredWithRightLinks: 0.02,
  },
  two_weak_pairs_by_all_pairs: {
    missed: 0.253,
    false: 0.058,
    covered: 0.918,
    below: 0.074,
    width: 0.517,
    ratio: 0.962,
    coveredIgnoringErrors: 0.213,
    coveredWithRightLinks: 0.947,
  },
  people_differ_by_all_pairs: {
    missed: 0.257,
    false: 0.046,
    covered: 0.895,
    below: 0.101,
    width: 0.463,
    ratio: 0.92,
    coveredIgnoringErrors: 0.103,
    coveredWithRightLinks: 0.92,
  },
}
