import { askSecond, confirmAmendment, enterAmendment, enterChangeOf } from './amendments/actions.ts'
import { weighWith } from './amendments/weigh.ts'

/** Actions that a demonstration is played with. */
export const lawActions = { askSecond, confirmAmendment, enterAmendment, enterChangeOf, weighWith } as const
