import type { FC } from 'hono/jsx'
import { dayOf } from '../../../../platform/clock/clock.ts'
import { formatter } from '../../../../platform/i18n/format.ts'
import { ButtonRow, LinkButton } from '../../../../web/components/button.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { DescriptionList, History, Section } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { citation, lawPaths } from '../../../law/index.ts'
import { languageName } from '../../../support/index.ts'
import { paths } from '../../paths.ts'
import { MoneyPart } from '../../payments/pages/money-part.tsx'
import { claimWords } from '../messages.ts'
import { isBeforeApplication } from '../rules.ts'
import type { ViewedClaim } from '../view-actions.ts'
import { Chain } from './chain.tsx'
import { nextSteps } from './next-steps.ts'
import {
  ClaimStanding,
  claimCrumbs,
  LimitWords,
  Notices,
  ofClaim,
  ReviewLaw,
  useClaimWords,
} from './words.tsx'

const Late: FC<{ data: ViewedClaim }> = ({ data }) => {
  const t = useClaimWords()
  const format = useFormat()
  const { late, questions, writes } = data
  if (questions.length === 0 && !late) return null
  const waits = questions.find(({ verdict }) => verdict === null)
  return (
    <Section id="late" heading={t('late')} open>
      {late ? (
        <Alert kind="warning">
          <p>{t('lateText')}</p>
        </Alert>
      ) : null}
      {questions
        .filter(({ verdict }) => verdict !== null)
        .map((one) => (
          <DescriptionList
            items={[
              { term: t('verdict'), value: t(`verdict_${one.verdict ?? 'do_not_apply'}`) },
              { term: t('answer'), value: <Written text={one.answer} /> },
            ]}
          />
        ))}
      {waits === undefined ? null : <p>{t('waitsForLawyer', { day: format.date(dayOf(waits.askedAt)) })}</p>}
      {writes && late && waits === undefined ? (
        <LinkButton href={paths.askLawyer(ofClaim(data))}>{t('askLawyer')}</LinkButton>
      ) : null}
    </Section>
  )
}

const LimitPart: FC<{ data: ViewedClaim }> = ({ data }) => {
  const t = useClaimWords()
  const { locale } = useReader()
  const { claim, limit, late, notices, writes } = data
  return (
    <Section
      id="limit"
      heading={t('limit')}
      aside={
        writes ? (
          <LinkButton variant="tertiary" href={paths.proceedings(ofClaim(data))}>
            {t('change')}
          </LinkButton>
        ) : null
      }
    >
      <p>
        {t('proceedings')}: {t(claim.proceedings)}
      </p>
      {isBeforeApplication(claim.state) ? <LimitWords limit={limit} late={late} /> : <p>{t('limitDone')}</p>}
      <p>
        {t('report')} ({citation('bskl-16', locale)}): {t(`reported_${claim.reported ?? 'unknown'}`)}
      </p>
      {claim.reported === 'reported' ? (
        <p>
          {t('contribution')} ({citation('bskl-16', locale)}):{' '}
          {t(`contributed_${claim.contributed ?? 'unknown'}`)}
        </p>
      ) : null}
      {claim.reference === '' ? null : (
        <p>
          {t('reference')}: <span class="as-written">{claim.reference}</span>
        </p>
      )}
      {writes && notices.some(({ kind }) => kind === 'limit_moved') ? (
        <Form
          action={paths.recount(ofClaim(data))}
          revision={claim.revision}
          label={t('recount')}
          send
          secondary
        />
      ) : null}
    </Section>
  )
}

