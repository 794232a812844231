import { rooms } from '../app.ts'
import { countLostGrounds, countUnknownDenied } from '../modules/disclosure/index.ts'
import { openRun } from '../platform/audit/run.ts'
import { systemClock } from '../platform/clock/clock.ts'
import type { Settings } from '../platform/config/settings.ts'
import type { Manifest } from '../platform/database/backup/manifest.ts'
import type { RestoreTarget } from '../platform/database/backup/restore-target.ts'
import { connect, connectWorker } from '../platform/database/connect.ts'
import { machineOf } from '../platform/machine/machine.ts'
import { type BroughtKeys, importKeys } from '../platform/vault/carry.ts'
import { countKeys } from '../platform/vault/key-store.ts'
import { nameEarlierKeys } from '../platform/vault/name-keys.ts'
import { openVault } from '../platform/vault/open-vault.ts'
import { replayLedger } from '../platform/vault/replay.ts'
import { keyPlaceOf, trailPlacesOf } from './installation.ts'
import { findOperators } from './restore-relations.ts'

/** How a restored database stands to the keys of its cases. */
export interface RestoredKeys {
  /** Keys that the key store holds now; absent where there is no key store to look at. */
  readonly present: number | null
  /** Keys that the backup was made beside; absent where that is not known. */
  readonly wanted: number | null
  /** What `--keys` brought in. */
  readonly brought: BroughtKeys | null
  /** Entries of the ledger that were replayed. */
  readonly replayed: number
  /** How many stand on a deny list of whom nobody knows any more who they are. */
  readonly unknownDenied: number
  /** Of how many shelters nobody knows any more who runs them. */
  readonly unknownOperators: number
  /** Of how many disclosures it is lost for good on what they rest. */
  readonly lostGrounds: number
  /** Whether the ledger holds less than when the backup was made: withdrawals may be unknown. */
  readonly ledgerIsBehind: boolean
}

/**
 * Brings the keys of cases into a restored installation and replays withdrawals and disposals, before anybody may serve it.
 *
 * @param keys folder of an export, or of an old data folder.
 * @throws OperatorError where the folder holds no keys, or the key store holds keys already.
 */
export const restoreKeys = async (
  target: RestoreTarget,
  settings: Settings,
  dataFolder: string,
  keys: string | undefined,
  manifest: Manifest,
): Promise<RestoredKeys> => {
  const wanted = manifest.keyStore?.keys ?? null
  if (settings.keysDatabaseUrl === undefined && target.engine === undefined)
    return {
      present: null,
      wanted,
      brought: null,
      replayed: 0,
      unknownDenied: 0,
      unknownOperators: 0,
      lostGrounds: 0,
      ledgerIsBehind: false,
    }
  const place = keyPlaceOf(settings, dataFolder, target.engine)
  const limits = { connections: 4, secretKey: settings.secretKey }
  const connection =
    target.workerAddress === undefined
      ? connect(target.ownerAddress, limits)
      : connectWorker(target.workerAddress, limits)
  const databases = { database: connection.database, worker: connection.database }
  const trailPlaces = trailPlacesOf(settings, place, target.engine)
  const trail = openRun(databases, settings, trailPlaces)
  try {
    const brought = keys === undefined ? null : await importKeys(place, keys)
    const house = {
      database: connection.database,
      worker: connection.database,
      clock: systemClock,
      settings,
      trail,
      vault: openVault(place),
      machine: machineOf(settings, { keys: place, trailPlaces, dataFolder: target.engine?.folder.path }),
    }
    const unknownOperators = await findOperators(house, place.store)
    await nameEarlierKeys(
      house,
      place.store,
      rooms.flatMap(({ keys }) => keys ?? []),
    )
    const replayed = await replayLedger(
      house,
      place.store,
      rooms.flatMap(({ replay }) => replay ?? []),
    )
    const held = await countKeys(place.store)
    const ledgerIsBehind = held.entries < (manifest.keyStore?.entries ?? 0)
    return {
      ...{ present: held.keys, wanted, brought, replayed, unknownOperators, ledgerIsBehind },
      unknownDenied: await countUnknownDenied(house),
      lostGrounds: await countLostGrounds(house),
    }
  } finally {
    await place.store.close()
    await connection.close()
  }
}

/** What the operator is told about it. */
export const describeKeys = (found: RestoredKeys): string[] => {
  const { present, wanted, brought, replayed, unknownDenied, unknownOperators, ledgerIsBehind } = found
  const lines: string[] = []
  if (brought) lines.push(`Brought ${brought.keys} keys of cases, copied ${brought.madeAt}`)
  if (present === null)
    lines.push(
      'KEYS_DATABASE_URL is not set: withdrawals and disposals are replayed when the database is served with it',
    )
  if (present === 0 && (wanted ?? 0) > 0)
    lines.push(
      `The keys of its ${wanted} cases are not here, so their content cannot be read. Before you serve, run: bin/samlad keys import DIR, with an export of the keys or the old data folder`,
    )
  if (replayed > 0) lines.push(`Replayed ${replayed} withdrawals and disposals`)
  if (unknownDenied > 0)
    lines.push(
      `Of ${unknownDenied} on deny lists nobody knows any more who they are: whoever is responsible for those cases puts them there again`,
    )
  if (unknownOperators > 0)
    lines.push(
      `Who runs ${unknownOperators} shelters is not known without their keys: restore again with them`,
    )
  if (found.lostGrounds > 0)
    lines.push(
      `On what ${found.lostGrounds} disclosures rest is lost with the secret: they had not been sealed for their cases yet`,
    )
  if (ledgerIsBehind && (present ?? 0) > 0)
    lines.push(
      'The ledger of withdrawals and disposals is older than the backup: look for newer keys, and restore again with them',
    )
  return lines
}
