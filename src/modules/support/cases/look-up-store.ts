import { sql } from 'kysely'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { AgeGroup } from '../sections/age.ts'
import type { CaseState, CaseStep } from './schema.ts'

type Relation = 'self' | 'relative' | 'neighbour' | 'colleague'

/** As what the one who looks has declared a number, or a colleague their own; nothing where nobody has. */
export const findDeclaration = async (
  tx: DatabaseTransaction,
  token: Buffer,
): Promise<Relation | undefined> => {
  const found = await sql<{
    relation: Relation | null
  }>`select disclosure.declared_as(${token}) as relation`.execute(tx)
  return found.rows[0]?.relation ?? undefined
}

/** Tells those who watch that somebody looked for themselves, or for somebody near them, whether or not it was found. */
export const addLookUpAlert = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  now: Date,
  alert: { readonly relation: Relation; readonly caseId: string | undefined },
): Promise<void> => {
  const { relation, caseId = null } = alert
  await sql`select disclosure.note_look_up(${relation}, ${caseId}, ${actor.personId}, ${actor.bodyId}, ${now})`.execute(
    tx,
  )
}

/** Somebody denied who tries by the number of a case raises an alert; a number that no case has asks the same. */
export const noteDeniedNumber = async (tx: DatabaseTransaction, number: string): Promise<void> => {
  await sql`select disclosure.note_denied_number(${number})`.execute(tx)
}

/** Somebody denied who looks for a person of a case of the own body raises an alert. */
export const noteDeniedLookUp = async (
  tx: DatabaseTransaction,
  kind: 'identity_number' | 'chosen_name',
  token: Buffer,
): Promise<void> => {
  await sql`select disclosure.note_denied_look_up(${kind}, ${token})`.execute(tx)
}

/** The case with a public number, of those that row-level security shows. */
export const findByNumber = async (tx: DatabaseTransaction, number: string): Promise<string[]> =>
  (await tx.selectFrom('support.case_file').select('id').where('number', '=', number).execute()).map(
    ({ id }) => id,
  )

/** What is shown of a case that was found. */
export interface FoundByLookUp {
  readonly id: string
  readonly number: string
  readonly keyId: string
  readonly state: CaseState
  readonly step: CaseStep
  readonly ageGroup: AgeGroup
  readonly lastActivityAt: Date
  /** Who is responsible, as far as one may know who works on it. */
  readonly responsible: string | null
  readonly nameId: string | null
  readonly sealedName: Buffer | null
}

/** The cases by their identifiers, each with its sealed name as far as row-level security shows it. */
export const listFound = async (
  tx: DatabaseTransaction,
  ids: readonly string[],
): Promise<FoundByLookUp[]> => {
  if (ids.length === 0) return []
  return (await tx
    .selectFrom('support.case_file as c')
    .leftJoin('support.field as f', (join) =>
      join
        .onRef('f.case_id', '=', 'c.id')
        .on('f.section', '=', 'identity')
        .on('f.field', '=', 'chosen_name')
        .on('f.occurrence', '=', 0)
        .on('f.superseded_at', 'is', null),
    )
    .select([
      'c.id',
      'c.number',
      'c.key_id as keyId',
      'c.state',
      'c.step',
      'c.age_group as ageGroup',
      'c.last_activity_at as lastActivityAt',
      sql<string | null>`(select p.name from support.assignment a join identity.person p on p.id = a.person_id
        where a.case_id = c.id and a.part = 'responsible' and a.ended_at is null)`.as('responsible'),
      'f.id as nameId',
      'f.sealed as sealedName',
    ])
    .where('c.id', 'in', ids)
    .orderBy('c.last_activity_at', 'desc')
    .execute()) as FoundByLookUp[]
}
