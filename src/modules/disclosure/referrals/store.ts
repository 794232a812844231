import { randomUUID } from 'node:crypto'
import { sql, type Updateable } from 'kysely'
import type { Actor, PersonActor } from '../../../platform/access/actor.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Tables } from '../../../platform/database/tables.ts'
import { NotFound } from '../../../platform/refusal.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import { mayBeNamed } from '../../directory/index.ts'
import type { CaseFacts, NeedKey } from '../../support/index.ts'
import { type ReferralFacts, type Standing, standingOf } from './policy.ts'
import type { State, Urgency } from './rules.ts'
import type { DeclineReason, Outcome } from './schema.ts'

/** Where each sealed text of a referral belongs: moved elsewhere, it does not open. */
export const placeOf = {
  toName: (id: string) => `disclosure.referral.to_name:${id}`,
  message: (id: string) => `disclosure.referral.message:${id}`,
  draft: (id: string) => `disclosure.referral.draft:${id}`,
  answer: (id: string) => `disclosure.referral.answer:${id}`,
  outcome: (id: string) => `disclosure.referral.outcome:${id}`,
  event: (id: string) => `disclosure.referral_event:${id}`,
}

/** A referral as its row says; its texts are sealed still. */
export interface FoundReferral {
  readonly id: string
  readonly number: string
  readonly caseId: string
  readonly keyId: string
  readonly fromBody: string
  readonly fromName: string
  readonly toBody: string | null
  /** Name of a body of the directory; a recipient on paper has its name sealed. */
  readonly toName: string | null
  readonly sealedToName: Buffer | null
  /** Works on the case: a recipient on paper is named to nobody else, since it may be where the person is. */
  readonly namesPaper: boolean
  readonly coordinatorBody: string | null
  readonly coordinatorName: string | null
  readonly disclosureId: string | null
  readonly need: NeedKey
  readonly urgency: Urgency
  readonly county: string | null
  readonly language: string | null
  readonly sealedMessage: Buffer | null
  readonly sealedDraft: Buffer | null
  readonly state: State
  /** Who made it: only they are told what it was answered. */
  readonly madeBy: string
  readonly madeAt: Date
  readonly sentAt: Date | null
  readonly dueAt: Date | null
  readonly escalatedAt: Date | null
  readonly answeredAt: Date | null
  readonly declineReason: DeclineReason | null
  readonly sealedAnswer: Buffer | null
  readonly outcome: Outcome | null
  readonly sealedOutcome: Buffer | null
  readonly outcomeAt: Date | null
  readonly closedAt: Date | null
  readonly revision: number
}

/** The rows of referrals, as row-level security shows them. */
export const referralRows = (tx: DatabaseTransaction) =>
  tx
    .selectFrom('disclosure.referral as r')
    // A shelter that refers is not named to whoever coordinates: for them it has no name, and the referral is there.
    .leftJoin('directory.body as f', 'f.id', 'r.from_body')
    .leftJoin('directory.body as t', 't.id', 'r.to_body')
    .leftJoin('directory.body as k', 'k.id', 'r.coordinator_body')
    .select([
      'r.id',
      'r.number',
      'r.case_id as caseId',
      'r.key_id as keyId',
      'r.from_body as fromBody',
      'f.name as fromName',
      'r.to_body as toBody',
      't.name as toName',
      'r.sealed_to_name as sealedToName',
      sql<boolean>`r.sealed_to_name is not null and support.works_on(r.case_id)`.as('namesPaper'),
      'r.coordinator_body as coordinatorBody',
      'k.name as coordinatorName',
      'r.disclosure_id as disclosureId',
      'r.need',
      'r.urgency',
      'r.county',
      'r.language',
      'r.sealed_message as sealedMessage',
      'r.sealed_draft as sealedDraft',
      'r.state',
      'r.made_by as madeBy',
      'r.made_at as madeAt',
      'r.sent_at as sentAt',
      'r.due_at as dueAt',
      'r.escalated_at as escalatedAt',
      'r.answered_at as answeredAt',
      'r.decline_reason as declineReason',
      'r.sealed_answer as sealedAnswer',
      'r.outcome',
      'r.sealed_outcome as sealedOutcome',
      'r.outcome_at as outcomeAt',
      'r.closed_at as closedAt',
      'r.revision',
    ])

/** Whoever is sent a referral has, by that alone, nothing to do with the case itself. */
const nothingOfTheCase: CaseFacts = {
  ...{ bodyId: '', works: false, responsible: false, denied: false, emergency: false },
  ...{ live: [], restricted: false, open: false },
}

/** What the first wall decides from; read past the second, so that neither relies on the other. */
const factsOf = async (tx: DatabaseTransaction, row: FoundReferral): Promise<ReferralFacts> => {
  const { rows } = await sql<{ facts: CaseFacts | null; denied: boolean; consents: boolean }>`
    select support.access_facts(${row.caseId}::uuid) as facts, disclosure.denies(${row.caseId}::uuid) as denied,
      disclosure.coordinates(${row.caseId}::uuid) as consents`.execute(tx)
  const { facts, denied, consents } = rows[0]!
  return {
    fromBody: row.fromBody,
    toBody: row.toBody,
    coordinatorBody: row.coordinatorBody,
    consentsToCoordination: consents,
    state: row.state,
    ofCase: { ...(facts ?? nothingOfTheCase), denied },
  }
}

export interface SeenReferral {
  readonly referral: FoundReferral
  readonly facts: ReferralFacts
  readonly standing: Standing
}

