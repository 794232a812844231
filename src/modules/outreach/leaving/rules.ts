import type { Answers } from '../../../platform/questionnaire/answers.ts'
import { THRESHOLD } from '../../../platform/series/protect.ts'
import { type Change, changeOfMean, changeOfShare, type Pairs } from './change.ts'
import { instrument, type Later, type Moment, moments } from './instrument.ts'

/** Fewest followed men of whom more than a sentence is told, and fewest units together. */
const FEWEST = 10
const FEWEST_UNITS = 3

/** What an unknown man answered. */
export interface GivenAnswer {
  readonly groupId: string
  /** The keyed hash of his own code, as text. */
  readonly link: string
  readonly moment: Moment
  readonly year: number
  readonly answers: Answers
}

/** How far men came, all units together. */
export interface Flow {
  readonly men: number
  readonly asked: number
  readonly accepted: number
}

export interface ItemChange {
  readonly key: string
  readonly kind: 'share' | 'mean'
  readonly followed: number
  /** Nothing where few stand behind one side of it. */
  readonly change: (Change & { readonly p?: number }) | null
}

export interface Followed {
  readonly moment: Later
  readonly followed: number
  /** Nothing where fewer than ten were followed. */
  readonly items: readonly ItemChange[] | null
}

/** What may be told; nothing of fewer than three units. */
export interface Told extends Flow {
  readonly units: number
  readonly baseline: number
  /** Answers that nobody could pair: a code that was written otherwise, or that two have. */
  readonly unpaired: number
  readonly followed: readonly Followed[]
}
export type Result = { readonly few: true } | ({ readonly few: false } & Told)

/** The last year of which anything may be told: over for half a year, so that no answer in it is younger than six months. */
export const toldUntil = (today: string): number =>
  Number(today.slice(0, 4)) - (today.slice(5) >= '07-01' ? 1 : 2)

const manOf = ({ groupId, link }: GivenAnswer): string => `${groupId} ${link}`

/** The answers of each moment by man; a code that two have written, or one twice, is nobody's. */
const byMan = (all: readonly GivenAnswer[], moment: Moment): Map<string, Answers> =>
  new Map(
    [
      ...Map.groupBy(
        all.filter((one) => one.moment === moment),
        manOf,
      ),
    ].flatMap(([man, of]) => (of.length === 1 ? [[man, of[0]!.answers] as const] : [])),
  )

const isFew = (count: number): boolean => count > 0 && count < THRESHOLD

const shareItem = (
  key: string,
  began: readonly Answers[],
  pairs: readonly (readonly [Answers, Answers])[],
): ItemChange => {
  const said = pairs.filter((pair) => pair.every((answers) => answers[key] !== undefined))
  const of = (before: string, after: string) =>
    said.filter(([first, second]) => first[key] === before && second[key] === after).length
  const counts: Pairs = {
    yesYes: of('yes', 'yes'),
    yesNo: of('yes', 'no'),
    noYes: of('no', 'yes'),
    noNo: of('no', 'no'),
  }
  const { yesYes, yesNo, noYes, noNo } = counts
  const sides = [yesYes + yesNo, noYes + noNo, yesYes + noYes, yesNo + noNo]
  const answered = began.filter((answers) => answers[key] !== undefined)
  const yes = answered.filter((answers) => answers[key] === 'yes').length
  const isTold = said.length >= FEWEST && !sides.some(isFew)
  const change = isTold ? changeOfShare(counts, { all: answered.length, yes }) : null
  return { key, kind: 'share', followed: said.length, change }
}

const meanItem = (
  { key, options }: { readonly key: string; readonly options: readonly string[] },
  began: readonly Answers[],
  pairs: readonly (readonly [Answers, Answers])[],
): ItemChange => {
  const stepOf = (answers: Answers) => options.indexOf(String(answers[key]))
  const said = pairs
    .map(([first, second]) => [stepOf(first), stepOf(second)] as const)
    .filter((pair) => !pair.includes(-1))
  const start = began.map(stepOf).filter((step) => step >= 0)
  const change = said.length >= FEWEST ? changeOfMean(said, start, [0, options.length - 1]) : null
  return { key, kind: 'mean', followed: said.length, change }
}

const followedAt = (
  moment: Later,
  began: Map<string, Answers>,
  all: readonly GivenAnswer[],
  before: Followed | undefined,
): Followed => {
  const later = byMan(all, moment)
  const pairs = [...began].flatMap(([man, first]) => {
    const second = later.get(man)
    return second === undefined ? [] : [[first, second] as const]
  })
  const grown = pairs.length - (before?.followed ?? 0)
  // What is told this year less what was told last year is never a few men.
  if (before !== undefined && grown > 0 && grown < FEWEST) return before
  const items = instrument.items.map((item) =>
    item.kind === 'scale'
      ? meanItem(item, [...began.values()], pairs)
      : shareItem(item.key, [...began.values()], pairs),
  )
  return { moment, followed: pairs.length, items: pairs.length < FEWEST ? null : items }
}

/** What may be told of all units together. @param before what was told last. */
export const resultOf = (all: readonly GivenAnswer[], flow: Flow, before: Result | undefined): Result => {
  const units = new Set(all.map(({ groupId }) => groupId)).size
  if (units < FEWEST_UNITS) return { few: true }
  const began = byMan(all, 'baseline')
  const unpaired = all.filter((one) => !began.has(manOf(one))).length
  const last = before?.few === false ? before.followed : []
  const followed = moments
    .filter((moment): moment is Later => moment !== 'baseline')
    .map((moment) =>
      followedAt(
        moment,
        began,
        all,
        last.find((one) => one.moment === moment),
      ),
    )
  return { few: false, ...flow, units, baseline: began.size, unpaired, followed }
}

// A design without a comparison shows a change, and not what it came from.
const CLAIMS =
  /effekt|\bverka[rd]|verksam|funger|tack vare|\bled(er|de) till|\borsak|\bbero(r|dde) på|\beffect|\bwork(s|ed)\b|thanks to|because of|\bled to\b|\bleads to\b|\bcause/iu

/** A word of a text that claims more than a change before and after can bear. */
export const claimIn = (text: string): string | undefined => CLAIMS.exec(text)?.[0]
