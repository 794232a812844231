import type { FC } from 'hono/jsx'
import { Swedish } from '../../../../web/components/language.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Day, Details, Section } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { refusedAt } from '../../../../web/fields/entered.ts'
import { FormOf } from '../../../../web/fields/form-of.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Ended, type OneOf } from '../../../../web/registers/register-pages.tsx'
import { Figure, figureOf, periodName, seriesWords } from '../../../series/index.ts'
import { paths } from '../../paths.ts'
import { followed, goal, ownWork } from '../goals.ts'
import { planKinds, stateOf } from '../map.ts'
import { mapWords, planWords } from '../messages.ts'
import type { countyPlans } from '../registers.ts'

type Props = OneOf<typeof countyPlans>
type Goal = Props['more']['goals'][number]

const usePlanWords = () => planWords(useReader().locale)

/** How a plan stands. */
export const PlanStatus: FC<{ plan: Parameters<typeof stateOf>[0] }> = ({ plan }) => {
  const { locale, today } = useReader()
  const state = stateOf(plan, today)
  return <Status kind={planKinds[state]}>{mapWords(locale)(state)}</Status>
}

/** The same above its facts, with what is late about it. */
export const PlanStands: FC<Props> = ({ entry, keeps }) => {
  const { today } = useReader()
  const t = usePlanWords()
  if (entry.closedOn !== null) return <Ended on={entry.closedOn} />
  return (
    <p>
      <PlanStatus plan={entry} />
      {stateOf(entry, today) === 'late' ? (
        <>
          {' '}
          {t('reviewLate')} <Day day={entry.reviewOn!} kind="deadline" />.{' '}
          {keeps ? <Link href={paths.countyPlan.change({ id: entry.id })}>{t('followPlan')}</Link> : null}
        </>
      ) : null}
    </p>
  )
}

/** What the series of a goal says now: of the county, where the plan is of one and the series tells of counties. */
const Latest: FC<{ of: Props['more']['quoted'][number]; counties: readonly string[] }> = ({
  of: { series, periods },
  counties,
}) => {
  const { locale } = useReader()
  const t = usePlanWords()
  const format = useFormat()
  const period = periods.at(-1)
  const byCounty = counties.length === 1 && series.breakdowns.some(({ key }) => key === 'county')
  return (
    <p>
      {t('latest')}: {series.title[locale]}
      {period === undefined ? null : `, ${periodName(seriesWords(locale), period, format)}`}:{' '}
      <Figure figure={byCounty ? figureOf(period, 'county', counties[0]) : figureOf(period)} />
    </p>
  )
}

const OneGoal: FC<{ of: Goal; props: Props }> = ({ of, props: { entry, more, refused } }) => {
  const t = usePlanWords()
  const action = paths.followGoal({ id: entry.id, goalId: of.id })
  const own = refusedAt(refused, action)
  const quoted = more.quoted.find(({ series }) => series.name === of.series)
  return (
    <li class="record">
      <Written text={of.goal} />
      {of.start === '' ? null : (
        <p class="quiet">
          {t('start')}: <Swedish text={of.start} />
        </p>
      )}
      {of.target === '' ? null : (
        <p class="quiet">
          {t('target')}: <Swedish text={of.target} />
        </p>
      )}
      {quoted === undefined ? null : <Latest of={quoted} counties={entry.counties} />}
      {of.result === null ? (
        <p class="quiet">{t('notFollowed')}</p>
      ) : (
        <>
          <Status kind={of.result === 'met' ? 'done' : of.result === 'not_met' ? 'missing' : 'running'}>
            {t(of.result)}
          </Status>
          <Written text={of.resultWords} />
        </>
      )}
      {!more.keeps || entry.agreedOn === null ? null : (
        <Details summary={t('follow')} open={own !== undefined}>
          <FormOf
            fields={followed}
            words={t}
            refused={own}
            saved={of.result === null ? {} : { result: of.result, resultWords: of.resultWords }}
            revision={of.revision}
            apart={of.id}
            action={action}
            label={t('follow')}
            secondary
          />
        </Details>
      )}
    </li>
  )
}

/** Goals of a plan with what their series say and what came of them; what the county board has done itself. */
export const BelowPlan: FC<Props> = (props) => {
  const { entry, more, refused } = props
  const { locale } = useReader()
  const t = usePlanWords()
  const [toGoal, toWork] = [paths.setGoal({ id: entry.id }), paths.noteOwnWork({ id: entry.id })]
  const options = more.choices.map(({ name, title }) => ({ value: name, label: title[locale] }))
  return (
    <>
      <Section id="goals" heading={t('goals')}>
        {more.goals.length === 0 ? (
          <EmptyState heading={t('noGoals')} headingLevel={3} />
        ) : (
          <ul class="records">
            {more.goals.map((of) => (
              <OneGoal of={of} props={props} />
            ))}
          </ul>
        )}
        {more.keeps ? (
          <Details summary={t('setGoal')} open={refusedAt(refused, toGoal) !== undefined}>
            <FormOf
              fields={goal}
              words={t}
              refused={refusedAt(refused, toGoal)}
              options={{ series: options }}
              emptyLabels={{ series: t('noSeries') }}
              action={toGoal}
              label={t('setGoal')}
              secondary
            />
          </Details>
        ) : null}
      </Section>
      <Section id="work" heading={t('work')}>
        <p>{t('workLead')}</p>
        {more.work.length === 0 ? (
          <p class="not-given">{t('noWork')}</p>
        ) : (
          <ul class="records">
            {more.work.map(({ kind, doneOn, times, words }) => (
              <li class="record">
                <p class="quiet">
                  <Day day={doneOn} /> · {t(kind)} · {String(times)}
                </p>
                <Written text={words} />
              </li>
            ))}
          </ul>
        )}
        {more.keeps ? (
          <Details summary={t('noteWork')} open={refusedAt(refused, toWork) !== undefined}>
            <FormOf
              fields={ownWork}
              words={t}
              refused={refusedAt(refused, toWork)}
              action={toWork}
              label={t('noteWork')}
              secondary
            />
          </Details>
        ) : null}
      </Section>
    </>
  )
}
