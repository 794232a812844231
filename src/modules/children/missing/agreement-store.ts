import { randomUUID } from 'node:crypto'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import type { StepKind } from './schema.ts'

/** An agreed plan among bodies for when a child disappears. No child is named in it. */
export interface Agreement {
  readonly id: string
  readonly bodyId: string
  readonly bodyName: string
  readonly name: string
  readonly county: string | null
  /** What may be told between the bodies, and on which section. */
  readonly sharedGrounds: string
  readonly endedOn: Day | null
  readonly revision: number
}

/** What one body does in it. */
export interface AgreementPart {
  readonly id: string
  readonly agreementId: string
  readonly bodyId: string
  readonly bodyName: string
  readonly step: StepKind
  readonly does: string
  readonly withinMinutes: number
  readonly functionName: string
  readonly telephone: string
  readonly signedOn: Day | null
  readonly signedByName: string | null
  readonly revision: number
}

const agreements = (tx: DatabaseTransaction) =>
  tx
    .selectFrom('children.agreement as a')
    .innerJoin('directory.body as b', 'b.id', 'a.body_id')
    .select([
      'a.id',
      'a.body_id as bodyId',
      'b.name as bodyName',
      'a.name',
      'a.county',
      'a.shared_grounds as sharedGrounds',
      'a.ended_on as endedOn',
      'a.revision',
    ])

/** The agreed plans that the actor's body takes part in, by name; those that have ended last. */
export const listAgreements = (tx: DatabaseTransaction): Promise<Agreement[]> =>
  agreements(tx)
    .orderBy('a.ended_on', (order) => order.asc().nullsFirst())
    .orderBy('a.name')
    .execute()

/** @throws NotFound, also for a plan in which the actor's body has no part. */
export const getAgreement = async (tx: DatabaseTransaction, agreementId: string): Promise<Agreement> => {
  const found = await agreements(tx).where('a.id', '=', agreementId).executeTakeFirst()
  if (found === undefined) throw new NotFound('agreement')
  return found
}

/** The parts of agreed plans, by step and body. */
export const listParts = async (
  tx: DatabaseTransaction,
  agreementIds: readonly string[],
): Promise<AgreementPart[]> => {
  if (agreementIds.length === 0) return []
  return (await tx
    .selectFrom('children.agreement_part as p')
    .innerJoin('directory.body as b', 'b.id', 'p.body_id')
    .leftJoin('identity.person as s', 's.id', 'p.signed_by')
    .select([
      'p.id',
      'p.agreement_id as agreementId',
      'p.body_id as bodyId',
      'b.name as bodyName',
      'p.step',
      'p.does',
      'p.within_minutes as withinMinutes',
      'p.function_name as functionName',
      'p.telephone',
      'p.signed_on as signedOn',
      's.name as signedByName',
      'p.revision',
    ])
    .where('p.agreement_id', 'in', [...agreementIds])
    .orderBy('p.step')
    .orderBy('b.name')
    .execute()) as AgreementPart[]
}

/** Begins an agreed plan of the actor's body. @returns its identifier. */
export const insertAgreement = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  added: Pick<Agreement, 'name' | 'county' | 'sharedGrounds'> & { readonly now: Date },
): Promise<string> => {
  const id = randomUUID()
  await tx
    .insertInto('children.agreement')
    .values({
      id,
      body_id: actor.bodyId,
      name: added.name,
      county: added.county,
      shared_grounds: added.sharedGrounds,
      made_by: actor.personId,
      made_at: added.now,
    })
    .execute()
  return id
}

/** Writes an agreed plan, or ends it. @throws Refusal `missing.changed_by_another`. */
export const writeAgreement = async (
  tx: DatabaseTransaction,
  { id, revision }: Pick<Agreement, 'id' | 'revision'>,
  written: Partial<Pick<Agreement, 'name' | 'county' | 'sharedGrounds' | 'endedOn'>>,
): Promise<void> => {
  const { name, county, sharedGrounds, endedOn } = written
  const changed = await tx
    .updateTable('children.agreement')
    .set((row) => ({
      ...(name === undefined ? {} : { name }),
      ...(county === undefined ? {} : { county }),
      ...(sharedGrounds === undefined ? {} : { shared_grounds: sharedGrounds }),
      ...(endedOn === undefined ? {} : { ended_on: endedOn }),
      revision: row('revision', '+', 1),
    }))
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  if (Number(changed.numUpdatedRows) === 0) throw new Refusal('missing.changed_by_another', 409)
}

/** Gives a body a part, which it then writes and signs itself. @returns false where it has that part already. */
export const insertPart = async (
  tx: DatabaseTransaction,
  added: {
    readonly agreementId: string
    readonly bodyId: string
    readonly step: StepKind
    readonly minutes: number
  },
): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('children.agreement_part')
    .values({
      id: randomUUID(),
      agreement_id: added.agreementId,
      body_id: added.bodyId,
      step: added.step,
      within_minutes: added.minutes,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows) > 0
}

/**
 * Writes a part; what was signed before is not signed any more, for it says something else.
 *
 * @throws Refusal `missing.changed_by_another`, also for another body's part.
 */
export const writePart = async (
  tx: DatabaseTransaction,
  part: Pick<AgreementPart, 'id' | 'revision' | 'does' | 'withinMinutes' | 'functionName' | 'telephone'>,
): Promise<void> => {
  const changed = await tx
    .updateTable('children.agreement_part')
    .set((row) => ({
      does: part.does,
      within_minutes: part.withinMinutes,
      function_name: part.functionName,
      telephone: part.telephone,
      signed_on: null,
      signed_by: null,
      revision: row('revision', '+', 1),
    }))
    .where('id', '=', part.id)
    .where('revision', '=', part.revision)
    .executeTakeFirst()
  if (Number(changed.numUpdatedRows) === 0) throw new Refusal('missing.changed_by_another', 409)
}

/** Signs a part as it was read. @throws Refusal `missing.changed_by_another`. */
export const markSigned = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  { id, revision }: Pick<AgreementPart, 'id' | 'revision'>,
  today: Day,
): Promise<void> => {
  const changed = await tx
    .updateTable('children.agreement_part')
    .set((row) => ({ signed_on: today, signed_by: actor.personId, revision: row('revision', '+', 1) }))
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  if (Number(changed.numUpdatedRows) === 0) throw new Refusal('missing.changed_by_another', 409)
}
