import { join, resolve } from 'node:path'
import type { TrailPlaces } from '../audit/outside.ts'
import { projectRoot } from '../config/root.ts'
import type { Settings } from '../config/settings.ts'
import { namesOfMigrations } from '../database/migrate.ts'
import type { KeyPlace } from '../vault/key-place.ts'
import { type KeyStanding, readKeyStanding } from '../vault/key-standing.ts'
import { readSpace } from './space.ts'
import { readWitnesses, type WitnessStanding } from './witnesses.ts'

/** What a process can tell of where it runs, and of what lies outside its database. */
export interface Machine {
  /** Version of Node. */
  readonly node: string
  /** The migrations of the program. */
  readonly migrations: readonly string[]
  /** Whether the key that signs heads lies in the data folder, beside what it vouches for. */
  readonly signsInside: boolean
  /** Megabytes that are free where the data lie; nothing on a PostgreSQL of one's own. */
  space(): number | undefined
  witnesses(now: Date): WitnessStanding
  /** @throws where the key store does not answer. */
  keys(now: Date): Promise<KeyStanding>
}

export interface MachinePlaces {
  readonly keys: KeyPlace
  readonly trailPlaces: TrailPlaces
  /** Absent on a PostgreSQL of one's own. */
  readonly dataFolder: string | undefined
}

const liesInside = (file: string, dataFolder: string): boolean =>
  resolve(file).startsWith(`${resolve(dataFolder)}/`)

export const machineOf = (
  settings: Pick<Settings, 'auditWitnesses'>,
  { keys, trailPlaces, dataFolder }: MachinePlaces,
): Machine => ({
  node: process.versions.node,
  migrations: namesOfMigrations(join(projectRoot, 'database', 'migrations')),
  signsInside: dataFolder !== undefined && liesInside(trailPlaces.signingKey, dataFolder),
  space: () => (dataFolder === undefined ? undefined : readSpace(dataFolder)),
  witnesses: (now) => readWitnesses(settings, trailPlaces, now),
  keys: (now) => readKeyStanding(keys, now),
})
