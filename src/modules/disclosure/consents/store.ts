import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound } from '../../../platform/refusal.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import type { CaseSection } from '../legal/least.ts'
import type { PurposeCode } from '../purposes.ts'
import type { ConsentItem, FoundConsent } from './consent.ts'
import type { Interpreter, Manner, Representative } from './schema.ts'

const notePlace = (id: string): string => `disclosure.consent.note:${id}`
const namePlace = (id: string): string => `disclosure.consent_item.to_name:${id}`

const itemsOf = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  caseId: string,
): Promise<ReadonlyMap<string, readonly ConsentItem[]>> => {
  const rows = await tx
    .selectFrom('disclosure.consent_item as i')
    .leftJoin('directory.body as b', 'b.id', 'i.to_body')
    .select([
      'i.id',
      'i.consent_id',
      'i.to_body',
      'i.sealed_to_name',
      'i.purpose',
      'i.section',
      'i.field',
      'b.name',
    ])
    .where('i.case_id', '=', caseId)
    .orderBy('i.section')
    .orderBy('i.field')
    .execute()
  const grouped = Map.groupBy(rows, (row) => row.consent_id)
  return new Map(
    [...grouped].map(([consentId, own]) => [
      consentId,
      own.map((row) => ({
        toBody: row.to_body,
        toName:
          row.sealed_to_name === null ? (row.name ?? '') : key.open(namePlace(row.id), row.sealed_to_name),
        purpose: row.purpose as PurposeCode,
        section: row.section as CaseSection,
        field: row.field,
      })),
    ]),
  )
}

/** Every consent of a case, newest first. */
export const listConsents = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  caseId: string,
): Promise<FoundConsent[]> => {
  const rows = await tx
    .selectFrom('disclosure.consent')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('recorded_at', 'desc')
    .execute()
  const items = await itemsOf(tx, key, caseId)
  return rows.map((row) => ({
    id: row.id,
    givenOn: row.given_on,
    expiresOn: row.expires_on,
    language: row.language,
    interpreter: row.interpreter as Interpreter,
    representative: row.representative as Representative,
    manner: row.manner as Manner,
    note: row.sealed_note === null ? null : key.open(notePlace(row.id), row.sealed_note),
    withdrawnAt: row.withdrawn_at,
    recordedAt: row.recorded_at,
    items: items.get(row.id) ?? [],
  }))
}

/** A consent of this very case. @throws NotFound for another case's. */
export const getConsent = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  caseId: string,
  consentId: string,
): Promise<FoundConsent> => {
  const found = (await listConsents(tx, key, caseId)).find(({ id }) => id === consentId)
  if (found === undefined) throw new NotFound('consent')
  return found
}

export interface ConsentToAdd {
  readonly id: string
  readonly caseId: string
  readonly givenOn: string
  readonly expiresOn: string
  readonly language: string
  readonly interpreter: Interpreter
  readonly representative: Representative
  readonly manner: Manner
  readonly note: string | undefined
  readonly items: readonly {
    readonly id: string
    readonly toBody: string | null
    readonly toName: string | undefined
    readonly purpose: PurposeCode
    readonly section: CaseSection
    readonly field: string
  }[]
}

/** Adds a consent with what it covers. */
export const insertConsent = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  recorded: { by: string; at: Date },
  added: ConsentToAdd,
): Promise<void> => {
  await tx
    .insertInto('disclosure.consent')
    .values({
      id: added.id,
      case_id: added.caseId,
      given_on: added.givenOn,
      expires_on: added.expiresOn,
      language: added.language,
      interpreter: added.interpreter,
      representative: added.representative,
      manner: added.manner,
      sealed_note: added.note === undefined ? null : key.seal(notePlace(added.id), added.note),
      recorded_by: recorded.by,
      recorded_at: recorded.at,
    })
    .execute()
  await tx
    .insertInto('disclosure.consent_item')
    .values(
      added.items.map((item) => ({
        id: item.id,
        consent_id: added.id,
        case_id: added.caseId,
        to_body: item.toBody,
        sealed_to_name: item.toBody === null ? key.seal(namePlace(item.id), item.toName ?? '') : null,
        purpose: item.purpose,
        section: item.section,
        field: item.field,
      })),
    )
    .execute()
}

/** Marks a consent as withdrawn. @returns whether it was in force until now. */
export const markWithdrawn = async (
  tx: DatabaseTransaction,
  consentId: string,
  withdrawn: { by: string | null; at: Date },
): Promise<boolean> => {
  const changed = await tx
    .updateTable('disclosure.consent')
    .set({ withdrawn_at: withdrawn.at, withdrawn_by: withdrawn.by })
    .where('id', '=', consentId)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}
