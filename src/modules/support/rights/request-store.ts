import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { Role } from '../../../platform/access/roles.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import type { RequestDecision, RequestKind } from './schema.ts'

/** What a person has asked for by right, opened. */
export interface RightsRequest {
  readonly id: string
  readonly kind: RequestKind
  readonly askedOn: Day
  readonly dueOn: Day
  readonly wish: string
  readonly decision: RequestDecision | null
  readonly reasons: string
  readonly decidedOn: Day | null
  readonly decidedBy: string | null
  readonly correctedSection: string | null
  readonly noteId: string | null
}

const wishPlace = (id: string): string => `support.rights_request.wish:${id}`
const decisionPlace = (id: string): string => `support.rights_request.decision:${id}`

/** What the person of a case has asked for, the newest first. */
export const listRequests = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  caseId: string,
): Promise<RightsRequest[]> => {
  const rows = await tx
    .selectFrom('support.rights_request as r')
    .leftJoin('identity.person as p', 'p.id', 'r.decided_by')
    .selectAll('r')
    .select('p.name as decidedBy')
    .where('r.case_id', '=', caseId)
    .orderBy('r.asked_on', 'desc')
    .orderBy('r.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as RequestKind,
    askedOn: row.asked_on,
    dueOn: row.due_on,
    wish: row.sealed_wish === null ? '' : key.open(wishPlace(row.id), row.sealed_wish),
    decision: row.decision as RequestDecision | null,
    reasons: row.sealed_decision === null ? '' : key.open(decisionPlace(row.id), row.sealed_decision),
    decidedOn: row.decided_on,
    decidedBy: row.decidedBy,
    correctedSection: row.corrected_section,
    noteId: row.note_id,
  }))
}

/** Registers a request. @returns its identifier. */
export const insertRequest = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  asked: { caseId: string; kind: RequestKind; askedOn: Day; dueOn: Day; wish: string },
): Promise<string> => {
  const id = randomUUID()
  await tx
    .insertInto('support.rights_request')
    .values({
      id,
      case_id: asked.caseId,
      kind: asked.kind,
      asked_on: asked.askedOn,
      due_on: asked.dueOn,
      sealed_wish: asked.wish === '' ? null : key.seal(wishPlace(id), asked.wish),
    })
    .execute()
  return id
}

/** Writes the answer to a request. */
export const writeDecision = async (
  tx: DatabaseTransaction,
  writer: { key: CaseKey; actor: PersonActor; today: Day },
  decided: {
    requestId: string
    decision: RequestDecision
    reasons: string
    correctedSection?: string | undefined
    noteId?: string | undefined
  },
): Promise<void> => {
  const { requestId: id } = decided
  await tx
    .updateTable('support.rights_request')
    .set({
      decision: decided.decision,
      sealed_decision: writer.key.seal(decisionPlace(id), decided.reasons),
      decided_on: writer.today,
      decided_by: writer.actor.personId,
      corrected_section: decided.correctedSection ?? null,
      note_id: decided.noteId ?? null,
    })
    .where('id', '=', id)
    .execute()
}

/** A note of the case that may be linked to a correction, without its text. */
interface LinkableNote {
  readonly id: string
  readonly kind: string
  readonly signedAt: Date
}

/** Corrections and dissents among the notes of a case, the newest first. */
export const listCorrections = async (tx: DatabaseTransaction, caseId: string): Promise<LinkableNote[]> =>
  tx
    .selectFrom('support.note')
    .select(['id', 'kind', 'signed_at as signedAt'])
    .where('case_id', '=', caseId)
    .where('kind', 'in', ['correction', 'dissent'])
    .orderBy('signed_at', 'desc')
    .execute()

/** Restricts the use of a case, or lifts that. */
export const writeRestriction = async (
  tx: DatabaseTransaction,
  caseId: string,
  restrictedAt: Date | null,
): Promise<void> => {
  await tx
    .updateTable('support.case_file')
    .set((row) => ({ restricted_at: restrictedAt, revision: row('revision', '+', 1) }))
    .where('id', '=', caseId)
    .execute()
}

/** Who has seen a case, by body, role and day: never by name (domain rule 10). */
export interface SeenBy {
  readonly bodyName: string
  readonly role: Role
  readonly seenOn: Day
  readonly times: number
}

/** Who has seen a case, the newest day first; to those who work on it, who tell the person. */
export const listSeenBy = async (tx: DatabaseTransaction, caseId: string): Promise<readonly SeenBy[]> =>
  (
    await sql<SeenBy>`
      select b.name as "bodyName", s.role, s.seen_on::text as "seenOn", s.times::int as times
      from support.seen_by(${caseId}) s join directory.body b on b.id = s.body_id
      order by s.seen_on desc, b.name, s.role`.execute(tx)
  ).rows
