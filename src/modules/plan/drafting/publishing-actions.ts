import { action } from '../../../platform/access/action.ts'
import { personOf } from '../../../platform/access/actor.ts'
import { noteChange } from '../../../platform/changes/note-change.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { AccountDocument } from '../account/document.ts'
import { freezeAccount, refusePublishing } from '../account/publishing.ts'
import { getPlan, listPlans } from '../following/store.ts'
import { paths } from '../paths.ts'
import { assemble, assembleFrom } from './current-account.ts'
import { draftingPolicy } from './policy.ts'
import { addPublished, findNewestPublished, getPublished, listPublished, reopen } from './published-store.ts'
import { correctInput, followupInput, previewInput, publishedInput, publishInput } from './schema.ts'
import { listAccounts, takeAccount } from './store.ts'

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
    const account = await takeAccount(tx, input.accountId, input.revision)
    const draft = await assemble(tx, account.id, today)
    const refusals = refusePublishing(draft)
    if (refusals.length > 0) throw new Refusal('account.not_ready', 409, { count: refusals.length })
    const document = freezeAccount(draft, today)
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
      publishedBy: personOf(actor),
      now,
    })
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
