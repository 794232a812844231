import { printComposition } from '../../../web/composed/print.ts'
import { type Printable, printable } from '../../../web/composed/printable.ts'
import { composeAccount } from './compose.ts'
import type { AccountDocument } from './document.ts'
import { labelsIn } from './labels.ts'

/** The account ready for print. The date in the file is the day of publication, for a draft the day whose state it tells. */
export const printableAccount = (document: AccountDocument): Printable => {
  const composition = composeAccount(document)
  const label = labelsIn(document.language)
  const { cover } = composition
  return printable(
    composition,
    {
      missing: label('note.missing'),
      state: label('assignment.state'),
      contents: label('chapter.contents'),
      page: label('page.of'),
      running: cover.letter?.short ?? cover.kind,
      foot: cover.draft === null ? cover.number : `${cover.number} – ${cover.draft}`,
    },
    {
      date: document.published ?? document.asOf,
      ...(document.issuer === null ? {} : { author: document.issuer }),
    },
  )
}

/** The account as a tagged PDF (PDF/UA-1, A4). The same document gives the same bytes. */
export const accountPdf = (document: AccountDocument): Buffer => printComposition(printableAccount(document))
