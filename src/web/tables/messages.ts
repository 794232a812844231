import { catalogue, translator } from '../../platform/i18n/catalogue.ts'

const messages = catalogue({
  sv: {
    faults: 'Filen har fel',
    faultsLead: 'Inget är inläst. Rätta raderna och välj filen igen.',
    lookLead: 'Inget är inläst. Säg vad kolumnerna är, så läses tabellen igen.',
    row: 'Rad',
    column: 'Kolumn',
    whole: 'Hela tabellen',
    problem: 'Vad som är fel',
    more: ({ count }: { count: number }, f) => `och ${f.plural(count, { one: 'fel', other: 'fel' })} till`,
    columns: 'Vad kolumnerna är',
    sure: ({ count }: { count: number }, f) =>
      f.plural(count, { one: 'kolumn känns igen', other: 'kolumner känns igen' }),
    numbered: 'Kolumn {number}',
    aside: 'Läses inte in',
    why_chosen: 'Som du har valt.',
    why_before: 'Som förra gången.',
    why_heading: 'Rubriken känns igen.',
    why_like: 'Gissat efter rubriken.',
    why_content: 'Gissat efter vad som står i kolumnen.',
    why_nothing: 'Känns inte igen.',
    examples: 'Där står till exempel {examples}.',
    again: 'Läs igen',
    read: 'Läst: bladet {sheet}.',
    others: 'Andra blad: {sheets}.',
    sheet: 'Blad',
    sheetHint: 'Bladet som ska läsas.',
    other: 'Välj en annan fil',
    file: 'Fil',
    formats:
      'Excel (.xlsx) eller CSV. Rubrikerna får heta något annat, och stå i annan ordning. Kolumner: {headings}.',
  },
  en: {
    faults: 'The file has errors',
    faultsLead: 'Nothing has been read in. Mend the rows and choose the file again.',
    lookLead: 'Nothing has been read in. Say what the columns are, and the table is read again.',
    row: 'Row',
    column: 'Column',
    whole: 'The whole table',
    problem: 'What is wrong',
    more: ({ count }: { count: number }, f) =>
      `and ${f.plural(count, { one: 'more error', other: 'more errors' })}`,
    columns: 'What the columns are',
    sure: ({ count }: { count: number }, f) =>
      f.plural(count, { one: 'column is known', other: 'columns are known' }),
    numbered: 'Column {number}',
    aside: 'Not read in',
    why_chosen: 'As you have chosen.',
    why_before: 'As the last time.',
    why_heading: 'The heading is known.',
    why_like: 'Guessed from the heading.',
    why_content: 'Guessed from what stands in the column.',
    why_nothing: 'Not known.',
    examples: 'It says for example {examples}.',
    again: 'Read again',
    read: 'Read: the sheet {sheet}.',
    others: 'Other sheets: {sheets}.',
    sheet: 'Sheet',
    sheetHint: 'The sheet to be read.',
    other: 'Choose another file',
    file: 'File',
    formats:
      'Excel (.xlsx) or CSV. The headings may be called something else, and stand in another order. Columns: {headings}.',
  },
})

export const tableWords = (locale: 'sv' | 'en') => translator(messages, locale)
