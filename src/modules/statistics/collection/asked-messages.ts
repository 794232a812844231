import { catalogue, translator } from '../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'

const askedMessages = catalogue({
  sv: {
    link: 'Uppgifter till rapportören',
    lead: 'Vad er organisation har ombetts lämna till den nationella rapportören.',
    none: 'Inget att lämna',
    noneText: 'När den nationella rapportören ber er om uppgifter står det här, med vad och till när.',
    comeIn: 'För skyddade boenden',
    comeInText:
      'Har rapportören gett er en kod? Skriv in den. Ingen annan än rapportörens egen organisation ser att ni är med, och inte heller där står ert namn.',
    code: 'Kod',
    codeHint: 'Fyra grupper om fyra tecken.',
    enter: 'Gå in',
    asker: 'Den som ber',
    done_tables: 'Tabellerna är inlämnade.',
    done_records: 'Ärendeposterna är inlämnade.',
    leftOut: ({ count }: { count: number }, f) =>
      `${f.plural(count, { one: 'cell', other: 'celler' })} som kan visa vem någon är lämnades utanför och har inte sparats.`,
    whatIsAsked: 'Det ni ombeds lämna',
    handInTables: 'Fyll i tabellerna',
    handInFile: 'Lämna tabellerna som fil',
    handInRecords: 'Lämna ärendeposter som fil',
    handInSheet: 'Lämna ert eget kalkylblad',
    handInCases: 'Lämna era egna ärenden, utan identitet',
    again: 'Lämnar ni in igen gäller det nya. Det gamla finns kvar.',
    numbered: '{way}, nummer {number}',
    asOf: 'läget den {day}',
    wasAsked: 'Ni ombads',
    encodedText:
      'De kodade uppgifterna görs på er egen dator och lämnas till den som länkar. Rapportören får dem aldrig.',
    questions: 'Frågor till er',
    answer: 'Ert svar',
    answerTo: 'Svar på fråga {place}',
    answerHint: 'Skriv aldrig något som kan visa vem en person är.',
    sendAnswer: 'Svara',

    tablesLead: 'Alla rutor fylls i. Bredvid står det ni lämnade för {title}.',
    tablesLeadFirst: 'Alla rutor fylls i.',
    countedOn: 'Räknat efter läget den',
    countedOnHint: 'Den dag då uppgifterna var sanna. Inte före {day}.',
    wholeTable: 'Det som inte är ifyllt i den här tabellen samlas inte in hos oss',
    now: 'Nu',
    before: 'Förra gången',
    send: 'Lämna in',

    fileLead:
      'Hämta en fil, fyll i sista kolumnen och lämna in den, som CSV eller Excel. En egen fil går också bra, där tabeller och rutor heter som i den hämtade.',
    templates: 'Fil att fylla i',
    templateCsv: 'Hämta som CSV',
    templateWorkbook: 'Hämta som Excel',
    file: 'Filen',
    template: 'uppgifter',
    sheet: 'Uppgifter',

    recordsLead:
      'En post för varje ärende, utan namn, nummer och adresser. Fälten räknas om till tabeller av systemet, efter läget den dag ni anger.',
    recordsFormats: 'Filen är HTCDS 2.0 (CSV eller JSON) eller vårt eget format (JSON).',
    recordsIdentity:
      'Det i HTCDS som kan visa vem någon är lämnas utanför innan något sparas, och ni får veta hur många celler det var. En post i vårt eget format som har ett okänt fält tas inte emot.',
    recordsPseudonyms: 'Era egna beteckningar byts mot nya som ingen kan räkna sig tillbaka från.',
    exampleSummary: 'Så ser en post i vårt format ut',
    exampleText:
      'En lista med en post för varje ärende. Varje uppgift säger också om den är okänd (unknown), inte samlas in (not_collected) eller hålls inne (suppressed). Beteckningarna behöver bara vara lika inom filen.',
    registeredOn: 'Dag för rader utan egen dag',
    registeredOnHint: 'Behövs för HTCDS: den dag från vilken raderna räknas.',

    casesLead: 'Ärenden som ni öppnade under tiden, utan något som leder till ett ärende eller en person.',
    casesCount: ({ count }: { count: number }, f) =>
      `${f.plural(count, { one: 'ärende', other: 'ärenden' })} skulle lämnas in.`,
    casesWhat: 'Det här lämnas',
    casesWhatText:
      'Vuxen eller barn, vilken månad ärendet öppnades, och handläggarens egen bedömning med sin månad. Kön, medborgarskap, län och form av utnyttjande ligger förseglade i ärendet och hålls inne. Ärenden som bara bevaras på personens begäran räknas inte med, och inte heller de som du inte får veta av.',
    casesTables: 'Så räknas de i dag',
  },
  en: {
    link: 'Figures for the rapporteur',
    lead: 'What your organisation has been asked to hand to the national rapporteur.',
    none: 'Nothing to hand in',
    noneText: 'When the national rapporteur asks you for figures, it stands here, with what and until when.',
    comeIn: 'For shelters',
    comeInText:
      'Has the rapporteur given you a code? Enter it. Nobody but the rapporteur’s own organisation sees that you take part, and your name does not stand there either.',
    code: 'Code',
    codeHint: 'Four groups of four characters.',
    enter: 'Enter',
    asker: 'Who asks',
    done_tables: 'The tables are handed in.',
    done_records: 'The case records are handed in.',
    leftOut: ({ count }: { count: number }, f) =>
      `${f.plural(count, { one: 'cell', other: 'cells' })} that may tell who somebody is were left out and have not been kept.`,
    whatIsAsked: 'What you are asked for',
    handInTables: 'Fill in the tables',
    handInFile: 'Hand in the tables as a file',
    handInRecords: 'Hand in case records as a file',
    handInSheet: 'Hand in your own spreadsheet',
    handInCases: 'Hand in your own cases, without identity',
    again: 'If you hand in again, the new counts. The old is kept.',
    numbered: '{way}, number {number}',
    asOf: 'as of {day}',
    wasAsked: 'You were asked',
    encodedText:
      'The encoded records are made on your own computer and handed to the unit that links. The rapporteur never gets them.',
    questions: 'Questions to you',
    answer: 'Your answer',
    answerTo: 'Answer to question {place}',
    answerHint: 'Never write anything that may tell who a person is.',
    sendAnswer: 'Answer',

    tablesLead: 'Every cell is filled in. Beside it stands what you handed in for {title}.',
    tablesLeadFirst: 'Every cell is filled in.',
    countedOn: 'Counted as of',
    countedOnHint: 'The day on which the figures were true. Not before {day}.',
    wholeTable: 'What is not filled in in this table is not collected here',
    now: 'Now',
    before: 'Last time',
    send: 'Hand in',

    fileLead:
      'Download a file, fill in the last column and hand it in, as CSV or Excel. A file of your own will do too, where tables and cells are called as in the one downloaded.',
    templates: 'File to fill in',
    templateCsv: 'Download as CSV',
    templateWorkbook: 'Download as Excel',
    file: 'The file',
    template: 'figures',
    sheet: 'Figures',

    recordsLead:
      'One record for every case, without names, numbers and addresses. The fields are counted into tables by the system, as of the day that you say.',
    recordsFormats: 'The file is HTCDS 2.0 (CSV or JSON) or our own format (JSON).',
    recordsIdentity:
      'What in HTCDS may tell who somebody is is left out before anything is kept, and you are told how many cells that was. A record in our own format that has an unknown field is refused.',
    recordsPseudonyms: 'Your own references are replaced by new ones that nobody can work back from.',
    exampleSummary: 'What a record of our format looks like',
    exampleText:
      'A list with one record for every case. Each thing also says whether it is unknown, not collected or suppressed (withheld). References need to be the same only within the file.',
    registeredOn: 'Day for rows without a day of their own',
    registeredOnHint: 'Needed for HTCDS: the day from which the rows count.',

    casesLead: 'Cases that you opened during the time, without anything that leads to a case or a person.',
    casesCount: ({ count }: { count: number }, f) =>
      `${f.plural(count, { one: 'case', other: 'cases' })} would be handed in.`,
    casesWhat: 'What is handed in',
    casesWhatText:
      'Adult or child, the month in which the case was opened, and the officer’s own judgement with its month. Gender, citizenship, county and form of exploitation lie sealed in the case and are withheld. Cases that are only kept at the person’s request are not counted, nor those that you may not know of.',
    casesTables: 'How they count today',
  },
})

/** The pages of those who are asked. */
export const askedWords = (locale: Locale) => translator(askedMessages, locale)
