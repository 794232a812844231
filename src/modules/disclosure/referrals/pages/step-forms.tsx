import type { FC } from 'hono/jsx'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { TextAreaField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { Details, Section } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { fieldsOf } from '../../../support/index.ts'
import { CASE_SECTIONS } from '../../legal/least.ts'
import { paths } from '../../paths.ts'
import { PartChoices } from '../../telling/pages/part-choices.tsx'
import { purposeOf } from '../needs-of.ts'
import { declineReasons, outcomes } from '../schema.ts'
import type { Doable, ViewedReferral } from '../view-actions.ts'
import { type Entered, fieldOf, GroundFields } from './fields.tsx'
import { useReferralWords } from './words.tsx'

/** A referral with the form of its page that came back, where one did. */
export type Shown = { data: ViewedReferral; entered: Entered; sentTo: string | undefined }

const may = (data: ViewedReferral, what: Doable): boolean => data.may.includes(what)

/** The fields of a form that was refused come back filled; those of the other forms on the page stay as they were. */
const own = ({ entered, sentTo }: Shown, address: string): Entered =>
  sentTo === address ? entered : { values: {}, errors: [] }

/** The words of a form. Several forms of the page have some; an error leads to those of the form that came back. */
const wordsOf = (entered: Entered, step: Doable) => ({
  ...fieldOf(entered, 'words'),
  ...(entered.errors.length > 0 ? {} : { idName: `words-${step}` }),
})

/** Yes at once; no with its reason. */
export const Answer: FC<Shown> = (shown) => {
  const t = useReferralWords()
  const { data } = shown
  const at = { referralId: data.id }
  if (!may(data, 'accept') && !may(data, 'decline')) return null
  const declining = own(shown, paths.declineReferral(at))
  return (
    <Section id="answer" heading={t(data.onPaper ? 'answerOnPaper' : 'answerHeading')}>
      <Form action={paths.acceptReferral(at)} label={t('accept')} send />
      <Details summary={t('decline')} open={declining.errors.length > 0}>
        <Form action={paths.declineReferral(at)} label={t('decline')} send secondary>
          <RadioField
            {...fieldOf(declining, 'reason')}
            label={t('declineReason')}
            options={declineReasons.map((value) => ({ value, label: t(value) }))}
          />
          <TextAreaField {...wordsOf(declining, 'decline')} optional rows={2} label={t('answerWords')} />
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
    <Form action={address} label={t('reportOutcome')} send secondary={!primary}>
      {data.onPaper ? <p>{t('outcomePaperHint')}</p> : null}
      <RadioField
        {...fieldOf(filled, 'outcome')}
        label={t('outcome')}
        options={outcomes.map((value) => ({ value, label: t(value) }))}
      />
      <TextAreaField {...wordsOf(filled, 'report_outcome')} optional rows={3} label={t('outcomeWords')} />
    </Form>
  )
}

/** What comes next: beginning, telling what came of it, closing. */
export const Next: FC<Shown> = (shown) => {
  const t = useReferralWords()
  const { data } = shown
  const at = { referralId: data.id }
  const answering = may(data, 'accept')
  if (!may(data, 'begin') && !may(data, 'report_outcome') && !may(data, 'close')) return null
  return (
    <Section id="next" heading={t('nextHeading')}>
      {may(data, 'begin') && !data.onPaper ? (
        <Form action={paths.beginReferral(at)} label={t('begin')} send />
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
        <Form action={paths.closeReferral(at)} label={t('close')} send>
          <p>{t('closeHint')}</p>
        </Form>
      ) : null}
    </Section>
  )
}

/** The recipient asks for more, with a reason. */
export const AskForMore: FC<Shown> = (shown) => {
  const t = useReferralWords()
  const address = paths.askForMore({ referralId: shown.data.id })
  const filled = own(shown, address)
  if (!may(shown.data, 'ask_for_more')) return null
  return (
    <Details summary={t('askForMore')} open={filled.errors.length > 0}>
      <Form action={address} label={t('askForMore')} send secondary>
        <TextAreaField
          {...wordsOf(filled, 'ask_for_more')}
          rows={3}
          label={t('askWords')}
          description={t('askHint')}
        />
      </Form>
    </Details>
  )
}

/** The sender gives more: a disclosure of its own. */
export const GiveMore: FC<Shown> = (shown) => {
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
          <Written text={isAsked.words} />
        </Alert>
      ) : null}
      <p>{t('giveMoreHint')}</p>
      <Form action={address} label={t('giveMore')} send secondary>
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
        <TextAreaField {...wordsOf(filled, 'give_more')} optional rows={2} label={t('giveWords')} />
      </Form>
    </Details>
  )
}

/** The sender takes the referral back. */
export const Withdraw: FC<Shown> = (shown) => {
  const t = useReferralWords()
  const address = paths.withdrawReferral({ referralId: shown.data.id })
  const filled = own(shown, address)
  if (!may(shown.data, 'withdraw')) return null
  return (
    <Details summary={t('withdraw')} open={filled.errors.length > 0}>
      <Form action={address} label={t('withdraw')} send secondary danger>
        <p>{t('withdrawHint')}</p>
        <TextAreaField {...wordsOf(filled, 'withdraw')} optional rows={2} label={t('withdrawWords')} />
      </Form>
    </Details>
  )
}
