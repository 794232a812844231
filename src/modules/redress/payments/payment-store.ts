import { randomUUID } from 'node:crypto'
import { sql, type Updateable } from 'kysely'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Tables } from '../../../platform/database/tables.ts'
import { Conflict, NotFound } from '../../../platform/refusal.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import { openText } from '../../support/index.ts'
import type { ObstacleCode, PaymentState, Source } from './schema.ts'

const rowsOf = (tx: DatabaseTransaction, caseId: string) =>
  tx
    .selectFrom('redress.payment')
    .select([
      'id',
      'claim_id as claimId',
      'route_id as routeId',
      'source',
      'ore',
      'state',
      'decided_on as decidedOn',
      'sent_on as sentOn',
      'arrived_on as arrivedOn',
      'told_on as toldOn',
      'told_by as toldBy',
      'received_minor as receivedMinor',
      'received_currency as receivedCurrency',
      'next_look as nextLook',
      'revision',
    ])
    .where('case_id', '=', caseId)

export interface Payment {
  readonly id: string
  readonly claimId: string
  readonly routeId: string
  readonly source: Source
  readonly ore: number
  readonly state: PaymentState
  readonly decidedOn: Day
  readonly sentOn: Day | null
  readonly arrivedOn: Day | null
  readonly toldOn: Day | null
  readonly toldBy: string | null
  readonly receivedMinor: number | null
  readonly receivedCurrency: string | null
  readonly nextLook: Day | null
  readonly revision: number
}

/** The payouts of a claim, the latest first. */
export const listPaymentsOf = async (
  tx: DatabaseTransaction,
  { caseId, claimId }: { caseId: string; claimId: string },
): Promise<Payment[]> =>
  (await rowsOf(tx, caseId).where('claim_id', '=', claimId).orderBy('made_at', 'desc').execute()) as Payment[]

/** All payouts of a case, the latest first. */
export const listPayments = async (tx: DatabaseTransaction, caseId: string): Promise<Payment[]> =>
  (await rowsOf(tx, caseId).orderBy('made_at', 'desc').execute()) as Payment[]

interface OfPayment {
  readonly caseId: string
  readonly paymentId: string
}

/** @throws NotFound, also for a payout of another case. */
export const getPayment = async (tx: DatabaseTransaction, of: OfPayment): Promise<Payment> => {
  const row = await rowsOf(tx, of.caseId).where('id', '=', of.paymentId).executeTakeFirst()
  if (row === undefined) throw new NotFound('payment')
  return row as Payment
}

/** The payout, held until the transaction ends. @throws NotFound, Conflict. */
export const holdPayment = async (
  tx: DatabaseTransaction,
  of: OfPayment & { readonly revision: number },
): Promise<Payment> => {
  const row = await rowsOf(tx, of.caseId).where('id', '=', of.paymentId).forUpdate().executeTakeFirst()
  if (row === undefined) throw new NotFound('payment')
  if (row.revision !== of.revision) throw new Conflict('payment')
  return row as Payment
}

/** @returns its identifier. */
export const insertPayment = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  now: Date,
  planned: {
    readonly caseId: string
    readonly claimId: string
    readonly routeId: string
    readonly source: Source
    readonly ore: number
    readonly decidedOn: Day
  },
): Promise<string> => {
  const id = randomUUID()
  await tx
    .insertInto('redress.payment')
    .values({
      id,
      case_id: planned.caseId,
      claim_id: planned.claimId,
      route_id: planned.routeId,
      source: planned.source,
      ore: planned.ore,
      decided_on: planned.decidedOn,
      made_by: actor.personId,
      made_at: now,
    })
    .execute()
  return id
}

type Changed = Omit<Updateable<Tables['redress.payment']>, 'id' | 'case_id' | 'claim_id' | 'revision'>

/** Changes what is named, and writes which step it was. */
export const movePayment = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  of: OfPayment,
  changed: Changed,
  step: { readonly kind: string; readonly onDay: Day; readonly now: Date },
): Promise<void> => {
  await tx
    .updateTable('redress.payment')
    .set((row) => ({ ...changed, revision: row('revision', '+', 1) }))
    .where('id', '=', of.paymentId)
    .execute()
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
