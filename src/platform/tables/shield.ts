/** What a spreadsheet would take for a formula and carry out. */
const FORMULA = /^'*[=+\-@\t\r]/u

/** Shields a cell that a spreadsheet would calculate, with the apostrophe that spreadsheets use for it. */
export const shielded = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell)

/** A cell as it was before it was shielded. */
export const unshielded = (cell: string): string => (/^'+[=+\-@\t\r]/u.test(cell) ? cell.slice(1) : cell)
