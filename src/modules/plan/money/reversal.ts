import type { Day } from '../../../platform/clock/clock.ts'
import type { Posting } from './accounts-store.ts'
import { type Draft, undone } from './rules.ts'

/** The posting that undoes another, with why. */
export const reversalOf = (posting: Posting, day: Day, reason: string): Draft => ({
  ...{ planId: posting.planId, kind: 'reversal', day, decisionNumber: null, reference: null },
  ...{ words: reason, source: posting.source, page: posting.page, passage: null },
  ...{ reverses: posting.id, lines: undone(posting.lines) },
})
