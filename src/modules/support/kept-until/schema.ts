import { z } from 'zod'

/** A case, and one of its holds where the page is about that. */
export const viewInput = z.object({ caseId: z.guid(), holdId: z.guid().optional() })

export const holdKinds = ['court', 'supervision', 'compensation', 'request', 'research', 'other'] as const
export type HoldKind = (typeof holdKinds)[number]

const Reason = z.string().trim().min(1).max(5_000)

export const placeHoldInput = z.object({ caseId: z.guid(), kind: z.enum(holdKinds), reason: Reason })

export const liftHoldInput = z.object({ caseId: z.guid(), holdId: z.guid(), reason: Reason })

export const investigations = ['none', 'report_only', 'investigation'] as const
export type Investigation = (typeof investigations)[number]

/** What the law on disposal asks about the person as a child. */
export const circumstancesInput = z.object({
  caseId: z.guid(),
  placedOrSheltered: z.enum(['yes', 'no']),
  investigation: z.enum(investigations),
})
