import type { KeyObject } from 'node:crypto'
import type { Settings } from '../../../platform/config/settings.ts'
import { proofKey } from '../../../platform/proof/proof.ts'
import { appendEntry, type RunEntry, type RunEvent } from '../linkage/index.ts'

/** What is to be added to a protocol: what happened, and which body did it. */
export interface Happening {
  readonly by: string
  readonly event: RunEvent
}

/** The entries that are to be added, signed with the key of the house and chained to what is there. */
export const nextEntries = (
  entries: readonly RunEntry[],
  run: string,
  happenings: readonly Happening[],
  now: Date,
  settings: Pick<Settings, 'secretKey'>,
): readonly RunEntry[] => {
  const key = proofKey(settings)
  return happenings
    .reduce<readonly RunEntry[]>(
      (all, { by, event }) => appendEntry(all, { run, by, at: now.toISOString(), event }, key.privateKey),
      entries,
    )
    .slice(entries.length)
}

/** The house signs for every body: which key to check whose entries with. */
export const signersOf = (entries: readonly RunEntry[], key: KeyObject): Record<string, KeyObject> =>
  Object.fromEntries(entries.map(({ by }) => [by, key]))
