import type { FC } from 'hono/jsx'
import { Button, ButtonRow, LinkButton } from '../../../../web/components/button.tsx'
import { Card } from '../../../../web/components/card.tsx'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { TextAreaField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { DescriptionList, Details, History, Section } from '../../../../web/components/structure.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { citation } from '../../../law/index.ts'
import { fieldsOf, languageName, partName, supportPaths, valueInWords } from '../../../support/index.ts'
import { CASE_SECTIONS } from '../../legal/least.ts'
import { paths } from '../../paths.ts'
import type { CopyContent } from '../../sharing/content.ts'
import { PartChoices } from '../../sharing/pages/part-choices.tsx'
import { referralWords } from '../messages.ts'
import { purposeOf } from '../needs-of.ts'
import { declineReasons, outcomes } from '../schema.ts'
import type { ShownDisclosure } from '../shown.ts'
import type { Doable, ViewedReferral } from '../view-actions.ts'
import { type Entered, fieldOf, GroundFields } from './fields.tsx'
import { countyName, needName, ReferralStatus, useReferralWords } from './words.tsx'

type Shown = { data: ViewedReferral; entered: Entered; sentTo: string | undefined }

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
          value: <span class="running-text">{valueInWords(locale, section, field, value)}</span>,
        }))}
      />
      {content.texts.map(({ section, day, text }) => (
        <div class="running-text">
          <p class="quiet">
            {partName(locale, section)}
            {day ? `, ${format.date(day)}` : ''}
          </p>
          <p>{text}</p>
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
          <a class="ds-link" href={paths.receivedCopy({ copyId: shown.copyId })}>
            {t('copyLink')}
          </a>{' '}
          ·{' '}
          {shown.registeredCase ? (
            <a class="ds-link" href={supportPaths.case({ caseId: shown.registeredCase })}>
              {t('registeredLink')}
            </a>
          ) : (
            <a class="ds-link" href={paths.receivedCopy({ copyId: shown.copyId })}>
              {t('registerLink')}
            </a>
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
        { term: t('from'), value: data.fromName },
        { term: t('to'), value: data.onPaper ? `${data.toName} (${t('onPaper')})` : data.toName },
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

const may = (data: ViewedReferral, what: Doable): boolean => data.may.includes(what)

/** The fields of a form that was refused come back filled; those of the other forms on the page stay as they were. */
const own = ({ entered, sentTo }: Shown, address: string): Entered =>
  sentTo === address ? entered : { values: {}, errors: [] }

const Answer: FC<Shown> = (shown) => {
  const t = useReferralWords()
  const { data } = shown
  const at = { referralId: data.id }
  if (!may(data, 'accept') && !may(data, 'decline')) return null
  const declining = own(shown, paths.declineReferral(at))
  return (
    <Section id="answer" heading={t('answerHeading')}>
      <Form action={paths.acceptReferral(at)} label={t('accept')}>
        <ButtonRow>
          <Button>{t('accept')}</Button>
        </ButtonRow>
      </Form>
      <Details summary={t('decline')} open={declining.errors.length > 0}>
        <Form action={paths.declineReferral(at)} label={t('decline')}>
          <RadioField
            {...fieldOf(declining, 'reason')}
            label={t('declineReason')}
            options={declineReasons.map((value) => ({ value, label: t(value) }))}
          />
          <TextAreaField {...fieldOf(declining, 'words')} optional rows={2} label={t('answerWords')} />
          <ButtonRow>
            <Button variant="secondary">{t('decline')}</Button>
          </ButtonRow>
        </Form>
      </Details>
    </Section>
  )
}

const Outcome: FC<Shown & { primary: boolean }> = ({ primary, ...shown }) => {
  const t = useReferralWords()
  const { data } = shown
  const address = paths.reportOutcome({ referralId: data.id })
  const filled = own(shown, address)
  return (
    <Form action={address} label={t('reportOutcome')}>
      {data.onPaper ? <p>{t('outcomePaperHint')}</p> : null}
      <RadioField
        {...fieldOf(filled, 'outcome')}
        label={t('outcome')}
        options={outcomes.map((value) => ({ value, label: t(value) }))}
      />
      <TextAreaField {...fieldOf(filled, 'words')} optional rows={3} label={t('outcomeWords')} />
      <ButtonRow>
        <Button variant={primary ? 'primary' : 'secondary'}>{t('reportOutcome')}</Button>
      </ButtonRow>
    </Form>
  )
}

const Next: FC<Shown> = (shown) => {
  const t = useReferralWords()
  const { data } = shown
  const at = { referralId: data.id }
  const answering = may(data, 'accept')
  if (!may(data, 'begin') && !may(data, 'report_outcome') && !may(data, 'close')) return null
  return (
    <Section id="next" heading={t('nextHeading')}>
      {may(data, 'begin') && !data.onPaper ? (
        <Form action={paths.beginReferral(at)} label={t('begin')}>
          <ButtonRow>
            <Button>{t('begin')}</Button>
          </ButtonRow>
        </Form>
      ) : null}
      {may(data, 'report_outcome') ? (
        may(data, 'begin') || answering ? (
          <Details summary={t('reportOutcome')} open={own(shown, paths.reportOutcome(at)).errors.length > 0}>
            <Outcome {...shown} primary={false} />
          </Details>
        ) : (
          <Outcome {...shown} primary />
        )
      ) : null}
      {may(data, 'close') ? (
        <Form action={paths.closeReferral(at)} label={t('close')}>
          <p>{t('closeHint')}</p>
          <ButtonRow>
            <Button>{t('close')}</Button>
          </ButtonRow>
        </Form>
      ) : null}
    </Section>
  )
}

const AskForMore: FC<Shown> = (shown) => {
  const t = useReferralWords()
  const address = paths.askForMore({ referralId: shown.data.id })
  const filled = own(shown, address)
  if (!may(shown.data, 'ask_for_more')) return null
  return (
    <Details summary={t('askForMore')} open={filled.errors.length > 0}>
      <Form action={address} label={t('askForMore')}>
        <TextAreaField
          {...fieldOf(filled, 'words')}
          rows={3}
          label={t('askWords')}
          description={t('askHint')}
        />
        <ButtonRow>
          <Button variant="secondary">{t('askForMore')}</Button>
        </ButtonRow>
      </Form>
    </Details>
  )
}

const GiveMore: FC<Shown> = (shown) => {
  const t = useReferralWords()
  const { data } = shown
  const address = paths.giveMore({ referralId: data.id })
  const filled = own(shown, address)
  const isAsked = data.events.find(({ kind }) => kind === 'asked_for_more' || kind === 'given_more')
  if (data.grounds === null || !may(data, 'give_more')) return null
  return (
    <Details
      summary={t('giveMore')}
      open={filled.errors.length > 0 || isAsked?.kind === 'asked_for_more'}
      id="give-more"
    >
      {isAsked?.kind === 'asked_for_more' && isAsked.words ? (
        <Alert heading={t('event_asked_for_more')} headingLevel={3}>
          <p class="running-text">{isAsked.words}</p>
        </Alert>
      ) : null}
      <p>{t('giveMoreHint')}</p>
      <Form action={address} label={t('giveMore')}>
        <PartChoices
          name="items"
          label={t('items')}
          description={t('itemsHint')}
          error={filled.errors.find(({ field }) => field === 'items')?.message}
          parts={CASE_SECTIONS.flatMap((section) =>
            [...Object.keys(fieldsOf(section)), ''].map((field) => ({ section, field })),
          )}
          chosen={Array.isArray(filled.values.items) ? filled.values.items.map(String) : []}
          wholeSection={t('wholeSection')}
          onlyParts={t('onlyParts')}
        />
        <GroundFields {...filled} grounds={data.grounds} purpose={purposeOf(data.need)} />
        <TextAreaField {...fieldOf(filled, 'words')} optional rows={2} label={t('giveWords')} />
        <ButtonRow>
          <Button variant="secondary">{t('giveMore')}</Button>
        </ButtonRow>
      </Form>
    </Details>
  )
}

const Withdraw: FC<Shown> = (shown) => {
  const t = useReferralWords()
  const address = paths.withdrawReferral({ referralId: shown.data.id })
  const filled = own(shown, address)
  if (!may(shown.data, 'withdraw')) return null
  return (
    <Details summary={t('withdraw')} open={filled.errors.length > 0}>
      <Form action={address} label={t('withdraw')}>
        <p>{t('withdrawHint')}</p>
        <TextAreaField {...fieldOf(filled, 'words')} optional rows={2} label={t('withdrawWords')} />
        <ButtonRow>
          <Button variant="secondary" danger>
            {t('withdraw')}
          </Button>
        </ButtonRow>
      </Form>
    </Details>
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
      context={context}
      title={needName(context.locale, data.need)}
      windowTitle={t('referral', { number: data.number })}
      errors={refused?.errors ?? []}
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
            detail: words ? <p class="running-text">{words}</p> : undefined,
          }))}
        />
      }
    >
      {data.state === 'withdrawn' ? <Alert kind="warning">{t('takenBackText')}</Alert> : null}
      {data.state === 'expired' ? <Alert kind="warning">{t('expiredText')}</Alert> : null}
      {data.onPaper && data.state === 'sent' && data.standing === 'sender' ? <p>{t('printHint')}</p> : null}
      <p class="quiet">
        {t('referral', { number: data.number })} · {t(data.urgency)}
        {data.caseId && data.standing === 'sender' ? (
          <>
            {' · '}
            <a class="ds-link" href={paths.caseReferrals({ caseId: data.caseId })}>
              {t('caseReferrals')}
            </a>
          </>
        ) : null}
      </p>
      <Facts data={data} />
      {data.message ? (
        <Card heading={t('messageHeading')} tinted>
          <p class="running-text">{data.message}</p>
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
