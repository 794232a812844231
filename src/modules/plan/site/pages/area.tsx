import { formatter } from '../../../../platform/i18n/format.ts'
import { NumberCards } from '../../../../web/components/card.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Day, Section, Tabs } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { ObligationsTable } from '../../following/pages/obligations-table.tsx'
import { words as followingWords, Standing } from '../../following/pages/words.tsx'
import { paths } from '../../paths.ts'
import type { viewArea } from '../actions.ts'
import { words } from './words.ts'

type Area = Awaited<ReturnType<typeof viewArea.run>>

/** One area of a plan: its measures, how they stand, and what they owe. */
export const AreaPage: View<Area> = ({ data, context }) => {
  const t = words(context.locale)
  const f = formatter(context.locale)
  const { plan, area, areas, measures, counts, obligations, reporting } = data
  const planId = plan.id
  return (
    <Page
      context={context}
      title={`${area.key} ${area.title}`}
      wide
      breadcrumb={[
        { href: paths.plans(), label: followingWords(context.locale)('plans') },
        { href: paths.plan({ planId }), label: plan.title },
      ]}
      state={
        <>
          {t('areaState', counts)}
          {reporting.oldest === undefined
            ? null
            : ` ${t('areaMissing', {
                count: reporting.missing.length,
                time: f.duration(reporting.oldest, context.today),
              })}`}
        </>
      }
    >
      <Tabs
        label={t('otherAreas')}
        tabs={areas.map(({ key }) => ({
          href: paths.area({ planId, area: key }),
          label: key,
          current: key === area.key,
        }))}
      />
      <NumberCards
        label={t('numbers')}
        cards={[
          { number: counts.done, label: t('done', { count: counts.done }), status: 'done' },
          {
            number: counts.running,
            label: t('running', { count: counts.running }),
            status: 'running',
          },
          { number: counts.late, label: t('late', { count: counts.late }), status: 'late' },
          {
            number: reporting.missing.length,
            label: t('missing', { count: reporting.missing.length }),
            status: 'missing',
          },
        ]}
      />
      <Section heading={t('measuresHeading')} id="measures">
        <Table
          caption={t('measuresHeading')}
          captionHidden
          rows={measures}
          columns={[
            {
              heading: followingWords(context.locale)('number'),
              kind: 'number',
              cell: ({ number }) => number,
            },
            {
              heading: t('measure'),
              rowHeading: true,
              cell: ({ id, heading }) => (
                <a class="ds-link" href={paths.measure({ planId, measureId: id })}>
                  {heading}
                </a>
              ),
            },
            {
              heading: t('standing'),
              kind: 'short',
              cell: ({ standing }) => <Standing standing={standing} />,
            },
            {
              heading: t('nextColumn'),
              kind: 'short',
              cell: ({ standing }) => (standing.next ? <Day day={standing.next} kind="short" /> : '–'),
            },
          ]}
        />
      </Section>
      <Section heading={t('owedHeading')} id="owed">
        <ObligationsTable
          caption={t('owedHeading')}
          obligations={obligations}
          empty={
            <EmptyState heading={t('owedNone')} headingLevel={3}>
              {t('owedNoneText')}
            </EmptyState>
          }
        />
      </Section>
    </Page>
  )
}
