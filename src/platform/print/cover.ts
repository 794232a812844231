import { everyFont } from './fonts.ts'
import { inOrder } from './sheet-text.ts'
import { type PrintTemplate, printPdf } from './typesetter.ts'

/** Where the window of an envelope shows what stands on a sheet folded in two (C5) or three (E65). */
const coverTemplate: PrintTemplate = {
  name: 'cover',
  source: `
#set page(paper: "a4", margin: (left: 11cm, top: 5cm, right: 1.5cm, bottom: 2cm))
#set text(size: 12pt)
#set par(leading: 0.5em)
#for (at, line) in data.lines.enumerate() {
  if at > 0 { linebreak() }
  line
}
`,
}

/**
 * The sheet that lies outermost in a window envelope: to whom, and nothing else. No sender, no author, no word of what is inside.
 *
 * @param address name and address, each on a line of its own.
 */
export const printCover = (address: string, language: 'sv' | 'en', date: string): Buffer =>
  printPdf(
    coverTemplate,
    { lines: address.split(/\r?\n/).map((line) => inOrder(line, 'ltr')) },
    {
      title: language === 'sv' ? 'Dokument' : 'Document',
      author: '',
      language,
      date,
      fonts: everyFont,
    },
  )
