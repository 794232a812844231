import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../../web/components/button.tsx'
import { Card } from '../../../../web/components/card.tsx'
import { TelephoneNumbers } from '../../../../web/components/danger-now.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { DescriptionList, History, Section } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { citation, runsAroundTheClock } from '../../../law/index.ts'
import { languageName, partName, supportPaths, valueInWords } from '../../../support/index.ts'
import { paths } from '../../paths.ts'
import type { CopyContent } from '../../sharing/content.ts'
import { referralWords } from '../messages.ts'
import type { ShownDisclosure } from '../shown.ts'
import type { ViewedReferral } from '../view-actions.ts'
import { Answer, AskForMore, GiveMore, Next, type Shown, Withdraw } from './step-forms.tsx'
import { countyName, needName, ReferralStatus, useReferralWords } from './words.tsx'

/** What was handed over, section by section, as it then was. */
const Content: FC<{ content: CopyContent }> = ({ content }) => {
  const t = useReferralWords()
  const format = useFormat()
  const { locale } = useReader()
  return (
    <>
      {content.proviso ? <Alert kind="warning">{t('proviso', { text: content.proviso })}</Alert> : null}
      <DescriptionList
        items={content.values.map(({ section, field, value }) => ({
          term: partName(locale, section, field),
          value: <Written text={valueInWords(locale, section, field, value)} lang={locale} />,
        }))}
      />
      {content.texts.map(({ section, day, text }) => (
        <div>
          <p class="quiet">
            {partName(locale, section)}
            {day ? `, ${format.date(day)}` : ''}
          </p>
          <Written text={text} />
        </div>
      ))}
      <p class="quiet">
        {t('rests', { section: citation(content.section, locale), day: format.date(content.endsOn) })}
      </p>
    </>
  )
}

const Disclosure: FC<{ data: ViewedReferral; shown: ShownDisclosure }> = ({ data, shown }) => {
  const t = useReferralWords()
  const format = useFormat()
  const { locale } = useReader()
  const isRecipient = data.standing === 'recipient'
  if (shown.withdrawn) return <Alert kind="warning">{t('withdrawnText')}</Alert>
  return (
    <>
      {shown.content === null ? (
        <>
          <p>{t('liveText', { moment: format.instant(shown.endsAt) })}</p>
          <ul>
            {shown.items.map(({ section, field }) => (
              <li>{partName(locale, section, field)}</li>
            ))}
          </ul>
        </>
      ) : (
        <Content content={shown.content} />
      )}
      {shown.state === 'ended' ? <p class="quiet">{t('endedText')}</p> : null}
      {isRecipient && shown.copyId ? (
        <p>
          <Link href={paths.receivedCopy({ copyId: shown.copyId })}>{t('copyLink')}</Link> ·{' '}
          {shown.registeredCase ? (
            <Link href={supportPaths.case({ caseId: shown.registeredCase })}>{t('registeredLink')}</Link>
          ) : (
            <Link href={paths.receivedCopy({ copyId: shown.copyId })}>{t('registerLink')}</Link>
          )}
        </p>
      ) : null}
    </>
  )
}

const Facts: FC<{ data: ViewedReferral }> = ({ data }) => {
  const t = useReferralWords()
  const format = useFormat()
  const { locale } = useReader()
  const said = (words: string | null) => (words ? `: ${words}` : '')
  return (
    <DescriptionList
      items={[
        { term: t('from'), value: data.fromName ?? t('unnamed') },
        {
          term: t('to'),
          value: data.onPaper ? `${data.toName || t('unnamed')} (${t('onPaper')})` : data.toName,
        },
        ...(data.county ? [{ term: t('county'), value: countyName(locale, data.county) }] : []),
        ...(data.language ? [{ term: t('language'), value: languageName(data.language, locale) }] : []),
        ...(data.coordinatorName
          ? [{ term: t('coordinate'), value: t('coordinatedBy', { body: data.coordinatorName }) }]
          : []),
        ...(data.sentAt ? [{ term: t('columnSent'), value: format.instant(data.sentAt) }] : []),
        ...(data.declineReason
          ? [{ term: t('declined'), value: `${t(data.declineReason)}${said(data.answer)}` }]
          : data.answer
            ? [{ term: t('answer'), value: data.answer }]
            : []),
        ...(data.outcome
          ? [{ term: t('columnOutcome'), value: `${t(data.outcome)}${said(data.outcomeWords)}` }]
          : []),
      ]}
    />
  )
}

