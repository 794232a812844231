import { z } from 'zod'
import { action, freshly } from '../../platform/access/action.ts'
import { apiRooms, completeScopes } from '../../platform/access/token-scopes.ts'
import { NotFound, Refusal } from '../../platform/refusal.ts'
import { ownId } from './account-actions.ts'
import { tellOwner } from './notices.ts'
import { findDefaultMembership, findPersonByEmail } from './person-store.ts'
import { identityPolicy } from './policy.ts'
import { NewToken, OneOfMine, TokenFor } from './schema.ts'
import { addToken, listTokens, newTokenSecret, withdrawToken } from './token-store.ts'

const DAY = 86_400_000

/** A bearer token, to be shown once. */
export interface MadeToken {
  readonly secret: string
  readonly endsAt: Date
}

/** One's tokens, and the rooms that a new one could be for: those that have something for one's role. */
export const viewTokens = action(
  identityPolicy,
  'identity.view_tokens',
  'read',
  z.object({ rooms: z.array(z.enum(apiRooms)) }),
  async ({ tx, actor }, { rooms }) => ({ tokens: await listTokens(tx, ownId(actor)), rooms }),
)

/** Makes a token that acts as the person does just now, for the same body and in the same role. */
export const createToken = freshly(
  action(
    identityPolicy,
    'identity.create_token',
    'change',
    NewToken,
    async ({ tx, actor, now, settings, enqueue, about }, input): Promise<MadeToken> => {
      if (actor.kind !== 'person') throw new NotFound('person')
      const secret = newTokenSecret()
      const endsAt = new Date(now.getTime() + input.days * DAY)
      const scopes = completeScopes(input.rooms.map((room) => `${room}:${input.scope}` as const))
      const id = await addToken(tx, {
        secret,
        personId: actor.personId,
        membershipId: actor.membershipId,
        name: input.name,
        scopes,
        now,
        endsAt,
        settings,
      })
      about('token', id, { scopes })
      await tellOwner({ settings, enqueue }, actor.personId, 'token')
      return { secret, endsAt }
    },
  ),
)

export const withdrawOwnToken = action(
  identityPolicy,
  'identity.withdraw_token',
  'change',
  OneOfMine,
  async ({ tx, actor, now, about }, { id }) => {
    about('token', id)
    if (!(await withdrawToken(tx, ownId(actor), id, now))) throw new NotFound('token')
  },
)

/** Makes a token for an account's default membership, by the operator of the installation. */
export const createTokenFor = action(
  identityPolicy,
  'identity.create_token_for',
  'change',
  TokenFor,
  async ({ tx, now, settings, enqueue, about }, input): Promise<MadeToken> => {
    const person = await findPersonByEmail(tx, input.email)
    if (person === undefined) throw new NotFound('person')
    if (person.disabledAt !== null) throw new Refusal('identity.account_closed', 409)
    const membership = await findDefaultMembership(tx, person.id)
    if (membership === undefined) throw new Refusal('identity.no_membership', 409)
    const secret = newTokenSecret()
    const endsAt = new Date(now.getTime() + input.days * DAY)
    const id = await addToken(tx, {
      secret,
      personId: person.id,
      membershipId: membership.id,
      name: 'bin/samlad token create',
      scopes: completeScopes(input.scopes),
      now,
      endsAt,
      settings,
    })
    about('token', id, { scopes: input.scopes })
    await tellOwner({ settings, enqueue }, person.id, 'token')
    return { secret, endsAt }
  },
)
