import type { FC } from 'hono/jsx'
import { withinSentence } from '../../../../platform/i18n/within-sentence.ts'
import { LinkButton } from '../../../../web/components/button.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Day, DescriptionList, Details, Moment, Section } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { windowWords } from '../../../../web/window-words.ts'
import { languageName, supportPaths } from '../../../support/index.ts'
import { paths } from '../../paths.ts'
import type { ViewedChild } from '../child-actions.ts'
import type { BestInterest, Voice } from '../child-store.ts'
import { concernWords } from '../messages.ts'
import { isAdult } from '../rules.ts'
import { interestHeadings } from '../schema.ts'
import { AgeNote, ConcernStanding, DueDay, ReportStanding, useConcernWords } from './words.tsx'

const Reports: FC<{ data: ViewedChild }> = ({ data }) => {
  const t = useConcernWords()
  const format = useFormat()
  const { caseId, reports, writes, isBoard } = data
  return (
    <Section
      id="reports"
      heading={t('reports')}
      aside={
        writes && isBoard ? (
          <LinkButton variant="tertiary" href={paths.newReport({ caseId })}>
            {t('newReport')}
          </LinkButton>
        ) : null
      }
    >
      {reports.length === 0 ? <p class="quiet">{t('reportsNone')}</p> : null}
      <ul class="records">
        {reports.map((report) => (
          <li class="record">
            <p class="record-name">
              <Link href={paths.report({ caseId, reportId: report.id })}>
                {t('reportTo', { name: report.toName })}
              </Link>
            </p>
            <p>
              <ReportStanding state={report.state} />{' '}
              <span class="quiet">{format.instant(report.sentAt ?? report.madeAt)}</span>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const Concerns: FC<{ data: ViewedChild }> = ({ data }) => {
  const t = useConcernWords()
  const format = useFormat()
  const { caseId, concerns, isBoard } = data
  if (!isBoard && concerns.length === 0) return null
  return (
    <Section id="concerns" heading={t('concerns')}>
      {concerns.length === 0 ? <p class="quiet">{t('concernsNone')}</p> : null}
      <ul class="records">
        {concerns.map((concern) => (
          <li class="record">
            <p class="record-name">
              <Link href={paths.concern({ caseId, concernId: concern.id })}>
                {t('concern', { day: format.date(concern.receivedOn) })}
              </Link>
            </p>
            <p>
              <ConcernStanding state={concern.state} />{' '}
              {concern.state === 'assessed' ? <DueDay day={concern.preliminaryUntil} /> : null}
              {concern.state === 'investigating' && concern.investigationUntil !== null ? (
                <DueDay day={concern.investigationUntil} />
              ) : null}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** One time that the child was heard, or was not. */
export const OneVoice: FC<{ voice: Voice }> = ({ voice }) => {
  const t = useConcernWords()
  const { locale } = useReader()
  return (
    <li class="record">
      <p class="record-name">
        <Day day={voice.heardOn} />
      </p>
      {voice.heard ? (
        <p class="quiet">
          {[
            voice.how === null ? '' : t(`how_${voice.how}`),
            voice.language === null ? '' : languageName(voice.language, locale),
            voice.interpreter === null || voice.interpreter === 'none_needed'
              ? ''
              : `${t('interpreter')}: ${withinSentence(t(`interpreter_${voice.interpreter}`))}`,
            voice.present.length === 0
              ? t('alone')
              : voice.present.map((one) => t(`present_${one}`)).join(', '),
            t('by', { name: voice.madeByName }),
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
      ) : (
        <p>
          <Status kind="missing">{t('offer_voice')}</Status>{' '}
          {voice.notHeard === null ? '' : t(`notHeard_${voice.notHeard}`)}
        </p>
      )}
      <Written text={voice.words} />
    </li>
  )
}

const Voices: FC<{ data: ViewedChild }> = ({ data }) => {
  const t = useConcernWords()
  const { caseId, voices, writes } = data
  return (
    <Section
      id="voice"
      heading={t('voices')}
      aside={
        writes ? (
          <LinkButton variant="secondary" href={paths.voice({ caseId })}>
            {t('addVoice')}
          </LinkButton>
        ) : null
      }
    >
      {voices.length === 0 ? (
        <p>
          <Status kind="missing">{t('voicesNone')}</Status>
          <br />
          <span class="quiet">{t('voicesMissing')}</span>
        </p>
      ) : (
        <ul class="records">
          {voices.map((voice) => (
            <OneVoice voice={voice} />
          ))}
        </ul>
      )}
    </Section>
  )
}

/** An assessment, heading by heading. */
export const OneInterest: FC<{ interest: BestInterest }> = ({ interest }) => {
  const t = useConcernWords()
  return (
    <>
      <p class="quiet">
        <Moment at={interest.madeAt} /> · {t('by', { name: interest.madeByName })}
      </p>
      <DescriptionList
        items={interestHeadings
          .filter((heading) => interest.headings[heading] !== undefined)
          .map((heading) => ({
            term: t(heading),
            value: <Written text={interest.headings[heading]} />,
          }))}
      />
    </>
  )
}

const Interests: FC<{ data: ViewedChild }> = ({ data }) => {
  const t = useConcernWords()
  const format = useFormat()
  const { caseId, interests, writes } = data
  const [newest, ...older] = interests
  return (
    <Section
      id="best-interest"
      heading={t('interests')}
      aside={
        writes ? (
          <LinkButton variant="secondary" href={paths.bestInterest({ caseId })}>
            {t('addInterest')}
          </LinkButton>
        ) : null
      }
    >
      {newest === undefined ? <p class="quiet">{t('interestsNone')}</p> : <OneInterest interest={newest} />}
      {older.map((interest) => (
        <Details summary={format.instant(interest.madeAt)}>
          <OneInterest interest={interest} />
        </Details>
      ))}
    </Section>
  )
}

/** What is known of concern for the child, and what does the child say? */
export const ChildPage: View<ViewedChild> = ({ data, context }) => {
  const t = concernWords(context.locale)
  const { caseId, number, writes, isBoard, age } = data
  const registers = isBoard && (!isAdult(age.standing) || age.isYoung)
  return (
    <Page
      title={t('child')}
      windowTitle={windowWords(context.locale)('summary')}
      under={t('case', { number })}
      breadcrumb={[{ href: supportPaths.case({ caseId }), label: t('case', { number }) }]}
      state={<p>{t('childLead')}</p>}
      action={
        writes && (registers || !isBoard) ? (
          <LinkButton
            variant="primary"
            href={registers ? paths.newConcern({ caseId }) : paths.newReport({ caseId })}
          >
            {t(registers ? 'newConcern' : 'newReport')}
          </LinkButton>
        ) : null
      }
    >
      <AgeNote caseId={caseId} age={age} />
      <Concerns data={data} />
      <Reports data={data} />
      <Voices data={data} />
      <Interests data={data} />
    </Page>
  )
}
