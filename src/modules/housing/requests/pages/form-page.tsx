import type { FC } from 'hono/jsx'
import { translator } from '../../../../platform/i18n/catalogue.ts'
import { LinkButton } from '../../../../web/components/button.tsx'
import { CheckboxGroupField, RadioField } from '../../../../web/components/choice-field.tsx'
import { DateField, TextAreaField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Alert, EmptyState } from '../../../../web/components/message.tsx'
import { Details } from '../../../../web/components/structure.tsx'
import { fieldsIn, listsIn } from '../../../../web/fields/entered.ts'
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

const WhenFields: FC<Fields> = ({ data, refused }) => {
  const field = fieldsIn(refused)
  const t = useRequestWords()
  const { today } = useReader()
  return (
    <>
      <RadioField
        {...field('urgency', data.changed?.urgency)}
        label={t('urgency')}
        options={urgencies.map((value) => ({ value, label: t(value), description: t(`${value}Hint`) }))}
      />
      <DateField
        {...field(
          'fromDay',
          data.changed === undefined || data.changed.fromDay < today ? today : data.changed.fromDay,
        )}
        label={t('fromDay')}
        min={today}
      />
      <DateField
        {...field('untilDay', data.changed?.untilDay)}
        label={t('untilDay')}
        description={t('untilHint')}
        optional
        min={today}
      />
    </>
  )
}

const WhoFields: FC<Fields> = ({ data, refused }) => {
  const field = fieldsIn(refused)
  const t = useRequestWords()
  const ages = data.changed?.childAges ?? []
  return (
    <>
      <RadioField
        {...field('receives', data.changed?.receives)}
        label={t('receives')}
        options={receivables.map((value) => ({ value, label: t(value) }))}
      />
      <RadioField
        {...field('adults', String(data.changed?.adults ?? 1))}
        label={t('adults')}
        options={[
          { value: '1', label: t('adults1') },
          { value: '2', label: t('adults2') },
        ]}
      />
      <fieldset class="ds-fieldset">
        <legend class="ds-label">{t('children')}</legend>
        <p class="quiet">{t('childrenHint')}</p>
        <div class="child-ages">
          {ageBands.map((band) => (
            <TextField
              {...field(`children.${band}`, ages.filter((age) => age === band).length || '')}
              label={t(`age-${band}`)}
              optional
              inputmode="numeric"
              width={4}
              maxlength={1}
            />
          ))}
        </div>
      </fieldset>
    </>
  )
}

const NeedFields: FC<Fields> = ({ data, refused }) => {
  const field = fieldsIn(refused)
  const t = useRequestWords()
  const { locale } = useReader()
  const list = listsIn(refused)
  const languages = list('languages', data.changed?.languages)
  return (
    <>
      <CheckboxGroupField
        {...list('needs', data.changed?.needs)}
        label={t('needs')}
        description={t('needsHint')}
        optional
        options={meetables.map((value) => ({ value, label: t(value) }))}
      />
      <Details summary={t('languages')} open={languages.values.length > 0}>
        <CheckboxGroupField
          {...languages}
          label={t('languages')}
          description={t('languagesHint')}
          optional
          options={languageOptions(locale)}
        />
      </Details>
      <RadioField
        {...field('security', data.changed?.security ?? 'standard')}
        label={t('security')}
        options={securityLevels.map((value) => ({ value, label: t(value) }))}
      />
    </>
  )
}

const NotThereFields: FC<Fields> = ({ data, refused }) => {
  const field = fieldsIn(refused)
  const t = useRequestWords()
  const { locale } = useReader()
  return (
    <>
      <TextAreaField
        {...field('areas', data.before.map((code) => areaName(code, locale)).join(', '))}
        label={t('areas')}
        description={t('areasHint')}
        optional
        rows={2}
      />
      <TextAreaField
        {...field('nearWhom', data.changed?.nearWhom)}
        label={t('nearWhom')}
        description={t('nearWhomHint')}
        optional
        rows={2}
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
      title={title}
      under={t('case', { number: data.number })}
      breadcrumb={requestCrumbs(t, data)}
      state={<p>{t(changed === undefined ? 'housingLead' : 'changeLead')}</p>}
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
