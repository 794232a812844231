import { z } from 'zod'

/** The standards that a collection is handed on in: tables of people, and records of each. */
const aggregateStandards = ['eurostat', 'unodc'] as const
const recordStandards = ['htcds', 'ctdc'] as const
export const standards = [...aggregateStandards, ...recordStandards] as const
export type Standard = (typeof standards)[number]
export type AggregateStandard = (typeof aggregateStandards)[number]
export type RecordStandard = (typeof recordStandards)[number]

export const isAggregate = (standard: Standard): standard is AggregateStandard =>
  standard === 'eurostat' || standard === 'unodc'

export const PAGE_SIZE = 20
const exported = z.object({ collectionId: z.guid(), standard: z.enum(standards) })
export const exportInput = exported.extend({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
})
export const downloadInput = exported.extend({
  /** That whoever downloads records has read what they take out. */
  understood: z.enum(['yes']).optional(),
})
export const sendInput = exported.extend({ standard: z.enum(aggregateStandards) })
