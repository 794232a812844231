import type { FC } from 'hono/jsx'
import { addDays } from '../../../../platform/clock/clock.ts'
import { formatter } from '../../../../platform/i18n/format.ts'
import { Button, ButtonRow, LinkButton } from '../../../../web/components/button.tsx'
import { DateField, SelectField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Swedish } from '../../../../web/components/language.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Notice } from '../../../../web/components/message.tsx'
import { DescriptionList, Details, History } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { RecordParts, RecordRow } from '../../../../web/templates/record.tsx'
import { differences } from '../../assignments/effect-rules.ts'
import { assignmentWords } from '../../assignments/messages.ts'
import { decisionPaths } from '../../assignments/pages/decide-page.tsx'
import { EffectSentence } from '../../assignments/pages/effects.tsx'
import { AssignmentStatus, useAssignmentWords } from '../../assignments/pages/words.tsx'
import { deadlinesInForce } from '../../assignments/rules.ts'
import { Reminders } from '../../chasing/pages/reminders.tsx'
import { AssignmentMoneySection } from '../../money/pages/section.tsx'
import { PlanTitle } from '../../names/pages/title.tsx'
import { ProgressNotes } from '../../notes/pages/notes.tsx'
import { paths } from '../../paths.ts'
import type { ViewedAssignment } from '../actions.ts'
import { Next } from './next.tsx'
import { TimeLine } from './time-line.tsx'

const sentences = {
  given: 'stateGiven',
  completed: 'stateCompleted',
  merged: 'stateMerged',
  withdrawn: 'stateWithdrawn',
} as const

const StateInWords: FC<{ data: ViewedAssignment }> = ({ data }) => {
  const t = useAssignmentWords()
  const { snapshot, missing } = data
  return (
    <p class="state-sentence">
      <AssignmentStatus state={snapshot.state} missing={missing.length} /> {t(sentences[snapshot.state])}
    </p>
  )
}

