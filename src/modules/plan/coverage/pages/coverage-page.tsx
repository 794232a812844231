import type { FC } from 'hono/jsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { StatusShape, statusTones } from '../../../../web/components/status.tsx'
import { Details } from '../../../../web/components/structure.tsx'
import { ListFiles } from '../../../../web/list-files.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { PlanTitle } from '../../names/pages/title.tsx'
import { paths } from '../../paths.ts'
import type { viewCoverage } from '../actions.ts'
import { coverageWords } from '../messages.ts'
import type { Cell, CoveredBody, CoveredMeasure } from '../rules.ts'
import { cellWords } from '../words.ts'

type Viewed = Awaited<ReturnType<typeof viewCoverage.run>>

/** Who is to do what, who was asked to, and who has told? */
export const CoveragePage: View<Viewed> = ({ data, context }) => {
  const t = coverageWords(context.locale)
  const { plan, measures } = data
  const open = measures.filter(({ gaps }) => gaps > 0)
  const closed = measures.filter(({ gaps }) => gaps === 0)
  return (
    <Page
      wide
      template="list"
      title={t('coverage')}
      breadcrumb={[
        { href: paths.plans(), label: t('plans') },
        { href: paths.plan({ planId: plan.id }), label: plan.reference },
      ]}
      state={plan.followed ? t('state', data) : t('notFollowed')}
    >
      {measures.length === 0 ? (
        <EmptyState heading={t('empty')}>{t('emptyText')}</EmptyState>
      ) : (
        <>
          <ListFiles href={(query) => paths.listOfCoverage({ planId: plan.id }, query)} />
          <Signs />
          {open.length > 0 ? <Rows label={t('coverage')} data={data} rows={open} /> : null}
          {closed.length > 0 ? (
            <Details
              summary={t(plan.followed ? 'withoutGap' : 'measuresCount', { count: closed.length })}
              open={open.length === 0}
            >
              <Rows label={t('withoutGap', { count: closed.length })} data={data} rows={closed} />
            </Details>
          ) : null}
        </>
      )}
    </Page>
  )
}

interface RowsProps {
  readonly label: string
  readonly data: Viewed
  readonly rows: readonly CoveredMeasure[]
}

const Rows: FC<RowsProps> = (props) => (
  <>
    <Matrix {...props} />
    <AsList {...props} />
  </>
)

/** A measure; where nobody is named for it or was asked, the way to give it to somebody. */
const MeasureLink: FC<{ data: Viewed; row: CoveredMeasure }> = ({ data, row: { measure, isNobodys } }) => {
  const t = coverageWords(useReader().locale)
  const planId = data.plan.id
  return (
    <>
      <Link href={paths.measure({ planId, measureId: measure.id })}>
        {measure.number}. <PlanTitle text={measure.heading} />
      </Link>
      {isNobodys ? (
        <span class="worklist-note">
          {t('nobodys')}{' '}
          {data.mayGive ? (
            <Link
              href={paths.newAssignment({ planId }, { measure: measure.id })}
              aria-label={t('giveFor', { number: measure.number })}
            >
              {t('give')}
            </Link>
          ) : null}
        </span>
      ) : null}
    </>
  )
}

const shapes = ['missing', 'running', 'waiting', 'done', 'planned'] as const

/** What the shapes of the matrix mean. */
const Signs: FC = () => {
  const t = coverageWords(useReader().locale)
  return (
    <ul class="picture-legend coverage-signs">
      {shapes.map((kind) => (
        <li>
          <span class="coverage-state" data-color={statusTones[kind]}>
            <StatusShape kind={kind} />
          </span>
          {t(`sign_${kind}`)}
        </li>
      ))}
    </ul>
  )
}

interface CellProps {
  readonly data: Viewed
  readonly row: CoveredMeasure
  readonly body: CoveredBody
  readonly cell: Cell
}

/** What a body is to a measure, as a shape with its words; where it lacks an assignment, the way to give it one. */
const CellContent: FC<CellProps & { short?: boolean }> = ({ data, row, body, cell, short }) => {
  const { locale } = useReader()
  const t = coverageWords(locale)
  const words = cellWords(cell, locale)
  const { plan, mayGive } = data
  const shape = (
    <span class="coverage-state" data-color={statusTones[cell.kind]} title={words}>
      <StatusShape kind={cell.kind} />
      <span {...(short ? { class: 'ds-sr-only' } : {})}>{words}</span>
    </span>
  )
  if (cell.assignmentId !== undefined)
    return <a href={paths.assignment({ assignmentId: cell.assignmentId })}>{shape}</a>
  const { kind } = row.measure.standing
  const isOver = kind === 'done' || kind === 'withdrawn'
  if (!mayGive || cell.part !== 'lead' || isOver) return shape
  return (
    <>
      {shape}{' '}
      <Link
        href={paths.newAssignment(
          { planId: plan.id },
          { measure: row.measure.id, body: body.bodyId ?? undefined },
        )}
        aria-label={t('giveTo', { body: body.name, number: row.measure.number })}
      >
        {t('give')}
      </Link>
    </>
  )
}

/** On a wide screen: measures by bodies, those with gaps first on both sides. */
const Matrix: FC<RowsProps> = ({ label, data, rows }) => {
  const t = coverageWords(useReader().locale)
  const bodies = data.bodies.filter(({ key }) => rows.some(({ cells }) => cells.has(key)))
  return (
    <section class="table-frame coverage-matrix" tabindex={0} aria-label={label}>
      <table class="ds-table">
        <thead>
          <tr>
            <th scope="col">{t('measure')}</th>
            {bodies.map(({ name }) => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <th scope="row">
                <MeasureLink data={data} row={row} />
              </th>
              {bodies.map((body) => {
                const cell = row.cells.get(body.key)
                return (
                  <td {...(cell?.isGap ? { 'data-gap': '' } : {})}>
                    {cell === undefined ? null : (
                      <CellContent data={data} row={row} body={body} cell={cell} short />
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** On a phone: each measure with how many gaps it has, its bodies folded below it. */
const AsList: FC<RowsProps> = ({ data, rows }) => {
  const t = coverageWords(useReader().locale)
  return (
    <ul class="coverage-list">
      {rows.map((row) => (
        <li>
          <MeasureLink data={data} row={row} />
          {row.cells.size > 0 ? (
            <details>
              <summary>{t('bodiesOf', { gaps: row.gaps, bodies: row.cells.size })}</summary>
              <ul>
                {data.bodies.map((body) => {
                  const cell = row.cells.get(body.key)
                  return cell === undefined ? null : (
                    <li>
                      {body.name}: <CellContent data={data} row={row} body={body} cell={cell} />
                    </li>
                  )
                })}
              </ul>
            </details>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
