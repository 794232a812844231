import { type CaptureTable, type HistoryRow, tableOf } from './histories.ts'

/** The rows of a table by the names of its lists. */
const rowsBy = (
  table: CaptureTable,
  names: readonly string[],
  sees: (history: number, name: string) => boolean,
): CaptureTable => {
  const rows: HistoryRow[] = []
  table.counts.forEach((count, history) => {
    if (count > 0) rows.push({ seen: names.map((name) => sees(history, name)), count })
  })
  return tableOf(names, rows)
}

const isOn = (table: CaptureTable, history: number, name: string): boolean =>
  ((history >> table.lists.indexOf(name)) & 1) === 1

/** The table without a list: who was on that list alone is no longer observed. */
export const withoutList = (table: CaptureTable, dropped: string): CaptureTable =>
  rowsBy(
    table,
    table.shown.filter((name) => name !== dropped),
    (history, name) => isOn(table, history, name),
  )

/** The table with two lists as one, named "A+B": who is on either is on it. */
export const withMergedLists = (table: CaptureTable, first: string, second: string): CaptureTable => {
  const merged = `${first}+${second}`
  return rowsBy(
    table,
    table.shown.flatMap((name) => (name === first ? [merged] : name === second ? [] : [name])),
    (history, name) =>
      name === merged
        ? isOn(table, history, first) || isOn(table, history, second)
        : isOn(table, history, name),
  )
}
