import { readPlan } from '../modules/reading/plan/read-plan.ts'
import type { PlanReading, SeriesReading } from '../modules/reading/plan/schema.ts'
import { columns, labelled, sum } from './columns.ts'
import { documentCommand, type Output } from './document-argument.ts'

const words = ({ document, areas, measures, money, facts, warnings }: PlanReading): string => {
  const { title, reference, kind, decided, period, followUp } = document
  const head = [
    `${title}\n\n`,
    labelled('Reference', [reference]),
    labelled('Kind', [kind]),
    labelled('Decided', [decided]),
    labelled('Period', [period === null ? null : `${period.from}–${period.to}`]),
    labelled('Follow-up', [followUp === null ? null : String(followUp.year)]),
    labelled('Money', money.map(sum)),
    labelled('Read', [`${areas.length} areas`, `${measures.length} measures`, `${facts.length} figures`]),
  ].join('')
  const rows = measures.map(({ number, area, instrument, status, lead, deadlines, heading }) => [
    String(number),
    area ?? '',
    instrument.replaceAll('_', ' '),
    status,
    lead.join(', '),
    deadlines.map((deadline) => deadline.date).join(', '),
    heading,
  ])
  const table = columns(
    ['No', 'Area', 'Instrument', 'Status', 'Lead', 'Deadline', 'Heading'],
    rows,
    [6, 6, 22, 9, 28, 24, 60],
  )
  const doubts = warnings.map(({ message, at }) => `Warning at ${at}: ${message}\n`).join('')
  return `${head}\n${measures.length === 0 ? '' : `${table}\n`}${doubts}`
}

const evidenceWords: Readonly<Record<string, string>> = {
  form: 'form',
  acts: 'order, give or make something',
  fields: 'have labelled fields',
  covers: 'of the running text',
  introduced: 'introduced as measures',
}

const because = ({ evidence, score }: SeriesReading): string =>
  `score ${score}; ${Object.entries(evidence)
    .map(([name, value]) => `${Math.round(value * 100)} % ${evidenceWords[name] ?? name}`)
    .join(', ')}`

/** Why each measure was taken, and why each other series of like parts was not. */
const explain = ({ series = [], measures }: PlanReading): { json: unknown; words: string } => {
  const taken = series.find((found) => found.taken)
  const why = taken ? `one of ${taken.parts} parts of the series ${taken.id} (${because(taken)})` : ''
  const left = series.filter((found) => !found.taken)
  return {
    json: {
      taken: taken ?? null,
      measures: measures.map(({ number, heading }) => ({
        number,
        heading,
        series: taken?.id ?? null,
        because: why,
      })),
      left: left.map((found) => ({ ...found, because: `less likely: ${because(found)}` })),
    },
    words: [
      `\nWhy: each measure is ${why || 'missing: no series of like parts was likely enough'}\n`,
      ...left.map(
        (found) =>
          `Left: ${found.id}, ${found.parts} parts (${found.examples.join(' | ')}): ${because(found)}\n`,
      ),
    ].join(''),
  }
}

/** The contract of `plan read` names no series: they are told with `--explain`. */
const withoutSeries = ({ series: _, ...reading }: PlanReading): unknown => reading

/** `bin/samlad plan read FILE [--json] [--explain]`: reads a plan document; touches no database. */
export const planRead = (args: string[], out: Output = process): Promise<number> =>
  documentCommand(args, out, {
    name: 'plan read',
    read: ({ text }) => readPlan(text),
    words,
    explain,
    plain: withoutSeries,
  })
