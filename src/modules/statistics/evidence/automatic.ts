import { createHash } from 'node:crypto'
import { dayOf } from '../../../platform/clock/clock.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import type { CitedSource } from '../../plan/index.ts'
import type { DescribedSeries } from '../../series/index.ts'
import type { PublicationContent } from '../estimates/content.ts'
import { toldOf } from '../estimates/published.ts'
import { periodName } from '../periods.ts'
import type { EvidenceRow } from './row.ts'

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
    source: series.source ?? '',
    address: null,
    what: series.definition,
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
  limits: Words,
): EvidenceRow => {
  const { people, isLeast } = toldOf(content)
  return {
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
        unit: isLeast ? { sv: 'personer, minst', en: 'people, at least' } : { sv: 'personer', en: 'people' },
        figure: { kind: 'measured', value: people },
        lower: content.interval?.lower ?? null,
        upper: content.interval?.upper ?? null,
      },
    ],
    quality: null,
    judgedBy: null,
    judgedOn: dayOf(publishedAt),
  }
}

/** The name of what a plan cites: the plan and, for the source, the beginning of its SHA-256. */
const keyOfCited = ({ planId, source }: CitedSource): string =>
  `plan:${planId}.${createHash('sha256').update(source).digest('hex').slice(0, 16)}`

/**
 * What a plan says that a source has found. The plan tells figures and whose they are; how they were made is described and
 * judged in a row of its own.
 */
export const rowOfCited = (cited: CitedSource): EvidenceRow => {
  const { reference, title, source, figures } = cited
  const years = figures.flatMap((figure) => (figure.year === null ? [] : [figure.year]))
  const said = {
    sv: `Tal som planen hämtar från ${source}`,
    en: `Figures that the plan takes from ${source}`,
  }
  const unsaid = { sv: 'Sägs inte i planen.', en: 'Not said in the plan.' }
  return {
    format: 'samlad.evidence/1',
    key: keyOfCited(cited),
    origin: 'plan',
    title: said,
    design: 'other',
    publisher: source,
    source: `${reference}, ${title}`,
    address: null,
    what: said,
    population: unsaid,
    fromYear: years.length === 0 ? null : Math.min(...years),
    toYear: years.length === 0 ? null : Math.max(...years),
    size: null,
    definition: unsaid,
    limits: {
      sv: 'Återgivet ur planen, som inte säger hur talen är gjorda. Den ursprungliga källan är inte bedömd här.',
      en: 'Retold from the plan, which does not say how the figures were made. The original source is not judged here.',
    },
    findings: figures.map(({ topic, value, unit, year: of, approximate }) => {
      const label = [topic, ...(of === null ? [] : [String(of)])].join(', ')
      return {
        // Abbreviated alike in both languages: the rest of the label is the plan's own.
        label: approximate ? { sv: `${label} (ca)`, en: `${label} (ca)` } : { sv: label, en: label },
        unit,
        figure: value === 0 ? { kind: 'zero' as const } : { kind: 'measured' as const, value },
        lower: null,
        upper: null,
      }
    }),
    quality: null,
    judgedBy: null,
    judgedOn: null,
  }
}
