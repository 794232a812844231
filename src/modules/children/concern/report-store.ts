import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import type { Duty, ReportState, SentWay } from './schema.ts'

/** A report of concern that the body makes. */
export interface ConcernReport {
  readonly id: string
  readonly duty: Duty
  readonly learnedAt: Date
  readonly toBody: string | null
  readonly toName: string
  /** Somebody at the social services reads here what is sent to them. */
  readonly takesCare: boolean
  readonly words: string
  /** Parts of the case that are told, as `section.field`. */
  readonly parts: readonly string[]
  readonly state: ReportState
  readonly sentAt: Date | null
  readonly sentWay: SentWay | null
  readonly disclosureId: string | null
  readonly madeByName: string
  readonly madeAt: Date
  readonly revision: number
}

const place = (column: string, id: string): string => `children.concern_report.${column}:${id}`

/** The reports of a case, newest first. */
export const listReports = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  caseId: string,
): Promise<ConcernReport[]> => {
  const rows = await tx
    .selectFrom('children.concern_report as r')
    .innerJoin('identity.person as p', 'p.id', 'r.made_by')
    .leftJoin('directory.body as b', 'b.id', 'r.to_body')
    .selectAll('r')
    .select(['p.name as madeByName', 'b.name as bodyName'])
    .select(sql<boolean>`r.to_body is not null and directory.takes_care(r.to_body)`.as('takesCare'))
    .where('r.case_id', '=', caseId)
    .orderBy('r.made_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    duty: row.duty as Duty,
    learnedAt: row.learned_at,
    toBody: row.to_body,
    toName:
      row.sealed_to_name === null
        ? (row.bodyName ?? '')
        : key.open(place('to_name', row.id), row.sealed_to_name),
    takesCare: row.takesCare,
    words: key.open(place('words', row.id), row.sealed_words),
    parts: row.parts,
    state: row.state as ReportState,
    sentAt: row.sent_at,
    sentWay: row.sent_way as SentWay | null,
    disclosureId: row.disclosure_id,
    madeByName: row.madeByName,
    madeAt: row.made_at,
    revision: row.revision,
  }))
}

/** @throws NotFound, also for a report of another case. */
export const getReport = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  caseId: string,
  reportId: string,
): Promise<ConcernReport> => {
  const found = (await listReports(tx, key, caseId)).find(({ id }) => id === reportId)
  if (found === undefined) throw new NotFound('concern_report')
  return found
}

/** Adds a report that is written and not sent yet. @returns its identifier. */
export const insertReport = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  actor: PersonActor,
  added: {
    readonly caseId: string
    readonly duty: Duty
    readonly learnedAt: Date
    readonly toBody: string
    readonly words: string
    readonly parts: readonly string[]
    readonly now: Date
  },
): Promise<string> => {
  const id = randomUUID()
  await tx
    .insertInto('children.concern_report')
    .values({
      id,
      case_id: added.caseId,
      body_id: actor.bodyId,
      duty: added.duty,
      learned_at: added.learnedAt,
      to_body: added.toBody,
      sealed_words: key.seal(place('words', id), added.words),
      parts: [...added.parts],
      made_by: actor.personId,
      made_at: added.now,
    })
    .execute()
  return id
}

/** Writes how a report stands. @throws Refusal `concern.changed_by_another`. */
export const markReport = async (
  tx: DatabaseTransaction,
  report: { readonly id: string; readonly caseId: string; readonly revision: number },
  to:
    | { readonly state: 'withdrawn' }
    | {
        readonly state: 'sent'
        readonly sentAt: Date
        readonly sentWay: SentWay
        readonly disclosureId: string
      },
): Promise<void> => {
  const changed = await tx
    .updateTable('children.concern_report')
    .set((row) => ({
      state: to.state,
      revision: row('revision', '+', 1),
      ...(to.state === 'sent'
        ? { sent_at: to.sentAt, sent_way: to.sentWay, disclosure_id: to.disclosureId }
        : {}),
    }))
    .where('id', '=', report.id)
    .where('case_id', '=', report.caseId)
    .where('revision', '=', report.revision)
    .executeTakeFirst()
  if (Number(changed.numUpdatedRows) === 0) throw new Refusal('concern.changed_by_another', 409)
}
