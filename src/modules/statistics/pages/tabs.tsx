import type { FC } from 'hono/jsx'
import { Tabs } from '../../../web/components/structure.tsx'
import { useReader } from '../../../web/reader.ts'
import { statisticsWords } from '../messages.ts'
import { statisticsPaths as paths } from '../paths.ts'

const working = ['overview', 'collections', 'linkages', 'estimates', 'tables', 'situationReports'] as const
const published = ['publishedEstimates', 'releases', 'publishedReports', 'evidence'] as const

/** The rapporteur's steps, in their order: from what bodies hand in to the report. */
export const StatisticsTabs: FC<{ current: (typeof working)[number] }> = ({ current }) => (
  <Views views={working} current={current} />
)

/** What everybody reads. */
export const PublishedTabs: FC<{ current: (typeof published)[number] }> = ({ current }) => (
  <Views views={published} current={current} />
)

const Views: FC<{ views: readonly (keyof typeof paths)[]; current: keyof typeof paths }> = ({
  views,
  current,
}) => {
  const t = statisticsWords(useReader().locale)
  return (
    <Tabs
      label={t('views')}
      tabs={views.map((view) => ({ href: paths[view](), label: t(view), current: view === current }))}
    />
  )
}
