import type { FC } from 'hono/jsx'
import { SelectField } from '../../../../web/components/field.tsx'
import { Swedish } from '../../../../web/components/language.tsx'
import { FilterForm } from '../../../../web/components/list-controls.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Moment, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { PlanTabs } from '../../names/pages/tabs.tsx'
import { paths } from '../../paths.ts'
import type { compareReading } from '../approval-actions.ts'
import { reviewWords } from '../messages.ts'
import type { compareVersions } from '../version-actions.ts'
import type { VersionSummary } from '../version-schema.ts'
import { ComparisonView } from './comparison-view.tsx'
import { useReview } from './words.ts'

const VersionTable: FC<{ versions: readonly VersionSummary[] }> = ({ versions }) => {
  const t = useReview()
  return (
    <Table
      caption={t('versions')}
      captionHidden
      rows={versions}
      columns={[
        {
          heading: t('versionsTitle'),
          rowHeading: true,
          kind: 'short',
          cell: ({ number }) => t('version', { number: String(number) }),
        },
        { heading: t('approvedAt'), kind: 'short', cell: ({ approvedAt }) => <Moment at={approvedAt} /> },
        { heading: t('provenance'), cell: ({ provenance }) => t(`provenance_${provenance}`) },
        { heading: t('changesOf'), cell: ({ note }) => (note ? <Swedish text={note} /> : '') },
        { heading: t('measures'), kind: 'number', cell: ({ measures }) => measures },
      ]}
    />
  )
}

const Choosing: FC<{ planId: string; versions: readonly VersionSummary[]; from: number; to: number }> = ({
  planId,
  versions,
  from,
  to,
}) => {
  const t = useReview()
  const options = versions.map(({ number }) => ({
    value: String(number),
    label: t('version', { number: String(number) }),
  }))
  return (
    <FilterForm
      action={paths.versions({ planId })}
      active={false}
      submitLabel={t('compareButton')}
      fold="never"
    >
      <SelectField name="from" label={t('compareFrom')} value={String(from)} options={options} />
      <SelectField name="to" label={t('compareTo')} value={String(to)} options={options} />
    </FilterForm>
  )
}

/** The versions of a plan, and two of them side by side. */
export const VersionsPage: View<Awaited<ReturnType<typeof compareVersions.run>>> = ({ data, context }) => {
  const t = reviewWords(context.locale)
  const { plan, versions, from, to, comparison } = data
  const shipped = versions.some(({ number, provenance }) => number === from && provenance === 'shipped')
  return (
    <Page
      title={t('versionsTitle')}
      windowTitle={`${t('versionsTitle')}: ${plan.title}`}
      wide
      state={t('versionsState', { version: String(versions[0]?.number ?? to) })}
      breadcrumb={[{ href: paths.plan({ planId: plan.id }), label: plan.title }]}
    >
      <PlanTabs planId={plan.id} current="versions" />
      <VersionTable versions={versions} />
      {comparison === undefined || from === undefined ? (
        <EmptyState heading={t('onlyVersion')}>{t('onlyVersionText')}</EmptyState>
      ) : (
        <Section heading={t('compareButton')} id="comparison">
          <Choosing planId={plan.id} versions={versions} from={from} to={to} />
          <ComparisonView
            comparison={comparison}
            labels={{
              before: t('version', { number: String(from) }),
              after: t('version', { number: String(to) }),
            }}
            {...(shipped ? { note: t('shippedTextNote') } : {})}
          />
        </Section>
      )}
    </Page>
  )
}

/** A proposed version beside the one that counts. */
export const ReadingComparisonPage: View<Awaited<ReturnType<typeof compareReading.run>>> = ({
  data,
  context,
}) => {
  const t = reviewWords(context.locale)
  const { reading, title, version, comparison } = data
  const number = String(version.number)
  return (
    <Page
      title={t('compareTitle', { version: number })}
      wide
      breadcrumb={[
        { href: paths.readings(), label: t('readings') },
        { href: paths.reading({ readingId: reading.id }), label: title || t('noTitle') },
      ]}
    >
      <ComparisonView
        comparison={comparison}
        labels={{ before: t('version', { number }), after: t('proposal') }}
        {...(version.provenance === 'shipped' ? { note: t('shippedTextNote') } : {})}
      />
    </Page>
  )
}
