import type { Material } from '../../../../platform/series/material.ts'
import type { ToldPeriod } from '../../../../platform/series/protect.ts'
import type { Series } from '../../../../platform/series/series.ts'
import type { ReportText } from '../rules.ts'
import type { Figure } from '../schema.ts'

/** A figure of a series for a period, as a row of a report-back. What was withheld stays so, and says so. */
export const figureFrom = (series: Series, period: ToldPeriod): Figure => {
  const { kind, ...rest } = period.cells.find(({ breakdown }) => breakdown === '')!.figure
  return {
    label: series.title.sv,
    level: series.evidence,
    kind,
    value: 'value' in rest ? rest.value : kind === 'zero' ? 0 : null,
    unit: series.unit.sv,
    periodFrom: period.from,
    periodTo: period.to,
    source: `Samlad, räkning ${period.version}. ${series.definition.sv}`,
  }
}

const isSame = (one: Figure, other: Figure): boolean =>
  one.label === other.label && one.periodFrom === other.periodFrom && one.source === other.source

/** Whether the report-back holds the figure already. */
export const holdsFigure = (report: ReportText, figure: Figure): boolean =>
  report.figures.some((one) => isSame(one, figure))

/** The report-back with one figure more. */
export const withFigure = (report: ReportText, figure: Figure): ReportText =>
  holdsFigure(report, figure) ? report : { ...report, figures: [...report.figures, figure] }

const passageOf = ({ heading, text, source }: Material): string => `${heading}: ${text} (${source})`

/** Whether the report-back holds the text already, word for word. */
export const holdsText = (report: ReportText, material: Material): boolean =>
  report[material.level]?.includes(passageOf(material)) ?? false

/** The report-back with one text more; what was written stays before it. */
export const withText = (report: ReportText, material: Material): ReportText => {
  if (holdsText(report, material)) return report
  const before = report[material.level]
  const passage = passageOf(material)
  return { ...report, [material.level]: before ? `${before}\n\n${passage}` : passage }
}
