import { perform } from '../../platform/access/action.ts'
import { actsAs } from '../../platform/access/policy.ts'
import type { Room } from '../../platform/http/room.ts'
import { requestOf } from '../../platform/http/route.ts'
import { form, page, shown } from '../../web/pages.tsx'
import { sendTrialMail, viewState } from './actions.ts'
import { installationWords } from './messages.ts'
import { StatePage } from './pages/state.tsx'
import { paths } from './paths.ts'
import { tryMail } from './try-mail.ts'

const statePage = page(paths.state, viewState, ({ data, context }) => (
  <StatePage data={data} context={context} />
))

/** How the house itself stands, for whoever looks after it. */
export const installationRoom: Room = {
  name: 'installation',
  routes: [
    statePage,
    form(paths.tryMail, sendTrialMail, {
      page: statePage,
      done: async ({ to }, _, context) => {
        const house = context.get('house')
        const tried = await tryMail(house.settings, to, context.get('locale'))
        const data = await perform(house, requestOf(context), viewState, {})
        return context.html(
          await shown(context, (reader) => <StatePage data={data} context={reader} tried={tried} />),
        )
      },
    }),
  ],
  api: [],
  navigation: [
    {
      href: paths.state(),
      label: (locale) => installationWords(locale)('nav'),
      shownTo: (actor) => actsAs(actor, 'administrator'),
      order: 5,
    },
  ],
}
