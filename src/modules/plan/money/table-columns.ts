import type { TableColumn } from '../../../platform/tables/table.ts'

/** Columns of a table of postings, as it goes out and comes in. */
export const moneyColumns = [
  {
    key: 'kind',
    heading: { sv: 'Slag', en: 'Kind' },
    also: ['typ', 'händelse', 'transaktionstyp', 'type'],
    required: true,
  },
  {
    key: 'day',
    heading: { sv: 'Dag', en: 'Day' },
    also: ['datum', 'date', 'beslutsdatum', 'bokföringsdatum', 'utbetalningsdag'],
    required: true,
    kind: 'day',
  },
  {
    key: 'kronor',
    heading: { sv: 'Belopp (kr)', en: 'Amount (SEK)' },
    also: ['belopp', 'summa', 'kronor', 'amount', 'sum'],
    required: true,
    kind: 'kronor',
  },
  { key: 'currency', heading: { sv: 'Valuta', en: 'Currency' } },
  { key: 'fromYear', heading: { sv: 'Från år', en: 'From year' }, kind: 'number' },
  { key: 'toYear', heading: { sv: 'Till år', en: 'To year' }, kind: 'number' },
  { key: 'body', heading: { sv: 'Myndighet', en: 'Authority' }, also: ['organisation', 'body', 'agency'] },
  { key: 'recipient', heading: { sv: 'Mottagare', en: 'Recipient' } },
  { key: 'item', heading: { sv: 'Bidragets beteckning', en: 'Reference of the grant' } },
  { key: 'assignment', heading: { sv: 'Uppdragets nummer', en: 'Number of the assignment' } },
  { key: 'measures', heading: { sv: 'Åtgärder', en: 'Measures' } },
  { key: 'appropriation', heading: { sv: 'Anslag', en: 'Appropriation' } },
  {
    key: 'decisionNumber',
    heading: { sv: 'Beslutets nummer', en: 'Number of the decision' },
    also: ['beslutsnummer', 'diarienummer', 'dnr', 'decision number'],
  },
  {
    key: 'words',
    heading: { sv: 'Vad', en: 'What' },
    also: ['beskrivning', 'ändamål', 'text', 'description', 'purpose'],
  },
  {
    key: 'source',
    heading: { sv: 'Källa', en: 'Source' },
    also: ['underlag', 'handling', 'document'],
    required: true,
  },
  { key: 'page', heading: { sv: 'Sida', en: 'Page' }, kind: 'number' },
] as const satisfies readonly TableColumn[]
export type MoneyColumn = (typeof moneyColumns)[number]['key']

/** Kinds as a table writes them, in either language. */
export const kindWords = {
  estimate: { sv: 'beräkning', en: 'estimate' },
  parliament: { sv: 'anslag', en: 'appropriation' },
  planning: { sv: 'planerat', en: 'planned' },
  decision: { sv: 'beslut', en: 'decision' },
  grant: { sv: 'beviljat', en: 'granted' },
  disposal: { sv: 'utbetalning', en: 'payment' },
  spending: { sv: 'förbrukat', en: 'spent' },
  return: { sv: 'återbetalning', en: 'paid back' },
  reversal: { sv: 'taget tillbaka', en: 'taken back' },
} as const
