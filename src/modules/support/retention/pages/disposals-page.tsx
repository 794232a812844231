import type { FC } from 'hono/jsx'
import { dayOf } from '../../../../platform/clock/clock.ts'
import { LinkButton } from '../../../../web/components/button.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Pagination } from '../../../../web/components/list-controls.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Day, Section } from '../../../../web/components/structure.tsx'
import { type Column, Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { RETENTION_REASONS } from '../../../law/index.ts'
import { paths } from '../../paths.ts'
import type { viewDisposals } from '../disposal/list-actions.ts'
import { disposalWords } from '../disposal/messages.ts'

type Data = Awaited<ReturnType<typeof viewDisposals.run>>
type Ending = Data['upcoming'][number]
type Done = Data['disposals'][number]

const useT = () => disposalWords(useReader().locale)

/** Cases by their numbers, with the day and the reason; the number leads to what holds or explains it. */
const Cases: FC<{ caption: string; cases: readonly Ending[] }> = ({ caption, cases }) => {
  const t = useT()
  const { locale } = useReader()
  const columns: readonly Column<Ending>[] = [
    {
      heading: t('number'),
      rowHeading: true,
      kind: 'short',
      cell: ({ caseId, number }) => <Link href={paths.retention({ caseId })}>{number}</Link>,
    },
    { heading: t('until'), kind: 'short', cell: ({ keepUntil }) => <Day day={keepUntil} kind="short" /> },
    { heading: t('by'), kind: 'short', cell: ({ disposeBy }) => <Day day={disposeBy} kind="short" /> },
    {
      heading: t('what'),
      cell: ({ reason, fault }) =>
        fault === null ? (
          RETENTION_REASONS[reason][locale]
        ) : (
          <Status kind="late">{t(`fault_${fault}` as 'fault_package_incomplete')}</Status>
        ),
    },
  ]
  return <Table caption={caption} captionHidden columns={columns} rows={cases} />
}

/** A list that is shown only where somebody has to do something about it. */
const ToDo: FC<{ id: string; heading: string; text: string; cases: readonly Ending[] }> = ({
  id,
  heading,
  text,
  cases,
}) =>
  cases.length === 0 ? null : (
    <Section id={id} heading={heading}>
      <p>{text}</p>
      <Cases caption={heading} cases={cases} />
    </Section>
  )

const Packages: FC<{ packages: readonly Done[] }> = ({ packages }) => {
  const t = useT()
  if (packages.length === 0) return null
  const columns: readonly Column<Done>[] = [
    {
      heading: t('when'),
      rowHeading: true,
      kind: 'short',
      cell: ({ id, disposedAt }) => (
        <Link href={paths.disposal({ disposalId: id })}>
          <Day day={dayOf(disposedAt)} kind="short" />
        </Link>
      ),
    },
    {
      heading: t('fetchBy'),
      cell: ({ packageUntil, fetchedAt }) =>
        fetchedAt !== null ? (
          <Status kind="done">
            {t('fetched')} <Day day={dayOf(fetchedAt)} kind="short" />
          </Status>
        ) : packageUntil === null ? null : (
          <Day day={dayOf(packageUntil)} kind="deadline" />
        ),
    },
    {
      heading: t('packages'),
      cell: ({ id }) => <Link href={paths.archivePackage({ disposalId: id })}>{t('fetch')}</Link>,
    },
  ]
  return (
    <Section id="packages" heading={t('packages')}>
      <p>{t('packagesText')}</p>
      <Table caption={t('packages')} captionHidden columns={columns} rows={packages} />
    </Section>
  )
}

const Disposed: FC<{ data: Data }> = ({ data }) => {
  const t = useT()
  const { locale } = useReader()
  const { disposals, total, page, pageSize } = data
  const columns: readonly Column<Done>[] = [
    {
      heading: t('when'),
      rowHeading: true,
      kind: 'short',
      cell: ({ id, disposedAt }) => (
        <Link href={paths.disposal({ disposalId: id })}>
          <Day day={dayOf(disposedAt)} kind="short" />
        </Link>
      ),
    },
    { heading: t('what'), kind: 'short', cell: ({ route }) => t(route) },
    { heading: t('why'), cell: ({ reason }) => RETENTION_REASONS[reason][locale] },
  ]
  return (
    <Section id="done" heading={t('done')}>
      <Table
        caption={t('done')}
        captionHidden
        columns={columns}
        rows={disposals}
        empty={
          <EmptyState heading={t('noDone')} headingLevel={3}>
            {t('noDoneText')}
          </EmptyState>
        }
      />
      {total > pageSize ? (
        <Pagination
          page={page}
          pageSize={pageSize}
          total={total}
          href={(to) => paths.disposals({ page: to })}
        />
      ) : null}
    </Section>
  )
}

/** What is about to be disposed of, what waits for somebody, and what was done. */
export const DisposalsPage: View<Data> = ({ data, context }) => {
  const t = disposalWords(context.locale)
  return (
    <Page
      title={t('disposals')}
      state={<p>{t('disposalsLead')}</p>}
      action={<LinkButton href={paths.verifyProof()}>{t('verify')}</LinkButton>}
    >
      <ToDo id="stopped" heading={t('stopped')} text={t('stoppedText')} cases={data.stopped} />
      <ToDo id="hand-over" heading={t('handOver')} text={t('handOverText')} cases={data.handOver} />
      <ToDo id="still-open" heading={t('stillOpen')} text={t('stillOpenText')} cases={data.stillOpen} />
      <Packages packages={data.packages} />
      <Section id="upcoming" heading={t('upcoming')}>
        {data.upcoming.length === 0 ? (
          <p class="quiet">{t('noUpcoming')}</p>
        ) : (
          <Cases caption={t('upcoming')} cases={data.upcoming} />
        )}
      </Section>
      <Disposed data={data} />
    </Page>
  )
}
