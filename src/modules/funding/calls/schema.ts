import { z } from 'zod'
import { amount } from '../../../platform/fields/kronor.ts'

const callStates = ['draft', 'published', 'decided', 'withdrawn'] as const
export type CallState = (typeof callStates)[number]

/** Where a call stands as people see it: between publication and decision the time decides. */
const callStages = ['draft', 'coming', 'open', 'closed', 'decided', 'withdrawn'] as const
export type CallStage = (typeof callStages)[number]

export const applicantKinds = ['ngo', 'municipality', 'region', 'agency', 'research_body'] as const
export type ApplicantKind = (typeof applicantKinds)[number]

const Text = (maximum: number) => z.string().trim().min(1).max(maximum)
/** Rows of a form: an empty row is absent. */
const rows = <S extends z.ZodType>(row: S, most: number) => z.array(row.optional()).max(most).default([])
const Time = z
  .string()
  .trim()
  .regex(/^([01]\d|2[0-3])[:.][0-5]\d([:.][0-5]\d)?$/)
  .transform((time) => time.replaceAll('.', ':'))

/** What a person fills in for a call. Days and times are Swedish. */
const callContent = {
  title: Text(200),
  titleEnglish: Text(200).optional(),
  purpose: Text(8000),
  purposeEnglish: Text(8000).optional(),
  applicants: z.array(z.enum(applicantKinds)).default([]),
  applicantsNote: Text(2000).optional(),
  conditions: Text(8000).optional(),
  /** How its decisions are appealed, or by which rule they are not (förvaltningslagen 33 §). */
  appeal: Text(2000).optional(),
  frame: amount,
  opensDay: z.iso.date(),
  opensTime: Time.default('00:00'),
  closesDay: z.iso.date(),
  closesTime: Time.default('23:59:59'),
  highestPoints: z.coerce.number().int().min(2).max(10).default(5),
  plan: z.guid().optional(),
  measures: z.string().trim().max(200).optional(),
  assignment: z.guid().optional(),
  criteria: rows(
    z.object({
      title: Text(200),
      titleEnglish: Text(200).optional(),
      description: Text(2000).optional(),
      weight: z.coerce.number().int().min(1).max(100).default(1),
    }),
    20,
  ),
  questions: rows(
    z.object({
      question: Text(1000),
      questionEnglish: Text(1000).optional(),
      required: z.literal('yes').optional(),
    }),
    30,
  ),
}
export const newCallInput = z.object(callContent)
export type CallContent = z.infer<typeof newCallInput>

export const callIdInput = z.object({ callId: z.guid() })
export const changeCallInput = z.object({
  ...callContent,
  callId: z.guid(),
  revision: z.coerce.number().int(),
})
export const withdrawCallInput = z.object({ callId: z.guid(), reason: Text(2000) })
export const callListInput = z.object({
  stage: z.enum(['open', 'closed', 'decided']).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})
export const documentIdInput = z.object({ callDocumentId: z.guid() })
