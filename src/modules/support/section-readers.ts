import { readJudgements } from './identification/readers.ts'
import { readDocumentNames, readNotes } from './notes/readers.ts'
import { readPlan } from './planning/readers.ts'
import { readDischarges } from './programmes/readers.ts'
import type { SectionReader } from './section-text.ts'
import type { SectionKey } from './sections/sections.ts'

/** How each section that keeps more than fields is read when something of it is told to somebody else. */
export const sectionReaders: { readonly [Section in SectionKey]?: SectionReader } = {
  identification: readJudgements,
  notes: readNotes,
  documents: readDocumentNames,
  plan: async (context, file) => [
    ...(await readPlan(context, file)),
    ...(await readDischarges(context, file)),
  ],
}
