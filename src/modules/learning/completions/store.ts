import { sql } from 'kysely'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { ValuesOf } from '../../../platform/fields/field.ts'
import type { Setting, WorkFunction } from '../codes.ts'
import type { said } from './records.ts'
import type { ElsewhereRow } from './rules.ts'

export type Mode = 'web' | 'occasion' | 'elsewhere'

/** What somebody has completed, for themselves. */
export type Completion = Awaited<ReturnType<typeof listOwn>>[number]

const selectOwn = (tx: DatabaseTransaction, personId: string) =>
  tx
    .selectFrom('learning.completion as c')
    .leftJoin('learning.material_version as v', 'v.id', 'c.version_id')
    .select([
      'c.id',
      'c.subject',
      'c.material_id as materialId',
      'c.course_name as courseName',
      'v.summary',
      'v.number as version',
      'c.completed_on as completedOn',
      sql<number | null>`c.hours::float`.as('hours'),
      sql<Mode>`c.mode`.as('mode'),
      'c.shown_to_body as shownToBody',
      'c.revoked_on as revokedOn',
      'c.revoked_why as revokedWhy',
    ])
    .where('c.person_id', '=', personId)

/** What somebody has completed, the latest first. */
export const listOwn = (tx: DatabaseTransaction, personId: string) =>
  selectOwn(tx, personId).orderBy('c.completed_on', 'desc').orderBy('c.id').execute()

export const findOwn = (tx: DatabaseTransaction, personId: string, completionId: string) =>
  selectOwn(tx, personId).where('c.id', '=', completionId).executeTakeFirst()

/** The newest published version of a course, as the reader may read it. */
export const findCourse = (tx: DatabaseTransaction, materialId: string) =>
  tx
    .selectFrom('learning.material as m')
    .innerJoin('learning.material_version as v', 'v.material_id', 'm.id')
    .select(['m.id', 'm.body_id as bodyId', 'v.id as versionId', 'v.title', 'v.hours'])
    .where('m.id', '=', materialId)
    .where('m.kind', '=', 'course')
    .where('v.published_at', 'is not', null)
    .where('v.withdrawn_on', 'is', null)
    .orderBy('v.number', 'desc')
    .limit(1)
    .executeTakeFirst()

/** When and where, as columns. */
const placed = ({ completedOn, setting, function: work, level, ...at }: ValuesOf<typeof said>) => ({
  completed_on: completedOn,
  setting,
  function: work,
  level: setting === 'school' ? level : null,
  county: at.county,
  municipality: at.municipality,
})

interface Said extends ValuesOf<typeof said> {
  readonly course: NonNullable<Awaited<ReturnType<typeof findCourse>>>
  readonly now: Date
}

/** Keeps what a learner says of a course on the web. @returns whether it was new: of one version it is said once */
export const insertSaid = async (
  tx: DatabaseTransaction,
  { personId, bodyId }: PersonActor,
  { course, now, ...own }: Said,
): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('learning.completion')
    .values({
      id: crypto.randomUUID(),
      // The database gives the learner the name that they have.
      subject: crypto.randomUUID(),
      person_id: personId,
      material_id: course.id,
      version_id: course.versionId,
      course_name: course.title,
      ...placed(own),
      hours: course.hours,
      mode: 'web',
      body_id: bodyId,
      known_apart: true,
      origin: 'house',
      issuer_id: course.bodyId,
      at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Keeps what was completed elsewhere, of one's own body. @returns how many of them were new */
export const insertElsewhere = async (
  tx: DatabaseTransaction,
  { bodyId }: PersonActor,
  rows: readonly ElsewhereRow[],
  origin: 'csv' | 'xapi',
  now: Date,
): Promise<number> => {
  if (rows.length === 0) return 0
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('learning.completion')
    .values(
      rows.map((row) => ({
        id: crypto.randomUUID(),
        subject: row.subject,
        material_id: row.materialId,
        course_name: row.courseName,
        ...placed(row),
        hours: row.hours,
        mode: 'elsewhere',
        body_id: bodyId,
        count: row.count,
        known_apart: row.knownApart,
        origin,
        statement_id: row.statementId ?? null,
        at: now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows ?? 0n)
}

/** @returns whether there was one of theirs. */
export const putShown = async (
  tx: DatabaseTransaction,
  personId: string,
  completionId: string,
  isShown: boolean,
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('learning.completion')
    .set({ shown_to_body: isShown })
    .where('id', '=', completionId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** How many of a body have completed a course. */
export interface TrainedHere {
  readonly courseName: string
  readonly setting: Setting
  readonly function: WorkFunction
  readonly year: number
  /** Persons who are known apart. */
  readonly persons: number
  /** Those of whom nobody knows whether they are counted twice. */
  readonly further: number
}

export const countTrainedHere = async (tx: DatabaseTransaction): Promise<readonly TrainedHere[]> =>
  (
    await sql<TrainedHere>`select course_name as "courseName", setting, function, year, persons, further
      from learning.trained_here()`.execute(tx)
  ).rows

/** Those of a body who have chosen to show it what they have completed. */
export const listShown = (tx: DatabaseTransaction, bodyId: string) =>
  tx
    .selectFrom('learning.completion as c')
    .innerJoin('identity.person as p', 'p.id', 'c.person_id')
    .select(['p.name', 'c.course_name as courseName', 'c.completed_on as completedOn'])
    .where('c.body_id', '=', bodyId)
    .where('c.shown_to_body', '=', true)
    .where('c.revoked_on', 'is', null)
    .orderBy('p.name')
    .orderBy('c.completed_on', 'desc')
    .execute()

/** Takes a badge back. @returns whether whoever asks answers for it, and it held */
export const takeBackBadge = async (
  tx: DatabaseTransaction,
  completionId: string,
  why: string,
): Promise<boolean> =>
  (await sql<{ done: boolean }>`select learning.take_back(${completionId}::uuid, ${why}) as done`.execute(tx))
    .rows[0]!.done

/** What anybody may know who holds a badge. */
export interface KnownBadge {
  readonly courseName: string
  readonly version: number
  readonly completedOn: Day
  readonly revokedOn: Day | null
}

export const findBadge = async (
  tx: DatabaseTransaction,
  completionId: string,
): Promise<KnownBadge | undefined> =>
  (
    await sql<KnownBadge>`select course_name as "courseName", version, completed_on as "completedOn",
      revoked_on as "revokedOn" from learning.badge(${completionId}::uuid)`.execute(tx)
  ).rows[0]

export const listTakenBack = async (tx: DatabaseTransaction): Promise<string[]> =>
  (await sql<{ id: string }>`select learning.badges_taken_back() as id`.execute(tx)).rows.map(({ id }) => id)
