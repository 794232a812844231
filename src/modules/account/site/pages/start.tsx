import type { FC } from 'hono/jsx'
import { EndsInSwedish } from '../../../../web/components/language.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Alert, EmptyState } from '../../../../web/components/message.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { shellPaths } from '../../../../web/shell-paths.ts'
import { Story } from '../../../../web/templates/story.tsx'
import {
  followingWords,
  moneyFinding,
  moneyWords,
  PlanTitle,
  planPaths as paths,
  standingSentence,
} from '../../../plan/index.ts'
import type { viewStart } from '../actions.ts'
import { AreaRows, useEvidence } from './area-rows.tsx'
import { NewsList } from './news-list.tsx'
import { useSite, words } from './words.ts'

type Start = Awaited<ReturnType<typeof viewStart.run>>
type Told = NonNullable<Start['told']>

const years = ({ periodFrom, periodTo }: Told['plan']): string =>
  [...new Set([periodFrom, periodTo].filter((year) => year !== null))].join('–')

/** What everybody sees first: did they do what they promised? */
export const StartPage: View<Start> = ({ data: { plans, told }, context }) => {
  const t = words(context.locale)
  if (told === undefined)
    return (
      <Page title={t('question')} state={t('lead')} template="story">
        <EmptyState heading={t('noPlan')}>{t('noPlanText')}</EmptyState>
      </Page>
    )
  const others = plans.filter(({ id }) => id !== told.plan.id)
  return (
    <Page
      title={t('question')}
      template="story"
      state={<Answer {...told} />}
      feed={paths.feed({ language: context.locale })}
    >
      <Story
        picture={
          <Section heading={t('areasHeading')} id="areas">
            <AreaRows plan={told.plan} stories={told.stories} />
          </Section>
        }
        {...(told.plan.followed ? { wrong: <Wrong {...told} />, how: <Known {...told} /> } : {})}
        rest={<Rest {...told} others={others} />}
      />
    </Page>
  )
}

/** The answer in a sentence, of which plan, and what cannot be followed of its money. */
const Answer: FC<Told> = (told) => {
  const { plan, counts, verdict, money } = told
  const t = useSite()
  const { locale } = useReader()
  const { late, withdrawn, total } = counts
  const missing = lacksReports(told).length
  return (
    <>
      <p class="public-verdict">
        {plan.followed ? t(`verdict_${verdict}`, counts) : t('notFollowed')}{' '}
        {plan.followed && late + missing + withdrawn > 0 ? t('notDone', { late, missing, withdrawn }) : null}
      </p>
      <NeverAssigned {...told} />
      <p>
        <Link href={paths.plan({ planId: plan.id })}>
          <PlanTitle text={plan.title} language={plan.language} />
        </Link>
        {years(plan) ? (
          <>
            , <span class="nowrap">{years(plan)}</span>
          </>
        ) : null}
        .{' '}
        {plan.followed
          ? money.plan.frame > 0 || money.plan.decided > 0
            ? moneyFinding(money, moneyWords(locale))
            : t('moneyNone')
          : t('promised', { measures: total, ore: money.plan.frame })}
      </p>
    </>
  )
}

/** The measures of which a report-back is missing; that one never got an assignment is told by itself. */
const lacksReports = ({ measures }: Told) =>
  measures.filter(({ standing: { kind, source } }) => kind === 'missing' && source.from !== 'never_assigned')

/** How many measures never got an assignment, once the plan's time is over, in a tile of its own. */
const NeverAssigned: FC<Told> = ({ plan, neverAssigned }) => {
  const t = followingWords(useReader().locale)
  return neverAssigned === undefined ? null : (
    <Alert kind="warning">
      <p>
        {t('neverAssigned', neverAssigned)}{' '}
        <Link nowrap href={paths.plan({ planId: plan.id }, { assigned: 'no' })}>
          {t('whichMeasures')}
        </Link>
      </p>
    </Alert>
  )
}

const SHOWN = 4

/** What is late, missing or was never begun; a line where nothing is. */
const Wrong: FC<Told> = (told) => {
  const { plan, measures, neverAssigned, reporting } = told
  const t = useSite()
  const { locale } = useReader()
  const planId = plan.id
  const missing = lacksReports(told)
  const wrong = measures.filter((one) => one.standing.kind === 'late' || missing.includes(one))
  if (wrong.length === 0)
    return neverAssigned !== undefined ? null : (
      <p>{reporting.owed === 0 ? t('nothingOwed') : t('nothingWrong')}</p>
    )
  return (
    <Section heading={t('wrongHeading')} id="wrong">
      <ul class="item-list">
        {wrong.slice(0, SHOWN).map(({ id, number, heading, standing }) => (
          <li>
            <div class="item-list-name">
              <Link href={paths.measure({ planId, measureId: id })}>
                {number}. <PlanTitle text={heading} language={plan.language} />
              </Link>
              <Status kind={standing.kind} />
            </div>
            <div class="quiet">
              <EndsInSwedish text={standingSentence(standing, locale)} words={standing.judged?.reason} />
            </div>
          </li>
        ))}
      </ul>
      {(['late', 'missing'] as const)
        .filter((kind) => wrong.length > SHOWN && wrong.some(({ standing }) => standing.kind === kind))
        .map((kind) => (
          <p>
            <Link href={paths.plan({ planId }, { state: kind })}>
              {t(kind === 'late' ? 'allLate' : 'allMissing', {
                count: wrong.filter(({ standing }) => standing.kind === kind).length,
              })}
            </Link>
          </p>
        ))}
    </Section>
  )
}

/** What the answer rests on. */
const Known: FC<Told> = ({ plan, counts, evidence, reporting, reports, accounts }) => {
  const t = useSite()
  const inWords = useEvidence()
  const planId = plan.id
  const [newest] = accounts
  const links = [
    { href: paths.bodies({ planId }), label: t('bodiesLink') },
    { href: paths.indicators({ planId }), label: t('knowIndicators') },
    ...(newest
      ? [
          {
            href: paths.publishedAccount({ publishedId: newest.id }),
            label: t('knowAccount', { number: String(newest.number) }),
          },
        ]
      : []),
  ]
  return (
    <Section heading={t('knowHeading')} id="known">
      <p>
        {t('owed', reporting)} {t('knowText', { reports })}
      </p>
      <p>{inWords(evidence, counts.total)}</p>
      <ul class="ds-list">
        {links.map(({ href, label }) => (
          <li>
            <Link href={href}>{label}</Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** What happened last, and the rest of the plan as links. */
const Rest: FC<Told & { others: Start['plans'] }> = ({ plan, counts, news, others }) => {
  const t = useSite()
  const planId = plan.id
  const links = [
    { href: paths.plan({ planId }), label: t('allMeasures', { count: counts.total }) },
    { href: paths.planMoney({ planId }), label: t('moneyLink') },
    { href: paths.timeline({ planId }), label: t('timeLink') },
    { href: paths.versions({ planId }), label: t('knowVersions', { number: String(plan.versionNumber) }) },
  ]
  return (
    <>
      {plan.followed && news.length > 0 ? (
        <Section heading={t('newsHeading')} id="news" aside={<Link href={paths.news()}>{t('newsAll')}</Link>}>
          <NewsList rows={news} brief />
        </Section>
      ) : null}
      <ul class="public-links">
        {links.map(({ href, label }) => (
          <li>
            <Link href={href}>{label}</Link>
          </li>
        ))}
        {others.map((other) => (
          <li>
            <Link href={`${shellPaths.start}?${new URLSearchParams({ plan: other.id })}`}>
              {t('otherPlan', { reference: other.reference })}
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
