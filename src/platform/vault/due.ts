import type { KeyPlace } from './key-place.ts'
import { findKekIds, type KeyStore } from './key-store.ts'
import { KEY_DESTROYED } from './ledger.ts'
import type { ProviderKind } from './providers/provider.ts'
import { rotate } from './rotate.ts'

/** How long the key of a body may have been in use when keys that it wrapped were destroyed, before it is changed. */
export const DAYS_TO_ROTATION = 7
const DAY = 86_400_000

/**
 * Bodies whose key-encryption key still opens what destroyed keys left on the pages and in the logs of the database: keys were destroyed
 * since it came into use, `days` ago or earlier.
 */
export const listDue = async (
  store: KeyStore,
  now: Date,
  days = DAYS_TO_ROTATION,
): Promise<{ bodyId: string; provider: ProviderKind }[]> =>
  (
    await store.query<{ bodyId: string; provider: ProviderKind }>(
      'list_due',
      `select b.body_id as "bodyId", e.provider from body b join kek e on e.body_id = b.body_id and e.id = b.kek
       where e.made_at <= $1 and exists (
         select from ledger l where l.kind = $2 and l.details->>'body' = b.body_id::text and l.at >= e.made_at)
       order by b.body_id`,
      [new Date(now.getTime() - days * DAY), KEY_DESTROYED],
    )
  ).rows

/**
 * Gives each such body a new key, so that the old one goes with the last copy that needs it. A secret of the environment is changed by
 * whoever set it; `doctor` says that it is due.
 *
 * @throws the first error, where a provider does not answer; the other bodies are done.
 */
export const rotateDue = async ({ store, providers }: KeyPlace, now: Date): Promise<void> => {
  const errors: unknown[] = []
  for (const { bodyId } of await listDue(store, now)) {
    if (providers.kindFor(bodyId) === 'environment') continue
    await rotate(store, providers, bodyId, await findKekIds(store, bodyId)).catch((error: unknown) =>
      errors.push(error),
    )
  }
  if (errors.length > 0) throw errors[0]
}
