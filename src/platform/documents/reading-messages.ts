import type { ExtractedDocument } from './document.ts'
import type { DocumentRefusalCode } from './document-refusal.ts'

/** What the reading process is asked. */
export interface ReadingRequest {
  readonly bytes: Uint8Array
  readonly name: string
}

/** What it answers, once. */
export type ReadingAnswer =
  | { readonly document: ExtractedDocument }
  | { readonly refusal: { readonly code: DocumentRefusalCode; readonly reason: string } }