const Facts: FC<{ data: ViewedAssignment }> = ({ data }) => {
  const t = useAssignmentWords()
  const format = useFormat()
  const { snapshot, measures, bodies, plan } = data
  const named = (part: 'assignee' | 'consulted' | 'cooperating') =>
    snapshot.bodies.filter((body) => body.part === part).map(({ bodyId }) => bodies[bodyId] ?? bodyId)
  const served = measures.filter(({ id }) => snapshot.measures.includes(id))
  const list = (names: readonly string[]) => (names.length > 0 ? format.list(names) : null)
  return (
    <DescriptionList
      items={[
        {
          term: t('measures'),
          value: (
            <ul class="plain-list">
              {served.map(({ id, number, heading }) => (
                <li>
                  <Link href={paths.measure({ planId: plan.id, measureId: id })}>
                    {number}. <PlanTitle text={heading} />
                  </Link>
                </li>
              ))}
            </ul>
          ),
        },
        { term: t('assignees'), value: list(named('assignee')) },
        ...(named('consulted').length > 0 ? [{ term: t('consulted'), value: list(named('consulted')) }] : []),
        ...(named('cooperating').length > 0
          ? [{ term: t('cooperating'), value: list(named('cooperating')) }]
          : []),
        {
          term: t('decisionHeading'),
          value: snapshot.decided
            ? t('decisionOf', {
                reference: snapshot.reference ?? t('withoutReference'),
                day: format.date(snapshot.decided),
              })
            : snapshot.reference,
        },
        ...(data.decision
          ? [
              {
                term: t('decisionPaper'),
                value: (
                  <Link href={paths.assignmentDecision({ assignmentId: data.id })}>{data.decision.name}</Link>
                ),
              },
            ]
          : []),
        { term: t('reportTo'), value: snapshot.reportTo },
        ...(snapshot.money.length > 0
          ? [
              {
                term: t('money'),
                value: (
                  <ul class="plain-list">
                    {snapshot.money.map(({ amountOre, fromYear, toYear }) => (
                      <li>
                        {format.money(amountOre)}
                        {fromYear === null
                          ? ''
                          : ` (${fromYear === toYear ? fromYear : t('years', { from: String(fromYear), to: String(toYear) })})`}
                      </li>
                    ))}
                  </ul>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

const Questions: FC<{ data: ViewedAssignment }> = ({ data }) => {
  const t = useAssignmentWords()
  const open = data.snapshot.questions.filter(({ withdrawn }) => !withdrawn)
  return (
    <RecordRow
      id="questions"
      heading={t('questionsHeading')}
      summary={open.length === 0 ? t('noQuestions') : t('questionCount', { count: open.length })}
    >
      {open.length === 0 ? null : (
        <ol>
          {open.map(({ question, part, askedIn }) => (
            <li>
              <Swedish text={question} />
              {part == null && askedIn == null
                ? ''
                : ` (${[askedIn == null ? '' : t(askedIn), part == null ? '' : t('ofPart', { part })].filter(Boolean).join(', ')})`}
            </li>
          ))}
        </ol>
      )}
    </RecordRow>
  )
}

const Decide: FC<{ data: ViewedAssignment }> = ({ data }) => {
  const t = useAssignmentWords()
  if (data.decidable.length === 0) return null
  return (
    <RecordRow id="decide" heading={t('decide')} summary="">
      <ButtonRow>
        {data.decidable.map((kind) => (
          <LinkButton
            href={decisionPaths[kind].fill({ assignmentId: data.id })}
            variant={kind === 'withdrawn' ? 'tertiary' : 'secondary'}
            danger={kind === 'withdrawn'}
          >
            {t(`decide${kind}`)}
          </LinkButton>
        ))}
      </ButtonRow>
    </RecordRow>
  )
}

/** How many characters of the task stand beside what is next; the rest unfolds. */
const SHORT_TASK = 500

const Task: FC<{ data: ViewedAssignment }> = ({ data }) => {
  const t = useAssignmentWords()
  const { task } = data.snapshot
  if (task.length <= SHORT_TASK) return <Written text={task} />
  const [first = ''] = task.split('\n\n')
  return (
    <>
      {first.length <= SHORT_TASK ? <Written text={first} /> : null}
      <Details summary={t('wholeTask')}>
        <Written text={task} />
      </Details>
    </>
  )
}

const MakeLink: FC<{ data: ViewedAssignment }> = ({ data }) => {
  const t = useAssignmentWords()
  const format = useFormat()
  const { today } = useReader()
  if (!data.mayLink) return null
  const assignees = data.snapshot.bodies.filter(({ part }) => part === 'assignee')
  const open = deadlinesInForce(data.snapshot.deadlines)
  return (
    <RecordRow id="links" heading={t('links')} summary="">
      <p>{t('linksLead')}</p>
      {data.mailIsOn ? null : <p>{t('mailOff')}</p>}
      <Form action={paths.reportLinks({ assignmentId: data.id })} label={t('links')} id="make-link">
        <div class="field-row">
          <SelectField
            name="bodyId"
            label={t('body')}
            value={assignees.length === 1 ? assignees[0]?.bodyId : undefined}
            options={assignees.map(({ bodyId }) => ({ value: bodyId, label: data.bodies[bodyId] ?? bodyId }))}
          />
          {open.length > 0 ? (
            <SelectField
              name="deadlineId"
              label={t('whichDeadline')}
              value={open[0]?.id}
              options={open.map(({ id, day, kind }) => ({
                value: id,
                label: `${t(kind)} ${format.date(day)}`,
              }))}
            />
          ) : null}
          <DateField name="lastDay" label={t('day')} value={addDays(today, 30)} min={today} />
        </div>
        <ButtonRow>
          <Button variant="secondary">{t('makeLink')}</Button>
          <Link href={paths.reportLinks({ assignmentId: data.id })}>{t('links')}</Link>
        </ButtonRow>
      </Form>
    </RecordRow>
  )
}

const Decisions: FC<{ data: ViewedAssignment }> = ({ data }) => {
  const t = useAssignmentWords()
  const format = useFormat()
  return (
    <History
      entries={data.decisions.map((decision) => {
        const { kind, reference, decided, reason, before, after, otherId, otherTitle } = decision
        const changes = before && after ? differences(before, after) : []
        const other =
          otherId && (kind === 'given' || kind === 'split' || kind === 'merged' || kind === 'changed')
            ? t(`otherOf${kind}`, { title: otherTitle ?? '' })
            : null
        return {
          at: decision.recordedAt,
          who: decision.recordedByName,
          what: (
            <>
              {t(`kind${kind}`)} (
              {t('decisionOf', { reference: reference ?? t('withoutReference'), day: format.date(decided) })})
            </>
          ),
          detail:
            reason || other || changes.length > 0 ? (
              <>
                {reason ? (
                  <p>
                    <Swedish text={reason} />
                  </p>
                ) : null}
                {other && otherId ? (
                  <p>
                    <Link href={paths.assignment({ assignmentId: otherId })}>{other}</Link>
                  </p>
                ) : null}
                {changes.length > 0 ? (
                  <ul>
                    {changes.map((effect) => (
                      <li>
                        <EffectSentence effect={effect} names={data} />
                      </li>
                    ))}
                  </ul>
                ) : null}
              </>
            ) : undefined,
        }
      })}
    />
  )
}

/** An assignment: what it is and what is next, then what was reported, what it consists of, what was decided. */
export const AssignmentPage: View<ViewedAssignment> = ({ data, context, refused }) => {
  const t = assignmentWords(context.locale)
  const format = formatter(context.locale)
  const { snapshot, standings } = data
  const [last] = data.decisions
  return (
    <Page
      title={snapshot.title}
      titleIn="sv"
      template="record"
      breadcrumb={[
        { href: paths.assignments(), label: t('assignments') },
        { href: paths.plan({ planId: data.plan.id }), label: data.plan.reference },
      ]}
      state={<StateInWords data={data} />}
      notice={
        data.reminded === undefined ? undefined : (
          <Notice>
            {t('remindedReceipt', { body: data.reminded })}{' '}
            <Link href={paths.overview()}>{t('toOverview')}</Link>
          </Notice>
        )
      }
    >
      <RecordParts words={<Task data={data} />} next={<Next data={data} />}>
        <RecordRow
          id="time"
          heading={t('timeHeading')}
          summary={t('reportedCount', {
            count: standings.filter(({ state }) => state !== 'returned').length,
          })}
          open
        >
          <TimeLine data={data} />
        </RecordRow>
        <Reminders
          assignmentId={data.id}
          missing={data.missing}
          names={data.bodies}
          chases={data.chases}
          mayRemind={data.mayRemind}
        />
        <ProgressNotes assignmentId={data.id} notes={data.notes} mayNote={data.mayNote} refused={refused} />
        <RecordRow id="overview" heading={t('overview')} summary={<Whose data={data} />}>
          <Facts data={data} />
        </RecordRow>
        <Questions data={data} />
        {data.money ? <AssignmentMoneySection planId={data.plan.id} money={data.money} /> : null}
        <Decide data={data} />
        <MakeLink data={data} />
        <RecordRow
          id="history"
          heading={t('historyHeading')}
          summary={last ? `${t(`kind${last.kind}`)} ${format.date(last.decided)}` : ''}
        >
          <Decisions data={data} />
        </RecordRow>
      </RecordParts>
    </Page>
  )
}

const Whose: FC<{ data: ViewedAssignment }> = ({ data }) => {
  const format = useFormat()
  const names = data.snapshot.bodies
    .filter(({ part }) => part === 'assignee')
    .map(({ bodyId }) => data.bodies[bodyId] ?? '')
  return <>{names.length > 3 ? format.list([...names.slice(0, 2), '…']) : format.list(names)}</>
}
