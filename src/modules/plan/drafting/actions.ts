import { action } from '../../../platform/access/action.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { claimOf, claimsWithoutSource } from '../account/claims.ts'
import { AccountDocument } from '../account/document.ts'
import { correctAccount, freezeAccount, refusePublishing } from '../account/publishing.ts'
import { followMeasures } from '../following/follow.ts'
import { getPlan, listAreas, listFacts, listMoney, listPlans } from '../following/store.ts'
import { listObligations } from '../obligations/store.ts'
import { assembleAccount } from './assemble.ts'
import {
  listAcceptedReports,
  listActivities,
  listAssignmentsWithDecisions,
  listReceived,
} from './content-store.ts'
import { draftingPolicy } from './policy.ts'
import { candidatesFor, referenceOf, sourceKey } from './rules.ts'
import {
  accountInput,
  addTextInput,
  beginInput,
  correctInput,
  followupInput,
  planInput,
  previewInput,
  publishedInput,
  publishInput,
  sectionInput,
  sentenceInput,
} from './schema.ts'
import { splitText } from './sentences.ts'
import { listCandidates } from './source-store.ts'
import * as store from './store.ts'

const personOf = (actor: { kind: string; personId?: string }): string | null => actor.personId ?? null

interface AccountHeader {
  readonly id: string | null
  readonly planId: string
  readonly number: number
  readonly language: 'sv' | 'en'
}

/** Everything that is known of a plan today, as an account; with the text of a draft where there is one. */
const assembleFrom = async (
  tx: DatabaseTransaction,
  account: AccountHeader,
  today: Day,
): Promise<AccountDocument> => {
  const plan = await getPlan(tx, account.planId)
  return assembleAccount({
    account,
    plan,
    areas: await listAreas(tx, plan.versionId),
    measures: await followMeasures(tx, plan.id, plan.versionId, today),
    money: await listMoney(tx, plan.versionId),
    facts: await listFacts(tx, plan.versionId),
    assignments: await listAssignmentsWithDecisions(tx, plan.id),
    obligations: await listObligations(tx, { planId: plan.id }),
    received: await listReceived(tx, plan.id),
    reports: await listAcceptedReports(tx, plan.id),
    activities: await listActivities(tx, plan.id),
    sections: account.id === null ? [] : await store.listSections(tx, account.id),
    candidates: await listCandidates(tx, plan.id),
    issuer: null,
    today,
  })
}

/** The account as it stands now; after a publication, as the correction that it would be. */
const assemble = async (tx: DatabaseTransaction, accountId: string, today: Day): Promise<AccountDocument> => {
  const account = await store.getAccount(tx, accountId)
  const document = await assembleFrom(tx, account, today)
  const previous = await store.findNewestPublished(tx, accountId)
  if (previous === undefined) return document
  return correctionOf(AccountDocument.parse(previous.content), document, account.correction ?? '')
}

/** A correction tells what differs; where nothing does yet, the draft is shown as it is. */
const correctionOf = (
  previous: AccountDocument,
  document: AccountDocument,
  reason: string,
): AccountDocument => {
  try {
    return correctAccount(previous, document, reason)
  } catch (error) {
    if (error instanceof RangeError) return { ...document, version: previous.version + 1 }
    throw error
  }
}

export const listAccounts = action(
  draftingPolicy,
  'account.list',
  'read',
  planInput,
  async ({ tx, may }, { planId }) => ({
    plan: await getPlan(tx, planId),
    accounts: await store.listAccounts(tx, planId),
    published: await store.listPublished(tx, planId),
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
    const measures = await followMeasures(tx, plan.id, plan.versionId, today)
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
      published: (await store.listPublished(tx, account.planId)).filter((one) => one.accountId === accountId),
      mayPublish: may(draftingPolicy, 'account.publish'),
    }
  },
)

