export type DocumentFormat = 'text' | 'markdown' | 'html' | 'pdf' | 'docx'

/** A stretch of the extracted text with the part it plays, where the format tells. Offsets are UTF-16 code units. */
export interface Block {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'row'
  /** 1 to 6, for headings. */
  readonly level?: number
  readonly start: number
  readonly end: number
}

/**
 * The text of a document. Plain text and Markdown are the decoded file, character for character, so that offsets
 * are offsets in the file; from the other formats a paragraph, heading, list item or table row is one line, with
 * an empty line between paragraphs.
 */
export interface ExtractedDocument {
  readonly text: string
  readonly format: DocumentFormat
  /** The character encoding of the file ("utf-8", "utf-16le", "windows-1252"); of PDF and Word, always "utf-8". */
  readonly encoding: string
  /** Number of pages, for PDF. */
  readonly pages?: number
  /** The title that the file states about itself (HTML `<title>`, PDF and Word properties are not trusted). */
  readonly title?: string
  readonly blocks?: readonly Block[]
}
