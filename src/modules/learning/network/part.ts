import { actsAs } from '../../../platform/access/policy.ts'
import type { Room } from '../../../platform/http/room.ts'
import { holdsNothing } from '../../../platform/http/route.ts'
import { form, page } from '../../../web/pages.tsx'
import { paths } from '../paths.ts'
import {
  answerNetwork,
  leaveNetwork,
  prepareExchange,
  prepareMembership,
  renewMembership,
  saveMembership,
  tellNetwork,
  viewExchange,
  viewNetwork,
  withdrawExchange,
} from './actions.ts'
import { networkSchedules, networkTasks, renewals } from './lapsing.ts'
import { networkRefusals, networkWords } from './messages.ts'
import { ExchangePage, TellPage } from './pages/exchange-pages.tsx'
import { NetworkPage } from './pages/network-page.tsx'
import { MembershipPage } from './pages/own-page.tsx'
import { trained } from './policy.ts'
import { networkSeries } from './series.ts'

const networkPage = page(paths.network, viewNetwork, NetworkPage)
const membershipPage = page(paths.membership, prepareMembership, MembershipPage)
const tellPage = page(paths.writeExchange, prepareExchange, TellPage)
const exchangePage = page(paths.exchange, viewExchange, ExchangePage)
const toNetwork = () => paths.network()
const toExchange = ({ exchangeId }: { exchangeId: string }) => paths.exchange({ exchangeId })

/** The network of those who were trained together: who knows of what, and what they have learned (measure 28). */
export const networkPart: Omit<Room, 'name'> = {
  routes: [
    networkPage,
    membershipPage,
    form(paths.membership, saveMembership, { page: membershipPage, done: toNetwork }),
    holdsNothing(
      form(paths.renewMembership, renewMembership, {
        page: membershipPage,
        pageInput: () => ({}),
        done: () => paths.membership(),
      }),
    ),
    holdsNothing(
      form(paths.leaveNetwork, leaveNetwork, {
        page: membershipPage,
        pageInput: () => ({}),
        done: toNetwork,
      }),
    ),
    tellPage,
    form(paths.writeExchange, tellNetwork, { page: tellPage, done: toExchange }),
    exchangePage,
    form(paths.exchange, answerNetwork, { page: exchangePage, done: toExchange }),
    holdsNothing(
      form(paths.withdrawExchange, withdrawExchange, {
        page: exchangePage,
        done: toNetwork,
      }),
    ),
  ],
  api: [],
  refusals: [networkRefusals],
  series: networkSeries,
  deadlines: [renewals],
  tasks: networkTasks,
  schedules: networkSchedules,
  navigation: [
    {
      href: paths.network(),
      label: (locale) => networkWords(locale)('network'),
      shownTo: (actor) => actsAs(actor, ...trained),
      order: 66,
    },
  ],
}
