import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../../web/components/button.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Alert, EmptyState } from '../../../../web/components/message.tsx'
import { Day, DescriptionList, Details, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { ListOf } from '../../../../web/lists/list-of.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { directoryPaths } from '../../../directory/index.ts'
import { inLanguage } from '../../calls/pages/words.tsx'
import { fundingPaths as paths } from '../../paths.ts'
import type { OwnApplications, ViewedApplication } from '../actions.ts'
import { applicationWords } from '../messages.ts'
import { budgetOf } from '../rules.ts'
import type { Application, ListedApplication } from '../store.ts'
import { AttachmentList } from './edit-page.tsx'
import { ApplicationStatus, useApplicationWords } from './words.tsx'

/** What an application costs and what is sought of it. */
const BudgetTable: FC<{ application: Pick<Application, 'budget'> }> = ({ application }) => {
  const t = useApplicationWords()
  const format = useFormat()
  const { soughtOre } = budgetOf(application.budget)
  return (
    <Table
      caption={t('budget')}
      captionHidden
      rows={application.budget}
      columns={[
        { heading: t('label'), rowHeading: true, cell: ({ label }) => label, foot: t('sought') },
        { heading: t('kind'), cell: ({ kind }) => t(`kind_${kind}`) },
        {
          heading: t('amount'),
          kind: 'number',
          cell: ({ kind, amountOre }) =>
            format.money(kind === 'own' || kind === 'other_funder' ? -amountOre : amountOre),
          foot: format.money(soughtOre),
        },
      ]}
    />
  )
}

const target = (
  { target, unit }: Application['results'][number],
  number: (value: number) => string,
): string => (target === null ? '–' : `${number(target)}${unit ? ` ${unit}` : ''}`)

/** Tells whoever handles an application that nobody has checked who sent it. */
export const Unchecked: FC<{ application: Pick<Application, 'unchecked' | 'bodyId' | 'bodyName'> }> = ({
  application: { unchecked, bodyId, bodyName },
}) => {
  const t = useApplicationWords()
  if (!unchecked) return null
  return (
    <Alert kind="warning" heading={t('uncheckedHeading', { body: bodyName })}>
      <p>
        {t('uncheckedText')} <Link href={directoryPaths.body({ bodyId })}>{t('toBody')}</Link>
      </p>
    </Alert>
  )
}

/** Everything that an application says. */
export const ApplicationContent: FC<ViewedApplication> = ({ application, call, handles }) => {
  const t = useApplicationWords()
  const format = useFormat()
  const { locale } = useReader()
  const { startsOn, endsOn } = application
  return (
    <>
      <Section heading={handles ? t('aboutRead') : t('about')} id="about">
        <Written text={application.summary} />
        <DescriptionList
          items={[
            { term: t('targetGroup'), value: <Written text={application.targetGroup} /> },
            { term: t('startsOn'), value: startsOn && <Day day={startsOn} /> },
            { term: t('endsOn'), value: endsOn && <Day day={endsOn} /> },
          ]}
        />
      </Section>
      <Section heading={t('budget')} id="budget">
        <BudgetTable application={application} />
      </Section>
      <Section heading={t('activities')} id="activities">
        <Table
          caption={t('activities')}
          captionHidden
          rows={application.activities}
          columns={[
            { heading: t('activities'), rowHeading: true, cell: ({ title }) => title },
            { heading: t('from'), cell: ({ fromDay }) => (fromDay ? <Day day={fromDay} /> : '–') },
            { heading: t('to'), cell: ({ toDay }) => (toDay ? <Day day={toDay} /> : '–') },
          ]}
        />
      </Section>
      <Section heading={t('results')} id="results">
        <Table
          caption={t('results')}
          captionHidden
          rows={application.results}
          columns={[
            { heading: t('results'), rowHeading: true, cell: ({ title }) => title },
            { heading: t('level'), cell: ({ level }) => t(`level_${level}`) },
            { heading: t('target'), kind: 'number', cell: (result) => target(result, format.number) },
          ]}
        />
      </Section>
      {call.questions.length > 0 ? (
        <Section heading={t('answers')} id="answers">
          <DescriptionList
            items={call.questions.map(({ id, question, questionEnglish }) => ({
              term: inLanguage(locale, question, questionEnglish),
              value: application.answers[id] ? <Written text={application.answers[id]} /> : null,
            }))}
          />
        </Section>
      ) : null}
      <Section heading={t('attachments')} id="attachments">
        <AttachmentList application={application} />
      </Section>
      <Section heading={t('contact')} id="contact">
        <DescriptionList
          items={[
            { term: t('organisation'), value: application.bodyName },
            { term: t('organisationNumber'), value: application.organisationNumber },
            { term: t('contactName'), value: application.contactName },
            { term: t('contactEmail'), value: application.contactEmail },
            { term: t('contactPhone'), value: application.contactPhone },
          ]}
        />
      </Section>
    </>
  )
}

const Decided: FC<{ decision: NonNullable<Application['decision']>; appeal: string | null }> = ({
  decision,
  appeal,
}) => {
  const t = useApplicationWords()
  const format = useFormat()
  return (
    <DescriptionList
      items={[
        { term: t('outcome'), value: t(`outcome_${decision.outcome}`) },
        ...(decision.outcome === 'rejected'
          ? []
          : [{ term: t('grantedAmount'), value: format.money(decision.grantedOre) }]),
        { term: t('decisionNumber'), value: decision.number },
        { term: t('decidedOn'), value: <Day day={decision.decidedOn} /> },
        ...(decision.ground === null ? [] : [{ term: t('ground'), value: t(`ground_${decision.ground}`) }]),
        { term: t('reasons'), value: <Written text={decision.reasons} /> },
        ...(appeal === null ? [] : [{ term: t('appeal'), value: <Written text={appeal} /> }]),
      ]}
    />
  )
}

const Decision: FC<ViewedApplication> = ({ application, call, handles }) => {
  const t = useApplicationWords()
  const { id: applicationId, decision, earlier, grantId } = application
  if (decision === null) return null
  return (
    <Section heading={t('decision')} id="decision">
      <Decided decision={decision} appeal={call.appeal} />
      {earlier.map((one) => (
        <Details summary={t('earlierDecision', { number: one.number })}>
          <Decided decision={one} appeal={null} />
        </Details>
      ))}
      {grantId ? (
        <p class="ds-paragraph">
          <Link href={paths.grant({ grantId })}>{t('toGrant')}</Link>
        </p>
      ) : null}
      {handles ? (
        <p class="ds-paragraph">
          <Link href={paths.changeDecision({ applicationId })}>{t('changeDecision')}</Link>
        </p>
      ) : null}
    </Section>
  )
}

const Sentence: FC<ViewedApplication> = ({ application, call, stage }) => {
  const t = useApplicationWords()
  const format = useFormat()
  const { decision, state, submittedAt, receipt } = application
  if (decision !== null) {
    const { number, grantedOre } = decision
    return (
      <>
        {decision.outcome === 'rejected'
          ? t('rejectedState', { number })
          : t('grantedState', { amount: format.money(grantedOre), number })}
      </>
    )
  }
  if (state === 'withdrawn') return <>{t('withdrawnState')}</>
  if (state === 'draft') {
    const closes = format.instant(call.closesAt)
    return <>{stage === 'open' ? t('draftState', { closes }) : t('draftLate', { closes })}</>
  }
  return (
    <>{t('submittedState', { at: submittedAt ? format.instant(submittedAt) : '', receipt: receipt ?? '' })}</>
  )
}

const Action: FC<ViewedApplication> = ({ application, stage, handles }) => {
  const t = useApplicationWords()
  const address = { applicationId: application.id }
  if (handles && application.decision === null && application.state === 'submitted')
    return (
      <LinkButton variant="primary" href={paths.assess(address)}>
        {t('assess')}
      </LinkButton>
    )
  if (!handles && application.state === 'draft' && stage === 'open')
    return (
      <LinkButton variant="primary" href={paths.editApplication(address)}>
        {t('edit')}
      </LinkButton>
    )
  return null
}

/** How does it stand, and what does it say? */
export const ApplicationPage: View<ViewedApplication> = ({ data, context }) => {
  const t = applicationWords(context.locale)
  const { application, call, handles } = data
  const address = { applicationId: application.id }
  const canWithdraw = !handles && application.state !== 'withdrawn' && application.decision === null
  return (
    <Page
      title={application.title || t('untitled')}
      breadcrumb={
        handles
          ? [{ href: paths.handling({ callId: call.id }), label: call.title }]
          : [
              { href: paths.applications(), label: t('applications') },
              {
                href: paths.call({ callId: call.id }),
                label: inLanguage(context.locale, call.title, call.titleEnglish),
              },
            ]
      }
      state={
        <p class="state-sentence">
          <ApplicationStatus state={application.state} outcome={application.decision?.outcome ?? null} />{' '}
          <Sentence {...data} />
        </p>
      }
      action={<Action {...data} />}
    >
      {application.imported ? (
        <Alert>
          <p>{t('imported')}</p>
        </Alert>
      ) : null}
      {handles ? <Unchecked application={application} /> : null}
      <Decision {...data} />
      <ApplicationContent {...data} />
      {canWithdraw ? (
        <Details summary={t('withdrawHeading')}>
          <Form
            action={paths.withdrawApplication(address)}
            label={t('withdrawHeading')}
            send={t('withdraw')}
            secondary
            danger
          >
            <p class="ds-paragraph">{t('withdrawEffect')}</p>
          </Form>
        </Details>
      ) : null}
    </Page>
  )
}

/** What have we applied for, and what came of it? */
export const OwnApplicationsPage: View<OwnApplications> = ({ data, context }) => {
  const t = applicationWords(context.locale)
  const { rows, total, selection } = data
  const calls = (
    <LinkButton variant="primary" href={paths.calls()}>
      {t('seeCalls')}
    </LinkButton>
  )
  return (
    <Page title={t('applications')} state={<p>{t('lead')}</p>} action={total > 0 ? calls : null} wide>
      <ListOf
        address={paths.applications}
        selection={{}}
        paging={{ page: selection.page, pageSize: selection.limit, total }}
        caption={t('applications')}
        rows={rows}
        columns={[
          {
            heading: t('columnApplication'),
            rowHeading: true,
            cell: ({ id, title }: ListedApplication) => (
              <Link href={paths.application({ applicationId: id })}>{title || t('untitled')}</Link>
            ),
          },
          { heading: t('columnCall'), cell: ({ callTitle }) => callTitle },
          { heading: t('columnReceipt'), kind: 'short', cell: ({ receipt }) => receipt },
          {
            heading: t('columnState'),
            kind: 'short',
            cell: ({ state, outcome }) => <ApplicationStatus state={state} outcome={outcome} />,
          },
        ]}
        empty={
          <EmptyState heading={t('emptyTitle')} action={calls}>
            {t('emptyText')}
          </EmptyState>
        }
      />
    </Page>
  )
}
