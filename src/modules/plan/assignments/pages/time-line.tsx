import type { FC } from 'hono/jsx'
import { Button, LinkButton } from '../../../../web/components/button.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { StatusShape } from '../../../../web/components/status.tsx'
import type { StatusKind } from '../../../../web/components/status-shapes.ts'
import { Day, Section } from '../../../../web/components/structure.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { paths } from '../../paths.ts'
import type { ViewedAssignment } from '../actions.ts'
import { deadlinesInForce } from '../rules.ts'
import type { SnapshotDeadline } from '../schema.ts'
import { useAssignmentWords } from './words.tsx'

interface StandingLine {
  readonly shape: StatusKind
  readonly body: string
  readonly words: string
  readonly href?: string | undefined
}

const shapes = { submitted: 'waiting', returned: 'atRisk', accepted: 'done', published: 'done' } as const

const useLines = (data: ViewedAssignment, deadline: SnapshotDeadline): StandingLine[] => {
  const t = useAssignmentWords()
  const format = useFormat()
  const { today } = useReader()
  return data.snapshot.bodies
    .filter(({ part }) => part === 'assignee')
    .map(({ bodyId }) => {
      const body = data.bodies[bodyId] ?? bodyId
      const standing = data.standings.findLast(
        (one) => one.bodyId === bodyId && one.deadlineId === deadline.id,
      )
      const report = data.reportBacks.findLast(
        (one) => one.bodyId === bodyId && one.deadlineDay === deadline.day && one.state === standing?.state,
      )
      const href = report && paths.reportBack({ reportBackId: report.id })
      if (standing) {
        const day = standing.submittedAt
          ? format.shortDate(standing.submittedAt.toISOString().slice(0, 10))
          : ''
        const words =
          standing.state === 'submitted' ? t('standsubmitted', { day }) : t(`stand${standing.state}` as const)
        return { shape: shapes[standing.state], body, words, href }
      }
      if (data.snapshot.state === 'given' && deadline.day < today)
        return {
          shape: 'missing',
          body,
          words: t('missingSince', { age: format.duration(deadline.day, today) }),
        }
      return { shape: 'planned', body, words: data.snapshot.state === 'given' ? t('dueSoon') : '–' }
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
                {body}:{' '}
                {href ? (
                  <a class="ds-link" href={href}>
                    {words}
                  </a>
                ) : (
                  words
                )}
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
  return (
    <Section id="time" heading={t('timeHeading')} aside={<ReportButton data={data} />}>
      {all.length === 0 ? (
        <p class="not-given">{t('noDeadlines')}</p>
      ) : (
        <ol class="time-line">
          {all.map((deadline) => (
            <Point data={data} deadline={deadline} />
          ))}
        </ol>
      )}
    </Section>
  )
}

/** Begins the report-back of the deadline that is owed first, or goes on with a draft. */
const ReportButton: FC<{ data: ViewedAssignment }> = ({ data }) => {
  const t = useAssignmentWords()
  if (!data.mayReport) return null
  const open = data.reportBacks.find(
    ({ bodyId, state }) => bodyId === data.ownBodyId && (state === 'draft' || state === 'returned'),
  )
  if (open)
    return (
      <LinkButton variant="primary" href={paths.editReport({ reportBackId: open.id })}>
        {t('continueReport')}
      </LinkButton>
    )
  const answered = new Set(
    data.standings.filter(({ bodyId }) => bodyId === data.ownBodyId).map(({ deadlineId }) => deadlineId),
  )
  const owed = deadlinesInForce(data.snapshot.deadlines).find(({ id }) => !answered.has(id))
  if (owed === undefined && data.snapshot.deadlines.length > 0) return null
  return (
    <Form
      action={paths.beginReport({ assignmentId: data.id })}
      hidden={owed ? { deadlineId: owed.id } : {}}
      label={t('report')}
    >
      <Button>{t('report')}</Button>
    </Form>
  )
}
