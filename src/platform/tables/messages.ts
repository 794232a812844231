import { catalogue } from '../i18n/catalogue.ts'

/** What is wrong with a table as a whole, by the code of its error. */
export const tableMessages = catalogue({
  sv: {
    empty: 'Filen har ingen rad att läsa in.',
    unreadable: 'Filen kan inte läsas. Spara den som CSV (UTF-8) eller som Excel (.xlsx) utan lösenord.',
    unknown_heading: 'Vad kolumn {columns} är går inte att veta. Välj det, eller låt den stå utanför.',
    guessed_heading: 'Vad kolumn {columns} är har gissats. Se efter att det stämmer.',
    heading_twice: 'Två kolumner är samma sak: {heading}.',
    missing_heading: 'Kolumnen saknas: {heading}.',
    wrong_number_of_cells: 'Raden har {cells} celler, men det finns {headings} rubriker.',
    too_many_rows: 'Filen har fler än {rows} rader. Dela den.',
    too_large: 'Filen är större än en tabell med {rows} rader kan vara. Dela den.',
  },
  en: {
    empty: 'The file has no row to read in.',
    unreadable: 'The file cannot be read. Save it as CSV (UTF-8), or as Excel (.xlsx) without a password.',
    unknown_heading: 'What column {columns} is cannot be known. Choose it, or leave it out.',
    guessed_heading: 'What column {columns} is has been guessed. See that it is right.',
    heading_twice: 'Two columns are the same thing: {heading}.',
    missing_heading: 'The column is missing: {heading}.',
    wrong_number_of_cells: 'The row has {cells} cells, but there are {headings} headings.',
    too_many_rows: 'The file has more than {rows} rows. Divide it.',
    too_large: 'The file is larger than a table of {rows} rows can be. Divide it.',
  },
})
