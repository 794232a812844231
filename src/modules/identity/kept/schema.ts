import { z } from 'zod'

/** How long what was entered waits for its writer, in days. */
export const KEPT_DAYS = 7
/** How many forms are kept for one person: more than anybody leaves open. */
export const MOST_KEPT = 30
/** Longest form that is kept, in characters of its JSON: more than a text that is refused for its length. */
export const LONGEST_KEPT = 1_000_000

const address = z.string().regex(/^\/(?!\/)[^\s\\?#]*$/)

const entry = z.tuple([z.string(), z.string()]).readonly()
/** A file by the name of its field and its own; what was kept before the fields were has its own name alone. */
const file = z.union([entry, z.string().transform((name): z.output<typeof entry> => ['', name])])

export const enteredInput = z.object({ address, entries: z.array(entry), files: z.array(file) })

export const keepInput = enteredInput.extend({ keptId: z.guid() })
export const keptInput = z.object({ keptId: z.guid() })
