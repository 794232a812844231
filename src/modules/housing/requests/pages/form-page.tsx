import type { FC } from 'hono/jsx'
import { translator } from '../../../../platform/i18n/catalogue.ts'
import { LinkButton } from '../../../../web/components/button.tsx'
import { CheckboxGroupField, RadioField } from '../../../../web/components/choice-field.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { DateField, TextAreaField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Alert, EmptyState } from '../../../../web/components/message.tsx'
import { Details } from '../../../../web/components/structure.tsx'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { languageOptions } from '../../../support/index.ts'
import { ageBands, meetables, receivables, securityLevels } from '../../matching/wanted.ts'
import { paths } from '../../paths.ts'
import { areaName } from '../areas.ts'
import { requestWords } from '../messages.ts'
import { requestRefusals } from '../refusals.ts'
import type { PreparedRequest } from '../request-actions.ts'
import { urgencies } from '../schema.ts'
import { requestCrumbs, useRequestWords } from './words.tsx'

type Fields = { data: PreparedRequest; refused: RefusedForm | undefined }

/** What stood in the form that came back, otherwise what was asked before, otherwise nothing. */
const valuesOf = ({ data, refused }: Fields, locale: 'sv' | 'en') => {
  const { changed } = data
  const sent = refused?.values
  const text = (name: string, before: string | undefined): string | undefined =>
    sent === undefined ? before : typeof sent[name] === 'string' ? (sent[name] as string) : ''
  const list = (name: string, before: readonly string[]): readonly string[] => {
    if (sent === undefined) return before
    const given = sent[name]
    return Array.isArray(given) ? given.map(String) : typeof given === 'string' ? [given] : []
  }
  const sentChildren = sent?.children as Record<string, unknown> | undefined
  return {
    text,
    list,
    child: (band: (typeof ageBands)[number]): string => {
      if (sent !== undefined) return String(sentChildren?.[band] ?? '')
      const count = changed?.childAges.filter((age) => age === band).length ?? 0
      return count === 0 ? '' : String(count)
    },
    areas: text('areas', data.before.map((code) => areaName(code, locale)).join(', ')),
  }
}

const WhenFields: FC<Fields> = ({ data, refused }) => {
  const t = useRequestWords()
  const { today, locale } = useReader()
  const { text } = valuesOf({ data, refused }, locale)
  const errors = refused?.errors ?? []
  return (
    <>
      <RadioField
        name="urgency"
        label={t('urgency')}
        value={text('urgency', data.changed?.urgency)}
        options={urgencies.map((value) => ({ value, label: t(value), description: t(`${value}Hint`) }))}
        error={errorFor(errors, 'urgency')}
      />
      <DateField
        name="fromDay"
        label={t('fromDay')}
        value={text(
          'fromDay',
          data.changed === undefined || data.changed.fromDay < today ? today : data.changed.fromDay,
        )}
        min={today}
        error={errorFor(errors, 'fromDay')}
      />
      <DateField
        name="untilDay"
        label={t('untilDay')}
        description={t('untilHint')}
        optional
        value={text('untilDay', data.changed?.untilDay ?? undefined)}
        min={today}
        error={errorFor(errors, 'untilDay')}
      />
    </>
  )
}

const WhoFields: FC<Fields> = ({ data, refused }) => {
  const t = useRequestWords()
  const { locale } = useReader()
  const { text, child } = valuesOf({ data, refused }, locale)
  const errors = refused?.errors ?? []
  return (
    <>
      <RadioField
        name="receives"
        label={t('receives')}
        value={text('receives', data.changed?.receives)}
        options={receivables.map((value) => ({ value, label: t(value) }))}
        error={errorFor(errors, 'receives')}
      />
      <RadioField
        name="adults"
        label={t('adults')}
        value={text('adults', String(data.changed?.adults ?? 1))}
        options={[
          { value: '1', label: t('adults1') },
          { value: '2', label: t('adults2') },
        ]}
        error={errorFor(errors, 'adults')}
      />
      <fieldset class="ds-fieldset">
        <legend class="ds-label">{t('children')}</legend>
        <p class="quiet">{t('childrenHint')}</p>
        <div class="child-ages">
          {ageBands.map((band) => (
            <TextField
              name={`children.${band}`}
              label={t(`age-${band}`)}
              optional
              inputmode="numeric"
              width={4}
              maxlength={1}
              value={child(band)}
              error={errorFor(errors, `children.${band}`)}
            />
          ))}
        </div>
      </fieldset>
    </>
  )
}

