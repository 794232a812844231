import { z } from 'zod'
import { changeTypes } from './note-change.ts'

/** What a receiver is told of a change: where to read it, and nothing of what it says (decision 58). */
export const changeMessage = z.object({
  /** The same at each try. */
  id: z.guid(),
  type: z.enum(changeTypes),
  /** When it happened. */
  timestamp: z.iso.datetime(),
  data: z.object({ href: z.url() }),
})
export type ChangeMessage = z.infer<typeof changeMessage>
