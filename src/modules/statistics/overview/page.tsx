import type { Child, FC } from 'hono/jsx'
import { LinkButton } from '../../../web/components/button.tsx'
import { NumberCards } from '../../../web/components/card.tsx'
import { Link } from '../../../web/components/link.tsx'
import { EmptyState } from '../../../web/components/message.tsx'
import { Section } from '../../../web/components/structure.tsx'
import { Table } from '../../../web/components/table.tsx'
import type { View } from '../../../web/pages.tsx'
import { useReader } from '../../../web/reader.ts'
import { Page } from '../../../web/shell.tsx'
import { collectionWords } from '../collection/messages.ts'
import { collectionPaths } from '../collection/paths.ts'
import { StateOf as EstimateState } from '../estimates/pages/list-page.tsx'
import { estimatePaths } from '../estimates/paths.ts'
import { statisticsWords } from '../messages.ts'
import { StatisticsTabs } from '../pages/tabs.tsx'
import { statisticsPaths } from '../paths.ts'
import { situationWords } from '../report/messages.ts'
import { StateOf as ReportState } from '../report/pages/parts.tsx'
import { reportPaths } from '../report/paths.ts'
import { StateOf as RunState } from '../runs/pages/list-page.tsx'
import { runPaths } from '../runs/paths.ts'
import { StateOf as TableState } from '../tables/pages/words.tsx'
import { tablePaths } from '../tables/paths.ts'
import type { viewOverview } from './actions.ts'
import { overviewWords } from './messages.ts'

type Overview = Awaited<ReturnType<typeof viewOverview.run>>

/** Something of a step: where it is, what it is called, how it stands. */
interface Entry {
  readonly step: keyof typeof statisticsPaths
  readonly href?: string
  readonly title?: string
  readonly state?: Child
}

const entriesOf = (data: Overview, locale: 'sv' | 'en'): Entry[] => {
  const t = overviewWords(locale)
  const steps = {
    collections: data.collections.map(({ id, title, asked, missing }) => ({
      href: collectionPaths.collection({ collectionId: id }),
      title: title[locale],
      state: t('handedIn', { done: asked - missing, asked }),
    })),
    linkages: data.runs.map(({ id, title, progress }) => ({
      href: runPaths.run({ linkageId: id }),
      title: title[locale],
      state: <RunState state={progress.state} />,
    })),
    estimates: data.estimates.map(({ id, title, state }) => ({
      href: estimatePaths.estimate({ estimateId: id }),
      title: title[locale],
      state: <EstimateState state={state} />,
    })),
    tables: data.tables.map(({ id, title, state }) => ({
      href: tablePaths.table({ tableId: id }),
      title: title[locale],
      state: <TableState state={state} />,
    })),
    situationReports: data.reports.map((head) => ({
      href: reportPaths.report({ situationReportId: head.id }),
      title: situationWords(locale)('reportTitle', { year: String(head.year) }),
      state: <ReportState head={head} />,
    })),
  }
  return (Object.keys(steps) as (keyof typeof steps)[]).flatMap((step): Entry[] =>
    steps[step].length === 0 ? [{ step }] : steps[step].map((one) => ({ step, ...one })),
  )
}

/** What the first step is, before anything has been collected. */
const Begin: FC<{ data: Overview }> = ({ data }) => {
  const { locale } = useReader()
  const t = overviewWords(locale)
  const open = data.mayOpen ? (
    <LinkButton variant="primary" href={collectionPaths.newCollection()}>
      {collectionWords(locale)('newCollection')}
    </LinkButton>
  ) : null
  return (
    <EmptyState heading={t('beginHeading')} action={open}>
      {t('beginText')}
    </EmptyState>
  )
}

/** What waits for me, and how far has each step come? */
export const OverviewPage: View<Overview> = ({ data, context }) => {
  const t = overviewWords(context.locale)
  const { collections, runs, estimates, tables, reports } = data
  const isBegun = [collections, runs, estimates, tables, reports].some(({ length }) => length > 0)
  return (
    <Page title={t('overview')} wide state={<p>{t('lead')}</p>}>
      <StatisticsTabs current="overview" />
      {isBegun ? <Steps data={data} /> : <Begin data={data} />}
      <p class="ds-paragraph">
        <Link href={statisticsPaths.publishedReports()}>{t('published')}</Link>
      </p>
    </Page>
  )
}

const Steps: FC<{ data: Overview }> = ({ data }) => {
  const { locale } = useReader()
  const t = overviewWords(locale)
  const steps = statisticsWords(locale)
  const { lacking, waiting } = data
  return (
    <>
      <NumberCards
        label={t('waits')}
        cards={[
          {
            number: waiting.missing,
            label: t('missing'),
            href:
              lacking === null
                ? statisticsPaths.collections()
                : collectionPaths.collection({ collectionId: lacking.id }),
            ...(waiting.missing > 0
              ? { status: waiting.late > 0 ? ('late' as const) : ('missing' as const) }
              : {}),
            ...(waiting.late > 0 ? { detail: t('lateOf', { count: waiting.late }) } : {}),
          },
          { number: waiting.runs, label: t('runs'), href: statisticsPaths.linkages() },
          { number: waiting.estimates, label: t('estimates'), href: statisticsPaths.estimates() },
          { number: waiting.tables, label: t('tables'), href: statisticsPaths.tables() },
        ]}
      />
      <Section id="steps" heading={t('steps')}>
        <Table
          caption={t('steps')}
          captionHidden
          rows={entriesOf(data, locale)}
          columns={[
            {
              heading: t('step'),
              cell: ({ step }) => <Link href={statisticsPaths[step]()}>{steps(step)}</Link>,
            },
            {
              heading: t('latest'),
              rowHeading: true,
              cell: ({ href, title }) =>
                href === undefined ? (
                  <span class="quiet">{t('nothing')}</span>
                ) : (
                  <Link href={href}>{title}</Link>
                ),
            },
            { heading: t('state'), cell: ({ state }) => state ?? '–' },
          ]}
        />
      </Section>
    </>
  )
}
