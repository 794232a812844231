import { type AssignmentReading, readAssignment } from '../modules/reading/index.ts'
import { labelled, sum } from './columns.ts'
import { documentCommand, type Output } from './document-argument.ts'

const words = (reading: AssignmentReading): string => {
  const deadlines = reading.deadlines.map(
    ({ date, kind, part }) => `${date} (${kind}${part === null ? '' : `, part ${part}`})`,
  )
  return [
    `${reading.title}\n\n`,
    labelled('Reference', [reading.reference]),
    labelled('Decided', [reading.decided]),
    labelled('Given to', reading.assignees),
    labelled('Consulting', reading.consulted),
    labelled('Together with', reading.cooperating),
    labelled('Report to', [reading.reportTo]),
    labelled('Deadlines', deadlines),
    labelled('Money', reading.money.map(sum)),
    reading.tasks.length === 0
      ? ''
      : `\n${reading.tasks.map((task, index) => `${index + 1}. ${task}\n`).join('')}`,
    reading.questions.length === 0
      ? ''
      : `\nTo be told:\n${reading.questions.map(({ question, part }) => `- ${question}${part === null ? '' : ` (part ${part})`}\n`).join('')}`,
    ...reading.warnings.map(({ message, at }) => `\nWarning at ${at}: ${message}`),
    reading.warnings.length === 0 ? '' : '\n',
  ].join('')
}

/** `bin/samlad assignment read FILE [--json]`: reads one government assignment; touches no database. */
export const assignmentRead = (args: string[], out: Output = process): Promise<number> =>
  documentCommand(args, out, { name: 'assignment read', read: ({ text }) => readAssignment(text), words })
