import { setCookie } from 'hono/cookie'
import { z } from 'zod'
import { action } from './platform/access/action.ts'
import { policy } from './platform/access/policy.ts'
import { path } from './platform/http/path.ts'
import type { Room } from './platform/http/room.ts'
import { cookieSettings } from './platform/http/server.ts'
import { catalogue, translator } from './platform/i18n/catalogue.ts'
import { isLocale } from './platform/i18n/locale.ts'
import { download, form, page } from './web/pages.tsx'
import { Page } from './web/shell.tsx'
import { shellPaths } from './web/shell-paths.ts'

const homePolicy = policy({
  'home.view': { people: 'all', anyone: true },
  'home.health': { people: 'all', anyone: true },
  'home.prefer': { people: 'all', anyone: true },
})

const messages = catalogue({
  sv: {
    title: 'Handlingsplanen, samlad',
    lead: 'Från dokument till redovisning: åtgärder, uppdrag och resultat på ett ställe.',
  },
  en: {
    title: 'The action plan, gathered',
    lead: 'From document to account: measures, assignments and results in one place.',
  },
})

const viewHome = action(homePolicy, 'home.view', 'read', z.object({}), async () => ({}))
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
    return: z
      .string()
      .startsWith('/')
      .regex(/^\/(?![/\\])/)
      .catch('/'),
  }),
  async (_, choice) => choice,
)

const homePage = page(path(shellPaths.start), viewHome, ({ context }) => {
  const t = translator(messages, context.locale)
  return (
    <Page context={context} title={t('title')}>
      <p class="ds-paragraph">{t('lead')}</p>
    </Page>
  )
})

const YEAR = 31_536_000

const preferences = form(path(shellPaths.preferences), prefer, {
  page: homePage,
  pageInput: () => ({}),
  done: (choice, _, context) => {
    const secure = new URL(context.req.url).protocol === 'https:'
    if (isLocale(choice.language))
      setCookie(context, 'language', choice.language, { ...cookieSettings(secure), maxAge: YEAR })
    if (choice.theme) setCookie(context, 'theme', choice.theme, { ...cookieSettings(secure), maxAge: YEAR })
    return choice.return
  },
})

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
