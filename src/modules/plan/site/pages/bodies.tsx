import type { FC } from 'hono/jsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Day, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { directoryPaths } from '../../../directory/index.ts'
import { ObligationsTable } from '../../following/pages/obligations-table.tsx'
import { PlanTabs } from '../../following/pages/plan.tsx'
import { words as followingWords, Standing } from '../../following/pages/words.tsx'
import { paths } from '../../paths.ts'
import type { viewBodies, viewBody } from '../actions.ts'
import { useSite, words } from './words.ts'

type Bodies = Awaited<ReturnType<typeof viewBodies.run>>
type Body = Awaited<ReturnType<typeof viewBody.run>>

/** How the bodies stand with what they owe, those that are late first. */
export const BodiesPage: View<Bodies> = ({ data, context }) => {
  const t = words(context.locale)
  const { plan, bodies, missing } = data
  return (
    <Page
      context={context}
      title={t('bodies')}
      wide
      breadcrumb={[
        { href: paths.plans(), label: followingWords(context.locale)('plans') },
        { href: paths.plan({ planId: plan.id }), label: plan.title },
      ]}
      state={t('bodiesState', {
        count: bodies.length,
        missing: bodies.filter((body) => body.missing > 0).length,
      })}
    >
      <PlanTabs planId={plan.id} current="bodies" />
      <BodyTable {...data} />
      {missing.length > 0 ? (
        <Section heading={t('missingHeading')} id="missing">
          <ObligationsTable caption={t('missingHeading')} obligations={missing} />
        </Section>
      ) : null}
    </Page>
  )
}

const BodyTable: FC<Bodies> = ({ plan, bodies }) => {
  const t = useSite()
  const f = useFormat()
  const { today } = useReader()
  return (
    <Table
      caption={t('bodies')}
      captionHidden
      rows={bodies}
      empty={<EmptyState heading={t('bodiesNone')}>{t('owedNoneText')}</EmptyState>}
      columns={[
        {
          heading: t('body'),
          rowHeading: true,
          cell: ({ bodyId, name }) => (
            <a class="ds-link" href={paths.planBody({ planId: plan.id, bodyId })}>
              {name}
            </a>
          ),
        },
        { heading: t('owedColumn'), kind: 'number', cell: ({ owed }) => f.number(owed) },
        { heading: t('cameColumn'), kind: 'number', cell: ({ came }) => f.number(came) },
        { heading: t('missingColumn'), kind: 'number', cell: ({ missing }) => f.number(missing) },
        {
          heading: t('oldestColumn'),
          kind: 'short',
          cell: ({ oldest }) => (oldest ? f.duration(oldest, today) : '–'),
        },
        {
          heading: t('nextColumn'),
          kind: 'short',
          cell: ({ next }) => (next ? <Day day={next} kind="short" /> : '–'),
        },
      ]}
    />
  )
}

/** One body: what it was to do, what has come, and what is late. */
export const BodyPage: View<Body> = ({ data, context }) => {
  const t = words(context.locale)
  const { plan, body, obligations, reporting } = data
  const name = context.locale === 'en' && body.nameEnglish ? body.nameEnglish : body.name
  return (
    <Page
      context={context}
      title={name}
      wide
      breadcrumb={[
        { href: paths.plan({ planId: plan.id }), label: plan.title },
        { href: paths.bodies({ planId: plan.id }), label: t('bodies') },
      ]}
      state={<BodyState {...data} name={name} />}
    >
      <Tasks {...data} />
      {obligations.length > 0 ? (
        <Section heading={t('bodyReports')} id="reports">
          <ObligationsTable caption={t('bodyReports')} obligations={[...reporting.missing, ...rest(data)]} />
        </Section>
      ) : null}
      <Measures {...data} />
      <p>
        <a class="ds-link" href={directoryPaths.body({ bodyId: body.id })}>
          {t('inDirectory')}
        </a>
      </p>
    </Page>
  )
}

const rest = ({ obligations, reporting }: Body) =>
  obligations.filter((one) => !reporting.missing.includes(one))

const BodyState: FC<Body & { name: string }> = ({ name, reporting }) => {
  const t = useSite()
  const f = useFormat()
  const { today } = useReader()
  return (
    <>
      {t('bodyState', { name, owed: reporting.owed, came: reporting.came })}
      {reporting.oldest === undefined
        ? null
        : ` ${t('areaMissing', {
            count: reporting.missing.length,
            time: f.duration(reporting.oldest, today),
          })}`}
    </>
  )
}

const partWord = (part: string) =>
  part === 'consulted' || part === 'cooperating' ? part : ('assignee' as const)

const Tasks: FC<Body> = ({ assignments, money }) => {
  const t = useSite()
  const f = useFormat()
  const decided = new Map(money.purposes.map((row) => [row.assignmentId, row.decided]))
  const sum = assignments.reduce(
    (total, { id, part }) => total + (part === 'assignee' ? (decided.get(id) ?? 0) : 0),
    0,
  )
  return (
    <Section heading={t('bodyTasks')} id="tasks">
      {sum > 0 ? <p class="ds-paragraph">{t('bodyMoney', { amount: f.moneyInWords(sum) })}</p> : null}
      <Table
        caption={t('bodyTasks')}
        captionHidden
        rows={assignments}
        empty={
          <EmptyState heading={t('bodyTasksNone')} headingLevel={3}>
            {t('bodyTasksNoneText')}
          </EmptyState>
        }
        columns={[
          {
            heading: t('assignment'),
            rowHeading: true,
            cell: ({ id, title }) => (
              <a class="ds-link" href={paths.assignment({ assignmentId: id })}>
                {title}
              </a>
            ),
          },
          { heading: t('reference'), kind: 'short', cell: ({ reference }) => reference ?? '–' },
          {
            heading: t('decided'),
            kind: 'short',
            cell: ({ decided }) => (decided ? <Day day={decided} kind="short" /> : '–'),
          },
          { heading: t('part'), kind: 'short', cell: ({ part }) => t(partWord(part)) },
          {
            heading: t('money'),
            kind: 'number',
            cell: ({ id }) => (decided.get(id) ? f.money(decided.get(id) as number) : '–'),
          },
        ]}
      />
    </Section>
  )
}

const Measures: FC<Body> = ({ plan, measures }) => {
  const t = useSite()
  if (measures.length === 0) return null
  return (
    <Section heading={t('bodyMeasures')} id="measures">
      <ul class="item-list">
        {measures.map((measure) => (
          <li>
            <div class="item-list-name">
              <a class="ds-link" href={paths.measure({ planId: plan.id, measureId: measure.id })}>
                {measure.number}. {measure.heading}
              </a>
              <Standing standing={measure.standing} />
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
