import type { FC } from 'hono/jsx'
import { ButtonRow, LinkButton } from '../../../../web/components/button.tsx'
import { DangerNow } from '../../../../web/components/danger-now.tsx'
import { Status } from '../../../../web/components/status.tsx'
import {
  Day,
  DescriptionList,
  Details,
  History,
  Moment,
  Section,
} from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { windowWords } from '../../../../web/window-words.ts'
import { paths } from '../../paths.ts'
import { childInDanger } from '../arrivals.ts'
import type { ViewedConcern } from '../concern-actions.ts'
import { concernWords } from '../messages.ts'
import { canBeRighted, isProtectionLate, protectionDay, stepsFrom } from '../rules.ts'
import { AnswerForm, DecisionForm, EndForm, ExtendForm, ProtectionForm, RightForm } from './concern-forms.tsx'
import { InquiryParts } from './inquiry-page.tsx'
import { AgeNote, ConcernStanding, childCrumbs, DueDay, useConcernWords } from './words.tsx'

interface Props {
  readonly data: ViewedConcern
  readonly refused: RefusedForm | undefined
}

const Came: FC<Props> = ({ data, refused }) => {
  const t = useConcernWords()
  const { concern } = data
  const kind = t(`reporter_${concern.reporter}`)
  return (
    <Section id="came" heading={t('about')} open={concern.state === 'received'}>
      <DescriptionList
        items={[
          { term: t('came'), value: <Moment at={concern.receivedAt} /> },
          { term: t('from'), value: concern.anonymous ? t('anonymousReporter', { kind }) : kind },
          ...(concern.reporterWho === ''
            ? []
            : [{ term: t('reporterWho'), value: <Written text={concern.reporterWho} /> }]),
          { term: t('about'), value: <Written text={concern.about} /> },
        ]}
      />
      {data.writes && canBeRighted(concern) ? <RightForm data={data} refused={refused} /> : null}
    </Section>
  )
}

const ProtectionPart: FC<Props> = ({ data, refused }) => {
  const t = useConcernWords()
  const format = useFormat()
  const { today } = useReader()
  const { concern } = data
  const assessedOn = protectionDay(concern.firstProtectionAt)
  const isLate = isProtectionLate(concern.receivedOn, assessedOn, today)
  const came = { day: format.day(concern.receivedOn, today) }
  return (
    <Section id="protection" heading={t('protection')} open={assessedOn === null || isLate}>
      {concern.protection === null || concern.protectionAt === null ? (
        <>
          <p>{t('protectionLead')}</p>
          <p>
            <Status kind={isLate ? 'late' : 'missing'}>{t('protectionMissing', came)}</Status>
          </p>
          {data.writes ? <ProtectionForm data={data} refused={refused} /> : null}
        </>
      ) : (
        <>
          <DescriptionList
            items={[
              {
                term: t('protection'),
                value: t('protectionMade', {
                  result: t(`protection_${concern.protection}`),
                  moment: format.instant(concern.protectionAt),
                }),
              },
              { term: t('reasons'), value: <Written text={concern.protectionReasons} /> },
            ]}
          />
          <p>
            {isLate ? (
              <>
                <Status kind="late">
                  {t('protectionLate', { day: format.date(concern.receivedOn) })}
                </Status>{' '}
              </>
            ) : null}
            <span class="quiet">
              {concern.protectionByName === null ? null : t('by', { name: concern.protectionByName })}
            </span>
          </p>
          {concern.earlierProtections.length === 0 ? null : (
            <Details summary={t('protectionEarlier')}>
              <History
                entries={concern.earlierProtections.map(({ protection, at, reasons, byName }) => ({
                  at,
                  ...(byName === null ? {} : { who: byName }),
                  what: t(`protection_${protection}`),
                  detail: <Written text={reasons} />,
                }))}
              />
            </Details>
          )}
          {data.writes && stepsFrom(concern.state).includes('assess_protection') ? (
            <ProtectionForm data={data} refused={refused} />
          ) : null}
        </>
      )}
    </Section>
  )
}

const LastDay: FC<{ day: string; from: string | null; reasons: string; open: boolean }> = ({
  day,
  from,
  reasons,
  open,
}) => {
  const t = useConcernWords()
  const format = useFormat()
  return (
    <>
      <p>
        {t('lastDay')}: {open ? <DueDay day={day} /> : <Day day={day} />}
      </p>
      {from === null ? null : (
        <>
          <p class="quiet">{t('extendedFrom', { day: format.date(from) })}</p>
          <Written text={reasons} />
        </>
      )}
    </>
  )
}

const PreliminaryPart: FC<Props> = ({ data, refused }) => {
  const t = useConcernWords()
  const { concern } = data
  if (concern.state === 'received') return null
  return (
    <Section id="preliminary" heading={t('preliminary')} open={concern.decision === null}>
      {concern.decision === null ? <p>{t('preliminaryLead')}</p> : null}
      <LastDay
        day={concern.preliminaryUntil}
        from={concern.preliminaryExtendedFrom}
        reasons={concern.preliminaryReasons}
        open={concern.decision === null}
      />
      {concern.decision === null ? (
        data.writes ? (
          <>
            <DecisionForm data={data} refused={refused} />
            <ExtendForm data={data} refused={refused} of="preliminary" />
          </>
        ) : null
      ) : (
        <DescriptionList
          items={[
            { term: t('decision'), value: t(`decision_${concern.decision}`) },
            {
              term: t('decidedOn'),
              value: concern.decidedOn === null ? null : <Day day={concern.decidedOn} />,
            },
            { term: t('reasons'), value: <Written text={concern.decisionReasons} /> },
          ]}
        />
      )}
    </Section>
  )
}

