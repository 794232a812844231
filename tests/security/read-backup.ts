import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { readManifest } from '../../src/platform/database/backup/manifest.ts'

/** A row as it stands in a backup: every value as its text, `undefined` where there is none. */
export interface BackupRow {
  /** `schema.table`. */
  readonly table: string
  readonly values: Readonly<Record<string, string | undefined>>
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v' }
const readValue = (text: string): string | undefined =>
  text === '\\N' ? undefined : text.replace(/\\(.)/gs, (_, one: string) => ESCAPES[one] ?? one)

/** Every row of a backup, read as whoever has the folder and nothing else reads it. */
export const readBackup = (folder: string): BackupRow[] =>
  readManifest(folder).tables.flatMap(({ schema, name, columns, file }) =>
    gunzipSync(readFileSync(join(folder, file)))
      .toString('utf8')
      .split('\n')
      .slice(0, -1)
      .map((line) => {
        const values = line.split('\t').map(readValue)
        return {
          table: `${schema}.${name}`,
          values: Object.fromEntries(columns.map((column, place) => [column, values[place]])),
        }
      }),
  )
