import type { FC } from 'hono/jsx'
import { Swedish } from '../../../../web/components/language.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Day, Details, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { ListFiles } from '../../../../web/list-files.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { Story } from '../../../../web/templates/story.tsx'
import { directoryPaths } from '../../../directory/index.ts'
import {
  followingWords,
  PlanTabs,
  PlanTitle,
  planPaths as paths,
  Standing,
  Sum,
  titleIn,
} from '../../../plan/index.ts'
import type { viewBodies, viewBody } from '../actions.ts'
import { OwedRows } from './owed-rows.tsx'
import { useSite, words } from './words.ts'

type Bodies = Awaited<ReturnType<typeof viewBodies.run>>
type Body = Awaited<ReturnType<typeof viewBody.run>>

/** How the bodies stand with what they owe, those that are late first. */
export const BodiesPage: View<Bodies> = ({ data, context }) => {
  const t = words(context.locale)
  const { plan, bodies, missing } = data
  return (
    <Page
      title={t('bodies')}
      template="list"
      breadcrumb={[
        { href: paths.plans(), label: followingWords(context.locale)('plans') },
        { href: paths.plan({ planId: plan.id }), label: titleIn(plan.title, plan.language, context.locale) },
      ]}
      state={t('bodiesState', {
        count: bodies.length,
        missing: bodies.filter((body) => body.missing > 0).length,
      })}
    >
      <PlanTabs planId={plan.id} current="bodies" />
      <BodyRows {...data} />
      {bodies.length > 0 ? (
        <ListFiles href={(query) => paths.listOfBodies({ planId: plan.id }, query)} />
      ) : null}
      {missing.length > 0 ? (
        <Section heading={t('missingHeading')} id="missing">
          <OwedRows obligations={missing} />
        </Section>
      ) : null}
    </Page>
  )
}

/** Each body with what should have come from it and what has, those that are missing the most first. */
const BodyRows: FC<Bodies> = ({ plan, bodies }) => {
  const t = useSite()
  const f = useFormat()
  const { today } = useReader()
  if (bodies.length === 0) return <EmptyState heading={t('bodiesNone')}>{t('owedNoneText')}</EmptyState>
  return (
    <ul class="body-rows">
      {bodies.map(({ bodyId, name, owed, came, missing, oldest, next }) => (
        <li>
          <Link href={paths.planBody({ planId: plan.id, bodyId })}>{name}</Link>
          <span>{owed === 0 ? t('bodyOwesNothing') : t('bodyCame', { owed, came })}</span>
          <span>
            {missing > 0 && oldest !== undefined ? (
              <Status kind="missing">
                {t('bodyMissing', { count: missing, time: f.duration(oldest, today) })}
              </Status>
            ) : next === undefined ? null : (
              <>
                {t('nextColumn')}: <Day day={next} kind="short" />
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** One body: what it was to do, what has come, and what is late. */
export const BodyPage: View<Body> = ({ data, context }) => {
  const t = words(context.locale)
  const { plan, body, obligations } = data
  const name = context.locale === 'en' && body.nameEnglish ? body.nameEnglish : body.name
  const feed = paths.bodyFeed({ planId: plan.id, bodyId: body.id, language: context.locale })
  return (
    <Page
      title={name}
      template="story"
      feed={feed}
      breadcrumb={[
        { href: paths.plan({ planId: plan.id }), label: titleIn(plan.title, plan.language, context.locale) },
        { href: paths.bodies({ planId: plan.id }), label: t('bodies') },
      ]}
      state={<BodyState {...data} name={name} />}
    >
      <Story
        picture={<Tasks {...data} />}
        wrong={<Missing {...data} />}
        how={<Measures {...data} />}
        rest={
          <>
            {obligations.length > 0 ? (
              <Details summary={`${t('bodyReports')} (${obligations.length})`} id="reports">
                <OwedRows obligations={obligations} withBody={false} />
              </Details>
            ) : null}
            <ul class="public-links">
              <li>
                <Link href={directoryPaths.body({ bodyId: body.id })}>{t('inDirectory')}</Link>
              </li>
              <li>
                <Link href={feed}>{t('followBody')}</Link>
              </li>
            </ul>
          </>
        }
      />
    </Page>
  )
}

/** What should have come from it, the oldest first; a line where all of it has. */
const Missing: FC<Body> = ({ reporting }) => {
  const t = useSite()
  if (reporting.missing.length === 0)
    return reporting.owed === 0 ? null : <p>{t('nothingMissing', { count: reporting.owed })}</p>
  return (
    <Section heading={t('missingHeading')} id="missing">
      <OwedRows obligations={reporting.missing} withBody={false} />
    </Section>
  )
}

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
              <Link href={paths.assignment({ assignmentId: id })}>
                <Swedish text={title} />
              </Link>
            ),
          },
          {
            heading: t('reference'),
            kind: 'short',
            cell: ({ reference }) => reference ?? <span class="not-given">–</span>,
          },
          {
            heading: t('decided'),
            kind: 'short',
            cell: ({ decided: day }) =>
              day ? <Day day={day} kind="short" /> : <span class="not-given">–</span>,
          },
          { heading: t('part'), kind: 'short', cell: ({ part }) => t(partWord(part)) },
          {
            heading: t('money'),
            kind: 'number',
            cell: ({ id }) => <Sum ore={decided.get(id) ?? 0} />,
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
              <Link href={paths.measure({ planId: plan.id, measureId: measure.id })}>
                {measure.number}. <PlanTitle text={measure.heading} language={plan.language} />
              </Link>
              <Standing standing={measure.standing} />
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
