import type { FC } from 'hono/jsx'
import { dayOf } from '../../../../platform/clock/clock.ts'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { SelectField, TextAreaField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { Written } from '../../../../web/components/written.tsx'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import { partName } from '../../sections/messages.ts'
import { fieldsOf, sectionKeys } from '../../sections/sections.ts'
import type { viewRequest } from '../actions.ts'
import { rightsWords } from '../messages.ts'
import { requestDecisions } from '../schema.ts'
import { crumbsOf, RequestStanding, useRightsWords } from './rights-page.tsx'

type Data = Awaited<ReturnType<typeof viewRequest.run>>

/** Where it was corrected: a section, or a note beside another. */
const Corrected: FC<{ data: Data; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const t = useRightsWords()
  const format = useFormat()
  const { locale } = useReader()
  const errors = refused?.errors ?? []
  const entered = (name: string) => refused?.values[name] as string | undefined
  return (
    <>
      <SelectField
        name="correctedSection"
        label={t('correctedSection')}
        description={t('correctedSectionHint')}
        optional
        value={entered('correctedSection')}
        options={sectionKeys
          .filter((section) => Object.keys(fieldsOf(section)).length > 0)
          .map((section) => ({ value: section, label: partName(locale, section) }))}
        error={errorFor(errors, 'correctedSection')}
      />
      {data.corrections.length === 0 ? (
        <p class="quiet">{t('noCorrections')}</p>
      ) : (
        <SelectField
          name="noteId"
          label={t('correctedNote')}
          description={t('correctedNoteHint')}
          optional
          value={entered('noteId')}
          options={data.corrections.map(({ id, kind, signedAt }) => ({
            value: id,
            label: t(kind === 'correction' ? 'noteCorrection' : 'noteDissent', {
              day: format.date(dayOf(signedAt)),
            }),
          }))}
          error={errorFor(errors, 'noteId')}
        />
      )}
    </>
  )
}

const Answer: FC<{ data: Data; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const t = useRightsWords()
  const errors = refused?.errors ?? []
  const { caseId, request } = data
  const decisions = request.kind === 'erasure' ? (['refused'] as const) : requestDecisions
  return (
    <Form
      action={paths.rightsRequest({ caseId, requestId: request.id })}
      label={t('answer')}
      send={t('decide')}
      cancel={paths.rights({ caseId })}
    >
      <RadioField
        name="decision"
        label={t('decision')}
        value={refused?.values.decision as string | undefined}
        options={decisions.map((decision) => ({ value: decision, label: t(decision) }))}
        error={errorFor(errors, 'decision')}
      />
      {request.kind === 'correction' ? <Corrected data={data} refused={refused} /> : null}
      <TextAreaField
        name="reasons"
        label={t('reasons')}
        description={t('reasonsHint')}
        value={refused?.values.reasons as string | undefined}
        error={errorFor(errors, 'reasons')}
      />
    </Form>
  )
}

/** One request, and the answer to it. */
export const RequestPage: View<Data> = ({ data, context, refused }) => {
  const t = rightsWords(context.locale)
  const { caseId, number, request } = data
  return (
    <Page
      context={context}
      title={t(request.kind)}
      under={t('case', { number })}
      breadcrumb={[...crumbsOf(t, data), { href: paths.rights({ caseId }), label: t('rights') }]}
      errors={refused?.errors ?? []}
      state={<RequestStanding request={request} />}
    >
      {request.wish === '' ? null : <Written text={request.wish} />}
      {request.kind === 'restriction' && request.decision === null ? (
        <Alert>{t('restrictionEffect')}</Alert>
      ) : null}
      {request.decision === null ? (
        <Answer data={data} refused={refused} />
      ) : (
        <Written text={request.reasons} />
      )}
    </Page>
  )
}
