import type { ActionContext } from '../../../platform/access/action.ts'
import { answeringFor } from '../../../platform/access/actor.ts'
import { requireDayPassed } from '../../../platform/fields/input.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { settleAsked } from './arrivals.ts'
import { type Contents, cellKey, cellsOf, type ReportedTable, type TableName, type Way } from './content.ts'
import { countTables } from './counting.ts'
import { wrongCodes } from './quality.ts'
import { withoutPseudonyms } from './records.ts'
import { findBefore, getCollection, getReporter, type Reporter } from './round-store.ts'
import { differencesOf, isComparable, questionsSince, type RuleQuestion } from './rules.ts'
import type { CollectionHead } from './store.ts'
import {
  findSubmission,
  insertRuleQuestions,
  insertSubmission,
  listSubmissions,
  lockHandingIn,
  type Submission,
} from './submission-store.ts'

type Given<W extends Way = Way> = {
  readonly [One in W]: { readonly way: One; readonly content: Contents[One] }
}[W]
type Context = Pick<
  ActionContext<{ readonly bodyId: string }>,
  'tx' | 'actor' | 'now' | 'today' | 'permit' | 'about'
>

/** What a collection asks of the actor's own body. @throws NotFound where it asks nothing. */
export const ownReporter = async (
  { tx, actor }: Pick<Context, 'tx' | 'actor'>,
  collectionId: string,
): Promise<{
  readonly collection: CollectionHead & { readonly bodyName: string }
  readonly reporter: Reporter
}> => {
  const { bodyId } = answeringFor(actor, 'submission.view')
  const reporter = await getReporter(tx, collectionId, bodyId)
  return { collection: await getCollection(tx, collectionId), reporter }
}

/** The tables of what counts of a body in a collection: its own, or else those that its records give. */
const tablesOf = async (
  tx: Context['tx'],
  collectionId: string,
  bodyId: string,
  wanted: readonly TableName[],
): Promise<readonly ReportedTable[]> => {
  const tables = await findSubmission(tx, collectionId, bodyId, 'tables')
  if (tables !== undefined) return tables.content
  const records = await findSubmission(tx, collectionId, bodyId, 'records')
  return records === undefined ? [] : countTables(records.content, records.countedOn, wanted)
}

/** The tables of the body in the collection before. */
export const tablesBefore = async (
  tx: Context['tx'],
  collection: Pick<CollectionHead, 'bodyId' | 'from'>,
  bodyId: string,
  wanted: readonly TableName[],
): Promise<{ readonly before: CollectionHead | undefined; readonly tables: readonly ReportedTable[] }> => {
  const before = await findBefore(tx, collection.bodyId, collection.from)
  return {
    before,
    tables: before === undefined ? [] : await tablesOf(tx, before.id, bodyId, wanted),
  }
}

/** Whether a table holds every one of its cells once and nothing else. */
const isWhole = ({ table, cells }: ReportedTable): boolean => {
  const keys = cells.map(({ cell }) => cellKey(table, cell))
  const wanted = cellsOf(table)
  const dimensions = Object.keys(wanted[0] ?? {}).length
  return (
    keys.length === wanted.length &&
    wanted.every((cell) => keys.includes(cellKey(table, cell))) &&
    cells.every(({ cell }) => Object.keys(cell).length === dimensions)
  )
}

const refuseDay = (countedOn: string, collection: CollectionHead, today: string): void => {
  requireDayPassed(countedOn, today, 'countedOn')
  if (countedOn < collection.to)
    throw new Refusal('submission.counted_too_early', 422, { day: collection.to }, 'countedOn')
}

const refuseTables = (tables: readonly ReportedTable[], wanted: readonly TableName[]): void => {
  const broken = tables.find((one) => !isWhole(one))
  if (broken !== undefined)
    throw new Refusal('submission.table_not_whole', 422, { table: broken.table }, 'tables')
  const names = tables.map(({ table }) => table)
  const isAsked = names.length === wanted.length && wanted.every((table) => names.includes(table))
  if (!isAsked) throw new Refusal('submission.other_tables', 422, { tables: wanted.join(', ') }, 'tables')
}

/** What the rules ask of what is handed in now, beside the collection before and the body's other way. */
const questionsOf = async (
  { tx }: Pick<Context, 'tx'>,
  collection: CollectionHead,
  reporter: Reporter,
  given: Given,
  countedOn: string,
): Promise<RuleQuestion[]> => {
  const { bodyId, collectionId, tables: wanted } = reporter
  const counted = (one: Submission<'records'> | undefined) =>
    one === undefined ? undefined : countTables(one.content, one.countedOn, wanted)
  const now = given.way === 'tables' ? given.content : countTables(given.content, countedOn, wanted)
  const other =
    given.way === 'tables'
      ? counted(await findSubmission(tx, collectionId, bodyId, 'records'))
      : (await findSubmission(tx, collectionId, bodyId, 'tables'))?.content
  const [tables, records] = given.way === 'tables' ? [now, other] : [other, now]
  const codes = given.way === 'records' ? wrongCodes(given.content, countedOn) : 0
  const past = await tablesBefore(tx, collection, bodyId, wanted)
  const comparable = past.before !== undefined && isComparable(past.before, collection)
  return [
    ...(comparable ? questionsSince(past.tables, now) : []),
    ...(tables === undefined || records === undefined ? [] : differencesOf(tables, records)),
    ...(codes === 0 ? [] : [{ kind: 'code' as const, records: codes }]),
  ]
}

/**
 * Hands in for the actor's own body: kept beside what was handed in before, asked of by the rules, and counted from now on. Pseudonyms
 * of records are made anew.
 *
 * @throws NotFound where the body is not asked; Refusal at the field
 */
export const handIn = async (
  context: Context,
  collectionId: string,
  given: Given,
  countedOn: string,
): Promise<{
  readonly collectionId: string
  readonly submissionId: string
  readonly number: number
  readonly questions: number
}> => {
  const { tx, actor, now, today, permit, about } = context
  const { personId, serviceId } = answeringFor(actor, 'submission.hand_in')
  const { collection, reporter } = await ownReporter(context, collectionId)
  const { bodyId } = reporter
  permit({ bodyId })
  if (!reporter.ways.includes(given.way)) throw new Refusal('submission.other_way', 409)
  refuseDay(countedOn, collection, today)
  if (given.way === 'tables') refuseTables(given.content, reporter.tables)
  await lockHandingIn(tx, collectionId, bodyId)
  const submitted = await listSubmissions(tx, collectionId, bodyId)
  const earlier = submitted.filter(({ way }) => way === given.way)
  const number = earlier.length + 1
  const stored: Given =
    given.way === 'records' ? { way: 'records', content: withoutPseudonyms(given.content, reporter) } : given
  const submissionId = await insertSubmission(tx, {
    collectionId,
    bodyId,
    ...stored,
    number,
    countedOn,
    by: personId,
    serviceId,
    at: now,
  })
  const come = new Set([given.way, ...submitted.map(({ way }) => way)])
  if (reporter.ways.every((way) => way === 'encoded' || come.has(way)))
    await settleAsked(tx, { collectionId, bodyId })
  const questions = await questionsOf(context, collection, reporter, stored, countedOn)
  await insertRuleQuestions(tx, submissionId, questions, now)
  about('submission', submissionId, { way: given.way, number, questions: questions.length })
  return { collectionId, submissionId, number, questions: questions.length }
}
