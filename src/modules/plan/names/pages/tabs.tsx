import type { FC } from 'hono/jsx'
import { Tabs } from '../../../../web/components/structure.tsx'
import { useReader } from '../../../../web/reader.ts'
import { paths } from '../../paths.ts'
import { tabWords } from '../messages.ts'

const views = [
  'plan',
  'indicators',
  'timeline',
  'dependencies',
  'bodies',
  'planMoney',
  'versions',
  'accounts',
] as const

/** The views of one plan, each with its own address. */
export const PlanTabs: FC<{ planId: string; current: (typeof views)[number] }> = ({ planId, current }) => {
  const t = tabWords(useReader().locale)
  return (
    <Tabs
      label={t('views')}
      tabs={views.map((view) => ({
        href: paths[view]({ planId }),
        label: t(view),
        current: view === current,
      }))}
    />
  )
}
