import { type ActionContext, action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { listCountable } from '../../support/index.ts'
import { tableNames } from './content.ts'
import { countTables } from './counting.ts'
import { handIn, ownReporter, tablesBefore } from './handing-in.ts'
import { recordsOfCases } from './own-cases.ts'
import { collectionPolicy } from './policy.ts'
import { comeInBy, getReporter, listCollections } from './round-store.ts'
import { stateOf } from './rules.ts'
import {
  answerInput,
  askedInput,
  casesInput,
  collectionInput,
  collectionsInput,
  comeInInput,
  PAGE_SIZE,
} from './schema.ts'
import {
  findSubmission,
  getQuestionOf,
  insertAnswer,
  listQuestions,
  listSubmissions,
} from './submission-store.ts'

/** What the reader's body is asked for, the latest first. */
export const viewAllAsked = action(
  collectionPolicy,
  'submission.list',
  'read',
  collectionsInput,
  async ({ tx, actor, today, may }, { page }) => {
    const { bodyId } = personIn(actor, 'submission.list')
    const { rows, total } = await listCollections(tx, { askedBody: bodyId }, { page, size: PAGE_SIZE })
    const states = await Promise.all(
      rows.map(async ({ id, dueOn }) => stateOf(await getReporter(tx, id, bodyId), dueOn, today)),
    )
    return {
      page,
      total,
      rows: rows.map((row, place) => ({ ...row, state: states[place]! })),
      mayComeIn: may(collectionPolicy, 'submission.come_in'),
    }
  },
)

/** One collection as the body that is asked sees it: what is asked, what was handed in, and what is asked of that. */
export const viewAsked = action(
  collectionPolicy,
  'submission.view',
  'read_personal',
  askedInput,
  async (context, { collectionId, handedIn = null, leftOut = 0 }) => {
    const { tx, today, about, may } = context
    about('collection', collectionId)
    const { collection, reporter } = await ownReporter(context, collectionId)
    const { bodyId } = reporter
    return {
      collection,
      reporter,
      state: stateOf(reporter, collection.dueOn, today),
      submissions: await listSubmissions(tx, collectionId, bodyId),
      questions: await listQuestions(tx, collectionId, bodyId),
      /** What was handed in just now, and how many cells of it were left out. */
      just: handedIn === null ? null : { way: handedIn, leftOut },
      mayHandInCases: may(collectionPolicy, 'submission.hand_in_cases', { bodyId }),
    }
  },
)

/** What a form of tables or records starts from. */
export const prepare = async (
  context: Parameters<typeof ownReporter>[0] & Pick<ActionContext<never>, 'about'>,
  collectionId: string,
) => {
  const { tx, about } = context
  about('collection', collectionId)
  const { collection, reporter } = await ownReporter(context, collectionId)
  return {
    collection,
    reporter,
    last: (await findSubmission(tx, collectionId, reporter.bodyId, 'tables')) ?? null,
    past: await tablesBefore(tx, collection, reporter.bodyId, reporter.tables),
  }
}
export type Prepared = Awaited<ReturnType<typeof prepare>>

/** What the form of tables starts from: what was handed in before, and the same cells of the collection before. */
export const prepareTables = action(
  collectionPolicy,
  'submission.prepare_tables',
  'read_personal',
  collectionInput,
  async (context, { collectionId }) => prepare(context, collectionId),
)

/** What a file to fill in holds: the same. */
export const viewTemplate = action(
  collectionPolicy,
  'submission.template',
  'read_personal',
  collectionInput,
  async (context, { collectionId }) => prepare(context, collectionId),
)

/** The body's own cases as they would be handed in: as tables alone, since a single record may be known again. */
export const viewOwnCases = action(
  collectionPolicy,
  'submission.view_cases',
  'read_personal',
  collectionInput,
  async (context, { collectionId }) => {
    const { tx, about, today } = context
    about('collection', collectionId)
    const { collection, reporter } = await ownReporter(context, collectionId)
    const records = recordsOfCases(await listCountable(tx, collection), reporter.bodyId)
    return {
      collection,
      reporter,
      cases: records.length,
      tables: countTables(records, today, tableNames),
    }
  },
)

/** Hands in the body's own cases, de-identified, as case records. */
export const handInCases = action(
  collectionPolicy,
  'submission.hand_in_cases',
  'change',
  casesInput,
  async (context, { collectionId, countedOn }) => {
    const { collection, reporter } = await ownReporter(context, collectionId)
    const cases = await listCountable(context.tx, collection)
    const content = recordsOfCases(cases, reporter.bodyId)
    return handIn(context, collectionId, { way: 'records', content }, countedOn)
  },
)

/** Lets a shelter, which nobody finds in the directory, into a collection by the code that it was given. */
export const comeIn = action(
  collectionPolicy,
  'submission.come_in',
  'change',
  comeInInput,
  async ({ tx, now, about }, { code }) => {
    const collectionId = await comeInBy(tx, code.toUpperCase().replaceAll(/\s/gu, ''), tableNames, now)
    if (collectionId === null) throw new Refusal('submission.no_such_code', 422, {}, 'code')
    about('collection', collectionId)
    return { collectionId }
  },
)

/** Answers a question of what the body has handed in. */
export const answerQuestion = action(
  collectionPolicy,
  'submission.answer',
  'change',
  answerInput,
  async (context, { collectionId, questionId, words }) => {
    const { tx, actor, now, about, permit } = context
    const { personId } = personIn(actor, 'submission.answer')
    const { reporter } = await ownReporter(context, collectionId)
    permit(reporter)
    await getQuestionOf(tx, collectionId, reporter.bodyId, questionId)
    await insertAnswer(tx, questionId, words, personId, now)
    about('question', questionId)
    return { collectionId }
  },
)
