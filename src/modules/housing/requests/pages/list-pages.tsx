import type { FC } from 'hono/jsx'
import { Button, ButtonRow, LinkButton } from '../../../../web/components/button.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { windowWords } from '../../../../web/window-words.ts'
import { supportPaths } from '../../../support/index.ts'
import { paths } from '../../paths.ts'
import { areaName } from '../areas.ts'
import { requestWords } from '../messages.ts'
import type { CaseRequests, OwnRequests } from '../request-actions.ts'
import { Hides } from './hides.tsx'
import { RequestStatus, useNeedLine, usePeriodWords, useRequestWords } from './words.tsx'

/** When answers are shown next, where they are waited for. */
const Next: FC<{ at: Date; state: string; now: Date }> = ({ at, state, now }) => {
  const t = useRequestWords()
  const format = useFormat()
  if (state !== 'open') return <>–</>
  return <>{at <= now ? t('soon') : format.instant(at)}</>
}

const Own: FC<{ data: OwnRequests }> = ({ data }) => {
  const t = useRequestWords()
  const format = useFormat()
  return (
    <Table
      caption={t('requests')}
      captionHidden
      rows={data.requests}
      columns={[
        {
          heading: t('person'),
          rowHeading: true,
          cell: ({ caseId, id, caseNumber }) => (
            <Link href={paths.request({ caseId, requestId: id })}>{t('case', { number: caseNumber })}</Link>
          ),
        },
        { heading: t('status'), cell: ({ state }) => <RequestStatus state={state} /> },
        { heading: t('urgency'), cell: ({ urgency }) => t(urgency) },
        { heading: t('fromDay'), kind: 'short', cell: ({ fromDay }) => format.shortDate(fromDay) },
        {
          heading: t('nextColumn'),
          cell: ({ nextReleaseAt, state }) => <Next at={nextReleaseAt} state={state} now={data.now} />,
        },
      ]}
      empty={
        <EmptyState
          heading={t('requestsNone')}
          action={<LinkButton href={supportPaths.cases()}>{t('toCases')}</LinkButton>}
        >
          {t('requestsNoneText')}
        </EmptyState>
      }
    />
  )
}

/** Which of my requests wait, and which have answers? */
export const OwnRequestsPage: View<OwnRequests> = ({ data, context }) => {
  const t = requestWords(context.locale)
  return (
    <Page title={t('requests')} state={<p>{t('requestsLead')}</p>}>
      <Own data={data} />
    </Page>
  )
}

const OfCase: FC<{ data: CaseRequests }> = ({ data }) => {
  const t = useRequestWords()
  const period = usePeriodWords()
  const line = useNeedLine()
  if (data.requests.length === 0) return <EmptyState heading={t('noneHeading')}>{t('noneText')}</EmptyState>
  return (
    <ul class="records">
      {data.requests.map((request) => (
        <li class="record">
          <p class="record-name">
            <Link href={paths.request({ caseId: data.caseId, requestId: request.id })}>
              {t('request', { number: request.number })}
            </Link>
          </p>
          <p>
            <RequestStatus state={request.state} /> {t(request.urgency)}: {period(request)}
          </p>
          <p>{line({ ...request, childAges: [...request.childAges] })}</p>
        </li>
      ))}
    </ul>
  )
}

/** Areas that a colleague wants to leave out no longer: another agrees. */
const ToAgree: FC<{ data: CaseRequests }> = ({ data: { caseId, toAgree, writes } }) => {
  const t = useRequestWords()
  const format = useFormat()
  const { locale } = useReader()
  if (toAgree.length === 0 || !writes) return null
  return (
    <Section id="areas" heading={t('agreeHeading')}>
      <p class="quiet">{t('agreeLead')}</p>
      <ul class="records">
        {toAgree.map(({ id, areas, askedAt }) => {
          const names = areas.map((code) => areaName(code, locale)).join(', ')
          return (
            <li class="record">
              <p class="record-name">{names}</p>
              <p class="quiet">{t('agreeAsked', { at: format.instant(askedAt) })}</p>
              <Form action={paths.confirmAreas({ caseId, freedId: id })} label={`${t('agree')}: ${names}`}>
                <ButtonRow>
                  <Button variant="secondary" label={`${t('agree')}: ${names}`}>
                    {t('agree')}
                  </Button>
                </ButtonRow>
              </Form>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

/** What has been asked for in this case, and what came of it? */
export const CaseRequestsPage: View<CaseRequests> = ({ data, context }) => {
  const t = requestWords(context.locale)
  const { caseId, number, requests, writes } = data
  const running = requests.some(({ endedAt }) => endedAt === null)
  return (
    <Page
      title={t('housing')}
      windowTitle={windowWords(context.locale)('housing')}
      under={t('case', { number })}
      breadcrumb={[{ href: supportPaths.case({ caseId }), label: t('case', { number }) }]}
      state={<p>{t('housingLead')}</p>}
      {...(writes && !running
        ? {
            action: (
              <LinkButton variant="primary" href={paths.newRequest({ caseId })}>
                {t('newRequest')}
              </LinkButton>
            ),
          }
        : {})}
    >
      <ToAgree data={data} />
      <OfCase data={data} />
      <Hides reader="asker" />
    </Page>
  )
}
