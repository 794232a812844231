import type { FC } from 'hono/jsx'
import { formatter } from '../../../../platform/i18n/format.ts'
import { LinkButton } from '../../../../web/components/button.tsx'
import { DangerNow } from '../../../../web/components/danger-now.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Day, DescriptionList, Moment, Section } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { windowWords } from '../../../../web/window-words.ts'
import { disclosurePaths } from '../../../disclosure/index.ts'
import type { ViewedAlarm } from '../actions.ts'
import { childMissing } from '../arrivals.ts'
import { missingWords } from '../messages.ts'
import { isLate } from '../rules.ts'
import type { AlarmStep } from '../store.ts'
import {
  EndSearchForm,
  FollowUpForm,
  FoundForm,
  SearchAgainForm,
  StepForms,
  UndoStep,
} from './alarm-forms.tsx'
import { AlarmStanding, missingCrumbs, useMissingWords } from './words.tsx'

interface Props {
  readonly data: ViewedAlarm
  readonly refused: RefusedForm | undefined
}

const StepStanding: FC<{ step: AlarmStep; now: Date; isMissing: boolean }> = ({ step, now, isMissing }) => {
  const t = useMissingWords()
  const format = useFormat()
  const due = t('dueBy', { moment: format.instant(step.dueAt) })
  if (step.state === 'done' && step.doneAt !== null)
    return (
      <Status kind="done">
        {t('doneAt', { moment: format.time(step.doneAt), name: step.doneByName ?? '' })}
      </Status>
    )
  if (step.state === 'not_needed')
    return <Status kind="withdrawn">{t('notNeededAt', { name: step.doneByName ?? '' })}</Status>
  if (isMissing && isLate(step, now))
    return (
      <Status kind="late">
        {t('late')}: {due}
      </Status>
    )
  return <Status kind="waiting">{due}</Status>
}

const Step: FC<Props & { step: AlarmStep }> = ({ data, refused, step }) => {
  const t = useMissingWords()
  const isOpen = step.state === 'open'
  return (
    <li class="record" id={`step-${step.kind}`}>
      <p class="record-name">{t(`step_${step.kind}`)}</p>
      <p>
        <StepStanding step={step} now={data.now} isMissing={data.alarm.state === 'missing'} />{' '}
        {step.telephone === '' || !isOpen ? null : (
          <strong>{t('call', { name: step.functionName, telephone: step.telephone })}</strong>
        )}
      </p>
      {isOpen ? <p class="quiet">{t(`ground_${step.kind}`)}</p> : null}
      {isOpen && step.responsibleName !== null ? (
        <p class="quiet">
          {t('responsible', { name: step.responsibleName })}
          {step.escalatedAt === null ? null : ` · ${t('escalated')}`}
        </p>
      ) : null}
      {step.note === '' ? null : <Written text={step.note} />}
      {!data.writes || data.alarm.state === 'closed' ? null : isOpen ? (
        <StepForms data={data} refused={refused} step={step} />
      ) : (
        <UndoStep data={data} step={step} />
      )}
    </li>
  )
}

const LookFor: FC<{ data: ViewedAlarm }> = ({ data }) => {
  const t = useMissingWords()
  const { alarm, plan } = data
  return (
    <Section id="look-for" heading={t('lookForNow')}>
      <DescriptionList
        items={[
          { term: t('circumstances'), value: <Written text={alarm.circumstances} /> },
          ...(plan === undefined || plan.lookFor === ''
            ? []
            : [{ term: t('lookFor'), value: <Written text={plan.lookFor} /> }]),
          ...(plan === undefined || plan.contact === ''
            ? []
            : [{ term: t('contact'), value: <Written text={plan.contact} /> }]),
        ]}
      />
      <p>{t(plan?.photo === 'yes' ? 'photoMayBeUsed' : 'photoMayNot')}</p>
    </Section>
  )
}

