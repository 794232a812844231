import { z } from 'zod'

export const ofMembership = z.object({ membershipId: z.guid().optional() })
export const oneAbsence = z.object({ absenceId: z.guid() })

const whoAndUntil = { toDay: z.iso.date(), standInId: z.guid().optional() }

/** Who is away (oneself where nobody is named), from which day to which, and who stands in. */
export const sayInput = ofMembership.extend({ fromDay: z.iso.date(), ...whoAndUntil })

export const changeInput = oneAbsence.extend({ revision: z.coerce.number().int().min(1), ...whoAndUntil })
export const endInput = oneAbsence.extend({ revision: z.coerce.number().int().min(1) })
