import { z } from 'zod'
import { amount } from '../../../platform/fields/kronor.ts'

const applicationStates = ['draft', 'submitted', 'withdrawn'] as const
export type ApplicationState = (typeof applicationStates)[number]

export const costKinds = ['staff', 'premises', 'travel', 'material', 'services', 'other'] as const
/** Money that comes from elsewhere: what the work costs, less this, is what is applied for. */
export const financingKinds = ['own', 'other_funder'] as const
const budgetKinds = [...costKinds, ...financingKinds] as const
export type BudgetKind = (typeof budgetKinds)[number]

export const resultLevels = ['output', 'outcome'] as const
export type ResultLevel = (typeof resultLevels)[number]

const Text = (maximum: number) => z.string().trim().max(maximum)
/** Rows of a form: an empty row is absent. */
const rows = <S extends z.ZodType>(row: S, most: number) => z.array(row.optional()).max(most).default([])

export const applicationIdInput = z.object({ applicationId: z.guid() })

/** What is kept of a draft: anything may be missing until it is sent in. */
export const saveInput = z.object({
  applicationId: z.guid(),
  revision: z.coerce.number().int(),
  title: Text(200).default(''),
  summary: Text(8000).default(''),
  targetGroup: Text(2000).default(''),
  organisationNumber: Text(20).optional(),
  contactName: Text(120).default(''),
  contactEmail: Text(254).default(''),
  contactPhone: Text(40).default(''),
  startsOn: z.iso.date().optional(),
  endsOn: z.iso.date().optional(),
  costs: rows(
    z.object({
      kind: z.enum(costKinds).default('other'),
      label: Text(200).default(''),
      amount: amount.optional(),
    }),
    40,
  ),
  financing: rows(
    z.object({
      kind: z.enum(financingKinds).default('own'),
      label: Text(200).default(''),
      amount: amount.optional(),
    }),
    20,
  ),
  activities: rows(
    z.object({
      title: Text(500).default(''),
      fromDay: z.iso.date().optional(),
      toDay: z.iso.date().optional(),
    }),
    40,
  ),
  results: rows(
    z.object({
      title: Text(500).default(''),
      level: z.enum(resultLevels).default('output'),
      target: z.coerce.number().int().min(0).max(1_000_000_000).optional(),
      unit: Text(80).optional(),
    }),
    20,
  ),
  answers: z.record(z.guid(), Text(10_000)).default({}),
})
export type SaveApplication = z.output<typeof saveInput>

export const submitInput = z.object({ applicationId: z.guid() })
export const attachInput = z.object({ applicationId: z.guid(), title: Text(200).optional() })
export const attachmentIdInput = z.object({ attachmentId: z.guid() })
export const beginInput = z.object({ callId: z.guid() })
