import { randomUUID } from 'node:crypto'
import type { UpdateObject } from 'kysely'
import type { PersonActor } from '../../../platform/access/actor.ts'
import { type Day, dayOf } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Tables } from '../../../platform/database/tables.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import type { ConcernState, Decision, Outcome, Protection, Received, Reporter } from './schema.ts'

/** A report of concern that the social services have received, with what came of it. */
export interface Concern {
  readonly id: string
  readonly receivedAt: Date
  readonly receivedOn: Day
  readonly reporter: Reporter
  readonly anonymous: boolean
  /** Who reports. For those who work on the case alone: it is in no file that a guardian reads (OSL 26:5). */
  readonly reporterWho: string
  readonly about: string
  readonly wantsAnswer: boolean
  readonly state: ConcernState
  readonly protection: Protection | null
  readonly protectionAt: Date | null
  readonly protectionByName: string | null
  readonly protectionReasons: string
  readonly preliminaryUntil: Day
  readonly preliminaryExtendedFrom: Day | null
  readonly preliminaryReasons: string
  readonly decision: Decision | null
  readonly decidedOn: Day | null
  readonly decisionReasons: string
  readonly answerDue: Day | null
  readonly answeredOn: Day | null
  readonly investigationUntil: Day | null
  readonly investigationExtendedFrom: Day | null
  readonly investigationReasons: string
  readonly outcome: Outcome | null
  readonly endedOn: Day | null
  readonly outcomeReasons: string
  readonly revision: number
}

/** What is sealed in a report of concern, by the column it stands in. */
export type SealedPart =
  | 'reporter'
  | 'about'
  | 'protection'
  | 'preliminary_extension'
  | 'decision'
  | 'investigation_extension'
  | 'outcome'

/** Seals a text of a report of concern in its place. */
export const sealPart = (key: CaseKey, id: string, part: SealedPart, text: string): Buffer =>
  key.seal(`children.concern.${part}:${id}`, text)

/** The reports of concern of a case, newest first. */
export const listConcerns = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  caseId: string,
): Promise<Concern[]> => {
  const rows = await tx
    .selectFrom('children.concern as c')
    .leftJoin('identity.person as p', 'p.id', 'c.protection_by')
    .selectAll('c')
    .select('p.name as protectionByName')
    .where('c.case_id', '=', caseId)
    .orderBy('c.received_at', 'desc')
    .execute()
  return rows.map((row) => {
    const open = (part: SealedPart, sealed: Buffer | null) =>
      sealed === null ? '' : key.open(`children.concern.${part}:${row.id}`, sealed)
    return {
      id: row.id,
      receivedAt: row.received_at,
      receivedOn: dayOf(row.received_at),
      reporter: row.reporter as Reporter,
      anonymous: row.anonymous,
      reporterWho: open('reporter', row.sealed_reporter),
      about: open('about', row.sealed_about),
      wantsAnswer: row.wants_answer,
      state: row.state as ConcernState,
      protection: row.protection as Protection | null,
      protectionAt: row.protection_at,
      protectionByName: row.protectionByName,
      protectionReasons: open('protection', row.sealed_protection),
      preliminaryUntil: row.preliminary_until,
      preliminaryExtendedFrom: row.preliminary_extended_from,
      preliminaryReasons: open('preliminary_extension', row.sealed_preliminary_extension),
      decision: row.decision as Decision | null,
      decidedOn: row.decided_on,
      decisionReasons: open('decision', row.sealed_decision),
      answerDue: row.answer_due,
      answeredOn: row.answered_on,
      investigationUntil: row.investigation_until,
      investigationExtendedFrom: row.investigation_extended_from,
      investigationReasons: open('investigation_extension', row.sealed_investigation_extension),
      outcome: row.outcome as Outcome | null,
      endedOn: row.ended_on,
      outcomeReasons: open('outcome', row.sealed_outcome),
      revision: row.revision,
    }
  })
}

/** @throws NotFound, also for a report of another case. */
export const getConcern = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  caseId: string,
  concernId: string,
): Promise<Concern> => {
  const found = (await listConcerns(tx, key, caseId)).find(({ id }) => id === concernId)
  if (found === undefined) throw new NotFound('concern')
  return found
}

/** Adds a report that has been received. @returns its identifier. */
/** Whether an investigation of the child of a case is running: reports about it need no decision of their own (SoL 20:2). */
export const hasRunningInvestigation = async (tx: DatabaseTransaction, caseId: string): Promise<boolean> =>
  (await tx
    .selectFrom('children.concern')
    .select('id')
    .where('case_id', '=', caseId)
    .where('state', '=', 'investigating')
    .executeTakeFirst()) !== undefined

/** By when the reporter is told. */
export const writeAnswerDue = async (tx: DatabaseTransaction, concernId: string, due: Day): Promise<void> => {
  await tx.updateTable('children.concern').set({ answer_due: due }).where('id', '=', concernId).execute()
}

export const insertConcern = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  actor: PersonActor,
  added: Received & {
    readonly caseId: string
    readonly moment: Date
    readonly preliminaryUntil: Day
    readonly now: Date
  },
): Promise<string> => {
  const id = randomUUID()
  await tx
    .insertInto('children.concern')
    .values({
      id,
      case_id: added.caseId,
      body_id: actor.bodyId,
      received_at: added.moment,
      reporter: added.reporter,
      anonymous: added.anonymous,
      sealed_reporter: added.reporterWho === '' ? null : sealPart(key, id, 'reporter', added.reporterWho),
      sealed_about: sealPart(key, id, 'about', added.about),
      wants_answer: added.wantsAnswer,
      preliminary_until: added.preliminaryUntil,
      made_by: actor.personId,
      made_at: added.now,
    })
    .execute()
  return id
}

/**
 * Writes a step of a report of concern.
 *
 * @throws Refusal `concern.changed_by_another` where a colleague has written since it was read.
 */
export const writeConcern = async (
  tx: DatabaseTransaction,
  concern: { readonly id: string; readonly caseId: string; readonly revision: number },
  values: Omit<UpdateObject<Tables, 'children.concern'>, 'revision'>,
): Promise<void> => {
  const changed = await tx
    .updateTable('children.concern')
    .set(values as UpdateObject<Tables, 'children.concern'>)
    .set((row) => ({ revision: row('revision', '+', 1) }))
    .where('id', '=', concern.id)
    .where('case_id', '=', concern.caseId)
    .where('revision', '=', concern.revision)
    .executeTakeFirst()
  if (Number(changed.numUpdatedRows) === 0) throw new Refusal('concern.changed_by_another', 409)
}
