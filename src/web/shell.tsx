import { raw } from 'hono/html'
import type { Child, FC, PropsWithChildren } from 'hono/jsx'
import { asset } from './assets.ts'
import { Arrivals } from './components/arrivals.tsx'
import { Breadcrumb, type Crumb } from './components/breadcrumb.tsx'
import { ErrorSummary, type FieldErrors } from './components/errors.tsx'
import { SectionsFold } from './components/structure.tsx'
import { FieldLabels } from './field-labels.ts'
import { sharedWords } from './messages.ts'
import type { PageContext } from './page-context.ts'
import { Presence, Unsent } from './presence.tsx'
import { ReaderContext, useReader, useWords } from './reader.ts'
import { PageFooter } from './shell-footer.tsx'
import { PageHeader } from './shell-header.tsx'
import { shellPaths } from './shell-paths.ts'
import type { Template } from './templates/limits.ts'

// The number of a case and the like: it is read as one word, and not broken at its hyphens.
const aNumber = /\b([A-Z](?:-[0-9A-Z]{4}){3})\b/

/** The client code a page may ask for; each improves what already works without it. */
type Island = 'drafts' | 'forms' | 'offline' | 'review' | 'upload' | 'passkey' | 'take-along' | 'working'

export type PageProps = {
  /** Its reader, where that is not whom the page is shown to (`shown`). */
  context?: PageContext
  /** The one `h1`. */
  title: string
  /** The language of the heading, where somebody has named the thing in their own. */
  titleIn?: string | undefined
  /** Which of the templates the page follows, and so which limits it keeps. */
  template?: Template
  /** What the window is called where the heading must not stand in a history list or on a shared screen. */
  windowTitle?: string
  /** What the page is of, said after what the window is called: "Case S-…". */
  under?: string
  /** The way here, without this page itself. */
  breadcrumb?: readonly Crumb[]
  /** The state of the thing in words, right below the heading. */
  state?: Child
  /** The one primary action. */
  action?: Child
  /** What was wrong with the form that was sent, where that is not all that was wrong. */
  errors?: FieldErrors
  /** A message about what just happened (`<Notice>`), above the heading. */
  notice?: Child
  /** What happened to this thing, oldest at the bottom (`<History>`). */
  history?: Child
  /** Its parts are a line each until they are opened: all but those that say otherwise, and all where something was wrong. */
  folds?: boolean
  /** Uses the whole window: for two columns, wide tables and pictures. */
  wide?: boolean
  /** For a page that a person opens near others: no word, on it or in the window's title, says whose it is or what for. */
  discreet?: boolean
  islands?: readonly Island[]
  /** The page lists what waits for its reader among the rest that they are to do. */
  listsArrivals?: boolean
  /** Address of a feed of what this page tells. */
  feed?: string
}

/**
 * A whole document: head, header, heading with state and action, content, history, footer. Give the result to
 * `context.html(...)`. Everything below may use `useReader`, `useWords`, `useFormat`.
 */
export const Page: FC<PropsWithChildren<PageProps>> = ({ context = useReader(), ...given }) => {
  const { title, errors = context.refused?.errors ?? [], wide, islands = [] } = given
  const page = { ...given, errors }
  const t = sharedWords(context.locale)
  const waiting = context.arrivals?.rows.length ?? 0
  const windowTitle = page.discreet
    ? title
    : `${waiting > 0 ? `(${waiting}) ` : ''}${[page.windowTitle ?? title, page.under, t('product')].filter(Boolean).join(' – ')}`
  return (
    <ReaderContext.Provider value={context}>
      {raw('<!doctype html>')}
      <html lang={context.locale} data-color-scheme={context.theme} data-size="sm">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content={context.theme === 'auto' ? 'light dark' : context.theme} />
          <meta name="referrer" content="same-origin" />
          <title>{errors.length > 0 ? `${t('errorPrefix')} ${windowTitle}` : windowTitle}</title>
          <link rel="stylesheet" href={asset('main.css')} />
          {page.feed ? <link rel="alternate" type="application/atom+xml" href={page.feed} /> : null}
          <link rel="icon" href={asset('mark.svg')} type="image/svg+xml" />
          {context.actor || context.kept ? <link rel="manifest" href={shellPaths.manifest} /> : null}
          {context.actor ? <script type="module" src={asset('standby.js')} /> : null}
          {context.session ? <script type="module" src={asset('presence.js')} /> : null}
          {context.navigation.length > 0 || context.actor ? (
            <script type="module" src={asset('menus.js')} />
          ) : null}
          {islands.map((island) => (
            <script type="module" src={asset(`${island}.js`)} />
          ))}
        </head>
        <body data-wide={wide ? '' : undefined}>
          <a class="ds-skip-link" href="#content">
            {t('skipToContent')}
          </a>
          {page.discreet ? null : <PageHeader />}
          <main id="content" class="page-main" tabindex={-1} data-template={page.template}>
            <FieldLabels.Provider value={new Map()}>
              <MainContent {...page} />
            </FieldLabels.Provider>
          </main>
          <PageFooter silent={page.discreet === true} />
          <Presence />
        </body>
      </html>
    </ReaderContext.Provider>
  )
}

/** The list of what waits, on the page on which the reader's role begins; a worklist says itself where nothing does. */
export const ArrivalsHere: FC<{ on?: PageProps['template'] }> = ({ on }) => {
  const { arrivals } = useReader()
  if (!arrivals?.here || (on === 'worklist' && arrivals.rows.length === 0)) return null
  return <Arrivals rows={arrivals.rows} />
}

const MainContent: FC<PropsWithChildren<PageProps>> = (page) => {
  const t = useWords()
  const content = (
    <SectionsFold.Provider value={page.folds === true && !page.errors?.length}>
      <div class="page-content">{page.children}</div>
    </SectionsFold.Provider>
  )
  const language = page.titleIn === useReader().locale ? undefined : page.titleIn
  // The summary stands above the fields but speaks of them: they are rendered first, and say what they are called.
  const rendered = page.errors?.length ? content.toString() : undefined
  return (
    <>
      {page.breadcrumb?.length ? (
        <Breadcrumb crumbs={page.breadcrumb} current={page.title} language={language} />
      ) : null}
      {page.discreet ? null : <Unsent />}
      {page.errors?.length ? <ErrorSummary errors={page.errors} /> : null}
      {page.notice}
      <div class="page-top">
        <div class="page-heading">
          <h1 class="ds-heading" data-size="lg" {...(language === undefined ? {} : { lang: language })}>
            {page.title
              .split(aNumber)
              .map((part, at) => (at % 2 === 1 ? <span class="nowrap">{part}</span> : part))}
          </h1>
          {page.state ? <div class="page-state">{page.state}</div> : null}
        </div>
        {page.action ? <div class="page-action">{page.action}</div> : null}
      </div>
      {page.listsArrivals ? null : <ArrivalsHere on={page.template} />}
      {typeof rendered === 'string' ? raw(rendered) : content}
      {page.history ? (
        <section class="page-history" aria-labelledby="page-history-heading">
          <h2 class="ds-heading" data-size="sm" id="page-history-heading">
            {t('history')}
          </h2>
          {page.history}
        </section>
      ) : null}
    </>
  )
}
