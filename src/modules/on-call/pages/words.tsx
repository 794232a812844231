import type { FC } from 'hono/jsx'
import { openAt, opensAfter, type Span } from '../../../platform/on-call/hours.ts'
import type { Line } from '../../../platform/on-call/line.ts'
import { functionWords } from '../../../platform/on-call/messages.ts'
import { Link } from '../../../web/components/link.tsx'
import { Status } from '../../../web/components/status.tsx'
import { type Column, Table } from '../../../web/components/table.tsx'
import { useFormat, useReader } from '../../../web/reader.ts'
import { onCallWords } from '../messages.ts'
import { choiceOf } from '../schema.ts'

export const useOnCallWords = () => onCallWords(useReader().locale)

/** "Måndag till fredag 16.30–08.00" */
const SpanLine: FC<{ span: Span }> = ({ span: { days, opens, closes } }) => {
  const t = useOnCallWords()
  const format = useFormat()
  const choice = choiceOf(days)
  const which = choice === undefined ? format.list(days.map((day) => t(`days_${day}`))) : t(`days_${choice}`)
  return (
    <li>
      {which}, {opens === closes ? t('allDay') : `${opens}–${closes}`}
    </li>
  )
}

const StandsNow: FC<{ hours: readonly Span[]; now: Date }> = ({ hours, now }) => {
  const t = useOnCallWords()
  const format = useFormat()
  const until = openAt(hours, now)
  if (until === 'always') return <Status kind="running">{t('answersAlways')}</Status>
  const next = until ?? opensAfter(hours, now)
  return (
    <>
      <Status kind={until ? 'running' : 'planned'}>{t(until ? 'answersNow' : 'closed')}</Status>
      {next ? ` ${t(until ? 'untilThen' : 'opensAt', { at: format.instant(next) })}` : null}
    </>
  )
}

/** The numbers of a body with their hours, and which answer now. */
export const LinesTable: FC<{ lines: readonly Line[]; now: Date; more?: readonly Column<Line>[] }> = ({
  lines,
  now,
  more = [],
}) => {
  const t = useOnCallWords()
  const name = functionWords(useReader().locale)
  const columns: Column<Line>[] = [
    { heading: t('function'), rowHeading: true, cell: (line) => name(line.function) },
    {
      heading: t('telephone'),
      cell: ({ telephone }) => (
        <Link nowrap href={`tel:${telephone.replace(/[^+\d]/g, '')}`}>
          {telephone}
        </Link>
      ),
    },
    {
      heading: t('hours'),
      cell: ({ hours }) => (
        <ul class="plain-list">
          {hours.map((span) => (
            <SpanLine span={span} />
          ))}
        </ul>
      ),
    },
    { heading: t('now'), cell: ({ hours }) => <StandsNow hours={hours} now={now} /> },
    ...more,
  ]
  return <Table caption={t('numbers')} captionHidden columns={columns} rows={lines} />
}
