import { z } from 'zod'
import type { BudgetKind, ResultLevel } from './schema.ts'
import { financingKinds } from './schema.ts'

export interface BudgetLine {
  readonly id: string
  readonly kind: BudgetKind
  readonly label: string
  readonly amountOre: number
}

interface PlannedActivity {
  readonly title: string
  readonly fromDay: string | null
  readonly toDay: string | null
}

interface ExpectedResult {
  readonly id: string
  readonly title: string
  readonly level: ResultLevel
  readonly target: number | null
  readonly unit: string | null
}

/** What an application says, as its rules look at it. */
export interface Content {
  readonly title: string
  readonly summary: string
  readonly targetGroup: string
  readonly contactName: string
  readonly contactEmail: string
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly budget: readonly BudgetLine[]
  readonly activities: readonly PlannedActivity[]
  readonly results: readonly ExpectedResult[]
  readonly answers: Readonly<Record<string, string>>
}

/** What is missing or wrong: at which field, and which sentence says so. */
export interface Problem {
  readonly field: string
  readonly code:
    | 'missing'
    | 'email'
    | 'ends_before'
    | 'no_costs'
    | 'nothing_sought'
    | 'more_than_frame'
    | 'no_activities'
    | 'no_results'
    | 'outside_period'
}

const isFinancing = (kind: BudgetKind): boolean => (financingKinds as readonly string[]).includes(kind)

/** The lines of a budget apart: what is to be paid, and what comes from elsewhere. */
export const costsAndFinancing = (
  budget: readonly BudgetLine[],
): { costs: BudgetLine[]; financing: BudgetLine[] } => ({
  costs: budget.filter(({ kind }) => !isFinancing(kind)),
  financing: budget.filter(({ kind }) => isFinancing(kind)),
})

const sum = (lines: readonly BudgetLine[]): number =>
  lines.reduce((total, { amountOre }) => total + amountOre, 0)

/** What the work costs, what comes from elsewhere, and what is applied for, in öre. */
export const budgetOf = (
  budget: readonly BudgetLine[],
): { costsOre: number; financingOre: number; soughtOre: number } => {
  const { costs, financing } = costsAndFinancing(budget)
  const costsOre = sum(costs)
  const financingOre = sum(financing)
  return { costsOre, financingOre, soughtOre: costsOre - financingOre }
}

const missing = (field: string, text: string): Problem[] =>
  text.trim() === '' ? [{ field, code: 'missing' }] : []

const periodProblems = ({ startsOn, endsOn }: Content): Problem[] => [
  ...missing('startsOn', startsOn ?? ''),
  ...missing('endsOn', endsOn ?? ''),
  ...(startsOn && endsOn && endsOn < startsOn ? [{ field: 'endsOn', code: 'ends_before' } as const] : []),
]

const budgetProblems = (budget: readonly BudgetLine[], frameOre: number): Problem[] => {
  const { costs, financing } = costsAndFinancing(budget)
  const unnamed = (name: string, lines: readonly BudgetLine[]) =>
    lines.flatMap(({ label }, index) => missing(`${name}.${index}.label`, label))
  const { costsOre, soughtOre } = budgetOf(budget)
  const ofTheWhole = (): Problem[] => {
    if (costs.length === 0) return [{ field: 'costs.0.label', code: 'no_costs' }]
    if (costsOre === 0) return [{ field: 'costs.0.amount', code: 'missing' }]
    if (soughtOre <= 0) return [{ field: 'costs.0.amount', code: 'nothing_sought' }]
    return soughtOre > frameOre ? [{ field: 'costs.0.amount', code: 'more_than_frame' }] : []
  }
  return [...unnamed('costs', costs), ...unnamed('financing', financing), ...ofTheWhole()]
}

const activityProblems = ({ activities, startsOn, endsOn }: Content): Problem[] =>
  activities.length === 0
    ? [{ field: 'activities.0.title', code: 'no_activities' }]
    : activities.flatMap(({ title, fromDay, toDay }, index) => [
        ...missing(`activities.${index}.title`, title),
        ...(fromDay && toDay && toDay < fromDay
          ? [{ field: `activities.${index}.toDay`, code: 'ends_before' } as const]
          : []),
        ...((fromDay && startsOn && fromDay < startsOn) || (toDay && endsOn && toDay > endsOn)
          ? [{ field: `activities.${index}.fromDay`, code: 'outside_period' } as const]
          : []),
      ])

/** Everything that stands between a draft and sending it in, in the order of the form. */
export const problemsIn = (
  content: Content,
  call: { readonly frameOre: number; readonly questions: readonly { id: string; required: boolean }[] },
): Problem[] => [
  ...missing('title', content.title),
  ...missing('summary', content.summary),
  ...missing('targetGroup', content.targetGroup),
  ...missing('contactName', content.contactName),
  ...(content.contactEmail === ''
    ? missing('contactEmail', '')
    : z.email().safeParse(content.contactEmail).success
      ? []
      : [{ field: 'contactEmail', code: 'email' } as const]),
  ...periodProblems(content),
  ...budgetProblems(content.budget, call.frameOre),
  ...activityProblems(content),
  ...(content.results.length === 0
    ? [{ field: 'results.0.title', code: 'no_results' } as const]
    : content.results.flatMap(({ title }, index) => missing(`results.${index}.title`, title))),
  ...call.questions
    .filter(({ required }) => required)
    .flatMap(({ id }) => missing(`answers.${id}`, content.answers[id] ?? '')),
]

/** The number that says when something was received: `S-2026-00017`. */
export const receiptOf = (year: string, number: number): string =>
  `S-${year}-${String(number).padStart(5, '0')}`
