import type { Child, FC, PropsWithChildren } from 'hono/jsx'
import { Heading } from '../components/card.tsx'
import { Fold } from '../components/fold.tsx'
import { useWords } from '../reader.ts'

/**
 * One thing (T4): what must not happen stands first, then its own words beside what is next, then a row for each part of
 * what is known and done. Print opens every row.
 */
export const RecordParts: FC<PropsWithChildren<{ danger?: Child; words?: Child; next: Child }>> = ({
  danger,
  words,
  next,
  children,
}) => (
  <div class="record">
    {danger ? <div class="record-danger">{danger}</div> : null}
    <div class="record-top" data-single={words ? undefined : ''}>
      {words ? <div class="record-words">{words}</div> : null}
      {next}
    </div>
    <div class="record-rows">{children}</div>
  </div>
)

/** What is next, with the one step that the page offers; `children` say it in words. */
export const NextStep: FC<PropsWithChildren<{ action?: Child }>> = ({ action, children }) => {
  const t = useWords()
  return (
    <section class="record-next" aria-labelledby="next-heading">
      <Heading level={2} size="xs" id="next-heading">
        {t('nextHeading')}
      </Heading>
      {children}
      {action ? <div class="record-action">{action}</div> : null}
    </section>
  )
}

const isNothing = (child: unknown): boolean =>
  Array.isArray(child) ? child.every(isNothing) : child === null || child === undefined || child === false

/**
 * A part of a record: its heading and one line on a row, the rest behind it; where there is no more, the row alone. A part that has
 * nothing yet has no row of its own but is named in `<NotYet>`.
 */
export const RecordRow: FC<
  PropsWithChildren<{ id: string; heading: string; summary: Child; open?: boolean }>
> = ({ id, heading, summary, open, children }) => {
  const row = (
    <>
      <h2 class="record-row-heading">{heading}</h2>
      <span class="record-row-summary">{summary}</span>
    </>
  )
  return isNothing(children) ? (
    <section class="record-row" id={id}>
      {row}
    </section>
  ) : (
    <Fold look="record-row" id={id} open={open} summary={row}>
      {children}
    </Fold>
  )
}

/** The parts of a record that nobody has written anything in, in one row: "Inte antecknat än (3)". */
export const NotYet: FC<PropsWithChildren<{ count: number }>> = ({ count, children }) => {
  const t = useWords()
  return count === 0 ? null : (
    <Fold
      look="record-row"
      id="not-yet"
      summary={<span class="record-row-heading">{t('notYet', { count })}</span>}
    >
      {children}
    </Fold>
  )
}
