import type { Day } from '../../../platform/clock/clock.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { isOrigin, type PostingKind, type Stage } from './stages.ts'

/** What money is for and who has it; nothing of it for money of the plan as a whole. */
export interface Purpose {
  readonly assignmentId: string | null
  /** Where no assignment says which measures. */
  readonly measures: readonly string[]
  /** The body that has it; nothing where it is several bodies' together, or an organisation's outside the directory. */
  readonly bodyId: string | null
  /** The body that decides on it, where that is not the body that has it. */
  readonly stewardId: string | null
  readonly recipient: string | null
  /** Reference of the grant. */
  readonly item: string | null
}

export const ofThePlan: Purpose = {
  assignmentId: null,
  measures: [],
  bodyId: null,
  stewardId: null,
  recipient: null,
  item: null,
}

export interface Account extends Purpose {
  readonly stage: Stage
}

export interface Years {
  readonly from: number
  readonly to: number
}

export interface Line {
  readonly account: Account
  /** Money that comes to an account, or leaves it onward. */
  readonly side: 'in' | 'out'
  /** In öre; below nothing where the account becomes less. */
  readonly amountOre: number
  readonly years: Years | null
}

/** The years of a row that has both or none. */
export const periodOf = ({
  from,
  to,
}: {
  readonly from: number | null
  readonly to: number | null
}): Years | null => (from === null || to === null ? null : { from, to })

/** What tells one period from another. */
export const periodKey = (years: Years | null): string => (years === null ? '' : `${years.from}-${years.to}`)

/** Everything that is posted, before it is. */
export interface Draft {
  readonly planId: string
  readonly kind: PostingKind
  readonly day: Day
  readonly decisionNumber: string | null
  /** What it is posted for elsewhere in the house; the same again is no second posting. */
  readonly reference: string | null
  readonly words: string
  readonly source: string
  readonly page: number | null
  readonly passage: string | null
  readonly reverses: string | null
  readonly lines: readonly Line[]
}

/** All that tells an account from others of its plan, in one text. */
export const keyOf = ({
  stage,
  assignmentId,
  measures,
  bodyId,
  stewardId,
  recipient,
  item,
}: Account): string =>
  JSON.stringify([stage, assignmentId, [...measures].sort(), bodyId, stewardId, recipient, item])

/**
 * The years that money is for: one year stated is both.
 *
 * @throws Refusal where the period ends before it begins
 */
export const yearsOf = (
  { fromYear, toYear }: { fromYear?: number | null | undefined; toYear?: number | null | undefined },
  field = 'toYear',
): Years | null => {
  const from = fromYear ?? toYear ?? null
  if (from === null) return null
  const to = toYear ?? from
  if (from > to) throw new Refusal('money.years_reversed', 422, { from: String(from), to: String(to) }, field)
  return { from, to }
}

/** @throws Refusal for anything but a sum above nothing in whole öre */
export const refuseNoSum = (amountOre: number, field = 'kronor'): void => {
  if (!Number.isSafeInteger(amountOre)) throw new Refusal('money.no_sum', 422, {}, field)
  if (amountOre <= 0) throw new Refusal('money.not_above_nothing', 422, {}, field)
}

/** Money from one account to the next. */
export const move = (from: Account, to: Account, amountOre: number, years: Years | null): Line[] => [
  { account: from, side: 'out', amountOre: -amountOre, years },
  { account: to, side: 'in', amountOre, years },
]

/** Money that never went on after all: both sides are undone, so that what came in is less too. */
export const moveBack = (from: Account, to: Account, amountOre: number, years: Years | null): Line[] => [
  { account: from, side: 'out', amountOre, years },
  { account: to, side: 'in', amountOre: -amountOre, years },
]

/** A line for each that became less or more, of what lies in several accounts; the first are emptied first. */
export const drawn = (
  from: readonly { readonly account: Account; readonly leftOre: number }[],
  amountOre: number,
): { readonly taken: { account: Account; amountOre: number }[]; readonly missingOre: number } => {
  let missingOre = amountOre
  const taken: { account: Account; amountOre: number }[] = []
  for (const { account, leftOre } of from) {
    const part = Math.min(missingOre, Math.max(0, leftOre))
    if (part > 0) taken.push({ account, amountOre: part })
    missingOre -= part
  }
  return { taken, missingOre }
}

const more = {
  appropriated: 'money.more_than_appropriated',
  planned: 'money.more_than_planned',
  decided: 'money.more_than_decided',
  granted: 'money.more_than_granted',
  disposed: 'money.more_than_disposed',
} as const satisfies Partial<Record<Stage, string>>

/** More than there is, said with what there is. */
export const moreThanThereIs = (stage: Stage, leftOre: number, askedOre: number, field?: string): Refusal =>
  new Refusal(
    stage in more ? more[stage as keyof typeof more] : 'money.more_than_there_is',
    422,
    { left: leftOre, asked: askedOre },
    field,
  )

/**
 * Looks at what would lie in each account.
 *
 * @throws Refusal where an account would hold less than nothing, or an origin would be owed less than nothing
 */
export const refuseOverdraft = (
  changes: readonly { readonly stage: Stage; readonly beforeOre: number; readonly changeOre: number }[],
  field?: string,
): void => {
  for (const { stage, beforeOre, changeOre } of changes) {
    const after = beforeOre + changeOre
    if (isOrigin(stage) ? after > 0 : after < 0)
      throw moreThanThereIs(stage, Math.abs(beforeOre), Math.abs(changeOre), field)
  }
}

/** The lines that undo a posting. */
export const undone = (lines: readonly Line[]): Line[] =>
  lines.map(({ account, side, amountOre, years }) => ({ account, side, amountOre: -amountOre, years }))
