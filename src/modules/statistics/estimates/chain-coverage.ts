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
export const MADE_UP_POPULATIONS = { populations: 150, people: 1000 } as const

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
    missed: 0.191,
    false: 0.082,
    covered: 0.947,
    below: 0,
    width: 0.28,
    ratio: 1.041,
    coveredIgnoringErrors: 0.06,
    coveredWithRightLinks: 0.927,
  },
  lightly_damaged: {
    missed: 0.077,
    false: 0.073,
    covered: 0.92,
    below: 0.007,
    width: 0.214,
    ratio: 1.04,
    coveredIgnoringErrors: 0.787,
    coveredWithRightLinks: 0.927,
  },
  one_strong_pair: {
    missed: 0.19,
    false: 0.076,
    covered: 0.94,
    below: 0,
    width: 0.306,
    ratio: 1.035,
    coveredIgnoringErrors: 0.073,
    coveredWithRightLinks: 0.927,
  },
  two_weak_pairs: {
    missed: 0.192,
    false: 0.076,
    covered: 0.987,
    below: 0.013,
    width: 0.314,
    ratio: 0.987,
    coveredIgnoringErrors: 0.373,
    coveredWithRightLinks: 0.71,
  },
  people_differ: {
    missed: 0.187,
    false: 0.068,
    covered: 0.513,
    below: 0.487,
    width: 0.222,
    ratio: 0.873,
    coveredIgnoringErrors: 0.92,
    coveredWithRightLinks: 0.013,
  },
  two_weak_pairs_by_all_pairs: {
    missed: 0.192,
    false: 0.076,
    covered: 0.82,
    below: 0.013,
    width: 0.65,
    ratio: 1.145,
    coveredIgnoringErrors: 0.133,
    coveredWithRightLinks: 0.947,
  },
  people_differ_by_all_pairs: {
    missed: 0.187,
    false: 0.068,
    covered: 0.927,
    below: 0,
    width: 0.559,
    ratio: 1.08,
    coveredIgnoringErrors: 0.12,
    coveredWithRightLinks: 0.92,
  },
}
