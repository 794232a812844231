/** A row of a table of bodies. Lists stand in one cell, with `|` between. */
export interface TableRow extends Record<TableColumn, string> {}

export const tableColumns = [
  'name',
  'nameEnglish',
  'type',
  'county',
  'address',
  'activeFrom',
  'activeUntil',
  'aliases',
  'successors',
  'successorsFrom',
  'successorsScope',
  'successorsBasis',
] as const
export type TableColumn = (typeof tableColumns)[number]

/** Headings by language; a table may come back with either, in any letter case. */
export const tableHeadings = {
  sv: {
    name: 'Namn',
    nameEnglish: 'Engelskt namn',
    type: 'Typ',
    county: 'Länskod',
    address: 'Funktionsadress',
    activeFrom: 'Verksam från',
    activeUntil: 'Verksam till',
    aliases: 'Andra namn',
    successors: 'Efterträdare',
    successorsFrom: 'Efterträdd från',
    successorsScope: 'Efterträdd i fråga om',
    successorsBasis: 'Grund',
  },
  en: {
    name: 'Name',
    nameEnglish: 'English name',
    type: 'Type',
    county: 'County code',
    address: 'Function address',
    activeFrom: 'Active from',
    activeUntil: 'Active until',
    aliases: 'Other names',
    successors: 'Successors',
    successorsFrom: 'Succeeded from',
    successorsScope: 'Succeeded in',
    successorsBasis: 'Basis',
  },
} as const satisfies Record<'sv' | 'en', Record<TableColumn, string>>
