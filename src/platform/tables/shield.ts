// What a spreadsheet takes for a formula and carries out, as a full-width sign too: at the beginning of a cell, and after whatever
// it may take for the end of one, since a file with semicolons is opened with commas elsewhere, and the other way round. A dash
// before a space within a text is that of a list.
const BEGINS = '=+\\-@\\t\\r＝＋－＠'
const GOES_ON = '[=+@＝＋－＠]|-(?!\\s)'
const pattern = (apostrophe: string, flags = 'u') => ({
  first: new RegExp(`^${apostrophe}('*)(?=[${BEGINS}])`, flags),
  later: new RegExp(`([;,\\t\\r\\n])${apostrophe}('*)(?=${GOES_ON})`, `${flags}g`),
})
const bare = pattern('')
const shieldedBy = pattern("'")

/** Shields a cell that a spreadsheet would calculate, with the apostrophe that spreadsheets use for it. */
export const shielded = (cell: string): string => cell.replace(bare.later, "$1'$2").replace(bare.first, "'$1")

/** A cell as it was before it was shielded. */
export const unshielded = (cell: string): string =>
  cell.replace(shieldedBy.first, '$1').replace(shieldedBy.later, '$1$2')
