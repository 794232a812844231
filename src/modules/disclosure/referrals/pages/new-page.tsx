import type { FC } from 'hono/jsx'
import { Button, ButtonRow } from '../../../../web/components/button.tsx'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { SelectField, TextAreaField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { Details } from '../../../../web/components/structure.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { fieldsOf, needs, needsThatCannotWait, partName, supportPaths } from '../../../support/index.ts'
import { CASE_SECTIONS } from '../../legal/least.ts'
import { paths } from '../../paths.ts'
import { RecipientField, recipientKindName } from '../../telling/pages/found.tsx'
import { PartChoices } from '../../telling/pages/part-choices.tsx'
import { referralWords } from '../messages.ts'
import type { PreparedReferral } from '../prepare-actions.ts'
import { urgencies } from '../schema.ts'
import { type Entered, fieldOf, GroundFields, textOf } from './fields.tsx'
import { needName, reasonsInWords, useAnswers, useCountyOptions, useReferralWords } from './words.tsx'

type Filled = Entered & { data: PreparedReferral }

/** First: what is needed, and how soon. */
const What: FC<Filled> = ({ data, ...entered }) => {
  const t = useReferralWords()
  const { locale } = useReader()
  const first = needs.filter(({ key }) => data.wanted.includes(key))
  const rest = needs.filter(({ key }) => !data.wanted.includes(key))
  const need = textOf(entered.values, 'need') ?? (data.wanted.length === 1 ? data.wanted[0] : undefined)
  return (
    <>
      <SelectField
        {...fieldOf(entered, 'need')}
        value={need}
        label={t('need')}
        description={t('needHint')}
        options={[...first, ...rest].map(({ key, label }) => ({ value: key, label: label[locale] }))}
      />
      <RadioField
        {...fieldOf(entered, 'urgency')}
        value={
          textOf(entered.values, 'urgency') ??
          (needsThatCannotWait.some((one) => one === need) ? 'urgent' : undefined)
        }
        label={t('urgency')}
        options={urgencies.map((value) => ({ value, label: t(value), description: t(`${value}Hint`) }))}
      />
      <SelectField
        {...fieldOf(entered, 'county')}
        value={textOf(entered.values, 'county') ?? data.county ?? undefined}
        optional
        emptyLabel={t('allCounties')}
        label={t('county')}
        options={useCountyOptions()}
      />
    </>
  )
}

/** On paper go referrals to those who are no body of the directory. */
const PAPER_KINDS = ['health', 'ngo', 'other_authority'] as const

/** Whom to turn to: suggestions with what they rest on, anybody else who can receive it, or paper. */
const Whom: FC<Filled> = ({ data, ...entered }) => {
  const t = useReferralWords()
  const { locale } = useReader()
  const format = useFormat()
  const answers = useAnswers()
  const { atOnce } = data
  const answersAt = atOnce && ((bodyId: string) => answers(atOnce.numbers.get(bodyId)))
  const onPaper = textOf(entered.values, 'toName') !== undefined
  return (
    <>
      {data.viaCoordinator ? <Alert>{t('viaCoordinator')}</Alert> : null}
      <RecipientField
        name="toBody"
        value={textOf(entered.values, 'toBody')}
        errors={entered.errors}
        label={t('recipient')}
        description={t(data.suggestions.length > 0 ? 'recipientHint' : 'noSuggestion')}
        searched={data.recipients}
        also={answersAt}
        suggested={data.suggestions.map(({ bodyId, name, programme, reasons }) => ({
          value: bodyId,
          label: programme === null ? name : `${name}: ${programme}`,
          description: [
            reasonsInWords(reasons, locale, format.shortDate),
            ...(answersAt ? [answersAt(bodyId)] : []),
          ].join(' · '),
        }))}
      />
      <Details
        summary={t('paperRecipient')}
        open={onPaper || entered.errors.some(({ field }) => field === 'toName')}
      >
        <TextField {...fieldOf(entered, 'toName')} optional autocomplete="off" label={t('toName')} />
        <SelectField
          {...fieldOf(entered, 'toKind')}
          optional
          label={t('toKind')}
          options={PAPER_KINDS.map((kind) => ({ value: kind, label: recipientKindName(locale, kind) }))}
        />
      </Details>
    </>
  )
}

const partsOf = (values: Entered['values']): string[] =>
  Array.isArray(values.items) ? values.items.map(String) : []

/** What is told with it: nothing is ticked; what is usual is one choice, with every part named. */
const Items: FC<Filled> = ({ data, ...entered }) => {
  const t = useReferralWords()
  const { locale } = useReader()
  const format = useFormat()
  const chosen = partsOf(entered.values)
  const usual = data.usual.map(({ section, field }) => partName(locale, section, field))
  return (
    <>
      <RadioField
        {...fieldOf(entered, 'itemsChoice')}
        label={t('items')}
        description={t('itemsHint')}
        options={[
          { value: 'usual', label: t('usual'), description: t('usualHint', { parts: format.list(usual) }) },
          { value: 'chosen', label: t('chosen') },
        ]}
      />
      <Details
        summary={t('chooseParts')}
        open={
          chosen.length > 0 ||
          textOf(entered.values, 'itemsChoice') === 'chosen' ||
          entered.errors.some(({ field }) => field === 'items')
        }
      >
        <PartChoices
          name="items"
          label={t('chooseParts')}
          description={t('partsHint')}
          error={errorFor(entered.errors, 'items')}
          parts={CASE_SECTIONS.flatMap((section) =>
            [...Object.keys(fieldsOf(section)), ''].map((field) => ({ section, field })),
          )}
          chosen={chosen}
          wholeSection={t('wholeSection')}
          onlyParts={t('onlyParts')}
        />
      </Details>
    </>
  )
}

const Coordination: FC<Filled> = ({ data, ...entered }) => {
  const t = useReferralWords()
  if (data.coordinator) return <p class="quiet">{t('coordinatedBy', { body: data.coordinator.name })}</p>
  if (data.coordinators.length === 0) return null
  return (
    <Details
      summary={t('coordinate')}
      open={
        textOf(entered.values, 'coordinatorBody') !== undefined ||
        entered.errors.some(({ field }) => field === 'coordinatorBody')
      }
    >
      <SelectField
        {...fieldOf(entered, 'coordinatorBody')}
        optional
        emptyLabel={t('noCoordinator')}
        label={t('coordinator')}
        description={t('coordinateHint')}
        options={data.coordinators.map(({ bodyId, name }) => ({ value: bodyId, label: name }))}
      />
    </Details>
  )
}

const CARRIED = ['need', 'urgency', 'county', 'draftId'] as const
const Carried: FC<{ values: Entered['values']; names: readonly string[] }> = ({ values, names }) => (
  <>
    {names.map((name) =>
      textOf(values, name) === undefined ? null : (
        <input type="hidden" name={name} value={textOf(values, name)} />
      ),
    )}
  </>
)

const Whole: FC<Filled> = (filled) => {
  const t = useReferralWords()
  const { locale } = useReader()
  const format = useFormat()
  const { data, ...entered } = filled
  const { caseId } = data
  return (
    <>
      <Form action={paths.referralRecipients({ caseId })} label={t('changeNeed')}>
        <Carried values={entered.values} names={CARRIED} />
        <p class="referral-asked">
          {t('asked', {
            need: needName(locale, data.need!),
            urgency: t(urgencyOf(entered.values)),
          })}{' '}
          <Button variant="tertiary" name="step" value="what">
            {t('changeNeed')}
          </Button>
        </p>
      </Form>
      {data.atOnce ? (
        <Alert kind="warning">
          <p>
            {t('dueAt', { moment: format.instant(data.atOnce.dueAt) })} {t('whileDanger')}
          </p>
        </Alert>
      ) : null}
      <Form action={paths.newReferral({ caseId })} label={t('newReferral')} warnUnsaved>
        <Carried values={entered.values} names={CARRIED} />
        <Whom {...filled} />
        <Items {...filled} />
        <GroundFields {...entered} grounds={data.grounds} purpose={data.purpose!} />
        <Coordination {...filled} />
        <TextAreaField
          {...fieldOf(entered, 'message')}
          optional
          rows={4}
          label={t('message')}
          description={t('messageHint')}
        />
        <ButtonRow>
          <Button>{t('send')}</Button>
          <Button variant="secondary" formaction={paths.saveReferral({ caseId })}>
            {t('saveDraft')}
          </Button>
        </ButtonRow>
      </Form>
      {textOf(entered.values, 'draftId') ? (
        <Form
          action={paths.withdrawReferral({ referralId: textOf(entered.values, 'draftId')! })}
          label={t('throwAway')}
        >
          <ButtonRow>
            <Button variant="tertiary" danger>
              {t('throwAway')}
            </Button>
          </ButtonRow>
        </Form>
      ) : null}
    </>
  )
}

const urgencyOf = (values: Entered['values']) => urgencies.find((one) => one === values.urgency) ?? 'ordinary'

const WHAT: readonly string[] = ['need', 'urgency', 'county']

/** A referral from a case: what is needed, then whom, what, on what ground. */
export const NewReferralPage: View<PreparedReferral> = ({ data, context, refused }) => {
  const t = referralWords(context.locale)
  const { caseId, number } = data
  const values = refused?.values ?? data.values
  const errors = refused?.errors ?? []
  const filled = { data, values, errors }
  const isWhole = data.isWhole && !errors.some(({ field }) => WHAT.includes(field))
  return (
    <Page
      title={t('newReferral')}
      under={t('case', { number })}
      islands={['forms']}
      breadcrumb={[
        { href: supportPaths.case({ caseId }), label: t('case', { number }) },
        { href: paths.caseReferrals({ caseId }), label: t('referrals') },
      ]}
      state={<p>{t('newLead')}</p>}
    >
      {isWhole ? (
        <Whole {...filled} />
      ) : (
        <Form action={paths.referralRecipients({ caseId })} label={t('newReferral')}>
          <Carried values={values} names={['draftId']} />
          <What {...filled} />
          <ButtonRow>
            <Button name="step" value="whole">
              {t('showRecipients')}
            </Button>
          </ButtonRow>
        </Form>
      )}
    </Page>
  )
}
