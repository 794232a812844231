import { raw } from 'hono/html'
import type { FC } from 'hono/jsx'
import type { PageContext } from '../page-context.ts'
import { ReaderContext } from '../reader.ts'
import type { Depiction } from './depiction.ts'
import { frame, standaloneStyle } from './drawing-style.ts'
import { Legend } from './legend.tsx'
import { pictureWords } from './messages.ts'
import { DepictionTable, inlineSvg } from './picture.tsx'

const layout = `:root{color-scheme:light}body{background:${frame.ground};color:${frame.text};font:14px/1.5 ${frame.fonts};margin:0;padding:16px}
h1{font-size:18px;line-height:1.3;margin:0 0 2px}p{color:${frame.quiet};margin:0 0 10px;max-width:70ch}
ul{display:flex;flex-wrap:wrap;gap:4px 20px;list-style:none;margin:0 0 10px;padding:0}li{align-items:center;display:flex;gap:6px}
.drawing>svg{display:block;height:auto;max-width:100%}.narrow{display:none}
@media screen and (max-width:45rem){.wide{display:none}.narrow{display:block}}
a{color:${frame.link}}summary{cursor:pointer;font-weight:600;padding:8px 0}
.ds-sr-only{clip-path:inset(50%);height:1px;overflow:hidden;position:absolute;width:1px}
.table-frame{overflow-x:auto}table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid ${frame.line};padding:5px 10px 5px 0;text-align:left;vertical-align:top}
[data-kind=number]{font-variant-numeric:tabular-nums;text-align:right}.status{align-items:center;display:inline-flex;gap:5px}
a:focus-visible,summary:focus-visible{outline:3px solid ${frame.link};outline-offset:2px}footer{color:${frame.quiet};font-size:12.5px;margin-top:10px}`

interface EmbeddedProps {
  readonly context: PageContext
  readonly depiction: Depiction
  readonly source: string
  /** The page of the picture, with the address of the house. */
  readonly page: string
}

/** The whole style of the embedded view: light, since nobody knows what it comes to stand on. */
export const embeddedStyle = (body: string): string => layout + standaloneStyle(body)

/** A picture for a frame on somebody else's page: named, described, with its table and the way to where it comes from. */
export const Embedded: FC<EmbeddedProps & { readonly style: string; readonly drawings: string }> = ({
  context,
  depiction,
  source,
  page,
  style,
  drawings,
}) => {
  const t = pictureWords(context.locale)
  return (
    <ReaderContext.Provider value={context}>
      {raw('<!doctype html>')}
      <html lang={context.locale}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="robots" content="noindex" />
          <base target="_blank" />
          <title>{depiction.title}</title>
          <style>{raw(style)}</style>
        </head>
        <body>
          <main>
            <h1 id="title">{depiction.title}</h1>
            <p id="description">{depiction.description}</p>
            <Legend items={depiction.legend} />
            <div role="img" aria-labelledby="title" aria-describedby="description">
              {raw(drawings)}
            </div>
            <details>
              <summary>{t('table')}</summary>
              <DepictionTable title={depiction.title} table={depiction.table} />
            </details>
          </main>
          <footer>
            {source} <a href={page}>{t('shownAt', { host: new URL(page).host })}</a>
          </footer>
        </body>
      </html>
    </ReaderContext.Provider>
  )
}

/** The two drawings of an embedded view: one is shown, as wide as the frame allows. */
export const embeddedDrawings = (depiction: Depiction): string =>
  (['wide', 'narrow'] as const)
    .map((screen) => `<div class="drawing ${screen}">${inlineSvg(depiction, screen, 'p')}</div>`)
    .join('')
