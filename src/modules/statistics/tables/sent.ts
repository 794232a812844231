import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { KnownFigure } from './telling.ts'

/** What of an export is kept when it has been sent: the figures as they went, and what a reader learns from each. */
export interface SentContent {
  readonly standard: string
  readonly year: number
  readonly countedAt: string
  /** The rows of the file. */
  readonly rows: readonly Readonly<Record<string, string>>[]
  readonly tells: readonly Omit<KnownFigure, 'source' | 'rests'>[]
  /** What it was counted from. */
  readonly rests: readonly string[]
}

/** Every export of a collection that was sent, the newest first. */
export const listSent = (tx: DatabaseTransaction, collectionId: string) =>
  tx
    .selectFrom('statistics.sent_export')
    .select(['id', 'standard', 'sha256', 'sent_at as sentAt', sql<SentContent>`content`.as('content')])
    .where('collection_id', '=', collectionId)
    .orderBy('sent_at', 'desc')
    .orderBy('id')
    .execute()

const names: Readonly<Record<string, string>> = { eurostat: 'Eurostat', unodc: 'UNODC' }

/** What was sent abroad, as the attacker in the box reads it. */
export const sentFigures = async (tx: DatabaseTransaction, collectionId: string): Promise<KnownFigure[]> =>
  (await listSent(tx, collectionId)).flatMap(({ standard, content }) =>
    content.tells.map((figure) => ({
      ...figure,
      source: `${names[standard] ?? standard} ${content.year}`,
      rests: content.rests,
    })),
  )
