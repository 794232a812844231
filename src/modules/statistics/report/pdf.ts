import { type Printable, printable } from '../../../web/composed/printable.ts'
import { composeReport } from './compose.ts'
import type { SituationReport } from './document.ts'
import { reportLabels } from './labels.ts'

/** A report ready for print. The date in the file is the day of publication, for a draft the day whose knowledge it tells. */
export const printableReport = (report: SituationReport): Printable => {
  const composition = composeReport(report)
  const { missing, state, contents, page } = reportLabels[report.language]
  const { cover } = composition
  return printable(
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
