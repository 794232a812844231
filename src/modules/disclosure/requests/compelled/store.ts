import { sql } from 'kysely'
import type { PersonActor } from '../../../../platform/access/actor.ts'
import type { DatabaseTransaction } from '../../../../platform/database/connect.ts'
import { Conflict, NotFound } from '../../../../platform/refusal.ts'
import type { CaseKey } from '../../../../platform/vault/case-vault.ts'
import { sealGround } from '../../sharing/ground.ts'
import type { Answer, Asker, Basis, Decision } from './rules.ts'

/** Where the texts of a request are sealed. */
const placeOf = {
  ground: (id: string) => `disclosure.compelled_request.ground:${id}`,
  from: (id: string) => `disclosure.compelled_request.from:${id}`,
  request: (id: string) => `disclosure.compelled_request.request:${id}`,
  answer: (id: string) => `disclosure.compelled_request.answer:${id}`,
  reasons: (id: string) => `disclosure.compelled_request.reasons:${id}`,
}

/** By what somebody asks, and by what they were answered: veiled in the row for the walls, and sealed with its key. */
interface Asked {
  readonly fromKind: Asker
  readonly basis: Basis
  readonly decidedBasis: Basis | null
}

const rowsOf = (tx: DatabaseTransaction) =>
  tx
    .selectFrom('disclosure.compelled_request as r')
    // Hidden by row-level security from a lawyer, who knows that a case was found and not which.
    .leftJoin('support.case_file as c', 'c.id', 'r.case_id')
    .leftJoin('identity.person as p', 'p.id', 'r.decided_by')
    .innerJoin('directory.body as b', 'b.id', 'r.body_id')
    .selectAll('r')
    .select(sql<Asked>`disclosure.request_ground(r)`.as('ground'))
    // What was lost with the installation's secret comes back by a job (decision 96).
    .where('r.basis', '<>', '')
    .select(['c.number as case_number', 'p.name as decided_by_name', 'b.name as body_name'])

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number]

/** A request as it stands in the queue, without what is sealed in it. */
export interface QueuedRequest extends Asked {
  readonly id: string
  readonly number: string
  readonly keyId: string
  readonly bodyId: string
  readonly bodyName: string
  readonly fromBody: string | null
  readonly receivedAt: Date
  readonly answerBy: string | null
  readonly caseId: string | null
  readonly caseNumber: string | null
  readonly lookedUpAt: Date | null
  readonly decision: Decision | null
  readonly decidedAt: Date | null
  readonly decidedByName: string | null
  readonly exceptionalReasons: boolean | null
  readonly disclosureId: string | null
  readonly registeredBy: string
  readonly revision: number
}

const queued = (row: Row): QueuedRequest => ({
  ...row.ground,
  id: row.id,
  number: row.number,
  keyId: row.key_id,
  bodyId: row.body_id,
  bodyName: row.body_name,
  fromBody: row.from_body,
  receivedAt: row.received_at,
  answerBy: row.answer_by,
  caseId: row.case_id,
  caseNumber: row.case_number,
  lookedUpAt: row.looked_up_at,
  decision: row.decision as Decision | null,
  decidedAt: row.decided_at,
  decidedByName: row.decided_by_name,
  exceptionalReasons: row.exceptional_reasons,
  disclosureId: row.disclosure_id,
  registeredBy: row.registered_by,
  revision: row.revision,
})

