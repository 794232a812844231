import type { Child, FC, PropsWithChildren } from 'hono/jsx'
import { useFormat } from '../reader.ts'
import { Link } from './link.tsx'
import { StatusShape } from './status.tsx'
import type { StatusKind } from './status-shapes.ts'

type Level = 2 | 3 | 4

export const Heading: FC<PropsWithChildren<{ level: Level; size?: 'sm' | 'xs' | '2xs'; id?: string }>> = ({
  level,
  size = level === 2 ? 'sm' : level === 3 ? 'xs' : '2xs',
  id,
  children,
}) => {
  const attributes = { class: 'ds-heading', 'data-size': size, ...(id ? { id } : {}) }
  if (level === 2) return <h2 {...attributes}>{children}</h2>
  if (level === 3) return <h3 {...attributes}>{children}</h3>
  return <h4 {...attributes}>{children}</h4>
}

/** Something that belongs together. With `href` its heading is a link. */
export const Card: FC<
  PropsWithChildren<{ heading?: Child; headingLevel?: Level; href?: string; tinted?: boolean }>
> = ({ heading, headingLevel = 2, href, tinted, children }) => (
  <div class="ds-card" data-variant={tinted ? 'tinted' : 'default'}>
    {heading ? (
      <Heading level={headingLevel} size="xs">
        {href ? <Link href={href}>{heading}</Link> : heading}
      </Heading>
    ) : null}
    {children}
  </div>
)

/** Cards beside each other, as many as fit. */
export const CardGrid: FC<PropsWithChildren<{ label?: string }>> = ({ label, children }) => (
  <div class="card-grid" {...(label ? { role: 'group', 'aria-label': label } : {})}>
    {children}
  </div>
)

export type NumberCardProps = {
  number: number
  /** What is counted, in the reader's language and the right form: "försenade". */
  label: string
  /** The list of exactly these things, where there is one. */
  href?: string
  /** Shape beside the number. */
  status?: StatusKind
  /** A few words more: "äldst 34 dagar". */
  detail?: Child
}

/** One of the numbers on an overview. A signal is given only when there is something to see to. */
const NumberCard: FC<NumberCardProps> = ({ number, label, href, status, detail }) => {
  const format = useFormat()
  const isSignal = number > 0 && (status === 'late' || status === 'missing' || status === 'atRisk')
  const card = (
    <>
      <span class="number-card-figure">
        {status ? <StatusShape kind={status} /> : null}
        <span class="number-card-number">{format.number(number)}</span>
      </span>
      <span class="number-card-label">{label}</span>
      {detail ? <span class="number-card-detail">{detail}</span> : null}
    </>
  )
  const attributes = { class: 'number-card', 'data-signal': isSignal ? '' : undefined }
  return href === undefined ? (
    <div {...attributes}>{card}</div>
  ) : (
    <a href={href} {...attributes}>
      {card}
    </a>
  )
}

/** The numbers of an overview in a row; four in a row on a wide screen, two by two on a phone. */
export const NumberCards: FC<{ label: string; cards: readonly NumberCardProps[] }> = ({ label, cards }) => (
  <ul class="number-cards" aria-label={label}>
    {cards.map((card) => (
      <li>
        <NumberCard {...card} />
      </li>
    ))}
  </ul>
)
