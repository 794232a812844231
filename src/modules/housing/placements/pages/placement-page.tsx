import type { FC } from 'hono/jsx'
import { withinSentence } from '../../../../platform/i18n/within-sentence.ts'
import { Link } from '../../../../web/components/link.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { Day, DescriptionList, Section } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import { applyBy, nextCourtStep, whyCeased } from '../court-rules.ts'
import { placementWords } from '../messages.ts'
import { isOver } from '../rules.ts'
import type { ViewedPlacement } from '../view-actions.ts'
import { CourtForm, ProlongForm, ReviewForm } from './course-forms.tsx'
import { EndForm, FollowedForm, LeaveForm, WithdrawForm } from './end-forms.tsx'
import { Newcomers, SeeWhere } from './newcomers.tsx'
import { LawNotes, placementCrumbs, Standing, usePersonName, usePlacementWords } from './words.tsx'

const Facts: FC<{ data: ViewedPlacement }> = ({ data }) => {
  const t = usePlacementWords()
  const { placement, others, caseId } = data
  const link = (id: string | null) => {
    const other = others.find((one) => one.id === id)
    return other === undefined ? null : (
      <Link href={paths.placement({ caseId, placementId: other.id })}>{other.number}</Link>
    )
  }
  const { startedOn, endedOn, reviewOn, endReason, followedBy } = placement
  const from = link(placement.movesFrom)
  const to = link(placement.movedTo)
  return (
    <DescriptionList
      items={[
        {
          term: t('ground'),
          value: `${t(placement.ground)}${placement.phase === null ? '' : ` (${withinSentence(t(placement.phase))})`}`,
        },
        { term: t('decidedOn'), value: <Day day={placement.decidedOn} /> },
        ...(startedOn === null ? [{ term: t('fromDay'), value: <Day day={placement.plannedFrom} /> }] : []),
        ...(startedOn === null ? [] : [{ term: t('startedOn'), value: <Day day={startedOn} /> }]),
        {
          term: t('untilDay'),
          value: (
            <Day day={placement.plannedUntil} kind={placement.state === 'in_force' ? 'deadline' : 'date'} />
          ),
        },
        ...(placement.state === 'in_force'
          ? [
              {
                term: t('reviewOn'),
                value: reviewOn === null ? t('noReview') : <Day day={reviewOn} kind="deadline" />,
              },
            ]
          : []),
        ...(endedOn === null ? [] : [{ term: t('endedOn'), value: <Day day={endedOn} /> }]),
        ...(endReason === null ? [] : [{ term: t('endReason'), value: t(endReason) }]),
        ...(followedBy === null ? [] : [{ term: t('followedBy'), value: t(followedBy) }]),
        ...(from === null ? [] : [{ term: t('movedFrom'), value: from }]),
        ...(to === null ? [] : [{ term: t('movedTo'), value: to }]),
      ]}
    />
  )
}

const People: FC<{ data: ViewedPlacement }> = ({ data }) => {
  const t = usePlacementWords()
  const format = useFormat()
  const name = usePersonName()
  return (
    <Section id="people" heading={t('people')}>
      <ul class="records">
        {data.people.map((person) => {
          const child = data.children.find(({ number }) => number === person.number)
          const during = child?.during
          const isLiving = person.leftOn === null && !isOver(data.placement.state)
          return (
            <li class="record">
              <p class="record-name">
                {name(person)}
                {during === undefined ? null : ` (${t('years', { age: during.age })})`}
              </p>
              {person.leftOn === null ? null : <p>{t('leftOn', { day: format.date(person.leftOn) })}</p>}
              {child === undefined || during?.isAdult ? null : <p>{t(child.guardians)}</p>}
              {isLiving && during?.isParty && !during.isAdult ? <p>{t('isParty')}</p> : null}
              {isLiving && during?.partyFrom ? (
                <p>{t('partyFrom', { day: format.date(during.partyFrom) })}</p>
              ) : null}
              {isLiving && during?.adultFrom ? (
                <Alert kind="warning">
                  <p>
                    {during.isAdult
                      ? t('isAdult', {
                          day: format.date(during.adultFrom),
                          until: format.date(data.placement.plannedUntil),
                        })
                      : t('adultFrom', { day: format.date(during.adultFrom) })}
                  </p>
                </Alert>
              ) : null}
            </li>
          )
        })}
      </ul>
      {data.children.length > 0 ? <p class="quiet">{t('ageCount')}</p> : null}
    </Section>
  )
}

