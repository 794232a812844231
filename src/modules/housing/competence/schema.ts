import { z } from 'zod'
import { answers, settings } from './rules.ts'

export const roundInput = z.object({ roundId: z.guid() })
export const openInput = z.object({ opensOn: z.iso.date(), closesOn: z.iso.date() })
export const questionsInput = roundInput.extend({ shelterId: z.guid().optional() })
export const answerInput = roundInput.extend({
  shelterId: z.guid(),
  setting: z.enum(settings),
  /** By the key of the statement; what is left out is not answered. */
  answers: z.record(z.string().max(40), z.enum(answers).optional()).default({}),
})
export const proposeInput = roundInput.extend({
  topic: z.string().min(1).max(40),
  heading: z.string().trim().min(1).max(200),
  proposal: z.string().trim().min(1).max(4000),
})
export const proposalInput = roundInput.extend({ proposalId: z.guid() })
