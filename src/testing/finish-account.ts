import { viewDraft } from '../modules/account/drafting/actions.ts'
import { answerEmpty, draftAccount, markSectionRead } from '../modules/account/drafting/drafting-actions.ts'
import { writeLetter } from '../modules/account/drafting/letter-actions.ts'
import { proposeAccount, publishAccount } from '../modules/account/drafting/publishing-actions.ts'
import type { TestPerson } from './world.ts'

const revisionOf = async (author: TestPerson, accountId: string): Promise<number> =>
  (await author.perform(viewDraft, { accountId })).account.revision

/** A made-up communication, whole. */
export const madeUpLetter = {
  number: '2010/11:999',
  place: 'Stockholm',
  decided: '2011-03-03',
  primeMinister: 'Påhittad Statsminister',
  minister: 'Påhittat Statsråd',
  department: 'Exempeldepartementet',
}

/** Drafts an account as an author does with one press. */
export const draftWhole = async (author: TestPerson, accountId: string): Promise<number> =>
  (await author.perform(draftAccount, { accountId, revision: await revisionOf(author, accountId) })).written

/** Reads every section as an author does, says of each in which nothing was reported why, and fills in the communication. */
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
  await author.perform(writeLetter, { accountId, revision, ...madeUpLetter })
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
