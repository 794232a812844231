import { perform } from '../../../../platform/access/action.ts'
import { orNoSuchAddress } from '../../../../platform/http/problem.ts'
import { type RequestContext, type Route, requestOf } from '../../../../platform/http/route.ts'
import type { Locale } from '../../../../platform/i18n/locale.ts'
import { asset } from '../../../../web/assets.ts'
import { shellPaths } from '../../../../web/shell-paths.ts'
import { paths } from '../../paths.ts'
import { install, type ShownPage, showPage, showStart } from '../actions.ts'
import type { Sheet } from '../sheet.ts'
import { OfflineCasePage } from './case-page.tsx'
import { OfflineClocksPage } from './clocks-page.tsx'
import { keptContext } from './kept.tsx'
import { OfflineListPage } from './list-page.tsx'
import { OfflineNumbersPage } from './numbers-page.tsx'
import { OfflineSheetPage } from './sheet-page.tsx'
import { keptPages, serviceWorkerScript, webManifest } from './shell-files.ts'
import { OfflineStartPage } from './start-page.tsx'
import { OfflineTakenPage } from './taken-page.tsx'

const demoOf = (context: RequestContext) => context.get('surroundings').demo

const startHtml = async (
  context: RequestContext,
  sheets: readonly Sheet[],
  language: string,
): Promise<string> => {
  const shown = await perform(context.get('house'), requestOf(context), showStart, { language })
  const kept = keptContext(shown.language, undefined, { today: shown.today, demo: demoOf(context), sheets })
  return String(await (<OfflineStartPage context={kept} sheets={sheets} />))
}

const pageOf = (shown: ShownPage, demo: boolean, sheets: readonly Sheet[]) => {
  const { language, page, today, list } = shown
  const context = keptContext(language, page, { today, demo, sheets })
  if (page === 'case') return <OfflineCasePage context={context} />
  if (page === 'clocks') return <OfflineClocksPage context={context} />
  if (page === 'taken') return <OfflineTakenPage context={context} />
  if (page === 'numbers' || list === undefined) return <OfflineNumbersPage context={context} />
  return <OfflineListPage context={context} list={list} />
}

const pageHtml = async (
  context: RequestContext,
  sheets: readonly Sheet[],
  { language, page }: { language: string; page: string },
): Promise<string> => {
  const [house, request, demo] = [context.get('house'), requestOf(context), demoOf(context)]
  const sheet = sheets.find((one) => one.page === page)
  if (sheet === undefined)
    return String(await pageOf(await perform(house, request, showPage, { language, page }), demo, sheets))
  const shown = await perform(house, request, showStart, { language })
  const kept = keptContext(shown.language, page, { today: shown.today, demo, sheets })
  return String(await (<OfflineSheetPage context={kept} sheet={sheet} />))
}

/** Each kept page by its address, as it is now. */
const contentsOf =
  (context: RequestContext, sheets: readonly Sheet[]) =>
  (address: string): Promise<string> => {
    const [language = '', page] = address.split('/').slice(2)
    return page === undefined
      ? startHtml(context, sheets, language)
      : pageHtml(context, sheets, { language, page })
  }

const answering = async (parameters: readonly string[], work: () => Promise<Response>): Promise<Response> => {
  try {
    return await work()
  } catch (error) {
    throw orNoSuchAddress(error, parameters)
  }
}

let made: { readonly of: string; readonly script: Promise<string> } | undefined

/** The script of the service worker. Browsers ask for it with every page, and it changes with the day and the build alone. */
const scriptOf = (context: RequestContext, today: string, sheets: readonly Sheet[]): Promise<string> => {
  const of = `${today} ${demoOf(context)} ${asset('worker.js')} ${asset('offline.js')} ${asset('main.css')}`
  if (made?.of !== of)
    made = { of, script: serviceWorkerScript(keptPages(sheets), contentsOf(context, sheets)) }
  // A failure is not kept: the next browser to ask has it made anew.
  made.script.catch(() => {
    made = undefined
  })
  return made.script
}

/** The pages that a device keeps, and what it needs to keep them. All are the same for everybody. */
export const offlineRoutesWith = (sheets: readonly Sheet[]): readonly Route[] => [
  {
    method: 'get',
    pattern: paths.offline.pattern,
    action: install,
    handle: async (context) => {
      await perform(context.get('house'), requestOf(context), install, {})
      const language: Locale = context.get('locale')
      return context.redirect(paths.offlineStart({ language }), 303)
    },
  },
  {
    method: 'get',
    pattern: paths.offlineStart.pattern,
    action: showStart,
    handle: (context) =>
      answering(['language'], async () =>
        context.html(await startHtml(context, sheets, context.req.param('language') ?? '')),
      ),
  },
  {
    method: 'get',
    pattern: paths.offlinePage.pattern,
    action: showPage,
    handle: (context) =>
      answering(['language', 'page'], async () => {
        const { language = '', page = '' } = context.req.param() as { language?: string; page?: string }
        return context.html(await pageHtml(context, sheets, { language, page }))
      }),
  },
  {
    method: 'get',
    pattern: shellPaths.serviceWorker,
    action: install,
    handle: async (context) => {
      const { today } = await perform(context.get('house'), requestOf(context), install, {})
      return context.body(await scriptOf(context, today, sheets), 200, {
        'content-type': 'text/javascript; charset=utf-8',
      })
    },
  },
  {
    method: 'get',
    pattern: shellPaths.manifest,
    action: install,
    handle: async (context) => {
      await perform(context.get('house'), requestOf(context), install, {})
      return context.body(JSON.stringify(webManifest()), 200, { 'content-type': 'application/manifest+json' })
    },
  },
]
