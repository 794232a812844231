import { randomUUID } from 'node:crypto'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import { noteDanger } from './danger.ts'
import { fieldsOf, type SectionKey } from './sections.ts'

/** A value that is known, opened. */
export interface FieldValue {
  readonly id: string
  readonly section: SectionKey
  readonly field: string
  readonly occurrence: number
  readonly value: string
  readonly revision: number
  readonly writtenBy: string
  readonly writtenAt: Date
}

/** What a sealed value is bound to: moved to another row it does not open. */
const placeOf = (id: string): string => `support.field:${id}`

const rowsOf = (tx: DatabaseTransaction, caseId: string) =>
  tx
    .selectFrom('support.field')
    .select([
      'id',
      'section',
      'field',
      'occurrence',
      'sealed',
      'revision',
      'written_by as writtenBy',
      'written_at as writtenAt',
    ])
    .where('case_id', '=', caseId)
    .orderBy('section')
    .orderBy('field')
    .orderBy('occurrence')

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number]

const opened = (key: CaseKey, row: Row): FieldValue => ({
  id: row.id,
  section: row.section as SectionKey,
  field: row.field,
  occurrence: row.occurrence,
  value: key.open(placeOf(row.id), row.sealed),
  revision: row.revision,
  writtenBy: row.writtenBy,
  writtenAt: row.writtenAt,
})

/** The present values of a case that row-level security shows, of the named sections or all. */
export const listFields = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  caseId: string,
  wanted?: readonly SectionKey[],
): Promise<FieldValue[]> => {
  const query = rowsOf(tx, caseId).where('superseded_at', 'is', null)
  const rows = await (wanted === undefined ? query : query.where('section', 'in', wanted)).execute()
  return rows.map((row) => opened(key, row)).filter(({ value }) => value !== '')
}

/** Every value that a field has had, newest first. */
export const listEarlierValues = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  caseId: string,
  section: SectionKey,
): Promise<FieldValue[]> => {
  const rows = await rowsOf(tx, caseId).where('section', '=', section).execute()
  return rows
    .map((row) => opened(key, row))
    .sort((first, second) => second.writtenAt.getTime() - first.writtenAt.getTime())
}

/** The value that a field had at a revision; empty at revision 0, before anything was written. */
export const findValueAt = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  caseId: string,
  { section, field, revision }: { section: SectionKey; field: string; revision: number },
): Promise<string | undefined> => {
  if (revision === 0) return ''
  const row = await rowsOf(tx, caseId)
    .where('section', '=', section)
    .where('field', '=', field)
    .where('occurrence', '=', 0)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return row === undefined ? undefined : opened(key, row).value
}

/** The names of people by their identifiers, as far as the reader may know them. */
export const listNames = async (
  tx: DatabaseTransaction,
  ids: readonly string[],
): Promise<Readonly<Record<string, string>>> => {
  if (ids.length === 0) return {}
  const rows = await tx
    .selectFrom('identity.person')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
}

export interface FieldToWrite {
  readonly section: SectionKey
  readonly field: string
  readonly occurrence?: number
  readonly value: string
}

/**
 * Writes the next value of a field; the one before stays, superseded. An empty value says that nothing is known any more.
 * A danger that it says waits for those who can act, until the field says something else.
 *
 * @returns the new revision.
 */
export const writeField = async (
  tx: DatabaseTransaction,
  writer: { key: CaseKey; actor: PersonActor; now: Date },
  caseId: string,
  written: FieldToWrite,
): Promise<number> => {
  const { section, field, occurrence = 0, value } = written
  const before = await tx
    .updateTable('support.field')
    .set({ superseded_at: writer.now })
    .where('case_id', '=', caseId)
    .where('section', '=', section)
    .where('field', '=', field)
    .where('occurrence', '=', occurrence)
    .where('superseded_at', 'is', null)
    .returning('revision')
    .executeTakeFirst()
  const id = randomUUID()
  const revision = (before?.revision ?? 0) + 1
  await tx
    .insertInto('support.field')
    .values({
      id,
      case_id: caseId,
      section,
      field,
      occurrence,
      sealed: writer.key.seal(placeOf(id), value),
      revision,
      written_by: writer.actor.personId,
      written_body: writer.actor.bodyId,
      written_at: writer.now,
    })
    .execute()
  const { danger } = fieldsOf(section)[field] ?? {}
  if (danger !== undefined)
    await noteDanger({ tx, now: writer.now }, { caseId, bodyId: writer.actor.bodyId }, value === danger)
  return revision
}