const Ended: FC<{ data: ViewedAlarm }> = ({ data }) => {
  const t = useMissingWords()
  const { alarm } = data
  const written = (text: string) => <Written text={text} />
  const items = [
    ...(alarm.foundAt === null || alarm.foundHow === null
      ? []
      : [
          {
            term: t('found'),
            value: (
              <>
                {t(`how_${alarm.foundHow}`)}, <Moment at={alarm.foundAt} />
              </>
            ),
          },
          { term: t('condition'), value: written(alarm.condition) },
        ]),
    ...(alarm.searchEndedAt === null ? [] : [{ term: t('endSearch'), value: written(alarm.searchReasons) }]),
    ...(alarm.followedUpOn === null || alarm.followUp === null
      ? []
      : [
          {
            term: t('followUp'),
            value: (
              <>
                {t(`followUp_${alarm.followUp}`)}, <Day day={alarm.followedUpOn} />
              </>
            ),
          },
        ]),
    ...(
      [
        ['said', alarm.said],
        ['happened', alarm.happened],
        ['changes', alarm.changes],
        ['noFollowUp', alarm.noFollowUpReasons],
      ] as const
    )
      .filter(([, text]) => text !== '')
      .map(([term, text]) => ({ term: t(term), value: written(text) })),
  ]
  if (items.length === 0) return null
  return (
    <Section id="ended" heading={t('standing')}>
      <DescriptionList items={items} />
    </Section>
  )
}

/** Where is the child, who has been told, and what is left to do? */
export const AlarmPage: View<ViewedAlarm> = ({ data, context, refused }) => {
  const t = missingWords(context.locale)
  const { caseId, alarm, steps, writes } = data
  const isMissing = alarm.state === 'missing'
  const canBeFound = isMissing || alarm.state === 'search_ended'
  // A child whose disappearance was closed without the child may still come back.
  const cameBackLater = alarm.state === 'closed' && alarm.foundAt === null
  return (
    <Page
      title={
        alarm.state === 'closed'
          ? t('alarmClosed', { day: formatter(context.locale).date(alarm.lastSeenOn) })
          : t(alarm.state === 'found' ? 'alarmFound' : 'alarm')
      }
      windowTitle={windowWords(context.locale)('alarm')}
      under={t('case', { number: data.number })}
      breadcrumb={missingCrumbs(t, data)}
      state={<State data={data} />}
      action={
        writes && canBeFound ? (
          <LinkButton variant="secondary" href="#found">
            {t('found')}
          </LinkButton>
        ) : null
      }
    >
      {isMissing ? (
        <DangerNow danger={data.danger} steps={childMissing.words(context.locale).now ?? []} />
      ) : null}
      <Ended data={data} />
      {writes && alarm.state === 'found' ? <FollowUpForm data={data} refused={refused} /> : null}
      <Section
        id="steps"
        heading={t('stepsHeading')}
        aside={
          writes && canBeFound ? (
            <LinkButton variant="tertiary" href={disclosurePaths.newDisclosure({ caseId })}>
              {t('tellOthers')}
            </LinkButton>
          ) : null
        }
      >
        <ol class="records">
          {steps.map((step) => (
            <Step data={data} refused={refused} step={step} />
          ))}
        </ol>
      </Section>
      <LookFor data={data} />
      {writes && (canBeFound || cameBackLater) ? <FoundForm data={data} refused={refused} /> : null}
      {writes && isMissing ? <EndSearchForm data={data} refused={refused} /> : null}
      {writes && (alarm.state === 'search_ended' || alarm.state === 'found') ? (
        <SearchAgainForm data={data} />
      ) : null}
      {writes && alarm.state === 'search_ended' ? <FollowUpForm data={data} refused={refused} /> : null}
    </Page>
  )
}

const State: FC<{ data: ViewedAlarm }> = ({ data }) => {
  const t = useMissingWords()
  const format = useFormat()
  const { alarm } = data
  return (
    <p>
      <AlarmStanding state={alarm.state} /> {t('lastSeen', { moment: format.instant(alarm.lastSeenAt) })}
      <br />
      <span class="quiet">
        {t('raisedBy', { moment: format.instant(alarm.raisedAt), name: alarm.raisedByName })}
      </span>
    </p>
  )
}
