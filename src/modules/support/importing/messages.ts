import { catalogue, translator } from '../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import { refusalMessages } from '../../../platform/refusal-messages.ts'
import { tableMessages } from '../../../platform/tables/messages.ts'
import { caseRefusals } from '../cases/refusals.ts'

const messages = catalogue({
  sv: {
    title: 'Läs in ärenden ur en tabell',
    lead: 'Ärenden som ni tar över från ett annat system. Varje rad blir ett ärende som är ditt. Inget händer förrän du har granskat.',
    myCases: 'Mina ärenden',
    from: 'Varifrån ni tar över dem',
    fromHint:
      'Det står i varje ärendes första anteckning. Till exempel: Påhittade kommunens verksamhetssystem.',
    table: 'Tabell',
    tableHint: 'Kopiera från ett kalkylblad, med rubrikerna. Komma, semikolon eller tabb emellan.',
    file: 'Fil',
    check: 'Granska',
    columns: 'Vart kolumnerna går',
    columnsLead: 'Flera kolumner kan gå till samma fält och står då efter varandra.',
    column: 'Kolumn {letter}',
    named: 'Kolumn {letter}: {heading}',
    notRead: 'Läses inte in',
    theCase: 'Ärendet',
    note: 'Anteckning',
    faults: 'Det här behöver rättas',
    faultsKept: 'Rader med fel läses inte in. De står kvar när de andra är klara.',
    row: 'Rad',
    where: 'Kolumn',
    wrong: 'Fel',
    whole: 'Hela raden',
    right: 'De här ärendena öppnas',
    name: 'Namn',
    age: 'Ålder',
    known: 'Uppgifter',
    open: ({ count }: { count: number }, format) =>
      `Öppna ${format.plural(count, { one: 'ärende', other: 'ärenden' })}`,
    opened: ({ count }: { count: number }, format) =>
      `${format.plural(count, { one: 'ärende är öppnat och ditt', other: 'ärenden är öppnade och dina' })}.`,
    left: 'Kvar att rätta',
    firstNote: 'Ärendet är inläst ur en tabell från {from}.',
    too_long: 'Texten är för lång för fältet. Korta den, eller låt kolumnen gå till anteckningen.',
    twice: 'Samma nummer står också på rad {row}.',
    nothing_read: 'Ingen kolumn med något i går till ärendet.',
    alike: 'Personen kan redan ha ett ärende: {numbers}. Öppna ett nytt för hand om det är en annan.',
  },
  en: {
    title: 'Read in cases from a table',
    lead: 'Cases that you take over from another system. Each row becomes a case of yours. Nothing happens before you have checked.',
    myCases: 'My cases',
    from: 'From where you take them over',
    fromHint: 'It stands in the first note of each case. For example: the system of Påhittade kommunen.',
    table: 'Table',
    tableHint: 'Copy from a spreadsheet, with its headings. Commas, semicolons or tabs between.',
    file: 'File',
    check: 'Check',
    columns: 'Where the columns go',
    columnsLead: 'Several columns can go to one field and then stand after each other.',
    column: 'Column {letter}',
    named: 'Column {letter}: {heading}',
    notRead: 'Not read in',
    theCase: 'The case',
    note: 'Note',
    faults: 'This needs to be corrected',
    faultsKept: 'Rows with faults are not read in. They stay when the others are done.',
    row: 'Row',
    where: 'Column',
    wrong: 'Fault',
    whole: 'The whole row',
    right: 'These cases are opened',
    name: 'Name',
    age: 'Age',
    known: 'Facts',
    open: ({ count }: { count: number }, format) =>
      `Open ${format.plural(count, { one: 'case', other: 'cases' })}`,
    opened: ({ count }: { count: number }, format) =>
      `${format.plural(count, { one: 'case is', other: 'cases are' })} open and yours.`,
    left: 'Left to correct',
    firstNote: 'The case was read in from a table from {from}.',
    too_long: 'The text is too long for the field. Shorten it, or let the column go to the note.',
    twice: 'The same number is on row {row} too.',
    nothing_read: 'No column with anything in it goes to the case.',
    alike: 'The person may have a case already: {numbers}. Open another by hand if it is somebody else.',
  },
})

/** The words of reading in cases. */
export const importWords = (locale: Locale) => translator(messages, locale)

const catalogues = [messages, tableMessages, caseRefusals, refusalMessages]

/** What is wrong with a row, by its code: of this part, of the table, of a field. */
export const importFault =
  (locale: Locale) =>
  ({ code, parameters }: { readonly code: string; readonly parameters: object }): string => {
    const of = catalogues.find(({ sv }) => code in sv) ?? messages
    return (translator(of as typeof messages, locale) as (key: string, parameters: object) => string)(
      code,
      parameters,
    )
  }

export const importRefusals = catalogue({
  sv: {
    'case.import_changed': 'Något har ändrats sedan tabellen granskades. Granska den igen.',
    'case.import_from': 'Skriv varifrån ni tar över ärendena.',
    'case.table_too_large': 'Tabellen är för stor. Dela den i delar med högst {rows} rader.',
  },
  en: {
    'case.import_changed': 'Something has changed since the table was checked. Check it again.',
    'case.import_from': 'Write from where you take the cases over.',
    'case.table_too_large': 'The table is too large. Divide it into parts of at most {rows} rows.',
  },
})
