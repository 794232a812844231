export type { Block, DocumentFormat, ExtractedDocument } from './document.ts'
export { DocumentRefusal, type DocumentRefusalCode } from './document-refusal.ts'
export { extractText } from './extract.ts'
export { type ReadingLimits, readWithLimits } from './read-with-limits.ts'
