import type { FC } from 'hono/jsx'
import { Card, CardGrid, NumberCards } from '../../../../web/components/card.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { ProgressBar, Section } from '../../../../web/components/structure.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { shellPaths } from '../../../../web/shell-paths.ts'
import { standingSentence } from '../../following/standing-words.ts'
import { paths } from '../../paths.ts'
import type { viewStart } from '../actions.ts'
import { MeasureBoard } from './board.tsx'
import { NewsList } from './news-list.tsx'
import { useSite, words } from './words.ts'

type Start = Awaited<ReturnType<typeof viewStart.run>>
type Followed = NonNullable<Start['followed']>

const years = ({ periodFrom, periodTo }: Followed['plan']): string =>
  [periodFrom, periodTo].filter((year) => year !== null).join('–')

/** What everybody sees first: did they do what they promised? */
export const StartPage: View<Start> = ({ data: { plans, followed }, context }) => {
  const t = words(context.locale)
  if (followed === undefined)
    return (
      <Page context={context} title={t('question')} state={t('lead')}>
        <EmptyState heading={t('noPlan')}>{t('noPlanText')}</EmptyState>
      </Page>
    )
  const others = plans.filter(({ id }) => id !== followed.plan.id)
  return (
    <Page
      context={context}
      title={t('question')}
      state={<Verdict {...followed} />}
      wide
      feed={paths.feed({ language: context.locale })}
    >
      <Numbers {...followed} />
      <Section heading={t('boardHeading')} id="measures">
        <MeasureBoard planId={followed.plan.id} areas={followed.areas} measures={followed.measures} />
      </Section>
      <LateAndMissing {...followed} />
      <div class="public-columns">
        <Money {...followed} />
        <Knowledge {...followed} />
      </div>
      <Section heading={t('newsHeading')} id="news">
        <NewsList rows={followed.news} />
        <p>
          <a class="ds-link" href={paths.news()}>
            {t('newsAll')}
          </a>
        </p>
      </Section>
      {others.length > 0 ? (
        <Section heading={t('otherPlans')} id="plans">
          <CardGrid>
            {others.map((plan) => (
              <Card
                heading={plan.title}
                headingLevel={3}
                href={`${shellPaths.start}?${new URLSearchParams({ plan: plan.id })}`}
              >
                <p class="ds-paragraph">{plan.reference}</p>
              </Card>
            ))}
          </CardGrid>
        </Section>
      ) : null}
    </Page>
  )
}

const Verdict: FC<Followed> = ({ plan, counts, verdict, reporting }) => {
  const t = useSite()
  const { done, total } = counts
  return (
    <>
      <p class="public-verdict">{t(`verdict_${verdict}`, { done, total })}</p>
      <p>
        <a class="ds-link" href={paths.plan({ planId: plan.id })}>
          {plan.title}
        </a>
        {years(plan) ? (
          <>
            , <span class="nowrap">{years(plan)}</span>
          </>
        ) : null}
        . {t('owed', reporting)}
      </p>
    </>
  )
}

const Numbers: FC<Followed> = ({ plan, counts, reporting }) => {
  const t = useSite()
  const f = useFormat()
  const { today } = useReader()
  const planId = plan.id
  const missing = reporting.missing.length
  return (
    <NumberCards
      label={t('numbers')}
      cards={[
        {
          number: counts.done,
          label: t('done', { count: counts.done }),
          href: paths.plan({ planId }, { state: 'done' }),
          status: 'done',
        },
        {
          number: counts.running,
          label: t('running', { count: counts.running }),
          href: paths.plan({ planId }, { state: 'running' }),
          status: 'running',
        },
        {
          number: counts.late,
          label: t('late', { count: counts.late }),
          href: paths.plan({ planId }, { state: 'late' }),
          status: 'late',
        },
        {
          number: missing,
          label: t('missing', { count: missing }),
          href: `${paths.bodies({ planId })}#missing`,
          status: 'missing',
          ...(reporting.oldest === undefined
            ? {}
            : { detail: t('oldest', { time: f.duration(reporting.oldest, today) }) }),
        },
      ]}
    />
  )
}

const SHOWN = 5

