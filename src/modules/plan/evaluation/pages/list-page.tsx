import type { FC } from 'hono/jsx'
import { Link } from '../../../../web/components/link.tsx'
import { Pagination } from '../../../../web/components/list-controls.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Details, Tabs } from '../../../../web/components/structure.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { PlanTitle } from '../../names/pages/title.tsx'
import { paths } from '../../paths.ts'
import { Standing } from '../../standing/pages/words.tsx'
import type { viewEvaluations } from '../actions.ts'
import { evaluationWords } from '../messages.ts'

type Listed = Awaited<ReturnType<typeof viewEvaluations.run>>
type Row = Listed['rows'][number]

const isLeft = ({ reached }: Row): boolean => reached === 'nothing' || reached === 'draft'

const ON_A_PAGE = 25

/** An evaluator's first page: what has no judgement of theirs, and what is new. */
export const EvaluationsPage: View<Listed> = ({ data, context }) => {
  const t = evaluationWords(context.locale)
  const { plan, plans, page, rows } = data
  if (plan === undefined)
    return (
      <Page template="list" title={t('evaluation')}>
        <EmptyState heading={t('noPlan')}>{t('noPlanText')}</EmptyState>
      </Page>
    )
  const left = rows.filter(isLeft).length
  const fresh = rows.reduce((sum, row) => sum + row.fresh, 0)
  return (
    <Page
      template="list"
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
      <ByArea {...data} />
      {rows.length > ON_A_PAGE ? (
        <Pagination
          page={page}
          pageSize={ON_A_PAGE}
          total={rows.length}
          href={(next) => paths.evaluations({ plan: plan.id, page: next })}
        />
      ) : null}
    </Page>
  )
}

/** What is most urgent of the plan, area by area in its own order; the first area in which something is left is open. */
const ByArea: FC<Listed> = ({ plan, page, areas, rows }) => {
  const { locale } = useReader()
  const t = evaluationWords(locale)
  if (plan === undefined) return null
  const shown = rows.slice((page - 1) * ON_A_PAGE, page * ON_A_PAGE)
  const isOf = (key: string | undefined) => (row: Row) =>
    key === undefined ? !areas.some((area) => area.key === row.areaKey) : row.areaKey === key
  const groups = [...areas, { key: undefined, title: t('outsideAreas') }]
    .map(({ key, title }) => ({
      title:
        key === undefined ? (
          title
        ) : (
          <>
            {key} <PlanTitle text={title} language={plan.language} />
          </>
        ),
      all: rows.filter(isOf(key)),
      own: shown.filter(isOf(key)),
    }))
    .filter(({ own }) => own.length > 0)
  const open = Math.max(
    0,
    groups.findIndex(({ own }) => own.some(isLeft)),
  )
  return (
    <>
      {groups.map(({ title, all, own }, at) => (
        <Details
          summary={
            <>
              {title} ({t('leftInArea', { left: all.filter(isLeft).length, total: all.length })})
            </>
          }
          open={at === open}
        >
          <ul class="body-rows">
            {own.map((row) => (
              <EvaluatedRow row={row} plan={plan} />
            ))}
          </ul>
        </Details>
      ))}
    </>
  )
}

/** A measure by its name, and how it stands with how far its judgement has come and what there is to read. */
const EvaluatedRow: FC<{ row: Row; plan: NonNullable<Listed['plan']> }> = ({ row, plan }) => {
  const t = evaluationWords(useReader().locale)
  return (
    <li>
      <Link href={paths.evaluation({ planId: plan.id, measureId: row.id })}>
        {row.number}. <PlanTitle text={row.heading} language={plan.language} />
      </Link>
      <span class="body-rows-facts">
        <Standing standing={row.standing} /> {t(`reached_${row.reached}`)}.
        {row.material > 0 ? ` ${t('materialCount', row)}.` : null}
      </span>
    </li>
  )
}
