import { errorFor } from '../../../../web/components/errors.tsx'
import { DateField, SelectField, TextAreaField, TextField } from '../../../../web/components/field.tsx'
import { FileField } from '../../../../web/components/files.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { fieldsIn } from '../../../../web/fields/entered.ts'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { estimateWords } from '../messages.ts'
import { estimatePaths as paths } from '../paths.ts'
import { quickModels, usual } from '../schema.ts'

/** What is estimated, from which lists, and how? */
export const NewEstimatePage: View<unknown> = ({ context, refused }) => {
  const t = estimateWords(context.locale)
  const errors = refused?.errors ?? []
  const of = fieldsIn(refused)
  return (
    <Page
      title={t('makeNew')}
      breadcrumb={[{ href: paths.estimates(), label: t('estimates') }]}
      state={<p>{t('newLead')}</p>}
      islands={['forms', 'upload']}
    >
      <Form action={paths.newEstimate()} multipart warnUnsaved label={t('makeNew')} send={t('make')}>
        <Section id="what" heading={t('whatAbout')}>
          <TextField {...of('titleSv')} label={t('titleSv')} />
          <TextField {...of('titleEn')} label={t('titleEn')} optional />
          <TextAreaField
            {...of('subjectSv')}
            label={t('subjectSv')}
            description={t('subjectSvHint')}
            rows={3}
          />
          <TextAreaField {...of('subjectEn')} label={t('subjectEn')} rows={3} optional />
          <DateField {...of('from')} label={t('from')} />
          <DateField {...of('to')} label={t('to')} />
        </Section>
        <Section id="lists" heading={t('data')}>
          <p class="ds-paragraph">{t('dataText')}</p>
          <FileField
            name="file"
            label={t('file')}
            error={errorFor(errors, 'file')}
            accept=".csv,.txt,text/csv"
            optional
          />
          <TextAreaField
            {...of('histories')}
            label={t('histories')}
            description={t('historiesHint')}
            rows={8}
            optional
          />
        </Section>
        <Section id="method" heading={t('method')}>
          <p class="ds-paragraph">{t('methodText')}</p>
          <SelectField
            {...of('model', usual.model)}
            label={t('model')}
            options={quickModels.map((kind) => ({ value: kind, label: t(`kind_${kind}`) }))}
          />
          <TextField
            {...of(
              'threshold',
              context.locale === 'sv' ? usual.threshold.replace('.', ',') : usual.threshold,
            )}
            label={t('threshold')}
            description={t('thresholdHint')}
            inputmode="decimal"
            width={8}
          />
          <TextField
            {...of('replicates', usual.replicates)}
            label={t('replicates')}
            description={t('replicatesHint')}
            inputmode="numeric"
            width={8}
          />
          <TextField
            {...of('seed', usual.seed)}
            label={t('seed')}
            description={t('seedHint')}
            inputmode="numeric"
            width={16}
          />
        </Section>
      </Form>
    </Page>
  )
}
