import { randomUUID } from 'node:crypto'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound } from '../../../platform/refusal.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import { openText } from '../../support/index.ts'
import type { TransferWay } from '../partners/rules.ts'

/** A partner asked to receive the person, with the ground on which it was told. */
export interface Reception {
  readonly id: string
  readonly planId: string
  readonly partnerId: string
  readonly partnerName: string
  readonly partnerClosedOn: Day | null
  readonly disclosureId: string
  readonly transfer: TransferWay
  readonly askedOn: Day
  readonly answer: 'accepted' | 'declined' | null
  readonly answeredOn: Day | null
  readonly receivesOn: Day | null
  readonly note: string
}

/** The partners that were asked about a return, the latest first. */
export const listReceptions = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  planId: string,
): Promise<Reception[]> => {
  const rows = await tx
    .selectFrom('return.reception as r')
    .innerJoin('return.partner as p', 'p.id', 'r.partner_id')
    .selectAll('r')
    .select(['p.name as partnerName', 'p.closed_on as partnerClosedOn'])
    .where('r.plan_id', '=', planId)
    .orderBy('r.asked_on', 'desc')
    .orderBy('r.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    planId: row.plan_id,
    partnerId: row.partner_id,
    partnerName: row.partnerName,
    partnerClosedOn: row.partnerClosedOn,
    disclosureId: row.disclosure_id,
    transfer: row.transfer as TransferWay,
    askedOn: row.asked_on,
    answer: row.answer as Reception['answer'],
    answeredOn: row.answered_on,
    receivesOn: row.receives_on,
    note: openText(key, 'return.reception', 'note', row.id, row.sealed_note),
  }))
}

/** @throws NotFound, also for a reception of another return. */
export const getReception = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  planId: string,
  receptionId: string,
): Promise<Reception> => {
  const found = (await listReceptions(tx, key, planId)).find(({ id }) => id === receptionId)
  if (found === undefined) throw new NotFound('reception')
  return found
}

/** The reception that a return counts on: the partner that accepted last, and still receives. */
export const acceptedOf = (receptions: readonly Reception[]): Reception | undefined =>
  receptions
    .filter(({ answer, partnerClosedOn }) => answer === 'accepted' && partnerClosedOn === null)
    .toSorted((one, other) => (other.answeredOn ?? '').localeCompare(one.answeredOn ?? ''))[0]

/** Keeps that a partner was asked. @returns its identifier. */
export const insertReception = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  asked: Pick<Reception, 'planId' | 'partnerId' | 'disclosureId' | 'transfer' | 'askedOn'> & {
    readonly caseId: string
  },
): Promise<string> => {
  const id = randomUUID()
  await tx
    .insertInto('return.reception')
    .values({
      id,
      case_id: asked.caseId,
      plan_id: asked.planId,
      partner_id: asked.partnerId,
      disclosure_id: asked.disclosureId,
      transfer: asked.transfer,
      asked_on: asked.askedOn,
      asked_by: actor.personId,
    })
    .execute()
  return id
}

/** Keeps what a partner answered. */
export const writeReceptionAnswer = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  receptionId: string,
  answered: {
    readonly answer: 'accepted' | 'declined'
    readonly answeredOn: Day
    readonly receivesOn: Day | null
    readonly note: string
  },
): Promise<void> => {
  await tx
    .updateTable('return.reception')
    .set({
      answer: answered.answer,
      answered_on: answered.answeredOn,
      receives_on: answered.receivesOn,
      sealed_note:
        answered.note === '' ? null : key.seal(`return.reception.note:${receptionId}`, answered.note),
    })
    .where('id', '=', receptionId)
    .execute()
}
