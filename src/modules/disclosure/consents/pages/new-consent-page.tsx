import type { FC } from 'hono/jsx'
import { Button, ButtonRow } from '../../../../web/components/button.tsx'
import { listName, RadioField } from '../../../../web/components/choice-field.tsx'
import { errorFor, type FieldErrors } from '../../../../web/components/errors.tsx'
import { DateField, SelectField, TextAreaField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { fieldsOf, languageName, languageOptions, partName, supportPaths } from '../../../support/index.ts'
import { CASE_SECTIONS } from '../../legal/least.ts'
import { paths } from '../../paths.ts'
import { purposeName } from '../../purposes.ts'
import { RecipientField } from '../../telling/pages/found.tsx'
import { PartChoices } from '../../telling/pages/part-choices.tsx'
import type { PreparedConsent } from '../actions.ts'
import { consentWords } from '../messages.ts'
import { interpreters, manners, representatives } from '../schema.ts'
import { ReadOut } from './read-out.tsx'

interface Filled {
  readonly data: PreparedConsent
  readonly values: Readonly<Record<string, unknown>>
  readonly errors: FieldErrors
}

const textOf = (values: Filled['values'], name: string): string | undefined =>
  typeof values[name] === 'string' ? values[name] : undefined
const partsOf = (values: Filled['values']): string[] =>
  Array.isArray(values.parts) ? values.parts.map(String) : []

/** What is asked: who gets what, for what, until when, and in which language. */
const Question: FC<Filled> = ({ data, values, errors }) => {
  const { locale } = useReader()
  const t = consentWords(locale)
  const of = (name: string) => ({ name, value: textOf(values, name), error: errorFor(errors, name) })
  return (
    <>
      <SelectField
        {...of('language')}
        value={textOf(values, 'language') ?? data.code}
        label={t('language')}
        description={t('languageHint')}
        options={languageOptions(locale)}
      />
      <RecipientField
        name="toBody"
        label={t('recipient')}
        description={t('recipientHint')}
        searched={data.recipients}
        value={textOf(values, 'toBody')}
        errors={errors}
      />
      <TextField {...of('toName')} label={t('recipientName')} description={t('recipientNameHint')} optional />
      <RadioField
        {...of('purpose')}
        label={t('purpose')}
        options={data.purposes.map((code) => ({ value: code, label: purposeName(locale, code) }))}
      />
      <PartChoices
        name="parts"
        label={t('parts')}
        description={t('partsHint')}
        error={errorFor(errors, 'parts') ?? errorFor(errors, 'items')}
        parts={CASE_SECTIONS.flatMap((section) =>
          ['', ...Object.keys(fieldsOf(section))].map((field) => ({ section, field })),
        )}
        chosen={partsOf(values)}
        wholeSection={t('wholeSection')}
        onlyParts={t('onlyParts')}
      />
      <DateField
        {...of('expiresOn')}
        value={textOf(values, 'expiresOn')}
        optional
        label={t('expiresOn')}
        description={t('expiresOnHint')}
      />
    </>
  )
}

/** What the person answered, and how: asked once the words have been read out. */
const Answer: FC<Filled> = ({ data, values, errors }) => {
  const { locale } = useReader()
  const t = consentWords(locale)
  const of = (name: string) => ({ name, value: textOf(values, name), error: errorFor(errors, name) })
  const choices = <Key extends Parameters<typeof t>[0]>(keys: readonly Key[]) =>
    keys.map((key) => ({ value: key, label: t(key as 'none') }))
  return (
    <>
      <RadioField {...of('interpreter')} label={t('interpreter')} options={choices(interpreters)} />
      <RadioField
        {...of('representative')}
        label={t('representative')}
        options={choices(representatives.filter((one) => !(data.isAdult && one === 'guardian')))}
      />
      {data.isAdult ? null : (
        <RadioField
          {...of('guardianSuspected')}
          optional
          label={t('guardianSuspected')}
          description={t('guardianSuspectedHint')}
          options={[
            { value: 'yes', label: t('suspectedYes') },
            { value: 'no', label: t('suspectedNo') },
          ]}
        />
      )}
      <RadioField {...of('manner')} label={t('manner')} options={choices(manners)} />
      <DateField {...of('givenOn')} value={textOf(values, 'givenOn') ?? data.today} label={t('givenOn')} />
      <TextAreaField {...of('note')} label={t('note')} description={t('noteHint')} rows={3} optional />
    </>
  )
}

/** The question as it now stands, carried along unseen while the answer is written. */
const Carried: FC<{ values: Filled['values']; names: readonly string[] }> = ({ values, names }) => (
  <>
    {names.map((name) =>
      textOf(values, name) === undefined ? null : (
        <input type="hidden" name={name} value={textOf(values, name)} />
      ),
    )}
    {names.includes('parts')
      ? partsOf(values).map((part) => <input type="hidden" name={listName('parts')} value={part} />)
      : null}
  </>
)

const AskedOf: FC<Filled> = ({ data, values }) => {
  const { locale } = useReader()
  const format = useFormat()
  const t = consentWords(locale)
  const { draft, language, recipientName, code } = data
  const parts = draft.parts ?? []
  if (!recipientName || !draft.purpose || !draft.expiresOn || parts.length === 0) return null
  const named = parts.filter(({ field }) => field !== '')
  return (
    <Section heading={t('readOut', { language: languageName(code, locale) })} id="read-out">
      <p class="quiet">{t('readOutHint')}</p>
      {language === undefined ? (
        <Alert kind="warning" heading={t('noTranslation')} headingLevel={3}>
          <p>{t('noTranslationText')}</p>
        </Alert>
      ) : null}
      <ReadOut
        code={language?.code ?? locale}
        asked={{
          recipient: recipientName,
          purpose: draft.purpose,
          sections: parts.map(({ section }) => section),
          until: draft.expiresOn,
        }}
      />
      {named.length > 0 ? (
        <p class="quiet">
          {t('onlyThese', {
            parts: format.list(named.map(({ section, field }) => partName(locale, section, field))),
          })}
        </p>
      ) : null}
      <Form action={paths.consentWords({ caseId: data.caseId })} label={t('changeAnswers')}>
        <Carried values={values} names={QUESTION} />
        <ButtonRow>
          <Button variant="tertiary" name="step" value="question">
            {t('changeAnswers')}
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}

const QUESTION = ['language', 'toBody', 'toName', 'purpose', 'parts', 'items', 'expiresOn']
const ANSWER = ['interpreter', 'representative', 'guardianSuspected', 'manner', 'givenOn', 'note']

/** What is asked comes first, and again where something in it is wrong. */
const stageOf = (
  { draft, recipientName, isWords }: PreparedConsent,
  refused: RefusedForm | undefined,
  path: string,
): 'question' | 'answer' => {
  const isWhole =
    recipientName !== undefined && draft.purpose && draft.expiresOn && (draft.parts?.length ?? 0) > 0
  const isQuestionWrong = refused?.errors.some(({ field }) => QUESTION.includes(field.split('.')[0]!))
  return isWhole && !isQuestionWrong && (isWords || refused?.sentTo === path) ? 'answer' : 'question'
}

/** Asking for consent: what is asked, then the words in the person's language, then the answer. */
export const NewConsentPage: View<PreparedConsent> = ({ data, context, refused }) => {
  const t = consentWords(context.locale)
  const { caseId, number } = data
  const values = refused?.values ?? {}
  const errors = refused?.errors ?? []
  const address = paths.newConsent({ caseId })
  const filled = { data, values, errors }
  return (
    <Page
      title={t('newConsent')}
      under={t('case', { number })}
      islands={['forms']}
      breadcrumb={[
        { href: supportPaths.case({ caseId }), label: t('case', { number }) },
        { href: paths.consents({ caseId }), label: t('consents') },
      ]}
      state={<p>{t('newLead')}</p>}
    >
      {stageOf(data, refused, address) === 'question' ? (
        <Form action={paths.consentWords({ caseId })} label={t('newConsent')}>
          <Carried values={values} names={ANSWER} />
          <Question {...filled} />
          <ButtonRow>
            <Button name="step" value="words">
              {t('showWords')}
            </Button>
          </ButtonRow>
        </Form>
      ) : (
        <>
          <AskedOf {...filled} />
          <Section heading={t('answer')} id="answer">
            <Form action={address} label={t('answer')}>
              <Carried values={values} names={QUESTION} />
              <Answer {...filled} />
              <ButtonRow>
                <Button>{t('record')}</Button>
              </ButtonRow>
              <p class="quiet">{t('saidNo')}</p>
            </Form>
          </Section>
        </>
      )}
    </Page>
  )
}
