import { catalogue, translator } from '../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { describeHtcdsProblem, htcdsProblemMessages } from '../standards/index.ts'

type Said = Readonly<Record<string, Words>>

const recordWrongs: Said = {
  unknown_field: {
    sv: 'ett fält finns inte i formatet. Ta bort det; namn, nummer och adresser tas aldrig emot',
    en: 'a field is not in the format. Take it away; names, numbers and addresses are never taken',
  },
  wrong_value: {
    sv: 'fältet saknas eller har ett värde som formatet inte har',
    en: 'the field is missing, or has a value that the format has not',
  },
  twice: { sv: 'en tidigare post har samma beteckning', en: 'an earlier record has the same reference' },
  too_many: {
    sv: 'filen har fler poster än vad som läses på en gång. Dela den',
    en: 'there are more records than are read at once. Divide the file',
  },
}

const records = (problems: string, locale: Locale): string =>
  problems
    .split(' ')
    .map((one) => {
      const [record = '', field = '', code = ''] = one.split('|')
      const place = { sv: `Post ${record}`, en: `Record ${record}` }[locale]
      return `${place}${field === '' ? '' : `, ${field}`}: ${recordWrongs[code]?.[locale] ?? code}.`
    })
    .join(' ')

const htcds = (problems: string, locale: Locale): string => {
  const t = translator(htcdsProblemMessages, locale)
  return problems
    .split(' ')
    .map((one) => {
      const [row = '1', field = '', code = ''] = one.split('|')
      return describeHtcdsProblem(t, { row: Number(row), field: field === '' ? null : field, code } as never)
    })
    .join(' ')
}

export const collectionRefusals = catalogue({
  sv: {
    'collection.period_backwards': 'Sista dagen kommer före den första',
    'collection.due_too_early': 'Sätt en dag efter den sista dagen som räknas',
    'collection.none_before':
      'Det finns ingen insamling före den här tiden. Ta bort valet och be dem en och en.',
    'collection.no_tables': 'Välj minst en tabell',
    'collection.no_such_body': 'Katalogen har ingen organisation med just det namnet. Välj i listan.',
    'collection.asked_already': 'Organisationen är redan ombedd',
    'submission.other_way': 'Ni är inte ombedda att lämna uppgifter på det sättet. Säg till rapportören.',
    'submission.counted_too_early': 'Tiden som räknas är inte slut då. Ange {day} eller en senare dag.',
    'submission.table_not_whole': 'Tabellen {table} ska ha var och en av sina rutor en gång, och inga andra',
    'submission.other_tables': 'Lämna just de tabeller som ni ombeds om: {tables}',
    'submission.no_file': 'Välj en fil',
    'submission.records': ({ problems }: { problems: string }) => records(problems, 'sv'),
    'submission.htcds': ({ problems }: { problems: string }) => htcds(problems, 'sv'),
    'submission.no_records': 'Filen är varken HTCDS 2.0 eller en lista av ärendeposter i JSON',
    'submission.day_needed': 'Ange den dag från vilken raderna räknas',
    'submission.tables_or_records': 'Lämna antingen tabeller eller poster',
    'submission.no_table': 'Nummer {place} är ingen tabell med rutor och uppgifter',
    'sheet.unreadable': 'Filen är varken CSV eller en Excel-fil (.xlsx) utan lösenord',
    'sheet.too_many_rows': 'Filen har fler än {rows} rader. Dela den',
    'sheet.too_many_columns': 'Filen har fler än {columns} kolumner',
    'sheet.nothing':
      'Ingen rad i filen har något av det som ska lämnas. Välj vad kolumnerna är, eller en annan fil',
    'submission.no_such_code': 'Koden öppnar inget för er. Kontrollera den med rapportören.',
  },
  en: {
    'collection.period_backwards': 'The last day comes before the first',
    'collection.due_too_early': 'Set a day after the last day that is counted',
    'collection.none_before': 'There is no collection before this time. Untick it, and ask them one by one.',
    'collection.no_tables': 'Choose one table at least',
    'collection.no_such_body': 'The directory has no organisation of just that name. Choose from the list.',
    'collection.asked_already': 'The organisation is asked already',
    'submission.other_way': 'You are not asked to hand in in that way. Tell the rapporteur.',
    'submission.counted_too_early': 'The time that is counted is not over then. Give {day} or a later day.',
    'submission.table_not_whole': 'The table {table} must have each of its cells once, and no others',
    'submission.other_tables': 'Hand in just the tables that you are asked for: {tables}',
    'submission.no_file': 'Choose a file',
    'submission.records': ({ problems }: { problems: string }) => records(problems, 'en'),
    'submission.htcds': ({ problems }: { problems: string }) => htcds(problems, 'en'),
    'submission.no_records': 'The file is neither HTCDS 2.0 nor a list of case records in JSON',
    'submission.day_needed': 'Give the day from which the rows count',
    'submission.tables_or_records': 'Hand in either tables or records',
    'submission.no_table': 'Number {place} is no table with cells and figures',
    'sheet.unreadable': 'The file is neither CSV nor an Excel file (.xlsx) without a password',
    'sheet.too_many_rows': 'The file has more than {rows} rows. Divide it',
    'sheet.too_many_columns': 'The file has more than {columns} columns',
    'sheet.nothing':
      'No row of the file has anything of what is asked for. Choose what the columns are, or another file',
    'submission.no_such_code': 'The code opens nothing to you. Check it with the rapporteur.',
  },
})
