import { type Child, createContext, type FC, type PropsWithChildren, useContext } from 'hono/jsx'
import { dayOf, daysBetween } from '../../platform/clock/clock.ts'
import { useFormat, useReader, useWords } from '../reader.ts'
import { Heading } from './card.tsx'
import { Fold } from './fold.tsx'

export type Description = { term: string; value: Child }

/** Facts as term and value. A value that is missing says so in words. */
export const DescriptionList: FC<{ items: readonly Description[] }> = ({ items }) => {
  const t = useWords()
  return (
    <dl class="description-list">
      {items.map(({ term, value }) => (
        <div>
          <dt>{term}</dt>
          <dd>
            {value === null || value === undefined || value === '' ? (
              <span class="not-given">{t('none')}</span>
            ) : (
              value
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

export type Tab = { href: string; label: string; current: boolean; count?: number }

/** Several views of one thing, each with its own address. */
export const Tabs: FC<{ label: string; tabs: readonly Tab[] }> = ({ label, tabs }) => {
  const format = useFormat()
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {tabs.map(({ href, label: word, current, count }) => (
          <li>
            <a href={href} {...(current ? { 'aria-current': 'page' } : {})}>
              {word}
              {count === undefined ? null : <span class="tabs-count">{format.number(count)}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Something that need not be in sight at once; opens without JavaScript. */
export const Details: FC<PropsWithChildren<{ summary: Child; open?: boolean; id?: string }>> = ({
  summary,
  open,
  id,
  children,
}) => (
  <Fold look="ds-details" summary={summary} open={open} id={id}>
    {children}
  </Fold>
)

/** How far a count has come, in words and as a bar: "29 av 36 klara". */
export const ProgressBar: FC<{ label: string; done: number; total: number; text?: string }> = ({
  label,
  done,
  total,
  text,
}) => {
  const t = useWords()
  const words = text ?? t('progress', { done, total })
  return (
    <div class="progress">
      <div class="progress-words">
        <span>{label}</span>
        <span class="progress-text">{words}</span>
      </div>
      <progress max={Math.max(total, 1)} value={done} aria-label={`${label}: ${words}`} />
    </div>
  )
}

/** Days to or from a day within which a list says how far away it is. */
const NEAR = 30

/**
 * A day in words. `deadline` says how long is left or how late it is, `relative` how far away it is; `brief`, as in a list, says
 * it only of a day that is near, and the year only of another than this.
 */
export const Day: FC<{ day: string; kind?: 'date' | 'relative' | 'deadline' | 'short' | 'brief' }> = ({
  day,
  kind = 'date',
}) => {
  const format = useFormat()
  const { today } = useReader()
  const distance = {
    date: null,
    short: null,
    brief: Math.abs(daysBetween(today, day)) > NEAR ? null : format.distance(day, today),
    relative: format.distance(day, today),
    deadline: format.timeLeft(day, today),
  }[kind]
  return (
    <time datetime={day}>
      <span class="nowrap">
        {kind === 'short'
          ? format.shortDate(day)
          : kind === 'brief'
            ? format.briefDate(day, today)
            : format.date(day)}
      </span>
      {distance ? (
        <>
          {' '}
          <span class="nowrap">({distance})</span>
        </>
      ) : null}
    </time>
  )
}

/** A moment, Swedish time. `at` is ISO 8601 or a Date; `brief` as in a list: "28 nov. 08:29", of another year with it. */
export const Moment: FC<{ at: string | Date; brief?: boolean }> = ({ at, brief }) => {
  const format = useFormat()
  const { today } = useReader()
  return (
    <time datetime={new Date(at).toISOString()} {...(brief ? { class: 'nowrap' } : {})}>
      {brief ? `${format.briefDate(dayOf(new Date(at)), today)} ${format.time(at)}` : format.instant(at)}
    </time>
  )
}

/** True in a page whose parts are a line each until they are opened. */
export const SectionsFold = createContext(false)

/** A part of a page with a heading; the heading names it for a screen reader. `open`: never folded. */
export const Section: FC<
  PropsWithChildren<{
    heading: string
    id: string
    level?: 2 | 3
    aside?: Child
    lang?: string | undefined
    open?: boolean
  }>
> = ({ heading, id, level = 2, aside, lang, open, children }) => {
  const said = lang === undefined ? heading : <span lang={lang}>{heading}</span>
  if (useContext(SectionsFold) && level === 2 && !open)
    return (
      <Fold look="record-row" id={id} summary={<h2 class="record-row-heading">{said}</h2>}>
        {aside}
        {children}
      </Fold>
    )
  return (
    <section class="section" aria-labelledby={`${id}-heading`} id={id}>
      <div class="section-heading">
        <Heading level={level} id={`${id}-heading`}>
          {said}
        </Heading>
        {aside}
      </div>
      {children}
    </section>
  )
}

/**
 * A document beside what was read from it. The left side follows while scrolling; on a phone it comes first,
 * in a box of its own that can be scrolled.
 */
export const TwoColumns: FC<{ left: Child; right: Child; leftLabel: string; rightLabel: string }> = ({
  left,
  right,
  leftLabel,
  rightLabel,
}) => (
  <div class="two-columns">
    <section class="two-columns-left" aria-label={leftLabel} tabindex={0}>
      {left}
    </section>
    <section class="two-columns-right" aria-label={rightLabel}>
      {right}
    </section>
  </div>
)

export type HistoryEntry = { at: string | Date; who?: string | null; what: Child; detail?: Child }

/** What happened, newest first as given. */
export const History: FC<{ entries: readonly HistoryEntry[] }> = ({ entries }) => (
  <ol class="history">
    {entries.map(({ at, who, what, detail }) => (
      <li>
        <div class="history-when">
          <Moment at={at} />
          {who ? <span class="history-who">{who}</span> : null}
        </div>
        <div class="history-what">{what}</div>
        {detail ? <div class="history-detail">{detail}</div> : null}
      </li>
    ))}
  </ol>
)
