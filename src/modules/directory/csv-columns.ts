import type { TableColumn as Described, TableRow } from '../../platform/tables/table.ts'

/** Columns of a table of bodies. Lists stand in one cell, with `|` between. */
export const bodyColumns = [
  {
    key: 'name',
    heading: { sv: 'Namn', en: 'Name' },
    also: ['organisation', 'myndighet', 'authority', 'organisation name'],
    required: true,
  },
  { key: 'nameEnglish', heading: { sv: 'Engelskt namn', en: 'English name' } },
  { key: 'type', heading: { sv: 'Typ', en: 'Type' }, also: ['organisationstyp', 'kategori'] },
  { key: 'county', heading: { sv: 'Länskod', en: 'County code' }, also: ['län', 'lan', 'county'] },
  {
    key: 'municipality',
    heading: { sv: 'Kommunkod', en: 'Municipality code' },
    also: ['kommun', 'municipality'],
  },
  {
    key: 'address',
    heading: { sv: 'Funktionsadress', en: 'Function address' },
    also: ['e-post', 'e-postadress', 'epost', 'email', 'e-mail', 'mejl'],
  },
  {
    key: 'activeFrom',
    heading: { sv: 'Verksam från', en: 'Active from' },
    also: ['startdatum', 'bildad'],
    kind: 'day',
  },
  {
    key: 'activeUntil',
    heading: { sv: 'Verksam till', en: 'Active until' },
    also: ['slutdatum', 'upphörd'],
    kind: 'day',
  },
  {
    key: 'aliases',
    heading: { sv: 'Andra namn', en: 'Other names' },
    also: ['förkortning', 'alias', 'abbreviation'],
  },
  { key: 'kinds', heading: { sv: 'Slag av mottagare', en: 'Kinds of recipient' } },
  { key: 'kindsFrom', heading: { sv: 'Slag från', en: 'Kind from' } },
  { key: 'kindsUntil', heading: { sv: 'Slag till', en: 'Kind until' } },
  { key: 'kindsSource', heading: { sv: 'Slag enligt', en: 'Kind according to' } },
  { key: 'successors', heading: { sv: 'Efterträdare', en: 'Successors' } },
  { key: 'successorsFrom', heading: { sv: 'Efterträdd från', en: 'Succeeded from' } },
  { key: 'successorsScope', heading: { sv: 'Efterträdd i fråga om', en: 'Succeeded in' } },
  { key: 'successorsBasis', heading: { sv: 'Grund', en: 'Basis' } },
] as const satisfies readonly Described[]
export type TableColumn = (typeof bodyColumns)[number]['key']
export type GivenRow = TableRow<TableColumn>
