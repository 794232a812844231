import { action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { NotFound } from '../../../platform/refusal.ts'
import { statusMoves } from '../standards/index.ts'
import { countTables } from './counting.ts'
import { tablesBefore } from './handing-in.ts'
import { collectionPolicy } from './policy.ts'
import {
  disagreeing,
  isUntold,
  outsidePeriod,
  untoldOfRecords,
  untoldOfTables,
  usualDay,
  wrongCodes,
} from './quality.ts'
import { getCollection, getReporter } from './round-store.ts'
import { stateOf } from './rules.ts'
import { collectionInput, questionInput, reporterInput } from './schema.ts'
import { collected } from './store.ts'
import { findSubmission, insertOwnQuestion, listQuestions, listSubmissions } from './submission-store.ts'

/** What one body has handed in: each way, beside the other and beside the collection before; and what has moved. */
export const viewReporter = action(
  collectionPolicy,
  'collection.view_reporter',
  'read_personal',
  reporterInput,
  async ({ tx, today, about, may }, { collectionId, askedBodyId }) => {
    const collection = await getCollection(tx, collectionId)
    const reporter = await getReporter(tx, collectionId, askedBodyId)
    about('collection', collectionId, { askedBody: askedBodyId })
    const tables = await findSubmission(tx, collectionId, askedBodyId, 'tables')
    const records = await findSubmission(tx, collectionId, askedBodyId, 'records')
    const earlier = records && (await findSubmission(tx, collectionId, askedBodyId, 'records', 1))
    return {
      collection,
      reporter,
      state: stateOf(reporter, collection.dueOn, today),
      tables: tables?.content ?? null,
      counted:
        records === undefined ? null : countTables(records.content, records.countedOn, reporter.tables),
      countedOn: { tables: tables?.countedOn ?? null, records: records?.countedOn ?? null },
      /** What moved since the records were handed in the time before, as the latest tell it. */
      moves:
        records === undefined || earlier === undefined || earlier.countedOn >= records.countedOn
          ? null
          : {
              from: earlier.countedOn,
              to: records.countedOn,
              moves: statusMoves(records.content, earlier.countedOn, records.countedOn),
              before: countTables(earlier.content, earlier.countedOn, ['victims_by_status']),
              now: countTables(records.content, records.countedOn, ['victims_by_status']),
            },
      past: await tablesBefore(tx, collection, askedBodyId, reporter.tables),
      submissions: await listSubmissions(tx, collectionId, askedBodyId),
      questions: await listQuestions(tx, collectionId, askedBodyId),
      mayQuestion: may(collectionPolicy, 'collection.question', collection),
    }
  },
)

/** Asks a body about what it handed in. */
export const askQuestion = action(
  collectionPolicy,
  'collection.question',
  'change',
  questionInput,
  async ({ tx, actor, now, about, permit }, { collectionId, askedBodyId, submissionId, words }) => {
    permit(await getCollection(tx, collectionId))
    const { personId } = personIn(actor, 'collection.question')
    const own = await listSubmissions(tx, collectionId, askedBodyId)
    if (!own.some(({ id }) => id === submissionId)) throw new NotFound('submission')
    const questionId = await insertOwnQuestion(tx, submissionId, words, personId, now)
    about('question', questionId)
    return { collectionId, askedBodyId }
  },
)

/** How good what was handed in is: what is not told, what contradicts, and what was counted on another day than by most. */
export const viewQuality = action(
  collectionPolicy,
  'collection.quality',
  'read_personal',
  collectionInput,
  async ({ tx, about }, { collectionId }) => {
    const collection = await getCollection(tx, collectionId)
    about('collection', collectionId)
    const tables = await collected(tx, collectionId, 'tables')
    const records = await collected(tx, collectionId, 'records')
    const usual = usualDay([...tables, ...records].map(({ countedOn }) => countedOn))
    return {
      collection,
      usual: usual ?? null,
      days: [
        ...tables.map((one) => ({ ...one, way: 'tables' as const })),
        ...records.map((one) => ({ ...one, way: 'records' as const })),
      ]
        .map(({ bodyId, bodyName, way, countedOn }) => ({ bodyId, bodyName, way, countedOn }))
        .filter(({ countedOn }) => countedOn !== usual),
      untold: [
        ...tables.flatMap(({ bodyId, bodyName, content }) =>
          untoldOfTables(content).map((one) => ({ bodyId, bodyName, way: 'tables' as const, ...one })),
        ),
        ...records.flatMap(({ bodyId, bodyName, content }) =>
          untoldOfRecords(content).map((one) => ({ bodyId, bodyName, way: 'records' as const, ...one })),
        ),
      ].filter(isUntold),
      handedIn: tables.length + records.length,
      records: records.map(({ bodyId, bodyName, countedOn, content }) => ({
        bodyId,
        bodyName,
        records: content.length,
        wrongCodes: wrongCodes(content, countedOn),
        disagreeing: disagreeing(content, countedOn),
        outside: outsidePeriod(content, collection.from, collection.to),
      })),
    }
  },
)
