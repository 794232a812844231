import { printPdf } from '../../platform/print/typesetter.ts'
import { compositionTemplate } from './print-template.ts'
import type { Printable } from './printable.ts'

/**
 * A composition as a tagged PDF (PDF/UA-1, A4): bookmarks, contents with page numbers, table headers, alternative texts, and
 * notes that lead to the register of sources. The same composition gives the same bytes.
 * @throws {PrintError} when the result would not be accessible.
 */
export const printComposition = ({ data, options }: Printable): Buffer =>
  printPdf(compositionTemplate, data, options)
