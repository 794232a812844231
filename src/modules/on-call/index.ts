import { addDuty, addLine } from './actions.ts'

/** Actions that other rooms play in a demonstration. */
export const onCallActions = { addLine, addDuty } as const
export { onCallPaths } from './paths.ts'