export const viewSection = action(
  draftingPolicy,
  'account.section',
  'read',
  sectionInput,
  async ({ tx }, { accountId, sectionId }) => {
    const account = await store.getAccount(tx, accountId)
    const section = await store.getSection(tx, accountId, sectionId)
    return {
      account,
      plan: await getPlan(tx, account.planId),
      section: {
        ...section,
        sentences: section.sentences.map((sentence) => ({
          ...sentence,
          counts: claimOf({ ...sentence, sources: [...sentence.sources] }),
        })),
      },
      sections: (await store.listSections(tx, accountId)).map(({ id, kind, heading }) => ({
        id,
        kind,
        heading,
      })),
      candidates: candidatesFor(await listCandidates(tx, account.planId), section.measureId),
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

/** Changes a sentence, what it claims and what it rests on; without text it is taken out of the draft. */
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
    if (input.text === undefined || input.text === '') return store.removeSentence(tx, sentence.id)
    const candidates = candidatesFor(await listCandidates(tx, account.planId), section.measureId)
    const chosen = input.sources.map((key) => candidates.find((candidate) => sourceKey(candidate) === key))
    if (chosen.includes(undefined)) throw new Refusal('account.source_gone', 409, {}, 'sources')
    await store.changeSentence(tx, sentence.id, {
      text: input.text,
      claim: input.claim,
      exemption: input.claim === 'none' ? (input.exemption ?? null) : null,
      personId: personOf(actor),
      now,
    })
    await store.setSources(tx, sentence.id, chosen.filter((source) => source !== undefined).map(referenceOf))
  },
)

export const previewAccount = action(
  draftingPolicy,
  'account.preview',
  'read',
  previewInput,
  async ({ tx, today }, { accountId, format }) => ({
    document: await assemble(tx, accountId, today),
    format,
  }),
)

/**
 * Publishes the account: frozen with its hash, numbered, readable by all.
 *
 * @throws Refusal `account.not_ready` while a claim has no source or anything else is wrong; the composer lists what.
 */
export const publishAccount = action(
  draftingPolicy,
  'account.publish',
  'change',
  publishInput,
  async ({ tx, actor, now, today, about }, input) => {
    const account = await store.takeAccount(tx, input.accountId, input.revision)
    const draft = await assemble(tx, account.id, today)
    const refusals = refusePublishing(draft)
    if (refusals.length > 0) throw new Refusal('account.not_ready', 409, { count: refusals.length })
    const document = freezeAccount(draft, today)
    const previous = await store.findNewestPublished(tx, account.id)
    const publishedId = await store.addPublished(tx, {
      accountId: account.id,
      planId: account.planId,
      number: account.number,
      version: document.version,
      content: document,
      hash: document.hash!,
      corrects: previous?.id ?? null,
      correction: account.correction,
      publishedBy: personOf(actor),
      now,
    })
    about('published_account', publishedId, { account: account.id, version: document.version })
    return { publishedId }
  },
)

/** Opens a published account for a correction, with the reason that the new version will state. */
export const correctPublished = action(
  draftingPolicy,
  'account.correct',
  'change',
  correctInput,
  async ({ tx, about }, input) => {
    const published = await store.getPublished(tx, input.publishedId)
    await store.reopen(tx, published.accountId, input.reason)
    about('account', published.accountId, { corrects: published.id })
    return { accountId: published.accountId }
  },
)

export const readPublished = action(
  draftingPolicy,
  'account.read',
  'read',
  publishedInput,
  async ({ tx, may }, { publishedId, format }) => {
    const published = await store.getPublished(tx, publishedId)
    return {
      publishedId: published.id,
      plan: await getPlan(tx, published.planId),
      document: AccountDocument.parse(published.content),
      versions: (await store.listPublished(tx, published.planId)).filter(
        ({ accountId }) => accountId === published.accountId,
      ),
      format,
      mayCorrect: may(draftingPolicy, 'account.correct'),
    }
  },
)

/**
 * The account of a plan for the command line: the newest published, else the newest draft, else the plan as it stands.
 *
 * @param plan identifier or reference of the plan.
 */
export const findAccountOfPlan = action(
  draftingPolicy,
  'account.preview',
  'read',
  followupInput,
  async ({ tx, today }, { plan: named }) => {
    const plan = (await listPlans(tx).execute()).find(
      ({ id, reference }) => id === named || reference === named,
    )
    if (plan === undefined) throw new NotFound('plan')
    const [published] = await store.listPublished(tx, plan.id)
    if (published) return AccountDocument.parse((await store.getPublished(tx, published.id)).content)
    const [draft] = await store.listAccounts(tx, plan.id)
    if (draft) return assemble(tx, draft.id, today)
    return assembleFrom(
      tx,
      { id: null, planId: plan.id, number: 1, language: plan.language === 'en' ? 'en' : 'sv' },
      today,
    )
  },
)
