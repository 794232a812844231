export type { ExtractedDocument } from './document.ts'
export { DocumentRefusal } from './document-refusal.ts'
export { LARGEST_FILE } from './extract.ts'
export { readWithLimits } from './read-with-limits.ts'
