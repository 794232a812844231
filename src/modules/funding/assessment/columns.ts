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
  {
    key: 'organisation',
    heading: { sv: 'Organisation', en: 'Organisation' },
    also: ['sökande', 'förening', 'applicant'],
    required: true,
  },
  {
    key: 'title',
    heading: { sv: 'Rubrik', en: 'Title' },
    also: ['projekt', 'insats', 'project'],
    required: true,
  },
  { key: 'summary', heading: { sv: 'Sammanfattning', en: 'Summary' } },
  {
    key: 'sought',
    heading: { sv: 'Sökt belopp', en: 'Amount applied for' },
    also: ['belopp', 'amount'],
    required: true,
    kind: 'kronor',
  },
  { key: 'currency', heading: { sv: 'Valuta', en: 'Currency' } },
  {
    key: 'startsOn',
    heading: { sv: 'Börjar', en: 'Begins' },
    also: ['startdatum', 'start date'],
    kind: 'day',
  },
  { key: 'endsOn', heading: { sv: 'Slutar', en: 'Ends' }, also: ['slutdatum', 'end date'], kind: 'day' },
  {
    key: 'receivedOn',
    heading: { sv: 'Kom in, dag', en: 'Received, day' },
    also: ['inkom', 'inkommen', 'received'],
    required: true,
    kind: 'day',
  },
  { key: 'receivedAt', heading: { sv: 'Kom in, tid', en: 'Received, time' }, also: ['klockslag', 'time'] },
] as const satisfies readonly TableColumn[]

/** Decisions that were made elsewhere, such as by a board. */
export const decisionColumns = [
  {
    key: 'receipt',
    heading: { sv: 'Kvitto', en: 'Receipt' },
    also: ['kvittonummer', 'ärende', 'reference'],
    required: true,
  },
  { key: 'outcome', heading: { sv: 'Utfall', en: 'Outcome' }, also: ['beslut', 'decision'], required: true },
  {
    key: 'granted',
    heading: { sv: 'Beviljat belopp', en: 'Amount granted' },
    also: ['belopp', 'beviljat', 'granted'],
    kind: 'kronor',
  },
  { key: 'currency', heading: { sv: 'Valuta', en: 'Currency' } },
  {
    key: 'number',
    heading: { sv: 'Beslutsnummer', en: 'Decision number' },
    also: ['diarienummer', 'dnr'],
    required: true,
  },
  {
    key: 'decidedOn',
    heading: { sv: 'Beslutsdag', en: 'Day of the decision' },
    also: ['beslutsdatum', 'beslutad', 'decided'],
    required: true,
    kind: 'day',
  },
  { key: 'reasons', heading: { sv: 'Skäl', en: 'Reasons' }, also: ['motivering', 'reason'], required: true },
] as const satisfies readonly TableColumn[]
