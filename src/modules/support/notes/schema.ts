import { z } from 'zod'

export const noteKinds = ['note', 'decision', 'correction', 'dissent'] as const
export type NoteKind = (typeof noteKinds)[number]

/** What a note may be about another note as: the writer's own correction, or what the person says against it. */
export const besideKinds = ['correction', 'dissent'] as const

/** Longest note, in characters. */
export const LONGEST_NOTE = 50_000
/** Bytes of a form with a text that is much too long: it is answered at its field, not cut off. */
export const LONG_TEXT_LIMIT = 4_000_000

export const listNotesInput = z.object({
  caseId: z.guid(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
})
export const noteInput = z.object({ caseId: z.guid(), noteId: z.guid() })

export const prepareNoteInput = z.object({
  caseId: z.guid(),
  /** The note that the new one stands beside, where it corrects one or says what the person has against it. */
  about: z.guid().optional(),
  kind: z.enum(besideKinds).default('correction'),
})

export const signNoteInput = z.object({
  caseId: z.guid(),
  kind: z.enum(noteKinds),
  aboutId: z.guid().optional(),
  happenedOn: z.iso.date(),
  text: z.string().trim().min(1),
})

/** Which days a print is of; without a border where one is left out. */
export const notesFileInput = z.object({
  caseId: z.guid(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
})
