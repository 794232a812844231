import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../../web/components/button.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Pagination } from '../../../../web/components/list-controls.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Tag } from '../../../../web/components/status.tsx'
import { Section, Tabs } from '../../../../web/components/structure.tsx'
import { type Column, Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { runsAroundTheClock } from '../../../law/index.ts'
import { supportPaths } from '../../../support/index.ts'
import { paths } from '../../paths.ts'
import type { ListedReferral } from '../list-store.ts'
import { referralWords } from '../messages.ts'
import { isWaiting } from '../rules.ts'
import type { viewCaseReferrals, viewCoordinated, viewInbox, viewSent } from '../view-actions.ts'
import { Due, needName, ReferralStatus, useReferralWords } from './words.tsx'

type Inbox = Awaited<ReturnType<typeof viewInbox.run>>
type Sent = Awaited<ReturnType<typeof viewSent.run>>
type Coordinated = Awaited<ReturnType<typeof viewCoordinated.run>>
type OfCase = Awaited<ReturnType<typeof viewCaseReferrals.run>>

interface ListProps {
  readonly caption: string
  readonly rows: readonly ListedReferral[]
  readonly now: Date
  /** Which of the two bodies is told: the other one, or both. */
  readonly shows: readonly ('from' | 'to')[]
  readonly withOffer?: boolean
}

const addressOf = (row: ListedReferral): string =>
  row.state === 'draft'
    ? paths.newReferral({ caseId: row.caseId }, { draft: row.id })
    : paths.referral({ referralId: row.id })

const ReferralList: FC<ListProps> = ({ caption, rows, now, shows, withOffer }) => {
  const t = useReferralWords()
  const { locale } = useReader()
  const columns: Column<ListedReferral>[] = [
    {
      heading: t('columnNeed'),
      rowHeading: true,
      cell: (row) => (
        <>
          <Link href={addressOf(row)}>{needName(locale, row.need)}</Link>{' '}
          {runsAroundTheClock(row.urgency) ? <Tag color="warning">{t(row.urgency)}</Tag> : null}
        </>
      ),
    },
    ...(shows.includes('from')
      ? [{ heading: t('columnFrom'), cell: (row: ListedReferral) => row.fromName ?? t('unnamed') }]
      : []),
    ...(shows.includes('to')
      ? [
          {
            heading: t('columnTo'),
            cell: (row: ListedReferral) =>
              row.toName === '' ? '–' : row.onPaper ? `${row.toName} (${t('onPaper')})` : row.toName,
          },
        ]
      : []),
    { heading: t('columnDue'), kind: 'short', cell: (row) => <Due at={isWaiting(row) ? row.dueAt : null} /> },
    {
      heading: t('columnState'),
      kind: 'short',
      cell: (row) => <ReferralStatus referral={row} now={now} />,
    },
    { heading: t('columnReferral'), kind: 'short', cell: (row) => row.number },
    ...(withOffer
      ? [
          {
            heading: t('columnCase'),
            cell: (row: ListedReferral) => (
              <Link
                href={paths.offer({ caseId: row.caseId })}
                aria-label={`${t('showOffer')}: ${row.number}`}
              >
                {t('showOffer')}
              </Link>
            ),
          },
        ]
      : []),
  ]
  return <Table caption={caption} captionHidden columns={columns} rows={rows} />
}

const ListTabs: FC<{
  current: 'received' | 'sent' | 'coordinated'
  coordinates: boolean
  waiting?: number
}> = ({ current, coordinates, waiting }) => {
  const t = useReferralWords()
  return (
    <Tabs
      label={t('tabs')}
      tabs={[
        {
          href: paths.referrals(),
          label: t('received_tab'),
          current: current === 'received',
          ...(waiting === undefined ? {} : { count: waiting }),
        },
        { href: paths.sentReferrals(), label: t('sent_tab'), current: current === 'sent' },
        ...(coordinates
          ? [
              {
                href: paths.coordinatedReferrals(),
                label: t('coordinated_tab'),
                current: current === 'coordinated',
              },
            ]
          : []),
      ]}
    />
  )
}

/** Who waits for us: the oldest clock first, the need in one line. */
export const InboxPage: View<Inbox> = ({ data, context }) => {
  const t = referralWords(context.locale)
  const { rows, total, page, pageSize, now, takenBack, waiting, coordinates } = data
  return (
    <Page title={t('referrals')} wide state={<p>{t('inboxLead', { count: waiting })}</p>}>
      <ListTabs current="received" coordinates={coordinates} waiting={waiting} />
      {total === 0 ? (
        <EmptyState heading={t('inboxEmpty')}>{t('inboxEmptyText')}</EmptyState>
      ) : (
        <>
          <ReferralList caption={t('received_tab')} rows={rows} now={now} shows={['from']} />
          <Pagination
            page={page}
            pageSize={pageSize}
            total={total}
            href={(next) => paths.referrals({ page: next })}
          />
        </>
      )}
      {takenBack.length > 0 ? (
        <Section id="taken-back" heading={t('takenBackHeading')}>
          <p>{t('takenBackLead')}</p>
          <ReferralList caption={t('takenBackHeading')} rows={takenBack} now={now} shows={['from']} />
        </Section>
      ) : null}
    </Page>
  )
}

/** What has been asked of others. */
export const SentPage: View<Sent> = ({ data, context }) => {
  const t = referralWords(context.locale)
  const { rows, total, page, pageSize, now, coordinates } = data
  return (
    <Page title={t('referrals')} wide state={<p>{t('sentLead')}</p>}>
      <ListTabs current="sent" coordinates={coordinates} />
      {total === 0 ? (
        <EmptyState heading={t('sentEmpty')}>{t('sentEmptyText')}</EmptyState>
      ) : (
        <>
          <ReferralList caption={t('sent_tab')} rows={rows} now={now} shows={['to']} />
          <Pagination
            page={page}
            pageSize={pageSize}
            total={total}
            href={(next) => paths.sentReferrals({ page: next })}
          />
        </>
      )}
    </Page>
  )
}

/** The offers that the body coordinates. */
export const CoordinatedPage: View<Coordinated> = ({ data, context }) => {
  const t = referralWords(context.locale)
  return (
    <Page title={t('referrals')} wide state={<p>{t('coordinatedLead')}</p>}>
      <ListTabs current="coordinated" coordinates />
      {data.rows.length === 0 ? (
        <EmptyState heading={t('coordinatedEmpty')}>{t('coordinatedEmptyText')}</EmptyState>
      ) : (
        <ReferralList
          caption={t('coordinated_tab')}
          rows={data.rows}
          now={data.now}
          shows={['from', 'to']}
          withOffer
        />
      )}
    </Page>
  )
}

/** Every referral of a case. */
export const CaseReferralsPage: View<OfCase> = ({ data, context }) => {
  const t = referralWords(context.locale)
  const { caseId, number, rows, now, works } = data
  const start = works ? (
    <LinkButton variant="primary" href={paths.newReferral({ caseId })}>
      {t('newReferral')}
    </LinkButton>
  ) : null
  return (
    <Page
      title={t('caseReferrals')}
      under={t('case', { number })}
      breadcrumb={[{ href: supportPaths.case({ caseId }), label: t('case', { number }) }]}
      state={<p>{t('caseLead', { count: rows.filter(isWaiting).length })}</p>}
      action={start}
      wide
    >
      {rows.length === 0 ? (
        <EmptyState heading={t('caseEmpty')}>{t('caseEmptyText')}</EmptyState>
      ) : (
        <>
          <ReferralList caption={t('caseReferrals')} rows={rows} now={now} shows={['to']} />
          <p>
            <Link href={paths.offer({ caseId })}>{t('offer')}</Link>
          </p>
        </>
      )}
    </Page>
  )
}
