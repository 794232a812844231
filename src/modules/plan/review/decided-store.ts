import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Decided } from './against-plan.ts'

/** After these a part is another one: what was decided about its fields before says nothing of it. */
const makesAnother = new Set(['split', 'merged', 'added'])

/** Which fields of a reading's parts people have decided on, and what of the plan they keep that it does not have. */
export const loadDecided = async (tx: DatabaseTransaction, readingId: string): Promise<Decided> => {
  const decisions = await tx
    .selectFrom('plan.review_decision')
    .select(['item_id', 'kind', 'field'])
    .where('reading_id', '=', readingId)
    .orderBy('id')
    .execute()
  const fields = new Map<string, ReadonlySet<string>>()
  for (const { item_id: id, kind, field } of decisions)
    if (makesAnother.has(kind)) fields.set(id, new Set())
    else if (field !== null) fields.set(id, new Set([...(fields.get(id) ?? []), field]))
  const choices = await tx
    .selectFrom('plan.review_choice')
    .select(['measure_id', 'fact_id', 'keeps'])
    .where('reading_id', '=', readingId)
    .orderBy('id')
    .execute()
  return {
    fields,
    keeps: new Map(
      choices.map(({ measure_id, fact_id, keeps }) => [(measure_id ?? fact_id) as string, keeps]),
    ),
  }
}

/** Keeps a choice about what the plan has and the document does not. */
export const recordChoice = async (
  tx: DatabaseTransaction,
  given: {
    readingId: string
    measureId: string | null
    factId: string | null
    keeps: boolean
    personId: string | null
    at: Date
  },
): Promise<void> => {
  await tx
    .insertInto('plan.review_choice')
    .values({
      reading_id: given.readingId,
      measure_id: given.measureId,
      fact_id: given.factId,
      keeps: given.keeps,
      decided_by: given.personId,
      decided_at: given.at,
    })
    .execute()
}
