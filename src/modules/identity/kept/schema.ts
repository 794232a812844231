import { z } from 'zod'

/** How long what was entered waits for its writer, in days. */
export const KEPT_DAYS = 7
/** How many forms are kept for one person: more than anybody leaves open. */
export const MOST_KEPT = 30
/** Longest form that is kept, in characters of its JSON: more than a text that is refused for its length. */
export const LONGEST_KEPT = 1_000_000

const address = z.string().regex(/^\/(?!\/)[^\s\\?#]*$/)

export const enteredInput = z.object({
  address,
  entries: z.array(z.tuple([z.string(), z.string()]).readonly()),
  files: z.array(z.string()),
})

export const keepInput = enteredInput.extend({ keptId: z.uuid() })
export const keptInput = z.object({ keptId: z.uuid() })
