import type { Role } from '../../../platform/access/roles.ts'

/** Who keeps matters, each of their own body: the same as `legislation.keeps()`. */
export const keepers = ['ministry_officer', 'lawyer'] as const satisfies readonly Role[]
