import { randomBytes } from 'node:crypto'
import type { ActionContext } from '../../../platform/access/action.ts'
import { sealSecret } from '../../../platform/vault/vault.ts'
import { INVITATION_DAYS } from '../rules.ts'
import { inviteConfirmed } from './store.ts'

const DAY = 86_400_000

/** A one-time link that is shown because the house sends no mail; nothing where it was mailed, or none is needed. */
export type ShownLink = { readonly secret: string; readonly endsAt: Date } | undefined

/** Makes the link of whoever has been confirmed and not come in yet. It goes by mail; in a house without mail whoever confirmed has it. */
export const inviteNow = async (
  { tx, now, settings, enqueue }: Pick<ActionContext, 'tx' | 'now' | 'settings' | 'enqueue'>,
  proposalId: string,
): Promise<ShownLink> => {
  const secret = randomBytes(24).toString('base64url')
  const endsAt = new Date(now.getTime() + INVITATION_DAYS * DAY)
  const id = await inviteConfirmed(tx, proposalId, secret, endsAt)
  if (id === undefined) return undefined
  if (settings.smtpUrl === undefined || settings.baseUrl === undefined) return { secret, endsAt }
  const sealed = sealSecret(settings, 'invitation_mail', id, secret).toString('base64url')
  await enqueue('identity.mail_invitation', { invitationId: id, sealed })
  return undefined
}
