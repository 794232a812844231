import type { FC } from 'hono/jsx'
import type { Day } from '../../../../platform/clock/clock.ts'
import { Button, LinkButton } from '../../../../web/components/button.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { NextStep } from '../../../../web/templates/record.tsx'
import { decisionPaths } from '../../assignments/pages/decide-page.tsx'
import { useAssignmentWords } from '../../assignments/pages/words.tsx'
import { deadlinesInForce, receivesReports, reportersOf } from '../../assignments/rules.ts'
import { paths } from '../../paths.ts'
import type { ViewedAssignment } from '../actions.ts'

/** Begins the report-back of the deadline that is owed first, or goes on with a draft. */
const Report: FC<{ data: ViewedAssignment }> = ({ data }) => {
  const t = useAssignmentWords()
  const { snapshot, reportBacks, standings, ownBodyId } = data
  const open = reportBacks.find(
    ({ bodyId, state }) => bodyId === ownBodyId && (state === 'draft' || state === 'returned'),
  )
  if (open)
    return (
      <LinkButton variant="primary" href={paths.editReport({ reportBackId: open.id })}>
        {t('continueReport')}
      </LinkButton>
    )
  const owed = owedNext(data)
  const isAsked = snapshot.state !== 'given' || snapshot.deadlines.length > 0 || standings.length > 0
  if (owed === undefined && isAsked) return null
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

/** The first deadline that the reader's body has not reported to. */
const owedNext = ({ snapshot, standings, ownBodyId }: ViewedAssignment) => {
  const answered = new Set(
    standings.filter(({ bodyId }) => bodyId === ownBodyId).map(({ deadlineId }) => deadlineId),
  )
  return deadlinesInForce(snapshot.deadlines).find(
    (deadline) =>
      !answered.has(deadline.id) && ownBodyId !== null && reportersOf(snapshot, deadline).includes(ownBodyId),
  )
}

/** The next deadline by which somebody still has to report. */
const nextDeadline = ({ snapshot, standings }: ViewedAssignment, today: Day) =>
  deadlinesInForce(snapshot.deadlines).find(
    (deadline) =>
      deadline.day >= today &&
      !reportersOf(snapshot, deadline).every((bodyId) =>
        standings.some(
          (one) => one.bodyId === bodyId && one.deadlineId === deadline.id && one.state !== 'returned',
        ),
      ),
  )

/** What has been missing longest. */
const oldestOf = ({ missing }: ViewedAssignment) =>
  [...missing].sort((first, second) => first.day.localeCompare(second.day))[0]

/** The step that the reader can take now: reporting, reviewing what has come, reminding, saying that it is done. */
const Action: FC<{ data: ViewedAssignment }> = ({ data }) => {
  const t = useAssignmentWords()
  if (data.mayReport) return <Report data={data} />
  if (!data.mayLink) return null
  const waiting = data.reportBacks.find(({ state }) => state === 'submitted')
  if (waiting)
    return (
      <LinkButton variant="primary" href={paths.reportBack({ reportBackId: waiting.id })}>
        {t('reviewReport')}
      </LinkButton>
    )
  const oldest = oldestOf(data)
  if (oldest !== undefined && data.mayRemind)
    return (
      <LinkButton
        variant="primary"
        href={paths.remind({ assignmentId: data.id, deadlineId: oldest.deadlineId, bodyId: oldest.bodyId })}
      >
        {t('remindStep', { body: data.bodies[oldest.bodyId] ?? '' })}
      </LinkButton>
    )
  const isDone =
    data.snapshot.deadlines.length > 0 &&
    data.standings.some(({ state }) => state === 'accepted' || state === 'published') &&
    deadlinesInForce(data.snapshot.deadlines).every((deadline) =>
      reportersOf(data.snapshot, deadline).every((bodyId) =>
        data.standings.some(
          (one) =>
            one.bodyId === bodyId &&
            one.deadlineId === deadline.id &&
            (one.state === 'accepted' || one.state === 'published'),
        ),
      ),
    )
  return isDone && data.decidable.includes('completed') ? (
    <LinkButton variant="primary" href={decisionPaths.completed.fill({ assignmentId: data.id })}>
      {t('decidecompleted')}
    </LinkButton>
  ) : null
}

/** What is next for an assignment; that something is missing stands here and nowhere else. */
export const Next: FC<{ data: ViewedAssignment }> = ({ data }) => {
  const t = useAssignmentWords()
  const format = useFormat()
  const { today } = useReader()
  const { snapshot, missing } = data
  const oldest = oldestOf(data)
  const next = nextDeadline(data, today)
  const waiting = data.mayLink ? data.reportBacks.filter(({ state }) => state === 'submitted').length : 0
  return (
    <NextStep action={<Action data={data} />}>
      {oldest ? (
        <p>{t('missingCount', { count: missing.length, age: format.duration(oldest.day, today) })}.</p>
      ) : null}
      {waiting > 0 ? <p>{t('waitForReview', { count: waiting })}</p> : null}
      {receivesReports(snapshot.state) && next ? (
        <p>{t('nextDeadline', { day: format.day(next.day, today) })}</p>
      ) : oldest === undefined ? (
        <p>{t(snapshot.state === 'given' ? 'noMoreDeadlines' : 'nothingNext')}</p>
      ) : null}
    </NextStep>
  )
}
