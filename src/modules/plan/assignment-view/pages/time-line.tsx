import type { FC } from 'hono/jsx'
import { Link } from '../../../../web/components/link.tsx'
import { StatusShape } from '../../../../web/components/status.tsx'
import type { StatusKind } from '../../../../web/components/status-shapes.ts'
import { Day } from '../../../../web/components/structure.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { useAssignmentWords } from '../../assignments/pages/words.tsx'
import { receivesReports, reportersOf } from '../../assignments/rules.ts'
import type { SnapshotDeadline } from '../../assignments/schema.ts'
import { paths } from '../../paths.ts'
import type { ViewedAssignment } from '../actions.ts'

interface StandingLine {
  readonly shape: StatusKind
  readonly body: string
  readonly words: string
  readonly href?: string | undefined
}

const shapes = { submitted: 'waiting', returned: 'planned', accepted: 'done', published: 'done' } as const

const useLines = (data: ViewedAssignment, deadline: SnapshotDeadline): StandingLine[] => {
  const t = useAssignmentWords()
  const format = useFormat()
  const { today } = useReader()
  return reportersOf(data.snapshot, deadline).map((bodyId) => {
    const body = data.bodies[bodyId] ?? bodyId
    const standing = data.standings.findLast((one) => one.bodyId === bodyId && one.deadlineId === deadline.id)
    const report = data.reportBacks.findLast(
      (one) => one.bodyId === bodyId && one.deadlineDay === deadline.day && one.state === standing?.state,
    )
    const href = report && paths.reportBack({ reportBackId: report.id })
    if (data.missing.some((one) => one.bodyId === bodyId && one.deadlineId === deadline.id))
      return {
        shape: 'missing',
        body,
        words: t('missingSince', { age: format.duration(deadline.day, today) }),
        href,
      }
    if (standing) {
      const day = standing.submittedAt
        ? format.shortDate(standing.submittedAt.toISOString().slice(0, 10))
        : ''
      const words =
        standing.state === 'submitted' ? t('standsubmitted', { day }) : t(`stand${standing.state}` as const)
      return { shape: shapes[standing.state], body, words, href }
    }
    return { shape: 'planned', body, words: receivesReports(data.snapshot.state) ? t('dueSoon') : '–' }
  })
}

const Point: FC<{ data: ViewedAssignment; deadline: SnapshotDeadline }> = ({ data, deadline }) => {
  const t = useAssignmentWords()
  const format = useFormat()
  const { today } = useReader()
  const lines = useLines(data, deadline)
  const inForce = !deadline.withdrawn && deadline.replacedBy === null
  const next = data.snapshot.deadlines.find(({ id }) => id === deadline.replacedBy)
  return (
    <li
      class="time-line-point"
      data-passed={deadline.day < today ? '' : undefined}
      data-ended={inForce ? undefined : ''}
    >
      <p class="time-line-day">
        <Day day={deadline.day} />
      </p>
      <p class="time-line-what">{[t(deadline.kind), deadline.part].filter(Boolean).join(', ')}</p>
      {inForce ? (
        <ul class="time-line-bodies">
          {lines.map(({ shape, body, words, href }) => (
            <li>
              <StatusShape kind={shape} />
              <span>
                {body}: {href ? <Link href={href}>{words}</Link> : words}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p class="time-line-note">
          {next ? t('movedTo', { day: format.date(next.day) }) : t('endedDeadline')}
        </p>
      )}
    </li>
  )
}

/** Deadlines and what was reported to them, as one line of time. */
export const TimeLine: FC<{ data: ViewedAssignment }> = ({ data }) => {
  const t = useAssignmentWords()
  const all = [...data.snapshot.deadlines].sort((first, second) => first.day.localeCompare(second.day))
  return all.length === 0 ? (
    <p class="not-given">{t('noDeadlines')}</p>
  ) : (
    <ol class="time-line">
      {all.map((deadline) => (
        <Point data={data} deadline={deadline} />
      ))}
    </ol>
  )
}
