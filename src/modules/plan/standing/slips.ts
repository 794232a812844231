import type { Day } from '../../../platform/clock/clock.ts'
import { deadlineInForce, deadlinesInForce } from '../assignments/rules.ts'
import type { Snapshot } from '../assignments/schema.ts'

/** A promised day that a decision moved to another, and why. */
export interface Slip {
  /** The deadline that was, and the one in its place. */
  readonly fromId: string
  readonly toId: string
  readonly before: Day
  readonly after: Day
  readonly decided: Day
  readonly reference: string | null
  readonly reason: string | null
}

interface Decided {
  readonly before: Snapshot | null
  readonly after: Snapshot | null
  readonly decided: Day
  readonly reference: string | null
  readonly reason: string | null
}

/** Every day that the decisions on an assignment moved. */
export const slipsOf = (decisions: readonly Decided[]): Slip[] =>
  decisions.flatMap(({ before, after, decided, reference, reason }) =>
    before === null || after === null
      ? []
      : deadlinesInForce(before.deadlines).flatMap((old) => {
          const now = deadlineInForce(after.deadlines, old.id)
          if (now === undefined || now.id === old.id) return []
          return [
            { fromId: old.id, toId: now.id, before: old.day, after: now.day, decided, reference, reason },
          ]
        }),
  )

/** How a deadline came to its day: each move that led to it, the first one first. */
export const movesOf = (slips: readonly Slip[], deadlineId: string): Slip[] => {
  const last = slips.find(({ toId }) => toId === deadlineId)
  return last === undefined
    ? []
    : [
        ...movesOf(
          slips.filter((slip) => slip !== last),
          last.fromId,
        ),
        last,
      ]
}
