import type { DatabaseTransaction } from '../../../../platform/database/connect.ts'
import type { SentContent } from '../sent.ts'

interface Sent {
  readonly id: string
  readonly collectionId: string
  readonly standard: string
  readonly content: SentContent
  readonly sha256: string
  readonly sentBy: string
  readonly now: Date
}

export const insertSent = async (tx: DatabaseTransaction, sent: Sent): Promise<void> => {
  await tx
    .insertInto('statistics.sent_export')
    .values({
      id: sent.id,
      collection_id: sent.collectionId,
      standard: sent.standard,
      content: JSON.stringify(sent.content),
      sha256: sent.sha256,
      sent_by: sent.sentBy,
      sent_at: sent.now,
    })
    .execute()
}
