import { sql } from 'kysely'
import type { Day } from '../clock/clock.ts'
import type { DatabaseTransaction } from '../database/connect.ts'
import type { Figure } from './figure.ts'
import type { ToldCell, ToldPeriod } from './protect.ts'

/** Lets one count at a time, until the transaction ends: a period is told once, also where two begin at once. */
export const lockCounting = async (tx: DatabaseTransaction): Promise<void> => {
  await sql`select pg_advisory_xact_lock(7305007)`.execute(tx)
}

/** The newest count of each period, without its figures. */
export const listCounted = (tx: DatabaseTransaction) =>
  tx
    .selectFrom('series.period')
    .distinctOn(['name', 'from_day'])
    .select(['name', 'from_day as from', 'to_day as to', 'version', 'definition', 'counted_at as countedAt'])
    .orderBy('name')
    .orderBy('from_day')
    .orderBy('version', 'desc')

const figureOf = (kind: string, figure: number | null): Figure =>
  kind === 'measured' ? { kind, value: figure! } : { kind: kind as Exclude<Figure['kind'], 'measured'> }

/** Every period of these series as it was last told, oldest first. */
export const listTold = async (tx: DatabaseTransaction, names: readonly string[]): Promise<ToldPeriod[]> => {
  if (names.length === 0) return []
  const rows = await tx
    .with('newest', () => listCounted(tx).where('name', 'in', names))
    .selectFrom('newest as n')
    .innerJoin('series.value as v', (join) =>
      join
        .onRef('v.name', '=', 'n.name')
        .onRef('v.from_day', '=', 'n.from')
        .onRef('v.version', '=', 'n.version'),
    )
    .select(['n.name', 'n.from', 'n.to', 'n.version', 'n.definition', 'n.countedAt'])
    .select(['v.breakdown', 'v.category', 'v.kind', 'v.figure'])
    .orderBy('n.name')
    .orderBy('n.from')
    .execute()
  return [...Map.groupBy(rows, ({ name, from }) => `${name} ${from}`).values()].map((of) => {
    const { name, from, to, version, definition, countedAt } = of[0]!
    const cells = of.map(({ breakdown, category, kind, figure }) => ({
      breakdown,
      category,
      figure: figureOf(kind, figure),
    }))
    return { name, from, to, version, definition, countedAt, cells }
  })
}

/** What has been told of one period, version by version, the oldest first. */
export const listVersions = async (
  tx: DatabaseTransaction,
  name: string,
  from: Day,
): Promise<ToldCell[][]> => {
  const rows = await tx
    .selectFrom('series.value')
    .select(['version', 'breakdown', 'category', 'kind', 'figure'])
    .where('name', '=', name)
    .where('from_day', '=', from)
    .orderBy('version')
    .orderBy('breakdown')
    .orderBy('category')
    .execute()
  return [...Map.groupBy(rows, ({ version }) => version).values()].map((of) =>
    of.map(({ breakdown, category, kind, figure }) => ({
      breakdown,
      category,
      figure: figureOf(kind, figure),
    })),
  )
}

/** Keeps the words of a definition beside its digest, once. */
export const keepDefinition = async (
  tx: DatabaseTransaction,
  kept: { name: string; sha256: string; content: unknown; now: Date },
): Promise<void> => {
  await tx
    .insertInto('series.definition')
    .values({
      name: kept.name,
      sha256: kept.sha256,
      content: JSON.stringify(kept.content),
      known_at: kept.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Keeps what may be told of a period. It is never changed. */
export const insertTold = async (
  tx: DatabaseTransaction,
  told: { name: string; from: Day; to: Day; version: number; definition: string; now: Date },
  cells: readonly ToldCell[],
): Promise<void> => {
  const { name, from, to, version, definition, now } = told
  await tx
    .insertInto('series.period')
    .values({ name, from_day: from, to_day: to, version, definition, counted_at: now })
    .execute()
  await tx
    .insertInto('series.value')
    .values(
      cells.map(({ breakdown, category, figure }) => ({
        name,
        from_day: from,
        version,
        breakdown,
        category,
        kind: figure.kind,
        figure: figure.kind === 'measured' ? figure.value : null,
      })),
    )
    .execute()
}
