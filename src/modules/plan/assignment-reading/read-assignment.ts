import { type Definitions, resolveBody } from '../../directory/index.ts'
import { findYearSpans } from '../reading/language/dates.ts'
import { findMoney, type MoneyMention } from '../reading/language/money.ts'
import { assigneesOf, likelyAssignee, ordersOf } from './assignees.ts'
import {
  type AssignmentText,
  assignmentText,
  isAboutEarlierDecision,
  type PlacedSentence,
  sentencesIn,
} from './assignment-text.ts'
import { headOf } from './head.ts'
import { partnersOf } from './partners.ts'
import { deadlinesOf, receiversOf } from './reporting.ts'
import type { AssignmentReading } from './schema.ts'
import { tasksOf } from './tasks.ts'

type Money = AssignmentReading['money'][number]
type Warning = AssignmentReading['warnings'][number]

/** The longest assignment that is read, in characters; what comes after is no part of a decision. */
const LONGEST = 500_000

/** The years of a sum, from its sentence or from the budget year that its passage names. */
const yearsOf = (sentence: PlacedSentence, sum: MoneyMention): Pick<Money, 'from' | 'to'> => {
  if (sum.from !== null) return { from: sum.from, to: sum.to }
  // "X får använda 450 000 kronor och Y 2 miljoner kronor under 2020": one year for both.
  const spans = findYearSpans(sentence.text.slice(sum.end))
  const budget = /budgetåret \d{4}/u.exec(sentence.part.text)?.[0]
  const [span] = spans.length === 1 ? spans : budget === undefined ? [] : findYearSpans(budget)
  return { from: span?.from ?? null, to: span?.to ?? null }
}

const isPartOfASum = (sentence: PlacedSentence, sum: MoneyMention): boolean =>
  /(?:varav|därav|av dessa|of which)[^,.]{0,60}$/iu.test(sentence.text.slice(0, sum.start))

const isSame = (one: Money, other: Money): boolean =>
  one.amount === other.amount &&
  one.currency === other.currency &&
  one.from === other.from &&
  one.to === other.to

/** Sums that the assignment gives, each once; a part of one ("varav …") and what others had before are left out. */
const moneyOf = (assignment: AssignmentText): (Money & { at: number; perYear: boolean })[] => {
  const parts = assignment.parts.filter((part) => part.zone === 'order' && part.kind !== 'heading')
  const found = sentencesIn(parts)
    .filter((sentence) => !isAboutEarlierDecision(sentence))
    .flatMap((sentence) =>
      findMoney(sentence.text)
        .filter((sum) => !isPartOfASum(sentence, sum))
        .map((sum) => ({
          amount: sum.amount,
          currency: sum.currency,
          ...yearsOf(sentence, sum),
          at: sentence.start + sum.start,
          perYear: sum.perYear,
        })),
    )
  return found.filter((one, index) => found.findIndex((other) => isSame(one, other)) === index)
}

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
  const deadlines = deadlinesOf(assignment)
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
    warnings,
  }
}
