import { printPdf } from '../../../platform/print/typesetter.ts'
import { composeAccount } from './compose.ts'
import type { AccountDocument } from './document.ts'
import { labelsIn } from './labels.ts'
import { accountTemplate } from './pdf-template.ts'

/**
 * The account as a tagged PDF (PDF/UA-1, A4): bookmarks, contents with page numbers, table headers, alternative
 * texts, and notes that lead to the register of sources. The same document gives the same bytes; the date in the
 * file is the day of publication, for a draft the day whose state it tells.
 */
export const accountPdf = (document: AccountDocument): Buffer => {
  const composition = composeAccount(document)
  const label = labelsIn(document.language)
  const { cover } = composition
  const words = {
    missing: label('note.missing'),
    state: label('assignment.state'),
    contents: label('chapter.contents'),
    page: label('page.of'),
    running: document.plan.reference ?? cover.kind,
    foot: cover.draft === null ? cover.number : `${cover.number} – ${cover.draft}`,
  }
  return printPdf(
    accountTemplate,
    { ...composition, words },
    {
      title: `${cover.kind}: ${cover.title}`,
      language: document.language,
      date: document.published ?? document.asOf,
      ...(document.issuer === null ? {} : { author: document.issuer }),
    },
  )
}
