import type { BackupRow } from './read-backup.ts'

/** Rooms in which a row may belong to a case, or tell what was done to it or waits because of it. */
const ROOMS_OF_CASES = new Set([
  ...['support', 'disclosure', 'children', 'housing', 'return', 'redress'],
  ...['arrivals', 'audit'],
])
/** Tables whose rows are used by many cases: a search that is not for where somebody lives does not go through them. */
const OF_SHELTERS = new Set(['housing.shelter', 'housing.room', 'housing.place'])
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
const WORD = /[\w-]+/g

const schemaOf = ({ table }: BackupRow): string => table.slice(0, table.indexOf('.'))
const idsIn = (text: string | undefined): string[] => text?.match(UUID) ?? []
const idsOf = ({ values }: BackupRow): string[] => Object.values(values).flatMap(idsIn)

/** A backup with its rows found by the identifiers that stand in them, in whatever column and inside whatever text. */
export interface ReadBackup {
  readonly rows: readonly BackupRow[]
  readonly byId: ReadonlyMap<string, readonly BackupRow[]>
  /** Identifiers of what is of no case: bodies, people, sessions, plans. Everything hangs together through them. */
  readonly common: ReadonlySet<string>
  /** Identifiers of shelters, their rooms and places: through them the cases of one shelter hang together. */
  readonly shelters: ReadonlySet<string>
}

export const indexBackup = (rows: readonly BackupRow[]): ReadBackup => {
  const byId = new Map<string, BackupRow[]>()
  const common = new Set<string>()
  const shelters = new Set<string>()
  for (const row of rows) {
    for (const id of new Set(idsOf(row))) {
      const found = byId.get(id)
      if (found) found.push(row)
      else byId.set(id, [row])
    }
    const { id } = row.values
    if (id !== undefined && !ROOMS_OF_CASES.has(schemaOf(row))) common.add(id)
    // The run of a process, in which everybody's records stand.
    if (row.table === 'audit.record' && row.values.run !== undefined) common.add(row.values.run)
    if (id !== undefined && OF_SHELTERS.has(row.table)) shelters.add(id)
  }
  return { rows, byId, common, shelters }
}

/**
 * Everything that can be reached from a case, row by row: the identifiers of what is about it.
 *
 * @param past identifiers that the search does not go through.
 */
export const reachedFrom = (
  { byId, common }: ReadBackup,
  caseId: string,
  past: ReadonlySet<string> = new Set(),
): Set<string> => {
  const reached = new Set([caseId])
  for (const id of reached)
    for (const row of byId.get(id) ?? [])
      if (ROOMS_OF_CASES.has(schemaOf(row)))
        for (const other of idsOf(row)) if (!common.has(other) && !past.has(other)) reached.add(other)
  return reached
}

/**
 * Where a case meets somebody or something else in a backup: the columns in which one of the wanted words (identifiers or codes)
 * stands, in a row that names something of the case.
 *
 * @returns `schema.table.column`, sorted, each once.
 */
export const meetings = (
  { byId }: ReadBackup,
  reached: ReadonlySet<string>,
  wanted: ReadonlySet<string>,
): string[] => {
  const found = new Set<string>()
  for (const id of reached)
    if (!wanted.has(id))
      for (const { table, values } of byId.get(id) ?? [])
        for (const [column, value] of Object.entries(values))
          if (value?.match(WORD)?.some((word) => wanted.has(word))) found.add(`${table}.${column}`)
  return [...found].sort()
}

/** The columns in which any of some names stands as it is, `schema.table.column`, sorted, each once. */
export const columnsWith = ({ rows }: ReadBackup, names: readonly string[]): string[] => {
  const found = new Set<string>()
  for (const { table, values } of rows)
    for (const [column, value] of Object.entries(values))
      if (names.some((name) => value?.includes(name))) found.add(`${table}.${column}`)
  return [...found].sort()
}
