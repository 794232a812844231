import type { Child, FC } from 'hono/jsx'
import { useFormat } from '../reader.ts'
import { LinkButton } from './button.tsx'
import { Link } from './link.tsx'
import { StatusShape, statusTones } from './status.tsx'
import type { StatusKind } from './status-shapes.ts'

/** One thing to do: how it stands, what it is, since when, and the next step as a verb. */
export interface WorkRow {
  readonly kind: StatusKind
  /** The word of its state: "Saknas", "Väntar på dig". */
  readonly word: string
  readonly what: string
  /** The language of `what`, where it may be another than the reader's. */
  readonly language?: string
  /** Its page; absent where the reader may open none. */
  readonly href?: string
  /** Whose it is and what about it, on one line. */
  readonly who: Child
  /** How long, and since which day: "41 dagar", "skulle in 18 okt.". */
  readonly days: Child
  readonly since: Child
  /** The next step: a link with a verb, or a form of its own. */
  readonly step: { readonly verb: string; readonly href: string } | { readonly form: Child } | undefined
  readonly danger?: boolean
}

const langOf = ({ language }: WorkRow) => (language === undefined ? {} : { lang: language })

/** All that waits for the reader in one list, in the order given. */
export const Worklist: FC<{ id?: string; label: string; rows: readonly WorkRow[] }> = ({
  id,
  label,
  rows,
}) => (
  <ul class="worklist" aria-label={label} {...(id === undefined ? {} : { id })}>
    {rows.map((row) => (
      <li {...(row.danger ? { 'data-urgency': 'danger' } : {})}>
        <span class="worklist-state" data-color={row.danger ? 'danger' : statusTones[row.kind]}>
          <StatusShape kind={row.kind} />
          {row.word}
        </span>
        <span class="worklist-what">
          {row.href === undefined ? (
            <strong {...langOf(row)}>{row.what}</strong>
          ) : (
            <Link href={row.href} {...langOf(row)}>
              {row.what}
            </Link>
          )}
          <span class="worklist-note">{row.who}</span>
        </span>
        <span class="worklist-days">
          {row.days}
          <span class="worklist-note">{row.since}</span>
        </span>
        <span class="worklist-step">
          {row.step === undefined ? null : 'form' in row.step ? (
            row.step.form
          ) : (
            <LinkButton href={row.step.href} label={`${row.step.verb}: ${row.what}`}>
              {row.step.verb}
            </LinkButton>
          )}
        </span>
      </li>
    ))}
  </ul>
)

interface Chip {
  readonly href: string
  readonly count: number
  readonly word: string
  readonly kind?: StatusKind
  readonly current: boolean
}

/** The filter of a worklist: how many of each kind, each with an address of its own. */
export const WorkChips: FC<{ label: string; chips: readonly Chip[] }> = ({ label, chips }) => {
  const format = useFormat()
  return (
    <nav class="work-chips" aria-label={label}>
      <ul>
        {chips.map(({ href, count, word, kind, current }) => (
          <li>
            <a
              href={href}
              {...(current ? { 'aria-current': 'page' } : {})}
              {...(kind === undefined ? {} : { 'data-color': statusTones[kind] })}
            >
              {kind === undefined ? null : <StatusShape kind={kind} />}
              {kind === undefined ? (
                <>
                  {word} <b>{format.number(count)}</b>
                </>
              ) : (
                <>
                  <b>{format.number(count)}</b> {word}
                </>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