/**
 * A referral as the actor may see it.
 *
 * @param only Whose it must be: for anybody else, what is to be done does not exist. @throws NotFound
 */
export const getReferral = async (
  tx: DatabaseTransaction,
  actor: Actor,
  id: string,
  only?: 'sender' | 'recipient',
): Promise<SeenReferral> => {
  const found = await referralRows(tx).where('r.id', '=', id).executeTakeFirst()
  if (found === undefined) throw new NotFound('referral')
  const referral = found as FoundReferral
  const facts = await factsOf(tx, referral)
  const standing = standingOf(actor, facts)
  if (standing === undefined) throw new NotFound('referral')
  const actsForRecipient = standing === 'recipient' || (standing === 'sender' && isOnPaper(referral))
  const fits = only === undefined || (only === 'recipient' ? actsForRecipient : standing === only)
  if (!fits) throw new NotFound('referral')
  return { referral, facts, standing }
}

/** Whether a body is not to be told of: a shelter (domain rule 8). */
export const isUntold = async (tx: DatabaseTransaction, bodyId: string): Promise<boolean> =>
  !(await mayBeNamed(tx, bodyId))

/** Sent to somebody outside the directory: the sender writes in what came of it. */
export const isOnPaper = (referral: Pick<FoundReferral, 'toBody' | 'state'>): boolean =>
  referral.toBody === null && referral.state !== 'draft'

/** As `getReferral`, and held until the transaction ends, so that two who answer do not both do it. */
export const holdReferral = async (
  tx: DatabaseTransaction,
  actor: Actor,
  id: string,
  only?: 'sender' | 'recipient',
): Promise<SeenReferral> => {
  await getReferral(tx, actor, id, only)
  await tx.selectFrom('disclosure.referral').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
  return getReferral(tx, actor, id, only)
}

export interface ReferralToAdd {
  readonly id: string
  readonly number: string
  readonly caseId: string
  readonly keyId: string
  readonly fromBody: string
  readonly need: NeedKey
  readonly urgency: Urgency
}

/** Adds a referral as a draft. */
export const insertReferral = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  now: Date,
  added: ReferralToAdd,
): Promise<void> => {
  await tx
    .insertInto('disclosure.referral')
    .values({
      id: added.id,
      number: added.number,
      case_id: added.caseId,
      key_id: added.keyId,
      from_body: added.fromBody,
      need: added.need,
      urgency: added.urgency,
      made_by: actor.personId,
      made_at: now,
    })
    .execute()
  await addReferralEvent(tx, { referralId: added.id, kind: 'made', actor, now })
}

export type Changes = Updateable<Tables['disclosure.referral']>

/** Changes a referral; its revision grows. */
export const updateReferral = async (
  tx: DatabaseTransaction,
  id: string,
  changes: Changes,
): Promise<void> => {
  await tx
    .updateTable('disclosure.referral')
    .set({ ...changes, revision: sql<number>`revision + 1` })
    .where('id', '=', id)
    .execute()
}

/** What is written down of a referral, in the order in which it happens: at the same moment the later stands above. */
const eventKinds = [
  'made',
  'sent',
  'escalated',
  'reminded',
  'received',
  'asked_for_more',
  'given_more',
  'accepted',
  'declined',
  'under_way',
  'outcome_reported',
  'withdrawn',
  'expired',
  'closed',
] as const
export type EventKind = (typeof eventKinds)[number]

/** Writes down what has happened with a referral; what was said with it is sealed with the referral's key. */
export const addReferralEvent = async (
  tx: DatabaseTransaction,
  event: {
    referralId: string
    kind: EventKind
    actor: PersonActor
    now: Date
    key?: CaseKey
    words?: string | undefined
    disclosureId?: string
  },
): Promise<void> => {
  const id = randomUUID()
  await tx
    .insertInto('disclosure.referral_event')
    .values({
      id,
      referral_id: event.referralId,
      at: event.now,
      kind: event.kind,
      person_id: event.actor.personId,
      body_id: event.actor.bodyId,
      sealed: event.words && event.key ? event.key.seal(placeOf.event(id), event.words) : null,
      disclosure_id: event.disclosureId ?? null,
    })
    .execute()
}

export interface FoundEvent {
  readonly id: string
  readonly at: Date
  readonly kind: EventKind
  readonly bodyName: string | null
  readonly words: string | null
  readonly disclosureId: string | null
}

/** What has happened with a referral, newest first. Units, never the names of staff at the other body. */
export const listEvents = async (
  tx: DatabaseTransaction,
  referralId: string,
  key: CaseKey | undefined,
): Promise<FoundEvent[]> => {
  const rows = await tx
    .selectFrom('disclosure.referral_event as e')
    .leftJoin('directory.body as b', 'b.id', 'e.body_id')
    .select(['e.id', 'e.at', 'e.kind', 'b.name as bodyName', 'e.sealed', 'e.disclosure_id as disclosureId'])
    .where('e.referral_id', '=', referralId)
    .execute()
  return rows
    .map(({ sealed, ...row }) => ({
      ...row,
      kind: row.kind as EventKind,
      words: sealed === null || key === undefined ? null : key.open(placeOf.event(row.id), sealed),
    }))
    .sort(
      (first, second) =>
        second.at.getTime() - first.at.getTime() ||
        eventKinds.indexOf(second.kind) - eventKinds.indexOf(first.kind),
    )
}
