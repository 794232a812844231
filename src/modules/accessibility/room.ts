import type { Room } from '../../platform/http/room.ts'
import { forEverybody } from '../../platform/http/route.ts'
import { form, page } from '../../web/pages.tsx'
import { countingSendings } from '../identity/index.ts'
import { accessibilityTasks, forgetTask, listMessages, readStatement, settle, tell } from './actions.ts'
import { messageWaits } from './arrivals.ts'
import { accessibilityRefusals, accessibilityWords } from './messages.ts'
import { MessagesPage } from './pages/messages-page.tsx'
import { StatementPage } from './pages/statement-page.tsx'
import { TellPage, ToldPage } from './pages/tell-page.tsx'
import { accessibilityPaths as paths } from './paths.ts'

const tellPage = page(paths.tell, readStatement, TellPage)
const messagesPage = page(paths.messages, listMessages, MessagesPage)

/** The accessibility statement, and what people tell of pages that they cannot use. */
export const accessibilityRoom: Room = {
  name: 'accessibility',
  routes: [
    forEverybody(page(paths.statement, readStatement, StatementPage)),
    tellPage,
    // Many messages from one network must wait for each other.
    form(paths.tell, tell, {
      page: tellPage,
      pageInput: () => ({}),
      before: countingSendings('accessibility'),
      done: () => paths.told(),
    }),
    page(paths.told, readStatement, ToldPage),
    messagesPage,
    form(paths.settle, settle, {
      page: messagesPage,
      pageInput: () => ({}),
      done: ({ was }) => paths.messages({ state: was }),
    }),
  ],
  api: [],
  refusals: [accessibilityRefusals],
  arrivals: [messageWaits],
  navigation: [
    {
      href: paths.messages(),
      label: (locale) => accessibilityWords(locale)('messagesShort'),
      shownTo: (actor) => actor.kind === 'person' && actor.role === 'administrator',
      order: 97,
    },
  ],
  tasks: accessibilityTasks,
  // A quarter past three in the morning in UTC; a night that was missed is made up for.
  schedules: [{ task: forgetTask, crontab: '15 3 * * *', catchUp: 24 * 3_600_000 }],
}
