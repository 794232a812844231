import { z } from 'zod'
import { conditionWords } from '../content/conditions.ts'

export const judgements = ['presumed', 'not_presumed', 'unsure'] as const
export type Judgement = (typeof judgements)[number]

export const answerCodes = ['yes', 'no', 'unknown', 'not_asked'] as const

const listKeys = ['adult', 'child'] as const
const conditionKeys = Object.keys(conditionWords) as [keyof typeof conditionWords]

const Key = z.string().max(60)
const Observation = z.string().trim().max(4_000)

export const caseInput = z.object({ caseId: z.guid() })
export const beginInput = z.object({
  caseId: z.guid(),
  checklist: z.enum(listKeys),
  /** The version that it is filled in with, where it was begun earlier without a connection; today's without it. */
  version: z.string().max(40).optional(),
})
export const viewInput = z.object({ caseId: z.guid(), assessmentId: z.guid(), part: Key.optional() })
export const assessmentInput = z.object({ caseId: z.guid(), assessmentId: z.guid() })

/** A part of a checklist as it was filled in: what is not sent in it has not been answered. */
export const partInput = z.object({
  caseId: z.guid(),
  assessmentId: z.guid(),
  part: Key,
  /** The revision of the part that the writer saw; 0 where nobody had saved it. */
  revision: z.coerce.number().int().min(0).default(0),
  answers: z.record(Key, z.enum(answerCodes)).default({}),
  observations: z.record(Key, Observation).default({}),
  /** That the writer is done with the part, not only interrupted in it. */
  gone: z.enum(['yes']).optional(),
})

export const judgeInput = z.object({
  caseId: z.guid(),
  assessmentId: z.guid(),
  judgement: z.enum(judgements),
  reasons: z.string().trim().min(1).max(20_000),
})

export const situationInput = z.object({
  caseId: z.guid(),
  assessmentId: z.guid(),
  conditions: z.array(z.enum(conditionKeys)).default([]),
})

export const paperInput = z.object({
  checklist: z.enum(listKeys),
  language: z.enum(['sv', 'en']).default('sv'),
})
