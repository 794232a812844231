import type { FC } from 'hono/jsx'
import { countryName } from '../../../../platform/fields/countries.ts'
import { withinSentence } from '../../../../platform/i18n/within-sentence.ts'
import { Button, LinkButton } from '../../../../web/components/button.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Day, DescriptionList, Details, Section } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { windowWords } from '../../../../web/window-words.ts'
import { languageName, supportPaths } from '../../../support/index.ts'
import { paths } from '../../paths.ts'
import { planTexts, sides } from '../codes.ts'
import { planWords } from '../messages.ts'
import { preparingWords } from '../messages-preparing.ts'
import { hasTravelled, isPreparing } from '../rules.ts'
import type { ViewedReturn } from '../view-actions.ts'
import { Findings } from './best-interest-page.tsx'
import { Said } from './confirmation-page.tsx'
import { Decisions } from './decision-page.tsx'
import { AllowanceList } from './money-pages.tsx'
import { AssessmentStanding } from './risks-page.tsx'
import { Obstacles, PlanStanding, usePlanWords, usePreparingWords, windowOf } from './words.tsx'

type Shown = { data: ViewedReturn }

const Go: FC<{ data: ViewedReturn; href: string; label: string }> = ({ data, href, label }) =>
  data.writes ? <LinkButton href={href}>{label}</LinkButton> : null

const Wish: FC<Shown> = ({ data }) => {
  const t = usePlanWords()
  const address = { caseId: data.caseId, returnId: data.plan.id }
  const { decisions, plan } = data
  return (
    <Section
      id="wish"
      heading={t('wish')}
      aside={
        plan.state === 'ended' || isUndecided(data) ? null : (
          <Go data={data} href={paths.decision(address)} label={t('decide')} />
        )
      }
    >
      {decisions.length === 0 ? <p>{t('wishNone')}</p> : <Decisions decisions={decisions.slice(0, 1)} />}
      {decisions.length > 1 ? (
        <Details summary={t('wishHistory')}>
          <Decisions decisions={decisions.slice(1)} />
        </Details>
      ) : null}
    </Section>
  )
}

const Risks: FC<Shown> = ({ data }) => {
  const t = usePlanWords()
  const { caseId, plan, assessments } = data
  return (
    <Section id="risks" heading={t('risks')}>
      <DescriptionList
        items={sides.map((side) => ({
          term: t(side),
          value: (
            <>
              <AssessmentStanding assessment={assessments.find((one) => one.side === side)} />
              <br />
              <Link href={paths.risks({ caseId, returnId: plan.id, side })}>
                {t('risksOf', { side: t(side) })}
              </Link>
            </>
          ),
        }))}
      />
    </Section>
  )
}

const ChildsBest: FC<Shown> = ({ data }) => {
  const t = usePlanWords()
  if (!data.isChild && data.bestInterest.length === 0) return null
  const address = { caseId: data.caseId, returnId: data.plan.id }
  return (
    <Section
      id="child"
      heading={t('childsBest')}
      aside={<Go data={data} href={paths.bestInterest(address)} label={t('recordBest')} />}
    >
      <p class="quiet">{t('childsBestLead')}</p>
      <Findings found={data.bestInterest} />
    </Section>
  )
}

const Prepared: FC<Shown> = ({ data }) => {
  const t = usePlanWords()
  const p = usePreparingWords()
  const { locale } = useReader()
  const { plan } = data
  const address = { caseId: data.caseId, returnId: plan.id }
  const day = (given: string | null) => (given === null ? null : <Day day={given} />)
  return (
    <Section
      id="plan"
      heading={p('preparing')}
      aside={
        isPreparing(plan.state) ? <Go data={data} href={paths.write(address)} label={p('writePlan')} /> : null
      }
    >
      <DescriptionList
        items={[
          { term: t('ground'), value: t(plan.ground) },
          {
            term: t('told'),
            value: (
              <>
                <Day day={plan.informedOn} />, {withinSentence(t(plan.informedHow))},{' '}
                {languageName(plan.language, locale)}
              </>
            ),
          },
          { term: p('country'), value: plan.country === null ? null : countryName(plan.country, locale) },
          {
            term: p('document'),
            value: (
              <>
                {plan.documentKind === null ? '' : `${p(plan.documentKind)}: `}
                {p(`document_${plan.documentState}`)}
                {plan.documentUntil === null ? null : (
                  <>
                    , {withinSentence(p('documentUntil'))} <Day day={plan.documentUntil} kind="short" />
                  </>
                )}
              </>
            ),
          },
          { term: p('departsOn'), value: day(plan.departsOn) },
          { term: p('arrivesOn'), value: day(plan.arrivesOn) },
          { term: p('companion'), value: p(`companion_${plan.companion}`) },
          ...planTexts
            .filter((part) => (plan.texts[part] ?? '') !== '')
            .map((part) => ({
              term: p(part),
              value: <Written text={plan.texts[part]} />,
            })),
        ]}
      />
      <p>
        <Link href={paths.own(address)}>{p('own')}</Link>
      </p>
    </Section>
  )
}

