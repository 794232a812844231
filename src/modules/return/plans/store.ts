import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { Conflict, NotFound } from '../../../platform/refusal.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import { openText } from '../../support/index.ts'
import type { Decision, Plan } from './plan.ts'
import type { Interpreter, PlanState, PlanText, Wish } from './schema.ts'

type Row = Awaited<ReturnType<typeof rowsOfCase>>[number]

const rowsOfCase = (tx: DatabaseTransaction, caseId: string) =>
  tx.selectFrom('return.plan').selectAll().where('case_id', '=', caseId).orderBy('made_at', 'desc').execute()

const opened = (key: CaseKey, row: Row): Plan => {
  const texts = openText(key, 'return.plan', 'texts', row.id, row.sealed_texts)
  return {
    id: row.id,
    caseId: row.case_id,
    number: row.number,
    ground: row.ground as Plan['ground'],
    state: row.state as PlanState,
    onOwn: row.on_own,
    informedOn: row.informed_on,
    informedHow: row.informed_how as Plan['informedHow'],
    language: row.language,
    interpreter: row.interpreter as Interpreter,
    separated: row.separated,
    country: openText(key, 'return.plan', 'country', row.id, row.sealed_country),
    documentKind: row.document_kind as Plan['documentKind'],
    documentState: row.document_state as Plan['documentState'],
    documentUntil: row.document_until,
    departsOn: row.departs_on,
    arrivesOn: row.arrives_on,
    companion: row.companion as Plan['companion'],
    texts: texts === '' ? {} : (JSON.parse(texts) as Partial<Record<PlanText, string>>),
    contactAgreed: row.contact_agreed,
    organiserBody: row.organiser_body,
    edition: row.edition,
    confirmedOn: row.confirmed_on,
    travelledOn: row.travelled_on,
    endedOn: row.ended_on,
    endReason: row.end_reason as Plan['endReason'],
    revision: row.revision,
  }
}

/** The returns of a case, the latest first. */
export const listPlans = async (tx: DatabaseTransaction, key: CaseKey, caseId: string): Promise<Plan[]> =>
  (await rowsOfCase(tx, caseId)).map((row) => opened(key, row))

/** @throws NotFound, also for a return of another case. */
export const getPlan = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  caseId: string,
  returnId: string,
): Promise<Plan> => {
  const found = (await listPlans(tx, key, caseId)).find(({ id }) => id === returnId)
  if (found === undefined) throw new NotFound('return')
  return found
}

/** The return, held until the transaction ends. @throws NotFound, Conflict where it has changed since it was read. */
export const holdPlan = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  caseId: string,
  returnId: string,
  revision?: number,
): Promise<Plan> => {
  const held = await tx
    .selectFrom('return.plan')
    .select('revision')
    .where('id', '=', returnId)
    .where('case_id', '=', caseId)
    .forUpdate()
    .executeTakeFirst()
  if (held === undefined) throw new NotFound('return')
  if (revision !== undefined && held.revision !== revision) throw new Conflict('return')
  return getPlan(tx, key, caseId, returnId)
}

/** Begins a return with what the person has been told. @returns its identifier. */
export const insertPlan = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  begun: Pick<
    Plan,
    'caseId' | 'number' | 'ground' | 'informedOn' | 'informedHow' | 'language' | 'interpreter' | 'separated'
  > & { readonly contentVersion: string; readonly now: Date },
): Promise<string> => {
  const id = randomUUID()
  await tx
    .insertInto('return.plan')
    .values({
      id,
      case_id: begun.caseId,
      number: begun.number,
      ground: begun.ground,
      informed_on: begun.informedOn,
      informed_how: begun.informedHow,
      language: begun.language,
      interpreter: begun.interpreter,
      content_version: begun.contentVersion,
      separated: begun.separated,
      made_by: actor.personId,
      made_at: begun.now,
    })
    .execute()
  return id
}

type Prepared = Pick<
  Plan,
  | 'country'
  | 'separated'
  | 'documentKind'
  | 'documentState'
  | 'documentUntil'
  | 'departsOn'
  | 'arrivesOn'
  | 'companion'
  | 'texts'
  | 'contactAgreed'
>

