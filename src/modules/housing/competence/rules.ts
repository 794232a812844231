import { withhold } from '../../../platform/series/protect.ts'
import type { Questionnaire } from './content.ts'

export const answers = ['sure', 'partly', 'not_yet', 'not_our_task'] as const
export type Answer = (typeof answers)[number]

export const settings = ['adults', 'adults_with_children', 'children'] as const
export type Setting = (typeof settings)[number]

/** Fewest shelters behind a figure of a county (domain rule 8), and fewest people behind any. */
export const FEWEST_SHELTERS = 3
const FEWEST_ANSWERS = 5

export interface GivenAnswer {
  readonly shelterId: string
  /** County code of the shelter, known to the computation alone. */
  readonly county: string
  readonly setting: Setting
  readonly answers: Readonly<Record<string, Answer>>
}

export interface Result {
  /** Empty for the whole country. */
  readonly county: string
  /** Empty for all. */
  readonly setting: string
  readonly topic: string
  readonly kind: 'measured' | 'zero' | 'suppressed'
  /** Per cent of the answers that are partly or not yet, to the nearest five; null unless measured. */
  readonly gap: number | null
}

/** Share that cannot do, or not wholly, what is asked about; what is not the housing's task is left out. */
const gapOf = (given: readonly GivenAnswer[], statements: readonly string[]): number | undefined => {
  const byPerson = given
    .map((one) =>
      statements
        .map((key) => one.answers[key])
        .filter((answer) => answer !== undefined && answer !== 'not_our_task'),
    )
    .filter((said) => said.length > 0)
  // People, not statements: one person who answers five of them is still one.
  if (byPerson.length < FEWEST_ANSWERS) return undefined
  const counted = byPerson.flat()
  const lacking = counted.filter((answer) => answer !== 'sure').length
  // To the nearest five: a single answer is never to be worked out.
  return Math.round((100 * lacking) / counted.length / 5) * 5
}

const sheltersIn = (given: readonly GivenAnswer[]): number =>
  new Set(given.map(({ shelterId }) => shelterId)).size

/**
 * What may be told of a round: the whole country, each setting, and each county with at least three shelters that answered.
 * A county with none and one with two look alike, and of the counties that are withheld never one alone remains that could
 * be worked out from the whole (domain rules 8 and 12; measure 3).
 */
export const gapMap = (
  given: readonly GivenAnswer[],
  { topics }: Questionnaire,
  countyCodes: readonly string[],
): Result[] => {
  const tell = (part: readonly GivenAnswer[], isTold: boolean, place: { county: string; setting: string }) =>
    topics.map(({ key: topic, statements }): Result => {
      const gap = isTold
        ? gapOf(
            part,
            statements.map(({ key }) => key),
          )
        : undefined
      if (gap === undefined) return { ...place, topic, kind: 'suppressed', gap: null }
      return gap === 0
        ? { ...place, topic, kind: 'zero', gap: null }
        : { ...place, topic, kind: 'measured', gap }
    })
  const divide = <Key extends string>(
    keys: readonly Key[],
    keyOf: (one: GivenAnswer) => string,
    place: (key: Key) => { county: string; setting: string },
  ): Result[] => {
    const parts = keys.map((key) => given.filter((one) => keyOf(one) === key))
    const shelters = parts.map(sheltersIn)
    const hidden = withhold(shelters, FEWEST_SHELTERS)
    return keys.flatMap((key, index) =>
      tell(parts[index]!, !hidden[index] && shelters[index]! > 0, place(key)),
    )
  }
  const whole = sheltersIn(given) >= FEWEST_SHELTERS
  return [
    ...tell(given, whole, { county: '', setting: '' }),
    ...divide(
      settings,
      ({ setting }) => setting,
      (setting) => ({ county: '', setting }),
    ),
    ...divide(
      countyCodes,
      ({ county }) => county,
      (county) => ({ county, setting: '' }),
    ),
  ]
}
