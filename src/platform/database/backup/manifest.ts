import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { OperatorError } from '../../refusal.ts'
import { SECRET_FILE } from '../../vault/secret-file.ts'

/**
 * The form of a backup; a program that knows only lower numbers leaves it alone. The first form could hold the secret; from the third
 * on the rows may be encrypted.
 */
export const BACKUP_FORMAT = 3

/** Names of the files of a backup. `process` is there only while it is being written. */
export const backupFiles = {
  manifest: 'backup.json',
  digests: 'SHA256SUMS',
  tables: 'tables',
  /** In backups of the first form alone. */
  key: SECRET_FILE,
  auditHead: 'audit-head.json',
  process: 'process',
} as const

const tableSchema = z.object({
  schema: z.string(),
  name: z.string(),
  /** Columns in the order of the file; generated columns are computed again. */
  columns: z.array(z.string()).min(1),
  rows: z.number().int().min(0),
  // Only a name below the backup itself: the manifest may have been written by somebody else.
  file: z.string().regex(/^tables\/[\w.%-]+\.copy\.gz(\.age)?$/),
})

const headSchema = z.object({ block: z.number().int(), head: z.string() })

const manifestSchema = z.object({
  format: z.number().int(),
  /** When the snapshot was taken. */
  madeAt: z.iso.datetime(),
  /** Version of the PostgreSQL that it was read from. */
  server: z.string(),
  kind: z.enum(['real', 'demo']).nullable(),
  migrations: z.array(z.object({ name: z.string(), digest: z.string() })),
  /** Version of the tables of the job queue. */
  queue: z.number().int(),
  tables: z.array(tableSchema),
  sequences: z.array(
    z.object({
      schema: z.string(),
      name: z.string(),
      value: z.string().regex(/^-?\d+$/),
      called: z.boolean(),
    }),
  ),
  /** The newest block of the audit trail in the snapshot. */
  audit: headSchema.nullable(),
  /** How much the store of the cases' keys held, which is not in the backup; absent where that is not known. */
  keyStore: z.object({ keys: z.number().int(), entries: z.number().int() }).nullable().default(null),
  /** Public keys to which the rows are encrypted; none where they are not. */
  sealedTo: z.array(z.string()).default([]),
  /** Where the key of the encrypted fields is (`backup` in the first form alone), and a stand-in that tells whether a key is the right one. */
  key: z.object({ place: z.enum(['keys', 'backup', 'environment']), check: z.string() }).nullable(),
})

export type Manifest = z.output<typeof manifestSchema>
export type BackedUpTable = Manifest['tables'][number]

/**
 * Reads what a backup says about itself.
 *
 * @throws OperatorError where the folder is no whole backup, or was made by a newer version.
 */
export const readManifest = (folder: string): Manifest => {
  if (statSync(join(folder, backupFiles.process), { throwIfNoEntry: false }))
    throw new OperatorError(`${folder} was not finished; take another backup`)
  const file = join(folder, backupFiles.manifest)
  let content: unknown
  try {
    content = JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw new OperatorError(`${folder} is not a backup of Samlad (${backupFiles.manifest} cannot be read)`, {
      cause,
    })
  }
  const format = (content as { format?: unknown }).format
  if (typeof format === 'number' && format > BACKUP_FORMAT)
    throw new OperatorError(`${folder} was made by a newer version of Samlad; restore it with that version`)
  const read = manifestSchema.safeParse(content)
  if (!read.success) {
    const issue = read.error.issues[0]
    throw new OperatorError(`${file} is damaged: ${issue?.path.join('.')}: ${issue?.message}`)
  }
  return read.data
}