const InvestigationPart: FC<Props> = ({ data, refused }) => {
  const t = useConcernWords()
  const { concern } = data
  if (concern.investigationUntil === null) return null
  const isOpen = concern.state === 'investigating'
  return (
    <Section id="investigation" heading={t('investigation')} open={isOpen}>
      {isOpen ? <p>{t('investigationLead')}</p> : null}
      <LastDay
        day={concern.investigationUntil}
        from={concern.investigationExtendedFrom}
        reasons={concern.investigationReasons}
        open={isOpen}
      />
      <InquiryParts of={{ caseId: data.caseId, concernId: concern.id }} progress={data.inquiry} />
      {isOpen && data.writes ? (
        <>
          <EndForm data={data} refused={refused} />
          <ExtendForm data={data} refused={refused} of="investigation" />
        </>
      ) : null}
      {concern.outcome === null || concern.endedOn === null ? null : (
        <DescriptionList
          items={[
            { term: t('outcome'), value: t(`outcome_${concern.outcome}`) },
            { term: t('endedOn'), value: <Day day={concern.endedOn} /> },
            { term: t('reasons'), value: <Written text={concern.outcomeReasons} /> },
          ]}
        />
      )}
    </Section>
  )
}

const AnswerPart: FC<Props> = ({ data, refused }) => {
  const t = useConcernWords()
  const { concern, writes } = data
  if (concern.anonymous) return null
  const isOwed = concern.wantsAnswer && concern.decision !== null && concern.answeredOn === null
  return (
    <Section id="answer" heading={t('answer')} open={isOwed}>
      {concern.wantsAnswer ? null : <p class="quiet">{t('noAnswer')}</p>}
      {concern.wantsAnswer && concern.decision === null ? <p>{t('answerAfter')}</p> : null}
      {isOwed ? (
        <>
          <p>{t('answerLead')}</p>
          <p>
            {concern.decision === null ? null : t(`answerWhat_${concern.decision}`)}{' '}
            {concern.answerDue === null ? null : (
              <>
                {t('answerDue')}: <DueDay day={concern.answerDue} />
              </>
            )}
          </p>
        </>
      ) : null}
      {concern.answeredOn === null ? null : (
        <p>
          {t('answeredOn')}: <Day day={concern.answeredOn} />
        </p>
      )}
      {writes && (isOwed || !concern.wantsAnswer) ? <AnswerForm data={data} refused={refused} /> : null}
    </Section>
  )
}

const ChildFirst: FC<{ data: ViewedConcern }> = ({ data }) => {
  const t = useConcernWords()
  const { caseId, voices, interests, writes } = data
  const heard = voices.find((voice) => voice.heard)
  return (
    <Section
      id="voice"
      heading={t('voices')}
      open={heard === undefined}
      aside={
        writes ? (
          <ButtonRow>
            <LinkButton variant="tertiary" href={paths.voice({ caseId })}>
              {t('addVoice')}
            </LinkButton>
            <LinkButton variant="tertiary" href={paths.bestInterest({ caseId })}>
              {t('addInterest')}
            </LinkButton>
          </ButtonRow>
        ) : null
      }
    >
      {heard === undefined ? (
        <p>
          <Status kind="missing">{t('voicesNone')}</Status>
        </p>
      ) : (
        <>
          <p class="quiet">
            <Day day={heard.heardOn} />
          </p>
          <Written text={heard.words} />
        </>
      )}
      {interests.length === 0 ? <p class="quiet">{t('interestsNone')}</p> : null}
    </Section>
  )
}

/** What has been done of a report, what is to be done, and by when? */
export const ConcernPage: View<ViewedConcern> = ({ data, context, refused }) => {
  const t = concernWords(context.locale)
  const { caseId, concern } = data
  return (
    <Page
      title={t('report')}
      windowTitle={windowWords(context.locale)('concern')}
      under={t('case', { number: data.number })}
      breadcrumb={childCrumbs(t, data)}
      state={
        <>
          <p>
            <ConcernStanding state={concern.state} /> {t('came')} <Moment at={concern.receivedAt} />
          </p>
          {concern.answerDue !== null && concern.answeredOn === null && concern.answerDue < context.today ? (
            <p>
              {t('answer')}: <DueDay day={concern.answerDue} />
            </p>
          ) : null}
        </>
      }
      folds
    >
      {data.danger === null ? null : (
        <DangerNow danger={data.danger} steps={childInDanger.words(context.locale).now ?? []} />
      )}
      <AgeNote caseId={caseId} age={data.age} />
      <ProtectionPart data={data} refused={refused} />
      <PreliminaryPart data={data} refused={refused} />
      <InvestigationPart data={data} refused={refused} />
      <ChildFirst data={data} />
      <AnswerPart data={data} refused={refused} />
      <Came data={data} refused={refused} />
    </Page>
  )
}
