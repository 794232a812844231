import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import type { KeptHead } from '../../audit/signed-head.ts'
import { OperatorError } from '../../refusal.ts'
import type { Migration } from '../migrate.ts'
import { readIdentities } from './age.ts'
import { checkDigests, type Digests, readDigests } from './digests.ts'
import { findKey, type KeySources, type SoughtKey } from './key.ts'
import { backupFiles, type Manifest, readManifest } from './manifest.ts'

/** A backup that this program can restore. */
export interface CheckedBackup {
  readonly folder: string
  readonly manifest: Manifest
  /** The migrations that made its tables, in their order. */
  readonly migrations: readonly Migration[]
  readonly digests: Digests
  /** Private keys that open the rows, where they are encrypted. */
  readonly identities: readonly string[]
  /** Key of the encrypted fields, or what is missing of it. */
  readonly sought: SoughtKey
  /** Head of the audit trail that was kept outside the database. */
  readonly keptHead: KeptHead | undefined
}

/** This program's migrations up to the version of the backup. @throws OperatorError where the backup has others. */
const migrationsOf = (manifest: Manifest, ours: readonly Migration[]): Migration[] => {
  const theirs = new Map(manifest.migrations.map(({ name, digest }) => [name, digest]))
  const known = ours.filter(({ name }) => theirs.has(name))
  for (const { name, digest } of known)
    if (theirs.get(name) !== digest)
      throw new OperatorError(
        `migration ${name} differs from the one this backup was made with; restore it with the version that made it`,
      )
  const unknown = manifest.migrations.find(({ name }) => !known.some((one) => one.name === name))
  if (unknown)
    throw new OperatorError(
      `the backup was made by a newer version of Samlad (it has ${unknown.name}); restore it with that version`,
    )
  return known
}

const readHead = (folder: string): KeptHead | undefined => {
  const file = join(folder, backupFiles.auditHead)
  if (!existsSync(file)) return undefined
  return z.object({ block: z.number(), head: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8')))
}

/** The private keys that open the rows. @throws OperatorError where they are encrypted to others, before anything is read. */
const findIdentities = async ({ sealedTo }: Manifest, file: string | undefined): Promise<string[]> => {
  if (sealedTo.length === 0) return []
  const to = sealedTo.join(', ')
  if (file === undefined)
    throw new OperatorError(
      `the backup is encrypted to ${to}: name the file of its private key with --identity FILE`,
    )
  const pairs = await readIdentities(file)
  if (!pairs.some(({ recipient }) => sealedTo.includes(recipient)))
    throw new OperatorError(
      `${file} opens what is encrypted to ${pairs.map(({ recipient }) => recipient).join(', ')}, and the backup is encrypted to ${to}`,
    )
  return pairs.map(({ identity }) => identity)
}

/**
 * Reads what a backup is and looks for what opens it: before its files are read through, which takes long, and before anything is made of it.
 *
 * @param identityFile private keys of age, where it is encrypted.
 * @throws OperatorError in one line that names what is wrong.
 */
export const readBackup = async (
  given: string,
  ours: readonly Migration[],
  sources: KeySources,
  identityFile: string | undefined,
): Promise<CheckedBackup> => {
  const folder = resolve(given)
  const manifest = readManifest(folder)
  const migrations = migrationsOf(manifest, ours)
  const digests = readDigests(folder)
  const listed = [backupFiles.manifest, ...manifest.tables.map(({ file }) => file)]
  const unlisted = listed.find((name) => !digests.has(name))
  if (unlisted !== undefined)
    throw new OperatorError(
      `${join(folder, unlisted)} is not in ${backupFiles.digests}; take the backup from another copy`,
    )
  const sought = findKey(folder, manifest, sources)
  // An audit head that nothing vouches for proves nothing.
  const keptHead = digests.has(backupFiles.auditHead) ? readHead(folder) : undefined
  const identities = await findIdentities(manifest, identityFile)
  return { folder, manifest, migrations, digests, sought, keptHead, identities }
}

/** Checks every file of it against its digest. @throws OperatorError naming the first that is missing or changed. */
export const checkFiles = (
  { folder, digests }: CheckedBackup,
  onProgress: (share: number) => void,
): Promise<void> => checkDigests(folder, digests, [backupFiles.key], onProgress)
