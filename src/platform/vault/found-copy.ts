import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { OperatorError } from '../refusal.ts'
import type { LedgerEntry } from './case-vault.ts'
import { HISTORY, listCopies } from './copies.ts'
import { readCopy } from './copy-file.ts'
import { KEY_DESTROYED } from './ledger.ts'
import { readEntries } from './ledger-file.ts'

/** Name of the copy in an export. */
export const EXPORTED = 'keys.jsonl.gz'

/** The newest copy in an export or in a data folder. @throws OperatorError where there is none. */
export const findCopy = (folder: string): string => {
  const exported = join(folder, EXPORTED)
  const newest = existsSync(exported) ? exported : listCopies(join(folder, HISTORY)).at(-1)?.file
  if (newest === undefined)
    throw new OperatorError(
      `${resolve(folder)} holds no keys: neither an export (${EXPORTED}) nor a key history (${HISTORY})`,
    )
  return newest
}

/** One line for each thing that was remembered, wherever it was found. */
const identityOf = ({ kind, subjectId, at, details }: LedgerEntry): string =>
  JSON.stringify([kind, subjectId, at.toISOString(), Object.entries(details).sort()])

/** Everything that was remembered: in the copy, and in the files that were written since. */
export const gatherEntries = async (folder: string, file: string): Promise<LedgerEntry[]> => {
  const entries = new Map<string, LedgerEntry>()
  const { rows } = await readCopy(file)
  for await (const line of rows)
    if ('entry' in line) {
      const entry = { ...line.entry, at: new Date(line.entry.at) }
      entries.set(identityOf(entry), entry)
    }
  for (const entry of readEntries(folder)) entries.set(identityOf(entry), entry)
  return [...entries.values()]
}

/** Keys that were destroyed, though an older copy may still hold them. */
export const destroyedIn = (entries: readonly LedgerEntry[]): ReadonlySet<string> =>
  new Set(entries.flatMap(({ kind, subjectId }) => (kind === KEY_DESTROYED ? [subjectId] : [])))