/** Writes how a return is prepared. */
export const writePrepared = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  planId: string,
  prepared: Prepared,
): Promise<void> => {
  await tx
    .updateTable('return.plan')
    .set((row) => ({
      sealed_country: key.seal(`return.plan.country:${planId}`, prepared.country),
      separated: prepared.separated,
      document_kind: prepared.documentKind,
      document_state: prepared.documentState,
      document_until: prepared.documentUntil,
      departs_on: prepared.departsOn,
      arrives_on: prepared.arrivesOn,
      companion: prepared.companion,
      contact_agreed: prepared.contactAgreed,
      sealed_texts: key.seal(`return.plan.texts:${planId}`, JSON.stringify(prepared.texts)),
      revision: row('revision', '+', 1),
    }))
    .where('id', '=', planId)
    .execute()
}

/**
 * What was confirmed is not what is planned now: both confirmations are asked for anew, and an open question to the
 * organiser is taken back.
 */
export const renewEdition = async (
  tx: DatabaseTransaction,
  plan: Pick<Plan, 'id' | 'state'>,
  now: Date,
): Promise<void> => {
  await tx
    .updateTable('return.plan')
    .set((row) => ({
      edition: row('edition', '+', 1),
      ...(plan.state === 'confirmed' ? { state: 'planned', confirmed_on: null } : {}),
      revision: row('revision', '+', 1),
    }))
    .where('id', '=', plan.id)
    .execute()
  await tx
    .updateTable('return.question')
    .set({ ended_at: now })
    .where('plan_id', '=', plan.id)
    .where('ended_at', 'is', null)
    .execute()
}

/** Moves a return to a state, with what belongs to the move. */
export const moveTo = async (
  tx: DatabaseTransaction,
  planId: string,
  state: PlanState,
  more: {
    readonly travelledOn?: Day
    readonly onOwn?: boolean
    readonly endedOn?: Day | null
    readonly endReason?: Plan['endReason']
  } = {},
): Promise<void> => {
  await tx
    .updateTable('return.plan')
    .set((row) => ({
      state,
      ...(more.travelledOn === undefined
        ? {}
        : { travelled_on: more.travelledOn, on_own: more.onOwn === true }),
      ...(more.endedOn === undefined ? {} : { ended_on: more.endedOn, end_reason: more.endReason ?? null }),
      revision: row('revision', '+', 1),
    }))
    .where('id', '=', planId)
    .execute()
}

/** What the person decided, the latest first. */
export const listDecisions = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  planId: string,
): Promise<Decision[]> => {
  const rows = await tx
    .selectFrom('return.decision')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('position', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    saidOn: row.said_on,
    wants: row.wants as Wish,
    words: openText(key, 'return.decision', 'words', row.id, row.sealed_words),
    interpreter: row.interpreter as Interpreter,
    recordedAt: row.recorded_at,
  }))
}

/** Keeps what the person decided. @returns its identifier. */
export const insertDecision = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  actor: PersonActor,
  said: Omit<Decision, 'id' | 'recordedAt'> & { caseId: string; planId: string; now: Date },
): Promise<string> => {
  const id = randomUUID()
  await tx
    .insertInto('return.decision')
    .values({
      id,
      case_id: said.caseId,
      plan_id: said.planId,
      said_on: said.saidOn,
      wants: said.wants,
      sealed_words: said.words === '' ? null : key.seal(`return.decision.words:${id}`, said.words),
      interpreter: said.interpreter,
      recorded_by: actor.personId,
      recorded_at: said.now,
    })
    .execute()
  return id
}

export interface OwnReturn {
  readonly id: string
  readonly caseId: string
  readonly caseNumber: string
  readonly number: string
  readonly state: PlanState
  readonly onOwn: boolean
  readonly departsOn: Day | null
  readonly travelledOn: Day | null
  readonly nextDue: Day | null
}

/** The returns that have not ended, of the cases that the actor works on: the next follow-up first, then the departure. */
export const listOwnReturns = async (tx: DatabaseTransaction, actor: PersonActor): Promise<OwnReturn[]> => {
  const { rows } = await sql<OwnReturn>`
    select p.id, p.case_id as "caseId", c.number as "caseNumber", p.number, p.state, p.on_own as "onOwn",
      p.departs_on as "departsOn", p.travelled_on as "travelledOn", f.due as "nextDue"
    from support.assignment a
      join support.case_file c on c.id = a.case_id
      join "return".plan p on p.case_id = c.id
      left join lateral (select min(u.due_on) as due from "return".follow_up u
        where u.plan_id = p.id and (u.result is null or u.result = 'missed')) f on true
    where a.person_id = ${actor.personId} and a.body_id = ${actor.bodyId} and a.ended_at is null
      and c.state = 'open' and p.state not in ('ended', 'stayed', 'withdrawn')
    order by f.due nulls last, p.departs_on nulls last limit 200`.execute(tx)
  return rows
}
