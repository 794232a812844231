import type { FC } from 'hono/jsx'
import type { Locale } from '../../../../platform/i18n/locale.ts'
import type { Figure as AFigure } from '../../../../platform/series/figure.ts'
import { Button } from '../../../../web/components/button.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Swedish } from '../../../../web/components/language.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Alert, EmptyState } from '../../../../web/components/message.tsx'
import { Day, DescriptionList, Moment, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { Figure, periodName, seriesWords } from '../../../series/index.ts'
import { paths } from '../../paths.ts'
import type { listPlanSnapshots, viewSnapshot } from '../actions.ts'
import type { SnapshotContent } from '../content.ts'
import { snapshotWords } from '../messages.ts'
import { snapshotSentence, snapshotTitle } from '../sentence.ts'
import type { SnapshotRow } from '../store.ts'

type Viewed = Awaited<ReturnType<typeof viewSnapshot.run>>
type Value = SnapshotContent['data']['value']

const asFigure = ({ kind, value }: Value): AFigure =>
  kind === 'measured' ? { kind, value: value! } : { kind }

const rightUnit = ({ indicator, series }: SnapshotContent, locale: Locale): string =>
  (indicator ?? series).unit[locale]

const Parts: FC<{ content: SnapshotContent }> = ({ content }) => {
  const { locale } = useReader()
  const t = snapshotWords(locale)
  if (content.data.parts.length === 0) return null
  return (
    <Section heading={t('parts')} id="parts">
      <Table
        caption={t('parts')}
        captionHidden
        rows={content.data.parts}
        columns={[
          { heading: t('parts'), cell: ({ breakdown }) => breakdown },
          { heading: t('group'), rowHeading: true, cell: ({ category }) => category },
          {
            heading: rightUnit(content, locale),
            kind: 'number',
            cell: (part) => <Figure figure={asFigure(part)} />,
          },
        ]}
      />
    </Section>
  )
}

/** A value that was frozen: what it was, what it rested on, and how to check that nobody has changed it. */
export const SnapshotPage: View<Viewed> = ({ data, context }) => {
  const { locale } = context
  const t = snapshotWords(locale)
  const { snapshot, plan, isWhole, since } = data
  const { content, sha256 } = snapshot
  return (
    <Page
      title={t('title', { what: snapshotTitle(content, locale) })}
      breadcrumb={[
        { href: paths.plan({ planId: plan.id }), label: plan.reference },
        { href: paths.indicators({ planId: plan.id }), label: t('indicators') },
        { href: paths.snapshots({ planId: plan.id }), label: t('snapshots') },
      ]}
      state={
        <p>
          {isWhole ? t('whole') : t('broken')} {t(`since_${since}`)}
        </p>
      }
    >
      {isWhole ? null : (
        <Alert kind="danger">
          <p>{t('broken')}</p>
        </Alert>
      )}
      <What content={content} />
      <Parts content={content} />
      <Section heading={t('verify')} id="verify">
        <p class="ds-paragraph">{t('verifyText')}</p>
        <DescriptionList
          items={[
            { term: t('hash'), value: <code class="hash">{sha256}</code> },
            { term: t('takenAt'), value: <Moment at={content.takenAt} /> },
          ]}
        />
        <p>
          <Link href={paths.snapshotFile({ snapshotId: snapshot.id })} download>
            {t('download')}
          </Link>
        </p>
      </Section>
    </Page>
  )
}

const What: FC<{ content: SnapshotContent }> = ({ content }) => {
  const { locale } = useReader()
  const format = useFormat()
  const t = snapshotWords(locale)
  const { indicator, series, data, query } = content
  const withDay = (value: Value, day: string | null) => (
    <>
      <Figure figure={asFigure(value)} />
      {day === null ? null : (
        <>
          , <Day day={day} />
        </>
      )}
    </>
  )
  return (
    <DescriptionList
      items={[
        {
          term: t('value'),
          value: (
            <>
              <Figure figure={asFigure(data.value)} />
              {data.value.kind === 'measured' || data.value.kind === 'zero'
                ? ` ${rightUnit(content, locale)}`
                : ''}
            </>
          ),
        },
        { term: t('period'), value: periodName(seriesWords(locale), data, format) },
        { term: t('inWords'), value: snapshotSentence(content, locale) },
        ...(indicator
          ? [
              {
                term: t('ofIndicator'),
                value: (
                  <Link href={paths.indicator({ indicatorId: indicator.id })}>{indicator.title[locale]}</Link>
                ),
              },
              { term: t('start'), value: withDay(indicator.baseline, indicator.baseline.day) },
              ...(indicator.target
                ? [{ term: t('target'), value: withDay(indicator.target, indicator.target.day) }]
                : []),
            ]
          : []),
        {
          term: t('series'),
          value: <Link href={paths.series({ series: series.name })}>{series.title[locale]}</Link>,
        },
        { term: t('definition'), value: series.definition[locale] },
        ...(series.reporter
          ? [
              {
                term: t('source'),
                value: <Swedish text={`${series.reporter.body}. ${series.reporter.source}`} />,
              },
              { term: t('method'), value: <Swedish text={series.reporter.method} /> },
            ]
          : [{ term: t('source'), value: t('countedHere') }]),
        { term: t('query'), value: query[locale] },
        {
          term: t('dataVersion'),
          value: t('dataVersionWords', {
            version: String(data.version),
            hash: data.definition.slice(0, 12),
          }),
        },
        { term: t('toldAt'), value: <Moment at={data.toldAt} /> },
      ]}
    />
  )
}

const SnapshotTable: FC<{ caption: string; snapshots: readonly SnapshotRow[] }> = ({
  caption,
  snapshots,
}) => {
  const { locale } = useReader()
  const t = snapshotWords(locale)
  return (
    <Table
      caption={caption}
      captionHidden
      rows={snapshots}
      columns={[
        {
          heading: t('what'),
          rowHeading: true,
          cell: ({ id, content }) => (
            <Link href={paths.snapshot({ snapshotId: id })}>{snapshotTitle(content, locale)}</Link>
          ),
        },
        {
          heading: t('value'),
          kind: 'number',
          cell: ({ content }) => <Figure figure={asFigure(content.data.value)} />,
        },
        { heading: t('takenAt'), cell: ({ takenAt }) => <Moment at={takenAt} /> },
        {
          heading: t('hash'),
          kind: 'short',
          cell: ({ sha256 }) => <code class="hash">{sha256.slice(0, 12)}</code>,
        },
      ]}
    />
  )
}

/** Every value that was frozen for the account of a plan. */
export const SnapshotsPage: View<Awaited<ReturnType<typeof listPlanSnapshots.run>>> = ({ data, context }) => {
  const t = snapshotWords(context.locale)
  const { plan, snapshots } = data
  return (
    <Page
      title={t('snapshots')}
      breadcrumb={[
        { href: paths.plan({ planId: plan.id }), label: plan.reference },
        { href: paths.indicators({ planId: plan.id }), label: t('indicators') },
      ]}
      state={<p>{t('lead')}</p>}
    >
      {snapshots.length === 0 ? (
        <EmptyState heading={t('empty')}>{t('emptyText')}</EmptyState>
      ) : (
        <SnapshotTable caption={t('snapshots')} snapshots={snapshots} />
      )}
    </Page>
  )
}

/** The snapshots of an indicator, and the button that takes one. */
export const IndicatorSnapshots: FC<{
  indicatorId: string
  snapshots: readonly SnapshotRow[]
  mayTake: boolean
}> = ({ indicatorId, snapshots, mayTake }) => {
  const t = snapshotWords(useReader().locale)
  if (snapshots.length === 0 && !mayTake) return null
  return (
    <Section heading={t('snapshots')} id="snapshots">
      <p class="ds-paragraph">{snapshots.length === 0 ? t('none') : t('takeText')}</p>
      {snapshots.length === 0 ? null : <SnapshotTable caption={t('snapshots')} snapshots={snapshots} />}
      {mayTake ? (
        <Form action={paths.takeSnapshot({ indicatorId })} label={t('take')}>
          <Button variant="secondary">{t('take')}</Button>
        </Form>
      ) : null}
    </Section>
  )
}
