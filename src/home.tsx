import { setCookie } from 'hono/cookie'
import { z } from 'zod'
import { StartPage, viewStart } from './modules/account/index.ts'
import { action } from './platform/access/action.ts'
import { policy } from './platform/access/policy.ts'
import { safeReturn } from './platform/access/way-back.ts'
import { cookieSettings } from './platform/http/own-cookie.ts'
import { path } from './platform/http/path.ts'
import type { Room } from './platform/http/room.ts'
import { forEverybody, type Route } from './platform/http/route.ts'
import { isLocale } from './platform/i18n/locale.ts'
import { download, form, page } from './web/pages.tsx'
import { shellPaths } from './web/shell-paths.ts'

const homePolicy = policy({
  'home.health': { people: 'all', anyone: true },
  'home.prefer': { people: 'all', anyone: true },
})

const checkHealth = action(homePolicy, 'home.health', 'read', z.object({}), async ({ tx }) => {
  await tx.selectFrom('directory.body').select('id').limit(1).execute()
  return { status: 'ok' }
})
const prefer = action(
  homePolicy,
  'home.prefer',
  'read',
  z.object({
    language: z.string().optional(),
    theme: z.enum(['light', 'dark', 'auto']).optional(),
    letterKeys: z.enum(['on', 'off']).optional(),
    return: z.string().optional().catch(undefined).transform(safeReturn),
  }),
  async (_, choice) => choice,
)

/** What anybody sees first: whether they did what they promised. */
const publicPage = forEverybody(page(path(shellPaths.start), viewStart, StartPage))

/** Somebody who is signed in begins where their role begins: with the first link of their navigation. */
const homePage: Route = {
  ...publicPage,
  handle: async (context) => {
    const { person } = context.get('authentication')
    const { navigation } = context.get('surroundings')
    const first = person ? navigation(person.actor, context.get('locale'), shellPaths.start)[0] : undefined
    return first ? context.redirect(first.href, 303) : publicPage.handle(context)
  },
}

const YEAR = 31_536_000

const preferences: Route = {
  tokenless: true,
  holdsNothing: true,
  ...form(path(shellPaths.preferences), prefer, {
    page: publicPage,
    pageInput: () => ({}),
    done: (choice, _, context) => {
      const secure = context.get('house').settings.baseUrl?.startsWith('https:') ?? false
      if (isLocale(choice.language))
        setCookie(context, 'language', choice.language, { ...cookieSettings(secure), maxAge: YEAR })
      if (choice.theme) setCookie(context, 'theme', choice.theme, { ...cookieSettings(secure), maxAge: YEAR })
      if (choice.letterKeys)
        setCookie(context, 'letterKeys', choice.letterKeys, { ...cookieSettings(secure), maxAge: YEAR })
      return choice.return
    },
  }),
}

/** What belongs to no room: the start page, the reader's preferences, and whether the house stands. */
export const homeRoom: Room = {
  name: 'home',
  routes: [
    homePage,
    preferences,
    download(path('/health'), checkHealth, (health, context) => context.json(health)),
  ],
  api: [],
}
