import { Refusal } from '../../../platform/refusal.ts'
import type { ClericalReview } from '../estimation/index.ts'
import {
  encodePeople,
  errorOfMadeUpCases,
  errorOfSample,
  evaluate,
  type LinkageError,
  linkPeople,
  makeCases,
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

const MADE_UP = 900
const IN_BOTH = { leftCount: 600, rightFrom: 300 } as const

/**
 * The errors at a threshold on made-up people whose truth is known, encoded with the prepared schema: what stands in where nobody has
 * checked by hand. It says little of bodies that encode with a schema of their own.
 */
export const errorOfGenerator = async (threshold: string): Promise<LinkageError> => {
  const cases = makeCases(20_260, MADE_UP)
  const secret = Buffer.from('made-up secret of made-up people')
  const left = encodePeople(
    cases.slice(0, IN_BOTH.leftCount).map(({ before }) => before),
    secret,
    'made up',
  )
  const right = encodePeople(
    cases.slice(IN_BOTH.rightFrom).map(({ after }) => after),
    secret,
    'made up',
  )
  const links = await linkPeople(left, right, readThreshold(threshold)!)
  return errorOfMadeUpCases(evaluate(cases, links, IN_BOTH).get('all')!)
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
