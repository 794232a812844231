import { randomUUID } from 'node:crypto'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Words } from '../../../platform/i18n/words.ts'

/** A made-up body that reports in a made-up collection. */
export interface MadeUpReporter {
  readonly bodyId: string
  readonly kind: string
  /** Case records, or tables, as the collection takes them; nothing where the body was asked and has not answered. */
  readonly records?: readonly unknown[]
  readonly tables?: readonly unknown[]
}

interface MadeUpCollection {
  /** The body that asks. */
  readonly bodyId: string
  readonly title: Words
  readonly year: number
  readonly reporters: readonly MadeUpReporter[]
  readonly now: Date
}

/** Writes down a made-up collection with all that was handed in. As the system alone, and for demonstrations and tests alone. */
export const seedCollection = async (
  tx: DatabaseTransaction,
  { bodyId, title, year, reporters, now }: MadeUpCollection,
): Promise<string> => {
  const id = randomUUID()
  await tx
    .insertInto('statistics.collection')
    .values({
      id,
      body_id: bodyId,
      title: JSON.stringify(title),
      period_from: `${year}-01-01`,
      period_to: `${year}-12-31`,
      due_on: `${year + 1}-02-01`,
      opened_at: now,
    })
    .execute()
  for (const reporter of reporters) {
    await tx
      .insertInto('statistics.reporter')
      .values({
        collection_id: id,
        body_id: reporter.bodyId,
        kind: reporter.kind,
        ways: ['records', 'tables'],
        tables: ['victims_by_sex_and_age', 'victims_by_status'],
        asked_at: now,
      })
      .execute()
    await handIn(tx, id, reporter, now)
  }
  return id
}

/** Writes down what a body hands in; a later one counts in place of an earlier. */
export const handIn = async (
  tx: DatabaseTransaction,
  collectionId: string,
  { bodyId, records, tables }: MadeUpReporter,
  now: Date,
  number = 1,
): Promise<void> => {
  for (const [way, content] of [
    ['records', records],
    ['tables', tables],
  ] as const)
    if (content !== undefined)
      await tx
        .insertInto('statistics.submission')
        .values({
          id: randomUUID(),
          collection_id: collectionId,
          body_id: bodyId,
          way,
          number,
          counted_on: now.toISOString().slice(0, 10),
          content: JSON.stringify(content),
          handed_in_at: now,
        })
        .execute()
}
