import { z } from 'zod'
import { action, type House, perform, type Request } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { listMemberships } from '../person-store.ts'
import { identityPolicy } from '../policy.ts'
import { keepInput, keptInput, LONGEST_KEPT, MOST_KEPT } from './schema.ts'
import {
  countKept,
  findKeptKey,
  listKept,
  openContent,
  removeKept,
  removeKeptBefore,
  writeKept,
} from './store.ts'

/**
 * Keeps what somebody had entered in a form, sealed by a key of its own that their body wraps. It is its writer's alone, opens
 * where they act for the same body in the same role, and is carried out by nobody.
 *
 * @throws Refusal `kept_form.too_long`, `kept_form.too_many`
 */
export const keepForm = action(
  identityPolicy,
  'identity.keep_form',
  'change',
  keepInput,
  async ({ tx, actor, now, about, vault }, { keptId, ...content }) => {
    const { personId, membershipId, bodyId } = personIn(actor, 'identity.keep_form')
    about('kept_form', keptId)
    if (JSON.stringify(content).length > LONGEST_KEPT) throw new Refusal('kept_form.too_long', 422)
    const form = { id: keptId, personId, membershipId }
    const known = await findKeptKey(tx, form)
    if (known === undefined && (await countKept(tx, personId)) >= MOST_KEPT)
      throw new Refusal('kept_form.too_many', 422)
    const key = known === undefined ? await vault.createKey(bodyId, 'kept_form') : await vault.openKey(known)
    await writeKept(tx, key, form, content, now)
    return { keptId }
  },
)

/** What was entered in a kept form; where it was written for another body or role, only which. */
export const openKeptForm = action(
  identityPolicy,
  'identity.open_kept_form',
  'read_personal',
  keptInput,
  async ({ tx, actor, now, about, vault }, { keptId }) => {
    const { personId, membershipId } = personIn(actor, 'identity.open_kept_form')
    about('kept_form', keptId)
    const found = (await listKept(tx, personId, now)).find(({ id }) => id === keptId)
    if (found === undefined) throw new NotFound('kept_form')
    const { id, keptAt } = found
    if (found.membershipId === membershipId) {
      const key = await vault.openKey(found.keyId)
      return { id, keptAt, content: openContent(key, personId, found), writtenFor: undefined }
    }
    const writtenFor = (await listMemberships(tx, personId)).find((one) => one.id === found.membershipId)
    if (writtenFor === undefined) throw new NotFound('kept_form')
    return {
      id,
      keptAt,
      content: undefined,
      writtenFor: { id: writtenFor.id, bodyName: writtenFor.bodyName },
    }
  },
)

/** The person's own forms that were entered and not sent: when, and for which body and role; not what. */
export const listKeptForms = action(
  identityPolicy,
  'identity.list_kept_forms',
  'read',
  z.object({}),
  async ({ tx, actor, now }) => {
    const { personId } = personIn(actor, 'identity.list_kept_forms')
    const memberships = await listMemberships(tx, personId)
    return {
      forms: (await listKept(tx, personId, now)).map(({ id, keptAt, membershipId }) => ({
        id,
        keptAt,
        bodyName: memberships.find((one) => one.id === membershipId)?.bodyName ?? '',
      })),
    }
  },
)

/** Takes a kept form away: it was sent, or its writer throws it away. One that is gone already stays gone. */
export const letGoOfForm = action(
  identityPolicy,
  'identity.let_go_of_form',
  'change',
  keptInput,
  async ({ tx, actor, about }, { keptId }) => {
    const { personId } = personIn(actor, 'identity.let_go_of_form')
    about('kept_form', keptId)
    return { keyId: await removeKept(tx, { id: keptId, personId }) }
  },
)

/** Takes a kept form away, and its key once that is sure: no backup opens it any more. */
export const letGo = async (house: House, request: Request, keptId: string): Promise<void> => {
  const { keyId } = await perform(house, request, letGoOfForm, { keptId })
  if (keyId !== undefined) await house.vault.destroyKey(keyId, house.clock.now())
}

const forgetKept = action(
  identityPolicy,
  'identity.forget_kept_forms',
  'change',
  z.object({}),
  async ({ tx, now, about }) => {
    const keys = await removeKeptBefore(tx, now)
    about('identity', 'kept_forms', { count: keys.length })
    return { keys }
  },
)

/** Takes away what nobody came back for in time. */
export const forgetKeptForms = async (house: House): Promise<void> => {
  const { keys } = await perform(house, { actor: { kind: 'system', name: 'job' } }, forgetKept, {})
  for (const key of keys) await house.vault.destroyKey(key, house.clock.now())
}
