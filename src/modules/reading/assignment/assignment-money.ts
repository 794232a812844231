import { findYearSpans } from '../plan/language/dates.ts'
import { findMoney, type MoneyMention } from '../plan/language/money.ts'
import {
  type AssignmentText,
  isAboutEarlierDecision,
  mentionsWithin,
  type PlacedSentence,
  sentencesIn,
} from './assignment-text.ts'
import type { AssignmentReading } from './schema.ts'

type Money = AssignmentReading['money'][number]

export interface AssignedMoney extends Money {
  /** Offset of the sum in the clean text. */
  readonly at: number
  readonly perYear: boolean
  /** Who gets it, where the words right before the sum say so. */
  readonly recipient: string | undefined
}

/** "och för 2013": the years after these words belong to the next sum. */
const LEADS_ON =
  /(?:,|(?<!\p{L})(?:och|samt|and))\s+(?:(?:för|under|for|in|during) )?(?:(?:år|åren|perioden) )?$/u

/** "För 2022 och 2023 70 miljoner respektive 49 miljoner kronor": each sum has its year. */
const IN_TURN =
  /(?<first>(?:19|20)\d{2})(?:, (?<second>(?:19|20)\d{2}))? (?:och|respektive|samt) (?<last>(?:19|20)\d{2})[^.]{3,80}$/u

const yearInTurn = (
  { text }: PlacedSentence,
  sums: readonly MoneyMention[],
  index: number,
): number | undefined => {
  const years = IN_TURN.exec(text.slice(0, sums[0]!.start))?.groups
  const named = years ? [years.first, years.second, years.last].filter((year) => year !== undefined) : []
  return named.length === sums.length && /(?<!\p{L})respektive(?!\p{L})/u.test(text.slice(sums[0]!.end))
    ? Number(named[index])
    : undefined
}

/** The years of a sum: after it, else before it in its own clause, else the one year of the sentence or budget. */
const yearsOf = (
  sentence: PlacedSentence,
  sums: readonly MoneyMention[],
  index: number,
): Pick<Money, 'from' | 'to'> => {
  const { text, part } = sentence
  const turn = yearInTurn(sentence, sums, index)
  if (turn !== undefined) return { from: turn, to: turn }
  const sum = sums[index]!
  const next = sums[index + 1]?.start ?? text.length
  const previous = sums[index - 1]?.end ?? 0
  const [following] = findYearSpans(text.slice(sum.end, next))
  const preceding = findYearSpans(text.slice(previous, sum.start)).at(-1)
  const isNexts =
    following !== undefined &&
    next < text.length &&
    LEADS_ON.test(text.slice(sum.end, sum.end + following.start))
  const own = following !== undefined && !isNexts ? following : preceding
  // "X får använda 450 000 kronor och Y 2 miljoner kronor under 2020": one year for both.
  const shared = findYearSpans(text.slice(sum.end))
  const budget = /budgetåret \d{4}/u.exec(part.text)?.[0]
  const span =
    own ?? (shared.length === 1 ? shared[0] : budget === undefined ? undefined : findYearSpans(budget)[0])
  return { from: span?.from ?? null, to: span?.to ?? null }
}

const isPartOfASum = (sentence: PlacedSentence, sum: MoneyMention): boolean =>
  /(?:varav|därav|av dessa|of which)[^,.]{0,60}$/iu.test(sentence.text.slice(0, sum.start))

/** The same sum again; what two bodies get, each in words of its own right before, is two sums. */
const isSame = (one: AssignedMoney, other: AssignedMoney): boolean =>
  (one.recipient === undefined || other.recipient === undefined || one.recipient === other.recipient) &&
  one.amount === other.amount &&
  one.currency === other.currency &&
  one.from === other.from &&
  one.to === other.to

/** Sums that the assignment gives, each once; a part of one ("varav …") and what others had before are left out. */
export const moneyOf = (assignment: AssignmentText): AssignedMoney[] => {
  const parts = assignment.parts.filter((part) => part.zone === 'order' && part.kind !== 'heading')
  const found = sentencesIn(parts)
    .filter((sentence) => !isAboutEarlierDecision(sentence))
    .flatMap((sentence) =>
      findMoney(sentence.text).flatMap((sum, index, all) => {
        if (isPartOfASum(sentence, sum)) return []
        const { amount, currency, perYear } = sum
        return [
          {
            amount,
            currency,
            ...yearsOf(sentence, all, index),
            at: sentence.start + sum.start,
            perYear,
            recipient: mentionsWithin(
              assignment,
              sentence.start + (all[index - 1]?.end ?? 0),
              sentence.start + sum.start,
            ).at(-1)?.name,
          },
        ]
      }),
    )
  return found.filter((one, index) => found.findIndex((other) => isSame(one, other)) === index)
}
