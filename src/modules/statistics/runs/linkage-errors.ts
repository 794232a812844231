import { Refusal } from '../../../platform/refusal.ts'
import type { ClericalReview } from '../estimation/index.ts'
import {
  encodePeople,
  errorOfMadeUpCases,
  errorOfSample,
  type LinkageError,
  linkPeople,
  makeRecords,
  readThreshold,
} from '../linkage/index.ts'

/** What was found when a random sample of linked and of close pairs was checked by hand. */
export interface CheckedPairs {
  readonly linkedSampled: number
  readonly linkedSame: number
  readonly closeSampled: number
  readonly closeSame: number
}

/** How many pairs there were to draw from. */
interface PairCounts {
  readonly linkedPairs: number
  readonly closePairs: number
}

/** @throws Refusal at the field where the numbers contradict each other or leave a part unchecked. */
export const refuseCheck = (checked: CheckedPairs, { linkedPairs, closePairs }: PairCounts): void => {
  const refuse = (code: string, field: keyof CheckedPairs, most: number): never => {
    throw new Refusal(code, 422, { most }, field)
  }
  if (checked.linkedSampled > linkedPairs) refuse('linkage.sample_too_large', 'linkedSampled', linkedPairs)
  if (checked.closeSampled > closePairs) refuse('linkage.sample_too_large', 'closeSampled', closePairs)
  if (linkedPairs > 0 && checked.linkedSampled === 0)
    refuse('linkage.no_sample', 'linkedSampled', linkedPairs)
  if (closePairs > 0 && checked.closeSampled === 0) refuse('linkage.no_sample', 'closeSampled', closePairs)
  if (checked.linkedSame > checked.linkedSampled)
    refuse('linkage.more_than_sampled', 'linkedSame', checked.linkedSampled)
  if (checked.closeSame > checked.closeSampled)
    refuse('linkage.more_than_sampled', 'closeSame', checked.closeSampled)
}

/** The errors of a linkage from what was checked by hand. */
export const errorOfChecked = (
  checked: CheckedPairs,
  { linkedPairs, closePairs }: PairCounts,
): LinkageError =>
  errorOfSample([
    {
      linked: true,
      pairs: linkedPairs,
      sampled: checked.linkedSampled,
      samePerson: checked.linkedSame,
    },
    { linked: false, pairs: closePairs, sampled: checked.closeSampled, samePerson: checked.closeSame },
  ])

/** People who are made: a third on both of two lists, a third on each alone. */
const MADE_UP = 900
const UNDAMAGED = 0.7

/**
 * The errors at a threshold on made-up people whose truth is known: two lists, three in ten of the records on each damaged, encoded with
 * the prepared schema as bodies hand them in, one key for each. It stands in where nobody has checked by hand, and says little of bodies
 * that encode with a schema of their own or know people better or worse than that.
 */
export const errorOfGenerator = async (threshold: string): Promise<LinkageError> => {
  const seenBy = Array.from({ length: MADE_UP }, (_, person) => [0b11, 0b01, 0b10][person % 3]!)
  const secret = Buffer.from('made-up secret of made-up people')
  const [left, right] = makeRecords(20_260, seenBy, 2, UNDAMAGED).map(({ records, persons }) => ({
    persons,
    encoded: encodePeople(
      records.map((record) => ({ ...record, aliases: [] })),
      secret,
      'made up',
    ),
  })) as [SeenList, SeenList]
  const links = await linkPeople(left.encoded, right.encoded, readThreshold(threshold)!)
  const found = links.filter((link) => left.persons[link.left] === right.persons[link.right]).length
  return errorOfMadeUpCases({
    truePairs: seenBy.filter((seen) => seen === 0b11).length,
    found,
    wrong: links.length - found,
  })
}

interface SeenList {
  readonly persons: readonly number[]
  readonly encoded: ReturnType<typeof encodePeople>
}

/** Fewest pairs that rates with an interval speak for. */
const FEWEST = 1

/**
 * A rate with its interval as so many pairs of which so many are wrong: as many as give an interval of this width on the scale of
 * log-odds, where it was drawn.
 */
const asPairs = ({ estimate, lower, upper }: LinkageError['missedLinkRate'], judged: number) => {
  if (!Number.isFinite(estimate)) return { examined: 0, wrong: 0 }
  const inside = (share: number): number => Math.min(1 - 1e-6, Math.max(1e-6, share))
  const logit = (share: number): number => Math.log(inside(share) / (1 - inside(share)))
  const spread = (logit(upper) - logit(lower)) / (2 * 1.959964)
  const share = inside(estimate)
  const examined = Math.min(judged, 1 / (spread ** 2 * share * (1 - share)))
  const pairs = Math.max(FEWEST, Math.round(examined))
  return { examined: pairs, wrong: Math.min(pairs, Math.max(0, Math.round(pairs * estimate))) }
}

/** The errors in the form in which an estimate carries them on. */
export const reviewOf = ({ missedLinkRate, falseLinkRate, judged }: LinkageError): ClericalReview => {
  const missed = asPairs(missedLinkRate, judged)
  const wrong = asPairs(falseLinkRate, judged)
  return {
    truePairs: { examined: missed.examined, missed: missed.wrong },
    linkedPairs: { examined: wrong.examined, false: wrong.wrong },
  }
}
