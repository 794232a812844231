import type { z } from 'zod'
import type { Action } from '../../platform/access/action.ts'
import { dayOf } from '../../platform/clock/clock.ts'
import { originOf } from '../../platform/config/settings.ts'
import { writeCsv } from '../../platform/csv/write.ts'
import { forEverybody, type RequestContext, type Route } from '../../platform/http/route.ts'
import { formatter } from '../../platform/i18n/format.ts'
import type { Crumb } from '../components/breadcrumb.tsx'
import { ownStylesPolicy } from '../own-styles.ts'
import type { Locale } from '../page-context.ts'
import { download, pageContextOf } from '../pages.tsx'
import { type PicturePaths, pictureAddress } from './addresses.ts'
import type { Depiction, PictureReader } from './depiction.ts'
import { Embedded, embeddedDrawings, embeddedStyle } from './embedded.tsx'
import { pictureWords } from './messages.ts'
import { PicturePage } from './page.tsx'
import { standaloneSvg } from './standalone.ts'

/** A picture of what an action found, and where it belongs. */
interface Described {
  readonly depiction: Depiction
  /** The way to the page of the picture. */
  readonly breadcrumb: readonly Crumb[]
  /** What the picture rests on, in a few words: the plan by its reference. */
  readonly source: string
}

/** Describes the picture of what an action found, in the reader's language. */
export type Describe<Data> = (data: Data, reader: PictureReader) => Described

const locales: readonly Locale[] = ['sv', 'en']

/** A file that stands on somebody else's page is in the language that its address says, not in that of who looks at it. */
const readerOf = (context: RequestContext): PictureReader => ({
  locale: locales.find((known) => known === context.req.query('language')) ?? context.get('locale'),
  today: dayOf(context.get('house').clock.now()),
})

const sourceLine = ({ source, depiction }: Described, { locale, today }: PictureReader): string => {
  const line = pictureWords(locale)('source', { source, date: formatter(locale).date(today) })
  return depiction.credit === undefined ? line : `${line} ${depiction.credit}.`
}

/** `content-disposition` for a file named as its address. */
const fileNamed = (context: RequestContext): string =>
  `attachment; filename="${new URL(context.req.url).pathname.split('/').at(-1)}"`

/**
 * The four addresses of a picture: its page, the SVG by itself, the CSV behind it, and the view for a frame. The last three
 * may be shown by other sites, as everything on them is public, and all are kept ready for everybody.
 *
 * @param action reads what everybody may.
 */
export const pictureRoutes = <I extends z.ZodType, O, P extends string>(
  paths: PicturePaths<P>,
  action: Action<I, O>,
  describe: Describe<O>,
): Route[] => {
  const addressOf = (context: RequestContext, locale: Locale) =>
    pictureAddress(paths, context.req.param() as Record<string, string>, locale)
  const routes: Route[] = [
    download(paths.page, action, (data, context) => {
      const page = pageContextOf(context)
      const described = describe(data, { locale: page.locale, today: page.today })
      const address = addressOf(context, page.locale)
      return context.html(
        String(
          <PicturePage
            context={page}
            {...described}
            address={address}
            origin={originOf(context.get('house').settings)}
          />,
        ),
      )
    }),
    {
      ...download(paths.svg, action, (data, context) => {
        const reader = readerOf(context)
        const described = describe(data, reader)
        const svg = standaloneSvg(described.depiction, { ...reader, source: sourceLine(described, reader) })
        return context.body(svg, 200, {
          'content-type': 'image/svg+xml; charset=utf-8',
          'content-security-policy': ownStylesPolicy(svg, '*'),
          'content-language': reader.locale,
        })
      }),
      embeddable: true,
    },
    {
      ...download(paths.csv, action, (data, context) => {
        const reader = readerOf(context)
        const { table } = describe(data, reader).depiction
        return context.body(
          writeCsv(
            table.columns.map(({ name }) => name),
            table.rows.map((row) => row.map(({ value }) => value)),
          ),
          200,
          {
            'content-type': 'text/csv; charset=utf-8; header=present',
            'content-disposition': fileNamed(context),
            'content-language': reader.locale,
          },
        )
      }),
      embeddable: true,
    },
    {
      ...download(paths.embed, action, (data, context) => {
        const reader = readerOf(context)
        const described = describe(data, reader)
        const { depiction } = described
        const drawings = embeddedDrawings(depiction)
        const style = embeddedStyle(drawings + depiction.legend.map(({ sign }) => sign).join(''))
        context.set('locale', reader.locale)
        const html = String(
          <Embedded
            context={pageContextOf(context)}
            depiction={depiction}
            source={sourceLine(described, reader)}
            page={originOf(context.get('house').settings) + addressOf(context, reader.locale).page}
            style={style}
            drawings={drawings}
          />,
        )
        return context.html(html, 200, {
          'content-security-policy': ownStylesPolicy(html, '*'),
          'content-language': reader.locale,
        })
      }),
      embeddable: true,
    },
  ]
  return routes.map(forEverybody)
}
