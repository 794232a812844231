import type { ClaimKind } from '../../../platform/claims/propose-claim.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { DraftSentence } from './sentences.ts'
import type { ChosenSource } from './store.ts'

export const addSentences = async (
  tx: DatabaseTransaction,
  sectionId: string,
  sentences: readonly DraftSentence[],
  by: { personId: string | null; now: Date; firstPosition: number },
): Promise<void> => {
  await tx
    .insertInto('plan.account_sentence')
    .values(
      sentences.map(({ text, paragraph, claim }, index) => ({
        section_id: sectionId,
        position: by.firstPosition + index,
        paragraph,
        sentence: text,
        claim,
        written_by: by.personId,
        written_at: by.now,
        // Whoever writes a sentence has read it.
        read_by: by.personId,
        read_at: by.now,
      })),
    )
    .execute()
}

export const changeSentence = async (
  tx: DatabaseTransaction,
  sentenceId: string,
  change: { text: string; claim: ClaimKind; exemption: string | null; personId: string | null; now: Date },
): Promise<void> => {
  await tx
    .updateTable('plan.account_sentence')
    .set({
      sentence: change.text,
      claim: change.claim,
      exemption: change.exemption,
      draft_news: false,
      written_by: change.personId,
      written_at: change.now,
      read_by: change.personId,
      read_at: change.now,
    })
    .where('id', '=', sentenceId)
    .execute()
}

export const removeSentence = async (tx: DatabaseTransaction, sentenceId: string): Promise<void> => {
  await tx.deleteFrom('plan.account_sentence').where('id', '=', sentenceId).execute()
}

export const setSources = async (
  tx: DatabaseTransaction,
  sentenceId: string,
  sources: readonly ChosenSource[],
): Promise<void> => {
  await tx.deleteFrom('plan.account_source').where('sentence_id', '=', sentenceId).execute()
  if (sources.length === 0) return
  await tx
    .insertInto('plan.account_source')
    .values(
      sources.map(({ kind, id, label, hash, at, passage }) => ({
        sentence_id: sentenceId,
        kind,
        subject_id: id,
        label,
        sha256: Buffer.from(hash, 'hex'),
        at,
        passage,
      })),
    )
    .execute()
}

/** Notes that somebody has read sentences of a section; those that were read before keep who read them. */
export const markRead = async (
  tx: DatabaseTransaction,
  sectionId: string,
  by: { personId: string | null; now: Date },
  sentenceId?: string,
): Promise<void> => {
  let query = tx
    .updateTable('plan.account_sentence')
    .set({ read_by: by.personId, read_at: by.now })
    .where('section_id', '=', sectionId)
    .where('read_at', 'is', null)
  if (sentenceId !== undefined) query = query.where('id', '=', sentenceId)
  await query.execute()
}

/** Keeps that an author took a drafted sentence away. */
export const leaveOut = async (
  tx: DatabaseTransaction,
  accountId: string,
  sentence: { draftKey: string; text: string },
  by: { personId: string | null; now: Date },
): Promise<void> => {
  await tx
    .insertInto('plan.account_left_out')
    .values({
      account_id: accountId,
      draft_key: sentence.draftKey,
      sentence: sentence.text,
      left_out_by: by.personId,
      left_out_at: by.now,
    })
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'draft_key']).doUpdateSet({
        sentence: sentence.text,
        left_out_by: by.personId,
        left_out_at: by.now,
      }),
    )
    .execute()
}

/** Drafted sentences that an author took away, by what they were drafted from. */
export const listLeftOut = async (
  tx: DatabaseTransaction,
  accountId: string,
): Promise<ReadonlyMap<string, string>> => {
  const rows = await tx
    .selectFrom('plan.account_left_out')
    .select(['draft_key as key', 'sentence'])
    .where('account_id', '=', accountId)
    .execute()
  return new Map(rows.map(({ key, sentence }) => [key, sentence]))
}

/** Keeps why nothing was reported of what a section is about. */
export const answerSection = async (
  tx: DatabaseTransaction,
  sectionId: string,
  answer: string | null,
  by: { personId: string | null; now: Date },
): Promise<void> => {
  await tx
    .updateTable('plan.account_section')
    .set(
      answer === null
        ? { answer: null, answered_by: null, answered_at: null }
        : { answer, answered_by: by.personId, answered_at: by.now },
    )
    .where('id', '=', sectionId)
    .execute()
}
