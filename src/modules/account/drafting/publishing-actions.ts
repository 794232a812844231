import { action } from '../../../platform/access/action.ts'
import { personIn, personOf } from '../../../platform/access/actor.ts'
import { settle } from '../../../platform/arrivals/arrive.ts'
import { noteChange } from '../../../platform/changes/note-change.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { requireAnother } from '../../../platform/two/by-two.ts'
import { getPlan, listPlans, planPaths as paths } from '../../plan/index.ts'
import { AccountDocument } from '../document/document.ts'
import { freezeAccount } from '../document/publishing.ts'
import { assemble, assembleFrom, documentOf, loadAccount } from './current-account.ts'
import { countRemaining, judgeSections, remainingOf } from './judging.ts'
import { draftingPolicy } from './policy.ts'
import { accountByTwo, findProposal, holdAccount, insertProposal, isForAnother } from './proposal-store.ts'
import { addPublished, findNewestPublished, getPublished, listPublished, reopen } from './published-store.ts'
import { accountToPublish, askToPublish } from './publishing-arrivals.ts'
import {
  accountInput,
  correctInput,
  followupInput,
  previewInput,
  proposeInput,
  publishedInput,
  publishInput,
} from './schema.ts'
import { listAccounts } from './store.ts'

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

/** What remains before an account can be published, what happens then, and who has proposed it. */
export const viewPublishing = action(
  draftingPolicy,
  'account.check',
  'read',
  accountInput,
  async ({ tx, actor, today, may }, { accountId }) => {
    const loaded = await loadAccount(tx, accountId, today)
    const { account, content } = loaded
    const document = await documentOf(tx, loaded)
    const proposal = await findProposal(tx, account)
    const remaining = remainingOf(judgeSections(content), document)
    return {
      account,
      plan: content.plan,
      remaining,
      count: countRemaining(remaining),
      proposal,
      mayPropose: may(draftingPolicy, 'account.propose'),
      mayPublish: may(draftingPolicy, 'account.publish') && isForAnother(proposal, personOf(actor)),
    }
  },
)

/** @throws Refusal `account.not_ready` while anything remains; the page of the step lists what. */
const refuseUnready = async (tx: DatabaseTransaction, accountId: string, today: Day) => {
  const loaded = await loadAccount(tx, accountId, today)
  const document = await documentOf(tx, loaded)
  const count = countRemaining(remainingOf(judgeSections(loaded.content), document))
  if (count > 0) throw new Refusal('account.not_ready', 409, { count })
  return document
}

/**
 * Proposes that an account is published as it is now: another person publishes it. Any change of it afterwards takes the
 * proposal back.
 *
 * @throws Refusal `account.not_ready` while anything remains.
 */
export const proposeAccount = action(
  draftingPolicy,
  'account.propose',
  'change',
  proposeInput,
  async (context, { accountId, revision }) => {
    const { tx, actor, now, today, about } = context
    const account = await holdAccount(tx, accountId, revision)
    await refuseUnready(tx, account.id, today)
    const { personId } = personIn(actor, 'account.propose')
    await insertProposal(tx, { accountId: account.id, revision, proposedBy: personId, now })
    await askToPublish(context, account.id)
    about('account', account.id, { revision })
    return { accountId: account.id }
  },
)

/**
 * Publishes an account that another person has proposed as it is now: frozen with its hash, numbered, readable by all.
 *
 * @throws Refusal `account.not_proposed` where nobody has, `account.published_by_proposer` where it was the same person,
 *   `account.not_ready` while anything remains.
 */
export const publishAccount = action(
  draftingPolicy,
  'account.publish',
  'change',
  publishInput,
  async ({ tx, actor, now, today, about }, input) => {
    const account = await holdAccount(tx, input.accountId, input.revision)
    const proposal = await findProposal(tx, account)
    if (proposal === undefined) throw new Refusal('account.not_proposed', 409)
    const { personId } = personIn(actor, 'account.publish')
    requireAnother(accountByTwo, 'publish', { propose: proposal.proposedBy }, personId)
    const document = freezeAccount(await refuseUnready(tx, account.id, today), today)
    const previous = await findNewestPublished(tx, account.id)
    const publishedId = await addPublished(tx, {
      accountId: account.id,
      planId: account.planId,
      number: account.number,
      version: document.version,
      content: document,
      hash: document.hash!,
      corrects: previous?.id ?? null,
      correction: account.correction,
      publishedBy: personId,
      proposedBy: proposal.proposedBy,
      now,
    })
    await settle(tx, accountToPublish, account.id)
    await noteChange(tx, 'account.published', paths.apiPublished({ publishedId }), now)
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
    const published = await getPublished(tx, input.publishedId)
    await reopen(tx, published.accountId, input.reason)
    about('account', published.accountId, { corrects: published.id })
    return { accountId: published.accountId }
  },
)

export const readPublished = action(
  draftingPolicy,
  'account.read',
  'read',
  publishedInput,
  async ({ tx, may }, { publishedId, format, chapter }) => {
    const published = await getPublished(tx, publishedId)
    return {
      publishedId: published.id,
      plan: await getPlan(tx, published.planId),
      document: AccountDocument.parse(published.content),
      versions: (await listPublished(tx, published.planId)).filter(
        ({ accountId }) => accountId === published.accountId,
      ),
      format,
      chapter,
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
    const [published] = await listPublished(tx, plan.id)
    if (published) return AccountDocument.parse((await getPublished(tx, published.id)).content)
    const [draft] = await listAccounts(tx, plan.id)
    if (draft) return assemble(tx, draft.id, today)
    return assembleFrom(
      tx,
      { id: null, planId: plan.id, number: 1, language: plan.language === 'en' ? 'en' : 'sv' },
      today,
    )
  },
)
