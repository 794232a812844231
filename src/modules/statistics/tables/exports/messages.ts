import { catalogue, translator } from '../../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../../platform/i18n/locale.ts'

const exportMessages = catalogue({
  sv: {
    exports: 'Export till andra länder och register',
    lead: 'Samma uppgifter i de former som andra frågar efter. Varje form säger vad som går förlorat på vägen.',
    none: 'Det finns ingen insamling att lämna vidare än',
    noneText: 'När en insamling har öppnats och någon har lämnat in kan den lämnas vidare härifrån.',
    collection: 'Insamling',
    period: 'Tid',
    forms: 'Former',
    standard_eurostat: 'Eurostat',
    standard_unodc: 'UNODC',
    standard_htcds: 'HTCDS 2.0',
    standard_ctdc: 'CTDC',
    about_eurostat: 'Tabellerna crim_thb: registrerade offer, misstänkta, åtalade och dömda under ett år.',
    about_unodc: 'Frågeformuläret till den globala rapporten. Tal under fem står som ”<5”.',
    about_htcds: 'En rad för varje ärende, i de 83 fälten. Inga namn och inga nummer följer med.',
    about_ctdc:
      'En rad för varje utsatt person, i CTDC:s kolumner. Raderna är inte anonyma förrän CTDC har gjort dem det.',
    title: '{standard}: {collection}',
    stateAggregate: ({ rows }: { rows: number }, f) =>
      `${f.plural(rows, { one: 'ärende', other: 'ärenden' })} är räknade, och det som skulle röja någon är utelämnat.`,
    stateRecords: ({ rows }: { rows: number }, f) =>
      `${f.plural(rows, { one: 'rad', other: 'rader' })} om enskilda personer. De lämnar huset bara när du hämtar dem.`,
    notAYear: 'Formuläret gäller ett kalenderår, och insamlingen gör inte det.',
    givenAway: ({ given }: { given: number }, f) =>
      `Kan inte lämnas ut: det som redan är ute röjer ${f.plural(given, { one: 'litet tal', other: 'små tal' })} tillsammans med formuläret, vad som än utelämnas.`,
    sentOn: 'Sänt {day}.',
    neverSent: 'Inte sänt.',
    figures: 'Formuläret som det får lämnas ut',
    withheld: 'utelämnas',
    value: 'Värde',
    row: 'Rad',
    figuresOf: ({ who, rows, withheld }: { who: string; rows: number; withheld: number }, f) =>
      `${who}: ${f.plural(rows, { one: 'rad', other: 'rader' })}, ${f.number(withheld)} utelämnade`,
    lossTotal: 'Vad som går förlorat, i allt',
    lossNone: 'Ingenting går förlorat.',
    lossRecords: 'Vad som går förlorat, ärende för ärende',
    field: 'Fält',
    reason: 'Varför',
    records: 'Ärenden',
    record: 'Ärende',
    lost: 'Förlorat',
    checked: ({ unchecked }: { unchecked: number }, f) =>
      unchecked === 0
        ? 'Allt är prövat mot källan'
        : `${f.plural(unchecked, { one: 'del', other: 'delar' })} kunde inte prövas mot källan`,
    checkedCaption: 'Vad som är prövat mot källan',
    part: 'Del',
    against: 'Prövad mot',
    unchecked: 'Inte prövad',
    download: 'Hämta',
    downloadFile: 'Hämta filen',
    warning: 'Det här är uppgifter om enskilda personer',
    warningText:
      'Raderna har inga namn, men den som vet något om en person kan känna igen den. Lämna dem bara till den som ett beslut om utlämnande gäller, skydda filen och radera den när den är överlämnad. Att du hämtar den antecknas.',
    understood: 'Jag har ett beslut om utlämnande och vet vem filen ska till',
    send: 'Anteckna som sänt',
    sending: 'Har du sänt det?',
    effectSent: 'Det som formuläret säger räknas som känt utanför huset. Senare tabeller prövas mot det.',
    effectAsToday: 'Det antecknas som det ser ut i dag, med sitt kontrollnummer.',
  },
  en: {
    exports: 'Export to other countries and registers',
    lead: 'The same in the forms that others ask for. Each form says what is lost on the way.',
    none: 'There is no collection to hand on yet',
    noneText: 'When a collection is open and somebody has handed in, it can be handed on from here.',
    collection: 'Collection',
    period: 'Time',
    forms: 'Forms',
    standard_eurostat: 'Eurostat',
    standard_unodc: 'UNODC',
    standard_htcds: 'HTCDS 2.0',
    standard_ctdc: 'CTDC',
    about_eurostat: 'The tables crim_thb: registered victims, suspects, prosecuted and convicted in a year.',
    about_unodc: 'The questionnaire for the global report. Numbers under five stand as “<5”.',
    about_htcds: 'A row for each case, in the 83 fields. No names and no numbers come along.',
    about_ctdc:
      'A row for each exposed person, in the columns of CTDC. The rows are not anonymous until CTDC has made them so.',
    title: '{standard}: {collection}',
    stateAggregate: ({ rows }: { rows: number }, f) =>
      `${f.plural(rows, { one: 'case is', other: 'cases are' })} counted, and what would give somebody away is left out.`,
    stateRecords: ({ rows }: { rows: number }, f) =>
      `${f.plural(rows, { one: 'row', other: 'rows' })} about single persons. They leave the house only when you fetch them.`,
    notAYear: 'The questionnaire is about a calendar year, and the collection is not.',
    givenAway: ({ given }: { given: number }, f) =>
      `Cannot be handed out: what is out already gives ${f.plural(given, { one: 'small number', other: 'small numbers' })} away together with the questionnaire, whatever is left out.`,
    sentOn: 'Sent on {day}.',
    neverSent: 'Not sent.',
    figures: 'The questionnaire as it may be handed out',
    withheld: 'left out',
    value: 'Value',
    row: 'Row',
    figuresOf: ({ who, rows, withheld }: { who: string; rows: number; withheld: number }, f) =>
      `${who}: ${f.plural(rows, { one: 'row', other: 'rows' })}, ${f.number(withheld)} left out`,
    lossTotal: 'What is lost, in total',
    lossNone: 'Nothing is lost.',
    lossRecords: 'What is lost, case by case',
    field: 'Field',
    reason: 'Why',
    records: 'Cases',
    record: 'Case',
    lost: 'Lost',
    checked: ({ unchecked }: { unchecked: number }, f) =>
      unchecked === 0
        ? 'Everything was held against its source'
        : `${f.plural(unchecked, { one: 'part', other: 'parts' })} could not be held against the source`,
    checkedCaption: 'What was held against its source',
    part: 'Part',
    against: 'Held against',
    unchecked: 'Not checked',
    download: 'Fetch',
    downloadFile: 'Fetch the file',
    warning: 'This is about single persons',
    warningText:
      'The rows have no names, but whoever knows something of a person can recognise them. Give them only to whom a decision on disclosure is about, protect the file, and erase it when it is handed over. That you fetch it is recorded.',
    understood: 'I have a decision on disclosure and know whom the file is for',
    send: 'Note as sent',
    sending: 'Have you sent it?',
    effectSent:
      'What the questionnaire says counts as known outside the house. Later tables are tested beside it.',
    effectAsToday: 'It is noted as it stands today, with its check number.',
  },
})

export const exportWords = (locale: Locale) => translator(exportMessages, locale)

export const exportRefusals = catalogue({
  sv: {
    'export.not_a_year': 'Formuläret gäller ett kalenderår, och insamlingen gör inte det.',
    'export.given_away':
      'Formuläret kan inte lämnas ut: tillsammans med det som redan är ute röjer det små tal.',
    'export.not_understood': 'Kryssa i att du har ett beslut om utlämnande innan du hämtar filen',
    'export.nothing': 'Det finns inga uppgifter att sända.',
  },
  en: {
    'export.not_a_year': 'The questionnaire is about a calendar year, and the collection is not.',
    'export.given_away':
      'The questionnaire cannot be handed out: beside what is out already it gives small numbers away.',
    'export.not_understood': 'Tick that you have a decision on disclosure before you fetch the file',
    'export.nothing': 'There is nothing to send.',
  },
})
