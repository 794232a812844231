import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { ToldPeriod } from '../../../platform/series/protect.ts'
import type { Series, SeriesDescription } from '../../../platform/series/series.ts'
import { listTold } from '../../../platform/series/store.ts'
import { findReported, listReported, type ReportedSeries } from '../reported/store.ts'

/** Who reports a series by hand, and how its figures are made. */
interface Reporter {
  readonly bodyId: string
  readonly bodyName: string
  readonly source: string
  readonly method: string
  /** SHA-256 of the description as it is now. */
  readonly hash: string
}

/** A series with what was told of it, wherever it comes from. */
export interface TheSeries {
  readonly series: SeriesDescription
  /** Periods as they were last told, oldest first. */
  readonly periods: readonly ToldPeriod[]
  /** There where a body reports it by hand; what is counted in the house has none. */
  readonly reporter?: Reporter
}

type Named = Omit<TheSeries, 'periods'>

const ofReported = ({ series, bodyId, bodyName, hash }: ReportedSeries): Named => ({
  series,
  reporter: { bodyId, bodyName, hash, source: series.source, method: series.method },
})

/** Every series that there is to read, without its periods: those that rooms count, then those that bodies report. */
export const listSeries = async (tx: DatabaseTransaction, counted: readonly Series[]): Promise<Named[]> => [
  ...counted.map((series) => ({ series })),
  ...(await listReported(tx)).map(ofReported),
]

/** Adds to series what was told of them. */
export const withPeriods = async (tx: DatabaseTransaction, named: readonly Named[]): Promise<TheSeries[]> => {
  const names = named.map(({ series }) => series.name)
  const told = Map.groupBy(await listTold(tx, names), ({ name }) => name)
  return named.map((one) => ({ ...one, periods: told.get(one.series.name) ?? [] }))
}

/** One series by its name; nothing where there is none. */
export const findSeries = async (
  tx: DatabaseTransaction,
  counted: readonly Series[],
  name: string,
): Promise<TheSeries | undefined> => {
  const own = counted.find((one) => one.name === name)
  const reported = own === undefined ? await findReported(tx, name) : undefined
  const named = own === undefined ? reported && ofReported(reported) : { series: own }
  return named && (await withPeriods(tx, [named]))[0]
}
