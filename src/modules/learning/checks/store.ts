import { sql } from 'kysely'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Answers } from '../../../platform/questionnaire/answers.ts'
import { type Instrument, instrumentSchema } from '../../../platform/questionnaire/instrument.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import type { CheckFigure, GivenAnswers, Moment } from './rules.ts'

/** A version of a course that questions may belong to. */
export interface CheckedVersion {
  readonly versionId: string
  readonly title: string
  readonly language: string
  readonly isPublished: boolean
  readonly isMade: boolean
}

const nothingAsked: Instrument = { items: [], right: {} }

/** The version that is asked about, where the reader may read it; who comes as nobody may read those that are open. */
export const findVersion = async (
  tx: DatabaseTransaction,
  versionId: string,
): Promise<CheckedVersion | undefined> => {
  const found = await tx
    .selectFrom('learning.material_version as v')
    .innerJoin('learning.material as m', 'm.id', 'v.material_id')
    .select(['v.id as versionId', 'v.title', 'v.language'])
    .select((row) => [
      row('v.published_at', 'is not', null).as('isPublished'),
      row.fn<boolean>('learning.makes', ['m.body_id']).as('isMade'),
    ])
    .where('v.id', '=', versionId)
    .where('m.kind', '=', 'course')
    .executeTakeFirst()
  return found && { ...found, isPublished: Boolean(found.isPublished) }
}

/** @throws NotFound */
export const getVersion = async (tx: DatabaseTransaction, versionId: string): Promise<CheckedVersion> => {
  const found = await findVersion(tx, versionId)
  if (found === undefined) throw new NotFound('material_version')
  return found
}

/** The questions of a version with the number of their last change, 0 where there are none yet. */
export const findCheck = async (
  tx: DatabaseTransaction,
  versionId: string,
): Promise<{ instrument: Instrument; revision: number }> => {
  const found = await tx
    .selectFrom('learning.check_instrument')
    .select(['asked', 'revision'])
    .where('version_id', '=', versionId)
    .executeTakeFirst()
  return found === undefined
    ? { instrument: nothingAsked, revision: 0 }
    : { instrument: instrumentSchema.parse(found.asked), revision: found.revision }
}

/** Keeps the questions of a draft. @throws Refusal `changed_by_another` where somebody else has changed them. */
export const keepCheck = async (
  tx: DatabaseTransaction,
  versionId: string,
  instrument: Instrument,
  revision: number,
): Promise<void> => {
  const asked = JSON.stringify(instrument)
  const { rows } = await sql`
    insert into learning.check_instrument as i (version_id, asked) select ${versionId}, ${asked}::jsonb
    on conflict (version_id) do update set asked = excluded.asked, revision = i.revision + 1 where i.revision = ${revision}
    returning 1`.execute(tx)
  if (rows.length === 0) throw new Refusal('changed_by_another', 409)
}

/** A version of a material that has no questions. */
export const findUnasked = async (
  tx: DatabaseTransaction,
  materialId: string,
  number: number,
): Promise<string | undefined> =>
  (
    await tx
      .selectFrom('learning.material_version as v')
      .leftJoin('learning.check_instrument as i', 'i.version_id', 'v.id')
      .select('v.id')
      .where('v.material_id', '=', materialId)
      .where('v.number', '=', number)
      .where('i.version_id', 'is', null)
      .executeTakeFirst()
  )?.id

/** Keeps what somebody answered: never who, and no time but the week. */
export const insertAnswers = async (
  tx: DatabaseTransaction,
  given: { versionId: string; moment: Moment; week: Day; answers: Answers },
): Promise<void> => {
  const { versionId, moment, week, answers } = given
  await tx
    .insertInto('learning.check_answer')
    .values({ version_id: versionId, moment, week, answers: JSON.stringify(answers) })
    .execute()
}

/** A check that has been answered, with all answers by moment; the system's alone. */
export interface AnsweredCheck {
  readonly versionId: string
  readonly instrument: Instrument
  readonly given: ReadonlyMap<Moment, readonly GivenAnswers[]>
}

export const listAnswered = async (tx: DatabaseTransaction): Promise<AnsweredCheck[]> => {
  const rows = await tx
    .selectFrom('learning.check_answer as a')
    .innerJoin('learning.check_instrument as i', 'i.version_id', 'a.version_id')
    .select(['a.version_id as versionId', 'a.moment', 'a.week', 'a.answers', 'i.asked'])
    .execute()
  return [...Map.groupBy(rows, ({ versionId }) => versionId)].map(([versionId, of]) => ({
    versionId,
    instrument: instrumentSchema.parse(of[0]!.asked),
    given: Map.groupBy(
      of.map((row) => ({ ...row, answers: row.answers as Answers })),
      ({ moment }) => moment as Moment,
    ),
  }))
}

/** Keeps what may be told in the place of what was told before. */
export const keepFigures = async (
  tx: DatabaseTransaction,
  versionId: string,
  figures: readonly (CheckFigure & { readonly moment: Moment })[],
): Promise<void> => {
  await tx.deleteFrom('learning.check_result').where('version_id', '=', versionId).execute()
  if (figures.length === 0) return
  await tx
    .insertInto('learning.check_result')
    .values(figures.map((figure) => ({ ...figure, version_id: versionId })))
    .execute()
}

/** Writes all answers anew, in an order drawn by lot. */
export const unlinkAnswers = async (tx: DatabaseTransaction): Promise<void> => {
  await sql`select learning.unlink_check_answers()`.execute(tx)
}

/** What may be told of the answers to a check. */
export const listFigures = async (
  tx: DatabaseTransaction,
  versionId: string,
): Promise<(CheckFigure & { readonly moment: Moment })[]> =>
  (await tx
    .selectFrom('learning.check_result')
    .select(['moment', 'question', 'option', 'answered', 'chosen'])
    .where('version_id', '=', versionId)
    .execute()) as (CheckFigure & { moment: Moment })[]