const Court: FC<{ data: ViewedPlacement }> = ({ data }) => {
  const t = usePlacementWords()
  const format = useFormat()
  const { today } = useReader()
  if (!data.children.some(({ needsCourt }) => needsCourt)) return null
  const { placement, matters } = data
  const isAtOnce = placement.ground === 'social_board_immediate'
  const hasRefused = matters.some(({ outcome }) => outcome === 'refused' || outcome === 'withdrawn')
  const mustApply =
    isAtOnce && placement.courtCeasedOn === null && nextCourtStep(placement, matters)?.step === 'apply'
  return (
    <Section id="court" heading={t('court')}>
      <p>{t(data.courtHasGranted ? 'courtGranted' : isAtOnce ? 'courtSubmission' : 'courtApplication')}</p>
      <p class="quiet">{t('courtCounsel')}</p>
      {placement.courtCeasedOn === null ? null : (
        <Alert
          kind="warning"
          heading={t('courtCeasedHeading', { day: format.date(placement.courtCeasedOn) })}
        >
          <p>{t(`courtCeased_${whyCeased(placement, matters)}`)}</p>
        </Alert>
      )}
      {mustApply && placement.startedOn !== null ? (
        <p>{t('courtApply', { day: format.date(applyBy(placement.startedOn, today)) })}</p>
      ) : null}
      {hasRefused && data.waitsForCourt && placement.state === 'in_force' ? (
        <Alert kind="warning">
          <p>{t('courtMustLeave')}</p>
        </Alert>
      ) : null}
      <ul class="records">
        {matters.map(({ kind, sentOn, decidedOn, outcome, finalOn }) => (
          <li class="record">
            <p class="record-name">
              {t(kind)}: {format.date(sentOn)}
            </p>
            {decidedOn === null || outcome === null ? null : (
              <p>
                {t(outcome === 'withdrawn' ? 'court.withdrawn' : outcome)} ({format.date(decidedOn)})
              </p>
            )}
            {finalOn === null ? null : (
              <p>
                {t('finalOn')}: {format.date(finalOn)}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

const Decisions: FC<{ data: ViewedPlacement }> = ({ data }) => {
  const t = usePlacementWords()
  const format = useFormat()
  return (
    <Section id="decisions" heading={t('decisions')}>
      <ul class="records">
        {data.decisions.map((decision) => (
          <li class="record">
            <p class="record-name">
              {t(`decision.${decision.kind}`)}{' '}
              {t('periodOf', { from: format.date(decision.fromDay), until: format.date(decision.untilDay) })}
            </p>
            <p class="quiet">
              {t(decision.ground)}. {format.date(decision.decidedOn)}.{' '}
              {decision.deciderName === null ? null : t('decidedBy', { name: decision.deciderName })}
            </p>
            <Written text={decision.reasons} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

const Reviews: FC<{ data: ViewedPlacement }> = ({ data }) => {
  const t = usePlacementWords()
  const format = useFormat()
  if (data.placement.startedOn === null) return null
  return (
    <Section id="reviews" heading={t('reviews')}>
      {data.reviews.length === 0 ? <p class="quiet">{t('noReviews')}</p> : null}
      <ul class="records">
        {data.reviews.map((review) => (
          <li class="record">
            <p class="record-name">
              {format.date(review.heldOn)}: {t(`review.${review.outcome}`)}
            </p>
            <p class="quiet">
              {t('tookPart')}: {withinSentence(t(review.tookPart ? 'yes' : 'no'))}
            </p>
            {review.note === '' ? null : <Written text={review.note} />}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** How does this placement stand, and what is to be done next? */
export const PlacementPage: View<ViewedPlacement> = ({ data, context, refused }) => {
  const t = placementWords(context.locale)
  const { caseId, placement, writes, decides, people } = data
  const isRunning = placement.state === 'in_force'
  const needsCourt = data.children.some((child) => child.needsCourt)
  const courtStep =
    needsCourt && !isOver(placement.state) ? nextCourtStep(placement, data.matters) : undefined
  // What the court granted before a move goes on: nothing more is sent.
  const isGrantedBefore = data.courtHasGranted && data.matters.length === 0
  const several = people.filter(({ leftOn }) => leftOn === null).length > 1
  const forms = { data, refused }
  const onward = data.others.some(({ movesFrom, state }) => movesFrom === placement.id && state === 'granted')
  return (
    <Page
      title={t('placement', { number: placement.number })}
      under={t('case', { number: data.number })}
      breadcrumb={placementCrumbs(t, data)}
      state={
        <>
          <p>
            <Standing placement={placement} />
          </p>
          {data.waitsForCourt && !isOver(placement.state) ? <p>{t('waitsForCourt')}</p> : null}
          {data.mayLook ? <p class="quiet">{t(data.knowsWhere ? 'seeWhereHint' : 'askWhereHint')}</p> : null}
        </>
      }
      action={data.mayLook ? <SeeWhere data={data} /> : undefined}
      islands={['forms']}
    >
      <Newcomers data={data} />
      <Facts data={data} />
      <People data={data} />
      <Court data={data} />
      {writes && courtStep !== undefined && !isGrantedBefore ? (
        <CourtForm {...forms} next={courtStep} />
      ) : null}
      <Reviews data={data} />
      {writes && isRunning ? <ReviewForm {...forms} /> : null}
      <Decisions data={data} />
      {decides && isRunning ? <ProlongForm {...forms} /> : null}
      {decides && isRunning && !onward ? (
        <p>
          <Link href={paths.newPlacement({ caseId }, { from: placement.id })}>{t('move')}</Link>
          <br />
          <span class="quiet">{t('moveHint')}</span>
        </p>
      ) : null}
      {writes && isRunning && several ? <LeaveForm {...forms} /> : null}
      {writes && isRunning ? <EndForm {...forms} /> : null}
      {writes && placement.state === 'granted' ? <WithdrawForm {...forms} /> : null}
      {writes && placement.state === 'ended' ? <FollowedForm {...forms} /> : null}
      <LawNotes
        sections={[
          'sol-22-5',
          ...(needsCourt
            ? ([
                'law-2024-79-3-1',
                'law-2024-79-4-2',
                'law-2024-79-3-4',
                'law-2024-79-4-3',
                'law-2024-79-4-4',
                'law-2024-79-4-6',
                'law-2024-79-4-7',
                'law-2024-79-8-2',
                'law-2024-79-8-4',
                'law-2024-79-2-3',
                'osl-26-2',
              ] as const)
            : []),
        ]}
      />
    </Page>
  )
}