const LateAndMissing: FC<Followed> = ({ plan, measures, reporting }) => {
  const t = useSite()
  const f = useFormat()
  const { locale, today } = useReader()
  const planId = plan.id
  const late = measures.filter(({ standing }) => standing.kind === 'late')
  const { missing } = reporting
  if (late.length + missing.length === 0)
    return (
      <Section heading={t('lateHeading')} id="late">
        <EmptyState heading={t('lateNone')} headingLevel={3}>
          {t('lateNoneText')}
        </EmptyState>
      </Section>
    )
  return (
    <Section heading={t('lateHeading')} id="late">
      <div class="public-columns">
        <section aria-labelledby="missing-heading">
          <h3 class="ds-heading" data-size="2xs" id="missing-heading">
            {t('missingHeading')}
          </h3>
          {missing.length === 0 ? <p>{t('missingNone')}</p> : null}
          <ul class="item-list">
            {missing.slice(0, SHOWN).map((one) => (
              <li>
                <a class="ds-link" href={paths.assignment({ assignmentId: one.assignmentId })}>
                  {one.assignmentTitle}
                </a>
                <div class="quiet">
                  {one.bodyName}, {t('since', { time: f.duration(one.day, today) })}
                </div>
              </li>
            ))}
          </ul>
          {missing.length > SHOWN ? (
            <p>
              <a class="ds-link" href={`${paths.bodies({ planId })}#missing`}>
                {t('allMissing', { count: missing.length })}
              </a>
            </p>
          ) : null}
        </section>
        <section aria-labelledby="late-measures-heading">
          <h3 class="ds-heading" data-size="2xs" id="late-measures-heading">
            {t('lateMeasures')}
          </h3>
          {late.length === 0 ? <p>{t('lateMeasuresNone')}</p> : null}
          <ul class="item-list">
            {late.slice(0, SHOWN).map((measure) => (
              <li>
                <a class="ds-link" href={paths.measure({ planId, measureId: measure.id })}>
                  {measure.number}. {measure.heading}
                </a>
                <div class="quiet">{standingSentence(measure.standing, locale)}</div>
              </li>
            ))}
          </ul>
          {late.length > SHOWN ? (
            <p>
              <a class="ds-link" href={paths.plan({ planId }, { state: 'late' })}>
                {t('allLate', { count: late.length })}
              </a>
            </p>
          ) : null}
        </section>
      </div>
    </Section>
  )
}

const Money: FC<Followed> = ({ plan, money }) => {
  const t = useSite()
  const f = useFormat()
  const { frame } = money.plan
  return (
    <Section heading={t('moneyHeading')} id="money">
      {frame > 0 ? (
        <>
          <p class="public-sum">{f.moneyInWords(frame)}</p>
          {money.periods
            .filter((period) => period.frame > 0)
            .map(({ frame: ore, fromYear, toYear }) => (
              <ProgressBar
                label={[...new Set([fromYear, toYear].filter((year) => year !== null))].join('–')}
                text={f.moneyInWords(ore)}
                done={ore}
                total={frame}
              />
            ))}
        </>
      ) : (
        <p>{t('moneyNone')}</p>
      )}
      <p>
        <a class="ds-link" href={paths.planMoney({ planId: plan.id })}>
          {t('moneyLink')}
        </a>
      </p>
    </Section>
  )
}

const Knowledge: FC<Followed> = ({ plan, accounts, sources }) => {
  const t = useSite()
  const planId = plan.id
  const newest = accounts[0]
  const links = [
    { href: paths.indicators({ planId }), label: t('knowIndicators') },
    { href: paths.seriesList(), label: t('knowSeries') },
    ...(newest
      ? [
          {
            href: paths.publishedAccount({ publishedId: newest.id }),
            label: t('knowAccount', { number: String(newest.number) }),
          },
        ]
      : []),
    { href: paths.assignments(), label: t('knowReports', { count: sources.reports }) },
    { href: `${paths.indicators({ planId })}#where`, label: t('knowFacts', { count: sources.facts }) },
    { href: paths.versions({ planId }), label: t('knowVersions', { number: String(plan.versionNumber) }) },
    { href: paths.timeline({ planId }), label: t('timeLink') },
    { href: paths.dependencies({ planId }), label: t('dependenciesLink') },
    { href: paths.bodies({ planId }), label: t('bodiesLink') },
  ]
  return (
    <Section heading={t('knowHeading')} id="known">
      <p class="ds-paragraph">{t('knowText')}</p>
      <ul class="ds-list">
        {links.map(({ href, label }) => (
          <li>
            <a class="ds-link" href={href}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
