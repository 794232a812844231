import { addDays, type Day } from '../../platform/clock/clock.ts'
import type { Bilingual } from './bilingual.ts'
import type { Offence } from './offences/offence.ts'
import { OFFENCES } from './offences/table.ts'
import { SECTION_KEYS, section } from './sections.ts'
import { TERMS } from './terms.ts'
import { inOrder, type Sfs, type Version, versionOn } from './versions.ts'

/**
 * Whether a section applies. `unread`: it has been changed in a way that the rules of the house have not been taught, so what rests
 * on it is for a lawyer until they have.
 */
export type Standing = 'in_force' | 'repealed' | 'unread'

/** What the law says, by kind of saying: each holds the versions of each of its subjects. */
interface Tables {
  /** The least prison of an offence, in months; null where its scale names none. */
  readonly scale: number | null
  /** Whether a section applies. */
  readonly standing: Standing
  /** What a section says, in our own words. */
  readonly wording: Bilingual
  /** Kinds of recipients that a section no longer reaches. */
  readonly closed: readonly string[]
  /** The length of a clock; null where the duty has no days. */
  readonly length: { readonly days?: number; readonly months?: number } | null
  /** A number that a section names: years or an age; null where it names none. */
  readonly term: number | null
}
export type TableName = keyof Tables
export type ValueOf<Name extends TableName> = Tables[Name]
const NAMES = ['scale', 'standing', 'wording', 'closed', 'length', 'term'] as const satisfies TableName[]

type Table = ReadonlyMap<string, readonly Version<unknown>[]>

/** The law as one value: what it says of each thing, from which day, and by which amendment. Read with `valueOn`. */
export interface Law {
  readonly offences: ReadonlyMap<string, Offence>
  readonly tables: Readonly<Record<TableName, Table>>
}

/** One thing that an amendment changes. */
export type Change = {
  readonly [Name in TableName]: {
    readonly table: Name
    /** What it is of: an offence, a section, a clock, a term. */
    readonly of: string
    readonly version: Version<Tables[Name]>
    /** An offence that the table did not have. */
    readonly offence?: Omit<Offence, 'scales'>
  }
}[TableName]

const standingsOf = (key: Parameters<typeof section>[0]): readonly Version<Standing>[] => {
  const { from, until, by, endedBy } = section(key)
  return [
    { from, by, value: 'in_force' },
    ...(until === null ? [] : [{ from: addDays(until, 1), by: endedBy, value: 'repealed' } as const]),
  ]
}

/** The law that the house brings with it. */
export const OWN_LAW: Law = {
  offences: new Map(Object.entries(OFFENCES)),
  tables: {
    scale: new Map(Object.entries(OFFENCES).map(([key, { scales }]) => [key, scales])),
    standing: new Map(SECTION_KEYS.map((key) => [key, standingsOf(key)])),
    wording: new Map(
      SECTION_KEYS.map((key) => {
        const { saying, later } = section(key)
        return [key, [{ from: null, by: null, value: saying }, ...later]]
      }),
    ),
    closed: new Map(),
    length: new Map(),
    term: new Map(Object.entries(TERMS).map(([key, { versions }]) => [key, versions])),
  },
}

const tablesOf = (make: (name: TableName) => Table): Law['tables'] =>
  Object.fromEntries(NAMES.map((name) => [name, make(name)])) as Law['tables']

/** The law with what amendments change, each from its day. */
export const amended = (law: Law, changes: readonly Change[]): Law => {
  const added = changes.filter(({ offence }) => offence !== undefined)
  const offences = new Map([
    ...law.offences,
    ...added.map(({ of, offence }) => [of, { ...offence!, scales: [] }] as const),
  ])
  const tables = tablesOf((name) => {
    const table = new Map(law.tables[name])
    for (const { of, version } of changes.filter((change) => change.table === name))
      table.set(of, inOrder([...(table.get(of) ?? []), version as Version<unknown>]))
    return table
  })
  return { offences, tables }
}

/** The law as it would be had an amendment not been decided: what the time machine compares with. */
export const without = (law: Law, sfs: Sfs): Law => ({
  ...law,
  tables: tablesOf(
    (name) =>
      new Map([...law.tables[name]].map(([of, versions]) => [of, versions.filter(({ by }) => by !== sfs)])),
  ),
})

/** Everything that an amendment brought into the law. */
export const broughtBy = (law: Law, sfs: Sfs): readonly Change[] =>
  NAMES.flatMap((table) =>
    [...law.tables[table]].flatMap(([of, versions]) =>
      versions.filter(({ by }) => by === sfs).map((version) => ({ table, of, version }) as Change),
    ),
  )

/** The versions of one thing, oldest first. */
export const versionsOf = <Name extends TableName>(
  law: Law,
  table: Name,
  of: string,
): readonly Version<Tables[Name]>[] => (law.tables[table].get(of) ?? []) as readonly Version<Tables[Name]>[]

/** What the law says of one thing on a day; nothing where it says nothing. */
export const valueOn = <Name extends TableName>(
  law: Law,
  table: Name,
  of: string,
  day: Day,
): Tables[Name] | undefined => versionOn(versionsOf(law, table, of), day)?.value

/** Kinds of recipients that a section no longer reaches on a day: what one amendment has closed, none opens by closing another. */
export const closedOn = (law: Law, section: string, day: Day): readonly string[] => [
  ...new Set(
    versionsOf(law, 'closed', section)
      .filter(({ from }) => from === null || from <= day)
      .flatMap(({ value }) => value),
  ),
]

/** The days after one and until another on which something of a law begins or ends, first to last. */
export const daysOfChange = (after: Day, until: Day, law: Law = lawInUse()): readonly Day[] => {
  const days = new Set<Day>()
  for (const name of NAMES)
    for (const versions of law.tables[name].values())
      for (const { from } of versions) if (from !== null && after < from && from <= until) days.add(from)
  return [...days].sort()
}

let inUse: Law = OWN_LAW

/** The law that this process decides by: its own, and the amendments that have been entered and confirmed. */
export const lawInUse = (): Law => inUse

/** Puts another law in use, when amendments have been read. It is the same for everybody whom the process serves. */
export const useLaw = (law: Law): void => {
  inUse = law
}
