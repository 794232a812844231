import type { LinkageError } from '../linkage/index.ts'

/** What everybody may know of the linkage that an estimate was made from. */
export interface LinkageProvenance {
  /** The run. */
  readonly run: string
  /** From how alike two records were taken for one person, as it was written. */
  readonly threshold: string
  /** Of pairs of records of one person, the share whose link was missed, and its 95 % bounds; in hundredths. */
  readonly missed: LinkageError['missedLinkRate']
  /** Of links, the share between two people. */
  readonly false: LinkageError['falseLinkRate']
  readonly basis: LinkageError['basis']
  /** How many links the review speaks for. */
  readonly judged: number
  /** SHA-256 of the last entry of the run's protocol when the estimate was made: it stands for all that came before. */
  readonly protocol: string
}

/** Counts by combination of lists as they leave a unit that links: null where they are so small that they are not told. */
export interface ReleasedHistories {
  readonly lists: readonly string[]
  readonly leastCount: number
  readonly histories: readonly { readonly on: readonly string[]; readonly count: number | null }[]
}

const hundredths = (value: number): number => Math.round(value * 100) / 100
const rough = ({ estimate, lower, upper }: LinkageError['missedLinkRate']) => ({
  estimate: hundredths(estimate),
  lower: hundredths(lower),
  upper: hundredths(upper),
})

/** What is told of a linkage: shares in hundredths, since finer ones would tell of single pairs. */
export const provenanceOf = (
  { missedLinkRate, falseLinkRate, basis, judged }: LinkageError,
  of: Pick<LinkageProvenance, 'run' | 'threshold' | 'protocol'>,
): LinkageProvenance => ({ ...of, missed: rough(missedLinkRate), false: rough(falseLinkRate), basis, judged })
