import { printSheet, type Sheet } from './case-sheet.ts'
import { sheetAsWord } from './sheet-word.ts'

const kinds = {
  pdf: { type: 'application/pdf', make: async (sheet: Sheet) => printSheet(sheet) },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    make: sheetAsWord,
  },
}

/** As what a sheet can be had. */
export const sheetFormats = ['pdf', 'docx'] as const

/** A sheet to save: to print and to keep as PDF, to go on writing in for Word. `name` stands before the day of the sheet. */
export const sheetFile = async (
  sheet: Sheet,
  format: (typeof sheetFormats)[number],
  name: string,
): Promise<Response> =>
  new Response(new Uint8Array(await kinds[format].make(sheet)), {
    headers: {
      'content-type': kinds[format].type,
      'content-disposition': `attachment; filename="${name}-${sheet.date}.${format}"`,
    },
  })

/** A printed sheet as a file whose name says nothing of what it is: it may be found among downloads. */
export const paper = (sheet: Sheet): Response =>
  new Response(new Uint8Array(printSheet(sheet)), {
    headers: { 'content-type': 'application/pdf', 'content-disposition': 'attachment; filename="1.pdf"' },
  })
