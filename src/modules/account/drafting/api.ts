import { z } from '@hono/zod-openapi'
import { apiGet, apiList, apiPost } from '../../../platform/http/api.ts'
import { path } from '../../../platform/http/path.ts'
import { AccountDocument } from '../document/document.ts'
import { accountJson } from '../document/json.ts'
import { addText, beginAccount, changeSentence, listAccounts, viewDraft } from './actions.ts'
import { answerEmpty, draftAccount, markSectionRead, useMaterial } from './drafting-actions.ts'
import { writeLetter } from './letter-actions.ts'
import { correctPublished, proposeAccount, publishAccount, readPublished } from './publishing-actions.ts'
import { quoteSnapshot } from './quote-actions.ts'

const Published = z
  .object({
    id: z.guid(),
    accountId: z.guid(),
    number: z.int(),
    version: z.int(),
    sha256: z.string(),
    correction: z.string().nullable(),
    publishedAt: z
      .date()
      .transform((at) => at.toISOString())
      .openapi({ type: 'string', format: 'date-time' }),
  })
  .openapi('PublishedAccount')

const Draft = z
  .object({
    account: z.object({
      id: z.guid(),
      planId: z.guid(),
      number: z.int(),
      title: z.string(),
      state: z.string(),
      revision: z.int(),
    }),
    sections: z.array(
      z.object({
        id: z.guid(),
        kind: z.string(),
        areaKey: z.string().nullable(),
        measureId: z.guid().nullable(),
        heading: z.string(),
        sentences: z.array(
          z.object({
            id: z.guid(),
            text: z.string(),
            claim: z.enum(['none', 'number', 'result']),
            readAt: z.string().nullable(),
            sources: z.array(
              z.object({
                kind: z.string(),
                id: z.string(),
                label: z.string(),
                hash: z.string(),
                at: z.string(),
              }),
            ),
          }),
        ),
      }),
    ),
    /** How far each section has come. */
    judged: z.array(
      z.object({
        section: z.object({ id: z.guid() }),
        state: z.object({
          sentences: z.int(),
          unread: z.int(),
          unsupported: z.int(),
          unanswered: z.boolean(),
        }),
        finished: z.boolean(),
      }),
    ),
    unsourced: z.array(z.object({ id: z.string(), text: z.string(), claim: z.enum(['number', 'result']) })),
  })
  .openapi('AccountDraft')

const nothing = { output: z.object({}), answer: () => ({}) }

/** The JSON routes of the account to Parliament. */
export const draftingApi = [
  apiList(path('/v1/plans/:planId/accounts'), listAccounts, {
    summary: 'The accounts of a plan that are published',
    name: 'published',
    record: Published,
    found: ({ published }) => ({ rows: published }),
  }),
  apiPost(path('/v1/plans/:planId/accounts'), beginAccount, {
    summary: 'Begin an account',
    output: z.object({ accountId: z.guid() }),
    status: 201,
  }),
  apiGet(path('/v1/accounts/:accountId'), viewDraft, {
    summary: 'A draft with its sections and the claims that lack a source',
    output: Draft,
  }),
  apiPost(path('/v1/accounts/:accountId/sections/:sectionId/text'), addText, {
    summary: 'Add text to a section',
    ...nothing,
  }),
  apiPost(path('/v1/accounts/:accountId/sections/:sectionId/quote'), quoteSnapshot, {
    summary: 'Add a frozen value to a section, as a sentence that rests on it',
    ...nothing,
  }),
  apiPost(path('/v1/accounts/:accountId/sections/:sectionId/sentences/:sentenceId'), changeSentence, {
    summary: 'Change a sentence, what it claims and what it rests on',
    ...nothing,
  }),
  apiPost(path('/v1/accounts/:accountId/draft'), draftAccount, {
    summary: 'Draft every section from what is accepted; what an author wrote stays',
    output: z.object({ written: z.int() }),
  }),
  apiPost(path('/v1/accounts/:accountId/sections/:sectionId/read'), markSectionRead, {
    summary: 'Say that a section has been read as it is, or one sentence of it',
    ...nothing,
  }),
  apiPost(path('/v1/accounts/:accountId/sections/:sectionId/answer'), answerEmpty, {
    summary: 'Say why nothing was reported of what a section is about',
    ...nothing,
  }),
  apiPost(path('/v1/accounts/:accountId/sections/:sectionId/material'), useMaterial, {
    summary: 'Put a passage of the material into a section, with its source',
    ...nothing,
  }),
  apiPost(path('/v1/accounts/:accountId/letter'), writeLetter, {
    summary: 'Fill in number, place, day and signatures of the communication',
    ...nothing,
  }),
  apiPost(path('/v1/accounts/:accountId/propose'), proposeAccount, {
    summary: 'Propose that an account is published as it is now; another person publishes it',
    ...nothing,
  }),
  apiPost(path('/v1/accounts/:accountId/publish'), publishAccount, {
    summary: 'Publish an account that another has proposed: frozen, numbered, verifiable',
    output: z.object({ publishedId: z.guid() }),
    status: 201,
  }),
  apiPost(path('/v1/published/:publishedId/correct'), correctPublished, {
    summary: 'Open a published account for a correction',
    output: z.object({ accountId: z.guid() }),
  }),
  apiGet(path('/v1/published/:publishedId'), readPublished, {
    summary: 'A published account with every figure, source and hash',
    output: z.object({
      account: z.unknown().openapi({ type: 'object' }),
      figures: z.array(z.unknown()),
      claims: z.array(z.unknown()),
      hash: z.string(),
      hashedBy: z.string(),
    }),
    answer: ({ document }) => accountJson(AccountDocument.parse(document)),
  }),
]
