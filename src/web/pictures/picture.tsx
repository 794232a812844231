import { raw } from 'hono/html'
import type { Child, FC } from 'hono/jsx'
import { Swedish } from '../components/language.tsx'
import { Link } from '../components/link.tsx'
import { Table } from '../components/table.tsx'
import { useFormat, useReader, useWords } from '../reader.ts'
import type { Depiction, PictureTable, Screen } from './depiction.ts'
import type { Finding } from './finding.ts'
import { Legend } from './legend.tsx'
import { pictureWords } from './messages.ts'

type PictureProps = {
  /** Unique on the page. */
  id: string
  /** What the picture shows, as a heading of a figure. */
  title: string
  description: Finding
  swedish?: readonly string[] | undefined
  /** Two drawings of the same, as SVG: for a screen from 45 rem, and for a phone. */
  wide: string
  narrow: string
  /** What shapes and colours mean. */
  legend?: Child
  /** The same facts as a table. */
  table: Child
  /** True when the table is shown beside the picture and need not be folded. */
  tableOpen?: boolean
  /** For a picture that need not fill the page: its frame is as wide as the drawing. */
  small?: boolean
  /** What else can be done with it. */
  links?: Child
  /** True where the heading of the page says the same. */
  titleHidden?: boolean
}

/** A picture with its name, its meaning in words, and its table. */
export const Picture: FC<PictureProps> = ({
  id,
  title,
  description,
  swedish = [],
  wide,
  narrow,
  legend,
  table,
  tableOpen,
  small,
  links,
  titleHidden,
}) => {
  const t = useWords()
  return (
    <figure class="picture" id={id} aria-labelledby={`${id}-title`} data-small={small ? '' : undefined}>
      <figcaption>
        <span class={titleHidden ? 'ds-sr-only' : 'picture-title'} id={`${id}-title`}>
          {title}
        </span>
        <span class="picture-description" id={`${id}-description`}>
          <WithSwedish text={description} phrases={swedish} />
        </span>
      </figcaption>
      {legend}
      <Frame id={id} svg={wide} screen="wide" title={title} />
      <Frame id={id} svg={narrow} screen="narrow" title={title} />
      {links}
      <details class="ds-details picture-table" open={tableOpen ?? false}>
        <summary>{t('showTable')}</summary>
        <div class="details-content">{table}</div>
      </details>
    </figure>
  )
}

/** A text with what of it is Swedish in every language. */
const WithSwedish: FC<{ text: string; phrases: readonly string[] }> = ({
  text,
  phrases: [phrase, ...others],
}) =>
  phrase === undefined ? (
    <>{text}</>
  ) : (
    text
      .split(phrase)
      .flatMap((part, at) => [
        ...(at === 0 ? [] : [<Swedish text={phrase} />]),
        <WithSwedish text={part} phrases={others} />,
      ])
  )

const Frame: FC<{ id: string; svg: string; screen: Screen; title: string }> = ({
  id,
  svg,
  screen,
  title,
}) => (
  <div
    class="picture-drawing"
    data-screen={screen}
    role="img"
    aria-label={title}
    aria-describedby={`${id}-description`}
  >
    {raw(svg)}
  </div>
)

/** A drawing as an element of a page, which says itself what it is. */
export const inlineSvg = (depiction: Depiction, screen: Screen, prefix: string): string => {
  const { width, height, body } = depiction.draw(screen, `${prefix}-${screen}`)
  const [across, down] = [Math.round(width), Math.round(height)]
  // A small drawing is not blown up to the width of a page.
  const look = screen === 'narrow' || width > 900 ? 'plot' : 'plot-small'
  return `<svg class="${look}" viewBox="0 0 ${across} ${down}" width="${across}" height="${down}" aria-hidden="true" focusable="false">${body}</svg>`
}

/** The facts behind a picture. */
export const DepictionTable: FC<{ title: string; table: PictureTable }> = ({ title, table }) => {
  const format = useFormat()
  // A column of numbers says them as the reader writes them; another, such as one of years, as they are.
  const said = (shown: Child, kind: string | undefined): Child =>
    typeof shown !== 'number' ? shown : kind === 'number' ? format.number(shown) : String(shown)
  return (
    <Table
      caption={title}
      captionHidden
      rows={table.rows}
      columns={table.columns.flatMap(({ name: _, fileOnly, ...column }, place) =>
        fileOnly
          ? []
          : [
              {
                ...column,
                cell: (row: PictureTable['rows'][number]) => said(row[place]?.shown, column.kind),
              },
            ],
      )}
    />
  )
}

/** Where a picture is found by itself: its page, and its files. */
export interface PictureAddress {
  readonly page: string
  readonly svg: string
  readonly csv: string
}

/** The way to what can be done with a picture, in one quiet line below it. */
const PictureLink: FC<{ address: PictureAddress }> = ({ address }) => (
  <p class="picture-links">
    <Link href={`${address.page}#use`}>{pictureWords(useReader().locale)('getOrEmbed')}</Link>
  </p>
)

/** A longer table is folded also where the picture stands alone. */
const MOST_OPEN_ROWS = 12

type DepictedProps = {
  id: string
  depiction: Depiction
  /** On the page of the picture itself: its heading is the title, and the table is open. */
  alone?: boolean
  /** Where the picture has addresses of its own. */
  address?: PictureAddress
  /** True where the page says the title right above: it is read aloud and not shown again. */
  titleHidden?: boolean
}

/** A picture of one description, with its table and the way to its own addresses. */
export const Depicted: FC<DepictedProps> = ({
  id,
  depiction,
  alone = false,
  address,
  titleHidden = alone,
}) => {
  const { title, description, swedish, legend, table, small, credit } = depiction
  return (
    <Picture
      id={id}
      title={title}
      description={description}
      swedish={swedish}
      wide={inlineSvg(depiction, 'wide', id)}
      narrow={inlineSvg(depiction, 'narrow', id)}
      legend={<Legend items={legend} />}
      table={<DepictionTable title={title} table={table} />}
      tableOpen={alone && table.rows.length <= MOST_OPEN_ROWS}
      titleHidden={titleHidden}
      {...(small === undefined ? {} : { small })}
      links={
        <>
          {credit ? <p class="picture-credit">{credit}</p> : null}
          {address ? <PictureLink address={address} /> : null}
        </>
      }
    />
  )
}
