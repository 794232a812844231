import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../../web/components/button.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Day, DescriptionList, Section } from '../../../../web/components/structure.tsx'
import { type Column, Table } from '../../../../web/components/table.tsx'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { supportPaths } from '../../../support/index.ts'
import { paths } from '../../paths.ts'
import type { ViewedJoint } from '../frame-actions.ts'
import { jointWords } from '../messages.ts'
import type { JointStep } from '../step-store.ts'
import { AgreedList } from './agreed.tsx'
import { AnswerForm, EndForm, LeaveForm } from './joint-forms.tsx'
import { Colleagues, Keeping, Participants } from './people.tsx'
import { StepStanding, useJointWords } from './words.tsx'

const Calendar: FC<{ data: ViewedJoint }> = ({ data }) => {
  const t = useJointWords()
  const { frame, steps, facts } = data
  const investigationId = frame.id
  const columns: Column<JointStep>[] = [
    {
      heading: t('kind'),
      rowHeading: true,
      cell: (step) => (
        <Link href={paths.jointStep({ investigationId, stepId: step.id })}>{t(step.kind)}</Link>
      ),
    },
    {
      heading: t('when'),
      cell: (step) => (
        <>
          <Day day={step.plannedOn} kind={step.state === 'planned' ? 'deadline' : 'date'} />
          {step.plannedAt === null ? '' : ` ${step.plannedAt}`}
        </>
      ),
    },
    { heading: t('responsible'), cell: (step) => step.responsibleName },
    { heading: t('standing'), cell: (step) => <StepStanding step={step} /> },
    {
      heading: t('missing'),
      cell: (step) => (step.missing.length === 0 ? '–' : step.missing.map((code) => t(code)).join(', ')),
    },
  ]
  return (
    <Section
      id="calendar"
      open
      heading={t('calendar')}
      aside={
        facts.takesPart && steps.length > 0 ? (
          <LinkButton variant="tertiary" download href={paths.jointCalendar({ investigationId })}>
            {t('calendarFile')}
          </LinkButton>
        ) : null
      }
    >
      <p class="quiet">{t('calendarNote')}</p>
      <Table
        caption={t('calendar')}
        captionHidden
        columns={columns}
        rows={steps}
        empty={<p class="quiet">{t('calendarEmpty')}</p>}
      />
      {facts.takesPart && steps.length > 0 ? <p class="quiet">{t('calendarFileHint')}</p> : null}
    </Section>
  )
}

const Layers: FC<{ data: ViewedJoint }> = ({ data }) => {
  const t = useJointWords()
  const { frame, facts, entries, received } = data
  const investigationId = frame.id
  return (
    <Section id="layers" heading={t('ownLayer')} open>
      <ul>
        <li>
          <Link href={paths.layer({ investigationId })}>{t('ownLayerGo', { count: entries })}</Link>
        </li>
        {facts.takesPart ? (
          <li>
            <Link href={paths.shared({ investigationId })}>{t('sharedGo', { count: received })}</Link>
          </li>
        ) : null}
        {facts.asks ? (
          <li>
            <Link href={paths.forChild({ investigationId })}>{t('forChild')}</Link>
          </li>
        ) : null}
      </ul>
    </Section>
  )
}

const Clocks: FC<{ data: ViewedJoint }> = ({ data }) => {
  const t = useJointWords()
  const format = useFormat()
  const { locale, today } = useReader()
  const { clocks, layer } = data
  if (layer?.caseId == null) return null
  const { caseId } = layer
  return (
    <Section id="clocks" heading={t('clocks')} open>
      <p class="quiet">{t('clocksNote')}</p>
      {clocks.length === 0 ? <p class="quiet">{t('clocksEmpty')}</p> : null}
      <ul class="records">
        {clocks.map(({ id, name, lastDay, atOnce }) => (
          <li class="record">
            <p class="record-name">
              <Link href={supportPaths.clock({ caseId, clockId: id })}>{name[locale]}</Link>
            </p>
            <p>
              {atOnce || lastDay === null ? (
                t('atOnce')
              ) : lastDay < today ? (
                <Status kind="late">{format.deadline(lastDay, today)}</Status>
              ) : (
                <Day day={lastDay} kind="deadline" />
              )}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const Standing: FC<{ data: ViewedJoint }> = ({ data }) => {
  const t = useJointWords()
  const format = useFormat()
  const { frame, own } = data
  const reason = frame.endReason === 'withdrawn' ? t('withdrawn_request') : t(frame.endReason ?? 'other')
  if (frame.state === 'ended')
    return <p>{t('jointEnded', { day: format.date(frame.endedOn ?? frame.requestedOn), reason })}</p>
  if (data.facts.invited) return <p>{t('jointInvited', { name: frame.bodyName })}</p>
  if (own?.state === 'left' || own?.state === 'removed') return <p>{t('jointLeft')}</p>
  return <p>{t('jointOpen', { house: frame.houseName, day: format.date(frame.requestedOn) })}</p>
}

const Invited: FC<{ data: ViewedJoint; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const t = useJointWords()
  const { frame } = data
  return (
    <>
      <DescriptionList
        items={[
          { term: t('house'), value: frame.houseName },
          { term: t('askedBy'), value: frame.bodyName },
          { term: t('urgency'), value: t(frame.urgency) },
          { term: t('requestedOn'), value: <Day day={frame.requestedOn} /> },
        ]}
      />
      <AnswerForm data={data} refused={refused} />
    </>
  )
}

/** What happens in this investigation, when, and whose is it? */
export const JointPage: View<ViewedJoint> = ({ data, context, refused }) => {
  const t = jointWords(context.locale)
  const { frame, facts, layer } = data
  const investigationId = frame.id
  return (
    <Page
      title={t('jointTitle')}
      under={t('joints')}
      breadcrumb={[{ href: paths.joints(), label: t('joints') }]}
      state={
        <>
          <p class="quiet">{frame.number}</p>
          <Standing data={data} />
        </>
      }
      folds
      action={
        facts.takesPart ? (
          <LinkButton variant="primary" href={paths.planStep({ investigationId })}>
            {t('planStep')}
          </LinkButton>
        ) : null
      }
    >
      {facts.invited ? <Invited data={data} refused={refused} /> : null}
      {facts.staffs ? (
        <>
          <Calendar data={data} />
          {facts.takesPart || data.agreed.length > 0 ? (
            <Section id="agreed" heading={t('agreed')} open>
              <AgreedList
                investigationId={investigationId}
                agreed={data.agreed}
                mayEnd={(one) => facts.takesPart && (facts.asks || one.responsibleBody === data.own?.bodyId)}
              />
            </Section>
          ) : null}
          <Layers data={data} />
          <Clocks data={data} />
          <Participants data={data} refused={refused} />
          {layer?.caseId === null ? <Colleagues data={data} refused={refused} /> : null}
          <Keeping data={data} refused={refused} />
          {facts.asks && facts.open ? <EndForm data={data} refused={refused} /> : null}
          {facts.takesPart && !facts.asks ? <LeaveForm data={data} /> : null}
        </>
      ) : null}
      {frame.guidelineVersion === null ? null : (
        <p class="quiet">
          <Link
            href={paths.guideline({ guideline: 'joint_investigation' }, { version: frame.guidelineVersion })}
          >
            {t('guidelines', { version: frame.guidelineVersion })}
          </Link>
        </p>
      )}
    </Page>
  )
}
