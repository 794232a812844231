import { randomUUID } from 'node:crypto'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { Refusal } from '../../../platform/refusal.ts'
import type { GuidelineKey } from './content.ts'
import type { verdicts } from './schema.ts'

export interface Held {
  readonly guideline: GuidelineKey
  readonly version: string
  readonly bodyId: string
  readonly bodyName: string
  readonly takenOn: Day
  readonly staffReached: number
  readonly revision: number
}

/** Who has taken which version, by name of the body; a shelter is not told of (domain rule 8). */
export const listHeld = async (
  tx: DatabaseTransaction,
  guideline?: GuidelineKey,
  ownBody?: string,
): Promise<Held[]> => {
  let query = tx
    .selectFrom('children.guideline_held as g')
    .innerJoin('directory.body as b', 'b.id', 'g.body_id')
    .select([
      'g.guideline',
      'g.version',
      'g.body_id as bodyId',
      'b.name as bodyName',
      'g.taken_on as takenOn',
      'g.staff_reached as staffReached',
      'g.revision',
    ])
    .where((row) =>
      row.or([
        row.fn<boolean>('directory.told', ['g.body_id']),
        ...(ownBody === undefined ? [] : [row('g.body_id', '=', ownBody)]),
      ]),
    )
  if (guideline !== undefined) query = query.where('g.guideline', '=', guideline)
  return (await query.orderBy('b.name').orderBy('g.version').execute()) as Held[]
}

interface Taken {
  readonly guideline: GuidelineKey
  readonly version: string
  readonly staffReached: number
  readonly revision: number
  readonly today: Day
}
/** Says that the actor's body has a version, and how many of its staff. @throws Refusal `guideline.changed_by_another` */
export const writeHeld = async (tx: DatabaseTransaction, actor: PersonActor, taken: Taken): Promise<void> => {
  if (taken.revision === 0) {
    const made = await tx
      .insertInto('children.guideline_held')
      .values({
        guideline: taken.guideline,
        version: taken.version,
        body_id: actor.bodyId,
        taken_on: taken.today,
        taken_by: actor.personId,
        staff_reached: taken.staffReached,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (Number(made.numInsertedOrUpdatedRows) !== 1) throw new Refusal('guideline.changed_by_another', 409)
    return
  }
  const changed = await tx
    .updateTable('children.guideline_held')
    .set({ staff_reached: taken.staffReached, revision: taken.revision + 1 })
    .where('guideline', '=', taken.guideline)
    .where('version', '=', taken.version)
    .where('body_id', '=', actor.bodyId)
    .where('revision', '=', taken.revision)
    .executeTakeFirst()
  if (Number(changed.numUpdatedRows) !== 1) throw new Refusal('guideline.changed_by_another', 409)
}

export interface Feedback {
  readonly id: string
  readonly version: string
  readonly section: string
  readonly verdict: (typeof verdicts)[number]
  readonly text: string
  readonly bodyName: string
  readonly givenAt: Date
}

/** The feedback that the actor may read, the latest first. */
export const listFeedback = async (tx: DatabaseTransaction, guideline: GuidelineKey): Promise<Feedback[]> =>
  (await tx
    .selectFrom('children.guideline_feedback as f')
    .innerJoin('directory.body as b', 'b.id', 'f.body_id')
    .select([
      'f.id',
      'f.version',
      'f.section',
      'f.verdict',
      'f.text',
      'b.name as bodyName',
      'f.given_at as givenAt',
    ])
    .where('f.guideline', '=', guideline)
    .where((row) => row.fn<boolean>('directory.told', ['f.body_id']))
    .orderBy('f.given_at', 'desc')
    .limit(200)
    .execute()) as Feedback[]

export const insertFeedback = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  given: Pick<Feedback, 'version' | 'section' | 'verdict' | 'text'> & {
    readonly guideline: GuidelineKey
    readonly now: Date
  },
): Promise<void> => {
  await tx
    .insertInto('children.guideline_feedback')
    .values({
      id: randomUUID(),
      guideline: given.guideline,
      version: given.version,
      section: given.section,
      verdict: given.verdict,
      text: given.text,
      body_id: actor.bodyId,
      given_by: actor.personId,
      given_at: given.now,
    })
    .execute()
}

export interface Use {
  readonly guideline: GuidelineKey
  readonly version: string
  readonly usedOn: Day
}

/** Which guidelines are followed in a case. */
export const listUses = async (tx: DatabaseTransaction, caseId: string): Promise<Use[]> =>
  (await tx
    .selectFrom('children.guideline_use')
    .select(['guideline', 'version', 'used_on as usedOn'])
    .where('case_id', '=', caseId)
    .orderBy('used_on', 'desc')
    .execute()) as Use[]

/** Says that a version is followed in a case; twice is once. */
export const insertUse = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  given: {
    readonly caseId: string
    readonly guideline: GuidelineKey
    readonly version: string
    readonly today: Day
  },
): Promise<void> => {
  await tx
    .insertInto('children.guideline_use')
    .values({
      id: randomUUID(),
      case_id: given.caseId,
      guideline: given.guideline,
      version: given.version,
      body_id: actor.bodyId,
      used_on: given.today,
      used_by: actor.personId,
    })
    .onConflict((conflict) => conflict.columns(['case_id', 'guideline', 'version']).doNothing())
    .execute()
}
