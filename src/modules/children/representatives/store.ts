import { randomUUID } from 'node:crypto'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { optional, sealed } from '../../../platform/fields/field.ts'
import { choice, day, flag, line } from '../../../platform/fields/kinds.ts'
import { type Versioned, versionedRecord } from '../../../platform/records/versioned.ts'
import { Refusal } from '../../../platform/refusal.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import {
  applicants,
  appointers,
  endReasons,
  type Ground,
  type Relation,
  type RepresentativeKind,
  representativeKinds,
  representativeStates,
} from './schema.ts'

/** Somebody who represents the child, from the day that it was seen that one is needed. */
export const representatives = versionedRecord('children.representative', 'representative', {
  kind: choice(representativeKinds),
  state: choice(representativeStates),
  neededOn: day(),
  appliedOn: optional(day()),
  appliedBy: optional(choice(applicants)),
  appointedOn: optional(day()),
  appointedBy: optional(choice(appointers)),
  childToldOn: optional(day()),
  coversCompensation: flag(),
  name: optional(sealed(line(200))),
  contact: optional(sealed(line(500))),
  endedOn: optional(day()),
  endReason: optional(choice([...endReasons, 'refused', 'not_needed'])),
})
export type Representative = Versioned<typeof representatives.fields>

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
  return rows.map((row) => representatives.read(row, key))
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
