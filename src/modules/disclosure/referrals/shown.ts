import type { Actor } from '../../../platform/access/actor.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Vault } from '../../../platform/vault/case-vault.ts'
import type { CopyContent } from '../sharing/content.ts'
import { openCopy } from '../sharing/received-store.ts'
import type { Part } from '../sharing/rules.ts'
import type { FoundReferral } from './store.ts'

/** A disclosure that came with a referral, and what the actor sees by it. */
export interface ShownDisclosure {
  readonly id: string
  readonly form: 'copy' | 'live'
  readonly state: 'in_force' | 'ended'
  /** Ended by the person: nothing of it is shown here any longer. */
  readonly withdrawn: boolean
  readonly endsAt: Date
  readonly items: readonly Part[]
  readonly copyId: string | null
  readonly registeredCase: string | null
  /** What was handed over; absent for a live view, which is looked at in the case itself. */
  readonly content: CopyContent | null
}

/**
 * The disclosures of a referral, its own first, then what was given on request. The recipient sees by them what they
 * cover, and nothing else of the case.
 */
export const listShown = async (
  tx: DatabaseTransaction,
  vault: Vault,
  referral: FoundReferral,
): Promise<ShownDisclosure[]> => {
  const rows = await tx
    .selectFrom('disclosure.disclosure as d')
    .leftJoin('disclosure.copy as c', 'c.disclosure_id', 'd.id')
    .select([
      'd.id',
      'd.form',
      'd.state',
      'd.end_reason',
      'd.ends_at',
      'c.id as copy_id',
      'c.registered_case',
    ])
    .where((row) =>
      row.or([
        row('d.id', '=', referral.disclosureId),
        row('d.id', 'in', (query) =>
          query
            .selectFrom('disclosure.referral_event')
            .select('disclosure_id')
            .where('referral_id', '=', referral.id)
            .where('disclosure_id', 'is not', null)
            .$narrowType<{ disclosure_id: string }>(),
        ),
      ]),
    )
    .orderBy('d.decided_at')
    .execute()
  const shown: ShownDisclosure[] = []
  for (const row of rows) {
    const withdrawn = row.end_reason === 'consent_withdrawn'
    const items = await tx
      .selectFrom('disclosure.item')
      .select(['section', 'field'])
      .where('disclosure_id', '=', row.id)
      .orderBy('section')
      .orderBy('field')
      .execute()
    shown.push({
      id: row.id,
      form: row.form as ShownDisclosure['form'],
      state: row.state === 'in_force' ? 'in_force' : 'ended',
      withdrawn,
      endsAt: row.ends_at,
      items: items as Part[],
      copyId: row.copy_id,
      registeredCase: row.registered_case,
      content: row.copy_id === null || withdrawn ? null : await openCopy(tx, vault, row.copy_id),
    })
  }
  return shown
}

/** Notes that the recipient has taken up the copies that came with a referral. */
export const markCopiesReceived = async (
  tx: DatabaseTransaction,
  actor: Extract<Actor, { kind: 'person' }>,
  disclosureIds: readonly string[],
  now: Date,
): Promise<void> => {
  if (disclosureIds.length === 0) return
  await tx
    .updateTable('disclosure.copy')
    .set({ received_at: now, received_by: actor.personId })
    .where('disclosure_id', 'in', disclosureIds)
    .where('to_body', '=', actor.bodyId)
    .where('received_at', 'is', null)
    .execute()
}
