import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Row } from '../../../platform/open-data/dataset.ts'
import { sums } from '../money/door.ts'
import { type MoneySums, type SumName, sumNames } from '../money/sums.ts'
import { listPlanHeads } from '../names/store.ts'

/** What the sums of a plan's money are of. */
export const groupings = ['plan', 'area', 'measure', 'body', 'years'] as const

/** Names that a row is of, where there are any. */
const named = (names: readonly string[]): string => names.join('; ') || '*'

/** Bodies that are called the same stand as one row. */
const byName = (bodies: MoneySums['bodies']): { name: string; sums: Readonly<Record<SumName, number>> }[] =>
  [...Map.groupBy(bodies, ({ holders }) => named(holders))].map(([name, own]) => ({
    name,
    sums: Object.fromEntries(
      sumNames.map((sum) => [sum, own.reduce((total, one) => total + one[sum], 0)]),
    ) as Record<SumName, number>,
  }))

const cellsOf = (row: Readonly<Record<SumName, number>>): Row =>
  Object.fromEntries(sumNames.map((name) => [`${name}Ore`, row[name]]))

/** The sums of every plan that has money, in öre: the same that the pages show. */
export const moneySumRows = async (tx: DatabaseTransaction): Promise<Row[]> => {
  const rows: Row[] = []
  for (const { id, reference: plan } of await listPlanHeads(tx)) {
    const money = await sums(tx, id)
    const row = (
      by: (typeof groupings)[number],
      of: string,
      own: Readonly<Record<SumName, number>> & { frame?: number; beyond?: number; untraced?: number },
    ): Row => ({
      ...{ plan, by, of },
      ...cellsOf(own),
      frameOre: own.frame ?? null,
      beyondOre: own.beyond ?? null,
      untracedOre: own.untraced ?? null,
    })
    if (money.plan.frame === 0 && money.purposes.length === 0) continue
    rows.push(
      row('plan', '*', money.plan),
      ...money.areas.map((one) => row('area', named(one.areas), one)),
      ...money.measures.map((one) => row('measure', named(one.measures.map(({ number }) => number)), one)),
      ...byName(money.bodies).map((one) => row('body', one.name, one.sums)),
      ...money.periods.map((one) =>
        row('years', one.fromYear === null ? '*' : `${one.fromYear}–${one.toYear}`, one),
      ),
    )
  }
  return rows.sort((first, second) =>
    `${first['plan']} ${first['by']} ${first['of']}` < `${second['plan']} ${second['by']} ${second['of']}`
      ? -1
      : 1,
  )
}
