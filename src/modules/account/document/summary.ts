import type { StatusKind } from '../../../platform/status-kinds.ts'
import { definedSums } from '../../plan/index.ts'
import { type AccountDocument, type Amount, type Measure, type ReportBack, standingOf } from './document.ts'
import type { MoneySum } from './sections.ts'

/** Whole days from one day to another, both YYYY-MM-DD; negative when `to` comes first. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

/** For how many days a report-back has been missing on the account's day, or null where it is not missing. */
export const missingDays = (report: ReportBack, asOf: string): number | null =>
  report.state === 'missing' && report.due !== null ? Math.max(0, daysBetween(report.due, asOf)) : null

/** How many days after its due day a report-back came, or null where it was in time or has not come. */
export const daysLate = (report: ReportBack): number | null => {
  if (report.received === null || report.due === null) return null
  const days = daysBetween(report.due, report.received)
  return days > 0 ? days : null
}

/** Every way a measure of an account may stand, in the order in which accounts tell them. */
export const toldStandings = [
  'done',
  'running',
  'waiting',
  'atRisk',
  'late',
  'missing',
  'planned',
  'draft',
  'withdrawn',
  'unknown',
] as const satisfies readonly (StatusKind | 'unknown')[]

/** How many of the measures stand where; every standing is present, also with none. */
export const countStatuses = (
  measures: readonly Measure[],
): Readonly<Record<StatusKind | 'unknown', number>> =>
  Object.fromEntries(
    toldStandings.map((standing) => [
      standing,
      measures.filter((measure) => standingOf(measure) === standing).length,
    ]),
  ) as Record<StatusKind | 'unknown', number>

/** The report-backs of some measures' assignments, each once however many measures it serves. */
export const reportsOf = (document: AccountDocument, measures: readonly Measure[]): ReportBack[] => {
  const wanted = new Set(measures.flatMap(({ assignments }) => assignments))
  return document.assignments.filter(({ id }) => wanted.has(id)).flatMap(({ reports }) => reports)
}

export type MoneyInOneCurrency = {
  currency: string
  planned: number
  traced: number
  untraced: number
  /** Whether some amount is unknown, not collected or suppressed, so that the sums are too low. */
  incomplete: boolean
}

const sum = (amounts: readonly Amount[]): number =>
  amounts.reduce((total, { amount }) => total + (amount.kind === 'measured' ? amount.value : 0), 0)

/** What was planned, what could be traced and what not, one row for each currency: currencies are never added. */
export const moneyByCurrency = (money: AccountDocument['money']): MoneyInOneCurrency[] => {
  const all = [...money.planned, ...money.traced]
  return [...new Set(all.map(({ currency }) => currency))].map((currency) => {
    const inCurrency = (amounts: readonly Amount[]) =>
      amounts.filter((amount) => amount.currency === currency)
    const planned = sum(inCurrency(money.planned))
    const traced = sum(inCurrency(money.traced))
    const incomplete = inCurrency(all).some(
      ({ amount }) => amount.kind !== 'measured' && amount.kind !== 'zero',
    )
    return { currency, planned, traced, untraced: planned - traced, incomplete }
  })
}

/** The measures of one area in the plan's order; null for those outside every area. */
export const measuresOf = (document: AccountDocument, area: string | null): Measure[] =>
  document.measures.filter((measure) => measure.area === area)

export type MoneySummary = { currency: string; incomplete: boolean } & Record<MoneySum['of'], number | null>

/**
 * The sums of the money in each currency: as the ledger has them, or, in an account from before, what the plan counts
 * on, what of it is decided, and the difference. Null where a sum is not told.
 */
export const moneySummary = (money: AccountDocument['money']): MoneySummary[] => {
  if (money.sums === undefined)
    return moneyByCurrency(money).map(({ currency, planned, traced, untraced, incomplete }) => ({
      ...{ currency, incomplete, frame: planned, decided: traced, untraced },
      ...{ planned: null, beyond: null, granted: null, paid: null, spent: null, repaid: null },
    }))
  const { sums } = money
  const amountOf = (currency: string, wanted: MoneySum['of']): number | null => {
    const found = sums.find((sum) => sum.currency === currency && sum.of === wanted)?.amount
    if (found === undefined) return null
    return found.kind === 'measured' ? found.value : found.kind === 'zero' ? 0 : null
  }
  return [...new Set(sums.map(({ currency }) => currency))].map((currency) => ({
    currency,
    incomplete: sums.some(
      (sum) => sum.currency === currency && sum.amount.kind !== 'measured' && sum.amount.kind !== 'zero',
    ),
    ...(Object.fromEntries(definedSums.map((of) => [of, amountOf(currency, of)])) as Record<
      MoneySum['of'],
      number | null
    >),
  }))
}
