import { action } from '../../../platform/access/action.ts'
import { getPlan } from '../../plan/index.ts'
import { differencesOf } from '../document/differences.ts'
import { AccountDocument } from '../document/document.ts'
import { draftingPolicy } from './policy.ts'
import { getPublished, listPublished } from './published-store.ts'
import { comparisonInput } from './schema.ts'

/** What a published account does not have in common with an earlier version of it. */
export const comparePublished = action(
  draftingPolicy,
  'account.read',
  'read',
  comparisonInput,
  async ({ tx }, { publishedId, from }) => {
    const published = await getPublished(tx, publishedId)
    const after = AccountDocument.parse(published.content)
    const versions = (await listPublished(tx, published.planId)).filter(
      ({ accountId }) => accountId === published.accountId,
    )
    const earlier = versions.filter(({ version }) => version < after.version)
    const read = async (id: string) => AccountDocument.parse((await getPublished(tx, id)).content)
    const differ = async (id: string) => {
      const document = await read(id)
      return { id, document, differences: differencesOf(document, after) }
    }
    let compared: Awaited<ReturnType<typeof differ>> | null = null
    for (const { id } of from === undefined ? earlier : versions.filter((version) => version.id === from)) {
      compared = await differ(id)
      if (compared.differences.parts.length > 0) break
    }
    return {
      publishedId: published.id,
      plan: await getPlan(tx, published.planId),
      after,
      versions: versions.filter(({ id }) => id !== published.id),
      compared,
    }
  },
)
