import { action } from '../../../platform/access/action.ts'
import { personOf } from '../../../platform/access/actor.ts'
import { claimOf } from '../../../platform/claims/propose-claim.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { followMeasures, getPlan, listAreas } from '../../plan/index.ts'
import type { SourceReference } from '../document/sources.ts'
import { sectionsFor } from './account-sections.ts'
import { documentOf, loadAccount } from './current-account.ts'
import { claimsLacking, comparedOf, judgeSections, remainingOf } from './judging.ts'
import { materialFor } from './material.ts'
import { draftingPolicy } from './policy.ts'
import { findProposal, isForAnother } from './proposal-store.ts'
import { listPublished } from './published-store.ts'
import { listQuotable } from './quote-actions.ts'
import { candidatesFor, chosenAmong, referenceOf, sourceKey } from './rules.ts'
import {
  accountInput,
  addTextInput,
  beginInput,
  planInput,
  sentenceInput,
  viewSectionInput,
} from './schema.ts'
import {
  addSentences,
  leaveOut,
  removeSentence,
  setSources,
  changeSentence as writeSentence,
} from './sentence-store.ts'
import { splitText } from './sentences.ts'
import { listCandidates } from './source-store.ts'
import * as store from './store.ts'
import { supportOf } from './support.ts'

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

/** Begins an account with a section for each part of it, without a sentence yet. */
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
    await store.addSections(
      tx,
      accountId,
      sectionsFor(areas, measures).map((section, position) => ({ ...section, position })),
    )
    about('account', accountId)
    return { accountId }
  },
)

/** The composer: every section with how far it has come, and what remains before the account can be published. */
export const viewDraft = action(
  draftingPolicy,
  'account.draft',
  'read',
  accountInput,
  async ({ tx, actor, today, may }, { accountId }) => {
    const loaded = await loadAccount(tx, accountId, today)
    const { account, content } = loaded
    const judged = judgeSections(content)
    const proposal = await findProposal(tx, account)
    return {
      account,
      plan: content.plan,
      sections: content.sections,
      judged,
      remaining: account.state === 'draft' ? remainingOf(judged, await documentOf(tx, loaded)) : undefined,
      unsourced: claimsLacking(content),
      proposal,
      published: (await listPublished(tx, account.planId)).filter((one) => one.accountId === accountId),
      mayPropose: may(draftingPolicy, 'account.propose'),
      mayPublish: may(draftingPolicy, 'account.publish') && isForAnother(proposal, personOf(actor)),
    }
  },
)

/** One section with its sentences, each with what it lacks, and the material beside it. */
export const viewSection = action(
  draftingPolicy,
  'account.section',
  'read',
  viewSectionInput,
  async ({ tx, today }, { accountId, sectionId, edit, answered }) => {
    const { account, content } = await loadAccount(tx, accountId, today)
    const section = content.sections.find(({ id }) => id === sectionId)
    if (section === undefined) throw new NotFound('section')
    const compared = comparedOf(content)
    return {
      account,
      edit,
      answered: answered !== undefined && section.answer !== null,
      plan: content.plan,
      section: {
        ...section,
        sentences: section.sentences.map((sentence) => ({
          ...sentence,
          counts: claimOf(sentence),
          support: supportOf(sentence, compared),
        })),
      },
      judged: judgeSections(content),
      candidates: candidatesFor(content.candidates, section.measureId),
      material: materialFor(content, section),
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
    await addSentences(tx, section.id, sentences, {
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
    const by = { personId: personOf(actor), now }
    if (input.sentence === undefined) {
      if (sentence.draftKey !== null && sentence.draftText !== null)
        await leaveOut(tx, account.id, { draftKey: sentence.draftKey, text: sentence.draftText }, by)
      return removeSentence(tx, sentence.id)
    }
    const candidates = candidatesFor(
      await listCandidates(tx, account.planId, account.language),
      section.measureId,
    )
    const chosen = chosenAmong(candidates, input.sources)
    if (chosen === undefined) throw new Refusal('account.source_gone', 409, {}, 'sources')
    await writeSentence(tx, sentence.id, {
      text: input.sentence,
      claim: input.claim,
      exemption: input.exemption ?? null,
      ...by,
    })
    // A source that was chosen before, and is again without another passage, keeps the words that bear the sentence.
    const before = (source: SourceReference) =>
      sentence.sources.find((one) => sourceKey(one) === sourceKey(source))?.passage ?? null
    await setSources(
      tx,
      sentence.id,
      chosen.map(({ source, passage }) => ({ ...referenceOf(source), passage: passage ?? before(source) })),
    )
  },
)
