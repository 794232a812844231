import { viewDraft } from '../modules/plan/drafting/actions.ts'
import { answerEmpty, draftAccount, markSectionRead } from '../modules/plan/drafting/drafting-actions.ts'
import { proposeAccount, publishAccount } from '../modules/plan/drafting/publishing-actions.ts'
import type { TestPerson } from './world.ts'

const revisionOf = async (author: TestPerson, accountId: string): Promise<number> =>
  (await author.perform(viewDraft, { accountId })).account.revision

/** Drafts an account as an author does with one press. */
export const draftWhole = async (author: TestPerson, accountId: string): Promise<number> =>
  (await author.perform(draftAccount, { accountId, revision: await revisionOf(author, accountId) })).written

/** Reads every section as an author does, and says of each in which nothing was reported why. */
export const readWhole = async (author: TestPerson, accountId: string): Promise<void> => {
  const { account, judged } = await author.perform(viewDraft, { accountId })
  // Every change makes the next revision.
  let { revision } = account
  for (const { section, state } of judged) {
    const at = { accountId, sectionId: section.id }
    if (state.unread > 0) await author.perform(markSectionRead, { ...at, revision: revision++ })
    if (state.unanswered)
      await author.perform(answerEmpty, {
        ...at,
        answer: 'Uppdraget har nyss lämnats.',
        revision: revision++,
      })
  }
}

/** One person proposes that an account is published, and another publishes it. */
export const publishByTwo = async (
  author: TestPerson,
  second: TestPerson,
  accountId: string,
): Promise<{ publishedId: string }> => {
  const revision = await revisionOf(author, accountId)
  await author.perform(proposeAccount, { accountId, revision })
  return second.perform(publishAccount, { accountId, revision })
}