const Decision: FC<{ data: ViewedClaim }> = ({ data }) => {
  const t = useClaimWords()
  const format = useFormat()
  const { locale } = useReader()
  const { claim, left, recoveries, highest, missingFigure, writes } = data
  return (
    <>
      {recoveries.length > 0 ? (
        <Section id="recoveries" heading={t('recoveries')}>
          <DescriptionList
            items={recoveries.map(({ id, source, amount, onDay }) => ({
              term: t(`source_${source}`),
              value: (
                <>
                  <p>{`${format.money(amount)}, ${format.date(onDay)}`}</p>
                  {writes ? (
                    <Form
                      action={paths.takeBackRecovery({ ...ofClaim(data), recoveryId: id })}
                      revision={claim.revision}
                      label={`${t('takeBackRecovery')}: ${format.money(amount)}, ${format.date(onDay)}`}
                      send={t('takeBackRecovery')}
                      secondary
                    />
                  ) : null}
                </>
              ),
            }))}
          />
          {left === null ? null : (
            <p>
              <strong>{t('left', { sum: format.money(left) })}</strong>
            </p>
          )}
          <p class="quiet">
            {t('leftNote')} {citation('bskl-10', locale)}.
          </p>
        </Section>
      ) : null}
      {claim.outcome === null ? null : (
        <Section id="decision" heading={t('outcome')}>
          <p>
            <strong>
              {t(claim.outcome)}
              {claim.outcome === 'refused' ? '' : `: ${format.money(claim.grantedOre ?? 0)}`}
            </strong>
          </p>
          {missingFigure === null ? null : (
            <Alert kind="warning">
              <p>
                {t('figureMissing', { year: missingFigure })}{' '}
                <Link href={lawPaths.figures()}>{t('figureWhere')}</Link>
              </p>
            </Alert>
          )}
          {highest !== undefined && (claim.grantedOre ?? 0) > highest ? (
            <p class="quiet">
              {t('aboveHighest')} {citation('bskl-14', locale)}.
            </p>
          ) : null}
          <DescriptionList items={[{ term: t('reasons'), value: <Written text={claim.reasons} /> }]} />
          <ReviewLaw />
          {writes && claim.state === 'review' ? (
            <Form
              action={paths.takeBackReview(ofClaim(data))}
              revision={claim.revision}
              label={t('takeBackReview')}
              send
              secondary
            />
          ) : null}
        </Section>
      )}
    </>
  )
}

