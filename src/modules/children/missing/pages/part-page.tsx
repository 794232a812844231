import type { FC } from 'hono/jsx'
import { NumberField, TextAreaField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { fieldsIn } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { ViewedPart } from '../agreement-actions.ts'
import { missingWords } from '../messages.ts'
import { useMissingWords } from './words.tsx'

/** What does our own body do when a child disappears? */
export const PartPage: View<ViewedPart> = ({ data, context, refused }) => {
  const t = missingWords(context.locale)
  const { agreement, part } = data
  const agreementId = agreement.id
  return (
    <Page
      title={t(`step_${part.step}`)}
      breadcrumb={[
        { href: paths.agreements(), label: t('agreements') },
        { href: paths.agreement({ agreementId }), label: agreement.name },
      ]}
      state={<p>{t('writePartLead')}</p>}
      islands={['forms']}
    >
      <PartForm data={data} refused={refused} />
    </Page>
  )
}

const PartForm: FC<{ data: ViewedPart; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const field = fieldsIn(refused)
  const t = useMissingWords()
  const { agreement, part } = data
  const agreementId = agreement.id
  return (
    <Form
      action={paths.agreementPart({ agreementId, partId: part.id })}
      revision={part.revision}
      warnUnsaved
      send={t('save')}
      cancel={paths.agreement({ agreementId })}
    >
      <TextAreaField {...field('does', part.does)} label={t('does')} rows={5} />
      <NumberField
        {...field('withinMinutes', part.withinMinutes)}
        label={t('withinMinutes')}
        description={t('withinHint')}
      />
      <TextField
        {...field('functionName', part.functionName)}
        label={t('functionName')}
        description={t('functionHint')}
      />
      <TextField
        {...field('telephone', part.telephone)}
        label={t('telephone')}
        description={t('telephoneHint')}
        type="tel"
        width={16}
      />
    </Form>
  )
}
