import type { FC } from 'hono/jsx'
import { daysBetween } from '../../../../platform/clock/clock.ts'
import { formatter } from '../../../../platform/i18n/format.ts'
import { LinkButton } from '../../../../web/components/button.tsx'
import { Swedish } from '../../../../web/components/language.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Day, Details, Section } from '../../../../web/components/structure.tsx'
import { WorkChips, Worklist } from '../../../../web/components/worklist.tsx'
import type { PageContext } from '../../../../web/page-context.ts'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import type { DecisionKind } from '../../assignments/schema.ts'
import { paths } from '../../paths.ts'
import type { viewOverview } from '../actions.ts'
import { worklistWords } from '../messages.ts'
import { countGroups, fold, type Group, groupKinds, inOrder, MOST_ROWS, oldestOf } from '../rules.ts'
import { PlanSmall } from './plan-small.tsx'
import { arrivedTasks, isUrgent, type Row, rowMaker } from './rows.tsx'

type Overview = Awaited<ReturnType<typeof viewOverview.run>>

/** The coordinator's first page: what needs me today? */
export const OverviewPage: View<Overview> = ({ data, context }) => {
  const t = worklistWords(context.locale)
  // The plan that the house knows from the start is nobody's work yet.
  const isBegun = data.tasks.length > 0 || data.plans.some(({ followed }) => followed)
  const rows: Row[] = [...arrivedTasks(context.arrivals?.rows ?? []), ...data.tasks]
  return (
    <Page template="worklist" title={t('overview')} state={stateOf(rows, data, context)} listsArrivals>
      {rows.length > 0 ? <Waiting rows={rows} data={data} /> : null}
      {data.plan === undefined ? (
        <NoPlan reads={data.mayReadIn} />
      ) : (
        <>
          <div class="worklist-below">
            {isBegun ? (
              <div>
                <Ahead {...data} />
                <Decisions decisions={data.decisions} />
              </div>
            ) : (
              <NoPlan reads={data.mayReadIn} />
            )}
            <PlanSmall {...data} />
          </div>
        </>
      )}
    </Page>
  )
}

/** How much waits, and which of it has waited longest; where nothing does, what comes next. */
const stateOf = (rows: readonly Row[], { nextDay }: Overview, { locale, today }: PageContext): string => {
  const t = worklistWords(locale)
  const f = formatter(locale)
  const oldest = oldestOf(rows)
  if (rows.length > 0)
    return t('state', {
      count: rows.length,
      oldest:
        oldest === undefined || oldest.since >= today
          ? undefined
          : t('days', { count: daysBetween(oldest.since, today) }),
    })
  if (nextDay === undefined) return t('nothing')
  const { day, assignmentTitle, bodyName } = nextDay
  return t('nothingNext', { day: f.briefDate(day, today), what: assignmentTitle, who: bodyName })
}

const Waiting: FC<{ rows: readonly Row[]; data: Overview }> = ({ rows, data }) => {
  const context = useReader()
  const t = worklistWords(context.locale)
  const addressOf = (group?: Group) => paths.overview({ plan: data.asked, show: group })
  const make = rowMaker(context, addressOf)
  const urgent = rows.filter(isUrgent)
  const others = rows.filter((row) => !isUrgent(row))
  const shown =
    data.show === undefined
      ? [...urgent.map((row) => ({ row, count: 1 })), ...fold(others, MOST_ROWS - urgent.length)]
      : inOrder(rows.filter(({ group }) => group === data.show)).map((row) => ({ row, count: 1 }))
  return (
    <>
      <WorkChips
        label={t('show')}
        chips={[
          { href: addressOf(), count: rows.length, word: t('all'), current: data.show === undefined },
          ...countGroups(rows).map(({ group, count }) => ({
            href: addressOf(group),
            count,
            word: t(`chip_${group}`, { count }),
            kind: groupKinds[group],
            current: data.show === group,
          })),
        ]}
      />
      <Worklist id="arrivals" label={t('list')} rows={shown.map(make)} />
    </>
  )
}

const NoPlan: FC<{ reads: boolean }> = ({ reads }) => {
  const t = worklistWords(useReader().locale)
  const readIn = (
    <LinkButton variant="primary" href={paths.importDocument()}>
      {t('importPlan')}
    </LinkButton>
  )
  return (
    <EmptyState heading={t('noPlanTitle')} action={reads ? readIn : null}>
      {t(reads ? 'noPlanText' : 'noPlanYet')}
    </EmptyState>
  )
}

/** So many of the days ahead are shown; the rest is behind one link. */
const DAYS_AHEAD = 3

const Ahead: FC<Overview> = ({ next, coming }) => {
  const { locale, today } = useReader()
  const t = worklistWords(locale)
  const f = useFormat()
  return (
    <Section
      heading={t('ahead')}
      id="next"
      aside={coming > 0 ? <Link href={paths.assignments()}>{t('allAhead', { count: coming })}</Link> : null}
    >
      {next.length === 0 ? (
        <p class="ds-paragraph">{t('aheadEmpty')}</p>
      ) : (
        <ul class="days-ahead">
          {next.slice(0, DAYS_AHEAD).map((one) => (
            <li>
              <time datetime={one.day}>{f.briefDate(one.day, today)}</time>
              <span>
                <Link href={paths.assignment({ assignmentId: one.assignmentId })}>
                  <Swedish text={one.assignmentTitle} />
                </Link>
                <span class="worklist-note">{t('who', { who: one.bodyName, what: t(one.kind) })}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

type Decided = Extract<Overview, { decisions: unknown }>['decisions']

const Decisions: FC<{ decisions: Decided }> = ({ decisions }) => {
  const t = worklistWords(useReader().locale)
  if (decisions.length === 0) return null
  return (
    <Details summary={t('decisions', { count: decisions.length })} id="decisions">
      <ul class="item-list">
        {decisions.map(({ kind, decided, title, reference, assignmentId }) => (
          <li>
            <Day day={decided} />
            <div>
              {t(`decision_${kind as DecisionKind}`)}:{' '}
              <Link href={paths.assignment({ assignmentId })}>
                <Swedish text={title} />
              </Link>
              {reference ? ` (${reference})` : ''}
            </div>
          </li>
        ))}
      </ul>
    </Details>
  )
}
