import { readPlan } from '../modules/plan/reading/read-plan.ts'
import type { PlanReading } from '../modules/plan/reading/schema.ts'
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

/** `bin/samlad plan read FILE [--json]`: reads a plan document; touches no database. */
export const planRead = (args: string[], out: Output = process): Promise<number> =>
  documentCommand(args, out, { name: 'plan read', read: ({ text }) => readPlan(text), words })
