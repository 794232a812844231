import type { FC } from 'hono/jsx'
import { swedishTimeOf } from '../../platform/clock/working-days.ts'
import type { ArrivalRow } from '../../platform/http/route.ts'
import { useFormat, useReader, useWords } from '../reader.ts'
import { Button } from './button.tsx'
import { Heading } from './card.tsx'
import { Form } from './form.tsx'
import { Link } from './link.tsx'
import { StatusShape } from './status.tsx'
import type { StatusKind } from './status-shapes.ts'
import { Day, Details, Moment } from './structure.tsx'

/** So many rows stand open; the rest are behind a line, and no danger is. */
const AT_ONCE = 6

/**
 * What waits for the reader, on the first page of their role: danger first, then what is late, then what is due and has waited longest.
 * A row says of what kind it is and leads to its page; it goes away when somebody has dealt with it. Whoever leads sees apart, what is
 * late and oldest first, what nobody at the body took in time.
 */
export const Arrivals: FC<{ rows: readonly ArrivalRow[] }> = ({ rows }) => {
  const t = useWords()
  if (rows.length === 0) return <p class="quiet arrivals-none">{t('nothingWaits')}</p>
  const untaken = rows
    .filter(({ isUntaken }) => isUntaken)
    .sort(
      (one, other) =>
        Number(other.isLate) - Number(one.isLate) || one.arrivedAt.getTime() - other.arrivedAt.getTime(),
    )
  const own = rows.filter(({ isUntaken }) => !isUntaken)
  const isOpen = (row: ArrivalRow, at: number) => at < AT_ONCE || row.urgency === 'danger'
  const rest = own.filter((row, at) => !isOpen(row, at))
  return (
    <section class="arrivals" aria-labelledby="arrivals-heading" id="arrivals">
      <Heading level={2} size="xs" id="arrivals-heading">
        {t('waits', { count: rows.length })}
      </Heading>
      {own.length === 0 ? null : <ArrivalList rows={own.filter(isOpen)} />}
      {rest.length > 0 ? (
        <Details summary={t('waitsToo', { count: rest.length })}>
          <ArrivalList rows={rest} />
        </Details>
      ) : null}
      {untaken.length === 0 ? null : (
        <>
          <Heading level={3} size="2xs">
            {t('untaken', { count: untaken.length })}
          </Heading>
          <ArrivalList rows={untaken} />
        </>
      )}
    </section>
  )
}

const ArrivalList: FC<{ rows: readonly ArrivalRow[] }> = ({ rows }) => (
  <ul>
    {rows.map((row) => (
      <li data-urgency={standOf(row)}>
        <ArrivalLine row={row} />
      </li>
    ))}
  </ul>
)

/** How a row stands, said by a shape and by a word, and by a colour beside them: taken, late, urgent, waiting. */
const standOf = ({
  takenAt,
  urgency,
  isLate,
}: ArrivalRow): 'taken' | 'danger' | 'late' | 'urgent' | 'ordinary' =>
  takenAt !== null ? 'taken' : urgency === 'danger' ? 'danger' : isLate ? 'late' : urgency

const shapes = {
  taken: 'running',
  danger: 'late',
  late: 'late',
  urgent: 'waiting',
  ordinary: 'waiting',
} as const satisfies Record<ReturnType<typeof standOf>, StatusKind>

/** The hour is told where it binds: what is to be done by a day is to be done by its last minute. */
const Until: FC<{ at: Date }> = ({ at }) => {
  const { day, time } = swedishTimeOf(at)
  return time === '23:59' ? <Day day={day} kind="brief" /> : <Moment at={at} brief />
}

const ArrivalLine: FC<{ row: ArrivalRow }> = ({ row }) => {
  const t = useWords()
  const next = row.stepAt ?? row.href
  const stand = standOf(row)
  return (
    <>
      <div class="arrival-what">
        <StatusShape kind={shapes[stand]} />
        <div>
          {row.href === undefined ? (
            <strong>{row.what}</strong>
          ) : (
            <Link href={row.href}>
              <strong>{row.what}</strong>
            </Link>
          )}
          <p class="arrival-since">
            {stand === 'late' || stand === 'urgent' ? (
              <>
                <strong>{t(stand === 'late' ? 'statusLate' : 'urgent')}</strong>
                {' · '}
              </>
            ) : null}
            {t('waitedSince')} <Moment at={row.arrivedAt} brief />
            {row.inPlaceOf === null ? null : <> · {t('inPlaceOf', { name: row.inPlaceOf })}</>}
            {row.untilAt === null ? null : (
              <>
                {' · '}
                {t(row.isLate ? 'wasDue' : 'isDue')} <Until at={row.untilAt} />
              </>
            )}
            <TakenArrival row={row} />
          </p>
        </div>
      </div>
      <div class="arrival-step">
        <TakeArrival row={row} />
        {row.takeAt === undefined && next !== undefined ? (
          <Link href={next} aria-label={`${row.verb}: ${row.what}`}>
            {row.verb}
          </Link>
        ) : null}
      </div>
    </>
  )
}

/** The button of whoever takes it; nothing where it is taken, or cannot be. */
export const TakeArrival: FC<{ row: ArrivalRow }> = ({ row }) => {
  const t = useWords()
  return row.takeAt === undefined ? null : (
    <Form action={row.takeAt} label={row.what}>
      <Button variant="secondary" danger label={`${t('takeThis')}: ${row.what}`}>
        {t('takeThis')}
      </Button>
    </Form>
  )
}

/** Who has taken it, and when. */
export const TakenArrival: FC<{ row: ArrivalRow }> = ({ row }) => {
  const t = useWords()
  const format = useFormat()
  if (row.takenAt === null) return null
  const at = format.time(row.takenAt)
  if (row.takenByMe) return <> · {t('takenByYou', { at })}</>
  return <> · {t('takenBy', { name: row.takenByName ?? t('somebody'), at })}</>
}

/** How much waits for the reader, in the header of every page; it leads to the list. */
export const ArrivalBadge: FC = () => {
  const t = useWords()
  const format = useFormat()
  const { arrivals } = useReader()
  if (arrivals === undefined || arrivals.rows.length === 0) return null
  const isDanger = arrivals.rows.some(({ urgency, takenAt }) => urgency === 'danger' && takenAt === null)
  return (
    <a
      class="arrival-badge"
      data-urgency={isDanger ? 'danger' : 'ordinary'}
      href={`${arrivals.firstPage}#arrivals`}
    >
      {isDanger ? <StatusShape kind="late" /> : null}
      <span>{format.number(arrivals.rows.length)}</span>{' '}
      <span class="arrival-badge-word">{t('waitsWord')}</span>
    </a>
  )
}