const NeedFields: FC<Fields> = ({ data, refused }) => {
  const t = useRequestWords()
  const { locale } = useReader()
  const { text, list } = valuesOf({ data, refused }, locale)
  const errors = refused?.errors ?? []
  const languages = list('languages', data.changed?.languages ?? [])
  return (
    <>
      <CheckboxGroupField
        name="needs"
        label={t('needs')}
        description={t('needsHint')}
        optional
        values={list('needs', data.changed?.needs ?? [])}
        options={meetables.map((value) => ({ value, label: t(value) }))}
        error={errorFor(errors, 'needs')}
      />
      <Details summary={t('languages')} open={languages.length > 0}>
        <CheckboxGroupField
          name="languages"
          label={t('languages')}
          description={t('languagesHint')}
          optional
          values={languages}
          options={languageOptions(locale)}
          error={errorFor(errors, 'languages')}
        />
      </Details>
      <RadioField
        name="security"
        label={t('security')}
        value={text('security', data.changed?.security ?? 'standard')}
        options={securityLevels.map((value) => ({ value, label: t(value) }))}
        error={errorFor(errors, 'security')}
      />
    </>
  )
}

const NotThereFields: FC<Fields> = ({ data, refused }) => {
  const t = useRequestWords()
  const { locale } = useReader()
  const { text, areas } = valuesOf({ data, refused }, locale)
  const errors = refused?.errors ?? []
  return (
    <>
      <TextAreaField
        name="areas"
        label={t('areas')}
        description={t('areasHint')}
        optional
        rows={2}
        value={areas}
        error={errorFor(errors, 'areas')}
      />
      <TextAreaField
        name="nearWhom"
        label={t('nearWhom')}
        description={t('nearWhomHint')}
        optional
        rows={2}
        value={text('nearWhom', data.changed?.nearWhom)}
        error={errorFor(errors, 'nearWhom')}
      />
    </>
  )
}

const RequestForm: FC<Fields & { address: string }> = ({ data, refused, address }) => {
  const t = useRequestWords()
  const { caseId, changed } = data
  return (
    <Form
      action={address}
      warnUnsaved
      label={t(changed === undefined ? 'newRequest' : 'change')}
      {...(changed === undefined ? {} : { revision: changed.revision })}
      send={t(changed === undefined ? 'send' : 'sendChanged')}
      cancel={
        changed === undefined
          ? paths.caseRequests({ caseId })
          : paths.request({ caseId, requestId: changed.id })
      }
    >
      <WhenFields data={data} refused={refused} />
      <WhoFields data={data} refused={refused} />
      <NeedFields data={data} refused={refused} />
      <NotThereFields data={data} refused={refused} />
      <p class="quiet">{t('sendNote')}</p>
    </Form>
  )
}

/** What is needed, from when, and where must the person not be? */
export const RequestFormPage: View<PreparedRequest> = ({ data, context, refused }) => {
  const t = requestWords(context.locale)
  const { caseId, running, changed, writes, mayAsk } = data
  const title = t(changed === undefined ? 'newRequest' : 'change')
  const address =
    changed === undefined
      ? paths.newRequest({ caseId })
      : paths.changeRequest({ caseId, requestId: changed.id })
  return (
    <Page
      context={context}
      title={title}
      under={t('case', { number: data.number })}
      breadcrumb={requestCrumbs(t, data)}
      state={<p>{t(changed === undefined ? 'housingLead' : 'changeLead')}</p>}
      errors={refused?.errors ?? []}
      islands={['forms']}
    >
      {!writes ? (
        <EmptyState heading={t('notInUse')} />
      ) : !mayAsk ? (
        <Alert kind="warning">
          <p>{translator(requestRefusals, context.locale)('housing_request.body_cannot_ask')}</p>
        </Alert>
      ) : running !== undefined ? (
        <EmptyState
          heading={t('runningHeading')}
          action={
            <LinkButton variant="primary" href={paths.request({ caseId, requestId: running.id })}>
              {t('toRunning')}
            </LinkButton>
          }
        >
          {t('runningText')}
        </EmptyState>
      ) : (
        <RequestForm data={data} refused={refused} address={address} />
      )}
    </Page>
  )
}