/** A page of the queue: of what is open that which is to be answered first, then the oldest; of what is decided the newest. */
export const listQueue = async (
  tx: DatabaseTransaction,
  bodyId: string,
  { state, page, pageSize }: { state: 'open' | 'decided'; page: number; pageSize: number },
): Promise<{ rows: QueuedRequest[]; total: number }> => {
  const isOpen = state === 'open'
  const { total } = await tx
    .selectFrom('disclosure.compelled_request')
    .select(({ fn }) => fn.countAll<string>().as('total'))
    .where('body_id', '=', bodyId)
    .where('basis', '<>', '')
    .where('decision', isOpen ? 'is' : 'is not', null)
    .executeTakeFirstOrThrow()
  const rows = await rowsOf(tx)
    .where('r.body_id', '=', bodyId)
    .where('r.decision', isOpen ? 'is' : 'is not', null)
    .$if(isOpen, (query) =>
      query.orderBy('r.answer_by', (order) => order.asc().nullsLast()).orderBy('r.received_at'),
    )
    .$if(!isOpen, (query) => query.orderBy('r.decided_at', 'desc'))
    .orderBy('r.id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  return { rows: rows.map(queued), total: Number(total) }
}

/** The requests about a case that nobody has decided yet, the oldest first. */
export const listOpenOfCase = async (tx: DatabaseTransaction, caseId: string): Promise<QueuedRequest[]> =>
  (
    await rowsOf(tx)
      .where('r.case_id', '=', caseId)
      .where('r.decision', 'is', null)
      .orderBy('r.received_at')
      .limit(5)
      .execute()
  ).map(queued)

/** A request with its texts still sealed. @throws NotFound */
export const getSealed = async (
  tx: DatabaseTransaction,
  id: string,
): Promise<{ row: Row; request: QueuedRequest }> => {
  const row = await rowsOf(tx).where('r.id', '=', id).executeTakeFirst()
  if (row === undefined) throw new NotFound('request')
  return { row, request: queued(row) }
}

/** The texts of a request, opened. */
export const readTexts = (key: CaseKey, row: Row) => ({
  from: key.open(placeOf.from(row.id), row.sealed_from),
  request: key.open(placeOf.request(row.id), row.sealed_request),
  reasons: row.sealed_reasons === null ? null : key.open(placeOf.reasons(row.id), row.sealed_reasons),
  answer:
    row.sealed_answer === null
      ? null
      : (JSON.parse(key.open(placeOf.answer(row.id), row.sealed_answer)) as Answer),
})

const sealedGround = (key: CaseKey, id: string, { fromKind, basis, decidedBasis }: Asked): Buffer =>
  sealGround(key, placeOf.ground(id), { fromKind, basis, decidedBasis })

/** Adds a request to the queue of a body. */
export const insertRequest = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  key: CaseKey,
  added: {
    readonly id: string
    readonly number: string
    readonly fromKind: Asker
    readonly fromBody: string | null
    readonly from: string
    readonly basis: Basis
    readonly request: string
    readonly receivedAt: Date
    readonly answerBy: string | null
  },
): Promise<void> => {
  await tx
    .insertInto('disclosure.compelled_request')
    .values({
      id: added.id,
      number: added.number,
      key_id: key.id,
      body_id: actor.bodyId,
      // The table veils them (decision 96).
      from_kind: added.fromKind,
      from_body: added.fromBody,
      sealed_from: key.seal(placeOf.from(added.id), added.from),
      basis: added.basis,
      sealed_ground: sealedGround(key, added.id, { ...added, decidedBasis: null }),
      sealed_request: key.seal(placeOf.request(added.id), added.request),
      received_at: added.receivedAt,
      answer_by: added.answerBy,
      registered_by: actor.personId,
    })
    .execute()
}

/** A case of the actor's own body by its number; nothing for one that the actor may not link to. */
export const findCaseForRequest = async (
  tx: DatabaseTransaction,
  number: string,
): Promise<string | undefined> => {
  const found = await sql<{ id: string | null }>`select disclosure.case_for_request(${number}) as id`.execute(
    tx,
  )
  return found.rows[0]?.id ?? undefined
}

/** Whether the actor works on a case, for the body whose case it is. */
export const worksOnCase = async (tx: DatabaseTransaction, caseId: string | null): Promise<boolean> => {
  if (caseId === null) return false
  const found = await sql<{ works: boolean }>`select support.works_on(${caseId}) as works`.execute(tx)
  return found.rows[0]?.works ?? false
}

/** Writes down what looking for the case has found. @throws Conflict where the request has changed meanwhile. */
export const writeLookUp = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  found: { id: string; revision: number; caseId: string | null; now: Date },
): Promise<void> => {
  const written = await tx
    .updateTable('disclosure.compelled_request')
    .set({
      case_id: found.caseId,
      looked_up_by: actor.personId,
      looked_up_at: found.now,
      revision: found.revision + 1,
    })
    .where('id', '=', found.id)
    .where('revision', '=', found.revision)
    .where('decision', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (written === undefined) throw new Conflict('request')
}

/** Keeps a decision with its answer and reasons. @throws Conflict where the request has changed meanwhile. */
export const writeDecision = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  key: CaseKey,
  decided: {
    readonly id: string
    /** The request as it was asked. */
    readonly asked: Asked
    readonly revision: number
    readonly decision: Decision
    readonly basis: Basis
    readonly exceptionalReasons: boolean | null
    readonly disclosureId: string | null
    readonly answer: Answer
    readonly reasons: string
    readonly fromBody: string | null
    readonly now: Date
  },
): Promise<void> => {
  const written = await tx
    .updateTable('disclosure.compelled_request')
    .set({
      decision: decided.decision,
      decided_basis: decided.basis,
      sealed_ground: sealedGround(key, decided.id, { ...decided.asked, decidedBasis: decided.basis }),
      exceptional_reasons: decided.exceptionalReasons,
      disclosure_id: decided.disclosureId,
      sealed_answer: key.seal(placeOf.answer(decided.id), JSON.stringify(decided.answer)),
      sealed_reasons: key.seal(placeOf.reasons(decided.id), decided.reasons),
      from_body: decided.fromBody,
      decided_by: actor.personId,
      decided_at: decided.now,
      revision: decided.revision + 1,
    })
    .where('id', '=', decided.id)
    .where('revision', '=', decided.revision)
    .where('decision', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (written === undefined) throw new Conflict('request')
}
