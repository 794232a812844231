import { EmptyState } from '../../../../web/components/message.tsx'
import { Tabs } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { Standing } from '../../following/pages/words.tsx'
import { paths } from '../../paths.ts'
import type { viewEvaluations } from '../actions.ts'
import { evaluationWords } from '../messages.ts'

/** An evaluator's first page: what has no judgement of theirs, and what is new. */
export const EvaluationsPage: View<Awaited<ReturnType<typeof viewEvaluations.run>>> = ({ data, context }) => {
  const t = evaluationWords(context.locale)
  const { plan, plans, rows } = data
  if (plan === undefined)
    return (
      <Page context={context} title={t('evaluation')}>
        <EmptyState heading={t('noPlan')}>{t('noPlanText')}</EmptyState>
      </Page>
    )
  const left = rows.filter(({ reached }) => reached === 'nothing' || reached === 'draft').length
  const fresh = rows.reduce((sum, row) => sum + row.fresh, 0)
  return (
    <Page
      context={context}
      title={t('evaluation')}
      state={<p>{t('listState', { left, total: rows.length, fresh })}</p>}
    >
      {plans.length > 1 ? (
        <Tabs
          label={t('plans')}
          tabs={plans.map(({ id, reference, title }) => ({
            href: paths.evaluations({ plan: id }),
            label: reference || title,
            current: id === plan.id,
          }))}
        />
      ) : null}
      <Table
        caption={t('measures')}
        captionHidden
        rows={rows}
        columns={[
          {
            heading: t('measure'),
            rowHeading: true,
            cell: ({ id, number, heading }) => (
              <a class="ds-link" href={paths.measure({ planId: plan.id, measureId: id })}>
                {number}. {heading}
              </a>
            ),
          },
          { heading: t('standing'), kind: 'short', cell: ({ standing }) => <Standing standing={standing} /> },
          { heading: t('material'), kind: 'short', cell: (row) => t('materialCount', row) },
          { heading: t('own'), kind: 'short', cell: ({ reached }) => t(`reached_${reached}`) },
          {
            heading: '',
            kind: 'short',
            cell: ({ id, number }) => (
              <a class="ds-link" href={paths.evaluation({ planId: plan.id, measureId: id })}>
                {t('judge')}
                <span class="ds-sr-only"> {number}</span>
              </a>
            ),
          },
        ]}
      />
    </Page>
  )
}