const Reception: FC<Shown> = ({ data }) => {
  const p = usePreparingWords()
  const format = useFormat()
  const { accepted, plan, receptions } = data
  const address = { caseId: data.caseId, returnId: plan.id }
  return (
    <Section
      id="reception"
      heading={p('receptions')}
      aside={
        isPreparing(plan.state) ? (
          <Go data={data} href={paths.reception(address)} label={p('askPartner')} />
        ) : null
      }
    >
      {accepted !== undefined ? (
        <p>
          <Status kind="done">
            {p('receivesFrom', { day: format.date(accepted.receivesOn ?? accepted.askedOn) })}
          </Status>{' '}
          {accepted.partnerName}
        </p>
      ) : (
        <p class="quiet">{receptions.length === 0 ? p('noReceptions') : p('waitsForAnswer')}</p>
      )}
    </Section>
  )
}

const Confirmations: FC<Shown> = ({ data }) => {
  const t = usePlanWords()
  const p = usePreparingWords()
  const { plan, standing, obstacles } = data
  if (!isPreparing(plan.state)) return null
  return (
    <Section
      id="confirmation"
      heading={p('confirmation')}
      aside={
        <Go
          data={data}
          href={paths.confirmation({ caseId: data.caseId, returnId: plan.id })}
          label={p('confirm')}
        />
      }
    >
      <DescriptionList
        items={[
          { term: p('coordinator'), value: <Said said={standing.coordinator} /> },
          { term: p('organiser'), value: <Said said={standing.organiser} /> },
        ]}
      />
      <Details summary={t('obstacles')} open={obstacles.length > 0}>
        <p class="quiet">{t('obstaclesLead')}</p>
        <Obstacles obstacles={obstacles} />
      </Details>
    </Section>
  )
}

const After: FC<Shown> = ({ data }) => {
  const p = usePreparingWords()
  const format = useFormat()
  const { plan, followUps } = data
  const next = followUps.find(({ result }) => result === null || result === 'missed')
  return (
    <Section
      id="after"
      heading={p('followUps')}
      aside={
        <Go
          data={data}
          href={paths.followUps({ caseId: data.caseId, returnId: plan.id })}
          label={p('open')}
        />
      }
    >
      <p class={next === undefined ? 'quiet' : undefined}>
        {next === undefined ? p('followUpsNone') : p('nextFollowUp', { day: format.date(next.dueOn) })}
      </p>
    </Section>
  )
}

const Money: FC<Shown> = ({ data }) => {
  const p = usePreparingWords()
  const address = { caseId: data.caseId, returnId: data.plan.id }
  return (
    <Section
      id="money"
      heading={p('money')}
      aside={<Go data={data} href={paths.money(address)} label={p('decideMoney')} />}
    >
      <AllowanceList allowances={data.allowances} {...address} writes={data.writes} />
    </Section>
  )
}

const Leave: FC<Shown> = ({ data }) => {
  const p = usePreparingWords()
  const { caseId, plan, writes } = data
  if (!writes || !isPreparing(plan.state)) return null
  return (
    <Details summary={p('leave')}>
      <p>{p('leaveHint')}</p>
      <Form action={paths.leave({ caseId, returnId: plan.id })} revision={plan.revision} label={p('leave')}>
        <Button variant="secondary">{p('leave')}</Button>
      </Form>
    </Details>
  )
}

const isUndecided = ({ plan, decisions }: ViewedReturn): boolean =>
  plan.state === 'informed' || plan.state === 'considering' || decisions.length === 0

/** The one next thing: ask the person, plan, then write what happened. */
const Next: FC<Shown> = ({ data }) => {
  const t = usePlanWords()
  const p = usePreparingWords()
  const { caseId, plan, writes } = data
  if (!writes) return null
  const address = { caseId, returnId: plan.id }
  const [href, label] = hasTravelled(plan.state)
    ? [paths.followUps(address), p('followUps')]
    : plan.state === 'confirmed'
      ? [paths.journey(address), p('recordJourney')]
      : plan.state === 'planned' && !isUndecided(data)
        ? [paths.confirmation(address), p('confirmation')]
        : [paths.decision(address), t('decide')]
  return plan.state === 'ended' ? null : (
    <LinkButton variant="primary" href={href}>
      {label}
    </LinkButton>
  )
}

/** A return: what the person wants, what stands against the confirmation, how it is prepared, what comes after. */
export const ReturnPage: View<ViewedReturn> = ({ data, context }) => {
  const t = planWords(context.locale)
  const p = preparingWords(context.locale)
  const { caseId, number, plan, writes } = data
  return (
    <Page
      title={t('plan', { number: plan.number })}
      windowTitle={windowWords(context.locale)('journey')}
      under={windowOf(context.locale, number)}
      breadcrumb={[
        { href: supportPaths.case({ caseId }), label: t('case', { number }) },
        { href: paths.ofCase({ caseId }), label: t('returns') },
      ]}
      state={
        <p>
          <PlanStanding plan={plan} /> {plan.travelledOn === null ? null : <Day day={plan.travelledOn} />}
          {plan.endReason === null ? null : p(plan.endReason)}
        </p>
      }
      action={<Next data={data} />}
    >
      <Wish data={data} />
      <Confirmations data={data} />
      <Risks data={data} />
      <ChildsBest data={data} />
      <Prepared data={data} />
      <Reception data={data} />
      <Money data={data} />
      <After data={data} />
      {writes && plan.state !== 'ended' && plan.state !== 'stayed' && plan.state !== 'withdrawn' ? (
        <p>
          <Link href={paths.journey({ caseId, returnId: plan.id })}>
            {p(hasTravelled(plan.state) ? 'afterJourney' : 'recordJourney')}
          </Link>
        </p>
      ) : null}
      <Leave data={data} />
    </Page>
  )
}