const StateInWords: FC<{ data: ViewedReferral }> = ({ data }) => {
  const t = useReferralWords()
  const format = useFormat()
  const waits = data.state === 'sent' || data.state === 'received'
  return (
    <p class="state-sentence">
      <ReferralStatus referral={data} now={data.now} />{' '}
      {data.overdue && data.dueAt
        ? t('overdueBy', { moment: format.instant(data.dueAt) })
        : waits && data.dueAt
          ? t('dueBy', { moment: format.instant(data.dueAt) })
          : data.state === 'accepted' || data.state === 'under_way'
            ? t('noOutcome')
            : ''}
    </p>
  )
}

/** Whom to call while it waits: a limit is no answer. */
const WhileWaiting: FC<{ data: ViewedReferral }> = ({ data }) => {
  const t = useReferralWords()
  const format = useFormat()
  const { numbers, toldAt, goesOnAt } = data
  const isSender = data.standing === 'sender'
  const isCarried = data.onPaper && data.state === 'sent' && isSender
  if (!runsAroundTheClock(data.urgency) || (numbers === null && !isCarried)) return null
  if (!isSender && numbers?.now.length === 0) return null
  return (
    <Section id="waiting" heading={t(isSender ? 'whileWaiting' : 'callSender')}>
      <ul>
        {numbers === null ? (
          <li>{t('callRecipient')}</li>
        ) : (
          <TelephoneNumbers numbers={numbers} of="theirs" />
        )}
        <li>{t('whileDanger')}</li>
        {isSender ? <li>{t('whileTonight')}</li> : null}
      </ul>
      {toldAt === null ? null : (
        <p>
          {t('toldThere', { body: data.toName, moment: format.instant(toldAt) })}{' '}
          {goesOnAt === null ? t('toldAll') : t('goesOnThere', { at: format.time(goesOnAt) })}
        </p>
      )}
    </Section>
  )
}

/** A referral: how it stands, what came with it, what is to be done, what has happened. */
export const ReferralPage: View<ViewedReferral> = ({ data, context, refused }) => {
  const t = referralWords(context.locale)
  const shown: Shown = {
    data,
    entered: { values: refused?.values ?? {}, errors: refused?.errors ?? [] },
    sentTo: refused?.sentTo,
  }
  const isRecipient = data.standing === 'recipient'
  return (
    <Page
      title={needName(context.locale, data.need)}
      windowTitle={t('referral', { number: data.number })}
      breadcrumb={
        isRecipient
          ? [{ href: paths.referrals(), label: t('referrals') }]
          : [{ href: paths.sentReferrals(), label: t('referrals') }]
      }
      state={<StateInWords data={data} />}
      action={
        data.onPaper && data.standing === 'sender' && data.state !== 'withdrawn' ? (
          <LinkButton variant="secondary" download href={paths.referralFile({ referralId: data.id })}>
            {t('print')}
          </LinkButton>
        ) : null
      }
      history={
        <History
          entries={data.events.map(({ at, bodyName, kind, words }) => ({
            at,
            ...(bodyName ? { who: bodyName } : {}),
            what: t(`event_${kind}`),
            detail: words ? <Written text={words} /> : undefined,
          }))}
        />
      }
    >
      {data.state === 'withdrawn' ? (
        <Alert kind="warning">{t(data.endReason ?? 'takenBackText')}</Alert>
      ) : null}
      {data.state === 'expired' ? <Alert kind="warning">{t('expiredText')}</Alert> : null}
      {data.onPaper && data.state === 'sent' && data.standing === 'sender' ? <p>{t('printHint')}</p> : null}
      <p class="quiet">
        {t('referral', { number: data.number })} · {t(data.urgency)}
        {data.caseId && data.standing === 'sender' ? (
          <>
            {' · '}
            <Link href={paths.caseReferrals({ caseId: data.caseId })}>{t('caseReferrals')}</Link>
          </>
        ) : null}
      </p>
      <WhileWaiting data={data} />
      <Facts data={data} />
      {data.message ? (
        <Card heading={t('messageHeading')} tinted>
          <Written text={data.message} />
        </Card>
      ) : null}
      {data.disclosures.length > 0 ? (
        <Section id="disclosed" heading={t('disclosedHeading')}>
          {isRecipient ? <p>{t('disclosedLead')}</p> : null}
          {data.disclosures.map((one) => (
            <Disclosure data={data} shown={one} />
          ))}
        </Section>
      ) : null}
      <Answer {...shown} />
      <Next {...shown} />
      <AskForMore {...shown} />
      <GiveMore {...shown} />
      <Withdraw {...shown} />
    </Page>
  )
}
