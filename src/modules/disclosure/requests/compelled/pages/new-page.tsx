import { RadioField } from '../../../../../web/components/choice-field.tsx'
import { errorFor } from '../../../../../web/components/errors.tsx'
import { DateField, SelectField, TextAreaField, TextField } from '../../../../../web/components/field.tsx'
import { Form } from '../../../../../web/components/form.tsx'
import type { View } from '../../../../../web/pages.tsx'
import { Page } from '../../../../../web/shell.tsx'
import { saying } from '../../../../law/index.ts'
import { paths } from '../../../paths.ts'
import { RecipientField } from '../../../telling/pages/found.tsx'
import type { prepareRequest } from '../actions.ts'
import { compelledWords } from '../messages.ts'
import { ASKERS, BASES } from '../rules.ts'
import { Law } from './words.tsx'

type Data = Awaited<ReturnType<typeof prepareRequest.run>>

/** Registers what came: who, on what, and when; what is asked is sealed. */
export const NewRequestPage: View<Data> = ({ data, context, refused }) => {
  const t = compelledWords(context.locale)
  const errors = refused?.errors ?? []
  const of = (name: string) => ({
    name,
    value: refused?.values[name] as string | undefined,
    error: errorFor(errors, name),
  })
  return (
    <Page
      title={t('register')}
      breadcrumb={[{ href: paths.requests(), label: t('requests') }]}
      state={<p>{t('registerLead')}</p>}
    >
      <Form action={paths.newRequest()} warnUnsaved send={t('save')}>
        <SelectField
          {...of('fromKind')}
          label={t('fromKind')}
          description={t('fromKindHint')}
          options={ASKERS.map((value) => ({ value, label: t(`asker_${value}`) }))}
        />
        <RecipientField
          name="fromBody"
          value={of('fromBody').value}
          errors={errors}
          label={t('fromBody')}
          description={t('fromBodyHint')}
          searched={data.bodies}
          optional
        />
        <TextField {...of('from')} label={t('from')} description={t('fromHint')} autocomplete="off" />
        <RadioField
          {...of('basis')}
          label={t('basis')}
          options={BASES.map((value) => ({
            value,
            label: t(`basis_${value}`),
            description: saying(value, context.today, context.locale),
          }))}
        />
        <TextAreaField {...of('request')} label={t('request')} description={t('requestHint')} />
        <DateField
          {...of('receivedOn')}
          value={of('receivedOn').value ?? data.today}
          max={data.today}
          label={t('receivedOn')}
        />
        <DateField {...of('answerBy')} label={t('answerBy')} optional />
      </Form>
      <Law of="osl-5-1" />
    </Page>
  )
}
