import { byTwo } from '../../../platform/two/by-two.ts'

/** Whoever proposes that two cases are one person's does not confirm it. */
export const joiningByTwo = byTwo({ confirm: { propose: 'joining.not_alone' } })
