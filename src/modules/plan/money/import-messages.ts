import { catalogue, joined, translator } from '../../../platform/i18n/catalogue.ts'
import { nameRefusals } from '../../directory/index.ts'
import { moneyRefusals } from './messages.ts'

/** What is wrong with a row of a table of postings. */
const rowProblems = catalogue({
  sv: {
    kind_unknown:
      'Slaget är okänt. Skriv anslag, beslut, planerat, beviljat, utbetalning, förbrukat eller återbetalning.',
    no_day: 'Skriv dagen som åååå-mm-dd.',
    no_sum: 'Beloppet kan inte läsas. Skriv kronor som 450000 eller 12,50, utan tusentalspunkter.',
    negative: 'Beloppet måste vara större än noll.',
    other_currency: 'Beloppet är i {currency}. Räkna om det till svenska kronor.',
    no_year: 'Skriv året med fyra siffror.',
    years_reversed: 'Perioden slutar {to}, innan den börjar {from}.',
    missing: 'Här saknas något.',
    too_long: 'Texten är för lång.',
    no_page: 'Skriv sidans nummer.',
    number_twice: 'Beslutet {number} står redan på rad {first}.',
    assignment_unknown: 'Inget uppdrag i planen har numret {number}.',
    measure_unknown: 'Planen har ingen åtgärd {number}.',
    recipient_not_here: 'Mottagare anges för det som är beviljat, utbetalt, förbrukat eller återbetalt.',
    nowhere: 'Det finns inga pengar som steget kan utgå från. Ange uppdraget, och postera stegen före.',
  },
  en: {
    kind_unknown:
      'The kind is unknown. Write appropriation, decision, planned, granted, payment, spent or paid back.',
    no_day: 'Write the day as yyyy-mm-dd.',
    no_sum: 'The amount cannot be read. Write kronor as 450000 or 12.50, without points for thousands.',
    negative: 'The amount must be more than zero.',
    other_currency: 'The amount is in {currency}. Convert it to Swedish kronor.',
    no_year: 'Write the year with four figures.',
    years_reversed: 'The period ends {to}, before it begins {from}.',
    missing: 'Something is missing here.',
    too_long: 'The text is too long.',
    no_page: 'Write the number of the page.',
    number_twice: 'Decision {number} stands on row {first} already.',
    assignment_unknown: 'No assignment of the plan has the number {number}.',
    measure_unknown: 'The plan has no measure {number}.',
    recipient_not_here: 'A recipient is given for what is granted, paid, spent or paid back.',
    nowhere:
      'There is no money that the step can begin from. Name the assignment, and post the steps before.',
  },
})

export const importProblems = joined(rowProblems, moneyRefusals, nameRefusals)

const messages = catalogue({
  sv: {
    title: 'Läs in posteringar',
    lead: 'Välj en fil med posteringar: Excel (.xlsx) eller CSV. Först visas vad den skulle göra. Inget läses in förrän allt stämmer.',
    start: 'Ladda ner posteringarna för att se hur filen ska se ut.',
    appropriations:
      'Rader med slaget ”anslag” räknas som planens bara om texten nämner planens beteckning och år och anslag stämmer. Beloppet jämförs aldrig. Övriga rader noteras som sedda, med skälet.',
    preview: 'Granska',
    row: 'Rad',
    would: 'Det här läses in',
    effectPosts: ({ count }: { count: number }, f) =>
      `${f.plural(count, { one: 'postering läggs till', other: 'posteringar läggs till' })}.`,
    effectAside: ({ count }: { count: number }, f) =>
      `${f.plural(count, { one: 'rad noteras som sedd, men inte planens pengar', other: 'rader noteras som sedda, men inte planens pengar' })}.`,
    confirm: 'Läs in',
    done: ({ posted, aside }: { posted: number; aside: number }, f) =>
      `${f.plural(posted, { one: 'postering är inläst', other: 'posteringar är inlästa' })}, ${f.plural(aside, { one: 'rad är noterad', other: 'rader är noterade' })}.`,
  },
  en: {
    title: 'Read postings in',
    lead: 'Choose a file of postings: Excel (.xlsx) or CSV. First you see what it would do. Nothing is read in before all is right.',
    start: 'Download the postings to see what the file should look like.',
    appropriations:
      'Rows of the kind “appropriation” count as the plan’s only where the text names the plan’s reference and year and appropriation agree. The amount is never compared. Other rows are noted as looked at, with the reason.',
    preview: 'Examine',
    row: 'Row',
    would: 'This is read in',
    effectPosts: ({ count }: { count: number }, f) =>
      `${f.plural(count, { one: 'posting is added', other: 'postings are added' })}.`,
    effectAside: ({ count }: { count: number }, f) =>
      `${f.plural(count, { one: 'row is noted as looked at and none of the plan’s money', other: 'rows are noted as looked at and none of the plan’s money' })}.`,
    confirm: 'Read in',
    done: ({ posted, aside }: { posted: number; aside: number }, f) =>
      `${f.plural(posted, { one: 'posting has been read in', other: 'postings have been read in' })}, ${f.plural(aside, { one: 'row noted', other: 'rows noted' })}.`,
  },
})

export const importWords = (locale: 'sv' | 'en') => translator(messages, locale)
