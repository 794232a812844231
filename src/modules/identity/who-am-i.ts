import { z } from 'zod'
import { action } from '../../platform/access/action.ts'
import type { ServiceActor } from '../../platform/access/actor.ts'
import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import { NotFound } from '../../platform/refusal.ts'
import { ownId } from './account-actions.ts'
import { getPerson, listMemberships } from './person-store.ts'
import { identityPolicy } from './policy.ts'
import type { WhoAmI } from './schema.ts'
import { getService } from './services/store.ts'

const whichService = async (
  tx: DatabaseTransaction,
  { serviceId, scopes }: ServiceActor,
): Promise<z.output<typeof WhoAmI>> => {
  const { name, bodyId, bodyName } = await getService(tx, serviceId)
  return {
    ...{ name, language: 'sv', role: 'service' },
    body: { id: bodyId, name: bodyName },
    scopes: [...scopes],
  }
}

/** Who the bearer of a token is, for programs that want to be sure. */
export const whoAmI = action(
  identityPolicy,
  'identity.who_am_i',
  'read',
  z.object({}),
  async ({ tx, actor }): Promise<z.output<typeof WhoAmI>> => {
    if (actor.kind === 'service') return whichService(tx, actor)
    const person = await getPerson(tx, ownId(actor))
    const acting = (await listMemberships(tx, person.id)).find(
      ({ id }) => actor.kind === 'person' && id === actor.membershipId,
    )
    if (acting === undefined) throw new NotFound('membership')
    return {
      name: person.name,
      language: person.language,
      body: { id: acting.bodyId, name: acting.bodyName },
      role: acting.role,
      scopes: actor.kind === 'person' && actor.scopes ? [...actor.scopes] : null,
    }
  },
)
