import type { FC } from 'hono/jsx'
import { Button, LinkButton } from '../../../../web/components/button.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Pagination } from '../../../../web/components/list-controls.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Moment, Tabs } from '../../../../web/components/structure.tsx'
import { type Column, Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { viewAlerts } from '../alert-actions.ts'
import type { FoundAlert } from '../alert-store.ts'
import { emergencyWords } from '../messages.ts'
import { judgements } from '../schema.ts'
import { useEmergencyWords } from './words.ts'

type Data = Awaited<ReturnType<typeof viewAlerts.run>>

const Judge: FC<{ alert: FoundAlert }> = ({ alert }) => {
  const t = useEmergencyWords()
  const who = alert.personName ?? t('unknownPerson')
  return (
    <Form action={paths.seeAlert({ alertId: alert.id })}>
      <div class="row-actions">
        {judgements.map((judgement) => (
          <Button
            variant="tertiary"
            name="judgement"
            value={judgement}
            label={t('judgeWhat', { judgement: t(judgement), what: t(alert.kind), who })}
          >
            {t(judgement)}
          </Button>
        ))}
      </div>
    </Form>
  )
}

const Judged: FC<{ alert: FoundAlert }> = ({ alert }) => {
  const t = useEmergencyWords()
  const format = useFormat()
  if (alert.judgement === null || alert.seenAt === null) return <>–</>
  return (
    <>
      {t('judgedBy', {
        judgement: t(alert.judgement),
        name: alert.seenByName ?? t('unknownPerson'),
        when: format.instant(alert.seenAt),
      })}
    </>
  )
}

const Place: FC<{ alert: FoundAlert; isAuditor: boolean }> = ({ alert, isAuditor }) => {
  const t = useEmergencyWords()
  if (alert.number !== null) return <>{t('caseNumber', { number: alert.number })}</>
  if (alert.caseId === null) return <>{isAuditor ? `${alert.bodyName}. ${t('noCase')}` : t('noCase')}</>
  return <>{t('aCase', { body: alert.bodyName })}</>
}

const Alerts: FC<{ data: Data }> = ({ data }) => {
  const t = useEmergencyWords()
  const judging = data.state === 'seen' || data.mayJudge
  const columns: Column<FoundAlert>[] = [
    { heading: t('what'), rowHeading: true, cell: ({ kind }) => t(kind) },
    { heading: t('when'), cell: ({ at }) => <Moment at={at} /> },
    { heading: t('who'), cell: ({ personName }) => personName ?? t('unknownPerson') },
    { heading: t('where'), cell: (alert) => <Place alert={alert} isAuditor={data.isAuditor} /> },
    ...(judging
      ? [
          {
            heading: t('judgement'),
            cell: (alert: FoundAlert) =>
              data.state === 'new' ? <Judge alert={alert} /> : <Judged alert={alert} />,
          },
        ]
      : []),
  ]
  return (
    <Table
      caption={t('alerts')}
      captionHidden
      columns={columns}
      rows={data.rows}
      empty={
        <EmptyState heading={data.state === 'new' ? t('noNew') : t('noSeen')}>
          {data.state === 'new' ? t('noNewText') : t('noSeenText')}
        </EmptyState>
      }
    />
  )
}

/** What somebody is to look at, new or looked at. */
export const AlertsPage: View<Data> = ({ data, context }) => {
  const t = emergencyWords(context.locale)
  const address = (state: Data['state'], page = 1) =>
    `${paths.alerts()}?${new URLSearchParams({ state, page: String(page) })}`
  const tab = (state: Data['state'], label: string) => ({
    href: address(state),
    label,
    current: data.state === state,
    ...(data.state === state ? { count: data.total } : {}),
  })
  return (
    <Page
      title={t('alerts')}
      state={<p>{data.isAuditor ? t('alertsLeadAuditor') : t('alertsLead')}</p>}
      action={data.isStaff ? <LinkButton href={paths.ownNumbers()}>{t('ownNumbers')}</LinkButton> : null}
      wide
    >
      <Tabs label={t('alerts')} tabs={[tab('new', t('tabNew')), tab('seen', t('tabSeen'))]} />
      <Alerts data={data} />
      {data.total > data.pageSize ? (
        <Pagination
          page={data.page}
          pageSize={data.pageSize}
          total={data.total}
          href={(number) => address(data.state, number)}
        />
      ) : null}
    </Page>
  )
}
