import { withinSentence } from '../../../../platform/i18n/within-sentence.ts'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { pictureAddress } from '../../../../web/pictures/addresses.ts'
import { Depicted } from '../../../../web/pictures/picture.tsx'
import { Page } from '../../../../web/shell.tsx'
import { PlanTabs } from '../../names/pages/tabs.tsx'
import { PlanTitle, titleIn } from '../../names/pages/title.tsx'
import { paths } from '../../paths.ts'
import { planPictures } from '../../picture-paths.ts'
import { Standing, words } from '../../standing/pages/words.tsx'
import type { viewDependencies } from '../actions.ts'
import { planDependencies } from './pictures.tsx'

type Dependencies = Awaited<ReturnType<typeof viewDependencies.run>>

/** Which measures build on which, as a picture with its table. */
export const DependenciesPage: View<Dependencies> = ({ data, context }) => {
  const t = words(context.locale)
  const { plan, measures, links } = data
  const byId = new Map(measures.map((measure) => [measure.id, measure]))
  const rows = links.flatMap(({ measureId, otherId, kind }) => {
    const [from, to] = [byId.get(measureId), byId.get(otherId)]
    return from && to ? [{ from, to, kind }] : []
  })
  const needed = rows.filter(({ kind }) => kind === 'depends_on')
  return (
    <Page
      title={t('dependencies')}
      template="analysis"
      wide
      breadcrumb={[
        { href: paths.plans(), label: t('plans') },
        { href: paths.plan({ planId: plan.id }), label: titleIn(plan.title, plan.language, context.locale) },
      ]}
      state={t('dependenciesState', { count: new Set(needed.map(({ from }) => from.id)).size })}
    >
      <PlanTabs planId={plan.id} current="dependencies" />
      {needed.length > 0 ? (
        <Depicted
          id="plan-dependencies"
          depiction={planDependencies(data, context)}
          address={pictureAddress(planPictures.dependencies, { planId: plan.id }, context.locale)}
        />
      ) : null}
      <Table
        caption={t('dependencies')}
        captionHidden
        rows={rows}
        empty={<EmptyState heading={t('dependenciesEmpty')}>{t('dependenciesEmptyText')}</EmptyState>}
        columns={[
          {
            heading: t('measure'),
            rowHeading: true,
            cell: ({ from }) => (
              <Link href={paths.measure({ planId: plan.id, measureId: from.id })}>
                {from.number}. <PlanTitle text={from.heading} language={plan.language} />
              </Link>
            ),
          },
          {
            heading: t('kind'),
            kind: 'short',
            cell: ({ kind }) => (kind === 'depends_on' ? t('dependsOn') : withinSentence(t('relatedTo'))),
          },
          {
            heading: t('needs'),
            cell: ({ to }) => (
              <Link href={paths.measure({ planId: plan.id, measureId: to.id })}>
                {to.number}. <PlanTitle text={to.heading} language={plan.language} />
              </Link>
            ),
          },
          { heading: t('standing'), kind: 'short', cell: ({ to }) => <Standing standing={to.standing} /> },
        ]}
      />
    </Page>
  )
}
