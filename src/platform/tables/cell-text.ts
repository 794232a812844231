/** A number as it was meant: workbooks keep 0.1 + 0.2 as 0.30000000000000004. */
const numberText = (number: number): string => {
  const rounded = Math.round(number * 100) / 100
  return String(Math.abs(number - rounded) < 1e-6 ? rounded : number)
}

/** A cell of a workbook as text: days as `YYYY-MM-DD`, numbers with a point before their decimals. */
export const textOf = (cell: unknown): string => {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number') return numberText(cell)
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return String(cell)
}
