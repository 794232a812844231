import { type Definitions, resolveBody } from '../../directory/index.ts'
import { assigneesOf, likelyAssignee, ordersOf } from './assignees.ts'
import { moneyOf } from './assignment-money.ts'
import { type AssignmentText, assignmentText } from './assignment-text.ts'
import { headOf } from './head.ts'
import { partnersOf } from './partners.ts'
import { questionsOf } from './questions.ts'
import { deadlinesOf, receiversOf } from './reporting.ts'
import type { AssignmentReading } from './schema.ts'
import { tasksOf } from './tasks.ts'

type Warning = AssignmentReading['warnings'][number]

/** The longest assignment that is read, in characters; what comes after is no part of a decision. */
const LONGEST = 500_000

const ambiguousIn = (
  assignment: AssignmentText,
  names: readonly string[],
  definitions?: Definitions,
): Warning[] =>
  names.flatMap((name) => {
    const mention = assignment.mentions.find((one) => one.name === name)
    const resolution =
      mention?.resolution ?? resolveBody(name, definitions === undefined ? {} : { definitions })
    if (resolution.kind !== 'ambiguous') return []
    const candidates = resolution.candidates.slice(0, 3).map((body) => body.name)
    const more = resolution.candidates.length > 3 ? ' …' : ''
    return [
      {
        code: 'body.ambiguous',
        message: `"${name}" may be ${candidates.join(' or ')}${more}`,
        at: assignment.originalOffset(mention?.start ?? 0),
      },
    ]
  })

/**
 * Reads one government assignment (regeringsuppdrag), Swedish or English, from its text: a decision as the
 * Government writes it, or the summary that it publishes. What the text does not say is null or empty, and where
 * that is unusual a warning says so; nothing is invented. Offsets of warnings count in the text as given.
 */
export const readAssignment = (given: string): AssignmentReading => {
  const assignment = assignmentText(given.slice(0, LONGEST))
  const { title, references, decided } = headOf(assignment)
  const orders = ordersOf(assignment)
  const stated = assigneesOf(assignment, title, orders)
  const likely = stated.length === 0 ? likelyAssignee(assignment) : undefined
  const assignees = likely === undefined ? stated : [likely]
  const { consulted, cooperating } = partnersOf(assignment, assignees)
  const receivers = receiversOf(assignment)
  // Where one body alone is given the assignment, it is the one that reports.
  const deadlines = deadlinesOf(assignment).map(({ body, ...deadline }) =>
    body === undefined || (assignees.length === 1 && assignees[0] === body)
      ? deadline
      : { ...deadline, body },
  )
  const money = moneyOf(assignment)
  const tasks = tasksOf(assignment, orders)
  const warnings: Warning[] = []
  const warn = (code: string, message: string, at = 0) =>
    warnings.push({ code, message, at: assignment.originalOffset(at) })
  if (likely !== undefined) {
    warn('assignment.likely_assignee', `nobody is said to be given the assignment; ${likely} is to act`)
  }
  if (assignees.length === 0) warn('assignment.no_assignee', 'no body is named that is given the assignment')
  if (deadlines.length === 0) warn('assignment.no_deadline', 'no day is stated by which to report')
  if (receivers.length === 0) warn('assignment.no_receiver', 'the text does not say whom to report to')
  if (receivers.length > 1)
    warn('assignment.several_receivers', `reports go to ${receivers.join(' and ')}; the first is given`)
  if (tasks.length === 0) warn('assignment.no_task', 'no task was recognised')
  if (references.length > 1) {
    const others = references.slice(1).map((reference) => reference.text)
    warn('assignment.several_references', `the decision also has ${others.join(', ')}`, references[1]?.start)
  }
  for (const sum of money.filter((one) => one.perYear)) {
    warn('assignment.money_per_year', `${sum.amount} ${sum.currency} is stated for each year`, sum.at)
  }
  warnings.push(...ambiguousIn(assignment, [...assignees, ...consulted, ...cooperating]))
  return {
    title,
    reference: references[0]?.text ?? null,
    decided,
    assignees,
    consulted,
    cooperating,
    reportTo: receivers[0] ?? null,
    deadlines,
    money: money.map(({ amount, currency, from, to }) => ({ amount, currency, from, to })),
    tasks,
    questions: questionsOf(assignment, deadlines),
    warnings,
  }
}
