import type { FC } from 'hono/jsx'
import { dayOf } from '../../../../platform/clock/clock.ts'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { SelectField, TextAreaField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { fieldsIn } from '../../../../web/fields/entered.ts'
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
  const field = fieldsIn(refused)
  const t = useRightsWords()
  const format = useFormat()
  const { locale } = useReader()
  return (
    <>
      <SelectField
        {...field('correctedSection')}
        label={t('correctedSection')}
        description={t('correctedSectionHint')}
        optional
        options={sectionKeys
          .filter((section) => Object.keys(fieldsOf(section)).length > 0)
          .map((section) => ({ value: section, label: partName(locale, section) }))}
      />
      {data.corrections.length === 0 ? (
        <p class="quiet">{t('noCorrections')}</p>
      ) : (
        <SelectField
          {...field('noteId')}
          label={t('correctedNote')}
          description={t('correctedNoteHint')}
          optional
          options={data.corrections.map(({ id, kind, signedAt }) => ({
            value: id,
            label: t(kind === 'correction' ? 'noteCorrection' : 'noteDissent', {
              day: format.date(dayOf(signedAt)),
            }),
          }))}
        />
      )}
    </>
  )
}

const Answer: FC<{ data: Data; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const field = fieldsIn(refused)
  const t = useRightsWords()
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
        {...field('decision')}
        label={t('decision')}
        options={decisions.map((decision) => ({ value: decision, label: t(decision) }))}
      />
      {request.kind === 'correction' ? <Corrected data={data} refused={refused} /> : null}
      <TextAreaField {...field('reasons')} label={t('reasons')} description={t('reasonsHint')} />
    </Form>
  )
}

/** One request, and the answer to it. */
export const RequestPage: View<Data> = ({ data, context, refused }) => {
  const t = rightsWords(context.locale)
  const { caseId, number, request } = data
  return (
    <Page
      title={t(request.kind)}
      under={t('case', { number })}
      breadcrumb={[...crumbsOf(t, data), { href: paths.rights({ caseId }), label: t('rights') }]}
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
