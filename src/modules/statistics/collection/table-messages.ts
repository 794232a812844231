import { catalogue } from '../../../platform/i18n/catalogue.ts'

/** What is wrong with a file of tables, beside what is wrong with any table. */
export const tableFileMessages = catalogue({
  sv: {
    other_table: 'Tabellen är inte en av dem som ni ombeds om',
    other_cell: 'Rutan finns inte i tabellen',
    cell_twice: 'Rutan står redan på rad {row}',
    cell_missing: 'Rutan {cell} i {table} saknas i filen',
    not_a_figure: 'Uppgiften är varken ett heltal eller ett av orden okänt, samlas inte in, hålls inne',
  },
  en: {
    other_table: 'The table is none of those that you are asked for',
    other_cell: 'The table has no such cell',
    cell_twice: 'The cell stands in row {row} already',
    cell_missing: 'The cell {cell} of {table} is missing in the file',
    not_a_figure:
      'The figure is neither a whole number nor one of the words unknown, not collected, withheld',
  },
})
