import type { Answer, Checklist, Condition, Dimension } from '../content/checklist-shape.ts'
import type { conditionWords } from '../content/conditions.ts'

/** What was answered to an indicator, and what was seen. A question without an answer has not been come to. */
export interface Filled {
  readonly answer?: Answer | undefined
  readonly observation?: string | undefined
}

/** The answers of a checklist by the keys of its indicators, as they are sealed. Nothing counts them. */
export type Answers = Readonly<Record<string, Filled>>

/** How far a part has come: whether somebody is done with it, and who saved it last. */
interface PartState {
  readonly revision: number
  readonly gone: boolean
  readonly by: string
}
export type Parts = Readonly<Record<string, PartState>>

const isEmpty = ({ answer, observation }: Filled): boolean => answer === undefined && !observation

/** What was sent for a part, with its own indicators alone. */
export const readPart = (
  dimension: Dimension,
  sent: {
    readonly answers: Readonly<Record<string, Answer>>
    readonly observations: Readonly<Record<string, string>>
  },
): Answers =>
  Object.fromEntries(
    dimension.indicators
      .map(({ key }): [string, Filled] => {
        const observation = (sent.observations[key] ?? '').replaceAll('\r\n', '\n')
        const answer = sent.answers[key]
        return [key, { ...(answer ? { answer } : {}), ...(observation ? { observation } : {}) }]
      })
      .filter(([, filled]) => !isEmpty(filled)),
  )

const sameFilled = (one: Filled | undefined, other: Filled | undefined): boolean =>
  one?.answer === other?.answer && (one?.observation ?? '') === (other?.observation ?? '')

/** The indicators of a part that two versions answer otherwise. */
export const differences = (dimension: Dimension, one: Answers, other: Answers): string[] =>
  dimension.indicators.map(({ key }) => key).filter((key) => !sameFilled(one[key], other[key]))

/** All answers, with those of one part as they were sent. */
export const withPart = (dimension: Dimension, before: Answers, sent: Answers): Answers => {
  const own = new Set(dimension.indicators.map(({ key }) => key))
  return { ...Object.fromEntries(Object.entries(before).filter(([key]) => !own.has(key))), ...sent }
}

/** The part to go on with: the first after one that nobody is done with, else the first of all such; nothing at the end. */
export const nextPart = (list: Checklist, parts: Parts, after?: string): string | undefined => {
  const keys = list.dimensions.map(({ key }) => key)
  const place = after === undefined ? 0 : keys.indexOf(after) + 1
  return [...keys.slice(place), ...keys.slice(0, place)].find((key) => !parts[key]?.gone)
}

/** What the officer says of the situation; `consents` unsaid is the same as not. */
export type Situation = readonly (keyof typeof conditionWords)[]

/** The conditions that a page asks about: that there is no consent follows from none being said. */
export const askedOf = (conditions: Situation): Situation =>
  conditions.filter((condition) => condition !== 'does_not_consent')

/** The conditions by which the next steps are chosen. */
export const holdingIn = (situation: Situation): ReadonlySet<Condition> =>
  new Set<Condition>([...situation, ...(situation.includes('consents') ? [] : ['does_not_consent' as const])])
