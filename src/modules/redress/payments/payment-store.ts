import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import { openText } from '../../support/index.ts'
import type { ObstacleCode } from './codes.ts'
import { type Payment, payments } from './records.ts'

/** The payouts of a claim, the latest first. */
export const listPaymentsOf = (
  tx: DatabaseTransaction,
  { caseId, claimId }: { caseId: string; claimId: string },
): Promise<readonly Payment[]> => payments.list(tx, { caseId, claimId }, { by: 'made_at' })

/** All payouts of a case, the latest first. */
export const listPayments = (tx: DatabaseTransaction, caseId: string): Promise<readonly Payment[]> =>
  payments.list(tx, { caseId }, { by: 'made_at' })

interface OfPayment {
  readonly caseId: string
  readonly paymentId: string
}

/** Changes what is named, and writes which step it was. */
export const movePayment = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  of: OfPayment,
  changed: Partial<Payment>,
  step: { readonly kind: string; readonly onDay: Day; readonly now: Date },
): Promise<void> => {
  await payments.change(tx, of.paymentId, changed)
  await tx
    .insertInto('redress.payment_event')
    .values({
      case_id: of.caseId,
      payment_id: of.paymentId,
      at: step.now,
      kind: step.kind,
      on_day: step.onDay,
      person_id: actor.personId,
    })
    .execute()
}

/** Lets go of how much was in hand. */
export const forgetInHand = async (tx: DatabaseTransaction, paymentId: string): Promise<void> => {
  await tx
    .updateTable('redress.payment')
    .set({ received_minor: null, received_currency: null })
    .where('id', '=', paymentId)
    .execute()
}

/** The steps of a payout, the latest first. */
export const listPaymentEvents = async (tx: DatabaseTransaction, paymentId: string) =>
  tx
    .selectFrom('redress.payment_event')
    .select(['at', 'kind', 'on_day as onDay', sql<boolean>`person_id is null`.as('byPerson')])
    .where('payment_id', '=', paymentId)
    .orderBy('id', 'desc')
    .execute()

/** What stood in the way, the latest first. */
export const listObstacles = async (tx: DatabaseTransaction, key: CaseKey, paymentId: string) => {
  const rows = await tx
    .selectFrom('redress.obstacle')
    .select(['id', 'code', 'seen_on as seenOn', 'sealed'])
    .where('payment_id', '=', paymentId)
    .orderBy('seen_on', 'desc')
    .orderBy('made_at', 'desc')
    .execute()
  return rows.map(({ id, code, seenOn, sealed }) => ({
    code: code as ObstacleCode,
    seenOn: seenOn as Day,
    note: openText(key, 'redress.obstacle', '', id, sealed),
  }))
}

export const insertObstacle = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  actor: PersonActor,
  seen: OfPayment & {
    readonly code: ObstacleCode
    readonly seenOn: Day
    readonly note: string
    readonly now: Date
  },
): Promise<void> => {
  const id = randomUUID()
  await tx
    .insertInto('redress.obstacle')
    .values({
      id,
      case_id: seen.caseId,
      payment_id: seen.paymentId,
      code: seen.code,
      seen_on: seen.seenOn,
      sealed: seen.note === '' ? null : key.seal(`redress.obstacle:${id}`, seen.note),
      made_by: actor.personId,
      made_at: seen.now,
    })
    .execute()
}
