import type { PersonActor } from '../../../../platform/access/actor.ts'
import type { DatabaseTransaction } from '../../../../platform/database/connect.ts'
import { Conflict, NotFound } from '../../../../platform/refusal.ts'
import type { CaseKey } from '../../../../platform/vault/case-vault.ts'
import type { Manifest, Release } from './release.ts'
import type { Choice, Recipient } from './rules.ts'

/** Where the texts of a request are sealed. */
const placeOf = {
  recipient: (id: string) => `disclosure.document_request.recipient:${id}`,
  choices: (id: string) => `disclosure.document_request.choices:${id}`,
  release: (id: string) => `disclosure.document_request.release:${id}`,
}

type Choices = Readonly<Record<string, Choice>>

/** What is kept of a decision: what was handed out, the salts of its digests, and why. */
export interface KeptRelease {
  readonly release: Release
  readonly salts: readonly string[]
  readonly reasons: string
}

const rowsOf = (tx: DatabaseTransaction, caseId: string) =>
  tx
    .selectFrom('disclosure.document_request as r')
    .leftJoin('identity.person as p', 'p.id', 'r.decided_by')
    .selectAll('r')
    .select('p.name as decided_by_name')
    .where('r.case_id', '=', caseId)

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number]

const listed = (row: Row) => ({
  id: row.id,
  number: row.number,
  recipient: row.recipient as Recipient,
  receivedAt: row.received_at,
  state: row.state as 'open' | 'decided',
  decidedAt: row.decided_at,
  decidedByName: row.decided_by_name,
  manifest: row.manifest === null ? null : (JSON.parse(row.manifest) as Manifest),
  revision: row.revision,
})
export type ListedDocumentRequest = ReturnType<typeof listed>

/** The requests for documents of a case, the newest first. */
export const listDocumentRequests = async (
  tx: DatabaseTransaction,
  caseId: string,
): Promise<ListedDocumentRequest[]> =>
  (await rowsOf(tx, caseId).orderBy('r.received_at', 'desc').orderBy('r.id').execute()).map(listed)

export type FoundDocumentRequest = ListedDocumentRequest & {
  readonly words: string | null
  readonly choices: Choices
  readonly kept: KeptRelease | null
}

/** A request of a case, opened. @throws NotFound also for a request of another case. */
export const getDocumentRequest = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  caseId: string,
  id: string,
): Promise<FoundDocumentRequest> => {
  const row = await rowsOf(tx, caseId).where('r.id', '=', id).executeTakeFirst()
  if (row === undefined) throw new NotFound('document_request')
  const open = (place: string, sealed: Buffer | null): string | null =>
    sealed === null ? null : key.open(place, sealed)
  const choices = open(placeOf.choices(id), row.sealed_choices)
  const kept = open(placeOf.release(id), row.sealed_release)
  return {
    ...listed(row),
    words: open(placeOf.recipient(id), row.sealed_recipient),
    choices: choices === null ? {} : (JSON.parse(choices) as Choices),
    kept: kept === null ? null : (JSON.parse(kept) as KeptRelease),
  }
}

/** Registers a request for the documents of a case. */
export const insertDocumentRequest = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  key: CaseKey,
  added: {
    readonly id: string
    readonly number: string
    readonly caseId: string
    readonly recipient: Recipient
    readonly words: string | undefined
    readonly receivedAt: Date
  },
): Promise<void> => {
  await tx
    .insertInto('disclosure.document_request')
    .values({
      id: added.id,
      number: added.number,
      case_id: added.caseId,
      key_id: key.id,
      body_id: actor.bodyId,
      recipient: added.recipient,
      sealed_recipient: added.words === undefined ? null : key.seal(placeOf.recipient(added.id), added.words),
      received_at: added.receivedAt,
      registered_by: actor.personId,
    })
    .execute()
}

/** Keeps what is decided of each part. @throws Conflict where somebody else has written meanwhile, or decided. */
export const writeChoices = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  id: string,
  revision: number,
  choices: Choices,
): Promise<void> => {
  const written = await tx
    .updateTable('disclosure.document_request')
    .set({ sealed_choices: key.seal(placeOf.choices(id), JSON.stringify(choices)), revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .where('state', '=', 'open')
    .returning('id')
    .executeTakeFirst()
  if (written === undefined) throw new Conflict('document_request')
}

/** Keeps the decision, with what was handed out sealed. @throws Conflict as `writeChoices`. */
export const writeRelease = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  key: CaseKey,
  decided: {
    readonly id: string
    readonly revision: number
    readonly manifest: Manifest
    readonly kept: KeptRelease
    readonly now: Date
  },
): Promise<void> => {
  const written = await tx
    .updateTable('disclosure.document_request')
    .set({
      state: 'decided',
      decided_by: actor.personId,
      decided_at: decided.now,
      manifest: JSON.stringify(decided.manifest),
      sealed_release: key.seal(placeOf.release(decided.id), JSON.stringify(decided.kept)),
      revision: decided.revision + 1,
    })
    .where('id', '=', decided.id)
    .where('revision', '=', decided.revision)
    .where('state', '=', 'open')
    .returning('id')
    .executeTakeFirst()
  if (written === undefined) throw new Conflict('document_request')
}
