import { sql } from 'kysely'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { Conflict, NotFound } from '../../../platform/refusal.ts'
import type { AgeGroup } from '../sections/age.ts'
import type { SectionKey } from '../sections/sections.ts'
import type { FileKind } from '../settings/setting.ts'
import type { CaseStep } from './schema.ts'

export interface FoundCase {
  readonly id: string
  readonly number: string
  readonly bodyId: string
  readonly bodyName: string
  readonly keyId: string
  readonly fileKind: FileKind
  readonly sealedExternalNumber: Buffer | null
  readonly ageGroup: AgeGroup
  readonly county: string | null
  readonly language: string | null
  readonly state: 'open' | 'closed'
  readonly step: CaseStep
  readonly openedAt: Date
  readonly openedBy: string
  readonly closedAt: Date | null
  readonly closingReason: string | null
  readonly lastNoteOn: string | null
  readonly nextReview: string | null
  readonly restrictedAt: Date | null
  readonly keepUntil: string | null
  readonly disposeBy: string | null
  readonly retentionReason: string | null
  readonly lastActivityAt: Date
  readonly revision: number
}

const rowOf = (tx: DatabaseTransaction) =>
  tx
    .selectFrom('support.case_file as c')
    .innerJoin('directory.body as b', 'b.id', 'c.body_id')
    .select([
      'c.id',
      'c.number',
      'c.body_id as bodyId',
      'b.name as bodyName',
      'c.key_id as keyId',
      'c.file_kind as fileKind',
      'c.sealed_external_number as sealedExternalNumber',
      'c.age_group as ageGroup',
      'c.county',
      'c.language',
      'c.state',
      'c.step',
      'c.opened_at as openedAt',
      'c.opened_by as openedBy',
      'c.closed_at as closedAt',
      'c.closing_reason as closingReason',
      'c.last_note_on as lastNoteOn',
      'c.next_review as nextReview',
      'c.restricted_at as restrictedAt',
      'c.keep_until as keepUntil',
      'c.dispose_by as disposeBy',
      'c.retention_reason as retentionReason',
      'c.last_activity_at as lastActivityAt',
      'c.revision',
    ])

/** A case, without what is sealed in it. @throws NotFound */
export const getCase = async (tx: DatabaseTransaction, id: string): Promise<FoundCase> => {
  const found = await rowOf(tx).where('c.id', '=', id).executeTakeFirst()
  if (found === undefined) throw new NotFound('case')
  return found as FoundCase
}

/** The case, held until the transaction ends. @throws NotFound, Conflict where it has changed since it was read. */
export const holdCase = async (
  tx: DatabaseTransaction,
  id: string,
  revision?: number,
): Promise<FoundCase> => {
  const held = await tx
    .selectFrom('support.case_file')
    .select('revision')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (held === undefined) throw new NotFound('case')
  if (revision !== undefined && held.revision !== revision) throw new Conflict('case')
  return getCase(tx, id)
}

export interface CaseToAdd {
  readonly id: string
  readonly number: string
  readonly bodyId: string
  readonly keyId: string
  readonly fileKind: FileKind
  readonly sealedExternalNumber: Buffer | null
  readonly ageGroup: AgeGroup
  readonly county: string | null
  readonly language: string | null
  readonly fromCopy?: string
}

/** Adds a case, with whoever opens it as the one who is responsible. */
export const insertCase = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  now: Date,
  added: CaseToAdd,
): Promise<void> => {
  await tx
    .insertInto('support.case_file')
    .values({
      id: added.id,
      number: added.number,
      body_id: added.bodyId,
      key_id: added.keyId,
      file_kind: added.fileKind,
      sealed_external_number: added.sealedExternalNumber,
      age_group: added.ageGroup,
      county: added.county,
      language: added.language,
      from_copy: added.fromCopy ?? null,
      opened_at: now,
      opened_by: actor.personId,
      last_activity_at: now,
    })
    .execute()
  await tx
    .insertInto('support.assignment')
    .values({
      case_id: added.id,
      body_id: added.bodyId,
      person_id: actor.personId,
      part: 'responsible',
      since: now,
      given_by: actor.personId,
    })
    .execute()
}

/** Says in the timeline that something has happened, and that the case is alive. Codes and identifiers alone. */
export const addEvent = async (
  tx: DatabaseTransaction,
  event: {
    caseId: string
    section: SectionKey
    kind: string
    subjectId?: string
    actor: PersonActor
    now: Date
  },
): Promise<void> => {
  await tx
    .insertInto('support.event')
    .values({
      case_id: event.caseId,
      at: event.now,
      section: event.section,
      kind: event.kind,
      subject_id: event.subjectId ?? null,
      person_id: event.actor.personId,
      body_id: event.actor.bodyId,
    })
    .execute()
  await tx
    .updateTable('support.case_file')
    .set({ last_activity_at: event.now })
    .where('id', '=', event.caseId)
    .execute()
}

export interface FoundWorker {
  readonly personId: string
  readonly name: string
  readonly part: 'responsible' | 'worker' | 'stand_in'
  readonly since: Date
  /** Who is away, for whom somebody stands in, and until when. */
  readonly inPlaceOf: string | null
  readonly untilAt: Date | null
}

/** Who works on a case, the one who is responsible first; who will stand in from a day to come among them. */
export const listStaff = async (tx: DatabaseTransaction, caseId: string): Promise<FoundWorker[]> =>
  (await tx
    .selectFrom('support.assignment as a')
    .innerJoin('identity.person as p', 'p.id', 'a.person_id')
    .leftJoin('identity.person as away', 'away.id', 'a.in_place_of')
    .select([
      'a.person_id as personId',
      'p.name',
      'a.part',
      'a.since',
      'away.name as inPlaceOf',
      'a.until_at as untilAt',
    ])
    .where('a.case_id', '=', caseId)
    .where('a.ended_at', 'is', null)
    .where((a) => a.or([a('a.until_at', 'is', null), a('a.until_at', '>', sql<Date>`access.now()`)]))
    .orderBy('a.part')
    .orderBy('p.name')
    .execute()) as FoundWorker[]

interface Colleague {
  readonly personId: string
  readonly name: string
}

const works = (tx: DatabaseTransaction, caseId: string) =>
  tx
    .selectFrom('support.assignment as a')
    .innerJoin('identity.person as p', 'p.id', 'a.person_id')
    .where('a.case_id', '=', caseId)
    .where(sql<boolean>`support.works_now(a)`)

/** Who works on a case now, of their own or in place of somebody; each once. */
export const listWorkers = (tx: DatabaseTransaction, caseId: string): Promise<Colleague[]> =>
  works(tx, caseId)
    .select(['a.person_id as personId', 'p.name'])
    .groupBy(['a.person_id', 'p.name'])
    .orderBy(sql`min(a.part)`)
    .orderBy('p.name')
    .execute()

/** For whom by name something of a case waits: whoever stands in for them sees it too, while they do. */
export const listNamed = async (tx: DatabaseTransaction, caseId: string): Promise<string[]> =>
  (await works(tx, caseId).select('a.person_id as personId').where('a.part', '<>', 'stand_in').execute()).map(
    ({ personId }) => personId,
  )

/** Names of colleagues, also of those who have left. */
export const listNames = async (
  tx: DatabaseTransaction,
  people: readonly string[],
): Promise<readonly Colleague[]> =>
  people.length === 0
    ? []
    : tx
        .selectFrom('identity.person')
        .select(['id as personId', 'name'])
        .where('id', 'in', [...people])
        .orderBy('name')
        .execute()
