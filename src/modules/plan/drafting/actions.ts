import { action } from '../../../platform/access/action.ts'
import { personOf } from '../../../platform/access/actor.ts'
import { claimOf } from '../../../platform/claims/propose-claim.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { claimsWithoutSource } from '../account/claims.ts'
import { refusePublishing } from '../account/publishing.ts'
import { followMeasures } from '../following/follow.ts'
import { getPlan, listAreas } from '../following/store.ts'
import { assemble } from './current-account.ts'
import { draftingPolicy } from './policy.ts'
import { listPublished } from './published-store.ts'
import { listQuotable } from './quote-actions.ts'
import { candidatesFor, referenceOf, sourceKey } from './rules.ts'
import {
  accountInput,
  addTextInput,
  beginInput,
  planInput,
  sentenceInput,
  viewSectionInput,
} from './schema.ts'
import { splitText } from './sentences.ts'
import { listCandidates } from './source-store.ts'
import * as store from './store.ts'

export const listAccounts = action(
  draftingPolicy,
  'account.list',
  'read',
  planInput,
  async ({ tx, may }, { planId }) => ({
    plan: await getPlan(tx, planId),
    accounts: await store.listAccounts(tx, planId),
    published: await listPublished(tx, planId),
    mayBegin: may(draftingPolicy, 'account.begin'),
  }),
)

/** Begins an account: a section for the conclusions, for each area and measure, and for the method. */
export const beginAccount = action(
  draftingPolicy,
  'account.begin',
  'change',
  beginInput,
  async ({ tx, actor, about, today }, input) => {
    const plan = await getPlan(tx, input.planId)
    const accountId = await store.addAccount(tx, {
      planId: plan.id,
      title: input.title,
      language: input.language,
      createdBy: personOf(actor),
    })
    const areas = await listAreas(tx, plan.versionId)
    const measures = await followMeasures(tx, plan, today)
    await store.addSections(tx, accountId, [
      { kind: 'conclusions', heading: '' },
      ...areas.map(({ key, title }) => ({ kind: 'area' as const, areaKey: key, heading: title })),
      ...measures.map(({ id, number, heading }) => ({
        kind: 'measure' as const,
        measureId: id,
        heading: `${number}. ${heading}`,
      })),
      { kind: 'method', heading: '' },
    ])
    about('account', accountId)
    return { accountId }
  },
)

/** The composer: every section with its text, and the claims that have no source yet. */
export const viewDraft = action(
  draftingPolicy,
  'account.draft',
  'read',
  accountInput,
  async ({ tx, today, may }, { accountId }) => {
    const account = await store.getAccount(tx, accountId)
    const document = await assemble(tx, accountId, today)
    return {
      account,
      plan: await getPlan(tx, account.planId),
      sections: await store.listSections(tx, accountId),
      unsourced: claimsWithoutSource(document),
      refusals: account.state === 'draft' ? refusePublishing(document) : [],
      published: (await listPublished(tx, account.planId)).filter((one) => one.accountId === accountId),
      mayPublish: may(draftingPolicy, 'account.publish'),
    }
  },
)

export const viewSection = action(
  draftingPolicy,
  'account.section',
  'read',
  viewSectionInput,
  async ({ tx }, { accountId, sectionId, edit }) => {
    const account = await store.getAccount(tx, accountId)
    const section = await store.getSection(tx, accountId, sectionId)
    return {
      account,
      edit,
      plan: await getPlan(tx, account.planId),
      section: {
        ...section,
        sentences: section.sentences.map((sentence) => ({
          ...sentence,
          counts: claimOf(sentence),
        })),
      },
      sections: (await store.listSections(tx, accountId)).map(({ id, kind, heading }) => ({
        id,
        kind,
        heading,
      })),
      candidates: candidatesFor(await listCandidates(tx, account.planId), section.measureId),
      quotable: await listQuotable(tx, account, section.measureId),
    }
  },
)

/** Adds text to a section: cut into sentences, each with the claim that it seems to make. */
export const addText = action(
  draftingPolicy,
  'account.write',
  'change',
  addTextInput,
  async ({ tx, actor, now, about }, input) => {
    const account = await store.takeAccount(tx, input.accountId, input.revision)
    const section = await store.getSection(tx, account.id, input.sectionId)
    about('account', account.id, { section: section.id })
    const last = section.sentences.at(-1)
    const sentences = splitText(input.text, account.language, (last?.paragraph ?? 0) + 1)
    await store.addSentences(tx, section.id, sentences, {
      personId: personOf(actor),
      now,
      firstPosition: (last?.position ?? 0) + 1,
    })
  },
)

/** Changes a sentence, what it claims and what it rests on; without words it is taken out of the draft. */
export const changeSentence = action(
  draftingPolicy,
  'account.source',
  'change',
  sentenceInput,
  async ({ tx, actor, now, about }, input) => {
    const account = await store.takeAccount(tx, input.accountId, input.revision)
    const section = await store.getSection(tx, account.id, input.sectionId)
    const sentence = section.sentences.find(({ id }) => id === input.sentenceId)
    if (sentence === undefined) throw new NotFound('sentence')
    about('account', account.id, { sentence: sentence.id })
    if (input.sentence === undefined) return store.removeSentence(tx, sentence.id)
    const candidates = candidatesFor(await listCandidates(tx, account.planId), section.measureId)
    const chosen = input.sources.map((key) => candidates.find((candidate) => sourceKey(candidate) === key))
    if (chosen.includes(undefined)) throw new Refusal('account.source_gone', 409, {}, 'sources')
    await store.changeSentence(tx, sentence.id, {
      text: input.sentence,
      claim: input.claim,
      exemption: input.claim === 'none' ? (input.exemption ?? null) : null,
      personId: personOf(actor),
      now,
    })
    await store.setSources(tx, sentence.id, chosen.filter((source) => source !== undefined).map(referenceOf))
  },
)
