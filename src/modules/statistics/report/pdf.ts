import { printComposition } from '../../../web/composed/print.ts'
import { composeReport } from './compose.ts'
import type { SituationReport } from './document.ts'
import { reportLabels } from './labels.ts'

/**
 * A report as a tagged PDF (PDF/UA-1, A4). The same report gives the same bytes; the date in the file is the day of
 * publication, for a draft the day whose knowledge it tells.
 */
export const reportPdf = (report: SituationReport): Buffer => {
  const composition = composeReport(report)
  const { missing, state, contents, page } = reportLabels[report.language]
  const { cover } = composition
  return printComposition(
    composition,
    {
      missing,
      state,
      contents,
      page,
      running: cover.kind,
      foot: cover.draft === null ? cover.number : `${cover.number} – ${cover.draft}`,
    },
    { date: report.published ?? report.asOf, author: report.issuer },
  )
}
