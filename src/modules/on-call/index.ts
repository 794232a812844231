import { sayAbsence } from './absences/actions.ts'
import { addDuty, addLine } from './actions.ts'

/** Actions that other rooms play in a demonstration. */
export const onCallActions = { addLine, addDuty, sayAbsence } as const
export { onCallPaths } from './paths.ts'
