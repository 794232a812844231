import { dayOf } from '../../../platform/clock/clock.ts'
import type { PublicationContent } from '../estimates/content.ts'
import { periodName } from '../periods.ts'
import type { EvidenceRow } from './row.ts'
import type { DescribedSeries } from './series-store.ts'

const year = (day: string | undefined): number | null => (day === undefined ? null : Number(day.slice(0, 4)))

/** A series as a row: what is counted, by what definition, and its latest figure. */
export const rowOfSeries = ({ series, body, periods }: DescribedSeries): EvidenceRow => {
  const latest = periods.at(-1)
  const whole = latest?.cells.find(({ breakdown }) => breakdown === '')
  return {
    format: 'samlad.evidence/1',
    key: `series:${series.name}`,
    origin: 'series',
    title: series.title,
    design: 'register',
    publisher: body ?? 'Samlad',
    source: series.source ?? series.name,
    address: null,
    what: series.title,
    population: series.definition,
    fromYear: year(periods[0]?.from),
    toYear: year(latest?.to),
    size: null,
    definition: series.definition,
    limits: {
      sv:
        series.method ??
        'Räknar det som skrivs ner i det löpande arbetet. Det som ingen skriver ner syns inte.',
      en:
        series.method ?? 'Counts what is written down in daily work. What nobody writes down does not show.',
    },
    findings:
      latest === undefined || whole === undefined
        ? []
        : [
            {
              label: { sv: periodName(latest, 'sv'), en: periodName(latest, 'en') },
              unit: series.unit,
              figure: whole.figure,
              lower: null,
              upper: null,
            },
          ],
    quality: null,
    judgedBy: null,
    judgedOn: null,
  }
}

/** A published estimate as a row. Its limits are those that are published with it. */
export const rowOfEstimate = (
  id: string,
  content: PublicationContent,
  publishedAt: Date,
  limits: { readonly sv: string; readonly en: string },
): EvidenceRow => ({
  format: 'samlad.evidence/1',
  key: `estimate:${id}`,
  origin: 'estimate',
  title: content.title,
  design: 'mse',
  publisher: content.body,
  source: content.engine,
  address: null,
  what: content.subject,
  population: content.subject,
  fromYear: year(content.from),
  toYear: year(content.to),
  size: { kind: 'measured', value: content.observed },
  definition: content.subject,
  limits,
  findings: [
    {
      label: {
        sv: periodName({ from: content.from, to: content.to }, 'sv'),
        en: periodName({ from: content.from, to: content.to }, 'en'),
      },
      unit: { sv: 'personer', en: 'people' },
      figure: { kind: 'measured', value: content.population },
      lower: content.interval?.lower ?? null,
      upper: content.interval?.upper ?? null,
    },
  ],
  quality: null,
  judgedBy: null,
  judgedOn: dayOf(publishedAt),
})
