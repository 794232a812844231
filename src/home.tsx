import { setCookie } from 'hono/cookie'
import { z } from 'zod'
import { listPlans, planPaths } from './modules/plan/index.ts'
import { action } from './platform/access/action.ts'
import { policy } from './platform/access/policy.ts'
import { safeReturn } from './platform/access/way-back.ts'
import { path } from './platform/http/path.ts'
import type { Room } from './platform/http/room.ts'
import { forEverybody, type Route } from './platform/http/route.ts'
import { cookieSettings } from './platform/http/server.ts'
import { catalogue, translator } from './platform/i18n/catalogue.ts'
import { isLocale } from './platform/i18n/locale.ts'
import { LinkButton } from './web/components/button.tsx'
import { Card, CardGrid } from './web/components/card.tsx'
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
    title: 'Vad blev det av planen?',
    lead: 'Samlad följer en nationell handlingsplan från dokument till redovisning: vad regeringen lovade, vem som fick uppdraget, vad som gjordes och vad det ledde till. Varje siffra har sin källa.',
    plans: 'Planer',
    planned: '{from}–{to}. {reference}',
    measures: ({ count }: { count: number }, format) =>
      format.plural(count, { one: 'åtgärd', other: 'åtgärder' }),
    follow: 'Se åtgärderna',
    accounts: 'Läs redovisningen',
    signIn: 'Logga in',
  },
  en: {
    title: 'What became of the plan?',
    lead: 'Samlad follows a national action plan from document to account: what the government promised, who was given the task, what was done and what it led to. Every figure has its source.',
    plans: 'Plans',
    planned: '{from}–{to}. {reference}',
    measures: ({ count }: { count: number }, format) =>
      format.plural(count, { one: 'measure', other: 'measures' }),
    follow: 'See the measures',
    accounts: 'Read the account',
    signIn: 'Sign in',
  },
})

const viewHome = action(homePolicy, 'home.view', 'read', z.object({}), ({ tx }) => listPlans(tx).execute())
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
    return: z.string().optional().catch(undefined).transform(safeReturn),
  }),
  async (_, choice) => choice,
)

/** What anybody sees first: the plans there are, and the way to what came of them. */
const publicPage = forEverybody(
  page(path(shellPaths.start), viewHome, ({ data: plans, context }) => {
    const t = translator(messages, context.locale)
    return (
      <Page
        context={context}
        title={t('title')}
        state={t('lead')}
        action={<LinkButton href={shellPaths.signIn}>{t('signIn')}</LinkButton>}
      >
        <CardGrid label={t('plans')}>
          {plans.map((plan) => (
            <Card heading={plan.title} href={planPaths.plan({ planId: plan.id })}>
              <p class="ds-paragraph">
                {t('planned', {
                  from: String(plan.periodFrom ?? ''),
                  to: String(plan.periodTo ?? ''),
                  reference: plan.reference,
                })}
                , {t('measures', { count: Number(plan.measures ?? 0) })}
              </p>
              <p class="ds-paragraph">
                <a class="ds-link" href={planPaths.accounts({ planId: plan.id })}>
                  {t('accounts')}
                </a>
              </p>
            </Card>
          ))}
        </CardGrid>
      </Page>
    )
  }),
)

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
  ...form(path(shellPaths.preferences), prefer, {
    page: publicPage,
    pageInput: () => ({}),
    done: (choice, _, context) => {
      const secure = context.get('house').settings.baseUrl?.startsWith('https:') ?? false
      if (isLocale(choice.language))
        setCookie(context, 'language', choice.language, { ...cookieSettings(secure), maxAge: YEAR })
      if (choice.theme) setCookie(context, 'theme', choice.theme, { ...cookieSettings(secure), maxAge: YEAR })
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
