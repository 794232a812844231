import type { Room } from '../../../platform/http/room.ts'
import { forEverybody } from '../../../platform/http/route.ts'
import { composedResponse } from '../../../web/composed/response.ts'
import { download, form, page } from '../../../web/pages.tsx'
import { planPaths as paths } from '../../plan/index.ts'
import type { AccountDocument } from '../document/document.ts'
import { accountFile } from './account-file.ts'
import { addText, beginAccount, changeSentence, listAccounts, viewDraft, viewSection } from './actions.ts'
import { draftingApi } from './api.ts'
import { comparePublished } from './comparing-actions.ts'
import { answerEmpty, draftAccount, markSectionRead, useMaterial } from './drafting-actions.ts'
import { viewLetter, writeLetter } from './letter-actions.ts'
import { draftingRefusals } from './messages.ts'
import { AccountsPage } from './pages/accounts.tsx'
import { DraftPage } from './pages/draft.tsx'
import { LetterPage } from './pages/letter.tsx'
import { PublishPage } from './pages/publish.tsx'
import { PublishedPage } from './pages/published.tsx'
import { PublishedComparisonPage } from './pages/published-comparison.tsx'
import { SectionPage } from './pages/section.tsx'
import {
  correctPublished,
  previewAccount,
  proposeAccount,
  publishAccount,
  readPublished,
  viewPublishing,
} from './publishing-actions.ts'
import { accountToPublish } from './publishing-arrivals.ts'
import { quoteSnapshot } from './quote-actions.ts'
import type { AccountFormat } from './schema.ts'

const send = async ({
  document,
  format,
}: {
  document: AccountDocument
  format: AccountFormat
}): Promise<Response> => composedResponse(await accountFile(document, format))

const accountsPage = forEverybody(page(paths.accounts, listAccounts, AccountsPage))
const draftPage = page(paths.account, viewDraft, DraftPage)
const sectionPage = page(paths.accountSection, viewSection, SectionPage)
const letterPage = page(paths.accountLetter, viewLetter, LetterPage)
const publishPage = page(paths.publishAccount, viewPublishing, PublishPage)
const publishedPage = forEverybody(page(paths.publishedAccount, readPublished, PublishedPage))

/** Writing and publishing the account to Parliament. */
export const draftingPart: Omit<Room, 'name'> = {
  routes: [
    accountsPage,
    draftPage,
    sectionPage,
    letterPage,
    publishPage,
    publishedPage,
    forEverybody(page(paths.publishedComparison, comparePublished, PublishedComparisonPage)),
    form(paths.beginAccount, beginAccount, {
      page: accountsPage,
      done: ({ accountId }) => paths.account({ accountId }),
    }),
    form(paths.accountText, addText, {
      page: sectionPage,
      done: (_, { accountId, sectionId }) => paths.accountSection({ accountId, sectionId }),
    }),
    form(paths.accountSentence, changeSentence, {
      page: sectionPage,
      done: (_, { accountId, sectionId, sentenceId }) =>
        `${paths.accountSection({ accountId, sectionId })}#sentence-${sentenceId}`,
    }),
    form(paths.accountQuote, quoteSnapshot, {
      page: sectionPage,
      done: (_, { accountId, sectionId }) => paths.accountSection({ accountId, sectionId }),
    }),
    form(paths.draftAccount, draftAccount, {
      page: draftPage,
      done: ({ accountId }) => paths.account({ accountId }),
    }),
    form(paths.readAccountSection, markSectionRead, {
      page: sectionPage,
      done: ({ accountId, sectionId, next }) =>
        next === null
          ? paths.accountSection({ accountId, sectionId })
          : paths.accountSection({ accountId, sectionId: next }),
    }),
    form(paths.answerAccountSection, answerEmpty, {
      page: sectionPage,
      done: (_, { accountId, sectionId }) =>
        paths.accountSection({ accountId, sectionId }, { answered: 'yes' }),
    }),
    form(paths.useAccountMaterial, useMaterial, {
      page: sectionPage,
      done: (_, { accountId, sectionId }) => paths.accountSection({ accountId, sectionId }),
    }),
    form(paths.accountLetter, writeLetter, {
      page: letterPage,
      done: ({ isWhole }, { accountId }) =>
        isWhole ? paths.publishAccount({ accountId }) : paths.accountLetter({ accountId }, { saved: 'yes' }),
    }),
    form(paths.proposeAccount, proposeAccount, {
      page: publishPage,
      done: ({ accountId }) => paths.publishAccount({ accountId }),
    }),
    form(paths.publishAccount, publishAccount, {
      page: publishPage,
      done: ({ publishedId }) => paths.publishedAccount({ publishedId }),
    }),
    form(paths.correctAccount, correctPublished, {
      page: publishedPage,
      done: ({ accountId }) => paths.account({ accountId }),
    }),
    download(paths.accountPreview, previewAccount, send),
    download(paths.publishedFile, readPublished, send),
  ],
  api: draftingApi,
  arrivals: [accountToPublish],
  refusals: draftingRefusals,
}
