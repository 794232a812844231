import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { builtAssets } from '../../../src/testing/built-assets.ts'
import type { Locale, Theme } from '../../../src/web/page-context.ts'
import { galleryContext } from './context.ts'
import { FormPage } from './form.tsx'
import { ListPage } from './list.tsx'
import { MeasurePage } from './measure.tsx'
import { OverviewPage } from './overview.tsx'
import { PicturesPage } from './pictures.tsx'
import { ReviewPage } from './review.tsx'
import { ComposerPage, RecordPage, StoryPage } from './templates.tsx'
import { UnsoundPage } from './unsound.tsx'
import { WordsPage } from './words.tsx'
import { WorkingPage } from './working.tsx'

/** As strict as the program's own: nothing inline, nothing from elsewhere. */
const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'"

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
}

export type Gallery = {
  origin: string
  /** What forms have sent to be kept while someone writes. */
  drafts: readonly Record<string, unknown>[]
  stop: () => void
}

/** Serves every component and picture; `?locale=` and `?theme=` choose the reader's. */
export const startGallery = async (): Promise<Gallery> => {
  const folder = await builtAssets()
  const app = new Hono()
  let looks = 0
  /** How far it has come by the time somebody looks; after it has been shown to have ended it begins anew. */
  const worked = (): number => [0, 50, 100, 100][looks++ % 4]!
  app.use(async (context, next) => {
    await next()
    context.header('content-security-policy', policy)
  })
  app.get('/assets/:name', async (context) => {
    const name = context.req.param('name')
    const type = types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
    const content = await readFile(join(folder, name)).catch(() => null)
    return content ? context.body(new Uint8Array(content), 200, { 'content-type': type }) : context.notFound()
  })
  app.get('/:page', (context) => {
    const { locale = 'sv', theme = 'auto', state = '', keys, until } = context.req.query()
    const page = context.req.param('page')
    const given = galleryContext(locale as Locale, theme as Theme, `/${page}`)
    const reader = {
      ...given,
      actor: until === undefined ? given.actor : { ...given.actor!, letInUntil: until },
      letterKeys: keys !== 'off',
    }
    const pages: Readonly<Record<string, () => unknown>> = {
      composer: () => <ComposerPage context={reader} />,
      record: () => <RecordPage context={reader} />,
      story: () => <StoryPage context={reader} />,
      overview: () => <OverviewPage context={reader} />,
      form: () => <FormPage context={reader} refused={state === 'refused'} />,
      list: () => (
        <ListPage context={reader} state={state === 'none' || state === 'empty' ? state : 'full'} />
      ),
      measure: () => <MeasurePage context={reader} />,
      pictures: () => <PicturesPage context={reader} />,
      review: () => <ReviewPage context={reader} />,
      unsound: () => <UnsoundPage context={reader} fault={state} />,
      words: () => <WordsPage context={reader} />,
      working: () => <WorkingPage context={reader} percent={worked()} />,
    }
    const render = pages[page]
    return render ? context.html(String(render())) : context.notFound()
  })
  const drafts: Record<string, unknown>[] = []
  app.post('/form/draft', async (context) => {
    const fields = await context.req.parseBody()
    drafts.push(fields)
    return context.json({ revision: Number(fields.revision) + 1 })
  })
  app.post('/membership', (context) => context.redirect('/overview', 303))
  app.post('/:page', (context) => context.redirect(`/${context.req.param('page')}`, 303))
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }: AddressInfo) =>
      resolve({ origin: `http://127.0.0.1:${port}`, drafts, stop: () => void server.close() }),
    )
  })
}
