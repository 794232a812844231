import { z } from 'zod'
import { action } from '../../../../platform/access/action.ts'
import { NotPermitted, Refusal } from '../../../../platform/refusal.ts'
import { getFacts } from '../../cases/facts-store.ts'
import { notePolicy } from '../policy.ts'
import { getKeyId } from '../store.ts'
import { keepDraft, removeDraft } from './store.ts'

/** Longest draft, in characters of its JSON: more than a text that is refused for its length. */
const LONGEST_DRAFT = 1_000_000

const draftInput = z.object({
  caseId: z.guid(),
  /** A name of small letters, such as `note` or `section-needs`. */
  form: z.string().regex(/^[a-z][a-z0-9_-]{0,79}$/),
})

/**
 * Keeps what somebody has begun to write in a form of a case, sealed with the case's key. A draft is the writer's alone,
 * and may be kept also when the case has been closed meanwhile: it is not yet part of it.
 *
 * @throws Refusal `drafts.too_long`
 */
export const keepDraftOf = action(
  notePolicy,
  'drafts.keep',
  'change',
  draftInput.extend({ values: z.record(z.string(), z.unknown()) }),
  async ({ tx, actor, now, about, permit, vault }, { caseId, form, values }) => {
    if (actor.kind !== 'person') throw new NotPermitted('drafts.keep')
    const facts = await getFacts(tx, actor, caseId)
    about('case', caseId, { draft: form })
    permit(facts)
    if (JSON.stringify(values).length > LONGEST_DRAFT) throw new Refusal('drafts.too_long', 422)
    const key = await vault.openKey(await getKeyId(tx, caseId, undefined))
    await keepDraft(tx, key, { personId: actor.personId, caseId, form }, { values, writtenAt: now })
    return { caseId, form, savedAt: now }
  },
)

/** Throws a draft away. */
export const discardDraft = action(
  notePolicy,
  'drafts.discard',
  'change',
  draftInput,
  async ({ tx, actor, about, permit }, { caseId, form }) => {
    if (actor.kind !== 'person') throw new NotPermitted('drafts.discard')
    const facts = await getFacts(tx, actor, caseId)
    about('case', caseId, { draft: form })
    permit(facts)
    await removeDraft(tx, { personId: actor.personId, caseId, form })
    return { caseId, form }
  },
)
