import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../../web/components/button.tsx'
import { Swedish } from '../../../../web/components/language.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Day, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { pictureAddress } from '../../../../web/pictures/addresses.ts'
import { countyMap } from '../../../../web/pictures/county-map.tsx'
import type { Depiction, PictureReader } from '../../../../web/pictures/depiction.ts'
import { Depicted } from '../../../../web/pictures/picture.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import { type PlanState, planStates, type ViewedCounties, type ViewedCounty } from '../map.ts'
import { mapWords, meetingWords, memberWords } from '../messages.ts'
import { PlanStatus } from './plan-parts.tsx'

/** Beside the word, and alone in a square: read without colour. */
const SIGNS = { no_plan: '–', draft: '…', late: '!', agreed: '+', followed_up: '++' } as const

const agreedIn = ({ counties }: ViewedCounties): number =>
  counties.filter(({ state }) => state !== 'no_plan' && state !== 'draft').length

/** Where the counties stand with their plans: darker has come further. */
export const depictCounties = (data: ViewedCounties, reader: PictureReader): Depiction => {
  const t = mapWords(reader.locale)
  const stateAt = (value: number): PlanState => planStates[value] ?? 'no_plan'
  return countyMap(
    data.counties.map(({ code, name, state }) => {
      const value = planStates.indexOf(state)
      return {
        code,
        name: name[reader.locale],
        href: paths.county({ county: code }),
        figure: value === 0 ? { kind: 'zero' } : { kind: 'measured', value },
      }
    }),
    {
      title: t('finding', { agreed: agreedIn(data), year: data.year }),
      note: t('mapNote'),
      heading: t('plan'),
      write: (value) => t(stateAt(value)),
      sign: (value) => SIGNS[stateAt(value)],
    },
    reader,
  )
}

type OfCounty = ViewedCounties['counties'][number]

const AllCounties: FC<{ data: ViewedCounties }> = ({ data }) => {
  const { locale } = useReader()
  const t = mapWords(locale)
  return (
    <Table<OfCounty>
      caption={t('all')}
      captionHidden
      rows={data.counties.filter(({ plan }) => plan !== undefined)}
      columns={[
        {
          heading: t('county'),
          rowHeading: true,
          cell: ({ code, name }) => <Link href={paths.county({ county: code })}>{name[locale]}</Link>,
        },
        {
          heading: t('plan'),
          cell: ({ plan }) =>
            plan === undefined ? null : (
              <>
                <Link href={paths.countyPlan.one({ id: plan.id })}>
                  <Swedish text={plan.name} />
                </Link>{' '}
                <span class="quiet">{plan.goals === 0 ? null : t('goals', plan)}</span>
              </>
            ),
        },
        {
          heading: t('state'),
          kind: 'short',
          cell: ({ plan }) => (plan === undefined ? null : <PlanStatus plan={plan} />),
        },
      ]}
    />
  )
}

const Ways: FC<{ takesPart: boolean }> = ({ takesPart }) => {
  const { locale } = useReader()
  const t = mapWords(locale)
  const ways = [
    [paths.countyPlan.list(), t('plans')],
    ...(!takesPart
      ? []
      : ([
          [paths.meeting.list(), t('meetings')],
          [paths.member.list(), t('members')],
          [paths.tradeAgreement.list(), t('agreements')],
        ] as const)),
  ] as const
  return (
    <p>
      {ways.map(([href, label], at) => (
        <>
          {at === 0 ? null : ' · '}
          <Link href={href}>{label}</Link>
        </>
      ))}
    </p>
  )
}

