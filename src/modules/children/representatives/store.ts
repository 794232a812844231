import { randomUUID } from 'node:crypto'
import type { UpdateObject } from 'kysely'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Tables } from '../../../platform/database/tables.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import type {
  Applicant,
  Appointer,
  EndReason,
  Ground,
  Relation,
  RepresentativeKind,
  RepresentativeState,
} from './schema.ts'

/** Somebody who represents the child, from the day that it was seen that one is needed. */
export interface Representative {
  readonly id: string
  readonly kind: RepresentativeKind
  readonly state: RepresentativeState
  readonly neededOn: Day
  readonly appliedOn: Day | null
  readonly appliedBy: Applicant | null
  readonly appointedOn: Day | null
  readonly appointedBy: Appointer | null
  readonly childToldOn: Day | null
  readonly coversCompensation: boolean
  readonly name: string
  readonly contact: string
  readonly endedOn: Day | null
  readonly endReason: EndReason | null
  readonly revision: number
}

/** A guardian who is suspected, or does not look after the child's right. */
export interface SuspectedGuardian {
  readonly id: string
  readonly relation: Relation
  readonly ground: Ground
  readonly since: Day
  readonly grounds: string
  readonly liftedOn: Day | null
  readonly liftReasons: string
}

/** Seals a text of a representative in its place; nothing where there is none. */
export const sealIn = (key: CaseKey, id: string, column: 'name' | 'contact', text: string): Buffer | null =>
  text === '' ? null : key.seal(`children.representative.${column}:${id}`, text)

/** The representatives of a case, those that stand first, then the newest. */
export const listRepresentatives = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  caseId: string,
): Promise<Representative[]> => {
  const rows = await tx
    .selectFrom('children.representative')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('ended_on', (order) => order.desc().nullsFirst())
    .orderBy('made_at', 'desc')
    .execute()
  return rows.map((row) => {
    const open = (column: string, sealed: Buffer | null) =>
      sealed === null ? '' : key.open(`children.representative.${column}:${row.id}`, sealed)
    return {
      id: row.id,
      kind: row.kind as RepresentativeKind,
      state: row.state as RepresentativeState,
      neededOn: row.needed_on,
      appliedOn: row.applied_on,
      appliedBy: row.applied_by as Applicant | null,
      appointedOn: row.appointed_on,
      appointedBy: row.appointed_by as Appointer | null,
      childToldOn: row.child_told_on,
      coversCompensation: row.covers_compensation,
      name: open('name', row.sealed_name),
      contact: open('contact', row.sealed_contact),
      endedOn: row.ended_on,
      endReason: row.end_reason as EndReason | null,
      revision: row.revision,
    }
  })
}

/** @throws NotFound, also for a representative of another case. */
export const getRepresentative = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  caseId: string,
  representativeId: string,
): Promise<Representative> => {
  const found = (await listRepresentatives(tx, key, caseId)).find(({ id }) => id === representativeId)
  if (found === undefined) throw new NotFound('representative')
  return found
}

/** Notes that a representative is needed. @returns its identifier; nothing where one of the kind stands already. */
export const insertNeed = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  needed: {
    readonly caseId: string
    readonly kind: RepresentativeKind
    readonly neededOn: Day
    readonly now: Date
  },
): Promise<string | undefined> =>
  (
    await tx
      .insertInto('children.representative')
      .values({
        id: randomUUID(),
        case_id: needed.caseId,
        kind: needed.kind,
        needed_on: needed.neededOn,
        made_by: actor.personId,
        made_at: needed.now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
  )?.id

/** Writes a step of a representative. @throws Refusal `representative.changed_by_another`. */
export const writeRepresentative = async (
  tx: DatabaseTransaction,
  row: { readonly id: string; readonly caseId: string; readonly revision: number },
  values: Omit<UpdateObject<Tables, 'children.representative'>, 'revision'>,
): Promise<void> => {
  const changed = await tx
    .updateTable('children.representative')
    .set(values as UpdateObject<Tables, 'children.representative'>)
    .set((of) => ({ revision: of('revision', '+', 1) }))
    .where('id', '=', row.id)
    .where('case_id', '=', row.caseId)
    .where('revision', '=', row.revision)
    .executeTakeFirst()
  if (Number(changed.numUpdatedRows) === 0) throw new Refusal('representative.changed_by_another', 409)
}

/** The guardians of a case who are suspected or were, those that stand first. */
export const listSuspected = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  caseId: string,
): Promise<SuspectedGuardian[]> => {
  const rows = await tx
    .selectFrom('children.suspected_guardian')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('lifted_on', (order) => order.desc().nullsFirst())
    .orderBy('since', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    relation: row.relation as Relation,
    ground: row.ground as Ground,
    since: row.since,
    grounds: key.open(`children.suspected_guardian.grounds:${row.id}`, row.sealed_grounds),
    liftedOn: row.lifted_on,
    liftReasons:
      row.sealed_lift_reason === null
        ? ''
        : key.open(`children.suspected_guardian.lift_reason:${row.id}`, row.sealed_lift_reason),
  }))
}

/** Whether the database knows of a suspicion, standing or lifted. */
export const isKnownSuspicion = async (tx: DatabaseTransaction, suspicionId: string): Promise<boolean> =>
  (await tx
    .selectFrom('children.suspected_guardian')
    .select('id')
    .where('id', '=', suspicionId)
    .executeTakeFirst()) !== undefined

/** Adds a guardian who is suspected. @returns its identifier. */
export const insertSuspected = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  { actor, now }: { readonly actor: PersonActor; readonly now: Date },
  noted: Pick<SuspectedGuardian, 'relation' | 'ground' | 'since' | 'grounds'> & { readonly caseId: string },
): Promise<string> => {
  const id = randomUUID()
  await tx
    .insertInto('children.suspected_guardian')
    .values({
      id,
      case_id: noted.caseId,
      relation: noted.relation,
      ground: noted.ground,
      since: noted.since,
      sealed_grounds: key.seal(`children.suspected_guardian.grounds:${id}`, noted.grounds),
      made_by: actor.personId,
      made_at: now,
    })
    .execute()
  return id
}

/** Lifts a suspicion, with the reasons. @throws Refusal `representative.lifted_already`. */
export const markLifted = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  actor: PersonActor,
  lifted: { readonly id: string; readonly caseId: string; readonly liftedOn: Day; readonly reasons: string },
): Promise<void> => {
  const changed = await tx
    .updateTable('children.suspected_guardian')
    .set({
      lifted_on: lifted.liftedOn,
      lifted_by: actor.personId,
      sealed_lift_reason: key.seal(`children.suspected_guardian.lift_reason:${lifted.id}`, lifted.reasons),
    })
    .where('id', '=', lifted.id)
    .where('case_id', '=', lifted.caseId)
    .where('lifted_on', 'is', null)
    .executeTakeFirst()
  if (Number(changed.numUpdatedRows) === 0) throw new Refusal('representative.lifted_already', 409)
}
