import { z } from 'zod'
import { askers } from './codes.ts'

/** Codes are checked against what can be chosen on the day; a code is all that a consultation can hold. */
const Code = z
  .string()
  .regex(/^[a-z]+\.[a-z0-9_]+$/)
  .max(80)
const Codes = z.array(Code).max(100).default([])

export const abouts = ['adult', 'child', 'uncertain'] as const

export const noInput = z.object({})
export const readInput = z.object({ list: z.enum(['adult', 'child']).default('child') })
export const noteInput = z.object({
  about: z.enum(abouts),
  asker: z.enum(askers),
  topics: Codes,
  signposted: Codes,
})
export const findInput = z.object({ number: z.string().trim().min(1).max(40) })
export const consultationInput = z.object({ consultationId: z.guid() })
export const continueInput = z.object({
  consultationId: z.guid(),
  revision: z.coerce.number().int(),
  topics: Codes,
  signposted: Codes,
})
