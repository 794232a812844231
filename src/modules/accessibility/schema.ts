import { z } from 'zod'

export const messageStates = ['open', 'answered', 'closed'] as const
export type MessageState = (typeof messageStates)[number]

export const MESSAGES_ON_A_PAGE = 20

const trimmed = (maximum: number, minimum = 0) =>
  z
    .string()
    .transform((text) => text.trim())
    .pipe(z.string().min(minimum).max(maximum))

export const TellInput = z.object({
  page: trimmed(300).optional().default(''),
  problem: trimmed(4000, 1),
  email: z
    .literal('')
    .or(z.email().max(200))
    .optional()
    .transform((email) => (email === '' || email === undefined ? null : email)),
  /** A field that no person sees: programs that fill in every field give themselves away. */
  website: z.string().max(10_000).optional().default(''),
})

export const ListInput = z.object({
  state: z.enum(messageStates).optional().default('open').catch('open'),
  page: z.coerce.number().int().min(1).max(10_000).optional().default(1).catch(1),
})

export const SettleInput = z.object({
  messageId: z.guid(),
  state: z.enum(messageStates),
  revision: z.coerce.number().int().min(1),
})
