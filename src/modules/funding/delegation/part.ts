import type { Room } from '../../../platform/http/room.ts'
import { form, page } from '../../../web/pages.tsx'
import { fundingPaths as paths } from '../paths.ts'
import { confirmDelegation, proposeDelegation, refuseDelegation, viewDelegation } from './actions.ts'
import { delegationArrivals } from './arrivals.ts'
import { delegationRefusals } from './messages.ts'
import { DelegationPage } from './pages/delegation-page.tsx'

const delegationPage = page(paths.delegation, viewDelegation, DelegationPage)
const back = { page: delegationPage, done: () => paths.delegation() } as const

/** Who of a body may decide, agree and pay, and how large grants: proposed by one, confirmed by another. */
export const delegationPart: Omit<Room, 'name'> = {
  routes: [
    delegationPage,
    form(paths.delegation, proposeDelegation, back),
    form(paths.confirmDelegation, confirmDelegation, back),
    form(paths.refuseDelegation, refuseDelegation, back),
  ],
  api: [],
  refusals: [delegationRefusals],
  arrivals: delegationArrivals,
}
