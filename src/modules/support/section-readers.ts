import { readDocumentNames, readNotes } from './notes/readers.ts'
import type { SectionReader } from './section-text.ts'
import type { SectionKey } from './sections/sections.ts'

export type { SectionText } from './section-text.ts'

/** How each section that keeps more than fields is read when something of it is told to somebody else. */
export const sectionReaders: { readonly [Section in SectionKey]?: SectionReader } = {
  notes: readNotes,
  documents: readDocumentNames,
}
