import { enterChangeOf } from './amendments/change-actions.ts'
import { askSecond, confirmAmendment } from './amendments/confirm-actions.ts'
import { enterAmendment } from './amendments/enter-actions.ts'
import { weighWith } from './amendments/weigh.ts'
import { recordCheck } from './checking/actions.ts'

/** Actions that a demonstration is played with. */
export const lawActions = {
  askSecond,
  confirmAmendment,
  enterAmendment,
  enterChangeOf,
  recordCheck,
  weighWith,
} as const
