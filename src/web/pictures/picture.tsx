import { raw } from 'hono/html'
import type { Child, FC } from 'hono/jsx'
import { useWords } from '../reader.ts'

type PictureProps = {
  /** Unique on the page. */
  id: string
  /** What the picture shows, as a heading of a figure. */
  title: string
  /** What is to be seen in it, in a sentence or two: for everyone, and all that a blind reader needs. */
  description: string
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
}

/** A picture with its name, its meaning in words, and its table. */
export const Picture: FC<PictureProps> = ({
  id,
  title,
  description,
  wide,
  narrow,
  legend,
  table,
  tableOpen,
  small,
}) => {
  const t = useWords()
  return (
    <figure class="picture" id={id} aria-labelledby={`${id}-title`} data-small={small ? '' : undefined}>
      <figcaption>
        <span class="picture-title" id={`${id}-title`}>
          {title}
        </span>
        <span class="picture-description" id={`${id}-description`}>
          {description}
        </span>
      </figcaption>
      {legend}
      <Drawing id={id} svg={wide} screen="wide" title={title} />
      <Drawing id={id} svg={narrow} screen="narrow" title={title} />
      <details class="ds-details picture-table" open={tableOpen ?? false}>
        <summary>{t('showTable')}</summary>
        <div class="details-content">{table}</div>
      </details>
    </figure>
  )
}

const Drawing: FC<{ id: string; svg: string; screen: 'wide' | 'narrow'; title: string }> = ({
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