/** How far has each county come with its plan? */
export const CountiesPage: View<ViewedCounties> = ({ data, context }) => {
  const t = mapWords(context.locale)
  const { year, years, national } = data
  const without = data.counties.filter(({ plan }) => plan === undefined)
  return (
    <Page
      title={t('title')}
      state={
        <p>
          {t('finding', { agreed: agreedIn(data), year })} {t('lead')}
        </p>
      }
    >
      <Ways takesPart={data.takesPart} />
      {years.length < 2 ? null : (
        <p>
          {t('otherYears')}:{' '}
          {years
            .filter((one) => one !== year)
            .map((one) => (
              <>
                <Link href={paths.counties({ year: one })}>{String(one)}</Link>{' '}
              </>
            ))}
        </p>
      )}
      <Section id="national" heading={t('national')}>
        {national.length === 0 ? (
          <p class="not-given">{t('noNational', { year: String(year) })}</p>
        ) : (
          national.map((plan) => (
            <p>
              <Link href={paths.countyPlan.one({ id: plan.id })}>
                <Swedish text={plan.name} />
              </Link>{' '}
              <PlanStatus plan={plan} />
            </p>
          ))
        )}
      </Section>
      <Depicted
        id="county-plans"
        titleHidden
        depiction={depictCounties(data, context)}
        address={pictureAddress(paths.countyMap, {}, context.locale)}
      />
      {without.length === data.counties.length ? null : (
        <Section id="all" heading={t('all')}>
          <AllCounties data={data} />
        </Section>
      )}
      {without.length === 0 ? null : (
        <Section id="without" heading={t('no_plan')}>
          <ul class="link-line">
            {without.map(({ code, name }) => (
              <li>
                <Link href={paths.county({ county: code })}>{name[context.locale]}</Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  )
}

type Network = NonNullable<ViewedCounty['network']>

const OfNetwork: FC<{ network: Network }> = ({ network: { members, meetings, tasks } }) => {
  const { locale } = useReader()
  const t = mapWords(locale)
  const [ofMember, ofMeeting] = [memberWords(locale), meetingWords(locale)]
  return (
    <>
      <Section id="tasks" heading={t('openTasks')} open>
        {tasks.length === 0 ? (
          <p class="not-given">{t('noTasks')}</p>
        ) : (
          <ul>
            {tasks.map(({ what, organisation, byDay, meetingId, isLate }) => (
              <li>
                <Link href={paths.meeting.one({ id: meetingId })}>
                  <Swedish text={what} />
                </Link>{' '}
                <span class="quiet">
                  <Swedish text={organisation} />, {t('due')} <Day day={byDay} kind="brief" />
                </span>{' '}
                {isLate ? <Status kind="late" /> : null}
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section id="meetings" heading={t('lastMeetings')}>
        {meetings.length === 0 ? (
          <p class="not-given">{t('noMeetings')}</p>
        ) : (
          <ul>
            {meetings.map(({ id, kind, heldOn, nextOn }) => (
              <li>
                <Link href={paths.meeting.one({ id })}>
                  <Day day={heldOn} />
                </Link>{' '}
                {ofMeeting(kind as 'network')}
                {nextOn === null ? null : (
                  <span class="quiet">
                    , {t('next')} <Day day={nextOn} kind="brief" />
                  </span>
                )}
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section id="network" heading={t('network')}>
        <Table
          caption={t('network')}
          captionHidden
          rows={members}
          empty={<p class="not-given">{t('noNetwork')}</p>}
          columns={[
            {
              heading: ofMember('organisation'),
              rowHeading: true,
              cell: ({ id, organisation }) => (
                <Link href={paths.member.one({ id })}>
                  <Swedish text={organisation} />
                </Link>
              ),
            },
            { heading: ofMember('memberFunction'), cell: (row) => ofMember(row.function as 'police') },
            { heading: ofMember('address'), cell: ({ address }) => address },
          ]}
        />
      </Section>
    </>
  )
}

/** What does a county do, and for those who take part: what waits? */
export const CountyPage: View<ViewedCounty> = ({ data: { county, plans, network }, context }) => {
  const t = mapWords(context.locale)
  return (
    <Page
      title={county.name[context.locale]}
      breadcrumb={[{ href: paths.counties(), label: t('title') }]}
      action={
        context.actor === null ? null : (
          <LinkButton href={paths.countyPlan.list({ counties: county.code })}>{t('countyPlans')}</LinkButton>
        )
      }
    >
      {network === undefined ? null : <OfNetwork network={network} />}
      <Section id="plans" heading={t('countyPlans')}>
        {plans.length === 0 ? (
          <p class="not-given">{t('noPlans')}</p>
        ) : (
          <ul>
            {plans.map(({ id, name, year, counties, ...plan }) => (
              <li>
                <Link href={paths.countyPlan.one({ id })}>
                  <Swedish text={name} />
                </Link>{' '}
                {String(year)} <PlanStatus plan={plan} />
              </li>
            ))}
          </ul>
        )}
      </Section>
    </Page>
  )
}
