import type { FC } from 'hono/jsx'
import { withinSentence } from '../../../../platform/i18n/within-sentence.ts'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Details, Section, Tabs } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Depicted } from '../../../../web/pictures/picture.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { Story } from '../../../../web/templates/story.tsx'
import {
  evaluationWords,
  followingWords,
  judgementsOf,
  type MeasureStanding,
  MoneyDefinitions,
  PlanTitle,
  planPaths as paths,
  planCounties,
  Standing,
  Sum,
  titleIn,
} from '../../../plan/index.ts'
import type { viewArea } from '../actions.ts'
import { evidenceOf, saidIn } from '../areas.ts'
import { Came, Cost, Result } from './area-rows.tsx'
import { OwedRows } from './owed-rows.tsx'
import { useSite, words } from './words.ts'

type Area = Awaited<ReturnType<typeof viewArea.run>>

/** One area of a plan: its measures, how they stand, what came of them, what they cost, and what they owe. */
export const AreaPage: View<Area> = ({ data, context }) => {
  const t = words(context.locale)
  const { plan, area, areas, story, counties } = data
  const planId = plan.id
  return (
    <Page
      title={`${area.key} ${titleIn(area.title, plan.language, context.locale)}`}
      template="story"
      breadcrumb={[
        { href: paths.plans(), label: followingWords(context.locale)('plans') },
        { href: paths.plan({ planId }), label: titleIn(plan.title, plan.language, context.locale) },
      ]}
      state={<State {...data} />}
    >
      <Tabs
        label={t('otherAreas')}
        tabs={areas.map(({ key }) => ({
          href: paths.area({ planId, area: key }),
          label: key,
          current: key === area.key,
        }))}
      />
      <Story
        picture={<Measures {...data} />}
        {...(plan.followed
          ? {
              wrong: (
                <Section heading={t('cameHeading')} id="came">
                  <Came plan={plan} story={story} quoted={false} />
                  <Results {...data} />
                </Section>
              ),
              how: (
                <Section heading={t('costHeading')} id="cost">
                  <Cost plan={plan} story={story} />
                  <p>
                    <Link href={paths.planMoney({ planId })}>{t('moneyLink')}</Link>
                  </p>
                  <MoneyDefinitions of={['planned', 'decided', 'spent', 'untraced']} />
                </Section>
              ),
            }
          : {})}
        rest={
          <>
            {counties.length > 0 ? (
              <Depicted id="counties" depiction={planCounties({ plan, counties }, context)} />
            ) : null}
            <Owed {...data} />
          </>
        }
      />
    </Page>
  )
}

/** How the area stands in a sentence, and since when something is missing. */
const State: FC<Area> = ({ plan, story, reporting }) => {
  const t = useSite()
  const f = useFormat()
  const { today } = useReader()
  if (!plan.followed) return <>{t('notFollowed')}</>
  return (
    <>
      {t('areaState', story.counts)}
      {reporting.oldest === undefined
        ? null
        : ` ${t('areaMissing', {
            count: reporting.missing.length,
            time: f.duration(reporting.oldest, today),
          })}`}
    </>
  )
}

/** Each measure of the area: how it stands, the most that is published of it, and what is decided for it alone. */
const Measures: FC<Area> = ({ plan, story, results, money, evaluations }) => {
  const t = useSite()
  const decided = new Map(
    money.measures.flatMap((row) =>
      row.measures.length === 1 ? [[row.measures[0]?.id, row.decided + row.planned] as const] : [],
    ),
  )
  const levelOf = (id: string) => {
    const counts = evidenceOf([{ id }], results)
    return (['effect', 'outcome', 'output', 'not_assessed'] as const).find((level) => counts[level] > 0)
  }
  return (
    <Section heading={t('measuresHeading')} id="measures">
      <Table
        caption={t('measuresHeading')}
        captionHidden
        rows={story.measures}
        columns={[
          {
            heading: t('measure'),
            rowHeading: true,
            cell: ({ id, number, heading }) => (
              <Link href={paths.measure({ planId: plan.id, measureId: id })}>
                {number}. <PlanTitle text={heading} language={plan.language} />
              </Link>
            ),
          },
          ...(plan.followed
            ? [
                {
                  heading: t('standing'),
                  kind: 'short' as const,
                  cell: ({ id, standing }: Area['story']['measures'][number]) => (
                    <>
                      <Standing standing={standing} />
                      <Judged
                        standing={standing}
                        evaluations={evaluations.filter(({ measureId }) => measureId === id)}
                      />
                    </>
                  ),
                },
                {
                  heading: t('cameColumnOfMeasure'),
                  kind: 'short' as const,
                  cell: ({ id }: Area['story']['measures'][number]) => {
                    const level = levelOf(id)
                    return level === undefined ? <span class="not-given">–</span> : t(`level_${level}`)
                  },
                },
                {
                  heading: t('money'),
                  kind: 'number' as const,
                  cell: ({ id }: Area['story']['measures'][number]) => <Sum ore={decided.get(id) ?? 0} />,
                },
              ]
            : []),
        ]}
      />
    </Section>
  )
}

/** Where an evaluator has judged whether it was carried out as promised: that, beside what the coordinator said. */
const Judged: FC<Pick<Area, 'evaluations'> & { standing: MeasureStanding }> = ({ standing, evaluations }) => {
  const { locale } = useReader()
  if (evaluations.length === 0) return null
  return (
    <>
      {judgementsOf(standing, evaluations, locale)
        .filter(({ question }) => question === 'carried_out')
        .map(({ body, word }) => (
          <div class="quiet area-judged">
            {body ?? evaluationWords(locale)('coordinator')}: {withinSentence(word)}
          </div>
        ))}
    </>
  )
}

const MOST_RESULTS = 4

/** What the bodies have published, those that say most first; the measures have the rest. */
const Results: FC<Area> = ({ results }) => {
  const told = [...new Map(results.map((result) => [result.reportBackId, result])).values()].filter(
    (result) => saidIn(result) !== undefined,
  )
  return (
    <>
      {told.slice(0, MOST_RESULTS).map((result) => (
        <Result result={result} levelled />
      ))}
    </>
  )
}

/** What is to be reported: what is missing is open, the rest is folded. */
const Owed: FC<Area> = ({ obligations, reporting }) => {
  const t = useSite()
  if (obligations.length === 0)
    return (
      <EmptyState heading={t('owedNone')} headingLevel={2}>
        {t('owedNoneText')}
      </EmptyState>
    )
  return (
    <>
      {reporting.missing.length > 0 ? (
        <Section heading={t('missingHeading')} id="missing">
          <OwedRows obligations={reporting.missing} />
        </Section>
      ) : null}
      <Details summary={`${t('owedHeading')} (${obligations.length})`}>
        <OwedRows obligations={obligations} />
      </Details>
    </>
  )
}
