import { Refusal } from '../../../platform/refusal.ts'
import { type BudgetLine, costsAndFinancing } from '../applications/rules.ts'
import type { GrantState, ReportState } from './schema.ts'

/** Whether nothing is agreed of a grant yet: an agreement can be offered, anew too, and the grant be ended. */
export const isUnagreed = ({ state }: { readonly state: GrantState }): boolean =>
  state === 'decided' || state === 'offered'

/** Whether a report-back lies with whoever gave the grant, or is accepted: it is written no more. */
export const isSent = (report: { readonly state: ReportState } | undefined): boolean =>
  report?.state === 'submitted' || report?.state === 'accepted'

/** Whether something rests on what has been paid: an accepted report-back, or a claim. Then no payment is taken back. */
export const restsOnPayments = (
  report: { readonly state: ReportState } | undefined,
  repayment: object | undefined,
): boolean => report?.state === 'accepted' || repayment !== undefined

/** What is to come back of a grant, in öre. */
export interface Claimed {
  readonly amountOre: number
  /** What has come, part by part. */
  readonly parts: readonly { readonly amountOre: number; readonly cameOn: string }[]
  readonly remittedOre: number | null
}

/** What of it is still to come, in öre. */
export const leftToRepay = ({ amountOre, parts, remittedOre }: Claimed): number =>
  parts.reduce((left, part) => left - part.amountOre, amountOre - (remittedOre ?? 0))

interface PlannedInstalment {
  readonly amount: number
  readonly dueOn: string
  readonly condition?: string | undefined
}

/**
 * What an agreement must hold: a period that does not end before it begins, a report-back after it, and payments that come to what
 * was granted, to the öre.
 *
 * @throws Refusal at the field that is wrong
 */
export const refuseAgreement = (
  agreement: { readonly startsOn: string; readonly endsOn: string; readonly reportOn: string },
  instalments: readonly PlannedInstalment[],
  grantedOre: number,
): void => {
  if (agreement.endsOn < agreement.startsOn) throw new Refusal('funding.ends_before', 422, {}, 'endsOn')
  if (agreement.reportOn < agreement.endsOn) throw new Refusal('funding.report_before', 422, {}, 'reportOn')
  const empty = instalments.findIndex(({ amount }) => amount === 0)
  if (empty >= 0) throw new Refusal('funding.instalment_of_nothing', 422, {}, `instalments.${empty}.amount`)
  const sum = instalments.reduce((total, { amount }) => total + amount, 0)
  if (sum !== grantedOre)
    throw new Refusal(
      'funding.instalments_do_not_add_up',
      422,
      { sum, granted: grantedOre },
      'instalments.0.amount',
    )
}

/** What a grant was used for, in öre: what the work cost, less what came from elsewhere; never more than what was paid. */
export const usedOf = (
  budget: readonly BudgetLine[],
  spent: Readonly<Record<string, number>>,
  paidOre: number,
): { netOre: number; usedOre: number; unspentOre: number } => {
  const { costs, financing } = costsAndFinancing(budget)
  const sum = (lines: readonly BudgetLine[]) => lines.reduce((total, { id }) => total + (spent[id] ?? 0), 0)
  const netOre = Math.max(0, sum(costs) - sum(financing))
  const usedOre = Math.min(paidOre, netOre)
  return { netOre, usedOre, unspentOre: paidOre - usedOre }
}

export interface ReportContent {
  readonly done: string
  readonly outcome: string
  readonly notReached: string
  readonly publicText: string
  readonly publish: boolean
  readonly spent: Readonly<Record<string, number>>
  readonly achieved: Readonly<Record<string, { readonly kind: string; readonly value: number | null }>>
}

export interface ReportProblem {
  readonly field: string
  readonly code: 'missing' | 'outcome_or_why' | 'public_text' | 'spent' | 'achieved'
}

/** Everything that stands between a draft of a report-back and sending it in, in the order of the form. */
export const reportProblems = (
  report: ReportContent,
  budget: readonly BudgetLine[],
  expected: readonly { readonly id: string }[],
): ReportProblem[] => [
  ...(report.done.trim() === '' ? [{ field: 'done', code: 'missing' } as const] : []),
  ...expected
    .filter(({ id }) => report.achieved[id] === undefined)
    .map(({ id }) => ({ field: `value.${id}`, code: 'achieved' }) as const),
  ...(report.outcome.trim() === '' && report.notReached.trim() === ''
    ? [{ field: 'outcome', code: 'outcome_or_why' } as const]
    : []),
  ...budget
    .filter(({ id }) => report.spent[id] === undefined)
    .map(({ id }) => ({ field: `spent.${id}`, code: 'spent' }) as const),
  ...(report.publish && report.publicText.trim() === ''
    ? [{ field: 'publicText', code: 'public_text' } as const]
    : []),
]

/** An achieved result as it is kept: a measured 0 is a zero, and what was not counted has no number. */
export const achievedOf = (
  kind: 'measured' | 'unknown' | 'not_collected' | undefined,
  value: number | undefined,
): { kind: 'measured' | 'zero' | 'unknown' | 'not_collected'; value: number | null } | undefined => {
  if (kind === 'unknown' || kind === 'not_collected') return { kind, value: null }
  if (value === undefined) return undefined
  return value === 0 ? { kind: 'zero', value: 0 } : { kind: 'measured', value }
}