/** What was written and may be wrong, each with the way to put it right. */
const Rights: FC<{ data: ViewedClaim }> = ({ data }) => {
  const t = useClaimWords()
  const { claim, rights, writes } = data
  if (!writes || rights.length === 0) return null
  const of = ofClaim(data)
  const ways = {
    damages: { href: paths.claimDamages(of), label: t('rightDamages') },
    judgment: {
      href: paths.judgment(of),
      label: t(claim.judgmentOn === null ? 'judgment' : 'rightJudgment'),
    },
    application: { href: paths.apply(of), label: t('rightApplication') },
    decision: { href: paths.decision(of), label: t('rightDecision') },
  }
  return (
    <Section id="rights" heading={t('rights')}>
      <ul>
        {rights.map((one) => (
          <li>
            <Link href={ways[one].href}>{ways[one].label}</Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** When a claim was closed and why, and the way back where there is one. */
const Closed: FC<{ data: ViewedClaim }> = ({ data }) => {
  const t = useClaimWords()
  const format = useFormat()
  const { claim, reopens } = data
  if (claim.closedOn === null || claim.closingReason === null) return null
  return (
    <>
      <p>{`${t(`closing_${claim.closingReason}`)}, ${format.date(claim.closedOn)}.`}</p>
      {reopens ? (
        <Form
          action={paths.reopenClaim(ofClaim(data))}
          revision={claim.revision}
          label={t('reopen')}
          send
          secondary
        >
          <p class="quiet">{t('reopenNote')}</p>
        </Form>
      ) : null}
    </>
  )
}

const People: FC<{ data: ViewedClaim }> = ({ data }) => {
  const t = useClaimWords()
  const format = useFormat()
  const { locale } = useReader()
  const { claim, writes } = data
  const day = (of: string | null) => (of === null ? null : format.date(of))
  const change = (href: string, heading: string) =>
    writes ? (
      <LinkButton variant="tertiary" href={href} label={`${t('editPart')}: ${heading}`}>
        {t('editPart')}
      </LinkButton>
    ) : null
  return (
    <>
      <Section
        id="representation"
        heading={t('representation')}
        aside={change(paths.representation(ofClaim(data)), t('representation'))}
      >
        <DescriptionList
          items={[
            { term: t('representative'), value: t(`rep_${claim.representative}`) },
            { term: t('contact'), value: <Written text={claim.contact} /> },
          ].filter(({ term }) => term !== t('contact') || claim.contact !== '')}
        />
      </Section>
      <Section
        id="translation"
        heading={t('translation')}
        aside={change(paths.translation(ofClaim(data)), t('translation'))}
      >
        {claim.language === null && claim.explainedOn === null ? (
          <p class="quiet">{t('notTranslated')}</p>
        ) : (
          <DescriptionList
            items={[
              {
                term: t('language'),
                value: claim.language === null ? t('noLanguage') : languageName(claim.language, locale),
              },
              { term: t('orderedOn'), value: day(claim.orderedOn) },
              { term: t('givenOn'), value: day(claim.givenOn) },
              {
                term: t('explainedOn'),
                value:
                  claim.explainedOn === null
                    ? null
                    : `${day(claim.explainedOn)}. ${t(`explained_${claim.explainedThrough ?? 'interpreter'}`)}`,
              },
            ]}
          />
        )}
      </Section>
    </>
  )
}

const eventWord = (t: ReturnType<typeof claimWords>, kind: string): string => {
  const known = [
    'begun',
    'proceedings',
    'damages_claimed',
    'judged',
    'paid',
    'applied',
    'decided',
    'reviewed',
    'review_asked',
    'represented',
    'translated',
    'lawyer_asked',
    'limit_moved',
    'closed',
    'reopened',
    'review_taken_back',
    'righted_damages',
    'righted_judgment',
    'righted_paid',
    'righted_application',
    'righted_decision',
  ] as const
  // A kind may end in a code of its own, such as `decided_part`; the longest that fits is meant.
  const found = known
    .filter((one) => kind === one || kind.startsWith(`${one}_`))
    .toSorted((one, other) => other.length - one.length)[0]
  return found === undefined ? kind : t(`event_${found}`)
}

/** A claim: how it stands, the way here, the last day to apply, who acts, and the way of the money. */
export const ClaimPage: View<ViewedClaim> = ({ data, context }) => {
  const t = claimWords(context.locale)
  const { claim, number, caseId } = data
  const [first, ...others] = nextSteps(data, t)
  return (
    <Page
      title={t('claim')}
      under={t('case', { number })}
      breadcrumb={claimCrumbs(t, { caseId, number })}
      state={
        <>
          <ClaimStanding state={claim.state} />
          {data.late && data.limit.kind === 'day' ? (
            <p>{t('limitPassed', { day: formatter(context.locale).date(data.limit.lastDay) })}</p>
          ) : null}
        </>
      }
      action={
        first === undefined ? null : (
          <LinkButton variant="primary" href={first.href}>
            {first.label}
          </LinkButton>
        )
      }
      history={<ClaimHistory data={data} t={t} />}
      folds
    >
      <Closed data={data} />
      <Notices notices={data.notices} />
      <Chain data={data} />
      {others.length === 0 ? null : (
        <ButtonRow>
          {others.map(({ href, label }) => (
            <LinkButton variant="tertiary" href={href}>
              {label}
            </LinkButton>
          ))}
        </ButtonRow>
      )}
      <LimitPart data={data} />
      <Late data={data} />
      <Decision data={data} />
      <MoneyPart data={data} />
      <People data={data} />
      <Rights data={data} />
      <p>
        <Link href={paths.claimSheet(ofClaim(data))}>{t('paper')}</Link>
      </p>
    </Page>
  )
}

const ClaimHistory: FC<{ data: ViewedClaim; t: ReturnType<typeof claimWords> }> = ({ data, t }) => {
  const format = useFormat()
  return (
    <History
      entries={data.events.map(({ at, kind, onDay, ore }) => ({
        at,
        what: eventWord(t, kind),
        detail: [
          // Beside the beginning stands the day from which the limit is counted: that is no day of the claim.
          ...(onDay === null || kind === 'begun' ? [] : [format.date(onDay)]),
          ...(ore === null ? [] : [format.money(ore)]),
        ].join(' · '),
      }))}
    />
  )
}
