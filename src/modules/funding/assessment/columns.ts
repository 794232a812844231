import type { TableColumn } from '../../../platform/tables/table.ts'

/** What applications to a call, and the decisions on them, are as a table. */
export const exportColumns = [
  { key: 'receipt', heading: { sv: 'Kvitto', en: 'Receipt' } },
  { key: 'organisation', heading: { sv: 'Organisation', en: 'Organisation' } },
  { key: 'title', heading: { sv: 'Rubrik', en: 'Title' } },
  { key: 'sought', heading: { sv: 'Sökt belopp', en: 'Amount applied for' }, kind: 'kronor' },
  { key: 'currency', heading: { sv: 'Valuta', en: 'Currency' } },
  { key: 'points', heading: { sv: 'Poäng (%)', en: 'Points (%)' }, kind: 'number' },
  { key: 'outcome', heading: { sv: 'Utfall', en: 'Outcome' } },
  { key: 'granted', heading: { sv: 'Beviljat belopp', en: 'Amount granted' }, kind: 'kronor' },
] as const satisfies readonly TableColumn[]

/** Applications that came another way than through the form. */
export const applicationColumns = [
  { key: 'organisation', heading: { sv: 'Organisation', en: 'Organisation' }, required: true },
  { key: 'title', heading: { sv: 'Rubrik', en: 'Title' }, required: true },
  { key: 'summary', heading: { sv: 'Sammanfattning', en: 'Summary' } },
  { key: 'sought', heading: { sv: 'Sökt belopp', en: 'Amount applied for' }, required: true },
  { key: 'currency', heading: { sv: 'Valuta', en: 'Currency' } },
  { key: 'startsOn', heading: { sv: 'Börjar', en: 'Begins' } },
  { key: 'endsOn', heading: { sv: 'Slutar', en: 'Ends' } },
  { key: 'receivedOn', heading: { sv: 'Kom in, dag', en: 'Received, day' }, required: true },
  { key: 'receivedAt', heading: { sv: 'Kom in, tid', en: 'Received, time' } },
] as const satisfies readonly TableColumn[]

/** Decisions that were made elsewhere, such as by a board. */
export const decisionColumns = [
  { key: 'receipt', heading: { sv: 'Kvitto', en: 'Receipt' }, required: true },
  { key: 'outcome', heading: { sv: 'Utfall', en: 'Outcome' }, required: true },
  { key: 'granted', heading: { sv: 'Beviljat belopp', en: 'Amount granted' } },
  { key: 'currency', heading: { sv: 'Valuta', en: 'Currency' } },
  { key: 'number', heading: { sv: 'Beslutsnummer', en: 'Decision number' }, required: true },
  { key: 'decidedOn', heading: { sv: 'Beslutsdag', en: 'Day of the decision' }, required: true },
  { key: 'reasons', heading: { sv: 'Skäl', en: 'Reasons' }, required: true },
] as const satisfies readonly TableColumn[]
