import { printComposition } from '../../../web/composed/print.ts'
import { composeAccount } from './compose.ts'
import type { AccountDocument } from './document.ts'
import { labelsIn } from './labels.ts'

/**
 * The account as a tagged PDF (PDF/UA-1, A4). The same document gives the same bytes; the date in the file is the day of
 * publication, for a draft the day whose state it tells.
 */
export const accountPdf = (document: AccountDocument): Buffer => {
  const composition = composeAccount(document)
  const label = labelsIn(document.language)
  const { cover } = composition
  return printComposition(
    composition,
    {
      missing: label('note.missing'),
      state: label('assignment.state'),
      contents: label('chapter.contents'),
      page: label('page.of'),
      running: document.plan.reference ?? cover.kind,
      foot: cover.draft === null ? cover.number : `${cover.number} – ${cover.draft}`,
    },
    {
      date: document.published ?? document.asOf,
      ...(document.issuer === null ? {} : { author: document.issuer }),
    },
  )
}
