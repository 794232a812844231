import { register } from '../../../platform/records/register.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { partnerKeepers, partnerReaders } from './policy.ts'
import { written } from './records.ts'
import { faultOfProtection, holdsOn } from './rules.ts'
import { listAgreements } from './store.ts'

/** The register of partners: whether an agreement holds today stands in its list, what has been agreed on a partner's page. */
export const partnerRegister = register('return.partner', 'partner', written, {
  readers: partnerReaders,
  keepers: partnerKeepers,
  narrowed: { searched: ['name', 'description'], filters: ['countries', 'competence'] },
  order: 'name',
  ends: true,
  history: true,
  check: ({ countries, protection }) => {
    const fault = faultOfProtection(countries, protection)
    if (fault !== undefined) throw new Refusal(fault, 422, {}, 'protection')
  },
  withRows: async ({ tx, today }, rows) => {
    const holding = (await listAgreements(tx)).filter((agreement) => holdsOn(agreement, today))
    return rows.map(({ id }) => ({ agreed: holding.some(({ partnerId }) => partnerId === id) }))
  },
  withOne: async ({ tx, actor }, { id }) => ({
    agreements: await listAgreements(tx, id),
    ownBodyId: actor.kind === 'person' ? actor.bodyId : '',
  }),
})
